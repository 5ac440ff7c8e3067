//! `sidelight pack` as it is run, and docs/PACKS.md followed word by word.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const GUIDE: &str = include_str!("../../docs/PACKS.md");

const WIKI: &str = r#"{"@context": "https://schema.org", "@graph": [
    {"@type": "Country", "name": "Norland", "alternateName": ["Kingdom of Norland"], "url": "https://wiki.example/Norland"},
    {"@type": "ClaimReview", "claimReviewed": "No ship ever sank here.", "url": "https://check.example/7",
     "datePublished": "2026-04-02", "author": {"name": "Norland Check"}, "reviewRating": {"alternateName": "False"}}]}"#;

const RATES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject>
<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
<Cube><Cube time='2026-11-20'><Cube currency='USD' rate='1.1606'/><Cube currency='JPY' rate='179.5'/></Cube></Cube>
</gesmes:Envelope>"#;

/// A folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What a command says, standard error first, and whether it went well.
fn run(folder: &Path, arguments: &[&str]) -> (String, bool) {
    let done = Command::new(env!("CARGO_BIN_EXE_sidelight")).args(arguments).current_dir(folder).output().unwrap();
    let said = [done.stderr, done.stdout].concat();
    (String::from_utf8(said).unwrap(), done.status.success())
}

/// The fenced blocks of a page: what the fence says, and what stands in it.
fn blocks(page: &str) -> Vec<(&str, &str)> {
    let mut parts = page.split("```");
    parts.next();
    let mut blocks = Vec::new();
    while let Some(block) = parts.next() {
        blocks.push(block.split_once('\n').expect("a fence ends its line"));
        parts.next();
    }
    blocks
}

#[test]
fn the_guide_does_what_it_says() {
    let folder = folder("guide");
    fs::write(folder.join("wiki.jsonld"), WIKI).unwrap();
    fs::write(folder.join("eurofxref-daily.xml"), RATES).unwrap();
    let (mut files, mut commands) = (0, 0);
    for (fence, content) in blocks(GUIDE) {
        if let Some((_, file)) = fence.split_once(' ') {
            fs::write(folder.join(file), content).unwrap();
            files += 1;
        } else if fence == "sh" {
            for command in content.split("$ ").skip(1) {
                let (line, expected) = command.split_once('\n').unwrap();
                let words: Vec<&str> = line.split(' ').skip(1).collect();
                let (said, well) = run(&folder, &words);
                assert!(well, "{line}\n{said}");
                if !expected.trim().is_empty() {
                    assert_eq!(said, expected, "{line}");
                }
                commands += 1;
            }
        }
    }
    assert_eq!((files, commands), (3, 8), "the guide was not followed to its end");

    let all: Value = serde_json::from_str(&fs::read_to_string(folder.join("all.json")).unwrap()).unwrap();
    assert_eq!(all["rates"]["values"]["USD"], 1.1606);
    let facts = all["facts"].as_array().unwrap();
    assert_eq!(facts[0]["attributes"][0]["label"], "Born");
    assert_eq!(facts[0]["attributes"][0]["value"], "1971", "a year is no number");
    assert_eq!(facts[1]["attributes"][0]["as_of"], "2025-10");
    assert_eq!(facts[1]["context"][1], "seats");
}

#[test]
fn an_editor_pins_a_name_on_the_page() {
    let folder = folder("pins");
    fs::write(
        folder.join("pack.json"),
        r#"{"schema": "sidelight.pack/1", "facts": [{"id": "a", "name": "Ann Lee", "type": "person", "aliases": ["Lee"]},
            {"id": "b", "name": "Bob Lee", "type": "person", "aliases": ["Lee"]}]}"#,
    )
    .unwrap();
    let page = "<article><p>Then <b data-sidelight='b'>\n Lee </b> spoke to the press.</p><p>Lee of the party left early.</p></article>";
    fs::write(folder.join("page.html"), page).unwrap();
    let (said, well) = run(&folder, &["annotate", "--facts", "pack.json", "--no-world", "page.html"]);
    assert!(well, "{said}");
    let annotated: Value = serde_json::from_str(&said).unwrap();
    let facts: Vec<&Value> =
        annotated["annotations"].as_array().unwrap().iter().map(|a| &a["entity"]["fact"]).collect();
    assert_eq!(facts.first(), Some(&&Value::from("b")), "{said}");
}

