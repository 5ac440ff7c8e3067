//! Lengths of time, and ages.

use super::draft::Draft;
use super::figure::{FigureKind, Value};
use super::line::Line;
use super::number::{self, Form, Number, Sense};
use super::unit::TIMES;
use super::words::stops;
use crate::keys::word;

/// Reads what makes the number that begins at `at` a length of time.
pub(super) fn read(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    let next = line.past_hyphen(number.end);
    // “two and a half hours”, “half an hour”, “three more years”
    let next = match number.form {
        Form::Share if word!(line.key(next), "a" | "an") => next + 1,
        Form::Words | Form::Digits if BETWEEN.has(line.key(next)) => next + 1,
        _ => next,
    };
    // “87 yo”
    if word!(line.key(next), "yo") && number.form == Form::Digits {
        let mut draft = Draft::of(line, at, next + 1, FigureKind::Duration, number, "year");
        draft.figure.age = true;
        return Some(draft);
    }
    let (&(unit, factor), mut end) = time(line, next)?;
    let mut number = Number { low: number.low * factor, high: number.high.map(|h| h * factor), ..*number };
    if number.form == Form::Metres || (word!(line.key(next), "second") && !singular_second(line, at, next)) {
        return None;
    }
    let mut age = false;
    let hyphen = line.hyphen(end);
    let old = end + usize::from(hyphen);
    if word!(line.key(old), "old" | "olds" | "yo") {
        (end, age) = (old + 1, true);
    } else if word!(line.key(end), "of") && word!(line.key(end + 1), "age") {
        (end, age) = (end + 2, true);
    } else if word!(line.before(at), "aged")
        || word!(line.before(at), "of") && word!(line.before(at.wrapping_sub(1)), "age")
    {
        age = true;
    } else if word!(line.key(end), "and") && word!(line.key(end + 1), "a") && word!(line.key(end + 2), "half") {
        // “a year and a half”, “two years and a half”
        number.low += 0.5 * factor;
        number.digits += 1;
        end += 3;
    }
    let mut draft = Draft::of(line, at, end, FigureKind::Duration, &number, unit);
    draft.figure.age = age;
    Some(draft)
}

/// “a decade”, “a fortnight”, and “an hour”, “a year” where a preposition makes it a length.
pub(super) fn single(line: &Line, at: usize) -> Option<Draft> {
    let (&(unit, factor), mut end) = time(line, at + 1)?;
    let ago = word!(line.key(end), "ago" | "later" | "earlier" | "old");
    // “$29.70 a fortnight”, “40m a decade” are rates.
    let measure = || {
        let metres = word!(line.before(at), "m") && line.glued(at - 1);
        metres || super::unit::read(line, at.wrapping_sub(1), true).is_some_and(|(_, end)| end == at)
    };
    if !ago && (line.number(at.wrapping_sub(1)) || line.number(at.wrapping_sub(2)) && measure()) {
        return None;
    }
    if word!(line.key(at + 1), "second" | "min" | "sec" | "night" | "day") || line.hyphen(end) {
        return None;
    }
    let long = word!(line.key(at + 1), "decade" | "fortnight" | "century" | "millennium");
    let length = word!(
        line.before(at),
        "for"
            | "in"
            | "within"
            | "than"
            | "over"
            | "about"
            | "almost"
            | "nearly"
            | "after"
            | "half"
            | "under"
            | "around"
            | "lasted"
            | "took"
    );
    if !(length || ago || long) || (!ago && word!(line.before(at), "once" | "twice" | "times")) {
        return None;
    }
    let mut low = factor;
    if word!(line.key(end), "and") && word!(line.key(end + 1), "a") && word!(line.key(end + 2), "half") {
        (low, end) = (low * 1.5, end + 3);
    }
    let mut draft = Draft::new(line, at..end, FigureKind::Duration, Value::Number(low), 1);
    draft.figure.unit = Some(unit);
    Some(draft)
}

/// “last decade”, “the next decade”, “the past century”: ten, a hundred years.
pub(super) fn stepped(line: &Line, at: usize) -> Option<Draft> {
    let long = word!(line.key(at + 1), "decade" | "century")
        && word!(line.key(at), "last" | "past" | "next" | "coming" | "previous");
    let (&(unit, factor), end) = if long { time(line, at + 1)? } else { return None };
    let mut draft = Draft::new(line, at..end, FigureKind::Duration, Value::Number(factor), 1);
    draft.figure.unit = Some(unit);
    Some(draft)
}

