//! Dates counted from the day the article was published.

use std::ops::Range;

use super::super::draft::Draft;
use super::super::line::Line;
use super::{absolute, draft, is_month, iso};
use crate::calendar::Date;
use crate::keys::word;
use crate::text::{Key, Sieve};

/// What a word of a relative date says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
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
use Word::*;

crate::table! {
    static WORDS: Word = {
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

/// Whether a word can begin a relative date.
pub(super) fn begins(key: Key) -> bool {
    WORDS.has(key)
}

pub(super) fn triggers(sieve: Sieve) -> Sieve {
    sieve.and(&WORDS)
}

/// Whether the word names a weekday.
pub(in crate::figures) fn is_weekday(key: Key) -> bool {
    weekday(key).is_some()
}

/// The weekday that the word names: 0 is Monday.
pub(super) fn weekday(key: Key) -> Option<u8> {
    match WORDS.get(key) {
        Some(Weekday(day)) => Some(*day),
        _ => None,
    }
}

/// How many periods from this one the word steps.
pub(super) fn step(key: Key) -> Option<i8> {
    if word!(key, "last" | "next")
        && let Some(Step(step)) = WORDS.get(key)
    {
        Some(*step)
    } else {
        None
    }
}

/// Reads the relative date at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Draft> {
    match *WORDS.get(line.key(at))? {
        Day(days) => {
            // “Yucatan Today” is a newspaper.
            let name = line.capital(at) && !line.token(at)?.opens_sentence() && line.capital(at.wrapping_sub(1));
            if days == 0 && (name || nowadays(line, at)) {
                return None;
            }
            let value = line.today.and_then(|today| today.plus_days(i32::from(days)));
            Some(draft(line, at, at + 1, value.map(|day| day.to_string())))
        }
        Weekday(day) => named(line, at, at, day, None),
        Step(step) => stepped(line, at, step),
        Other => anaphoric(line, at),
        Period => year_end(line, at).or_else(|| before(line, at)),
        Part => {
            let inner = match WORDS.get(line.key(at + 1))? {
                Step(step) => stepped(line, at + 1, *step)?,
                Day(_) => read(line, at + 1)?,
                _ => return None,
            };
            let mut whole = draft(line, at, inner.tokens.end, None);
            whole.figure.value = inner.figure.value;
            Some(whole)
        }
    }
}

/// “by year-end”: this year, that the sentence looks ahead in.
fn year_end(line: &Line, at: usize) -> Option<Draft> {
    let end = line.past_hyphen(at + 1);
    let fits = word!(line.key(at), "year") && word!(line.key(end), "end") && !line.hyphen(end + 1);
    let by = word!(line.before(at), "by" | "before" | "until");
    (fits && by).then(|| draft(line, at, end + 1, current(line, line.key(at))))
}

/// “the year before”: of another, as “that year” is; “the day before the vote” hangs on what happened.
fn before(line: &Line, at: usize) -> Option<Draft> {
    let fits = word!(line.before(at), "the") && word!(line.key(at + 1), "before");
    let alone = !line.word(at + 2) || word!(line.key(at + 2), "when" | "and" | "in" | "but" | "to" | "while");
    (fits && alone).then(|| draft(line, at, at + 2, None))
}

/// Whether “today” means these days: “still in use today”, “known today as”.
fn nowadays(line: &Line, at: usize) -> bool {
    let still = (at.saturating_sub(8).max(line.start)..at).any(|i| word!(line.key(i), "still" | "nowadays"));
    still
        || word!(
            line.before(at),
            "known" | "used" | "is" | "are" | "continues" | "exists" | "seen" | "public" | "remains"
        )
        || word!(line.before(at), "of" | "than") && !line.is(at + 1, ',')
}

/// “that year”, “the same month”, “the following day”: which one, only the sentences before it say.
fn anaphoric(line: &Line, at: usize) -> Option<Draft> {
    let period = word!(
        line.key(at + 1),
        "year" | "month" | "week" | "summer" | "winter" | "spring" | "autumn" | "season" | "decade"
    );
    let day = word!(line.key(at + 1), "day") && word!(line.key(at), "following");
    let fits = word!(line.key(at), "that")
        && (at == line.start
            || line.is(at - 1, ',')
            || word!(
                line.before(at),
                "in" | "by" | "of" | "during" | "later" | "earlier" | "since" | "for" | "until" | "there"
            ))
        && period;
    let the = word!(line.key(at), "same" | "following") && (period || day);
    (fits || the).then(|| draft(line, at, at + 2, None))
}

/// A weekday: the last one, today included, unless the sentence looks ahead.
fn named(line: &Line, start: usize, at: usize, day: u8, step: Option<i8>) -> Option<Draft> {
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
        && let Some(whole) = absolute::word_first(line, at)
    {
        return Some(whole);
    }
    let value = line.today.and_then(|today| {
        let back = (i32::from(today.weekday()) - i32::from(day)).rem_euclid(7);
        let days = match step {
            Some(1) => {
                if back == 0 {
                    7
                } else {
                    7 - back
                }
            }
            Some(-1) if back == 0 => -7,
            Some(_) => -back,
            None if ahead(line, start..at + 1) => (7 - back) % 7,
            None => -back,
        };
        today.plus_days(days)
    });
    (!name && !many).then(|| draft(line, start, at + 1, value.map(|day| day.to_string())))
}

/// “last week”, “this year”, “next Friday”, “last December”, “this summer”
fn stepped(line: &Line, at: usize, step: i8) -> Option<Draft> {
    let next = at + 1;
    let key = line.key(next);
    // “the next decade” is a length of time, and so are “the past three years”.
    if let Some(day) = weekday(key) {
        return named(line, at, next, day, Some(step));
    }
    if is_month(key) {
        let month = absolute::word_first(line, next).filter(|month| month.tokens.end <= next + 2);
        return month.map(|month| {
            let mut whole = draft(line, at, month.tokens.end, None);
            whole.figure.value = month.figure.value;
            whole
        });
    }
    if word!(line.key(at), "past" | "coming" | "current") && !word!(line.before(at), "the" | "this" | "over") {
        return None;
    }
    if word!(key, "morning" | "afternoon" | "evening" | "night") {
        let fits = step == 0 && !word!(key, "night") || step == -1 && word!(key, "night");
        let value = line.today.and_then(|today| today.plus_days(i32::from(step)));
        return fits.then(|| draft(line, at, next + 1, value.map(|day| day.to_string())));
    }
    if !word!(
        key,
        "week"
            | "month"
            | "year"
            | "weekend"
            | "quarter"
            | "summer"
            | "winter"
            | "spring"
            | "autumn"
            | "fall"
            | "century"
    ) {
        return None;
    }
    // “last year” but no “last year's”-less “this fall in prices”.
    if word!(key, "fall" | "spring") && word!(line.key(next + 1), "in" | "of") && step == 0 {
        return None;
    }
    let value = line.today.and_then(|today| period(today, key, i32::from(step)));
    Some(draft(line, at, next + 1, value))
}

/// The week, month or year that today lies in.
pub(super) fn current(line: &Line, key: Key) -> Option<String> {
    line.today.and_then(|today| period(today, key, 0))
}

/// The period that lies `step` periods from that of today.
fn period(today: Date, key: Key, step: i32) -> Option<String> {
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
    // Who speaks of a day eleven months back names its year.
    let soon = distance(future) <= 60 && distance(past) > 240;
    let chosen =
        if past != Some(today) && (soon || ahead(line, tokens) && distance(future) <= 270) { future } else { past };
    chosen.map_or(none, |date| date.to_string())
}

/// A month without a year: the last one, this one included, unless the sentence looks ahead.
pub(super) fn month(line: &Line, tokens: Range<usize>, month: u8) -> String {
    let Some(today) = line.today else { return iso::month(None, month) };
    let last = word!(line.before(tokens.start), "last");
    // Who speaks of a month ten months back says “last”, unless the sentence tells what was.
    let soon = (1..=2).contains(&(i32::from(month) - i32::from(today.month)).rem_euclid(12)) && !behind(line);
    let future = !last && (soon || ahead(line, tokens.clone()) || word!(line.before(tokens.start), "next"));
    let year = match () {
        () if month == today.month && !last => today.year,
        () if future => today.year + i32::from(month < today.month),
        () => today.year - i32::from(month >= today.month),
    };
    iso::month(Some(year), month)
}

/// How far around a date a word that looks ahead is looked for.
const REACH: usize = 12;

/// Whether the words around a date look ahead: “will”, “expected”, “until”.
pub(super) fn ahead(line: &Line, tokens: Range<usize>) -> bool {
    let from = tokens.start.saturating_sub(REACH).max(line.start);
    let to = (tokens.end + REACH).min(line.end);
    // A comma parts clauses: what is said behind one before the date is of another.
    let before = (from..tokens.start)
        .rev()
        .take_while(|i| !line.is(*i, ';'))
        .any(|i| AHEAD.has(line.key(i)) && !word!(line.before(i), "housing"));
    // “is to be held”, “for December delivery”, “through March”
    let arranged = (from..tokens.start).any(|i| word!(line.key(i), "is" | "are") && word!(line.key(i + 1), "to"))
        || word!(line.before(tokens.start), "through")
        || (tokens.end..tokens.end + 4).any(|i| word!(line.key(i), "delivery" | "futures" | "contract"));
    let first = tokens.start <= line.start + 1;
    before
        || arranged
        || first && (tokens.end..to).any(|i| word!(line.key(i), "will" | "plans" | "expected" | "scheduled"))
}

/// Whether the sentence tells what was: it has a verb in the past.
fn behind(line: &Line) -> bool {
    (line.start..line.end).any(|i| {
        let key = line.key(i);
        line.word(i) && line.str(i).len() > 4 && line.str(i).ends_with("ed")
            || word!(
                key,
                "was" | "were" | "had" | "did" | "rose" | "fell" | "grew" | "won" | "lost" | "made" | "took" | "sold"
            )
    })
}

crate::table! {
    static AHEAD: () = {
        "will" => (), "expected" => (), "scheduled" => (), "due" => (), "plans" => (), "until" => (), "upcoming" => (),
        "planned" => (), "slated" => (), "won't" => (),
        "deadline" => (), "shall" => (), "begins" => (), "starts" => (), "opens" => (),
        "launches" => (), "set" => (), "expires" => (), "hopes" => (), "expects" => (), "going" => (),
    };
}
