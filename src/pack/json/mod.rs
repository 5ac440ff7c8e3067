//! Reads JSON, a value at a time, from text that anybody may have written.
//!
//! Of its own rather than a crate's, because a pack is hostile until read: a value is passed over in a flat loop before
//! anything is built of it, so nesting and size are bounded first; and because readers derived for `serde_json` add 16 kB of
//! brotli to the download (measured before wasm-opt).

mod reader;
mod string;

use std::borrow::Cow;

pub(crate) use reader::Reader;

/// A JSON value, its strings borrowed from the text where they need no change.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<'a> {
    Null,
    Bool(bool),
    Number(f64),
    Text(Words<'a>),
    List(Vec<Value<'a>>),
    Object(Vec<(Words<'a>, Value<'a>)>),
}

/// A string, without the characters that no fact may hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Words<'a> {
    pub(crate) text: Cow<'a, str>,
    /// What had to be taken out or replaced, if anything.
    pub(crate) cleaned: Option<&'static str>,
}

/// Where the text stops being JSON, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    pub(crate) at: usize,
    pub(crate) reason: &'static str,
}

type Read<T> = Result<T, Broken>;

impl Broken {
    /// The line and the column in `json`, as an editor counts them.
    pub(crate) fn position(&self, json: &str) -> String {
        let before = json.as_bytes().get(..self.at).unwrap_or_default();
        let line = before.iter().filter(|b| **b == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|b| **b != b'\n').filter(|b| **b & 0xc0 != 0x80).count() + 1;
        ["line ", &line.to_string(), ", column ", &column.to_string()].concat()
    }
}

impl<'a> Value<'a> {
    /// The value of a key, where this is an object that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Value<'a>> {
        match self {
            Value::Object(fields) => fields.iter().rev().find(|(name, _)| name.text == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// What a value is called in a message.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
        }
    }
}

/// Reads a value that makes up the whole text.
pub(crate) fn read(text: &str) -> Read<Value<'_>> {
    let mut reader = Reader::new(text);
    let value = reader.value(0)?;
    reader.end()?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the well-known reader sees it, for texts without characters that are taken out.
    fn oracle(value: &Value<'_>) -> serde_json::Value {
        match value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(b) => (*b).into(),
            Value::Number(n) => (*n).into(),
            Value::Text(words) => words.text.as_ref().into(),
            Value::List(list) => list.iter().map(oracle).collect(),
            Value::Object(fields) => fields.iter().map(|(k, v)| (k.text.to_string(), oracle(v))).collect(),
        }
    }

    #[test]
    fn reads_what_others_read() {
        for text in [
            r#"{"a": [1.0, -2.5e3, true, false, null], "b": {"c": "d"}, "e": {}, "f": []}"#,
            r#" "x\"\\\/\u00e9\ud83d\ude00é😀" "#,
            "[[[[]]], [0.0, 10.5, 1E-2]]",
        ] {
            let theirs: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(oracle(&read(text).unwrap()), theirs, "{text}");
            let mut reader = Reader::new(text);
            assert_eq!(reader.skip().unwrap(), text.trim());
        }
    }

    #[test]
    fn refuses_what_others_refuse() {
        for text in [
            "",
            "{",
            "[1,]",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "[1 2]",
            "01",
            "+1",
            ".5",
            "1.",
            "NaN",
            "inf",
            "-",
            "1e999",
            "\"\\x\"",
            "\"\\u12\"",
            "\"",
            "\"\\",
            "tru",
            "[}",
            "{]",
            "1 2",
            "\u{a0}1",
            "\"\\ud800\\u\"",
        ] {
            assert!(read(text).is_err(), "{text}");
            assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn depth_is_bounded_and_passed_over_flat() {
        let deep = "[".repeat(1 << 20) + &"]".repeat(1 << 20);
        assert_eq!(read(&deep).unwrap_err().reason, "it nests too deeply");
        assert_eq!(Reader::new(&deep).skip().unwrap().len(), deep.len());
        assert!(Reader::new(&deep[1..]).skip().is_ok(), "the bracket too many is left to the reader");
    }

    #[test]
    fn takes_out_what_no_fact_may_hold() {
        let text = |json: &str| match read(json).unwrap() {
            Value::Text(words) => (words.text.into_owned(), words.cleaned.is_some()),
            other => panic!("{other:?}"),
        };
        assert_eq!(text(r#""a\nb""#), ("a b".into(), false));
        assert_eq!(text("\"a\u{202e}b\u{2066}\""), ("ab".into(), true));
        assert_eq!(text(r#""a\u202eb""#), ("ab".into(), true));
        assert_eq!(text(r#""\ud800x\udc00""#), ("\u{fffd}x\u{fffd}".into(), true));
        assert_eq!(text(r#""\ud83d\ude00""#), ("😀".into(), false));
    }
}
