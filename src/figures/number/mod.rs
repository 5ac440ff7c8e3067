//! Numbers: digits, words, scales, fractions and ranges → a value, the tokens it covers, the digits it gives.

mod decimal;
mod digits;
mod form;
mod sense;
mod words;

pub(super) use digits::{grouped, year};
pub(super) use form::{Form, Number};
pub(super) use sense::{Sense, sense, triggers};

use super::ends;
use super::line::Line;
use crate::keys::word;
use crate::text::Kind;

/// Reads the number, or range of numbers, that begins at token `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Number> {
    let first = one(line, at)?;
    Some(range(line, at, first).unwrap_or(first))
}

/// Reads a single number.
pub(super) fn one(line: &Line, at: usize) -> Option<Number> {
    match line.kind(at)? {
        Kind::Number => digits::read(line, at),
        Kind::Dash('-' | '−' | '–') if line.number(at + 1) && line.glued(at + 1) && !line.glued(at) => {
            let number = digits::read(line, at + 1)?;
            Some(Number { low: -number.low, ..number })
        }
        Kind::Dash(_) if minus_apart(line, at) => {
            let number = digits::read(line, at + 1)?;
            Some(Number { low: -number.low, ..number })
        }
        // “plus or minus 4 points” is four either way.
        Kind::Word if word!(line.key(at), "minus") && word!(line.before(at), "or") => None,
        Kind::Word if word!(line.key(at), "minus") && line.number(line.past_hyphen(at + 1)) => {
            let number = digits::read(line, line.past_hyphen(at + 1))?;
            Some(Number { low: -number.low, ..number })
        }
        Kind::Word => words::read(line, at),
        Kind::Punct('.') if line.number(at + 1) && line.glued(at + 1) && !line.glued(at) => {
            digits::leading_point(line, at)
        }
        Kind::Punct(c) => sense::vulgar(c).map(|low| Number {
            end: at + 1,
            low,
            high: None,
            digits: 2,
            form: Form::Share,
            scaled: false,
        }),
        _ => None,
    }
}

/// “a low of - 12 degrees”: a minus that stands apart, where degrees are due.
pub(super) fn minus_apart(line: &Line, at: usize) -> bool {
    let apart = matches!(line.kind(at), Some(Kind::Dash('-' | '−' | '–'))) && !line.glued(at) && !line.glued(at + 1);
    let due = || super::words::stops(line.before(at)) || word!(line.before(at), "convert");
    let degrees = || {
        let unit = super::unit::read(line, at + 2, line.glued(at + 2));
        unit.is_some_and(|(code, _)| matches!(code, "Cel" | "[degF]" | "deg"))
    };
    apart && line.number(at + 1) && due() && degrees()
}

/// Goes on from the lower end of a range: “10–12”, “10 to 12”, “two or three”, “between 5 and 10”.
fn range(line: &Line, at: usize, low: Number) -> Option<Number> {
    let change = ends::from_to(line, at, low.end);
    let second = change.or_else(|| ends::of_range(line, at, low.end))?;
    if matches!(low.form, Form::Vague | Form::Share) {
        return None;
    }
    let high = one(line, second).filter(|high| !matches!(high.form, Form::Vague | Form::Share))?;
    // “lose 20 to 60 million”: the scale is meant for both.
    let scaled = if high.scaled && !low.scaled { low.low * scale(line, high) } else { low.low };
    let first = if scaled < high.low { scaled } else { low.low };
    if word!(line.key(low.end), "to") && ends::size_and_result(line, at, first, high.low) {
        return None;
    }
    // “two or three” and “5 or 6 million” are a range, “25k or 40k” are two numbers.
    if word!(line.key(low.end), "or") && (low.scaled || high.low > 2.0 * scaled) {
        return None;
    }
    join(line, low, high, change.is_some())
}

/// Puts two numbers together as the ends of a range, or of a change, which may fall. A scale on the second alone is meant
/// for both.
pub(super) fn join(line: &Line, mut low: Number, high: Number, change: bool) -> Option<Number> {
    if high.high.is_some() || low.high.is_some() {
        return None;
    }
    if high.scaled && !low.scaled && low.low < 1000.0 {
        let scale = scale(line, high);
        // “fell from 12 to 10 million”
        let most = if change { FALL * high.low } else { high.low };
        if low.low * scale < most {
            low.low *= scale;
        }
    }
    // “8 to 9,000 feet”: both are thousands, where that makes a range of it; “5 to 80,000” may be five.
    let thousands = low.low * 1000.0;
    let close = thousands < high.low && high.low <= 3.0 * thousands && low.low >= 2.0;
    if !change && close && high.low % 1000.0 == 0.0 && !(low.scaled || high.scaled) {
        low.low = thousands;
    }
    (low.low < high.low || change && low.low > high.low).then_some(Number {
        end: high.end,
        low: low.low,
        high: Some(high.low),
        digits: low.digits.max(high.digits),
        form: if high.form == Form::Metres { Form::Metres } else { low.form },
        scaled: low.scaled || high.scaled,
    })
}

/// What the scale of a number multiplies by: “20 lakh”, “2 lakh crore”; of one in letters, the largest power of a thousand in it.
fn scale(line: &Line, number: Number) -> f64 {
    let power = |i: usize| match sense(line.key(i)) {
        Some(Sense::Scale(power)) => i32::from(*power),
        _ => 0,
    };
    let (last, before) = (power(number.end - 1), power(number.end - 2));
    if last > 0 {
        return 10f64.powi(last + before);
    }
    let mut scale = 1.0;
    while number.low / scale >= 1000.0 {
        scale *= 1000.0;
    }
    if word!(line.key(number.end - 1), "cr") { 1e7 } else { scale }
}

/// So many times its end a beginning may be that has its scale from there: more is a number of its own.
const FALL: f64 = 8.0;
