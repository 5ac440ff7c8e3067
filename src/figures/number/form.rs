//! A number as the text writes it.

use crate::figures::figure::Value;

/// A number as the text writes it.
#[derive(Clone, Copy, Debug)]
pub(in crate::figures) struct Number {
    /// One past its last token.
    pub(in crate::figures) end: usize,
    /// How much, or the lower end of a range.
    pub(in crate::figures) low: f64,
    /// The upper end of a range.
    pub(in crate::figures) high: Option<f64>,
    /// Significant digits that the text gives.
    pub(in crate::figures) digits: u8,
    /// How it is written.
    pub(in crate::figures) form: Form,
    /// Whether a word or letter for thousands, millions … stands in it.
    pub(in crate::figures) scaled: bool,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::figures) enum Form {
    /// In digits.
    Digits,
    /// In words.
    Words,
    /// As a share in words: “two-thirds”, “half”.
    Share,
    /// Without saying how many: “dozens”.
    Vague,
    /// Digits with a joined `m`, which may be metres.
    Metres,
}

impl Number {
    pub(in crate::figures) fn value(&self) -> Value {
        match self.high {
            _ if self.form == Form::Vague => Value::Unknown,
            Some(high) => Value::Range(self.low, high),
            None => Value::Number(self.low),
        }
    }

    /// The value multiplied, and divided, by whole numbers.
    pub(in crate::figures) fn over(mut self, divisor: f64) -> Self {
        self.low = divided(self.low, divisor);
        self.high = self.high.map(|high| divided(high, divisor));
        self
    }
}

/// The quotient, as the nearest double to so many millionths: 1.1 ÷ 100 is 0.011.
fn divided(value: f64, divisor: f64) -> f64 {
    (value * 1e6 / divisor).round() / 1e6
}