#[test]
fn a_table_says_which_row_is_broken() {
    let folder = folder("tables");
    let table = "Name;Type;Aliases\nMarta Venn;Person;Venn\nNobody;;\nTwo;person;2;3;4\n;;\n";
    fs::write(folder.join("people.csv"), [b"\xef\xbb\xbf", table.as_bytes()].concat()).unwrap();
    let (said, well) = run(&folder, &["pack", "build", "people.csv", "-o", "people.json"]);
    assert!(!well);
    assert!(said.contains("people.csv: line 4: “3” stands under no heading"), "{said}");
    assert!(said.contains("people.csv: line 3, type: is missing"), "{said}");
    let pack: Value = serde_json::from_str(&fs::read_to_string(folder.join("people.json")).unwrap()).unwrap();
    assert_eq!(pack["facts"][0]["id"], "person:marta-venn");
    fs::write(folder.join("latin.csv"), b"name\nJos\xe9\n").unwrap();
    let (said, well) = run(&folder, &["pack", "build", "latin.csv"]);
    assert!(!well && said.contains("latin.csv: line 2: is not UTF-8; save it as UTF-8"), "{said}");
}

#[test]
fn a_table_is_told_by_line_and_column() {
    let folder = folder("columns");
    for (table, told) in [
        (
            "name,type,description,source,source date\nA,person,D,G,02/03/2026\n",
            "line 2, source date: “02/03/2026” is no date",
        ),
        ("name,type,source,source date\nA,person,G,2026-02-30\n", "line 2, source date: “2026-02-30” is no date"),
        ("name,type,source,source url\n\nA,person,G,www.example.org\n", "line 3, source url: is no address"),
        ("name,type,Seats,Seats as of\nA,person,4,10/2025\n", "line 2, Seats as of: “10/2025” is no date"),
        ("name,type,needs context\nA,person,maybe\n", "line 2, needs context: is neither true nor false"),
        ("name,type\n\"A\nB\",company\n", "line 2, type: “company” is no type"),
        ("id,name,type\nx,A,person\nx,B,person\n", "line 3, id: has the id x, as one before it"),
        ("name,type,Born,born\nA,person,1971,1972\n", "has two columns “born”"),
        ("sep=;\r\nname;type\r\n;person\r\n", "line 3, name: is missing"),
        ("names,type\nA,person\n", "has no column “name”"),
    ] {
        fs::write(folder.join("x.csv"), table).unwrap();
        let (said, well) = run(&folder, &["pack", "build", "x.csv", "-o", "x.json"]);
        assert!(!well && said.contains(&format!("sidelight: x.csv: {told}")), "{table}{said}");
    }
    fs::write(folder.join("x.csv"), "name,type,aliases,priority,,\nAda Quill,Person,|Quill; Ms Quill|,2,,\n").unwrap();
    let (said, well) = run(&folder, &["pack", "build", "x.csv"]);
    assert!(well, "{said}");
    let pack: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(pack["facts"][0]["aliases"], serde_json::json!(["Quill", "Ms Quill"]));
    fs::write(folder.join("x.xlsx"), "PK").unwrap();
    let (said, well) = run(&folder, &["pack", "build", "x.xlsx"]);
    assert_eq!((said.as_str(), well), ("sidelight: x.xlsx: is a spreadsheet; export it as “CSV UTF-8”\n", false));
}

