//! `sidelight pack merge`: joins JSON packs. Works on the JSON itself, so that what no reader knows is kept too.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::failure::{Failure, report};

/// Joins the packs in `files`; where two know the same, the later is right.
pub(super) fn run(files: &[PathBuf], output: Option<&Path>) -> Result<(), Failure> {
    let mut packs = Vec::new();
    let mut sound = true;
    for file in files {
        let json = super::text(file)?;
        match serde_json::from_str(&json) {
            Ok(Value::Object(pack)) => packs.push(pack),
            Ok(_) => return Err(broken(file, "is no JSON object, as a pack is")),
            Err(error) => return Err(broken(file, format_args!("{error}; mend the JSON"))),
        }
        sound &= super::check(&json, |at| format!("{}: {at}", file.display()));
    }
    super::save(&format!("{:#}\n", Value::Object(join(packs))), output)?;
    if sound { Ok(()) } else { Err(Failure::Reported) }
}

fn broken(file: &Path, reason: impl std::fmt::Display) -> Failure {
    report(file.display(), reason);
    Failure::Reported
}

/// One pack of several: facts by id, the later in the place of the earlier; lists one behind the other; of all else the later.
pub(super) fn join(packs: Vec<Map<String, Value>>) -> Map<String, Value> {
    let mut joined = Map::new();
    for pack in packs {
        for (key, value) in pack {
            match (joined.get_mut(&key), value) {
                (Some(Value::Array(all)), Value::Array(more)) if key == "facts" => replace(all, more),
                (Some(Value::Array(all)), Value::Array(more)) => {
                    let new = more.into_iter().filter(|value| !all.contains(value)).collect::<Vec<_>>();
                    all.extend(new);
                }
                // What is no list in one pack takes nothing from the others.
                (Some(Value::Array(_)), _) => {}
                (_, value) => {
                    joined.insert(key, value);
                }
            }
        }
    }
    joined
}

fn replace(all: &mut Vec<Value>, more: Vec<Value>) {
    let ids = all.iter().enumerate().filter_map(|(place, fact)| Some((fact["id"].as_str()?.to_owned(), place)));
    let mut places: HashMap<String, usize> = ids.collect();
    for fact in more {
        let place = fact["id"].as_str().and_then(|id| places.get(id).copied());
        match place {
            Some(place) => all[place] = fact,
            None => {
                if let Some(id) = fact["id"].as_str() {
                    places.insert(id.to_owned(), all.len());
                }
                all.push(fact);
            }
        }
    }
}
