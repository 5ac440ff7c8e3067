//! `sidelight pack stats`: what packs hold.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sidelight::Pack;
use sidelight::pack::Fact;

use super::file;
use crate::failure::{Failure, report};

/// Counts what each pack holds.
pub(super) fn run(files: &[PathBuf]) -> Result<(), Failure> {
    let mut sound = true;
    for file in files {
        match file::read(file) {
            Ok((pack, whole)) => {
                print(file, &pack)?;
                sound &= whole;
            }
            Err(reason) => {
                report(file.display(), reason);
                sound = false;
            }
        }
    }
    if sound { Ok(()) } else { Err(Failure::Reported) }
}

fn print(file: &Path, pack: &Pack) -> io::Result<()> {
    let facts: Vec<Fact<'_>> = (0..pack.len()).filter_map(|number| pack.fact(number)).collect();
    let sum = |of: fn(&Fact<'_>) -> usize| facts.iter().map(of).sum::<usize>();
    let told = |fact: &Fact<'_>| {
        let attributes = fact.attributes.iter().filter(|attribute| fact.citation(attribute).is_some()).count();
        attributes + usize::from(fact.statement().is_some())
    };
    let says = |fact: &Fact<'_>| fact.attributes.len() + usize::from(fact.description.is_some());
    let mut out = io::stdout().lock();
    let head = pack.heads().next();
    let name = head.and_then(|head| head.name.as_deref()).unwrap_or("without a name");
    writeln!(out, "{}: {name}", file.display())?;
    for (what, count) in [
        ("facts", facts.len()),
        ("names and aliases", sum(|fact| 1 + fact.aliases.len())),
        ("demonyms", sum(|fact| fact.demonyms.len())),
        ("statements", sum(says)),
        ("statements with source and date", sum(told)),
        ("exchange rates", head.and_then(|head| head.rates.as_ref()).map_or(0, |rates| rates.values.len())),
        ("reference figures", head.map_or(0, |head| head.figures.len())),
        ("texts", head.map_or(0, |head| head.texts.len())),
        ("patterns", head.map_or(0, |head| head.patterns.len())),
        ("suppressed", head.map_or(0, |head| head.suppress.len())),
        ("bytes compiled", pack.compiled().map_or(0, <[u8]>::len)),
    ] {
        writeln!(out, "{count:>12}  {what}")?;
    }
    Ok(())
}
