//! The words and digits that dates are made of.

use crate::figures::line::Line;
use crate::figures::number::year;
use crate::keys::word;
use crate::text::Key;

crate::table! {
    pub(super) static MONTHS: u8 = {
        "january" => 1, "february" => 2, "march" => 3, "april" => 4, "may" => 5, "june" => 6, "july" => 7,
        "august" => 8,
        "september" => 9, "october" => 10, "november" => 11, "december" => 12, "jan" => 1, "feb" => 2, "mar" => 3,
        "apr" => 4,
        "jun" => 6, "jul" => 7, "aug" => 8, "sep" => 9, "sept" => 9, "oct" => 10, "nov" => 11, "dec" => 12,
    };
}

/// Whether the word is a month's name.
pub(in crate::figures) fn is_month(key: Key) -> bool {
    key != Key::NONE && MONTHS.has(key)
}

/// What a word of a relative date says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Relative {
    /// yesterday, today, tomorrow: days from today
    Day(i8),
    /// Monday is 0.
    Weekday(u8),
    /// last, this, next: periods from this one
    Step(i8),
    /// earlier, later: in the period that follows
    Part,
    /// that, same, following: of another
    Other,
    /// year: of “by year-end”, “the year before”
    Period,
}
use Relative::*;

crate::table! {
    pub(super) static RELATIVE: Relative = {
        "today" => Day(0), "yesterday" => Day(-1), "tomorrow" => Day(1), "tonight" => Day(0),
        "monday" => Weekday(0), "tuesday" => Weekday(1), "wednesday" => Weekday(2), "thursday" => Weekday(3),
        "friday" => Weekday(4),
        "saturday" => Weekday(5), "sunday" => Weekday(6), "mon" => Weekday(0), "tue" => Weekday(1),
        "tues" => Weekday(1), "wed" => Weekday(2), "thu" => Weekday(3),
        "thur" => Weekday(3), "thurs" => Weekday(3), "fri" => Weekday(4),
        "last" => Step(-1), "this" => Step(0), "next" => Step(1), "previous" => Step(-1), "past" => Step(-1),
        "current" => Step(0), "coming" => Step(1),
        "earlier" => Part, "later" => Part, "that" => Other, "same" => Other, "following" => Other,
        "year" => Period, "month" => Period, "week" => Period, "day" => Period, "night" => Period,
    };
}

/// Whether the word names a weekday.
pub(in crate::figures) fn is_weekday(key: Key) -> bool {
    weekday(key).is_some()
}

/// The weekday that the word names: 0 is Monday.
pub(super) fn weekday(key: Key) -> Option<u8> {
    match RELATIVE.get(key) {
        Some(Weekday(day)) => Some(*day),
        _ => None,
    }
}

/// How many periods from this one the word steps.
pub(super) fn step(key: Key) -> Option<i8> {
    if word!(key, "last" | "next")
        && let Some(Step(step)) = RELATIVE.get(key)
    {
        Some(*step)
    } else {
        None
    }
}

/// The day of a month in digits, without or with its ordinal ending.
pub(super) fn day(line: &Line, at: usize) -> Option<(u8, usize)> {
    let day = line.str(at).parse().ok().filter(|day| (1..=31).contains(day) && line.number(at))?;
    let ordinal = line.glued(at + 1) && word!(line.key(at + 1), "st" | "nd" | "rd" | "th");
    let other = line.glued(at + 1) && line.word(at + 1) && !ordinal || line.is(at + 1, '%');
    (!other).then_some((day, at + 1 + usize::from(ordinal)))
}

/// The month at `at`, and the token behind it and its dot.
pub(super) fn month(line: &Line, at: usize) -> Option<(u8, usize)> {
    let month = *MONTHS.get(line.key(at))?;
    let end = at + 1;
    let short = line.str(at).len() <= 4 && !word!(line.key(at), "may" | "june" | "july");
    let dot = short && line.is(end, '.') && line.glued(end);
    line.capital(at).then_some((month, end + usize::from(dot)))
}

/// The year at `at`, past a comma; “last year” is one where today is known.
pub(super) fn year_at(line: &Line, at: usize) -> Option<(i32, usize)> {
    let at = at + usize::from(line.is(at, ','));
    if word!(line.key(at + 1), "year")
        && let Some(step) = step(line.key(at))
    {
        return line.today.map(|today| (today.year + i32::from(step), at + 2));
    }
    let year = year(line.str(at)).filter(|_| line.number(at))?;
    Some((year, at + 1))
}

crate::table! {
    /// Words before a year or a month.
    pub(super) static IN: () = {
        "in" => (), "since" => (), "by" => (), "until" => (), "till" => (), "from" => (), "before" => (), "after" => (),
        "during" => (), "late" => (), "early" => (),
        "the" => (), "to" => (), "for" => (), "between" => (), "and" => (), "of" => (), "mid" => (), "through" => (),
        "circa" => (), "last" => (), "next" => (), "this" => (),
        "every" => (), "throughout" => (), "around" => (), "about" => (), "than" => (), "or" => (), "on" => (),
    };
}
