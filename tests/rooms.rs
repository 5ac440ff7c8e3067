//! The law of the house: no room calls back up.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the ground up: each may use those before it alone.
const ROOMS: &[&str] = &[
    "calendar",
    "letters",
    "number",
    "order",
    "span",
    "keys",
    "json",
    "text",
    "css",
    "collect",
    "pack",
    "entities",
    "quotes",
    "figures",
    "context",
    "annotation",
    "steps",
    "dom",
    "card",
    "wasm",
];

/// The place of a file's or an item's room.
fn floor(name: &str) -> Option<usize> {
    ROOMS.iter().position(|room| *room == name)
}

/// All Rust files of a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

#[test]
fn no_room_calls_back_up() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut upward = Vec::new();
    for path in files(&source) {
        let place = path.strip_prefix(&source).unwrap();
        let room = Path::new(place.components().next().unwrap().as_os_str()).file_stem().unwrap().to_str().unwrap();
        if room == "lib" {
            continue;
        }
        let here = floor(room).unwrap_or_else(|| panic!("the room `{room}` has no floor: add it to the list"));
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let code = line.split("//").next().unwrap();
            let used = code.split("crate::").skip(1);
            for name in used.map(|path| path.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap()) {
                if floor(name).is_some_and(|floor| floor > here) {
                    upward.push(format!("{}:{}: `{room}` uses `{name}`", place.display(), number + 1));
                }
            }
        }
    }
    assert!(upward.is_empty(), "rooms that call back up:\n{}", upward.join("\n"));
}
