//! The way through a text, a value at a time.

use std::borrow::Cow;

use super::{Broken, Read, Value, Words, string};

/// How deep a value may nest. No fact needs half of it.
const DEEPEST: usize = 16;

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
        string::clean(raw).map_err(|e| Broken { at: start + e.at, ..e })
    }

    /// Reads a value that stands `depth` deep; none that stands deeper than [`DEEPEST`].
    pub(super) fn value(&mut self, depth: usize) -> Read<Value<'a>> {
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
