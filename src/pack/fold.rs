//! What names are compared by: case, diacritics and dots set aside.

use crate::span::Span;
use crate::text::{Key, Kind, Text, Token};

/// The base letters of U+00C0 to U+017F; a space stands for what is no letter with a base.
const LATIN: &[u8; 192] = b"AAAAAA CEEEEIIIIDNOOOOO OUUUUY  aaaaaa ceeeeiiiidnooooo ouuuuy y\
AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

/// The base letters of U+1EA0 to U+1EF9 (Vietnamese), in pairs of capital and small letter.
const VIETNAMESE: &[u8; 45] = b"AAAAAAAAAAAAEEEEEEEEIIOOOOOOOOOOOOUUUUUUUYYYY";

/// The letter without its diacritic, as far as a table knows it.
fn base(c: char) -> char {
    let code = c as usize;
    let letter = match code {
        0xc0..=0x17f => LATIN[code - 0xc0],
        0x1ea0..=0x1ef9 => VIETNAMESE[(code - 0x1ea0) / 2],
        0x1a0 | 0x1a1 => b'o',
        0x1af | 0x1b0 => b'u',
        0x218 | 0x219 => b's',
        0x21a | 0x21b => b't',
        _ => b' ',
    };
    if letter == b' ' { c } else { letter as char }
}

/// The key of a word with its case, diacritics, dots and soft hyphens set aside: `U.S.` is `us`, `Türkiye` is `turkiye`.
pub(crate) fn word(word: &str) -> Key {
    let mut key = Key::START;
    for c in word.chars() {
        key = match c {
            '.' | '\u{ad}' | '\u{300}'..='\u{36f}' => key,
            '’' | 'ʼ' => key.push(b'\''),
            'ß' => key.push(b's').push(b's'),
            'Æ' | 'æ' => key.push(b'a').push(b'e'),
            'Œ' | 'œ' => key.push(b'o').push(b'e'),
            'Þ' | 'þ' => key.push(b't').push(b'h'),
            c => key.letter(base(c)),
        };
    }
    key
}

/// The key that the token at `i` has in a name; marks of the same width are the same.
pub(crate) fn atom(text: &Text<'_>, i: usize) -> Key {
    let token = &text.tokens[i];
    let plain = |span: Span| text.slice(span).bytes().all(|b| b.is_ascii() && b != b'.');
    match token.kind {
        Kind::Word if plain(token.span) => token.key,
        Kind::Word | Kind::Number => word(text.str(i)),
        Kind::Clitic => token.key,
        Kind::Mark('"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″') => Key::START.push(b'"'),
        Kind::Mark(_) => Key::START.push(b'\''),
        Kind::Punct(c) | Kind::Dash(c) | Kind::Currency(c) => Key::START.letter(c),
    }
}

/// Whether a name may begin with the token.
pub(crate) fn begins(token: &Token) -> bool {
    matches!(token.kind, Kind::Word | Kind::Number)
}

/// The token behind `i` that a name goes on with: past a joined hyphen (`Guinea-Bissau`), and past the dot of an
/// abbreviation (`St. Lucia`, `J. Doe`). A name stays in its sentence.
pub(crate) fn next(text: &Text<'_>, i: usize) -> Option<usize> {
    let tokens = &text.tokens;
    let mut next = i + 1;
    let dot = tokens.get(next).is_some_and(|t| t.is('.') && !t.spaced()) && tokens[i].is_word();
    let dash = tokens.get(next).is_some_and(|t| t.is_dash() && !t.spaced()) && text.joined(next);
    if dot || dash {
        next += 1;
    }
    tokens.get(next).filter(|t| !t.opens_sentence() && t.kind != Kind::Punct('.')).map(|_| next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_letters_to_their_base() {
        for (a, b) in [
            ("Türkiye", "turkiye"),
            ("ERDOĞAN", "erdogan"),
            ("São", "sao"),
            ("Łódź", "lodz"),
            ("Ångström", "angstrom"),
            ("Đặng", "dang"),
            ("Nguyễn", "nguyen"),
            ("Brașov", "brasov"),
            ("Strauß", "strauss"),
            ("O’Brien", "o'brien"),
            ("U.S.", "us"),
            ("e\u{301}", "e"),
            ("İzmir", "izmir"),
            ("Ÿ", "y"),
            ("ž", "z"),
            ("Ž", "z"),
            ("Ű", "u"),
            ("Ť", "t"),
            ("ś", "s"),
            ("Ǝ", "ǝ"),
        ] {
            assert_eq!(word(a), Key::of(b), "{a}");
        }
        assert_ne!(word("×"), word("÷"));
    }
}
