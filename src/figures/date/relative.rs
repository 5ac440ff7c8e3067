//! Dates counted from the day the article was published.

use super::month::month_first;
use super::near::{current, period};
use super::weekday::named;
use super::words::Relative::*;
use super::words::{RELATIVE, is_month, weekday};
use crate::figures::draft::Draft;
use crate::figures::line::Line;
use crate::keys::word;
use crate::text::{Key, Kind, Sieve};

/// Whether a word can begin a relative date.
pub(super) fn begins(key: Key) -> bool {
    RELATIVE.has(key)
}

pub(super) fn triggers(sieve: Sieve) -> Sieve {
    sieve.and(&RELATIVE)
}

/// Reads the relative date at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Draft> {
    match *RELATIVE.get(line.key(at))? {
        Day(days) => {
            // “Yucatan Today” is a newspaper.
            let name = line.capital(at) && !line.token(at)?.opens_sentence() && line.capital(at.wrapping_sub(1));
            // “a better tomorrow”
            let dreamt = days > 0 && word!(line.before(at), "better" | "brighter" | "a");
            // “the cars of tomorrow”, but “ahead of tomorrow's vote”
            let dreamt = dreamt
                || days > 0
                    && word!(line.before(at), "of")
                    && line.kind(at + 1) != Some(Kind::Clitic)
                    && !word!(line.before(at - 1), "instead" | "ahead" | "because");
            if days == 0 && (name || nowadays(line, at)) || dreamt {
                return None;
            }
            let value = line.today.and_then(|today| today.plus_days(i32::from(days)));
            Some(Draft::dated(line, at..at + 1, value.map(|day| day.to_string())))
        }
        Weekday(day) => named(line, at, at, day, None),
        Step(step) => stepped(line, at, step),
        Other => anaphoric(line, at),
        Period => year_end(line, at).or_else(|| before(line, at)),
        Part => {
            let inner = match RELATIVE.get(line.key(at + 1))? {
                Step(step) => stepped(line, at + 1, *step)?,
                Day(_) => read(line, at + 1)?,
                _ => return None,
            };
            Some(inner.starting(line, at))
        }
    }
}

/// “by year-end”: this year, that the sentence looks ahead in.
fn year_end(line: &Line, at: usize) -> Option<Draft> {
    let end = line.past_hyphen(at + 1);
    let fits = word!(line.key(at), "year") && word!(line.key(end), "end") && !line.hyphen(end + 1);
    let by = word!(line.before(at), "by" | "before" | "until");
    (fits && by).then(|| Draft::dated(line, at..end + 1, current(line, line.key(at))))
}

/// “the year before”: of another, as “that year” is; “the day before the vote” hangs on what happened.
fn before(line: &Line, at: usize) -> Option<Draft> {
    // “the day before yesterday”, “the day after tomorrow”
    let away = match line.key(at + 2) {
        key if word!(key, "yesterday") && word!(line.key(at + 1), "before") => -2,
        key if word!(key, "tomorrow") && word!(line.key(at + 1), "after") => 2,
        _ => 0,
    };
    if away != 0 && word!(line.key(at), "day") {
        let value = line.today.and_then(|today| today.plus_days(away));
        return Some(Draft::dated(line, at..at + 3, value.map(|day| day.to_string())));
    }
    let fits = word!(line.before(at), "the") && word!(line.key(at + 1), "before");
    let alone = !line.word(at + 2) || word!(line.key(at + 2), "when" | "and" | "in" | "but" | "to" | "while");
    (fits && alone).then(|| Draft::dated(line, at..at + 2, None))
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
    (fits || the).then(|| Draft::dated(line, at..at + 2, None))
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
        let month = month_first(line, next).filter(|month| month.tokens.end <= next + 2);
        return month.map(|month| month.starting(line, at));
    }
    if word!(line.key(at), "past" | "coming" | "current") && !word!(line.before(at), "the" | "this" | "over") {
        return None;
    }
    if word!(key, "morning" | "afternoon" | "evening" | "night") {
        let fits = step == 0 && !word!(key, "night") || step == -1 && word!(key, "night");
        let known = line.today.filter(|_| !word!(line.key(at), "previous"));
        let value = known.and_then(|today| today.plus_days(i32::from(step)));
        return fits.then(|| Draft::dated(line, at..next + 1, value.map(|day| day.to_string())));
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
    // “over the past year”, “the last week of the sale”, “up on the previous month” are none of the calendar.
    let told = step < 0 && (word!(line.before(at), "the") || word!(line.key(at), "previous" | "past"));
    let value = line.today.filter(|_| !told).and_then(|today| period(today, key, i32::from(step)));
    Some(Draft::dated(line, at..next + 1, value))
}
