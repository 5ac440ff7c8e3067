//! What a string says, and what of it no fact may hold.

use std::borrow::Cow;
use std::str::CharIndices;

use super::{Broken, Read, Words};

/// A string without its escapes, and without what no fact may hold: control characters become spaces, bidirectional
/// controls (which could make a name read otherwise than it is) go, half a surrogate pair becomes U+FFFD.
pub(super) fn clean(raw: &str) -> Read<Words<'_>> {
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
fn unescape(raw: &str, at: usize, chars: &mut CharIndices<'_>) -> Read<char> {
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
