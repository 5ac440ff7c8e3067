//! A stretch of an article's text, and the one place where byte offsets become anybody else's.

use std::ops::Range;

/// A stretch of an article's text: UTF-8 byte offsets, end exclusive, both on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// As a range to slice a string with.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text it covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// From the start of `self` to the end of `other`.
    pub const fn to(self, other: Span) -> Span {
        Span::new(self.start, other.end)
    }

    /// Whether the two have a byte in common.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// What offsets count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Bytes of UTF-8, as inside this crate.
    #[default]
    Utf8,
    /// UTF-16 code units, as in JavaScript strings and the DOM.
    Utf16,
    /// Unicode code points, as in Python strings.
    Codepoint,
}

/// How many bytes lie between two marks of [`Offsets`]: a look-up counts at most this many.
const STRIDE: usize = 256;

/// The one map from bytes of a text to another [`Unit`].
///
/// Built in one pass; a look-up jumps to the nearest mark and counts the few bytes behind it,
/// so that mapping all annotations of a long text stays linear in the text.
pub struct Offsets<'a> {
    text: &'a str,
    unit: Unit,
    /// Units before byte `i * STRIDE` (a mark inside a character counts that character).
    marks: Vec<u32>,
}

impl<'a> Offsets<'a> {
    /// Prepares the map of `text` to `unit`. ASCII text needs none and costs one scan.
    pub fn new(text: &'a str, unit: Unit) -> Self {
        let unit = if text.is_ascii() { Unit::Utf8 } else { unit };
        let mut marks = Vec::new();
        if unit != Unit::Utf8 {
            let mut units = 0;
            for chunk in text.as_bytes().chunks(STRIDE) {
                marks.push(units);
                units += count(chunk, unit);
            }
        }
        Self { text, unit, marks }
    }

    /// The offset of byte `byte`, which must be a character boundary of the text.
    pub fn at(&self, byte: u32) -> u32 {
        if self.unit == Unit::Utf8 {
            return byte;
        }
        let byte = byte as usize;
        let mark = (byte / STRIDE).min(self.marks.len().saturating_sub(1));
        let behind = &self.text.as_bytes()[mark * STRIDE..byte];
        self.marks.get(mark).copied().unwrap_or(0) + count(behind, self.unit)
    }

    /// Both ends of `span`.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.at(span.start), self.at(span.end))
    }
}

/// Units that begin in these bytes: a character counts at its first byte, as two where UTF-16 needs a surrogate pair.
fn count(bytes: &[u8], unit: Unit) -> u32 {
    bytes
        .iter()
        .map(|&b| match b {
            0x80..=0xBF => 0,
            0xF0.. if unit == Unit::Utf16 => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Long enough to cross several marks, with characters of one to four bytes, some across a mark.
    fn mixed() -> String {
        "aé€😀".repeat(200)
    }

    #[test]
    fn every_boundary_maps_as_the_standard_library_counts() {
        let text = mixed();
        let utf16 = Offsets::new(&text, Unit::Utf16);
        let codepoint = Offsets::new(&text, Unit::Codepoint);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..byte];
            assert_eq!(utf16.at(byte as u32) as usize, before.encode_utf16().count());
            assert_eq!(codepoint.at(byte as u32) as usize, before.chars().count());
        }
    }

    #[test]
    fn an_empty_text_has_one_offset() {
        assert_eq!(Offsets::new("", Unit::Utf16).at(0), 0);
    }
}
