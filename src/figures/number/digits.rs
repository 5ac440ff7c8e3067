//! Numbers in digits.

use super::super::line::Line;
use super::super::unit;
use super::decimal::Decimal;
use super::form::{Form, Number};
use super::sense::{Sense, sense, vulgar};
use crate::keys::word;
use crate::text::Kind;

/// The year that these four digits may be.
pub(in crate::figures) fn year(text: &str) -> Option<i32> {
    let four = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    four.then(|| text.parse().ok())?.filter(|year| (1000..=2199).contains(year))
}

/// Reads digits with what belongs to the number behind them: a fraction, a scale.
pub(super) fn read(line: &Line, at: usize) -> Option<Number> {
    let last = grouped(line, at);
    if last == at {
        return finish(line, at, Decimal::parse(line.str(at))?);
    }
    // “1 000 people”: South Africa parts thousands by a space; elsewhere these may be two numbers.
    if !matches!(line.text.article.region(), None | Some("ZA")) {
        return None;
    }
    let whole: String = (at..=last).map(|i| line.str(i)).collect();
    finish(line, last, Decimal::parse(&whole)?)
}

/// The last of the groups of three digits, parted by spaces, that begin at `at`.
pub(in crate::figures) fn grouped(line: &Line, at: usize) -> usize {
    let digits = |i: usize| line.str(i).bytes().all(|b| b.is_ascii_digit());
    let mut last = at;
    if line.str(at).len() <= 3 && digits(at) && !line.str(at).starts_with('0') {
        while line.number(last + 1) && !line.glued(last + 1) && line.str(last + 1).len() == 3 && digits(last + 1) {
            last += 1;
        }
    }
    last
}

/// Reads `.25`.
pub(super) fn leading_point(line: &Line, at: usize) -> Option<Number> {
    let digits = line.str(at + 1);
    let mut value = Decimal::parse(digits)?;
    if digits.contains(['.', ',']) {
        return None;
    }
    value.exponent -= digits.len() as i32;
    finish(line, at + 1, value)
}

fn finish(line: &Line, at: usize, value: Decimal) -> Option<Number> {
    let mut number = Number {
        end: at + 1,
        low: value.scaled(0),
        high: None,
        digits: value.digits,
        form: Form::Digits,
        scaled: false,
    };
    if let Some((part, end)) = part(line, at) {
        return Some(Number { low: part, end, digits: 2, form: Form::Share, ..number });
    }
    if let Some((part, end)) = fraction(line, at) {
        // “$4.38 3/4”: three quarters of a cent.
        let places = line.str(at).split_once('.').map_or(0, |(_, decimals)| decimals.len());
        number.low += part / 10f64.powi(places as i32);
        number.digits += 1;
        number.end = end;
    }
    if let Some((power, end)) = scale(line, number.end) {
        number.low = if number.end == at + 1 { value.scaled(power) } else { number.low * 10f64.powi(power) };
        (number.end, number.scaled) = (end, true);
    } else if word!(line.key(number.end), "m") && line.glued(number.end) && !line.capital(number.end) {
        number.form = Form::Metres;
    } else if word!(line.key(number.end), "dozen") {
        number.low *= 12.0;
        number.end += 1;
    }
    Some(number)
}

/// A fraction alone, `1/4 mile`: only before a unit, for most pairs with a stroke are dates or scores.
fn part(line: &Line, at: usize) -> Option<(f64, usize)> {
    let (over, under) = (line.str(at), line.str(at + 2));
    if !(line.is(at + 1, '/') && line.glued(at + 1) && line.number(at + 2) && line.glued(at + 2)) {
        return None;
    }
    let (over, under): (u8, u8) = (over.parse().ok()?, under.parse().ok()?);
    let next = line.past_hyphen(at + 3);
    let unit = unit::read(line, next, false).is_some()
        || word!(line.key(next), "of" | "pct" | "percent" | "per" | "point" | "percentage");
    // “bid 9 3/4 11/16 pct” leaves out what is whole.
    let whole = line.number(at.wrapping_sub(1));
    (unit && !whole && over < under && matches!(under, 2 | 3 | 4 | 5 | 8 | 10 | 16))
        .then(|| (f64::from(over) / f64::from(under), at + 3))
}

/// A fraction behind digits: `6 ½`, `6½`, `6 1/2`, `6-1/2`.
fn fraction(line: &Line, at: usize) -> Option<(f64, usize)> {
    if let Some(Kind::Punct(c)) = line.kind(at + 1) {
        return vulgar(c).map(|part| (part, at + 2));
    }
    let next = line.past_hyphen(at + 1);
    let (over, under) = (line.str(next), line.str(next + 2));
    let stroke = line.is(next + 1, '/') && line.glued(next + 1) && line.glued(next + 2);
    if line.number(next) && stroke && line.number(next + 2) {
        let (over, under): (u8, u8) = (over.parse().ok()?, under.parse().ok()?);
        return (0 < over && over < under && under <= 16).then(|| (f64::from(over) / f64::from(under), next + 3));
    }
    None
}

/// A power of ten in words or letters behind digits: “3 million”, “2bn”, “5 crore”.
fn scale(line: &Line, at: usize) -> Option<(i32, usize)> {
    let hyphen = line.hyphen(at);
    let next = at + usize::from(hyphen);
    let mut power = match sense(line.key(next)) {
        Some(Sense::Scale(power)) => i32::from(*power),
        Some(Sense::Hundred) => 2,
        // “a ₹2,000-cr order”, but no “5-b” and no “3-m”
        _ if hyphen && !word!(line.key(next), "bn" | "mn" | "cr") => return None,
        _ => {
            let letters = line.key(next);
            let glued = line.glued(next);
            let power = match () {
                () if word!(letters, "bn") => 9,
                () if word!(letters, "mn" | "mio") => 6,
                () if word!(letters, "tn" | "trn") => 12,
                () if glued && word!(letters, "k") => 3,
                () if word!(letters, "b") && (glued || line.capital(next)) => 9,
                () if glued && word!(letters, "m") && line.capital(next) => 6,
                () if word!(letters, "cr") && (hyphen || !glued) => 7,
                () => return None,
            };
            return Some((power, next + 1));
        }
    };
    let mut end = next + 1;
    // “50 thousand million”, “2 lakh crore”
    if let Some(Sense::Scale(more)) = sense(line.key(end)) {
        power += i32::from(*more);
        end += 1;
    }
    Some((power, end))
}
