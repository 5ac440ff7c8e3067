//! Numbers rounded, and written out for `how`.

use crate::number::magnitude;

/// `value` to so many significant digits.
pub(super) fn round(value: f64, digits: u8) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let place = i32::from(digits) - 1 - magnitude(value);
    let ten = 10f64.powi(place.abs().min(300));
    let near = if place >= 0 { (value * ten).round() / ten } else { (value / ten).round() * ten };
    if near.is_finite() { near } else { value }
}

/// `value` without the noise of binary fractions.
pub(super) fn clean(value: f64) -> f64 {
    round(value, 12)
}

/// A number, and what is written before and behind it.
pub(super) fn with(before: &str, value: f64, behind: &str) -> String {
    [before, &number(value), behind].concat()
}

/// Two numbers, and what is done with them.
pub(super) fn pair(one: f64, sign: &str, other: f64) -> String {
    [&number(one), sign, &number(other)].concat()
}

/// A number as a reader writes it: `21,000`, `1.8`.
pub(super) fn number(value: f64) -> String {
    let text = crate::number::write(value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::with_capacity(text.len() + text.len() / 3 + 2);
    if value < 0.0 {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_to_significant_digits() {
        assert_eq!(round(95_890_410.96, 2), 96_000_000.0);
        assert_eq!(round(11_666.67, 2), 12_000.0);
        assert_eq!(round(0.012_34, 2), 0.012);
        assert_eq!(round(-4.05, 2), -4.1);
        assert_eq!(round(0.0, 2), 0.0);
    }

    #[test]
    fn writes_numbers_with_separators() {
        assert_eq!(number(35_000_000_000.0), "35,000,000,000");
        assert_eq!(number(1.0 + 0.8), "1.8");
        assert_eq!(number(-1234.5), "−1,234.5");
        assert_eq!(number(999.0), "999");
    }
}
