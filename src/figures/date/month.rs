//! Months, and the days told behind their names: “June 7, 2025”, “June 2025”, “April-June”.

use super::day::{days, of_another};
use super::words::{IN, day, month, year_at};
use super::{iso, near};
use crate::figures::draft::Draft;
use crate::figures::line::Line;
use crate::figures::words::stops;
use crate::keys::word;

/// “June 7, 2025”, “June 7”, “June 2025”, “June”, “June 7-9”
pub(super) fn month_first(line: &Line, at: usize) -> Option<Draft> {
    let (month, end) = month(line, at)?;
    // “Nov, 29, 2016”
    let first = end + usize::from(line.is(end, ',') && line.number(end + 1) && line.is(end + 2, ','));
    let first = first + usize::from(word!(line.key(first), "the"));
    if let Some((from, end)) = day(line, first).filter(|(_, end)| !line.is(*end, ':')) {
        // “June 7-9”
        // “between June 5 and 8”, “June 5 to 8”
        let and = word!(line.key(end), "and") && word!(line.before(at), "between");
        let word = and || word!(line.key(end), "to" | "through");
        let last = |end: usize| !line.word(end) || stops(line.key(end));
        let joined = line.is(end, '-') || line.is(end, '–') || word;
        let until = if joined { day(line, end + 1).filter(|(_, end)| !word || last(*end)) } else { None };
        let (to, end) = until.filter(|(to, _)| *to > from).unwrap_or((from, end));
        return days(line, at..end, month, from, to);
    }
    if let Some(months) = months(line, at, month, end) {
        return Some(months);
    }
    if let Some(whole) = of_another(line, at, end) {
        return Some(whole);
    }
    let of = end + usize::from(word!(line.key(end), "of"));
    if let Some((year, end)) = year_at(line, of) {
        return Some(Draft::dated(line, at..end, Some(iso::month(Some(year), month))));
    }
    month_alone(line, at, at, month, end)
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
            return Some(Draft::dated(line, at..close, Some(iso::span(from, &iso::month(Some(year), last)))));
        }
        // The year is that of the later one.
        None => {
            let until = near::month(line, at..end, last);
            let year = until.get(..4).and_then(|year| year.parse::<i32>().ok());
            iso::span(iso::month(year.map(|year| year - earlier), first), &until)
        }
    };
    Some(Draft::dated(line, at..end, Some(value)))
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
    Some(Draft::dated(line, start..end, Some(near::month(line, start..end, month))))
}
