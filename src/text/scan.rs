//! Characters to tokens.

use super::token::{Kind, Shape, Token};
use crate::keys::Key;
use crate::letters::{is_capital, is_wordy};
use crate::span::Span;

/// Appends the tokens of one block.
pub(super) fn block(text: &str, block: Span, tokens: &mut Vec<Token>) {
    let mut scan = Scan { text: block.of(text), at: 0, base: block.start, tokens };
    let mut spaced = true;
    while let Some(c) = scan.peek() {
        if is_space(c) {
            scan.at += c.len_utf8();
            spaced = true;
        } else if is_invisible(c) {
            scan.at += c.len_utf8();
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
        } else if self.clitic(c) {
            (Kind::Clitic, const { Key::of("'s") }, shape)
        } else {
            self.at += c.len_utf8();
            (sign(c), Key::NONE, shape)
        };
        let span = Span::new(self.base + start as u32, self.base + self.at as u32);
        self.tokens.push(Token { span, kind, key, shape });
    }

    /// Digits; `,` and `.` between digits; a no-break or thin space before exactly three digits, where one to three stand
    /// before it (`21 000`, not `2025 150`).
    fn number(&mut self) {
        let start = self.at;
        self.digits();
        if self.at - start <= 3 {
            while let Some(c @ ('\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}')) = self.peek() {
                let group = self.at + c.len_utf8();
                if !(0..3).all(|i| self.digit_at(group + i)) || self.digit_at(group + 3) {
                    break;
                }
                self.at = group + 3;
            }
        }
        while matches!(self.text.as_bytes().get(self.at), Some(b',' | b'.')) && self.digit_at(self.at + 1) {
            self.at += 1;
            self.digits();
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

    /// Letters, apostrophes between letters, and the dots of an acronym. Invisible characters and combining marks are of the
    /// word, but invisible ones not of its key: a word is the same with and without soft hyphens.
    fn word(&mut self, first: char, shape: Shape) -> (Key, Shape) {
        let shape = shape.with(Shape::CAPITAL, is_capital(first));
        if let [_, b'.', next, ..] = &self.text.as_bytes()[self.at..]
            && first.is_ascii()
            && next.is_ascii_alphabetic()
            && !self.char_at(self.at + 3).is_some_and(goes_on)
        {
            return self.dotted(shape);
        }
        let (mut key, mut letters, mut capitals) = (Key::START, 0_u32, 0);
        let mut end = self.at;
        loop {
            // Nearly all there is.
            while let Some(&b) = self.text.as_bytes().get(self.at).filter(|b| b.is_ascii_alphabetic()) {
                key = key.push(b | 0x20);
                capitals += u32::from(b & 0x20 == 0);
                letters += 1;
                self.at += 1;
                end = self.at;
            }
            let Some(c) = self.peek() else { break };
            if is_letter(c) {
                key = key.letter(c);
                letters += 1;
                capitals += u32::from(is_capital(c));
            } else if is_mark(c) {
                key = key.letter(c);
            } else if is_apostrophe(c) && self.joins(c) {
                key = key.push(b'\'');
            } else if is_invisible(c) {
                self.at += c.len_utf8();
                continue;
            } else {
                break;
            }
            self.at += c.len_utf8();
            end = self.at;
        }
        self.at = end;
        while let Some(domain) = self.domain() {
            key = domain.bytes().fold(key.push(b'.'), Key::push);
            self.at += 1 + domain.len();
            letters += 1;
        }
        (key, shape.with(Shape::UPPER, letters > 1 && capitals == letters))
    }

    /// The end of an address that stands right behind a word: the `com` of “Norvex.com”. Behind a sentence that lacks its space the
    /// next begins with a capital.
    fn domain(&self) -> Option<&'static str> {
        let behind = self.text[self.at..].strip_prefix('.')?;
        let ends = |domain: &&&str| behind.strip_prefix(**domain).is_some_and(|rest| !rest.starts_with(is_wordy));
        DOMAINS.iter().find(ends).copied()
    }

    /// Whether the apostrophe here stands inside a word: `don't`, `O'Brien`; not before an `'s`.
    fn joins(&self, apostrophe: char) -> bool {
        let next = self.at + apostrophe.len_utf8();
        self.char_at(next).is_some_and(is_letter) && self.clitic_end(self.at).is_none()
    }

    /// An acronym: single letters, each with a dot; the last may lack it (`U.S`). A longer word is not of it (`J.K.Rowling`).
    fn dotted(&mut self, shape: Shape) -> (Key, Shape) {
        let (mut key, mut upper) = (Key::START, true);
        while let Some(&letter) = self.text.as_bytes().get(self.at).filter(|b| b.is_ascii_alphabetic()) {
            let next = self.char_at(self.at + 1);
            if next.is_some_and(goes_on) {
                break;
            }
            key = key.push(letter.to_ascii_lowercase()).push(b'.');
            upper &= letter.is_ascii_uppercase();
            self.at += 1;
            if next != Some('.') {
                return (key, shape.with(Shape::UPPER, upper));
            }
            self.at += 1;
        }
        (key, shape.with(Shape::UPPER, upper).with(Shape::DOTTED, true))
    }

    /// Passes over an `'s` that stands right behind a word, a number or an acronym.
    fn clitic(&mut self, c: char) -> bool {
        let behind_word = |c: char| is_wordy(c) || c == '.' || is_mark(c) || is_invisible(c);
        let end = match self.clitic_end(self.at) {
            Some(end) if is_raised(c) && self.text[..self.at].ends_with(behind_word) => end,
            _ => return false,
        };
        self.at = end;
        true
    }

    /// Where an `'s` that begins with the mark at `at` ends, if one does.
    fn clitic_end(&self, at: usize) -> Option<usize> {
        let s = at + self.char_at(at)?.len_utf8();
        let is_s = matches!(self.text.as_bytes().get(s), Some(b's' | b'S'));
        let longer = |c: char| is_wordy(c) || is_mark(c) || is_apostrophe(c);
        (is_s && !self.char_at(s + 1).is_some_and(longer)).then_some(s + 1)
    }
}

/// What addresses of firms, bodies and newspapers end in.
const DOMAINS: &[&str] = &["com", "org", "net", "co", "gov", "io", "ai", "tv", "uk", "au", "nz", "za", "ca", "eu"];

fn is_space(c: char) -> bool {
    if c.is_ascii() { c <= ' ' || c == '\x7f' } else { c.is_whitespace() || c.is_control() }
}

fn is_letter(c: char) -> bool {
    // Curly marks and dashes, by far the most frequent characters outside ASCII, are spared the look-up.
    if c.is_ascii() { c.is_ascii_alphabetic() } else { !matches!(c, '\u{2000}'..='\u{206f}') && c.is_alphabetic() }
}

/// Whether a word that a letter begins has this for its second character.
fn goes_on(c: char) -> bool {
    is_letter(c) || is_mark(c)
}

/// Combining diacritics.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Characters that show nothing: soft hyphens, what joins or parts words without a space, directions, variants.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Apostrophes, and what is typed for one.
fn is_raised(c: char) -> bool {
    is_apostrophe(c) || matches!(c, '‘' | '´' | '`' | '′')
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Article, Text, read};

    /// The tokens of a line, parted by spaces; a token that joins the one before it is shown with `_` before it.
    fn tokens(line: &str) -> String {
        with_text(line, |text| {
            let word =
                |(i, token): (usize, &Token)| [if token.spaced() || i == 0 { "" } else { "_" }, text.str(i)].concat();
            text.tokens.iter().enumerate().map(word).collect::<Vec<_>>().join(" ")
        })
    }

    fn with_text<T>(line: &str, ask: impl Fn(&Text<'_>) -> T) -> T {
        let article = Article::from_text(line);
        ask(&read(&article))
    }

    fn key(word: &str) -> Key {
        with_text(word, |text| text.tokens[0].key)
    }

    #[test]
    fn words() {
        assert_eq!(tokens("Don't O’Brien l'État rock ’n’ roll"), "Don't O’Brien l'État rock ’ _n _’ roll");
        assert_eq!(tokens("naïve cafe\u{301}s 東京 дом"), "naïve cafe\u{301}s 東京 дом");
        assert_eq!(tokens("half-baked e-mail B52"), "half _- _baked e _- _mail B _52");
        assert_eq!(tokens("a_b #tag @me"), "a __ _b # _tag @ _me");
        assert_eq!(tokens("Halden.com, halden.co.nz."), "Halden.com _, halden.co.nz _.");
        assert_eq!(tokens("late.Com was.come it.in"), "late _. _Com was _. _come it _. _in");
        assert_eq!(key("Halden.com"), Key::of("halden.com"));
        assert_eq!(key("ÉLAN"), Key::of("élan"));
        assert_eq!(key("Don’t"), Key::of("don't"));
    }

    #[test]
    fn possessives() {
        assert_eq!(tokens("Ada's dogs' boss’s U.S.'s 1990's"), "Ada _'s dogs _' boss _’s U.S. _'s 1990 _'s");
        assert_eq!(tokens("O'Brien's ADA'S it‘s the `s s's"), "O'Brien _'s ADA _'S it _‘s the ` _s s _'s");
        assert_eq!(tokens("'s 's-Hertogenbosch it's's"), "' _s ' _s _- _Hertogenbosch it's _'s");
        assert_eq!(tokens("’90s '80s"), "’ _90 _s ' _80 _s");
    }

    #[test]
    fn acronyms() {
        assert_eq!(tokens("U.S. U.S, U.K.-led a.m. J.K. Doe"), "U.S. U.S _, U.K. _- _led a.m. J.K. Doe");
        assert_eq!(tokens("J.K.Rowling e.g.x e.on A.B"), "J.K. _Rowling e.g.x e _. _on A.B");
        assert_eq!(tokens("I. M. Pei. Ph.D. a..b"), "I _. M _. Pei _. Ph _. _D _. a _. _. _b");
        assert_eq!(tokens("a.bé a.be\u{301}"), "a _. _bé a _. _be\u{301}");
        assert_eq!(key("U.S"), Key::of("u.s."));
        assert_eq!(key("a.m."), Key::of("a.m."));
    }

    #[test]
    fn numbers() {
        assert_eq!(tokens("21,000 1,00,000 3.5. 4, 5"), "21,000 1,00,000 3.5 _. 4 _, 5");
        assert_eq!(
            tokens("21\u{a0}000 1\u{202f}234\u{2009}567,5 5\u{a0}km"),
            "21\u{a0}000 1\u{202f}234\u{2009}567,5 5 km"
        );
        assert_eq!(tokens("2025\u{a0}150 12\u{a0}3456 12\u{a0}34 1,5\u{a0}000"), "2025 150 12 3456 12 34 1,5 000");
        assert_eq!(tokens("192.168.0.1 .5 5th $1.2m"), "192.168.0.1 . _5 5 _th $ _1.2 _m");
        assert_eq!(tokens("١٢ ５"), "١ _٢ ５");
    }

    #[test]
    fn invisible_characters() {
        assert_eq!(tokens("un\u{ad}der\u{200b}way 5\u{ad}km \u{202a}$5\u{202c}"), "un\u{ad}der\u{200b}way 5 _km $ _5");
        assert_eq!(tokens("a\u{200b} \u{feff}b\u{ad}"), "a b");
        assert_eq!(key("un\u{ad}der\u{200b}way"), Key::of("underway"));
        assert_eq!(tokens("👩\u{200d}👧 \u{301}x"), "👩 _👧 \u{301} _x");
    }

    #[test]
    fn shapes() {
        let shape = |word| with_text(word, |text| (text.tokens[0].capital(), text.tokens[0].upper()));
        for word in ["NATO", "U.S.", "O'NEILL", "É\u{301}A\u{301}", "ÀÉ"] {
            assert_eq!(shape(word), (true, true), "{word}");
        }
        for word in ["Ada", "A", "É", "NaTO", "DNAs"] {
            assert_eq!(shape(word), (true, false), "{word}");
        }
        assert_eq!(shape("iOS"), (false, false));
        assert_eq!(shape("東京"), (false, false));
    }
}
