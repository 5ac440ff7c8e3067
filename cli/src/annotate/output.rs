//! How annotations are written.

use std::io::{BufWriter, Write};

use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;
use sidelight::{Annotations, Article, Unit};

use super::options::{Format, Options};
use super::terminal;
use crate::failure::Failure;

/// An article with what was found in it.
pub(super) struct Document<'a> {
    pub(super) id: &'a RawValue,
    pub(super) article: &'a Article,
    pub(super) annotations: &'a Annotations,
    /// Whether its text was collected from a page: then only we know it, and it goes with the annotations.
    pub(super) collected: bool,
}

#[derive(Serialize)]
struct DocumentJson<'a, A> {
    id: &'a RawValue,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    annotations: A,
}

/// Writes documents in the format asked for.
pub(super) struct Output<W: Write> {
    out: BufWriter<W>,
    format: Format,
    offsets: Unit,
    /// Whether JSON output is an array.
    many: bool,
    written: bool,
}

impl<W: Write> Output<W> {
    pub(super) fn new(out: W, options: &Options, many: bool) -> Self {
        let (format, offsets) = (options.format, options.offsets);
        Self { out: BufWriter::new(out), format, offsets, many, written: false }
    }

    pub(super) fn write(&mut self, document: Document<'_>) -> Result<(), Failure> {
        let Document { id, article, annotations, collected } = document;
        let text = collected.then(|| article.text());
        let raw = || RawValue::from_string(annotations.json(article, self.offsets)).map_err(std::io::Error::from);
        // Only a value can be written anew, with a line for every field.
        let pretty = || -> std::io::Result<String> {
            let annotations: Value = serde_json::from_str(raw()?.get())?;
            Ok(serde_json::to_string_pretty(&DocumentJson { id, text, annotations })?)
        };
        match self.format {
            Format::Jsonl => {
                let document = DocumentJson { id, text, annotations: raw()? };
                serde_json::to_writer(&mut self.out, &document).map_err(std::io::Error::from)?;
                self.out.write_all(b"\n")?;
            }
            Format::Json if self.many => {
                self.out.write_all(if self.written { b",\n  " } else { b"[\n  " })?;
                self.out.write_all(pretty()?.replace('\n', "\n  ").as_bytes())?;
            }
            Format::Json => {
                self.out.write_all(pretty()?.as_bytes())?;
                self.out.write_all(b"\n")?;
            }
            Format::Text => terminal::write(&mut self.out, id, article, annotations)?,
        }
        self.written = true;
        Ok(())
    }

    /// Hands on all that was written.
    pub(super) fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.out.flush()?)
    }

    /// Ends the output.
    pub(super) fn end(mut self) -> Result<(), Failure> {
        if self.format == Format::Json && self.many {
            self.out.write_all(if self.written { b"\n]\n" } else { b"[]\n" })?;
        }
        self.flush()
    }
}
