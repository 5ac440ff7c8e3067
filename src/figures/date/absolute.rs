//! Dates that say themselves which they are: by what they begin with, whose they are to read.

use super::month::month_first;
use super::weekday::day_named;
use super::words::{MONTHS, is_month, weekday};
use super::{day, iso, part, quarter, year};
use crate::figures::draft::Draft;
use crate::figures::line::Line;
use crate::figures::number::year;
use crate::keys::word;
use crate::text::{Key, Kind, Sieve};

/// A part of a year, a decade or a month, named before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prefix {
    /// late, early, mid
    Part,
    /// end, beginning: of something
    Edge,
    /// fiscal
    Fiscal,
    /// summer
    Season,
    /// Q3, first quarter
    Quarter(u8),
    /// twentieth century
    Century(u8),
    /// A.D.
    Era,
}
use Prefix::*;

crate::table! {
    static PREFIXES: Prefix = {
        "late" => Part, "early" => Part, "mid" => Part, "middle" => Edge, "end" => Edge, "beginning" => Edge,
        "start" => Edge, "turn" => Edge,
        "fiscal" => Fiscal, "fy" => Fiscal, "financial" => Fiscal, "summer" => Season, "winter" => Season,
        "spring" => Season, "autumn" => Season, "fall" => Season,
        "q" => Quarter(0), "first" => Quarter(1), "second" => Quarter(2), "third" => Quarter(3), "fourth" => Quarter(4),
        "final" => Quarter(4),
        "fifth" => Century(5), "sixth" => Century(6), "seventh" => Century(7), "eighth" => Century(8),
        "ninth" => Century(9), "tenth" => Century(10), "eleventh" => Century(11), "twelfth" => Century(12),
        "thirteenth" => Century(13), "fourteenth" => Century(14), "fifteenth" => Century(15),
        "sixteenth" => Century(16), "seventeenth" => Century(17), "eighteenth" => Century(18),
        "nineteenth" => Century(19), "twentieth" => Century(20), "a.d." => Era, "ad" => Era, "c" => Era,
        "1st" => Quarter(1), "2nd" => Quarter(2), "3rd" => Quarter(3), "4th" => Quarter(4),
    };
}

/// Whether the word may stand before a date and belong to it.
pub(super) fn is_prefix(key: Key) -> bool {
    PREFIXES.has(key)
}

pub(super) fn triggers(sieve: Sieve) -> Sieve {
    sieve.and(&MONTHS).and(&PREFIXES)
}

/// Reads the date that begins with the word at token `at`.
pub(in crate::figures) fn word_first(line: &Line, at: usize) -> Option<Draft> {
    let key = line.key(at);
    if is_month(key) {
        return month_first(line, at);
    }
    if weekday(key).is_some() {
        return day_named(line, at);
    }
    match *PREFIXES.get(key)? {
        Part => part::part(line, at),
        Edge => part::edge(line, at),
        Fiscal => part::fiscal(line, at),
        Season => {
            let of = at + 1 + usize::from(word!(line.key(at + 1), "of"));
            match year(line.str(of)).filter(|_| line.number(of)) {
                Some(year) => Some(Draft::dated(line, at..of + 1, Some(iso::year(year)))),
                // “in the summer”: of which year, nobody says.
                None => part::season(line, at).then(|| Draft::dated(line, at..at + 1, None)),
            }
        }
        Quarter(n) if n > 0 && word!(line.key(line.past_hyphen(at + 1)), "century") => {
            Some(year::century(line, at, line.past_hyphen(at + 1) + 1, n))
        }
        Quarter(n) => quarter::quarter(line, at, n),
        Century(n) => {
            let next = line.past_hyphen(at + 1);
            word!(line.key(next), "century").then(|| year::century(line, at, next + 1, n))
        }
        Era => {
            let dotted = at + 1 + usize::from(word!(key, "c") && line.is(at + 1, '.'));
            let year: i32 = line.str(dotted).parse().ok().filter(|_| line.number(dotted) && !word!(key, "c"))?;
            (1..2100).contains(&year).then(|| Draft::dated(line, at..dotted + 1, Some(iso::year(year))))
        }
    }
}

/// Dates that begin in digits: “7 June 2025”, “2025-06-07”, “2023”, “2008 to 2012”, “1990s”, “20th century”.
pub(in crate::figures) fn number_first(line: &Line, at: usize) -> Option<Draft> {
    // “555-1776”
    if line.hyphen(at.wrapping_sub(1)) && line.number(at.wrapping_sub(2)) {
        return None;
    }
    if line.glued(at)
        && !line.is(at - 1, '(')
        && !line.is(at - 1, '[')
        && !matches!(line.kind(at - 1), Some(Kind::Dash(_) | Kind::Mark(_)))
    {
        return None;
    }
    day::numeric(line, at)
        .or_else(|| day::day_first(line, at))
        .or_else(|| year::ordinal(line, at))
        .or_else(|| year::era(line, at))
        .or_else(|| year::years(line, at))
}
