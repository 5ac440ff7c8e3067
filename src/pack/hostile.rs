//! Packs made to do harm: each is told what is wrong with it, and nothing worse happens.

use super::form::forge;
use super::*;
use crate::text::{self, Article};

const TEXT: &str =
    "Jane Hale of Port Hale met U.S. envoys; Hale, the St. Lucia trade talks and G20 ministers said Chad’s bill 7.";

/// Reads a pack, and checks that whatever became of it can be used.
#[track_caller]
fn read(json: &str) -> (Pack, Vec<Problem>) {
    let (pack, problems) = Pack::read(json, Origin::Publisher);
    assert!(problems.len() <= 201, "a report can be read");
    assert!(problems.iter().all(|p| p.place.len() + p.reason.len() < 1000), "a report can be read");
    use_it(&pack);
    (pack, problems)
}

fn use_it(pack: &Pack) {
    let article = Article::from_text(TEXT);
    let text = text::read(&article);
    for link in pack.links(&text) {
        assert!(pack.fact(link.fact).is_some_and(|fact| !fact.name.is_empty()));
    }
    for number in 0..pack.len().min(1000) {
        pack.fact(number);
    }
    pack.find("hale");
    pack.rate("EUR", "USD");
}

fn with(fact: &str) -> String {
    format!(
        r#"{{"schema": "sidelight.pack/1", "facts": [{fact}, {{"id": "hale", "name": "Hale", "type": "person"}}]}}"#
    )
}

/// Whether the fact behind the bad one is found.
fn rest_works(pack: &Pack) -> bool {
    pack.find("hale").is_some()
}

#[test]
fn a_field_of_ten_megabytes() {
    let long = "Ha".repeat(5 << 20);
    for fact in [
        format!(r#"{{"id": "x", "name": "{long}", "type": "person"}}"#),
        format!(r#"{{"id": "x", "name": "X", "type": "person", "aliases": ["{long}"]}}"#),
        format!(r#"{{"{long}": 1, "id": "x", "name": "X", "type": "person"}}"#),
        format!("\"{long}\""),
    ] {
        let (pack, problems) = read(&with(&fact));
        assert!(rest_works(&pack));
        assert_eq!(problems.iter().map(|p| p.place.as_str()).collect::<Vec<_>>(), ["facts[0]"]);
    }
    let (pack, problems) = read(&format!(r#"{{"schema": "sidelight.pack/1", "note": "{long}", "facts": []}}"#));
    assert!(pack.is_empty() && problems.is_empty(), "what is not known is passed over");
}

#[test]
fn nesting_a_million_deep() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = open.repeat(1 << 20) + "1" + &close.repeat(1 << 20);
        let (pack, problems) = read(&with(&deep));
        assert!(rest_works(&pack) && problems.len() == 1, "{problems:?}");
        let deep = open.repeat(100) + "1" + &close.repeat(100);
        let (pack, problems) = read(&with(&deep));
        assert!(rest_works(&pack));
        assert!(problems[0].reason.contains("nests too deeply"), "{problems:?}");
        let unclosed = format!(r#"{{"facts": {}"#, open.repeat(1 << 20));
        assert!(!read(&unclosed).1.is_empty());
        assert!(from_json_ld(&deep).is_err());
    }
}

#[test]
fn many_facts_of_one_name() {
    let facts: Vec<String> =
        (0..50_000).map(|n| format!(r#"{{"id": "{n}", "name": "Hale", "type": "person"}}"#)).collect();
    let json = with(&facts.join(","));
    let (pack, problems) = read(&json);
    assert_eq!(pack.len(), 50_001);
    assert_eq!(problems.len(), 201);
    assert!(problems[0].reason.contains("too many facts"), "{}", problems[0]);
    assert!(problems[200].reason.contains("more problems"), "{}", problems[200]);
}

#[test]
fn nodes_that_name_each_other() {
    let circle = r#"{"@graph": [{"@id": "a", "@type": "Person", "name": "A", "about": {"@id": "b"}},
                                {"@id": "b", "@type": "Person", "name": "B", "about": {"@id": "a"}}]}"#;
    assert_eq!(read(&from_json_ld(circle).unwrap()).0.len(), 2);
}

#[test]
fn addresses_that_are_none() {
    for url in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\\nscript:alert(1)",
        "\\u0001javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example",
        "https:evil.example",
        "file:///etc/passwd",
        "blob:x",
        "",
        "https://a b",
        "java\\u202escript:x",
    ] {
        let fact = format!(
            r#"{{"id": "x", "name": "X", "type": "person", "sources": [{{"title": "T", "url": "{url}", "date": "2026"}}]}}"#
        );
        let (pack, problems) = read(&with(&fact));
        let fact = pack.fact(pack.find("x").unwrap()).unwrap();
        assert_eq!(fact.sources[0].url, None, "{url}");
        assert!(problems.iter().any(|p| p.place == "facts[0].sources[0].url"), "{url}: {problems:?}");
    }
}

#[test]
fn a_source_that_is_null_is_none() {
    for source in ["", r#", "source": null"#] {
        let figure = format!(r#"{{"subject": "hale", "measure": "votes", "period": "2025", "value": 5{source}}}"#);
        let (_, problems) = read(&format!(r#"{{"schema": "sidelight.pack/1", "facts": [], "figures": [{figure}]}}"#));
        assert!(problems.iter().any(|p| p.reason == "is missing" && p.place.ends_with("source")), "{problems:?}");
    }
}

#[test]
fn markup_is_text_and_invisible_characters_go() {
    let markup = "<img src=x onerror=alert(1)>&amp;";
    let fact = format!(
        r#"{{"id": "{markup}", "name": "X{markup}", "type": "person", "description": "{markup}",
            "attributes": [{{"label": "{markup}", "value": "{markup}", "unit": "{markup}"}}]}}"#
    );
    let (pack, _) = read(&with(&fact));
    let fact = pack.fact(pack.find(markup).unwrap()).unwrap();
    assert_eq!((fact.description, fact.attributes[0].label), (Some(markup), markup));

    let fact = "{\"id\": \"x\", \"name\": \"Jane \u{202e}elaH\", \"type\": \"person\", \"description\": \"\\ud800!\"}";
    let (pack, problems) = read(&with(fact));
    let fact = pack.fact(pack.find("x").unwrap()).unwrap();
    assert_eq!((fact.name, fact.description), ("Jane elaH", Some("\u{fffd}!")));
    assert_eq!(problems.iter().filter(|p| p.place.starts_with("facts[0].")).count(), 2, "{problems:?}");
}

/// A generator of numbers that is the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % below.max(1)
    }
}

const WHOLE: &str = r#"{"schema": "sidelight.pack/1", "name": "N", "facts": [
    {"id": "hale", "name": "Jane Hale", "type": "person", "aliases": ["Hale"], "description": "D", "context": ["Port"],
     "attributes": [{"label": "Born", "value": 1970, "unit": "a", "as_of": "2025", "source": {"title": "T"}}],
     "sources": [{"title": "T", "url": "https://t.example", "date": "2026-01-01"}]},
    {"id": "us", "name": "United States", "type": "place", "aliases": ["US", "Hale"], "demonyms": ["American"], "priority": 3},
    {"id": "lucia", "name": "St. Lucia", "type": "place", "needs_context": true, "context": ["trade"], "case": "exact"}],
    "rates": {"base": "EUR", "date": "2026-01-01", "source": "ECB", "values": {"USD": 1.1}},
    "figures": [{"subject": "us", "measure": "trade", "period": "2025", "value": 5, "unit": "USD", "source": "S"}],
    "texts": [{"text": "Words.", "speaker": "hale", "source": "S"}],
    "patterns": [{"pattern": "bill [0-9]+", "fact": "us"}], "suppress": ["x"]}"#;

