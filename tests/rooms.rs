//! Laws of the house: no room calls back up, and no files import one another in a circle.

use std::collections::{BTreeMap, BTreeSet};
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

/// A file's module: `dom::page::read`.
fn module(file: &Path) -> String {
    file.with_extension("").components().map(|part| part.as_os_str().to_str().unwrap()).collect::<Vec<_>>().join("::")
}

/// The paths that a file names, each written out from the root of the crate: `use super::{a, b::C}` names two.
fn named(code: &str, module: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for (start, root) in ["crate::", "super::"].iter().flat_map(|root| code.match_indices(root)) {
        if code[..start].ends_with("::") {
            continue;
        }
        let mut rest = &code[start + root.len()..];
        let mut base: Vec<&str> = Vec::new();
        if root == "super::" {
            base = module.split("::").collect();
            base.pop();
            while let Some(further) = rest.strip_prefix("super::") {
                base.pop();
                rest = further;
            }
        }
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(rest.len());
        let stem = base.iter().copied().chain([rest[..end].trim_end_matches(':')]).collect::<Vec<_>>().join("::");
        let list = rest[end..].strip_prefix('{').and_then(|list| list.split('}').next());
        match list {
            Some(list) => paths.extend(list.split(',').map(|item| format!("{stem}::{}", item.trim()))),
            None => paths.push(stem),
        }
    }
    paths
}

#[test]
fn no_files_import_one_another_in_a_circle() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let paths: Vec<PathBuf> = files(&source).iter().map(|path| path.strip_prefix(&source).unwrap().into()).collect();
    // A folder's face and the crate's are passed over: they name their own, and their own name them.
    let inner = || paths.iter().filter(|path| !path.ends_with("mod.rs") && !path.ends_with("lib.rs"));
    let modules: BTreeSet<String> = inner().map(|path| module(path)).collect();
    for path in inner() {
        let text = fs::read_to_string(source.join(path)).unwrap();
        let code: Vec<&str> =
            text.split("#[cfg(test)]").next().unwrap().lines().map(|line| line.split("//").next().unwrap()).collect();
        let own = module(path);
        let used = named(&code.join("\n"), &own).into_iter().filter_map(|mut path| {
            loop {
                if modules.contains(&path) {
                    return Some(path);
                }
                path.truncate(path.rfind("::")?);
            }
        });
        uses.insert(own.clone(), used.filter(|used| *used != own).collect());
    }
    assert!(uses.values().map(BTreeSet::len).sum::<usize>() > 300, "the imports are not read as they are written");
    // Whoever uses nothing that is left is taken away, until what is left runs in circles.
    while let Some(ground) = uses.iter().find(|(_, used)| used.is_empty()).map(|(name, _)| name.clone()) {
        uses.remove(&ground);
        uses.values_mut().for_each(|used| {
            used.remove(&ground);
        });
    }
    assert!(uses.is_empty(), "files that import one another in a circle, and those above them: {uses:#?}");
}
