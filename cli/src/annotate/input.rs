//! Where articles come from: files and standard input, of three kinds.

use std::ffi::OsStr;
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde_json::value::{RawValue, to_raw_value};
use sidelight::{Article, Pack};

use super::options::{Format, Input, Options};
use super::record;
use crate::failure::{Failure, report};
use crate::html;

/// One of the inputs that the command line names.
pub(super) struct Source {
    path: PathBuf,
    /// What it is, unless only its beginning can tell.
    input: Option<Input>,
}

/// Takes an article: its id, itself, the facts of the page if it was collected from one, and whether no other waits behind it.
pub(super) type Take<'a> = dyn FnMut(&RawValue, Article, Option<Pack>, bool) -> Result<(), Failure> + 'a;

impl Source {
    pub(super) fn new(path: &Path, options: &Options) -> Self {
        let by_name = match path.extension().and_then(OsStr::to_str) {
            Some("txt" | "text") => Some(Input::Text),
            Some("html" | "htm" | "xhtml") => Some(Input::Html),
            Some("jsonl" | "ndjson") => Some(Input::Jsonl),
            _ => None,
        };
        let by_format = || (path == "-" && options.format == Format::Jsonl).then_some(Input::Jsonl);
        Self { path: path.to_owned(), input: options.input.or(by_name).or_else(by_format) }
    }

    /// Whether it may hold more articles than one.
    pub(super) fn holds_many(&self) -> bool {
        self.input == Some(Input::Jsonl)
    }

    /// Hands over each of its articles, and reports what cannot be read; tells whether all could.
    pub(super) fn read(self, take: &mut Take<'_>) -> Result<bool, Failure> {
        let opened: io::Result<Box<dyn Read>> =
            if self.path == Path::new("-") { Ok(Box::new(io::stdin())) } else { open(&self.path) };
        let read = match opened {
            Ok(reader) if self.holds_many() => self.records(BufReader::with_capacity(1 << 16, reader), take),
            Ok(reader) => self.whole(reader, take),
            Err(error) => Err(Trouble::Input(error)),
        };
        match read {
            Ok(sound) => Ok(sound),
            Err(Trouble::Output(failure)) => Err(failure),
            Err(Trouble::Input(error)) => {
                report(self, format_args!("cannot be read: {error}"));
                Ok(false)
            }
        }
    }

    fn records(&self, mut reader: BufReader<impl Read>, take: &mut Take<'_>) -> Result<bool, Trouble> {
        let (mut line, mut number, mut sound) = (Vec::new(), 0_usize, true);
        loop {
            line.clear();
            if reader.read_until(b'\n', &mut line).map_err(Trouble::Input)? == 0 {
                return Ok(sound);
            }
            number += 1;
            let content = if number == 1 { line.strip_prefix(BOM).unwrap_or(&line) } else { &line };
            if content.trim_ascii().is_empty() {
                continue;
            }
            match record::read(content) {
                // Who sends a record and waits for its answer gets it: nothing is held back before a read that may wait.
                Ok(record) => {
                    if let Some(reason) = record.undated {
                        report(format_args!("{self}:{number}"), reason);
                    }
                    take(record.id, record.article, None, !reader.buffer().contains(&b'\n'))?;
                }
                Err(reason) => {
                    report(format_args!("{self}:{number}"), reason);
                    sound = false;
                }
            }
        }
    }

    fn whole(&self, mut reader: impl Read, take: &mut Take<'_>) -> Result<bool, Trouble> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map_err(Trouble::Input)?;
        let text = match std::str::from_utf8(bytes.strip_prefix(BOM).unwrap_or(&bytes)) {
            Ok(text) => text,
            Err(error) => {
                let line = bytes[..error.valid_up_to()].iter().filter(|&&b| b == b'\n').count() + 1;
                let mend = "is not UTF-8; convert the file first, for example with `iconv -f WINDOWS-1252 -t UTF-8`";
                report(format_args!("{self}:{line}"), format_args!("byte {} {mend}", error.valid_up_to() + 1));
                return Ok(false);
            }
        };
        let is_page = match self.input {
            Some(input) => input == Input::Html,
            None => begins_as_html(text),
        };
        let (article, facts) = if is_page {
            let (article, facts) = html::article(text);
            (article, Some(facts))
        } else {
            (Article::from_text(text), None)
        };
        let id = to_raw_value(&self.to_string()).map_err(|error| Trouble::Input(error.into()))?;
        take(&id, article, facts, true)?;
        Ok(true)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.path.display().fmt(f)
    }
}

/// What stops the reading of a source.
enum Trouble {
    Input(io::Error),
    Output(Failure),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Trouble::Output(failure)
    }
}

/// What some editors write before UTF-8. It is not of the text.
const BOM: &[u8] = b"\xef\xbb\xbf";

fn open(path: &Path) -> io::Result<Box<dyn Read>> {
    Ok(Box::new(File::open(path)?))
}

/// Whether a text is HTML: it begins with a tag, a comment or a document type.
fn begins_as_html(text: &str) -> bool {
    let mut bytes = text.trim_start().bytes();
    bytes.next() == Some(b'<') && matches!(bytes.next(), Some(b'!' | b'?' | b'a'..=b'z' | b'A'..=b'Z'))
}
