//! Characters to tokens.

use super::table::Key;
use super::token::{Kind, Shape, Token};
use crate::span::Span;

/// Appends the tokens of one block.
pub(super) fn block(text: &str, block: Span, tokens: &mut Vec<Token>) {
    let mut scan = Scan { text: block.of(text), at: 0, base: block.start, tokens };
    let mut spaced = true;
    while let Some(c) = scan.peek() {
        if is_space(c) {
            scan.at += c.len_utf8();
            spaced = true;
        } else {
            scan.token(c, spaced);
            spaced = false;
        }
    }
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// Where the block begins in the article.
    base: u32,
    tokens: &'a mut Vec<Token>,
}

impl Scan<'_> {
    fn peek(&self) -> Option<char> {
        self.char_at(self.at)
    }

    fn char_at(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at) {
            Some(&b) if b < 0x80 => Some(b as char),
            Some(_) => self.text[at..].chars().next(),
            None => None,
        }
    }

    fn token(&mut self, c: char, spaced: bool) {
        let start = self.at;
        let shape = Shape::default().with(Shape::SPACED, spaced);
        let (kind, key, shape) = if c.is_ascii_digit() {
            self.number();
            (Kind::Number, Key::NONE, shape)
        } else if is_letter(c) {
            let (key, shape) = self.word(c, shape);
            (Kind::Word, key, shape)
        } else if let Some(key) = self.clitic(c) {
            (Kind::Clitic, key, shape)
        } else {
            self.at += c.len_utf8();
            (sign(c), Key::NONE, shape)
        };
        let span = Span::new(self.base + start as u32, self.base + self.at as u32);
        self.tokens.push(Token { span, kind, key, shape });
    }

    /// Digits; `,` and `.` between digits; a no-break or thin space before exactly three digits.
    fn number(&mut self) {
        loop {
            self.digits();
            let next = match self.peek() {
                Some(',' | '.') if self.digit_at(self.at + 1) => self.at + 1,
                Some(c @ ('\u{a0}' | '\u{202f}' | '\u{2009}')) => {
                    let group = self.at + c.len_utf8();
                    let three = (0..3).all(|i| self.digit_at(group + i)) && !self.digit_at(group + 3);
                    if !three {
                        return;
                    }
                    group
                }
                _ => return,
            };
            self.at = next;
        }
    }

    fn digits(&mut self) {
        while self.digit_at(self.at) {
            self.at += 1;
        }
    }

    fn digit_at(&self, at: usize) -> bool {
        self.text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
    }

    /// Letters, apostrophes between letters, and the dots of an acronym.
    fn word(&mut self, first: char, shape: Shape) -> (Key, Shape) {
        let start = self.at;
        let (mut key, mut letters, mut upper) = (Key::START, 0, true);
        while let Some(c) = self.peek() {
            if is_letter(c) || is_mark(c) {
                key = lower(key, c);
                letters += 1;
                upper &= c.is_uppercase();
                self.at += c.len_utf8();
            } else if is_apostrophe(c)
                && self.clitic_end(self.at).is_none()
                && self.char_at(self.at + c.len_utf8()).is_some_and(is_letter)
            {
                key = key.push(b'\'');
                self.at += c.len_utf8();
            } else if c == '.' && self.at == start + first.len_utf8() * letters && self.acronym(start) {
                return self.dotted(start, shape.with(Shape::CAPITAL, first.is_uppercase()));
            } else {
                break;
            }
        }
        (key, shape.with(Shape::CAPITAL, first.is_uppercase()).with(Shape::UPPER, upper && letters > 1))
    }

    /// Whether single letters, each with a dot, begin at `start`: `U.S`, `a.m`.
    fn acronym(&self, start: usize) -> bool {
        let bytes = &self.text.as_bytes()[start..];
        matches!(bytes, [a, b'.', b, rest @ ..] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() && !rest.first().is_some_and(u8::is_ascii_alphabetic))
    }

    /// The rest of an acronym, its last dot included.
    fn dotted(&mut self, start: usize, shape: Shape) -> (Key, Shape) {
        let (mut key, mut upper) = (Key::START, true);
        self.at = start;
        let bytes = self.text.as_bytes();
        while let [letter, b'.', rest @ ..] = &bytes[self.at..]
            && letter.is_ascii_alphabetic()
        {
            key = key.push(letter.to_ascii_lowercase()).push(b'.');
            upper &= letter.is_ascii_uppercase();
            self.at += 2;
            if rest.len() > 1 && rest[0].is_ascii_alphabetic() && rest[1] != b'.' {
                // `U.S` without its last dot: the letter ends the acronym unless a longer word begins there.
                if !rest[1].is_ascii_alphabetic() {
                    key = key.push(rest[0].to_ascii_lowercase()).push(b'.');
                    upper &= rest[0].is_ascii_uppercase();
                    self.at += 1;
                }
                break;
            } else if rest.len() == 1 && rest[0].is_ascii_alphabetic() {
                key = key.push(rest[0].to_ascii_lowercase()).push(b'.');
                upper &= rest[0].is_ascii_uppercase();
                self.at += 1;
                break;
            }
        }
        (key, shape.with(Shape::UPPER, upper))
    }

    /// An `'s` right behind a word, a number or an acronym.
    fn clitic(&mut self, c: char) -> Option<Key> {
        let end = if is_apostrophe(c) { self.clitic_end(self.at)? } else { return None };
        let behind_word = self.text[..self.at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '.');
        if !behind_word {
            return None;
        }
        self.at = end;
        Some(Key::of("'s"))
    }

    /// Where an `'s` that begins with the apostrophe at `at` ends, if one does.
    fn clitic_end(&self, at: usize) -> Option<usize> {
        let s = at + self.char_at(at)?.len_utf8();
        let is_s = matches!(self.text.as_bytes().get(s), Some(b's' | b'S'));
        (is_s && !self.char_at(s + 1).is_some_and(|c| c.is_alphanumeric())).then_some(s + 1)
    }
}

/// Pushes the lower-case form of a letter.
fn lower(mut key: Key, c: char) -> Key {
    if c.is_ascii() {
        return key.push(c.to_ascii_lowercase() as u8);
    }
    for c in c.to_lowercase() {
        let mut bytes = [0; 4];
        for &b in c.encode_utf8(&mut bytes).as_bytes() {
            key = key.push(b);
        }
    }
    key
}

/// Spaces, and the invisible characters that news systems leave in text.
fn is_space(c: char) -> bool {
    if c.is_ascii() {
        c <= ' ' || c == '\x7f'
    } else {
        c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
    }
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { c.is_alphabetic() }
}

/// Combining diacritics, and the soft hyphen that may stand inside a word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// What a character that is no word, number or space is.
fn sign(c: char) -> Kind {
    match c {
        '$' | '£' | '€' | '¥' | '¢' | '₹' | '\u{20a0}'..='\u{20cf}' | '฿' | '＄' | '￡' | '￥' => {
            Kind::Currency(c)
        }
        '-' | '\u{2010}'..='\u{2015}' | '−' => Kind::Dash(c),
        '"' | '\'' | '‘' | '’' | '‚' | '‛' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '′' | '″' | '`' | '´'
        | 'ʼ' => Kind::Mark(c),
        _ => Kind::Punct(c),
    }
}
