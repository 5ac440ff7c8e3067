//! Tables of words and phrases, laid out at compile time.
//!
//! A recogniser is a table plus a rule. A [`Table`] maps lower-case words and phrases to what they mean; its hash index is
//! computed by the compiler, so that it costs nothing at start and one probe a look-up. Tokens carry the [`Key`] of their
//! word, computed while the text is scanned, so a look-up hashes nothing and compares no strings.

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

    /// The key of one lower-case word.
    pub const fn word(word: &str) -> Key {
        phrase(word).0
    }

    /// The key of a phrase that goes on with the word `next`.
    pub const fn then(self, next: Key) -> Key {
        Key((self.0.rotate_left(23) ^ next.0).wrapping_mul(PRIME | 1 << 62))
    }
}

/// The key of a phrase as written in a table, and how many words it has: words are parted by a space or a hyphen.
const fn phrase(phrase: &str) -> (Key, usize) {
    let bytes = phrase.as_bytes();
    let (mut whole, mut words, mut word, mut i) = (Key::NONE, 0, Key::START, 0);
    while i <= bytes.len() {
        if i == bytes.len() || bytes[i] == b' ' || bytes[i] == b'-' {
            whole = if words == 0 { word } else { whole.then(word) };
            words += 1;
            word = Key::START;
        } else {
            assert!(!bytes[i].is_ascii_uppercase(), "table words are lower case");
            word = word.push(bytes[i]);
        }
        i += 1;
    }
    (whole, words)
}

/// Words and phrases with what they mean. Declare one with [`table!`](crate::table).
pub struct Table<V: 'static> {
    rows: &'static [(&'static str, V)],
    /// Open addressing: 1 + the row's number, 0 for empty.
    slots: &'static [u16],
    keys: &'static [Key],
    longest: usize,
}

impl<V> Table<V> {
    /// Used by [`table!`](crate::table).
    pub const fn new(rows: &'static [(&'static str, V)], keys: &'static [Key], slots: &'static [u16]) -> Self {
        let (mut longest, mut i) = (0, 0);
        while i < rows.len() {
            let (_, words) = phrase(rows[i].0);
            if words > longest {
                longest = words;
            }
            i += 1;
        }
        Self { rows, slots, keys, longest }
    }

    /// What the word or phrase with this key means.
    pub fn get(&self, key: Key) -> Option<&'static V> {
        let mask = self.slots.len() - 1;
        let mut slot = home(key, mask);
        while let Some(row) = (self.slots[slot] as usize).checked_sub(1) {
            if self.keys[row] == key {
                return Some(&self.rows[row].1);
            }
            slot = (slot + 1) & mask;
        }
        None
    }

    /// Whether the word or phrase with this key is in the table.
    pub fn has(&self, key: Key) -> bool {
        self.get(key).is_some()
    }

    /// How many words the longest phrase has.
    pub const fn longest(&self) -> usize {
        self.longest
    }

    /// All rows, in the order they were written.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, &'static V)> {
        self.rows.iter().map(|(word, value)| (*word, value))
    }
}

const fn home(key: Key, mask: usize) -> usize {
    (key.0 ^ key.0 >> 32) as usize & mask
}

/// How many slots a table of `rows` rows gets: a power of two, at most half full.
pub const fn slot_count(rows: usize) -> usize {
    (rows * 2 + 1).next_power_of_two()
}

/// The keys of all rows.
pub const fn keys<V, const N: usize>(rows: &[(&'static str, V)]) -> [Key; N] {
    let mut keys = [Key::NONE; N];
    let mut row = 0;
    while row < N {
        keys[row] = phrase(rows[row].0).0;
        row += 1;
    }
    keys
}

/// The hash index over the keys. A word that stands twice in a table does not compile.
pub const fn index<const S: usize>(keys: &[Key]) -> [u16; S] {
    assert!(keys.len() < u16::MAX as usize);
    let mut slots = [0u16; S];
    let mut row = 0;
    while row < keys.len() {
        let mut slot = home(keys[row], S - 1);
        while slots[slot] != 0 {
            assert!(keys[slots[slot] as usize - 1].0 != keys[row].0, "a word stands twice in a table");
            slot = (slot + 1) & (S - 1);
        }
        slots[slot] = row as u16 + 1;
        row += 1;
    }
    slots
}

/// Declares a [`Table`], indexed at compile time:
///
/// ```
/// use sidelight::table;
/// table! {
///     /// Number words.
///     static NUMBERS: u32 = { "one" => 1, "two" => 2, "two dozen" => 24 };
/// }
/// assert_eq!(NUMBERS.get(sidelight::text::Key::word("two")), Some(&2));
/// ```
///
/// Words are lower case with a straight apostrophe; `-` and a space both part the words of a phrase.
#[macro_export]
macro_rules! table {
    ($(#[$meta:meta])* $vis:vis static $name:ident: $value:ty = { $($word:literal => $meaning:expr),* $(,)? };) => {
        $(#[$meta])*
        $vis static $name: $crate::text::Table<$value> = {
            const ROWS: &[(&str, $value)] = &[$(($word, $meaning)),*];
            static KEYS: [$crate::text::Key; ROWS.len()] = $crate::text::table::keys(ROWS);
            static SLOTS: [u16; $crate::text::table::slot_count(ROWS.len())] = $crate::text::table::index(&KEYS);
            $crate::text::Table::new(ROWS, &KEYS, &SLOTS)
        };
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    table! {
        static WORDS: u8 = { "per cent" => 1, "per" => 2, "vice-president" => 3, "ünder" => 4 };
    }

    #[test]
    fn finds_words_and_phrases_and_nothing_else() {
        assert_eq!(WORDS.get(Key::word("per")), Some(&2));
        assert_eq!(WORDS.get(Key::word("per").then(Key::word("cent"))), Some(&1));
        assert_eq!(WORDS.get(Key::word("vice").then(Key::word("president"))), Some(&3));
        assert_eq!(WORDS.get(Key::word("ünder")), Some(&4));
        assert_eq!(WORDS.get(Key::word("cent")), None);
        assert_eq!(WORDS.longest(), 2);
    }
}