/// An age without a unit: “aged 52”, “Eloise Parry, 21,”, “at the age of 61”.
pub(super) fn age(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    let (Value::Number(low) | Value::Range(low, _), Form::Digits | Form::Words) = (number.value(), number.form) else {
        return None;
    };
    if TIMES.has(line.key(line.past_hyphen(number.end)))
        || !(0.0..=120.0).contains(&low)
        || number.scaled
        || low.fract() != 0.0
    {
        return None;
    }
    let before = line.before(at);
    let said = listed(line, at)
        || word!(before, "aged" | "ages" | "turned" | "turning" | "turns")
        || word!(before, "age") && (line.number(at) || word!(line.before(at.wrapping_sub(1)), "of" | "at"))
        || word!(before, "of") && at >= 2 && word!(line.before(at.wrapping_sub(1)), "age" | "ages")
        || word!(before, "over" | "under") && word!(line.before(at.wrapping_sub(1)), "aged")
        || word!(before, "between") && at >= 2 && word!(line.before(at.wrapping_sub(1)), "aged" | "ages");
    // “65 and older”, “18 or over”
    let (joint, next) = (line.key(number.end), line.key(number.end + 1));
    let older = word!(joint, "and" | "or") && word!(next, "older" | "younger")
        || word!(joint, "and") && word!(next, "over" | "under");
    // “who was 10.”, “She will be 44 by”
    let than = word!(before, "than")
        && word!(line.before(at.wrapping_sub(1)), "younger" | "older")
        && line.token(at).is_some_and(|t| t.span.len() <= 2);
    // “adults under 30”, “anyone over 18”
    let limit = word!(before, "under" | "over" | "above" | "below") && PEOPLE.has(line.before(at.wrapping_sub(1)));
    let closed = !line.word(number.end) && !line.hyphen(number.end) || stops(joint);
    // “who is about 70”
    let verb = at - usize::from(word!(before, "about" | "around" | "nearly" | "almost" | "now") && at > line.start);
    let is = word!(line.before(verb), "was" | "is" | "be" | "'s");
    // “was now 40 behind”
    let is = is && (verb == at || !line.word(number.end) || word!(joint, "and" | "when" | "but"));
    let is = is && low >= 1.0 && closed && line.number(at) && number.end == at + 1;
    let someone = is
        && !line.is(number.end, '%')
        && (2..=3).any(|back| word!(line.key(verb.wrapping_sub(back)), "he" | "she" | "who" | "i"));
    let apposed =
        line.number(at) && number.high.is_none() && low >= 1.0 && number.end == at + 1 && apposition(line, at);
    let limit = limit && closed && low >= 1.0 && !line.is(number.end, '%');
    if !(older || than || someone || limit || said && !line.hyphen(number.end) && !line.is(number.end, '%') || apposed)
    {
        return None;
    }
    let mut draft = Draft::of(line, at, number.end, FigureKind::Duration, number, "year");
    draft.figure.age = true;
    Some(draft)
}

/// “aged 24, 31 and 47”: the later ones of several ages.
fn listed(line: &Line, at: usize) -> bool {
    let list = (at.saturating_sub(8).max(line.start)..at)
        .rev()
        .find(|i| !(line.number(*i) || line.is(*i, ',') || word!(line.key(*i), "and" | "or")));
    at > line.start
        && (line.is(at - 1, ',') || word!(line.before(at), "and" | "or"))
        && list.is_some_and(|i| word!(line.key(i), "aged" | "ages"))
}

/// A number between commas (or in brackets) behind a name.
fn apposition(line: &Line, at: usize) -> bool {
    let Some(comma) = at.checked_sub(1) else { return false };
    let closed = line.is(at + 1, ',') || line.is(at + 1, ')') || line.is(at + 1, '.') && at + 2 >= line.end;
    let opened = line.is(comma, ',') || line.is(comma, '(') && line.is(at + 1, ')');
    let name = comma.checked_sub(1).is_some_and(|name| line.capital(name) && !super::date::is_month(line.key(name)));
    opened && closed && name && line.token(at).is_some_and(|t| t.span.len() <= 3)
}

fn time(line: &Line, at: usize) -> Option<(&'static (&'static str, f64), usize)> {
    TIMES.get(line.key(at)).map(|time| (time, at + 1))
}

/// “one second”, but no “two second placings”.
fn singular_second(line: &Line, at: usize, next: usize) -> bool {
    matches!(number::sense(line.key(at)), Some(Sense::Ones(1))) || line.hyphen(next - 1) || word!(line.before(at), "a")
}

crate::table! {
    /// Those of whom an age is said right behind: “adults over 65”.
    static PEOPLE: () = {
        "adults" => (), "people" => (), "children" => (), "women" => (), "men" => (), "those" => (), "voters" => (),
        "anyone" => (), "drivers" => (), "patients" => (),
    };
}

crate::table! {
    /// Words between a number and its unit.
    pub(super) static BETWEEN: () = {
        "more" => (), "full" => (), "long" => (), "straight" => (), "consecutive" => (), "additional" => (),
        "short" => (),
        "calendar" => (), "business" => (), "working" => (), "successive" => (), "extra" => (), "further" => (),
        "whole" => (), "previous" => (), "sitting" => (), "trading" => (), "rushing" => (), "passing" => (),
    };
}
