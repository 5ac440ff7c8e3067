//! A decimal number as digits and a point tell it.

/// A decimal number without rounding: `mantissa × 10^exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    mantissa: u64,
    pub(super) exponent: i32,
    /// Significant digits: without the zeros that only fill up a whole number.
    pub(super) digits: u8,
}

impl Decimal {
    /// Reads `21,000`, `1.5`, `1,00,000`, `21 000`; nothing else, such as `1,5` or `3.2.1`.
    pub(super) fn parse(text: &str) -> Option<Self> {
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
    pub(super) fn scaled(self, power: i32) -> f64 {
        let exponent = self.exponent + power;
        let ten = 10f64.powi(exponent.abs());
        if exponent < 0 { self.mantissa as f64 / ten } else { self.mantissa as f64 * ten }
    }
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
