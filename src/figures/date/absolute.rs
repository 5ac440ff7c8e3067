//! Dates that say themselves which they are.

use super::super::draft::Draft;
use super::super::line::Line;
use super::super::noun;
use super::super::number::{self, Sense, year};
use super::{draft, relative};
use crate::calendar::Date;
use crate::keys::word;
use crate::text::{Key, Kind, Sieve};

crate::table! {
    static MONTHS: u8 = {
        "january" => 1, "february" => 2, "march" => 3, "april" => 4, "may" => 5, "june" => 6, "july" => 7,
        "august" => 8,
        "september" => 9, "october" => 10, "november" => 11, "december" => 12, "jan" => 1, "feb" => 2, "mar" => 3,
        "apr" => 4,
        "jun" => 6, "jul" => 7, "aug" => 8, "sep" => 9, "sept" => 9, "oct" => 10, "nov" => 11, "dec" => 12,
    };
}

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

/// Whether the word is a month's name.
pub(in crate::figures) fn is_month(key: Key) -> bool {
    key != Key::NONE && MONTHS.has(key)
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
    if relative::weekday(key).is_some() {
        return day_named(line, at);
    }
    match *PREFIXES.get(key)? {
        Part => part(line, at),
        Edge => edge(line, at),
        Fiscal => fiscal(line, at),
        Season => {
            let of = at + 1 + usize::from(word!(line.key(at + 1), "of"));
            match year(line.str(of)).filter(|_| line.number(of)) {
                Some(year) => Some(draft(line, at, of + 1, Some(format!("{year}")))),
                // “in the summer”: of which year, nobody says.
                None => season(line, at).then(|| draft(line, at, at + 1, None)),
            }
        }
        Quarter(n) if n > 0 && word!(line.key(line.past_hyphen(at + 1)), "century") => {
            Some(century(line, at, line.past_hyphen(at + 1) + 1, n))
        }
        Quarter(n) => quarter(line, at, n),
        Century(n) => {
            let next = line.past_hyphen(at + 1);
            word!(line.key(next), "century").then(|| century(line, at, next + 1, n))
        }
        Era => {
            let dotted = at + 1 + usize::from(word!(key, "c") && line.is(at + 1, '.'));
            let year: i32 = line.str(dotted).parse().ok().filter(|_| line.number(dotted) && !word!(key, "c"))?;
            (1..2100).contains(&year).then(|| draft(line, at, dotted + 1, Some(format!("{year:04}"))))
        }
    }
}

/// Whether a season stands alone as a time: “during the winter”, “the heat of summer”, “Winter is short”.
fn season(line: &Line, at: usize) -> bool {
    if line.token(at).is_some_and(|t| t.opens_sentence()) && at == line.start {
        return word!(line.key(at + 1), "is" | "was" | "can" | "will" | "has" | "had" | "may");
    }
    let the = usize::from(word!(line.before(at), "the"));
    let before = line.before(at.wrapping_sub(the));
    word!(before, "in" | "during" | "by" | "since" | "until" | "over" | "through" | "following" | "before" | "of")
        && (the == 1 || !word!(line.key(at), "spring" | "fall"))
        && !line.capital(at)
        && !word!(line.key(at + 1), "of" | "in")
        && !line.hyphen(at + 1)
        && (!line.word(at + 1) || noun::stops(line.key(at + 1)))
}

/// “Friday, 28 February”, “Tuesday, March 3, 2026”: the day's name belongs to the date.
fn day_named(line: &Line, at: usize) -> Option<Draft> {
    let comma = at + 1 + usize::from(line.is(at + 1, '.'));
    let next = comma + usize::from(line.is(comma, ','));
    let next = next + usize::from(word!(line.key(next), "the"));
    let date = if line.number(next) {
        day_first(line, next)
    } else if is_month(line.key(next)) {
        month_first(line, next)
    } else {
        None
    }?;
    Some(date.starting(line, at))
}

/// The month at `at`, and the token behind it and its dot.
fn month(line: &Line, at: usize) -> Option<(u8, usize)> {
    let month = *MONTHS.get(line.key(at))?;
    let end = at + 1;
    let short = line.str(at).len() <= 4 && !word!(line.key(at), "may" | "june" | "july");
    let dot = short && line.is(end, '.') && line.glued(end);
    line.capital(at).then_some((month, end + usize::from(dot)))
}

