//! A pack from a file.

use std::fs::{self, File};
use std::path::Path;

use memmap2::Mmap;
use sidelight::Pack;
use sidelight::pack::{Origin, Problem};

use super::patterns;
use crate::failure::report;

const WORLD: &str = include_str!("../../../packs/world.json");

/// The world pack that comes with the program.
pub(crate) fn world() -> Pack {
    Pack::read(WORLD, Origin::World).0
}

/// A pack from a file, JSON or compiled, and whether nothing of it was dropped; what was, is reported.
pub(crate) fn read(file: &Path) -> Result<(Pack, bool), String> {
    let (pack, mut problems) = if is_compiled(file) { (open(file)?, Vec::new()) } else { parse(file)? };
    problems.extend(patterns::check(&pack));
    for problem in &problems {
        report(file.display(), problem);
    }
    Ok((pack, problems.iter().all(|problem| problem.warning)))
}

fn parse(file: &Path) -> Result<(Pack, Vec<Problem>), String> {
    Ok(Pack::read(&text(file)?, Origin::Publisher))
}

/// The text of a file, which must be UTF-8.
pub(super) fn text(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|error| format!("cannot be read: {error}"))?;
    if Pack::is_compiled(&bytes) {
        return Err("is a compiled pack; take what it was built from, or name it .slpack where it is only read".into());
    }
    String::from_utf8(bytes).map_err(|error| {
        let sound = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = sound.iter().filter(|byte| **byte == b'\n').count() + 1;
        format!("line {line}: is not UTF-8; save it as UTF-8 (in a spreadsheet, export “CSV UTF-8”)")
    })
}

/// Whether a file is a compiled pack by its name.
pub(super) fn is_compiled(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "slpack")
}

/// Opens a compiled pack where it lies: mapped into memory, read only where it is looked into.
#[allow(unsafe_code)]
fn open(file: &Path) -> Result<Pack, String> {
    let opened = File::open(file).map_err(|error| format!("cannot be read: {error}"))?;
    // SAFETY: nothing here writes to the file. Somebody else who writes into it while we read could change what we see, so
    // every read of a pack is checked against its bounds; a pack is replaced by renaming a new file over it.
    let bytes = unsafe { Mmap::map(&opened) }.map_err(|error| format!("cannot be read: {error}"))?;
    Pack::open(bytes, Origin::Publisher).map_err(|error| error.to_string())
}
