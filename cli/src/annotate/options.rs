//! The options of `sidelight annotate`.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::ValueExt;
use lexopt::prelude::{Long, Short, Value};
use sidelight::Unit;
use sidelight::calendar::Date;

use crate::failure::Failure;

pub(super) const HELP: &str = "\
Annotates articles: entities, quotations and figures, with what a card says of them.

Usage: sidelight annotate [OPTION]... FILE...

FILE is .txt (every line a block), .html (the article is found and read as in the browser) or .jsonl, a record a line:
{\"id\": ..., \"text\": \"...\", \"date\": \"2025-06-07\", \"locale\": \"en-NZ\"}, the last two optional. `-` is standard input.

Options:
  --format json|jsonl|text   json (default): one object for an article, an array for several or for .jsonl input;
                             jsonl: one line an article, written as soon as it is read; text: for a person
  --offsets utf8|utf16|codepoint
                             what offsets count in the article's text: bytes (default), UTF-16 units as JavaScript does,
                             code points as Python does
  --input text|html|jsonl    what FILE is, whatever it is called. Standard input is jsonl when the format is, else it is
                             told from its beginning
  --facts PACK               a fact pack; may be given several times, a later pack is preferred
  --no-world                 without the pack of countries, currencies and international organisations
  --date YYYY-MM-DD          the day of publication, instead of what an HTML page says; a record's own is preferred
  --locale TAG               the locale (en-NZ), likewise: the region tells whose a bare $ is
  -h, --help                 this text

Output: {\"id\", \"annotations\"} an article; the id is the record's or the file's name. HTML input adds \"text\", which the
offsets count in. What cannot be read is reported on standard error with file, line and reason, the rest is annotated, and
the exit code is 1 (2 for a wrong command line).
";

/// How the output is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Json,
    Jsonl,
    Text,
}

/// What an input is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    Text,
    Html,
    Jsonl,
}

/// What the command line asks for.
pub(super) struct Options {
    pub(super) format: Format,
    pub(super) offsets: Unit,
    pub(super) input: Option<Input>,
    pub(super) facts: Vec<PathBuf>,
    pub(super) world: bool,
    pub(super) date: Option<Date>,
    pub(super) locale: Option<String>,
    pub(super) files: Vec<PathBuf>,
}

impl Options {
    /// Reads the command line; `None` when it asks for help.
    pub(super) fn read(mut arguments: lexopt::Parser) -> Result<Option<Self>, Failure> {
        let mut options = Options {
            format: Format::Json,
            offsets: Unit::Utf8,
            input: None,
            facts: Vec::new(),
            world: true,
            date: None,
            locale: None,
            files: Vec::new(),
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Short('h') | Long("help") => return Ok(None),
                Long("format") => {
                    let formats = [("json", Format::Json), ("jsonl", Format::Jsonl), ("text", Format::Text)];
                    options.format = choice("--format", arguments.value()?, &formats)?;
                }
                Long("offsets") => {
                    let units = [("utf8", Unit::Utf8), ("utf16", Unit::Utf16), ("codepoint", Unit::Codepoint)];
                    options.offsets = choice("--offsets", arguments.value()?, &units)?;
                }
                Long("input") => {
                    let inputs = [("text", Input::Text), ("html", Input::Html), ("jsonl", Input::Jsonl)];
                    options.input = Some(choice("--input", arguments.value()?, &inputs)?);
                }
                Long("facts") => options.facts.push(arguments.value()?.into()),
                Long("no-world") => options.world = false,
                Long("date") => options.date = Some(date(&arguments.value()?)?),
                Long("locale") => options.locale = Some(arguments.value()?.string()?),
                Value(file) => options.files.push(file.into()),
                other => return Err(other.unexpected().into()),
            }
        }
        if options.files.is_empty() {
            return Err(Failure::Usage("no file to annotate; `-` is standard input, `--help` says more".into()));
        }
        Ok(Some(options))
    }
}

/// The choice that an option names.
fn choice<T: Copy>(option: &str, value: OsString, choices: &[(&str, T)]) -> Result<T, Failure> {
    let found = choices.iter().find(|(name, _)| value == *name);
    found.map(|(_, choice)| *choice).ok_or_else(|| {
        let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
        Failure::Usage(format!("{option} is one of {}, not {value:?}", names.join(", ")))
    })
}

fn date(value: &OsString) -> Result<Date, Failure> {
    let day = value.to_str().and_then(Date::parse);
    day.ok_or_else(|| Failure::Usage(format!("--date is a day of the calendar as YYYY-MM-DD, not {value:?}")))
}
