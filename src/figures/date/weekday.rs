//! Weekdays, alone and before a date: “Friday”, “last Friday”, “Friday, 28 February”.

use super::day::day_first;
use super::event::{REACH, behind};
use super::iso;
use super::month::month_first;
use super::near::ahead;
use super::words::{RELATIVE, Relative, is_month, weekday};
use crate::calendar::Date;
use crate::figures::draft::Draft;
use crate::figures::figure::Value;
use crate::figures::line::Line;
use crate::keys::word;

/// “Friday, 28 February”, “Tuesday, March 3, 2026”: the day's name belongs to the date.
pub(super) fn day_named(line: &Line, at: usize) -> Option<Draft> {
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
    Some(agreed(line, at, date).starting(line, at))
}

/// A date without a year, which the name of its day may tell: of the years beside this one whose day it is.
fn agreed(line: &Line, at: usize, mut date: Draft) -> Draft {
    let (Some(day), Some(today)) = (weekday(line.key(at)), line.today) else { return date };
    let Value::Date(told) = &date.figure.value else { return date };
    let part = |range| told.get(range).and_then(|part: &str| part.parse::<u8>().ok());
    let year = told.get(..4).and_then(|year| year.parse::<i32>().ok());
    let (Some(year), Some(month), Some(of), 10) = (year, part(5..7), part(8..10), told.len()) else { return date };
    let named = |year: i32| Date::new(year, month, of).filter(|date| date.weekday() == day);
    let last = date.tokens.end - 1;
    let said = word!(line.key(last), "year") || line.str(last).len() == 4 && line.number(last);
    // Of a day this near, whoever wrote it mistook the weekday.
    let near = Date::new(year, month, of).is_some_and(|date| (date.ordinal() - today.ordinal()).abs() <= 31);
    if said || near || named(year).is_some() {
        return date;
    }
    let near = |date: &Date| (date.ordinal() - today.ordinal()).abs() <= 366;
    let found = [today.year, today.year + 1, today.year - 1].into_iter().filter_map(named).find(near);
    // “the deadline is Tuesday, 10 January” is to come, whoever mistook what.
    if found.is_some_and(|found| found < today) && ahead(line, at..date.tokens.end) {
        return date;
    }
    let unknown = || iso::part(iso::month(None, month), of);
    date.figure.value = Value::Date(found.map_or_else(unknown, |date| date.to_string()));
    date
}

/// A weekday: the last one, today included, unless the sentence looks ahead.
pub(super) fn named(line: &Line, start: usize, at: usize, day: u8, step: Option<i8>) -> Option<Draft> {
    let short = line.str(at).len() <= 5;
    // “Wed” and “Sat” are verbs too; “Black Friday” and “Thursdays” are names.
    if !line.capital(at)
        || short && !(line.is(at + 1, '.') || line.is(at + 1, ','))
        || line.upper(at) && !line.upper(line.start)
    {
        return None;
    }
    // “the Sunday Times”, but “on Monday Mr Hale”
    let paper = word!(line.before(at), "the") && line.capital(at + 1) && step.is_none();
    let name = paper
        || word!(line.before(at), "every" | "each" | "a" | "per")
        || at > line.start
            && word!(
                line.before(at),
                "black" | "good" | "bloody" | "super" | "easter" | "cyber" | "palm" | "ash" | "giving" | "holy"
            );
    // “two flights a week on Thursday”, “Friday the 13th” are many days.
    let weekly = (start.saturating_sub(REACH).max(line.start)..start).any(|i| {
        word!(line.key(i), "weekly") || word!(line.key(i), "week") && word!(line.before(i), "a" | "per" | "each")
    });
    let many = weekly || word!(line.key(at + 1), "the") && line.number(at + 2);
    // “Tuesday, March 3, 2026” is one date.
    if start == at
        && let Some(whole) = day_named(line, at)
    {
        return Some(whole);
    }
    if step.is_none()
        && !name
        && let Some(whole) = of_week(line, start, at, day)
    {
        return Some(whole);
    }
    // “since the previous Thursday”: of another week.
    let the = word!(line.before(start), "the");
    let other = the && step == Some(-1);
    let value = line.today.filter(|_| !other).and_then(|today| {
        let back = (i32::from(today.weekday()) - i32::from(day)).rem_euclid(7);
        let days = match step {
            // “next Thursday” is neither tomorrow nor the day after.
            Some(1) if back < 5 || the => 7 - back,
            Some(1) => 14 - back,
            Some(-1) if back == 0 => -7,
            // “this Friday” is one of this week.
            Some(0) if i32::from(day) > i32::from(today.weekday()) => 7 - back,
            Some(_) => -back,
            None if ahead(line, start..at + 1) => (7 - back) % 7,
            // “ahead of Friday's vote”, where it is nearer
            None if back > 2
                && word!(line.before(at), "of")
                && word!(line.before(at - 1), "ahead")
                && !behind(line) =>
            {
                7 - back
            }
            None => -back,
        };
        today.plus_days(days)
    });
    (!name && !many && !is_any(line, at)).then(|| Draft::dated(line, start..at + 1, value.map(|day| day.to_string())))
}

/// “Tuesday last week”, “Monday of next week”
fn of_week(line: &Line, start: usize, at: usize, day: u8) -> Option<Draft> {
    let of = at + 1 + usize::from(word!(line.key(at + 1), "of"));
    let Some(Relative::Step(weeks)) = RELATIVE.get(line.key(of)).filter(|_| word!(line.key(of + 1), "week")) else {
        return None;
    };
    let days = |today: Date| i32::from(*weeks) * 7 + i32::from(day) - i32::from(today.weekday());
    let value = line.today.and_then(|today| today.plus_days(days(today)));
    Some(Draft::dated(line, start..of + 2, value.map(|day| day.to_string())))
}

/// Whether the weekday at `at` goes on from one that is any: “a Tuesday, Wednesday or Sunday”.
fn is_any(line: &Line, at: usize) -> bool {
    let mut first = at;
    for _ in 0..4 {
        let joint = line.is(first.wrapping_sub(1), ',') || word!(line.before(first), "or" | "and");
        let last = first.wrapping_sub(2 + usize::from(line.is(first.wrapping_sub(2), ',')));
        if !joint || weekday(line.key(last)).is_none() {
            break;
        }
        first = last;
    }
    first < at && word!(line.before(first), "a")
}