/// The day of a month in digits, without or with its ordinal ending.
fn day(line: &Line, at: usize) -> Option<(u8, usize)> {
    let day = line.str(at).parse().ok().filter(|day| (1..=31).contains(day) && line.number(at))?;
    let ordinal = line.glued(at + 1) && word!(line.key(at + 1), "st" | "nd" | "rd" | "th");
    let other = line.glued(at + 1) && line.word(at + 1) && !ordinal || line.is(at + 1, '%');
    (!other).then_some((day, at + 1 + usize::from(ordinal)))
}

/// The year at `at`, past a comma; “last year” is one where today is known.
fn year_at(line: &Line, at: usize) -> Option<(i32, usize)> {
    let at = at + usize::from(line.is(at, ','));
    if word!(line.key(at + 1), "year")
        && let Some(step) = relative::step(line.key(at))
    {
        return line.today.map(|today| (today.year + i32::from(step), at + 2));
    }
    let year = year(line.str(at)).filter(|_| line.number(at))?;
    Some((year, at + 1))
}

/// A day in ISO 8601, if the calendar has it.
fn iso(year: i32, month: u8, day: u8) -> Option<String> {
    Date::new(year, month, day).map(|date| date.to_string())
}

/// “June 7, 2025”, “June 7”, “June 2025”, “June”, “June 7-9”
fn month_first(line: &Line, at: usize) -> Option<Draft> {
    let (month, end) = month(line, at)?;
    // “Nov, 29, 2016”
    let first = end + usize::from(line.is(end, ',') && line.number(end + 1) && line.is(end + 2, ','));
    let first = first + usize::from(word!(line.key(first), "the"));
    if let Some((from, end)) = day(line, first).filter(|(_, end)| !line.is(*end, ':')) {
        // “June 7-9”
        let until = if line.is(end, '-') || line.is(end, '–') { day(line, end + 1) } else { None };
        let (to, end) = until.filter(|(to, _)| *to > from).unwrap_or((from, end));
        return match year_at(line, end) {
            Some((year, last)) => {
                let (from, to) = (iso(year, month, from)?, iso(year, month, to)?);
                let value = if from == to { from } else { format!("{from}/{to}") };
                Some(draft(line, at, last, Some(value)))
            }
            None => {
                let first = relative::month_day(line, at..end, month, from);
                let value = if to > from {
                    format!("{first}/{}", relative::month_day(line, at..end, month, to))
                } else {
                    first
                };
                Some(draft(line, at, end, Some(value)))
            }
        };
    }
    if let Some(months) = months(line, at, month, end) {
        return Some(months);
    }
    let of = end + usize::from(word!(line.key(end), "of"));
    if let Some((year, end)) = year_at(line, of) {
        return Some(draft(line, at, end, Some(format!("{year:04}-{month:02}"))));
    }
    month_alone(line, at, at, month, end)
}

/// “April-June”, “between May and June 1981”, “the January–March quarter of 2025”
fn months(line: &Line, at: usize, first: u8, end: usize) -> Option<Draft> {
    let and = word!(line.key(end), "and") && word!(line.before(at), "between");
    let joined = line.hyphen(end) || word!(line.key(end), "to") || and;
    let (last, end) = if joined { month(line, end + 1)? } else { return None };
    if day(line, end).is_some() || last <= first {
        return None;
    }
    let of = end + usize::from(word!(line.key(end), "of" | "in"));
    let value = match year_at(line, of) {
        Some((year, close)) => {
            return Some(draft(line, at, close, Some(format!("{year:04}-{first:02}/{year:04}-{last:02}"))));
        }
        // Both lie in the year of the later one.
        None => {
            let until = relative::month(line, at..end, last);
            format!("{}-{first:02}/{until}", until.strip_suffix(&format!("-{last:02}")).unwrap_or("-"))
        }
    };
    Some(draft(line, at, end, Some(value)))
}

/// A month without day or year, where the word can be nothing else.
fn month_alone(line: &Line, start: usize, at: usize, month: u8, end: usize) -> Option<Draft> {
    let said = start != at || IN.has(line.before(at));
    let certain = !word!(
        line.key(at),
        "may" | "march" | "mar" | "august" | "april" | "june" | "jan" | "sep" | "dec" | "jun" | "apr" | "nov" | "oct"
    );
    let first = line.token(at)?.opens_sentence();
    if !(said || certain && !first) || line.upper(at) && !line.upper(line.start) {
        return None;
    }
    Some(draft(line, start, end, Some(relative::month(line, start..end, month))))
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
    numeric(line, at)
        .or_else(|| day_first(line, at))
        .or_else(|| ordinal(line, at))
        .or_else(|| era(line, at))
        .or_else(|| years(line, at))
}

