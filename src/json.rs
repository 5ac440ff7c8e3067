//! JSON as text, written field by field. A serialiser for any type and any format would weigh more than what it writes, and
//! handing JavaScript each value by itself takes longer than the analysis: one text, parsed by the engine, is read at once.

use crate::number;

/// Up to here every whole number has a double of its own.
const EXACT: f64 = (1u64 << 53) as f64;
/// The digits that a double keeps of any decimal number.
const DIGITS: i32 = f64::DIGITS as i32;

/// A JSON text that grows. Every part is followed by a comma, which the end of what holds it takes back.
#[derive(Default)]
pub(crate) struct Writer {
    out: String,
    /// Whether characters beyond ASCII are escaped.
    ascii: bool,
}

/// A field's name as it stands before its value.
macro_rules! key {
    ($name:literal) => {
        concat!("\"", $name, "\":")
    };
}
pub(crate) use key;

impl Writer {
    /// A text in ASCII alone: a JavaScript engine takes it over as it is, and any other it has to decode first.
    pub(crate) fn ascii() -> Self {
        Self { ascii: true, ..Self::default() }
    }

    /// Begins an object or an array.
    pub(crate) fn begin(&mut self, bracket: &str) {
        self.out.push_str(bracket);
    }

    /// Ends it.
    pub(crate) fn end(&mut self, bracket: &str) {
        if self.out.ends_with(',') {
            self.out.pop();
        }
        self.literal(bracket);
    }

    /// Begins a field, whose value is written next.
    pub(crate) fn field(&mut self, key: &str) {
        self.out.push_str(key);
    }

    /// A string.
    pub(crate) fn string(&mut self, text: &str) {
        self.out.push('"');
        let mut plain = 0;
        for (at, byte) in text.bytes().enumerate() {
            // Of a character beyond ASCII its first byte.
            let beyond = self.ascii && byte >= 0xc0;
            if !beyond && !matches!(byte, b'"' | b'\\' | 0..0x20) {
                continue;
            }
            self.out.push_str(&text[plain..at]);
            plain = at + 1;
            match byte {
                b'"' => self.out.push_str("\\\""),
                b'\\' => self.out.push_str("\\\\"),
                _ => {
                    let c = text[at..].chars().next().unwrap_or_default();
                    plain = at + c.len_utf8();
                    c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| self.escape(*unit));
                }
            }
        }
        self.out.push_str(&text[plain..]);
        self.literal("\"");
    }

    /// A number: 35000000000, not 35000000000.0. What is none is `null`.
    pub(crate) fn number(&mut self, value: f64) {
        if !value.is_finite() {
            self.literal("null");
        } else if value.fract() == 0.0 && value.abs() <= EXACT {
            self.literal(&(value as i64).to_string());
        } else {
            self.literal(&number::write_to(value, DIGITS));
        }
    }

    /// A field that is a string or `null`.
    pub(crate) fn words(&mut self, key: &str, value: Option<&str>) {
        self.field(key);
        match value {
            Some(text) => self.string(text),
            None => self.literal("null"),
        }
    }

    /// A field that is `true` or `false`.
    pub(crate) fn flag(&mut self, key: &str, value: bool) {
        self.field(key);
        self.literal(if value { "true" } else { "false" });
    }

    /// `true`, `false`, `null`, a number, or what ends something.
    pub(crate) fn literal(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push(',');
    }

    /// The text.
    pub(crate) fn finish(mut self) -> String {
        self.out.pop();
        self.out
    }

    fn escape(&mut self, unit: u16) {
        let hex = |shift: u16| char::from(b"0123456789abcdef"[usize::from(unit >> shift & 15)]);
        self.out.extend(['\\', 'u', hex(12), hex(8), hex(4), hex(0)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_the_same() {
        let texts = ["", "“Two,” he said", "a \"b\" \\c\\", "\n\t\r\u{0}\u{1f}\u{7f}\u{2028}", "𝒜́ £"];
        let numbers =
            [0.0, -0.0, 35e9, -2.5, 0.1, 1.0834, 9_007_199_254_740_991.0, 1e22, 1.5e-7, 123_456_789_012_345.0, 0.3];
        for mut json in [Writer::default(), Writer::ascii()] {
            let ascii = json.ascii;
            json.begin("[");
            texts.iter().for_each(|text| json.string(text));
            numbers.iter().for_each(|&number| json.number(number));
            json.number(f64::NAN);
            json.end("]");
            let json = json.finish();
            assert_eq!(json.is_ascii(), ascii, "{json}");
            let read: serde_json::Value = serde_json::from_str(&json).unwrap();
            let list = read.as_array().unwrap();
            assert!(texts.iter().zip(list).all(|(text, read)| read == text), "{json}");
            assert!(numbers.iter().zip(&list[texts.len()..]).all(|(number, read)| read.as_f64() == Some(*number)));
            assert!(list.last().unwrap().is_null() && list.len() == texts.len() + numbers.len() + 1);
        }
    }

    #[test]
    fn parts_are_parted_by_commas() {
        let mut json = Writer::default();
        json.begin("{");
        json.words(key!("a"), Some("b"));
        json.field(key!("c"));
        json.begin("[");
        json.end("]");
        json.flag(key!("d"), false);
        json.words(key!("e"), None);
        json.end("}");
        assert_eq!(json.finish(), r#"{"a":"b","c":[],"d":false,"e":null}"#);
    }
}
