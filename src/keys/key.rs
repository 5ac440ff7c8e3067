//! What a word is looked up by.

use crate::letters::lower;

/// The 64-bit hash of a lower-case word, or of a phrase (its words' keys combined in order).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Key(pub u64);

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

impl Key {
    /// The key of no word.
    pub const NONE: Key = Key(0);

    /// Before the first byte of a word.
    pub(crate) const START: Key = Key(SEED);

    /// One more byte of a word (FNV-1a).
    pub(crate) const fn push(self, byte: u8) -> Key {
        Key((self.0 ^ byte as u64).wrapping_mul(PRIME))
    }

    /// The key of a lower-case word or phrase; words are parted by a space or a hyphen.
    pub const fn of(phrase: &str) -> Key {
        self::phrase(phrase).0
    }

    /// Half of the key.
    pub(crate) const fn half(self) -> u32 {
        self.0 as u32
    }

    /// The key of one word, whatever its case.
    pub(crate) fn of_word(word: &str) -> Key {
        word.chars().fold(Key::START, Key::letter)
    }

    /// One more letter of a word, whatever its case.
    pub(crate) fn letter(self, c: char) -> Key {
        match lower(c) {
            c if c.is_ascii() => self.push(c as u8),
            c => c.encode_utf8(&mut [0; 4]).bytes().fold(self, Key::push),
        }
    }

    /// The keys of a name as it is written, whatever its case: of its first word, and of all of it. A possessive `'s` is a
    /// word of its own, as it is a token of its own.
    pub(crate) fn of_name(name: &str) -> (Key, Key) {
        let words = name.split([' ', '-']).flat_map(|word| match word.strip_suffix("'s") {
            Some(owner) => [owner, "'s"],
            None => [word, ""],
        });
        let mut keys = words.filter(|word| !word.is_empty()).map(Key::of_word);
        let first = keys.next().unwrap_or(Key::NONE);
        (first, keys.fold(first, Key::then))
    }

    /// The key of a phrase that goes on with the word `next`.
    pub const fn then(self, next: Key) -> Key {
        Key((self.0.rotate_left(23) ^ next.0).wrapping_mul(PRIME | 1 << 62))
    }
}

/// The key of a phrase as written in a table, and how many words it has.
pub(crate) const fn phrase(phrase: &str) -> (Key, usize) {
    let bytes = phrase.as_bytes();
    let (mut whole, mut words, mut word, mut i) = (Key::NONE, 0, Key::START, 0);
    while i <= bytes.len() {
        if i == bytes.len() || bytes[i] == b' ' || bytes[i] == b'-' {
            whole = if words == 0 { word } else { whole.then(word) };
            words += 1;
            word = Key::START;
        } else {
            debug_assert!(!bytes[i].is_ascii_uppercase(), "table words are lower case");
            word = word.push(bytes[i]);
        }
        i += 1;
    }
    (whole, words)
}

/// Whether a key is that of one of these words. Half of a key tells one word from any other well enough, and a rule that is
/// downloaded holds only that half.
macro_rules! word {
    ($key:expr, $($word:literal)|+) => {{
        let key = $key.half();
        $(key == const { $crate::keys::Key::of($word).half() })||+
    }};
}
pub(crate) use word;