#[test]
fn a_hostile_pack_is_told_and_the_rest_works() {
    let folder = folder("hostile");
    let long = "Ha".repeat(5 << 20);
    let fact = |of: &str| format!(r#"{{"id": "x", "name": "X", "type": "person", "description": {of}}}"#);
    let many: Vec<String> = (0..40).map(|n| format!(r#"{{"id": "{n}", "name": "Hale", "type": "person"}}"#)).collect();
    for (facts, told) in [
        (fact(&format!("{long:?}")), "facts[0]: has 10485821 bytes, more than 65536; shorten it"),
        (fact(&("[".repeat(1000) + &"]".repeat(1000))), "facts[0]: line 1, column 75 in it: it nests too deeply"),
        (fact(r##"{"$ref": "#/facts/0"}"##), "facts[0].description: is an object where text should stand"),
        (fact("\"a\u{202e}b\""), "facts[0].description: characters that turn the direction of writing were taken out"),
        (fact(r#""\ud800""#), "facts[0].description: half a surrogate pair"),
        (many.join(","), "facts[32]: the name “Hale” is the name of too many facts"),
        (
            r#"{"id": "x", "name": "X", "type": "law", "sources": [{"title": "T", "url": "javascript:alert(1)"}]}"#
                .into(),
            "facts[0].sources[0].url: is no address that a page may link to",
        ),
    ] {
        let last = r#"{"id": "rest", "name": "Port Hale", "type": "place"}"#;
        fs::write(folder.join("x.json"), format!(r#"{{"schema": "sidelight.pack/1", "facts": [{facts}, {last}]}}"#))
            .unwrap();
        let (said, _) = run(&folder, &["pack", "check", "x.json"]);
        assert!(said.contains(&format!("sidelight: x.json: {told}")), "{told}: {said}");
        assert!(said.len() < 3000, "a report can be read");
        fs::write(folder.join("x.txt"), "They met at Port Hale.").unwrap();
        let (said, _) = run(&folder, &["annotate", "--facts", "x.json", "--no-world", "x.txt"]);
        assert!(said.contains(r#""fact": "rest""#), "{told}: {said}");
    }
    for (name, bytes, told) in [
        ("deep.jsonld", "[".repeat(100_000), "deep.jsonld: line 1, column 18: it nests too deeply"),
        ("deep.json", "[".repeat(100_000), "deep.json: recursion limit exceeded"),
        ("null.json", "null".into(), "null.json: is no JSON object"),
    ] {
        fs::write(folder.join(name), bytes).unwrap();
        let (said, well) = run(&folder, &["pack", "build", name, "-o", "out.json"]);
        assert!(!well && said.contains(told) && said.lines().count() == 1, "{said}");
    }
    assert!(!folder.join("out.json").exists(), "of nothing no pack is made");
}

#[test]
fn own_patterns_are_found_and_bad_ones_told() {
    let folder = folder("patterns");
    fs::write(
        folder.join("pack.json"),
        r#"{"schema": "sidelight.pack/1", "facts": [
            {"id": "bills", "name": "Bills of the Assembly", "type": "law"}, {"id": "act", "name": "Bill 7", "type": "law"}],
            "patterns": [{"pattern": "\\bBill \\d+(/\\d{4})?\\b", "fact": "bills"}, {"pattern": "(", "fact": "bills"}]}"#,
    )
    .unwrap();
    let told = "patterns, “(”: unclosed group; mend the regular expression; the rest works";
    for pack in ["pack.json", "pack.slpack"] {
        let (said, well) = match pack {
            "pack.json" => run(&folder, &["pack", "check", pack]),
            _ => run(&folder, &["pack", "build", "pack.json", "-o", pack]),
        };
        assert!(!well && said.contains(told), "{said}");
        fs::write(folder.join("page.txt"), "They passed Bill 12/2026 and Bill 7.\nNo Bills 3.").unwrap();
        let (said, well) = run(&folder, &["annotate", "--facts", pack, "--no-world", "page.txt"]);
        assert!(!well && said.contains(told), "{said}");
        let annotations: Value = serde_json::from_str(&said[said.find('{').unwrap()..]).unwrap();
        let facts = annotations["annotations"].as_array().unwrap().iter().filter(|a| a["entity"]["fact"].is_string());
        let facts: Vec<_> =
            facts.map(|a| (a["text"].as_str().unwrap(), a["entity"]["fact"].as_str().unwrap())).collect();
        assert_eq!(facts, [("Bill 12/2026", "bills"), ("Bill 7", "bills")]);
    }
}

#[test]
fn what_an_editor_easily_gets_wrong_is_told() {
    let folder = folder("slips");
    let table = "name,type,aliases\nAda May,person,May\nBo Lund,person,\"Lund\nCy Roe,person,Roe\nDi Poe,person,Poe\n";
    fs::write(folder.join("x.csv"), table).unwrap();
    let (said, well) = run(&folder, &["pack", "build", "x.csv", "-o", "x.json"]);
    assert!(!well, "{said}");
    assert!(said.contains("x.csv: line 3: a cell opens with a quotation mark that is not closed"), "{said}");
    assert!(said.contains("x.csv: line 2, aliases: “May” is also a common word"), "{said}");
    let pack: Value = serde_json::from_str(&fs::read_to_string(folder.join("x.json")).unwrap()).unwrap();
    assert_eq!(pack["facts"].as_array().unwrap().len(), 1, "nothing of a swallowed row is a fact");
    let sound =
        "name,type,description\n\"Ada \"\"Bo\"\" Lund\",person,\"Two\nlines, one \"\"cell\"\"\"\nCy 2\" Roe,person,\n";
    fs::write(folder.join("x.csv"), sound).unwrap();
    let (said, _) = run(&folder, &["pack", "build", "x.csv"]);
    assert!(!said.contains("a cell opens") && said.contains("Cy 2"), "{said}");

    let pack = r#"{"schema": "sidelight.pack/1", "facts": [{"id": "bills", "name": "Bills of Lund", "type": "law"},
        {"id": "may", "name": "Ada May", "type": "person", "aliases": ["May"], "context": ["harbour"], "needs_context": true}],
        "patterns": [{"pattern": "Bill \\d+", "fact": "bils"}, {"pattern": "Act \\d+", "fact": "bills"}]}"#;
    fs::write(folder.join("x.json"), pack).unwrap();
    let (said, well) = run(&folder, &["pack", "check", "x.json"]);
    assert!(well && said.contains("patterns, “Bill \\d+”: stands for the fact “bils”"), "{said}");
    assert!(!said.contains("Act") && !said.contains("common word"), "{said}");
}

#[test]
fn merging_keeps_what_nobody_knows_and_prefers_the_later() {
    let folder = folder("merge");
    fs::write(
        folder.join("a.json"),
        r#"{"x": 1, "facts": [{"id": "a", "name": "A", "type": "law", "own": [1]}], "suppress": ["b"]}"#,
    )
    .unwrap();
    fs::write(
        folder.join("b.json"),
        r#"{"schema": "sidelight.pack/1", "facts": [{"id": "c", "name": "C", "type": "law"}, {"id": "a", "name": "AA", "type": "law"}], "suppress": ["b", "d"]}"#,
    )
    .unwrap();
    let (said, well) = run(&folder, &["pack", "merge", "a.json", "b.json"]);
    assert!(well, "{said}");
    let merged: Value = serde_json::from_str(&said[said.find('{').unwrap()..]).unwrap();
    assert_eq!(
        merged,
        serde_json::json!({"x": 1, "schema": "sidelight.pack/1", "suppress": ["b", "d"],
            "facts": [{"id": "a", "name": "AA", "type": "law"}, {"id": "c", "name": "C", "type": "law"}]})
    );
}

#[test]
fn merging_names_the_file_that_is_broken_and_loses_nothing_of_the_others() {
    let folder = folder("merge-broken");
    fs::write(
        folder.join("a.json"),
        r#"{"schema": "sidelight.pack/1", "facts": [{"id": "a", "name": "A", "type": "law"}]}"#,
    )
    .unwrap();
    for (name, json, told) in [
        ("b.json", r#"{"schema": "sidelight.pack/1", "facts": {"id": "b"}}"#, "b.json: facts: is no list"),
        (
            "c.json",
            r#"{"schema": "sidelight.pack/1", "facts": [3]}"#,
            "c.json: facts[0]: is a number where an object should stand",
        ),
    ] {
        fs::write(folder.join(name), json).unwrap();
        let (said, well) = run(&folder, &["pack", "merge", "a.json", name, "-o", "out.json"]);
        assert!(!well && said.contains(&format!("sidelight: {told}")), "{said}");
        assert!(run(&folder, &["pack", "stats", "out.json"]).0.contains(" 1  facts"));
    }
    assert!(run(&folder, &["pack", "build", "a.json", "-o", "a.slpack"]).1);
    let (said, well) = run(&folder, &["pack", "merge", "a.json", "a.slpack"]);
    assert!(!well && said.contains("a.slpack: is a compiled pack"), "{said}");
}

#[test]
fn a_damaged_pack_is_told() {
    let folder = folder("damaged");
    fs::write(folder.join("people.csv"), "name,type\nMarta Venn,person\n").unwrap();
    assert!(run(&folder, &["pack", "build", "people.csv", "-o", "people.slpack"]).1);
    let (said, well) = run(&folder, &["pack", "check", "people.slpack"]);
    assert_eq!((said.as_str(), well), ("people.slpack: 1 fact, sound\n", true));
    let mut bytes = fs::read(folder.join("people.slpack")).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(folder.join("people.slpack"), bytes).unwrap();
    let (said, well) = run(&folder, &["pack", "check", "people.slpack"]);
    assert!(!well && said.contains("was damaged"), "{said}");
    fs::write(folder.join("people.slpack"), "").unwrap();
    assert!(!run(&folder, &["pack", "stats", "people.slpack"]).1);
}

#[test]
fn rates_that_are_none_are_told() {
    let folder = folder("rates");
    for (xml, told) in [
        ("<a/>", "has no rates"),
        ("no xml", "fetch eurofxref-daily.xml"),
        ("<Cube time='2026-01-01'><Cube currency='USD' rate='much'/></Cube>", "which is no number"),
        (
            "<a><Cube time='2026-01-01'><Cube currency='USD' rate='1'/></Cube><Cube time='2026-01-02'/></a>",
            "several days",
        ),
    ] {
        fs::write(folder.join("x.xml"), xml).unwrap();
        let (said, well) = run(&folder, &["pack", "rates", "x.xml"]);
        assert!(!well && said.contains(told), "{xml}: {said}");
    }
}

#[test]
fn a_wrong_command_line_is_told() {
    let folder = folder("usage");
    for arguments in [&["pack"][..], &["pack", "paint", "x"], &["pack", "check"], &["pack", "check", "x", "-o", "y"]] {
        let (said, well) = run(&folder, arguments);
        assert!(!well && said.starts_with("sidelight: "), "{said}");
    }
    assert!(run(&folder, &["pack", "--help"]).0.contains("eurofxref"));
}
