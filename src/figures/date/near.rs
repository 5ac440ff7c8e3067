//! What an incomplete date means, counted from the day the article was published.

use std::ops::Range;

use super::event::{self, REACH, Told, behind};
use super::iso;
use super::words::MONTHS;
use crate::calendar::Date;
use crate::figures::line::Line;
use crate::keys::word;
use crate::text::Key;

/// The week, month or year that today lies in.
pub(super) fn current(line: &Line, key: Key) -> Option<String> {
    line.today.and_then(|today| period(today, key, 0))
}

/// The period that lies `step` periods from that of today.
pub(super) fn period(today: Date, key: Key, step: i32) -> Option<String> {
    if word!(key, "year") {
        return Some(iso::year(today.year + step));
    }
    if word!(key, "month") {
        let months = today.year * 12 + i32::from(today.month) - 1 + step;
        return Some(iso::month(Some(months.div_euclid(12)), months.rem_euclid(12) as u8 + 1));
    }
    if word!(key, "week") {
        return week(today.plus_days(step * 7)?);
    }
    if word!(key, "weekend") {
        let days = 5 - i32::from(today.weekday()) + step * 7;
        // On a Monday, “this weekend” may be either; a last or next one is plain.
        let saturday = today.plus_days(days)?;
        return Some(iso::span(saturday.to_string(), &saturday.plus_days(1)?.to_string()));
    }
    if word!(key, "quarter") {
        let quarters = today.year * 4 + (i32::from(today.month) - 1) / 3 + step;
        let (year, first) = (quarters.div_euclid(4), quarters.rem_euclid(4) as u8 * 3 + 1);
        return Some(iso::months(year, first, first + 2));
    }
    if word!(key, "decade") {
        let first = today.year - today.year.rem_euclid(10) + step * 10;
        return Some(iso::years(first, first + 9));
    }
    None
}

/// The ISO 8601 week of a day.
fn week(day: Date) -> Option<String> {
    // A week belongs to the year of its Thursday.
    let thursday = day.plus_days(3 - i32::from(day.weekday()))?;
    let first = Date::new(thursday.year, 1, 1)?;
    let number = (thursday.ordinal() - first.ordinal()) / 7 + 1;
    Some(iso::part(iso::year(thursday.year), number as u8).replace('-', "-W"))
}

/// A day and month without a year: the nearest such day, the past preferred; without a known today, no year.
pub(super) fn month_day(line: &Line, tokens: Range<usize>, month: u8, day: u8) -> String {
    let none = iso::part(iso::month(None, month), day);
    let Some(today) = line.today else { return none };
    let this = Date::new(today.year, month, day);
    let near = |year: i32| Date::new(year, month, day);
    let (past, future) = match this {
        Some(this) if this <= today => (Some(this), near(today.year + 1)),
        Some(this) => (near(today.year - 1), Some(this)),
        None => return none,
    };
    let distance = |date: Option<Date>| date.map_or(i32::MAX, |date| (date.ordinal() - today.ordinal()).abs());
    // Who speaks of a day eleven months back names its year, unless all know what happened on it.
    let known = past == Some(today) || event::happened(line, &tokens);
    let soon = distance(future) <= 60 && distance(past) > 240;
    let nearer = distance(future) < distance(past);
    let looks = nearer && event::awaited(line, &tokens) || distance(future) <= 270 && ahead(line, tokens);
    let chosen = if !known && (soon || looks) { future } else { past };
    chosen.map_or(none, |date| date.to_string())
}

