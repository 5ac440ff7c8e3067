//! `sidelight pack build`: a pack of a newsroom's tables, of JSON-LD and of other packs.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{merge, table};
use crate::failure::{Failure, report};

/// Builds one pack of all files; where two know the same, the later is right.
pub(super) fn run(files: &[PathBuf], output: Option<&Path>) -> Result<(), Failure> {
    let mut packs = Vec::new();
    let mut sound = true;
    for file in files {
        let text = super::text(file)?;
        let pack = match file.extension().and_then(|extension| extension.to_str()) {
            Some("csv" | "tsv" | "txt") => table::pack(&text, |line, reason| {
                report(format_args!("{}: line {line}", file.display()), reason);
                sound = false;
            }),
            Some("jsonld") => sidelight::pack::from_json_ld(&text)
                .map_err(|problem| problem.to_string())
                .and_then(|json| serde_json::from_str(&json).map_err(|error| error.to_string())),
            _ => serde_json::from_str(&text).map_err(|error| error.to_string()),
        };
        match pack {
            Ok(Value::Object(pack)) => packs.push(pack),
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
    super::write(&format!("{:#}\n", Value::Object(merge::join(packs))), output)?;
    if sound { Ok(()) } else { Err(Failure::Reported) }
}
