//! Lists of words as they are downloaded: of each word what it shares with the one before it is not said again.
//!
//! Sorted words share much. That is left out when the crate is built, and put back when the lists are read.

/// The most that is shared: what says how much is a control character, which stands in no list.
const MOST: usize = 31;

/// How many bytes a text of words, each ended by `end`, has when packed.
pub(super) const fn length(text: &str, end: u8) -> usize {
    walk::<0>(text.as_bytes(), end).1
}

/// A text of words, each ended by `end`: before each word stands how many bytes it shares with the one before it.
pub(super) const fn pack<const N: usize>(text: &str, end: u8) -> [u8; N] {
    walk(text.as_bytes(), end).0
}

/// Packs what there is room for, and counts all.
const fn walk<const N: usize>(text: &[u8], end: u8) -> ([u8; N], usize) {
    let (mut packed, mut length) = ([0; N], 0);
    let (mut before, mut start) = (0, 0);
    while start < text.len() {
        let mut shared = 0;
        while shared < MOST && text[before + shared] == text[start + shared] && text[start + shared] != end {
            shared += 1;
        }
        // A letter of several bytes is shared whole.
        while text[start + shared] & 0xc0 == 0x80 {
            shared -= 1;
        }
        if length < N {
            packed[length] = if start == 0 { 0 } else { shared as u8 };
        }
        length += 1;
        let mut at = if start == 0 { 0 } else { start + shared };
        while at < text.len() && text[at] != end {
            if length < N {
                packed[length] = text[at];
            }
            length += 1;
            at += 1;
        }
        before = start;
        start = at + 1;
    }
    (packed, length)
}

/// The words again, a line each.
pub(super) fn unpack(packed: &str) -> String {
    let mut text = String::new();
    let mut start = 0;
    for c in packed.chars() {
        if c < ' ' {
            let shared = start..start + c as usize;
            text.push('\n');
            start = text.len();
            text.extend_from_within(shared);
        } else {
            text.push(c);
        }
    }
    text
}

/// A text of words, packed when the crate is built.
macro_rules! packed {
    ($text:expr, $end:literal) => {{
        const LENGTH: usize = $crate::entities::packed::length($text, $end);
        const PACKED: [u8; LENGTH] = $crate::entities::packed::pack($text, $end);
        match std::str::from_utf8(&PACKED) {
            Ok(packed) => packed,
            Err(_) => panic!("letters are shared whole"),
        }
    }};
}
pub(super) use packed;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_is_unpacked() {
        const LINES: &str = "Åland\nÅlesund\nÖrebro\nSan Diego\nSan José\nSan Juan|San Juanero\n";
        const PACKED: &str = packed!(LINES, b'\n');
        assert_eq!(unpack(PACKED).trim_start(), LINES.trim_end());
        assert!(PACKED.len() < LINES.len());
        const WORDS: &str = packed!("al el as ash", b' ');
        assert_eq!(unpack(WORDS), "\nal\nel\nas\nash");
    }
}
