//! Numbers in digits.

use super::super::line::Line;
use super::super::unit;
use super::words::{self, Sense};
use super::{Form, Number};
use crate::keys::word;
use crate::text::Kind;

/// A decimal number without rounding: `mantissa × 10^exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::figures) struct Decimal {
    mantissa: u64,
    exponent: i32,
    /// Significant digits: without the zeros that only fill up a whole number.
    digits: u8,
}

impl Decimal {
    /// Reads `21,000`, `1.5`, `1,00,000`, `21 000`; nothing else, such as `1,5` or `3.2.1`.
    pub(in crate::figures) fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = match text.split_once('.') {
            Some((whole, fraction)) => (whole, fraction),
            None => (text, ""),
        };
        let mut value = Decimal { mantissa: 0, exponent: 0, digits: 0 };
        let (mut zeros, mut group, mut groups) = (0, 0, 0);
        for c in whole.chars() {
            match c {
                '0'..='9' => {
                    value.push(c)?;
                    zeros = if c == '0' { zeros + 1 } else { 0 };
                    group += 1;
                }
                // Groups have three digits; Indian ones two before the last.
                _ if groups == 0 && (1..=3).contains(&group)
                    || groups > 0 && (group == 3 || group == 2 && c == ',') =>
                {
                    groups += 1;
                    group = 0;
                }
                _ => return None,
            }
        }
        if groups > 0 && group != 3 {
            return None;
        }
        for c in fraction.chars() {
            if !c.is_ascii_digit() {
                return None;
            }
            value.push(c)?;
            value.exponent -= 1;
        }
        if fraction.is_empty() && value.mantissa != 0 {
            value.digits -= zeros;
        }
        value.digits = value.digits.max(1);
        Some(value)
    }

    fn push(&mut self, digit: char) -> Option<()> {
        self.mantissa = self.mantissa.checked_mul(10)?.checked_add(u64::from(digit as u8 - b'0'))?;
        // No double tells more digits apart.
        if self.mantissa >= 1 << 53 {
            return None;
        }
        if self.mantissa > 0 {
            self.digits += 1;
        }
        Some(())
    }

    /// The nearest double, times a power of ten.
    pub(in crate::figures) fn scaled(self, power: i32) -> f64 {
        let exponent = self.exponent + power;
        let ten = 10f64.powi(exponent.abs());
        if exponent < 0 { self.mantissa as f64 / ten } else { self.mantissa as f64 * ten }
    }
}

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
    let unit = unit::read(line, line.past_hyphen(at + 3), false).is_some() || word!(line.key(at + 3), "of");
    (unit && over < under && matches!(under, 2 | 3 | 4 | 5 | 8 | 10 | 16))
        .then(|| (f64::from(over) / f64::from(under), at + 3))
}

/// A fraction behind digits: `6 ½`, `6½`, `6 1/2`.
fn fraction(line: &Line, at: usize) -> Option<(f64, usize)> {
    if let Some(Kind::Punct(c)) = line.kind(at + 1) {
        return vulgar(c).map(|part| (part, at + 2));
    }
    let (over, under) = (line.str(at + 1), line.str(at + 3));
    if line.number(at + 1) && line.is(at + 2, '/') && line.number(at + 3) && line.glued(at + 2) && line.glued(at + 3) {
        let (over, under): (u8, u8) = (over.parse().ok()?, under.parse().ok()?);
        return (0 < over && over < under && under <= 16).then(|| (f64::from(over) / f64::from(under), at + 4));
    }
    None
}

/// A power of ten in words or letters behind digits: “3 million”, “2bn”, “5 crore”.
fn scale(line: &Line, at: usize) -> Option<(i32, usize)> {
    let hyphen = line.hyphen(at);
    let next = at + usize::from(hyphen);
    let mut power = match words::sense(line.key(next)) {
        Some(Sense::Scale(power)) => i32::from(*power),
        Some(Sense::Hundred) => 2,
        _ if hyphen => return None,
        _ => {
            let letters = line.key(next);
            let glued = line.glued(next);
            let power = match () {
                () if word!(letters, "bn" | "bln") => 9,
                () if word!(letters, "mn" | "mln" | "mio") => 6,
                () if word!(letters, "tn" | "trn") => 12,
                () if glued && word!(letters, "k") => 3,
                () if word!(letters, "b") && (glued || line.capital(next)) => 9,
                () if glued && word!(letters, "m") && line.capital(next) => 6,
                () if word!(letters, "cr") && !glued => 7,
                () => return None,
            };
            return Some((power, next + 1));
        }
    };
    let mut end = next + 1;
    // “50 thousand million”, “2 lakh crore”
    if let Some(Sense::Scale(more)) = words::sense(line.key(end)) {
        power += i32::from(*more);
        end += 1;
    }
    Some((power, end))
}

/// What a fraction in one character is worth.
pub(super) fn vulgar(c: char) -> Option<f64> {
    Some(match c {
        '½' => 0.5,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅙' => 1.0 / 6.0,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_press_style_and_nothing_doubtful() {
        let read = |text: &str| Decimal::parse(text).map(|d| (d.scaled(0), d.digits));
        assert_eq!(read("21,000"), Some((21_000.0, 2)));
        assert_eq!(read("21\u{202f}000"), Some((21_000.0, 2)));
        assert_eq!(read("1,00,000"), Some((100_000.0, 1)));
        assert_eq!(read("4.50"), Some((4.5, 3)));
        assert_eq!(read("0"), Some((0.0, 1)));
        assert_eq!(read("0.05"), Some((0.05, 1)));
        for doubtful in ["1,5", "3.2.1", "12,34", "1,0000", "99999999999999999999"] {
            assert_eq!(read(doubtful), None, "{doubtful}");
        }
    }

    #[test]
    fn a_scale_moves_the_point_and_rounds_nothing() {
        assert_eq!(Decimal::parse("4.35").unwrap().scaled(6), 4_350_000.0);
        assert_eq!(Decimal::parse("1.1").unwrap().scaled(12), 1_100_000_000_000.0);
    }
}
