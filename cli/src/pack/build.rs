//! `sidelight pack build`: a pack of a newsroom's tables, of JSON-LD and of other packs.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{merge, table::Table};
use crate::failure::{Failure, report};

/// Builds one pack of all files; where two know the same, the later is right.
pub(super) fn run(files: &[PathBuf], output: Option<&Path>) -> Result<(), Failure> {
    let mut packs = Vec::new();
    let mut sound = true;
    for file in files {
        let mut table = None;
        let pack = match file.extension().and_then(|extension| extension.to_str()) {
            Some("csv" | "tsv" | "txt") => Table::read(&super::text(file)?).map(|read| table.insert(read).pack()),
            Some("jsonld") => sidelight::pack::from_json_ld(&super::text(file)?)
                .map_err(|problem| problem.to_string())
                .and_then(|json| serde_json::from_str(&json).map_err(|error| error.to_string())),
            Some("xlsx" | "xls" | "ods") => Err("is a spreadsheet; export it as “CSV UTF-8”".into()),
            _ => serde_json::from_str(&super::text(file)?).map_err(|error| format!("{error}; mend the JSON")),
        };
        match pack {
            Ok(Value::Object(pack)) => {
                let (place, refused) = (table.as_ref(), table.iter().flat_map(Table::refused));
                for (line, reason) in refused {
                    report(format_args!("{}: line {line}", file.display()), reason);
                    sound = false;
                }
                let place = |at: &str| place.map_or_else(|| at.to_owned(), |table| table.place(at));
                let json = Value::Object(pack.clone()).to_string();
                sound &= super::check(&json, |at| format!("{}: {}", file.display(), place(at)));
                packs.push(pack);
            }
            Ok(_) => {
                report(file.display(), "is no JSON object, as a pack is");
                sound = false;
            }
            Err(reason) => {
                report(file.display(), reason);
                sound = false;
            }
        }
    }
    if !packs.is_empty() {
        super::save(&format!("{:#}\n", Value::Object(merge::join(packs))), output)?;
    }
    if sound { Ok(()) } else { Err(Failure::Reported) }
}
