//! Calendar dates, as precise as the text: days, months, years, decades, spans of them, and relative ones.

mod absolute;

use super::draft::Draft;
use super::line::Line;
use crate::text::Key;

/// Reads the date that begins at token `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Draft> {
    absolute::read(line, at)
}

pub(super) use absolute::is_month;

/// Whether a word can begin a date.
pub(super) fn begins(key: Key) -> bool {
    is_month(key)
}
