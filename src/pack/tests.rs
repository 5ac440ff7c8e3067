//! What a pack links, shown as the text with each link in brackets: `[name→id]`.

use super::*;
use crate::text::{self, Article};

const PACK: &str = r#"{
    "schema": "sidelight.pack/1",
    "facts": [
        {"id": "hale", "name": "Jane Hale", "type": "person", "aliases": ["Hale"]},
        {"id": "nz", "name": "New Zealand", "type": "place", "aliases": ["NZ", "Aotearoa"], "demonyms": ["Kiwi", "New Zealand's own"]},
        {"id": "nzd", "name": "New Zealand dollar", "type": "work"},
        {"id": "us", "name": "United States", "type": "place", "aliases": ["US"], "demonyms": ["American"]},
        {"id": "who", "name": "World Health Organization", "type": "organisation", "aliases": ["WHO"]},
        {"id": "tr", "name": "Türkiye", "type": "place", "aliases": ["Turkey"], "demonyms": ["Turkish"]},
        {"id": "lucia", "name": "St. Lucia", "type": "place"},
        {"id": "bissau", "name": "Guinea-Bissau", "type": "place"},
        {"id": "guinea", "name": "Guinea", "type": "place"},
        {"id": "qe", "name": "quantitative easing", "type": "work"},
        {"id": "g20", "name": "G20", "type": "organisation"},
        {"id": "att", "name": "AT&T", "type": "organisation"},
        {"id": "rock", "name": "Rock 'n' Roll Hall", "type": "place", "aliases": ["Museum “Rock”"]},
        {"id": "exact", "name": "The Spectator", "type": "organisation", "case": "exact"},
        {"id": "spirit", "name": "Spirit", "type": "work", "case": "any"}
    ]
}"#;

fn pack(json: &str) -> Pack {
    let (pack, problems) = Pack::read(json, Origin::Publisher);
    assert!(problems.iter().all(|p| p.warning), "{problems:?}");
    pack
}

fn linked(pack: &Pack, line: &str) -> String {
    let article = Article::from_text(line);
    let text = text::read(&article);
    let (mut out, mut done) = (String::new(), 0);
    for link in pack.links(&text) {
        let (_, id, _) = pack.heading(link.fact).unwrap();
        assert_eq!(text.span(link.tokens.clone()), link.span);
        let range = link.span.range();
        out += &line[done..range.start];
        out += &["[", &line[range.clone()], if link.demonym { "~" } else { "→" }, id, "]"].concat();
        done = range.end;
    }
    out + &line[done..]
}

/// Links only what the brackets say.
#[track_caller]
fn links(pack: &Pack, expected: &str) {
    let mut plain = String::new();
    for (i, part) in expected.split(['[', ']']).enumerate() {
        plain += if i % 2 == 1 { part.split(['→', '~']).next().unwrap() } else { part };
    }
    assert_eq!(linked(pack, &plain), expected);
}

#[test]
fn names_at_token_boundaries_the_longest_first() {
    let pack = pack(PACK);
    for case in [
        "[Jane Hale→hale] met the [US→us] envoy; [Hale→hale] left.",
        "The [New Zealand dollar→nzd] fell as [New Zealand→nz] voted.",
        "[Hale→hale]’s aide, a [US→us]-backed plan, pro-[US→us], the [US→us]' plan.",
        "Haley, Hales and Inhale are others.",
        "[Guinea-Bissau→bissau] is not [Guinea→guinea].",
        "[St. Lucia→lucia] and [St Lucia→lucia].",
        "The [G20→g20]-led talks; [AT&T→att] rose.",
        "US$5 and A$4 are money; #NZ and @NZ and nz.example.com are addresses.",
        "[U.S.→us] forces, the [US→us].",
        "The [Rock ’n’ Roll Hall→rock], once the [Museum \"Rock\"→rock].",
        "A [Kiwi~nz] and an [American~us].",
    ] {
        links(&pack, case);
    }
}

