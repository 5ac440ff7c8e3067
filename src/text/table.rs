//! Tables of words and phrases.
//!
//! A recogniser is a table plus a rule. A [`Table`] maps lower-case words and phrases to what they mean. Tokens carry the
//! [`Key`] of their word, computed while the text is scanned, so a look-up hashes nothing and compares no strings.
//!
//! The index is built on first use, in a few microseconds: a download pays only for the words themselves (hashes do not
//! compress, and would weigh more than the words).

use std::sync::OnceLock;

use crate::keys::{Key, Keys, phrase};

/// Words and phrases with what they mean. Declare one with [`table!`](crate::table).
///
/// Words and meanings lie apart, the words as one text: an address for each would weigh more in a download than most words.
pub struct Table<V: 'static> {
    /// Each word or phrase, ended by a line feed.
    words: &'static str,
    meanings: &'static [V],
    index: OnceLock<Index>,
}

struct Index {
    keys: Keys,
    longest: usize,
}

impl<V> Table<V> {
    /// A table of these words, each ended by a line feed, and what each means. In debug builds a word that stands twice
    /// panics on first use.
    pub const fn new(words: &'static str, meanings: &'static [V]) -> Self {
        Self { words, meanings, index: OnceLock::new() }
    }

    /// What the word or phrase with this key means.
    pub fn get(&self, key: Key) -> Option<&'static V> {
        self.index().keys.find(key).map(|row| &self.meanings[row])
    }

    /// Whether the word or phrase with this key is in the table.
    pub fn has(&self, key: Key) -> bool {
        self.get(key).is_some()
    }

    /// How many words the longest phrase has.
    pub fn longest(&self) -> usize {
        self.index().longest
    }

    /// All rows, in the order they were written.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, &'static V)> {
        self.words.lines().zip(self.meanings)
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self.words, self.meanings.len()))
    }
}

impl Index {
    fn new(words: &'static str, count: usize) -> Self {
        let mut index = Self { keys: Keys::with_room(count), longest: 0 };
        for text in words.lines() {
            let (key, count) = phrase(text);
            index.longest = index.longest.max(count);
            let (_, new) = index.keys.add(key);
            debug_assert!(new, "`{text}` stands twice in a table");
        }
        index
    }
}

/// Sifts out words that are in none of several tables: one look instead of one in each. Of those that pass, few are in none.
pub(crate) struct Sieve(Box<[u64; SIEVE]>);

/// 16,384 bits, for some hundred words.
const SIEVE: usize = 256;

impl Sieve {
    /// A sieve that only these words pass.
    pub(crate) fn of(words: &[&str]) -> Self {
        let mut sieve = Self(Box::new([0; SIEVE]));
        words.iter().for_each(|word| sieve.add(Key::of(word)));
        sieve
    }

    /// Lets the words of a table pass, and whatever its phrases begin with.
    pub(crate) fn and<V>(mut self, table: &Table<V>) -> Self {
        table.rows().filter_map(|(phrase, _)| phrase.split([' ', '-']).next()).for_each(|word| self.add(Key::of(word)));
        self
    }

    fn add(&mut self, key: Key) {
        let (place, bit) = Self::place(key);
        self.0[place] |= bit;
    }

    /// Whether the word may be in one of the tables.
    pub(crate) fn passes(&self, key: Key) -> bool {
        let (place, bit) = Self::place(key);
        self.0[place] & bit != 0
    }

    fn place(key: Key) -> (usize, u64) {
        ((key.0 >> 32) as usize % SIEVE, 1 << (key.0 & 63))
    }
}

/// Declares a [`Table`]:
///
/// ```
/// use sidelight::{table, text::Key};
/// table! {
///     /// Number words.
///     static NUMBERS: u32 = { "one" => 1, "two" => 2, "two dozen" => 24 };
/// }
/// assert_eq!(NUMBERS.get(Key::of("two dozen")), Some(&24));
/// ```
///
/// Words are lower case with a straight apostrophe; `-` and a space both part the words of a phrase.
#[macro_export]
macro_rules! table {
    ($(#[$meta:meta])* $vis:vis static $name:ident: $value:ty = { $($word:literal => $meaning:expr),* $(,)? };) => {
        $(#[$meta])*
        $vis static $name: $crate::text::Table<$value> = $crate::text::Table::new(concat!($($word, "\n"),*), &[$($meaning),*]);
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
        assert_eq!(WORDS.get(Key::of("per")), Some(&2));
        assert_eq!(WORDS.get(Key::of("per").then(Key::of("cent"))), Some(&1));
        assert_eq!(WORDS.get(Key::of("vice president")), Some(&3));
        assert_eq!(WORDS.get(Key::of("ünder")), Some(&4));
        assert_eq!(WORDS.get(Key::of("cent")), None);
        assert_eq!(WORDS.longest(), 2);
    }

    #[test]
    fn a_sieve_lets_pass_what_it_was_given() {
        let sieve = Sieve::of(&["minus"]).and(&WORDS);
        for word in ["minus", "per", "vice", "ünder"] {
            assert!(sieve.passes(Key::of(word)), "{word}");
        }
        assert!(!sieve.passes(Key::of("cent")) && !sieve.passes(Key::NONE));
    }

    #[test]
    #[should_panic(expected = "stands twice")]
    fn a_word_may_stand_once() {
        table! {
            static TWICE: () = { "one" => (), "two" => (), "one" => () };
        }
        TWICE.has(Key::of("one"));
    }
}
