//! Runs every case of `tests/cases`: a text, and what must be found in it.
//!
//! A case file is TOML. Each `[[case]]` has a `text` (lines are blocks), optionally a `date`, a `locale` and a `why`, and the
//! annotations expected, in reading order, under `figures`, `quotes` or `entities`. A group that is named must match whole:
//! an empty list says that nothing of that group may be found. Of an annotation only the keys that are named are compared:
//! `text`, `shown`, `context` (rows by key, in any order), or a field of its detail (`value`, `speaker`, `role` …).
//!
//! A `pack` beside the cases is a fact pack that all of the file's cases have; one in a case is that case's alone.

use std::fmt::Write;
#[cfg(not(target_arch = "wasm32"))]
use std::{fs, path::Path};

use serde_json::{Value, json};
use sidelight::calendar::Date;
use sidelight::pack::Origin;
use sidelight::{Article, Pack, Show, Unit, analyse};

const GROUPS: [(&str, &str); 3] = [("figures", "figure"), ("quotes", "quote"), ("entities", "entity")];

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn every_case_holds() {
    let mut report = String::new();
    let (mut cases, mut failed) = (0, 0);
    for (file, content) in files() {
        let table: Value = toml::from_str(&content).unwrap_or_else(|e| panic!("{file}: {e}"));
        for case in table["case"].as_array().unwrap_or_else(|| panic!("{file}: no [[case]]")) {
            cases += 1;
            let problems = run(case, case.get("pack").or(table.get("pack")));
            failed += usize::from(!problems.is_empty());
            for problem in problems {
                writeln!(report, "{file}: {}\n    {problem}", case["text"]).unwrap();
            }
        }
    }
    println!("{cases} cases");
    assert!(cases > 0 && failed == 0, "{failed} of {cases} cases fail\n{report}");
}

/// What a rule looks for may lie beyond either end of a text.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn no_text_cut_short_makes_a_rule_panic() {
    let (mut read, mut failed) = (0, Vec::new());
    for (file, content) in files() {
        let table: Value = toml::from_str(&content).unwrap_or_else(|e| panic!("{file}: {e}"));
        let texts = table["case"].as_array().into_iter().flatten().filter_map(|case| case["text"].as_str());
        for text in texts {
            for (cut, _) in text.char_indices().filter(|(_, c)| !c.is_alphanumeric()) {
                for part in [&text[..cut], &text[cut..]] {
                    let analysis = || analyse(&Article::from_text(part), &Pack::default(), Show::default());
                    read += 1;
                    if std::panic::catch_unwind(analysis).is_err() {
                        failed.push(part.to_owned());
                    }
                }
            }
        }
    }
    assert!(read > 0 && failed.is_empty(), "of {read} texts these make a rule panic:\n{}", failed.join("\n"));
}

/// All case files with their content, in order. A browser has no files: there they are in the program.
#[cfg(target_arch = "wasm32")]
fn files() -> Vec<(String, String)> {
    fn add(folder: &include_dir::Dir<'_>, found: &mut Vec<(String, String)>) {
        let path = |file: &include_dir::File<'_>| file.path().display().to_string();
        found.extend(folder.files().map(|file| (path(file), file.contents_utf8().unwrap().to_owned())));
        folder.dirs().for_each(|folder| add(folder, found));
    }
    let mut found = Vec::new();
    add(&include_dir::include_dir!("$CARGO_MANIFEST_DIR/tests/cases"), &mut found);
    found.sort();
    found
}

/// All case files with their content, in order.
#[cfg(not(target_arch = "wasm32"))]
fn files() -> Vec<(String, String)> {
    fn add(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(&path, found);
            } else if path.extension().is_some_and(|e| e == "toml") {
                found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    add(Path::new("tests/cases"), &mut found);
    found.sort();
    found
}

/// What is wrong with one case.
fn run(case: &Value, pack: Option<&Value>) -> Vec<String> {
    let known = ["pack", "text", "why", "date", "locale", "figures", "quotes", "entities"];
    let unknown = case.as_object().unwrap().keys().filter(|k| !known.contains(&k.as_str()));
    let mut problems: Vec<String> = unknown.map(|key| format!("`{key}` is not a key of a case")).collect();

    let mut article = Article::from_text(case["text"].as_str().expect("a case has a text"));
    article.date = case["date"].as_str().map(|date| Date::parse(date).expect("a date is YYYY-MM-DD"));
    article.locale = case["locale"].as_str().map(str::to_owned);
    let (pack, broken) = pack.map(|pack| Pack::read(&pack.to_string(), Origin::Publisher)).unwrap_or_default();
    problems.extend(broken.iter().filter(|problem| !problem.warning).map(ToString::to_string));
    let annotations = analyse(&article, &pack, Show::default());
    let found = serde_json::from_str::<Value>(&annotations.json(&article, Unit::Utf8)).unwrap();
    for (group, kind) in GROUPS {
        let Some(expected) = case[group].as_array() else { continue };
        let found: Vec<&Value> = found.as_array().unwrap().iter().filter(|a| a["kind"] == kind).collect();
        let texts = |list: &[&Value]| list.iter().map(|a| a["text"].to_string()).collect::<Vec<_>>().join(" ");
        let expected: Vec<&Value> = expected.iter().collect();
        if texts(&expected) != texts(&found) {
            problems.push(format!("{group}: expected {}, found {}", texts(&expected), texts(&found)));
            continue;
        }
        for (expected, found) in expected.iter().zip(found) {
            problems.extend(differences(expected, found, kind));
        }
    }
    problems
}

/// The named keys of `expected` that `found` does not have so. `"null"` stands for null, which TOML lacks.
fn differences(expected: &Value, found: &Value, kind: &str) -> Vec<String> {
    let mut problems = Vec::new();
    for (key, wanted) in expected.as_object().unwrap() {
        let wanted = if wanted == "null" { Value::Null } else { wanted.clone() };
        let is = match key.as_str() {
            "text" | "shown" => found[key].clone(),
            "context" => rows(&wanted, &found["context"]),
            _ => found[kind].get(key).cloned().unwrap_or_else(|| json!("no such field")),
        };
        if !same(&wanted, &is) {
            problems.push(format!("{}: {key}: expected {wanted}, found {is}", found["text"]));
        }
    }
    problems
}

/// The rows found, cut to the keys that the expected row of the same `key` names, in the expected order. A row whose value
/// is expected to be null must not be there.
fn rows(wanted: &Value, found: &Value) -> Value {
    let found = found.as_array().unwrap();
    let cut = |wanted: &Value| {
        let row = found.iter().find(|row| row["key"] == wanted["key"]);
        let Some(row) = row else { return (wanted["value"] == "null").then(|| wanted.clone()) };
        let keys = wanted.as_object()?.keys();
        Some(keys.map(|key| (key.clone(), row[key].clone())).collect::<serde_json::Map<_, _>>().into())
    };
    let keys = || found.iter().map(|row| row["key"].clone()).collect::<Value>();
    match wanted.as_array().unwrap() {
        none if none.is_empty() => keys(),
        wanted => wanted.iter().map(|row| cut(row).unwrap_or_else(keys)).collect(),
    }
}

/// Equal, numbers by value whatever their type.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
        }
        (Value::String(null), Value::Null) => null == "null",
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        _ => a == b,
    }
}