#[test]
fn case_and_diacritics() {
    let pack = pack(PACK);
    for case in [
        "[Türkiye→tr], [Turkiye→tr] and [Turkey→tr]; roast turkey, and turkish.",
        "The [WHO→who] asked who told us. Who knew?",
        "[Quantitative easing→qe] and [quantitative easing→qe].",
        "[The Spectator→exact], not the Spectator or the spectator.",
        "[spirit→spirit] and [SPIRIT→spirit]",
        "[NEW ZEALAND→nz] WINS",
        "new zealand, Nz",
    ] {
        links(&pack, case);
    }
}

#[test]
fn a_name_stays_in_its_sentence() {
    links(&pack(PACK), "It is New. Zealand is far.\nNew\nZealand");
}

const AMBIGUOUS: &str = r#"{
    "facts": [
        {"id": "country", "name": "Georgia", "type": "place", "context": ["Tbilisi", "South Ossetia"]},
        {"id": "state", "name": "Georgia", "type": "place", "context": ["Atlanta", "U.S."]},
        {"id": "jordan", "name": "Jordan", "type": "place", "context": ["Amman"]},
        {"id": "mj", "name": "Michael Jordan", "type": "person", "aliases": ["Jordan"]},
        {"id": "a", "name": "Ann Lee", "type": "person", "aliases": ["Lee"], "priority": 1},
        {"id": "b", "name": "Bob Lee", "type": "person", "aliases": ["Lee"]},
        {"id": "kingston", "name": "Kingston", "type": "place", "context": ["Jamaica"], "needs_context": true}
    ]
}"#;

#[test]
fn the_article_tells_two_of_a_name_apart() {
    let pack = pack(AMBIGUOUS);
    for case in [
        "Georgia voted.",
        "[Georgia→country] voted, from Tbilisi to Batumi.",
        "[Georgia→state] voted, from Atlanta to the U.S. coast.",
        "Georgia voted in Atlanta and Tbilisi.",
        "Georgia voted, from Atlanta to the U.S. coast, and Tbilisi looked on.",
        "[Jordan→mj] left. [Michael Jordan→mj] scored.",
        "[Jordan→jordan] is quiet; Amman sleeps.",
        "Mr [Jordan→mj] spoke in Amman.",
        "[Lee→a] spoke.",
        "[Bob Lee→b] spoke. [Lee→b] left.",
        "Kingston grew. Kingston upon Thames too.",
        "[Kingston→kingston], Jamaica",
    ] {
        links(&pack, case);
    }
}

#[test]
fn an_editor_pins_what_is_meant() {
    let pack = pack(AMBIGUOUS);
    let mut article = Article::from_text("Georgia voted. Lee and Jordan did not.");
    for (name, id) in [("Georgia", "state"), ("Lee", "b"), ("Jordan", "nobody")] {
        let start = article.text().find(name).unwrap() as u32;
        article.pins.push((crate::Span::new(start, start + name.len() as u32), id.into()));
    }
    let text = text::read(&article);
    let ids: Vec<_> = pack.links(&text).iter().map(|link| pack.heading(link.fact).unwrap().1.to_owned()).collect();
    assert_eq!(ids, ["state", "b"], "a pin of no fact pins nothing, and Jordan could mean two");
}

#[test]
fn a_later_pack_wins_and_an_editor_suppresses() {
    let mut pack = pack(
        r#"{"facts": [
        {"id": "w:nz", "name": "New Zealand", "type": "place"},
        {"id": "w:fj", "name": "Fiji", "type": "place"},
        {"id": "w:pg", "name": "Papua New Guinea", "type": "place", "aliases": ["PNG"]}
    ]}"#,
    );
    assert_eq!(linked(&pack, "New Zealand, Fiji"), "[New Zealand→w:nz], [Fiji→w:fj]");
    let (upper, _) = Pack::read(
        r#"{"facts": [
            {"id": "w:nz", "name": "Aotearoa", "type": "place"},
            {"id": "fiji-water", "name": "Fiji", "type": "work"}
        ], "suppress": ["PNG"]}"#,
        Origin::Publisher,
    );
    pack.add(upper);
    let expected = "New Zealand, [Aotearoa→w:nz], [Fiji→fiji-water], PNG, [Papua New Guinea→w:pg]";
    links(&pack, expected);
    assert_eq!(pack.find("w:nz"), Some(3));
    assert_eq!(pack.len(), 5);
}