#[test]
fn broken_json_of_every_kind() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let pieces =
        ["{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "null", "-1e9", "é", "\u{202e}", "\"facts\":[", "\0"];
    for cut in (0..WHOLE.len()).filter(|cut| WHOLE.is_char_boundary(*cut)) {
        let (_, problems) = read(&WHOLE[..cut]);
        assert!(problems.iter().any(|p| !p.warning), "{cut}");
    }
    for _ in 0..3000 {
        let mut json = WHOLE.to_owned();
        for _ in 0..=dice.roll(4) {
            let at = dice.roll(json.len());
            let end = (at + dice.roll(8)).min(json.len());
            if json.is_char_boundary(at) && json.is_char_boundary(end) {
                json.replace_range(at..end, pieces[dice.roll(pieces.len())]);
            }
        }
        read(&json);
    }
}

#[test]
fn a_damaged_compiled_pack_does_not_open() {
    let pack = Pack::read(WHOLE, Origin::Publisher).0;
    let whole = pack.compiled().unwrap();
    assert!(Pack::open(whole.to_vec(), Origin::Publisher).is_ok());
    for cut in 0..whole.len() {
        assert!(Pack::open(whole[..cut].to_vec(), Origin::Publisher).is_err(), "cut at {cut}");
    }
    for bit in 0..whole.len() * 8 {
        let mut bytes = whole.to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(Pack::open(bytes, Origin::Publisher).is_err(), "bit {bit}");
    }
    let longer = [whole, &[0]].concat();
    assert_eq!(Pack::open(longer, Origin::Publisher).unwrap_err(), OpenError::Length);
    assert_eq!(Pack::open(*b"not a pack", Origin::Publisher).unwrap_err(), OpenError::NotAPack);
    assert_eq!(Pack::open(*b"SLPK\x63\0\0\0........", Origin::Publisher).unwrap_err(), OpenError::Version(0x63));
}

#[test]
fn a_forged_compiled_pack_harms_nobody() {
    let pack = Pack::read(WHOLE, Origin::Publisher).0;
    let whole = pack.compiled().unwrap();
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    for _ in 0..5_000 {
        let mut bytes = whole.to_vec();
        for _ in 0..=dice.roll(6) {
            let at = 24 + dice.roll(bytes.len() - 24);
            bytes[at] = [0, 1, 0x7f, 0x80, 0xff, dice.roll(256) as u8][dice.roll(6)];
        }
        forge(&mut bytes);
        if let Ok(pack) = Pack::open(bytes, Origin::Publisher) {
            let article = Article::from_text(TEXT);
            let text = text::read(&article);
            let _ = pack.links(&text);
            for number in 0..pack.len().min(64) {
                pack.fact(number);
            }
            pack.find("hale");
        }
    }
}
