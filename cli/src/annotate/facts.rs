//! The fact packs that the command line names.

use std::fs;
use std::path::Path;

use sidelight::Pack;
use sidelight::pack::Origin;

use super::options::Options;
use crate::failure::report;

/// All packs, a later one laid over those before it. What cannot be read is reported and left out; tells whether all could.
pub(super) fn load(options: &Options) -> (Pack, bool) {
    let mut pack = Pack::default();
    let mut sound = true;
    for file in &options.facts {
        match read(file) {
            Ok((upper, whole)) => {
                pack.add(upper);
                sound &= whole;
            }
            Err(reason) => {
                report(file.display(), reason);
                sound = false;
            }
        }
    }
    (pack, sound)
}

/// A pack from a file, JSON or compiled, and whether nothing of it was dropped.
fn read(file: &Path) -> Result<(Pack, bool), String> {
    let bytes = fs::read(file).map_err(|error| format!("cannot be read: {error}"))?;
    if file.extension().is_some_and(|extension| extension == "slpack") {
        return Ok((Pack::open(bytes, Origin::Publisher).map_err(|error| error.to_string())?, true));
    }
    let json = String::from_utf8(bytes).map_err(|_| "is not UTF-8, as JSON must be".to_owned())?;
    let (pack, problems) = Pack::read(&json, Origin::Publisher);
    for problem in &problems {
        report(file.display(), problem);
    }
    Ok((pack, problems.iter().all(|problem| problem.warning)))
}
