//! Reads JSON, a value at a time, from text that anybody may have written.
//!
//! Of its own rather than a crate's, because a pack is hostile until read: a value is passed over in a flat loop before
//! anything is built of it, so nesting and size are bounded first; and because readers derived for `serde_json` add 16 kB of
//! brotli to the download (measured before wasm-opt).

use std::borrow::Cow;

/// How deep a value may nest. No fact needs half of it.
const DEEPEST: usize = 16;

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

/// Reads through a text from its beginning.
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 } }
    }

    /// Goes on where another reader of the same text stood.
    pub(crate) fn from(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// Where it stands, in bytes.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    fn broken<T>(&self, reason: &'static str) -> Read<T> {
        Err(Broken { at: self.at, reason })
    }

    /// The next byte that is no white space, not yet taken.
    pub(crate) fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = bytes.get(self.at) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8, otherwise: &'static str) -> Read<()> {
        if self.peek() != Some(byte) {
            return self.broken(otherwise);
        }
        self.at += 1;
        Ok(())
    }

    /// Begins an object; its fields follow, as [`more`](Self::more) and [`key`](Self::key) tell.
    pub(crate) fn object(&mut self) -> Read<()> {
        self.take(b'{', "an object should begin here, with a brace")
    }

    /// Begins a list; its elements follow, as [`more`](Self::more) tells.
    pub(crate) fn list(&mut self) -> Read<()> {
        self.take(b'[', "a list should begin here, with a bracket")
    }

    /// Whether another element stands in the list or object that ends with `close`; it must then be taken. The one behind
    /// the opening bracket is the `first`.
    pub(crate) fn more(&mut self, close: u8, first: bool) -> Read<bool> {
        let next = self.peek();
        if next == Some(close) {
            self.at += 1;
            return Ok(false);
        }
        match next {
            None => self.broken("the text ends inside a list or object"),
            Some(_) if first => Ok(true),
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(_) => self.broken("a comma or the closing bracket should stand here"),
        }
    }

    /// Reads the key of a field, with its colon.
    pub(crate) fn key(&mut self) -> Read<Words<'a>> {
        if self.peek() != Some(b'"') {
            return self.broken("a key in quotation marks should stand here");
        }
        let key = self.string()?;
        self.take(b':', "a colon should stand behind the key")?;
        Ok(key)
    }

    /// Nothing but white space may follow.
    pub(crate) fn end(&mut self) -> Read<()> {
        if self.peek().is_some() { self.broken("something follows behind the end") } else { Ok(()) }
    }

    /// Passes over a value, in a flat loop whatever its nesting, and gives its text.
    pub(crate) fn skip(&mut self) -> Read<&'a str> {
        let first = self.peek();
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut depth = 0_usize;
        if matches!(first, None | Some(b',' | b':' | b']' | b'}')) {
            return self.broken("a value should stand here");
        }
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b'"' => {
                    self.pass_string()?;
                    if depth == 0 {
                        break;
                    }
                    continue;
                }
                b'[' | b'{' => depth += 1,
                b']' | b'}' => {
                    if depth == 0 {
                        break;
                    }
                    depth -= 1;
                    if depth == 0 {
                        self.at += 1;
                        break;
                    }
                }
                b',' | b' ' | b'\t' | b'\r' | b'\n' if depth == 0 => break,
                _ => {}
            }
            self.at += 1;
        }
        if depth > 0 {
            return self.broken("the text ends inside a list or object");
        }
        Ok(&self.text[start..self.at])
    }

    /// Passes over a string that begins here.
    fn pass_string(&mut self) -> Read<()> {
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(&byte) = bytes.get(self.at) {
            self.at += match byte {
                b'"' => {
                    self.at += 1;
                    return Ok(());
                }
                b'\\' => 2,
                _ => 1,
            };
        }
        self.at = bytes.len();
        self.broken("the text ends inside a string")
    }

    /// Reads a string that begins here.
    fn string(&mut self) -> Read<Words<'a>> {
        let start = self.at + 1;
        self.pass_string()?;
        let raw = &self.text[start..self.at - 1];
        if raw.bytes().all(|b| matches!(b, 0x20..0x7f) && b != b'\\') {
            return Ok(Words { text: Cow::Borrowed(raw), cleaned: None });
        }
        clean(raw).map_err(|e| Broken { at: start + e.at, ..e })
    }

    /// Reads a value that stands `depth` deep; none that stands deeper than [`DEEPEST`].
    fn value(&mut self, depth: usize) -> Read<Value<'a>> {
        if depth > DEEPEST {
            return self.broken("it nests too deeply");
        }
        match self.peek() {
            Some(b'"') => Ok(Value::Text(self.string()?)),
            Some(b'[') => {
                let mut list = Vec::new();
                self.list()?;
                while self.more(b']', list.is_empty())? {
                    list.push(self.value(depth + 1)?);
                }
                Ok(Value::List(list))
            }
            Some(b'{') => {
                let mut fields = Vec::new();
                self.object()?;
                while self.more(b'}', fields.is_empty())? {
                    fields.push((self.key()?, self.value(depth + 1)?));
                }
                Ok(Value::Object(fields))
            }
            _ => self.literal(),
        }
    }

    fn literal(&mut self) -> Read<Value<'a>> {
        let start = self.at;
        let word = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'.');
        while self.text.as_bytes().get(self.at).is_some_and(word) {
            self.at += 1;
        }
        let literal = &self.text[start..self.at];
        match literal {
            "null" => return Ok(Value::Null),
            "true" => return Ok(Value::Bool(true)),
            "false" => return Ok(Value::Bool(false)),
            _ => {}
        }
        // Others also write `.5`, `1.` and `01`, which are no JSON.
        let digits = literal.strip_prefix('-').unwrap_or(literal).as_bytes();
        if let [first, rest @ ..] = digits
            && first.is_ascii_digit()
            && !(*first == b'0' && rest.first().is_some_and(u8::is_ascii_digit))
            && digits.last().is_some_and(u8::is_ascii_digit)
            && let Some(number) = crate::number::read(literal)
            && number.is_finite()
        {
            return Ok(Value::Number(number));
        }
        self.at = start;
        self.broken("this is neither text in quotation marks, a number, a list, an object, true, false nor null")
    }
}

