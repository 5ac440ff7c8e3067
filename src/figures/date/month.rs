//! Months, and the days told behind their names: “June 7, 2025”, “June 2025”, “April-June”.

use super::super::draft::Draft;
use super::super::line::Line;
use super::super::number::year;
use super::day::{self, day};
use super::year::IN;
use super::{draft, iso, relative};
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
        && let Some(step) = relative::step(line.key(at))
    {
        return line.today.map(|today| (today.year + i32::from(step), at + 2));
    }
    let year = year(line.str(at)).filter(|_| line.number(at))?;
    Some((year, at + 1))
}

/// “June 7, 2025”, “June 7”, “June 2025”, “June”, “June 7-9”
pub(super) fn month_first(line: &Line, at: usize) -> Option<Draft> {
    let (month, end) = month(line, at)?;
    // “Nov, 29, 2016”
    let first = end + usize::from(line.is(end, ',') && line.number(end + 1) && line.is(end + 2, ','));
    let first = first + usize::from(word!(line.key(first), "the"));
    if let Some((from, end)) = day(line, first).filter(|(_, end)| !line.is(*end, ':')) {
        // “June 7-9”
        let until = if line.is(end, '-') || line.is(end, '–') { day(line, end + 1) } else { None };
        let (to, end) = until.filter(|(to, _)| *to > from).unwrap_or((from, end));
        return day::days(line, at..end, month, from, to);
    }
    if let Some(months) = months(line, at, month, end) {
        return Some(months);
    }
    if let Some(whole) = of_another(line, at, end) {
        return Some(whole);
    }
    let of = end + usize::from(word!(line.key(end), "of"));
    if let Some((year, end)) = year_at(line, of) {
        return Some(draft(line, at, end, Some(iso::month(Some(year), month))));
    }
    month_alone(line, at, at, month, end)
}

/// “June that year”, “7 June of the same year”: which one, only the sentences before it say.
pub(super) fn of_another(line: &Line, at: usize, end: usize) -> Option<Draft> {
    let of = end + usize::from(word!(line.key(end), "of"));
    let the = of + usize::from(word!(line.key(of), "the"));
    let other = word!(line.key(the), "that") || the > of && word!(line.key(the), "same" | "following" | "previous");
    (other && word!(line.key(the + 1), "year")).then(|| draft(line, at, the + 2, None))
}

/// “April-June”, “between May and June 1981”, “the January–March quarter of 2025”
fn months(line: &Line, at: usize, first: u8, end: usize) -> Option<Draft> {
    let and = word!(line.key(end), "and") && word!(line.before(at), "between");
    let joined = line.hyphen(end) || word!(line.key(end), "to" | "through") || and;
    let (last, end) = if joined { month(line, end + 1)? } else { return None };
    if day(line, end).is_some() || last == first {
        return None;
    }
    // “November–February” begins in the year before.
    let earlier = i32::from(last < first);
    let of = end + usize::from(word!(line.key(end), "of" | "in"));
    let value = match year_at(line, of) {
        Some((year, close)) => {
            let from = iso::month(Some(year - earlier), first);
            return Some(draft(line, at, close, Some(iso::span(from, &iso::month(Some(year), last)))));
        }
        // The year is that of the later one.
        None => {
            let until = relative::month(line, at..end, last);
            let year = until.get(..4).and_then(|year| year.parse::<i32>().ok());
            iso::span(iso::month(year.map(|year| year - earlier), first), &until)
        }
    };
    Some(draft(line, at, end, Some(value)))
}

/// A month without day or year, where the word can be nothing else.
pub(super) fn month_alone(line: &Line, start: usize, at: usize, month: u8, end: usize) -> Option<Draft> {
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
