//! No line of a list is written in vain: every name of the gazetteer is found where a text has it.

use std::fs;
use std::path::Path;

use sidelight::{Article, Detail, Pack, Show, analyse};

#[test]
fn every_listed_name_is_found_in_a_sentence() {
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/entities/lists");
    let (mut names, mut missed) = (0, Vec::new());
    for list in ["countries", "places", "events", "organisations", "works"] {
        let content = fs::read_to_string(lists.join(list).with_extension("txt")).unwrap();
        for name in content.split(['\n', ',', '|']).filter(|name| !name.is_empty()) {
            names += 1;
            let text = format!("Officials spoke of {name} on Monday, police said.");
            let found = analyse(&Article::from_text(&text), &Pack::default(), Show::default());
            let entity = |detail: &Detail| matches!(detail, Detail::Entity { .. });
            if !found.list.iter().any(|a| entity(&a.detail) && a.spans[0].of(&text) == name) {
                missed.push(name.to_owned());
            }
        }
    }
    assert!(names > 1900 && missed.is_empty(), "of {names} listed names these are not found:\n{}", missed.join("\n"));
}