/// “2025-06-07”, “16/04/2017”, “04/16/2017”
fn numeric(line: &Line, at: usize) -> Option<Draft> {
    let joint = |i: usize| line.glued(i) && (line.is(i, '-') || line.is(i, '/'));
    if !(joint(at + 1)
        && line.number(at + 2)
        && line.glued(at + 2)
        && joint(at + 3)
        && line.number(at + 4)
        && line.glued(at + 4))
    {
        return None;
    }
    let part = |i: usize| line.str(i).parse::<i32>().ok().filter(|n| (0..=9999).contains(n));
    let (a, b, c) = (part(at)?, part(at + 2)?, part(at + 4)?);
    let (year, month, day) = if a > 999 {
        (a, b, c)
    } else if c > 999 && a > 12 {
        (c, b, a)
    } else if c > 999 && b > 12 {
        (c, a, b)
    } else if c > 999 {
        // Which of two small numbers is the month, only the region tells.
        match line.text.article.region()? {
            "US" | "PH" => (c, a, b),
            _ => (c, b, a),
        }
    } else {
        return None;
    };
    let value = iso(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some(draft(line, at, at + 5, Some(value)))
}

/// “7 June 2025”, “7 June”, “7th of June”, “7-9 June”
fn day_first(line: &Line, at: usize) -> Option<Draft> {
    let (first, next) = day(line, at)?;
    // “7-9 June”, “between 3 and 9 October”, “3 to 9 October”
    let and = word!(line.key(next), "and") && word!(line.before(at), "between") || word!(line.key(next), "to");
    let until = if line.is(next, '-') || line.is(next, '–') || and { day(line, next + 1) } else { None };
    let (last, next) = until.filter(|(last, _)| *last > first).unwrap_or((first, next));
    // “the 1st day of February”
    let next = next + usize::from(word!(line.key(next), "day") && word!(line.key(next + 1), "of"));
    let next = next + usize::from(word!(line.key(next), "of"));
    let (month, end) = month(line, next)?;
    // “10 May” in “by 10 May be …” is rare enough; “the 22 March protesters” is not.
    let comma = end + usize::from(line.is(end, ','));
    match year_at(line, comma) {
        Some((year, end)) => {
            let (from, to) = (iso(year, month, first)?, iso(year, month, last)?);
            let value = if from == to { from } else { format!("{from}/{to}") };
            Some(draft(line, at, end, Some(value)))
        }
        None => {
            // “9th of March last”
            let from = relative::month_day(line, at..end, month, first);
            let value =
                if last > first { format!("{from}/{}", relative::month_day(line, at..end, month, last)) } else { from };
            Some(draft(line, at, end, Some(value)))
        }
    }
}

/// “20th century”, “7th century BC”, “21st-century”
fn ordinal(line: &Line, at: usize) -> Option<Draft> {
    let (n, end) = day(line, at).filter(|(_, end)| *end == at + 2)?;
    let next = line.past_hyphen(end);
    if word!(line.key(next), "century" | "centuries") && n <= 21 {
        return Some(century(line, at, next + 1, n));
    }
    if n <= 4 && word!(line.key(next), "quarter") {
        return quarter(line, at + 1, n).map(|draft| draft.starting(line, at));
    }
    None
}

fn century(line: &Line, at: usize, end: usize, n: u8) -> Draft {
    let n = i32::from(n);
    if word!(line.key(end), "bc" | "bce" | "b.c." | "b.c.e.") {
        // Year 0 of ISO 8601 is 1 BC.
        return draft(line, at, end + 1, Some(format!("-{:04}/-{:04}", n * 100 - 1, (n - 1) * 100)));
    }
    let era = usize::from(word!(line.key(end), "ad" | "ce" | "a.d."));
    draft(line, at, end + era, Some(format!("{:04}/{:04}", (n - 1) * 100 + 1, n * 100)))
}

/// “508 BC”, “394 AD”, “A.D. 1000”
fn era(line: &Line, at: usize) -> Option<Draft> {
    let year: i32 = line.str(at).replace(',', "").parse().ok().filter(|year| (1..=9999).contains(year))?;
    let before = word!(line.key(at + 1), "bc" | "bce" | "b.c." | "b.c.e.");
    let after = word!(line.key(at + 1), "ad" | "ce" | "a.d.") && line.upper(at + 1);
    let value = if before { format!("-{:04}", year - 1) } else { format!("{year:04}") };
    (before && line.upper(at + 1) || after).then(|| draft(line, at, at + 2, Some(value)))
}

/// “2023”, “2008 to 2012”, “2008-9”, “1990s”
fn years(line: &Line, at: usize) -> Option<Draft> {
    // “the Russell 2000”
    let label = line.capital(at.wrapping_sub(1)) && super::super::not::is_label(line.before(at));
    let first = year(line.str(at)).filter(|_| !label)?;
    let apostrophe = line.is(at + 1, '\'') || line.is(at + 1, '’');
    if word!(line.key(at + 1), "'s") && first % 10 == 0 && word!(line.before(at), "the") {
        return Some(decade(line, at, at + 2, first));
    }
    if line.word(at + 1) && line.glued(at + 1) && !apostrophe {
        return (word!(line.key(at + 1), "s") && first % 10 == 0).then(|| decade(line, at, at + 2, first));
    }
    let joined = line.hyphen(at + 1) && line.number(at + 2) || word!(line.key(at + 1), "to") && line.number(at + 2);
    let joined = joined || word!(line.key(at + 1), "and") && word!(line.before(at), "between") && line.number(at + 2);
    if joined {
        let text = line.str(at + 2);
        let last = year(text).or_else(|| {
            let short: i32 = text.parse().ok().filter(|_| text.len() <= 2 && line.hyphen(at + 1))?;
            let base = if text.len() == 1 { 10 } else { 100 };
            Some(first - first % base + short)
        });
        if let Some(last) = last.filter(|last| *last > first && last - first < 500 && !line.is(at + 3, '%')) {
            let end = at + 3;
            return plausible(line, at, end, last).then(|| draft(line, at, end, Some(format!("{first:04}/{last:04}"))));
        }
    }
    let number = line.hyphen(at + 1) && line.number(at + 2)
        || line.hyphen(at + 1) && super::super::unit::TIMES.has(line.key(at + 2));
    (!number && plausible(line, at, at + 1, first)).then(|| draft(line, at, at + 1, Some(format!("{first:04}"))))
}

fn decade(line: &Line, at: usize, end: usize, first: i32) -> Draft {
    let last = if first % 100 == 0 && first < 1900 { first + 99 } else { first + 9 };
    draft(line, at, end, Some(format!("{first:04}/{last:04}")))
}

/// Whether four digits are a year here: by the word before, or because nothing countable or measurable follows.
fn plausible(line: &Line, at: usize, end: usize, year: i32) -> bool {
    let modern = (1700..=2199).contains(&year);
    let behind = line.key(end);
    let unit = line.is(end, '%')
        || line.is(end, '+')
        || number::sense(behind).is_some_and(|sense| !matches!(sense, Sense::Article | Sense::Ones(_)))
        || super::super::unit::read(line, end, false).is_some()
        || super::super::unit::TIMES.has(behind)
        || super::super::not::is_clock(behind)
        || matches!(line.kind(end), Some(Kind::Currency(_)));
    if unit {
        return false;
    }
    // “1990 levels”, “2015 prices”
    if modern && YEARLY.has(behind) && !line.is(at + 1, ',') {
        return true;
    }
    let said = IN.has(line.before(at));
    // “in 1731 and 1734”
    let another = said && line.number(at.wrapping_sub(2)) && number::year(line.str(at.wrapping_sub(2))).is_some();
    let counted = noun::phrase(line, end, true).is_some();
    let bracketed = at > line.start && (line.is(at - 1, '(') || line.is(end, ')'))
        || matches!(line.kind(at.wrapping_sub(1)), Some(Kind::Dash(_)));
    match (said, modern) {
        (true, _) if another => !counted,
        (true, true) => !counted || word!(line.before(at), "in" | "since" | "the" | "during" | "late" | "early" | "of"),
        (true, false) => !counted && !word!(line.before(at), "the" | "of" | "for" | "to" | "and" | "by" | "than"),
        (false, true) => !counted || line.capital(end),
        (false, false) => bracketed && !counted,
    }
}

/// “late 2023”, “mid-1990s”, “early March”, “late last year”
fn part(line: &Line, at: usize) -> Option<Draft> {
    let next = line.past_hyphen(at + 1);
    let next = next
        + usize::from(
            word!(line.key(next), "in") && line.number(next + 1)
                || word!(line.key(next), "in") && is_month(line.key(next + 1)),
        );
    let next = next + usize::from(word!(line.key(next), "the") && line.number(next + 1));
    let (from, inner) = if line.number(next) {
        (at, years(line, next).or_else(|| ordinal(line, next))?)
    } else if is_month(line.key(next)) {
        let (m, end) = month(line, next)?;
        let whole = month_first(line, next)
            .filter(|whole| whole.tokens.end > end)
            .or_else(|| month_alone(line, at, next, m, end))?;
        (at, whole)
    } else {
        (at, relative::read(line, next)?)
    };
    // A part of a day or a weekday is the day's time, not the date's.
    let value = inner.figure.value;
    let mut out = draft(line, from, inner.tokens.end, None);
    out.figure.value = value;
    let day = relative::weekday(line.key(next)).is_some() || word!(line.key(next), "yesterday" | "today" | "tomorrow");
    (!day).then_some(out)
}

/// “end of 2025”, “beginning of the year”
fn edge(line: &Line, at: usize) -> Option<Draft> {
    if !word!(line.key(at + 1), "of") {
        return None;
    }
    let next = at + 2;
    if line.number(next) {
        let inner = years(line, next)?;
        let mut out = draft(line, at, inner.tokens.end, None);
        out.figure.value = inner.figure.value;
        return Some(out);
    }
    if word!(line.key(next), "the" | "this")
        && word!(line.key(next + 1), "year" | "month" | "decade" | "week" | "century")
    {
        let value = relative::current(line, line.key(next + 1));
        return Some(draft(line, at, next + 2, value));
    }
    let inner = if is_month(line.key(next)) { month_first(line, next) } else { relative::read(line, next) }?;
    let mut out = draft(line, at, inner.tokens.end, None);
    out.figure.value = inner.figure.value;
    Some(out)
}

/// “fiscal 2019”, “FY2021”, “fiscal year 2020”, “financial year 2019-20”
fn fiscal(line: &Line, at: usize) -> Option<Draft> {
    let next = at + 1 + usize::from(word!(line.key(at + 1), "year"));
    if word!(line.key(at), "financial") && next == at + 1 {
        return None;
    }
    let inner = line.number(next).then(|| years(line, next))??;
    let mut out = draft(line, at, inner.tokens.end, None);
    out.figure.value = inner.figure.value;
    Some(out)
}

/// “second quarter”, “Q3 2020”, “fourth quarter of 2019”
fn quarter(line: &Line, at: usize, n: u8) -> Option<Draft> {
    let (n, mut end) = if n == 0 {
        if !line.capital(at) || !line.glued(at + 1) {
            return None;
        }
        let n: u8 = line.str(at + 1).parse().ok().filter(|n| (1..=4).contains(n))?;
        (n, at + 2)
    } else if word!(line.key(at + 1), "quarter") && word!(line.before(at), "the" | "'s" | "this" | "last" | "in") {
        (n, at + 2)
    } else {
        return None;
    };
    let of = end + usize::from(word!(line.key(end), "of"));
    let year = match year(line.str(of)).filter(|_| line.number(of)) {
        Some(year) => {
            end = of + 1;
            Some(year)
        }
        // The last of these quarters that is over.
        None => line.today.map(|today| if today.month > n * 3 { today.year } else { today.year - 1 }),
    };
    let value = year.map(|year| format!("{year}-{:02}/{year}-{:02}", n * 3 - 2, n * 3));
    Some(draft(line, at, end, value))
}

crate::table! {
    /// Plurals that a year names, and does not count.
    static YEARLY: () = {
        "levels" => (), "prices" => (), "terms" => (), "elections" => (), "results" => (), "sales" => (), "rules" => (),
        "values" => (), "standards" => (), "rates" => (), "figures" => (),
    };
}

crate::table! {
    /// Words before a year or a month.
    static IN: () = {
        "in" => (), "since" => (), "by" => (), "until" => (), "till" => (), "from" => (), "before" => (), "after" => (),
        "during" => (), "late" => (), "early" => (),
        "the" => (), "to" => (), "for" => (), "between" => (), "and" => (), "of" => (), "mid" => (), "through" => (),
        "circa" => (), "last" => (), "next" => (), "this" => (),
        "every" => (), "throughout" => (), "around" => (), "about" => (), "than" => (), "or" => (), "on" => (),
    };
}