/// Reads a value that makes up the whole text.
pub(crate) fn read(text: &str) -> Read<Value<'_>> {
    let mut reader = Reader::new(text);
    let value = reader.value(0)?;
    reader.end()?;
    Ok(value)
}

/// A string without its escapes, and without what no fact may hold: control characters become spaces, bidirectional
/// controls (which could make a name read otherwise than it is) go, half a surrogate pair becomes U+FFFD.
fn clean(raw: &str) -> Read<Words<'_>> {
    let mut words = Words { text: Cow::Owned(String::with_capacity(raw.len())), cleaned: None };
    let out = words.text.to_mut();
    let mut chars = raw.char_indices();
    while let Some((at, c)) = chars.next() {
        let c = match c {
            '\\' => match chars.next().map_or(' ', |(_, c)| c) {
                c @ ('"' | '\\' | '/') => c,
                'n' | 'r' | 't' | 'b' | 'f' => ' ',
                'u' => unescape(raw, at, &mut chars)?,
                _ => return Err(Broken { at, reason: "a backslash here means nothing" }),
            },
            c => c,
        };
        match c {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
                words.cleaned = Some("characters that turn the direction of writing were taken out");
            }
            '\u{fffd}' => {
                words.cleaned = Some("half a surrogate pair, or a character lost before, was replaced");
                out.push(c);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    Ok(words)
}

/// The character of a `\u` escape at `at`, or of two that are a surrogate pair.
fn unescape(raw: &str, at: usize, chars: &mut std::str::CharIndices<'_>) -> Read<char> {
    let unit = |at: usize| {
        let hex = raw.get(at..at + 6)?.strip_prefix("\\u")?;
        hex.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u32::from_str_radix(hex, 16).ok())?
    };
    let Some(first) = unit(at) else {
        return Err(Broken { at, reason: "four hexadecimal digits should stand behind \\u" });
    };
    let (code, digits) = match (first, unit(at + 6)) {
        (0xd800..=0xdbff, Some(second @ 0xdc00..=0xdfff)) => {
            (0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00), 10)
        }
        _ => (first, 4),
    };
    for _ in 0..digits {
        chars.next();
    }
    Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
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
