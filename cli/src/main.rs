//! `sidelight`: annotates articles from the command line, with the same core as in the browser.

mod annotate;
mod failure;
mod html;
mod pack;

use std::io::{self, Write};
use std::process::ExitCode;

use failure::Failure;

const HELP: &str = "\
Finds the entities, quotations and figures of news articles and says what they mean.

Usage: sidelight COMMAND ...

Commands:
  annotate    annotate articles: text, HTML or JSON lines
  pack        check, build and join fact packs

`sidelight COMMAND --help` says more. `sidelight --version` prints the version.
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.end(),
    }
}

fn run() -> Result<(), Failure> {
    use lexopt::prelude::{Long, Short, Value};

    let mut arguments = lexopt::Parser::from_env();
    match arguments.next()? {
        Some(Short('h') | Long("help")) => Ok(io::stdout().write_all(HELP.as_bytes())?),
        Some(Short('V') | Long("version")) => Ok(writeln!(io::stdout(), "sidelight {}", env!("CARGO_PKG_VERSION"))?),
        Some(Value(command)) => match command.to_str() {
            Some("annotate") => annotate::run(arguments),
            Some("pack") => pack::run(arguments),
            _ => Err(Failure::Usage(format!("there is no command {command:?}; `sidelight --help` lists them"))),
        },
        Some(other) => Err(other.unexpected().into()),
        None => Err(Failure::Usage("no command; `sidelight --help` lists them".into())),
    }
}
