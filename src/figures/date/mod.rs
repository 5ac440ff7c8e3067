//! Calendar dates, as precise as the text: days, months, years, decades, quarters, centuries, spans of them, and relative
//! ones, which are resolved against the day the article was published.

mod absolute;
mod day;
mod iso;
mod month;
mod part;
mod relative;
mod today;
mod year;

use super::draft::Draft;
use super::line::Line;
use super::{FigureKind, Value};
use crate::text::{Key, Sieve};

pub(super) use month::is_month;
pub(super) use relative::is_weekday;
pub(super) use today::today;

/// Reads the date that begins at token `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Draft> {
    if line.number(at) {
        absolute::number_first(line, at)
    } else {
        relative::read(line, at).or_else(|| absolute::word_first(line, at))
    }
}

/// Whether a word can begin a date.
pub(super) fn begins(key: Key) -> bool {
    is_month(key) || relative::begins(key) || absolute::is_prefix(key)
}

/// Lets the words that can begin a date pass.
pub(super) fn triggers(sieve: Sieve) -> Sieve {
    relative::triggers(absolute::triggers(sieve))
}

/// A date with a value in ISO 8601; without one, it is relative to a day that nobody knows.
fn draft(line: &Line, at: usize, end: usize, value: Option<String>) -> Draft {
    Draft::new(line, at..end, FigureKind::Date, value.map_or(Value::Unknown, Value::Date), 0)
}