/// A month without a year: the last one, this one included, unless the sentence looks ahead.
pub(super) fn month(line: &Line, tokens: Range<usize>, month: u8) -> String {
    let Some(today) = line.today else { return iso::month(None, month) };
    let last = word!(line.before(tokens.start), "last");
    // “in April or May”: of one year, or of two that meet.
    let start = tokens.start;
    let joint = |i: usize| word!(line.before(i), "or" | "and");
    let first = start.checked_sub(2).filter(|i| *i >= line.start && joint(start) && !joint(*i));
    if let Some((first, of)) = first.and_then(|i| Some((i, *MONTHS.get(line.key(i)).filter(|_| line.capital(i))?))) {
        let told = self::month(line, first..first + 1, of);
        let year = told.get(..4).and_then(|year| year.parse::<i32>().ok()).map(|year| year + i32::from(month < of));
        if !(behind(line) && year.is_some_and(|year| (year, month) > (today.year, today.month))) {
            return iso::month(year, month);
        }
    }
    // Who speaks of a month ten months back says “last”, unless the sentence tells what was.
    let soon = (1..=2).contains(&(i32::from(month) - i32::from(today.month)).rem_euclid(12)) && !behind(line);
    // Nor does one who looks ahead speak of a month that has just been: “smaller than if the May report was weak”.
    let past = (i32::from(today.month) - i32::from(month)).rem_euclid(12);
    // “if Hale becomes president in November”
    let looks = ahead(line, tokens.clone()) || word!(line.key(line.start), "if") && !behind(line);
    if looks && !last && (1..=2).contains(&past) && !word!(line.before(tokens.start), "the" | "this") {
        return iso::month(None, month);
    }
    let before = line.before(tokens.start);
    // “costs of £7m a year from April”, “a 35 per cent chance of a move by May”, “less than in January”
    let told = word!(before, "than" | "since") || word!(before, "in") && word!(line.before(tokens.start - 1), "than");
    let starts = past >= 9
        && word!(before, "from")
        && !behind(line)
        && !line.hyphen(tokens.end)
        && !word!(line.key(tokens.end), "to");
    let was = |i: usize| word!(line.key(i), "had") || i < tokens.start && word!(line.key(i), "was" | "were");
    let ends =
        past >= 6 && word!(before, "by") && !behind(line) && !(start.saturating_sub(CLAUSE)..start + CLAUSE).any(was);
    let soon = soon && !told || starts || ends;
    let future = !last && (soon || looks && past > 2 || word!(line.before(tokens.start), "next"));
    let year = match () {
        () if month == today.month && !last => today.year,
        () if future => today.year + i32::from(month < today.month),
        () => today.year - i32::from(month >= today.month),
    };
    iso::month(Some(year), month)
}

/// How far before a date the “will” of its own clause may stand.
const CLAUSE: usize = 2 * REACH;

/// Whether the words around a date look ahead: “will”, “expected”, “until”.
pub(super) fn ahead(line: &Line, tokens: Range<usize>) -> bool {
    match event::told(line, &tokens) {
        Told::Done => return false,
        Told::Due => return true,
        Told::Open => {}
    }
    let from = tokens.start.saturating_sub(REACH).max(line.start);
    let to = (tokens.end + REACH).min(line.end);
    // A comma parts clauses: what is said behind one before the date is of another.
    let before = (from..tokens.start).rev().take_while(|i| !line.is(*i, ';')).any(|i| {
        // “did not open it until October”
        let did =
            |i: usize| line.denies(i) && word!(line.key(i), "didn't" | "didn’t" | "wasn't" | "weren't" | "hadn't");
        let not = |i: usize| did(i) || line.denies(i) && word!(line.before(i), "did" | "was" | "were" | "had");
        let past = word!(line.key(i), "until") && (from..i).any(not);
        // “are forecast to drop”
        let likely = word!(line.key(i), "forecast" | "tipped" | "likely" | "predicted") && word!(line.key(i + 1), "to");
        (likely || AHEAD.has(line.key(i))) && !word!(line.before(i), "housing" | "always" | "than" | "as") && !past
    });
    // “will be honoured at the yearly gala of the film makers of Norva on”
    let far = tokens.start.saturating_sub(CLAUSE).max(line.start);
    let mut clause = (far..from).rev().take_while(|i| !event::parts(line, *i));
    let will = (from..tokens.start).all(|i| !event::parts(line, i))
        && clause.any(|i| {
            // “is expected to dump another 100mm to 150mm of rain before it dies out on Friday”
            word!(line.key(i), "will") || word!(line.key(i), "expected" | "due") && word!(line.before(i), "is" | "are")
        });
    // “is to be held”, “for December delivery”, “through March”
    let arranged = (from..tokens.start).any(|i| word!(line.key(i), "is" | "are") && word!(line.key(i + 1), "to"))
        || word!(line.before(tokens.start), "through")
        || (tokens.end..tokens.end + 4).any(|i| word!(line.key(i), "delivery" | "futures" | "contract"));
    let first = tokens.start <= line.start + 1;
    before
        || will
        || arranged
        || first && (tokens.end..to).any(|i| word!(line.key(i), "will" | "plans" | "expected" | "scheduled"))
}

crate::table! {
    static AHEAD: () = {
        "will" => (), "expected" => (), "scheduled" => (), "due" => (), "plans" => (), "until" => (), "upcoming" => (),
        "planned" => (), "slated" => (), "won't" => (),
        "deadline" => (), "shall" => (), "begins" => (), "starts" => (), "opens" => (),
        "launches" => (), "set" => (), "expires" => (), "hopes" => (), "expects" => (), "going" => (),
    };
}
