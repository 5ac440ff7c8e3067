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
    assert!(said.contains("people.csv: line 4: has 5 cells, but there are 3 headings"), "{said}");
    assert!(said.contains("facts[1].id: is missing"), "{said}");
    let pack: Value = serde_json::from_str(&fs::read_to_string(folder.join("people.json")).unwrap()).unwrap();
    assert_eq!(pack["facts"][0]["id"], "person:marta-venn");
    fs::write(folder.join("latin.csv"), b"name\nJos\xe9\n").unwrap();
    let (said, well) = run(&folder, &["pack", "build", "latin.csv"]);
    assert!(!well && said.contains("latin.csv: is not UTF-8"), "{said}");
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
    let told = "patterns[1].pattern: unclosed group; mend the regular expression; the rest works";
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
    let merged: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(
        merged,
        serde_json::json!({"x": 1, "schema": "sidelight.pack/1", "suppress": ["b", "d"],
            "facts": [{"id": "a", "name": "AA", "type": "law"}, {"id": "c", "name": "C", "type": "law"}]})
    );
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
        ("no xml", "sidelight: x.xml: "),
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