#[test]
fn a_fact_is_read_back_as_it_was_written() {
    let pack = pack(
        r#"{"facts": [{
        "id": "p", "name": "Jane Hale", "type": "person", "aliases": ["Hale"], "description": "A minister.",
        "attributes": [
            {"label": "Born", "value": "1970"},
            {"label": "Votes", "value": 1200, "unit": "vote", "as_of": "2025-06", "source": "The count"}
        ],
        "sources": [{"title": "Parliament", "url": "https://parliament.example/hale", "date": "2026-01-02"}]
    }], "rates": {"base": "EUR", "date": "2026-11-20", "source": "ECB", "values": {"USD": 1.25, "GBP": 0.8}}}"#,
    );
    let fact = pack.fact(0).unwrap();
    let (description, source) = fact.statement().unwrap();
    assert_eq!((description, source.title.as_str()), ("A minister.", "Parliament"));
    assert_eq!(fact.citation(&fact.attributes[0]).unwrap().date.as_deref(), Some("2026-01-02"));
    let votes = fact.citation(&fact.attributes[1]).unwrap();
    assert_eq!((votes.title.as_str(), votes.date.as_deref()), ("The count", Some("2025-06")));
    let (rate, of, _) = pack.rate("GBP", "USD").unwrap();
    assert!((rate - 1.5625).abs() < 1e-12);
    assert_eq!(of.date, "2026-11-20");
    assert_eq!(pack.rate("GBP", "XYZ").map(|r| r.0), None);
}

#[test]
fn what_a_pattern_matches_stands_for_its_fact() {
    let lower = pack(
        r#"{"facts": [
            {"id": "bills", "name": "Bills of the House", "type": "law"},
            {"id": "hr1", "name": "H.R. 1", "type": "law"},
            {"id": "house", "name": "House", "type": "organisation"},
            {"id": "senate", "name": "Senate Bill of Rights", "type": "law"}
        ], "patterns": [
            {"pattern": "a", "fact": "hr1"},
            {"pattern": "b", "fact": "nobody"},
            {"pattern": "c", "fact": "house"}
        ], "suppress": ["house"]}"#,
    );
    let upper = pack(r#"{"patterns": [{"pattern": "d", "fact": "bills"}]}"#);
    let all = {
        let mut all = lower.clone();
        all.add(upper);
        all
    };
    assert_eq!(all.patterns().map(|p| p.pattern.as_str()).collect::<Vec<_>>(), ["d", "a", "b", "c"]);
    // Where each word is found by the pattern with that number, the preferred last, as an engine may give them.
    let noted = |line: &str, words: &[(&str, usize)]| {
        let mut article = Article::from_text(line);
        all.note_patterns(&mut article, |block| {
            let place = |word: &str| block.find(word).map(|start| start..start + word.len());
            words.iter().rev().filter_map(|(word, number)| Some((*number, place(word)?))).collect::<Vec<_>>()
        });
        let text = text::read(&article);
        let links = all.links(&text).into_iter();
        links.map(|link| [link.span.of(line), "→", all.heading(link.fact).unwrap().1].concat()).collect::<Vec<_>>()
    };
    assert_eq!(noted("It passed\nH.R. 22 of 9.", &[("H.R. 22", 0)]), ["H.R. 22→bills"], "in a second block");
    assert_eq!(noted("It passed H.R. 1 today.", &[("H.R. 1", 0)]), ["H.R. 1→bills"], "as long as an alias");
    assert_eq!(noted("A Senate Bill of Rights 7.", &[("Bill of", 0)]), ["Senate Bill of Rights→senate"], "shorter");
    assert_eq!(noted("Act 7 passed.", &[("Act 7", 1), ("Act", 0)]), ["Act 7→hr1"], "the longer of two");
    assert_eq!(noted("Act 7 passed.", &[("Act 7", 0), ("Act 7", 1)]), ["Act 7→bills"], "the upper layer's");
    assert_eq!(noted("Actor, an Act 7b.", &[("Act", 0), ("Act 7", 0)]), [""; 0], "no part of a word");
    assert_eq!(noted("Act 7 passed.", &[("Act", 2), ("7", 3), ("passed", 99)]), [""; 0], "nobody, suppressed, unknown");
}
