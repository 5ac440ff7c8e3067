//! A line of JSON Lines input.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};
use serde_json::value::RawValue;
use sidelight::Article;
use sidelight::calendar::Date;

/// A record as it stands in its line. The id is kept as it is written, whatever JSON value it is.
#[derive(Deserialize)]
struct Record<'a> {
    #[serde(borrow)]
    id: &'a RawValue,
    text: Text,
    date: Option<String>,
    locale: Option<String>,
}

/// What a line holds.
#[derive(Debug)]
pub(super) struct Read<'a> {
    pub(super) id: &'a RawValue,
    pub(super) article: Article,
    /// Why the article has no date, where the record's is none: the text can be read all the same.
    pub(super) undated: Option<String>,
}

/// The article of a line and its id, or else why there is none.
pub(super) fn read(line: &[u8]) -> Result<Read<'_>, String> {
    let line = std::str::from_utf8(line).map_err(|e| format!("byte {} is not UTF-8", e.valid_up_to() + 1))?;
    let record: Record<'_> = serde_json::from_str(line).map_err(|e| explain(&e))?;
    let mut article = Article::from_text(&record.text.0);
    article.date = record.date.as_deref().and_then(Date::parse);
    article.locale = record.locale;
    let undated = record.date.filter(|_| article.date.is_none()).map(|date| {
        format!("`date` is a day of the calendar as YYYY-MM-DD, not {date:?}: read as if it were not there")
    });
    Ok(Read { id: record.id, article, undated })
}

/// The reason without the line, which is always the first, and with the form that was expected.
fn explain(error: &serde_json::Error) -> String {
    let reason = error.to_string();
    let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason);
    format!("column {}: {reason}; a record is {{\"id\": …, \"text\": \"…\"}} on one line", error.column())
}

/// A string that may have been cut through a UTF-16 pair: JSON can write a lone surrogate, Unicode text cannot hold one.
/// The replacement character stands for it, one unit in UTF-16 and one code point like the surrogate itself.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(Surrogates).map(Text)
    }
}

struct Surrogates;

impl Visitor<'_> for Surrogates {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<String, E> {
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            // A surrogate has three bytes, of which none is valid without the others: once for its first.
            if chunk.invalid().first() == Some(&0xed) {
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn ids_are_kept_as_written() {
        for id in [r#""a""#, r#""\ud800 \u00e9""#, "12345678901234567890123", "null", r#"{"n": [1]}"#] {
            let line = format!(r#"{{"text": "One.", "id": {id}}}"#);
            assert_eq!(read(line.as_bytes()).unwrap().id.get(), id);
        }
    }

    #[test]
    fn a_cut_pair_keeps_its_place() {
        let read = read(br#"{"id": 1, "text": "a\ud83d b\ud83d\ude00\ude00 \ud83d\ud83dc"}"#).unwrap();
        assert_eq!(read.article.text(), "a\u{fffd} b😀\u{fffd} \u{fffd}\u{fffd}c");
    }

    #[test]
    fn what_is_wrong_is_said() {
        let reason = |line: &str| read(line.as_bytes()).unwrap_err();
        assert!(reason(r#"{"id": 1}"#).contains("missing field `text`"));
        assert!(
            reason(r#"{"id": 1, "text": 5}"#).contains("column 19: invalid type"),
            "{}",
            reason(r#"{"id": 1, "text": 5}"#)
        );
        assert!(reason(r#"{"id": 1, "text": "#).contains("EOF"));
        assert!(read(b"{\"id\": \"\xff\"}").unwrap_err().contains("byte 9 is not UTF-8"));
    }

    #[test]
    fn a_record_with_a_wrong_date_is_read_without_it() {
        let wrong = read(br#"{"id": 1, "text": "One.", "date": "2025-02-30"}"#).unwrap();
        assert_eq!((wrong.article.text(), wrong.article.date), ("One.", None));
        assert!(wrong.undated.unwrap().contains("day of the calendar"));
        assert!(read(br#"{"id": 1, "text": "One.", "date": "2025-02-28"}"#).unwrap().undated.is_none());
        assert!(read(br#"{"id": 1, "text": "One.", "date": null}"#).unwrap().undated.is_none());
    }
}
