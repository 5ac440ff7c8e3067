//! Dates that say themselves which they are.

use super::super::draft::Draft;
use super::super::line::{Line, word};
use super::super::number::year;
use super::super::{FigureKind, Value};
use crate::text::{Key, Kind};

crate::table! {
    static MONTHS: u8 = {
        "january" => 1, "february" => 2, "march" => 3, "april" => 4, "may" => 5, "june" => 6, "july" => 7, "august" => 8,
        "september" => 9, "october" => 10, "november" => 11, "december" => 12, "jan" => 1, "feb" => 2, "mar" => 3, "apr" => 4,
        "jun" => 6, "jul" => 7, "aug" => 8, "sep" => 9, "sept" => 9, "oct" => 10, "nov" => 11, "dec" => 12,
    };
}

/// Whether the word is a month's name.
pub(in crate::figures) fn is_month(key: Key) -> bool {
    key != Key::NONE && MONTHS.has(key)
}

/// Reads the date that begins at token `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Draft> {
    if line.number(at) { day_first(line, at).or_else(|| years(line, at)) } else { month_first(line, at) }
}

fn draft(line: &Line, at: usize, end: usize, value: String) -> Draft {
    Draft::new(line, at..end, FigureKind::Date, Value::Date(value), 0)
}

/// The month at `at`, and the token behind it and its dot.
fn month(line: &Line, at: usize) -> Option<(u8, usize)> {
    let month = *MONTHS.get(line.key(at))?;
    let end = at + 1;
    let short = line.str(at).len() <= 4;
    let dot = short && line.is(end, '.') && line.glued(end);
    line.capital(at).then_some((month, end + usize::from(dot)))
}

/// The day of a month in digits, without or with its ordinal ending.
fn day(line: &Line, at: usize) -> Option<(u8, usize)> {
    let day = line.str(at).parse().ok().filter(|day| (1..=31).contains(day) && line.number(at))?;
    let ordinal = line.glued(at + 1) && word!(line.key(at + 1), "st" | "nd" | "rd" | "th");
    Some((day, at + 1 + usize::from(ordinal)))
}

/// The year at `at`, past a comma.
fn year_at(line: &Line, at: usize) -> Option<(i32, usize)> {
    let at = at + usize::from(line.is(at, ','));
    let year = year(line.str(at)).filter(|_| line.number(at))?;
    Some((year, at + 1))
}

/// “June 7, 2025”, “June 7”, “June 2025”, “June”
fn month_first(line: &Line, at: usize) -> Option<Draft> {
    let (month, end) = month(line, at)?;
    if let Some((day, end)) = day(line, end) {
        return Some(match year_at(line, end) {
            Some((year, end)) => draft(line, at, end, format!("{year:04}-{month:02}-{day:02}")),
            None => draft(line, at, end, format!("--{month:02}-{day:02}")),
        });
    }
    if let Some((year, end)) = year_at(line, end) {
        return Some(draft(line, at, end, format!("{year:04}-{month:02}")));
    }
    // “May” and “March” begin sentences as other words.
    let said = word!(
        line.before(at),
        "in" | "since"
            | "until"
            | "by"
            | "of"
            | "last"
            | "next"
            | "from"
            | "to"
            | "through"
            | "this"
            | "during"
            | "late"
            | "early"
            | "mid"
            | "before"
            | "after"
            | "for"
            | "and"
    );
    let certain = !word!(line.key(at), "may" | "march" | "mar" | "august" | "april" | "june" | "jan" | "sep" | "dec");
    (said || certain).then(|| draft(line, at, end, format!("--{month:02}")))
}

/// “7 June 2025”, “7 June”
fn day_first(line: &Line, at: usize) -> Option<Draft> {
    let (day, next) = day(line, at)?;
    let next = next + usize::from(word!(line.key(next), "of"));
    let (month, end) = month(line, next)?;
    Some(match year_at(line, end) {
        Some((year, end)) => draft(line, at, end, format!("{year:04}-{month:02}-{day:02}")),
        None => draft(line, at, end, format!("--{month:02}-{day:02}")),
    })
}

/// “2023”, “2008 to 2012”, “2008-9”, “1990s”
fn years(line: &Line, at: usize) -> Option<Draft> {
    let first = year(line.str(at))?;
    if line.word(at + 1) && line.glued(at + 1) {
        let decade = word!(line.key(at + 1), "s") && first % 10 == 0;
        return decade.then(|| draft(line, at, at + 2, format!("{first}/{}", first + 9)));
    }
    if matches!(line.kind(at + 1), Some(Kind::Dash(_))) && line.number(at + 2) || word!(line.key(at + 1), "to") {
        let text = line.str(at + 2);
        let last = year(text).or_else(|| {
            let short: i32 = text.parse().ok().filter(|_| text.len() <= 2 && line.hyphen(at + 1))?;
            let base = if text.len() == 1 { 10 } else { 100 };
            Some(first - first % base + short)
        });
        if let Some(last) = last.filter(|last| *last > first && last - first < 500) {
            return Some(draft(line, at, at + 3, format!("{first}/{last}")));
        }
    }
    let hyphen = line.hyphen(at + 1);
    (!hyphen && plausible(line, at, first)).then(|| draft(line, at, at + 1, format!("{first}")))
}

/// Whether four digits are a year here: by the word before, or because nothing countable follows.
fn plausible(line: &Line, at: usize, year: i32) -> bool {
    let said = word!(
        line.before(at),
        "in" | "since"
            | "by"
            | "until"
            | "from"
            | "before"
            | "after"
            | "during"
            | "late"
            | "early"
            | "the"
            | "to"
            | "for"
            | "between"
            | "and"
            | "of"
            | "mid"
            | "through"
            | "circa"
    );
    let counted = super::super::noun::phrase(line, at + 1, true).is_some();
    let modern = (1900..=2099).contains(&year);
    if line.is(at + 1, '%') || matches!(line.kind(at.wrapping_sub(1)), Some(Kind::Currency(_))) {
        return false;
    }
    said && (modern || !counted) && !(counted && word!(line.before(at), "of" | "to" | "for" | "and" | "the") && !modern)
        || modern && !counted
}
