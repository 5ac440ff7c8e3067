//! How annotations are written.

use std::io::{BufWriter, Write};

use serde::Serialize;
use serde_json::value::RawValue;
use sidelight::{Annotations, Article, Shape, Unit};

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
struct DocumentJson<'a> {
    id: &'a RawValue,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    annotations: Shape<'a>,
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
        let json = || DocumentJson {
            id,
            text: collected.then(|| article.text()),
            annotations: Shape::new(article, annotations, self.offsets),
        };
        match self.format {
            Format::Jsonl => {
                serde_json::to_writer(&mut self.out, &json()).map_err(std::io::Error::from)?;
                self.out.write_all(b"\n")?;
            }
            Format::Json if self.many => {
                let document = serde_json::to_string_pretty(&json()).map_err(std::io::Error::from)?;
                self.out.write_all(if self.written { b",\n  " } else { b"[\n  " })?;
                self.out.write_all(document.replace('\n', "\n  ").as_bytes())?;
            }
            Format::Json => {
                serde_json::to_writer_pretty(&mut self.out, &json()).map_err(std::io::Error::from)?;
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
