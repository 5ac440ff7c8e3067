//! Calendar dates, as precise as the text: days, months, years, decades, quarters, centuries, spans of them, and relative
//! ones, which are resolved against the day the article was published.

mod absolute;
mod day;
mod event;
mod iso;
mod month;
mod near;
mod part;
mod quarter;
mod relative;
mod today;
mod weekday;
mod words;
mod year;

use super::draft::Draft;
use super::line::Line;
use crate::text::{Key, Sieve};

pub(super) use today::today;
pub(super) use words::{is_month, is_weekday};

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
