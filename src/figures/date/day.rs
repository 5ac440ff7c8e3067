//! Days of the calendar: “7 June 2025”, “Friday, 28 February”, “2025-06-07”.

use std::ops::Range;

use super::words::{day, month, year_at};
use super::{iso, near};
use crate::calendar::Date;
use crate::figures::draft::Draft;
use crate::figures::line::Line;
use crate::keys::word;

/// A day in ISO 8601, if the calendar has it.
pub(super) fn dated(year: i32, month: u8, day: u8) -> Option<String> {
    Date::new(year, month, day).map(|date| date.to_string())
}

/// “7 June 2025”, “7 June”, “7th of June”, “7-9 June”
pub(super) fn day_first(line: &Line, at: usize) -> Option<Draft> {
    let (first, next) = day(line, at)?;
    // “7-9 June”, “between 3 and 9 October”, “3 to 9 October”
    let and = word!(line.key(next), "and") && word!(line.before(at), "between") || word!(line.key(next), "to");
    let until = if line.is(next, '-') || line.is(next, '–') || and { day(line, next + 1) } else { None };
    let (last, next) = until.filter(|(last, _)| *last > first).unwrap_or((first, next));
    // “the 1st day of February”
    let next = next + usize::from(word!(line.key(next), "day") && word!(line.key(next + 1), "of"));
    let next = next + usize::from(word!(line.key(next), "of"));
    let (month, end) = month(line, next)?;
    days(line, at..end, month, first, last)
}

/// “June that year”, “7 June of the same year”: which one, only the sentences before it say.
pub(super) fn of_another(line: &Line, at: usize, end: usize) -> Option<Draft> {
    let of = end + usize::from(word!(line.key(end), "of"));
    let the = of + usize::from(word!(line.key(of), "the"));
    let other = word!(line.key(the), "that") || the > of && word!(line.key(the), "same" | "following" | "previous");
    (other && word!(line.key(the + 1), "year")).then(|| Draft::dated(line, at..the + 2, None))
}

/// The days of a month that these tokens tell, with the year behind them.
pub(super) fn days(line: &Line, tokens: Range<usize>, month: u8, first: u8, last: u8) -> Option<Draft> {
    let (at, end) = (tokens.start, tokens.end);
    if let Some(whole) = of_another(line, at, end) {
        return Some(whole);
    }
    if first == last
        && let Some(both) = across(line, at..end, month, first)
    {
        return Some(both);
    }
    let (from, to, end) = match year_at(line, end) {
        Some((year, end)) => (dated(year, month, first)?, dated(year, month, last)?, end),
        None => {
            let day = |day| near::month_day(line, at..end, month, day);
            (day(first), day(last), end)
        }
    };
    Some(Draft::dated(line, at..end, Some(iso::span(from, &to))))
}

/// “July 28-Aug. 9, 1931”, “from 28 July to 9 August 1931”: the year behind the later day is that of both.
fn across(line: &Line, first: Range<usize>, of: u8, from: u8) -> Option<Draft> {
    let end = first.end;
    let mark = line.is(end, '-') || line.is(end, '–');
    let and = word!(line.key(end), "and") && word!(line.before(first.start), "between");
    // “was moved from 30 July to 14 August”
    let low = first.start.saturating_sub(4).max(line.start);
    if (low..first.start)
        .any(|i| word!(line.key(i), "moved" | "slipped" | "postponed" | "delayed" | "pushed" | "changed"))
    {
        return None;
    }
    if !(mark || and || word!(line.key(end), "to" | "until" | "through")) {
        return None;
    }
    let next = end + 1;
    let (last, to, end) = if line.number(next) {
        let (to, end) = day(line, next)?;
        let (last, end) = month(line, end)?;
        (last, to, end)
    } else {
        let (last, end) = month(line, next)?;
        let (to, end) = day(line, end)?;
        (last, to, end)
    };
    let Some((year, end)) = year_at(line, end) else {
        // “between June 1 and Nov. 30”: the year of the earlier day, which the words around it tell. “June 1 to Nov. 30” are two days.
        if !(mark || and) {
            return None;
        }
        let begin = near::month_day(line, first.clone(), of, from);
        let year: i32 = begin.get(..4)?.parse().ok()?;
        let until = dated(year + i32::from((last, to) < (of, from)), last, to)?;
        return Some(Draft::dated(line, first.start..end, Some(iso::span(begin, &until))));
    };
    let from = dated(year - i32::from((last, to) < (of, from)), of, from)?;
    Some(Draft::dated(line, first.start..end, Some(iso::span(from, &dated(year, last, to)?))))
}

/// “2025-06-07”, “16/04/2017”, “04/16/2017”
pub(super) fn numeric(line: &Line, at: usize) -> Option<Draft> {
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
    let value = dated(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some(Draft::dated(line, at..at + 5, Some(value)))
}
