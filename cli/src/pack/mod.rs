//! `sidelight pack`: checks, builds and joins fact packs.

mod build;
mod check;
mod common;
mod file;
mod merge;
pub(crate) mod patterns;
mod rates;
mod stats;
mod table;

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sidelight::Pack;
use sidelight::pack::Origin;

use crate::failure::{Failure, report};

pub(crate) use file::{read, world};

const HELP: &str = "\
Checks, builds and joins fact packs: what a newsroom knows, with source and date.

Usage: sidelight pack check FILE...                report what is broken: where, why and how to mend it
       sidelight pack build FILE... [-o FILE]      make a pack of tables (.csv), JSON-LD (.jsonld) and packs (.json)
       sidelight pack rates FILE [-o FILE]         make a pack of the European Central Bank's eurofxref-daily.xml
       sidelight pack stats FILE...                count what packs hold
       sidelight pack merge FILE... [-o FILE]      join JSON packs; where two know the same, the later is right

Without -o the pack is written to standard output as JSON. A name that ends in .slpack gets the compiled form, which opens
without being parsed. The columns of a table are in docs/PACKS.md.
";

/// Runs a command on packs.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    use lexopt::prelude::{Long, Short, Value};

    let mut words: Vec<OsString> = Vec::new();
    let mut output = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(io::stdout().write_all(HELP.as_bytes())?),
            Short('o') | Long("output") => output = Some(PathBuf::from(arguments.value()?)),
            Value(word) => words.push(word),
            other => return Err(other.unexpected().into()),
        }
    }
    let (command, files) = match words.split_first() {
        Some((command, files)) => (command.to_str().unwrap_or_default(), files.iter().map(PathBuf::from).collect()),
        None => ("", Vec::new()),
    };
    if files.is_empty() && !command.is_empty() {
        return Err(Failure::Usage(format!("`sidelight pack {command}` needs a file; `--help` says more")));
    }
    match (command, &output) {
        ("check" | "stats", Some(_)) => Err(Failure::Usage(format!("`sidelight pack {command}` writes no file"))),
        ("check", None) => check::run(&files),
        ("stats", None) => stats::run(&files),
        ("build", _) => build::run(&files, output.as_deref()),
        ("merge", _) => merge::run(&files, output.as_deref()),
        ("rates", _) => match files.as_slice() {
            [file] => rates::run(file, output.as_deref()),
            _ => Err(Failure::Usage("`sidelight pack rates` reads one file".into())),
        },
        _ => Err(Failure::Usage("pack is followed by check, build, rates, stats or merge; `--help` says more".into())),
    }
}

/// The text of a file that must be UTF-8. What is wrong with it is reported.
fn text(file: &Path) -> Result<String, Failure> {
    file::text(file).map_err(|reason| {
        report(file.display(), reason);
        Failure::Reported
    })
}

/// Writes a JSON pack where it is wanted, and tells what is wrong with it.
fn write(json: &str, output: Option<&Path>) -> Result<(), Failure> {
    let sound = check(json, |at| format!("pack: {at}"));
    save(json, output)?;
    if sound { Ok(()) } else { Err(Failure::Reported) }
}

/// Tells what is wrong with a JSON pack, at the places that `place` makes of those in the pack; whether nothing was dropped.
fn check(json: &str, place: impl Fn(&str) -> String) -> bool {
    let (pack, mut problems) = Pack::read(json, Origin::Publisher);
    problems.extend(patterns::check(&pack));
    problems.extend(common::check(&pack));
    for problem in &problems {
        report(place(&problem.place), format_args!("{}; {}", problem.reason, problem.mend));
    }
    problems.iter().all(|problem| problem.warning)
}

/// Writes a JSON pack where it is wanted: compiled, if the file's name says so.
fn save(json: &str, output: Option<&Path>) -> Result<(), Failure> {
    let Some(file) = output else { return Ok(io::stdout().write_all(json.as_bytes())?) };
    let written = if file::is_compiled(file) {
        fs::write(file, Pack::read(json, Origin::Publisher).0.compiled().unwrap_or_default())
    } else {
        fs::write(file, json)
    };
    written.map_err(|error| {
        report(file.display(), format_args!("cannot be written: {error}"));
        Failure::Reported
    })
}
