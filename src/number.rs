//! Decimal numbers, read and written.
//!
//! The standard library does it to the last bit of every double, with tables and long arithmetic that would weigh more than all
//! word lists together. Numbers of news and packs have few digits: up to fifteen are read exactly, and so many are written at most.

/// The digits that people are shown: fewer than a double keeps, so that the noise of binary fractions stays behind them.
const WRITTEN: i32 = 12;

/// Reads `-12.5e3`.
pub(crate) fn read(literal: &str) -> Option<f64> {
    let (sign, literal) = literal.strip_prefix('-').map_or((1.0, literal), |rest| (-1.0, rest));
    let (digits, power) = literal.split_once(['e', 'E']).unwrap_or((literal, "0"));
    let mut places = power.parse::<i32>().ok()?;
    let (mut mantissa, mut read, mut fraction) = (0u64, false, false);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                read = true;
                let more = mantissa.checked_mul(10).and_then(|ten| ten.checked_add(u64::from(byte - b'0')));
                // What no longer fits counts as a place, not as a digit.
                places = places.saturating_add(i32::from(more.is_none()) - i32::from(fraction));
                mantissa = more.unwrap_or(mantissa);
            }
            b'.' if !fraction => fraction = true,
            _ => return None,
        }
    }
    read.then(|| if mantissa == 0 { 0.0 } else { sign * scale(mantissa as f64, places) })
}

/// Writes a number as digits: `-1234.5`.
pub(crate) fn write(value: f64) -> String {
    write_to(value, WRITTEN)
}

/// The same with so many digits at most, which a double must keep.
pub(crate) fn write_to(value: f64, most: i32) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    if value == 0.0 || !value.is_finite() {
        return [sign, if value == 0.0 { "0" } else { "∞" }].concat();
    }
    let mut places = most - 1 - magnitude(value);
    let mut mantissa = scale(value.abs(), places).round() as u64;
    while mantissa > 0 && mantissa.is_multiple_of(10) {
        (mantissa, places) = (mantissa / 10, places - 1);
    }
    let noughts = |count: i32| "0".repeat(count.max(0) as usize);
    let digits = [&*noughts(places + 1 - digits(mantissa)), &*mantissa.to_string(), &*noughts(-places)].concat();
    let (whole, fraction) = digits.split_at(digits.len() - places.max(0) as usize);
    [sign, whole, if fraction.is_empty() { "" } else { "." }, fraction].concat()
}

/// The power of ten of a number's first digit: 3 for 1234.5, −2 for 0.012.
pub(crate) fn magnitude(value: f64) -> i32 {
    let value = value.abs();
    let mut power = 0;
    while power < 308 && value >= 10f64.powi(power + 1) {
        power += 1;
    }
    while power > -308 && value < 10f64.powi(power) {
        power -= 1;
    }
    power
}

/// The `degree`th root of a number, of which a hundredth of a degree counts, by halving the interval it lies in.
pub(crate) fn root(value: f64, degree: f64) -> f64 {
    // The root is r, r to the hundredth of a degree is what is looked for: whole powers need no logarithms.
    let parts = (degree * 100.0).round() as i32;
    let (mut low, mut high) = (0.0, value.max(1.0));
    for _ in 0..100 {
        let middle = (low + high) / 2.0;
        if f64::powi(middle, parts) < value { low = middle } else { high = middle }
    }
    f64::powi(low, 100)
}

/// `value` with its point moved by so many places.
fn scale(value: f64, places: i32) -> f64 {
    // Powers of ten are exact up to the 22nd, their inverses are not.
    let ten = 10f64.powi(places.saturating_abs().min(400));
    if places < 0 { value / ten } else { value * ten }
}

fn digits(number: u64) -> i32 {
    number.checked_ilog10().map_or(1, |log| log as i32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_and_nothing_else() {
        for text in [
            "0",
            "-0",
            "7",
            "-2.5",
            "1.0",
            "35000000000",
            "0.1",
            "1.0834",
            "9007199254740991",
            "1e22",
            "1E-2",
            "2.5e+3",
        ] {
            assert_eq!(read(text), text.parse().ok(), "{text}");
        }
        assert_eq!(read("123456789012345678901234567890"), Some(1.234_567_890_123_456_8e29));
        assert_eq!(read("1e999"), Some(f64::INFINITY));
        assert_eq!(read("0e999"), Some(0.0));
        for text in ["", "-", ".", "1.2.3", "1e", "1e2.5", "--1", "1-2", "inf", "nan", "1e99999999999"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn writes_as_people_do() {
        for (value, text) in [
            (0.0, "0"),
            (21_000.0, "21000"),
            (-2.5, "-2.5"),
            (0.1 + 0.2, "0.3"),
            (0.012, "0.012"),
            (1.0 + 0.8, "1.8"),
            (999_999_999_999.9, "1000000000000"),
            (1e20, "100000000000000000000"),
            (1.0 / 3.0, "0.333333333333"),
            (f64::INFINITY, "∞"),
        ] {
            assert_eq!(write(value), text);
        }
    }

    #[test]
    fn the_first_digit_and_roots() {
        for (value, power) in [(1234.5, 3), (1000.0, 3), (999.999, 2), (-1.0, 0), (0.012, -2), (0.1, -1), (1e22, 22)] {
            assert_eq!(magnitude(value), power, "{value}");
        }
        for (value, degree) in [(2.0, 2.0), (3.0, 10.0), (0.5, 4.0), (1.5, 2.5)] {
            let (ours, theirs) = (root(value, degree), f64::powf(value, 1.0 / degree));
            assert!((ours - theirs).abs() < 1e-12, "{value} {degree}: {ours} {theirs}");
        }
    }
}
