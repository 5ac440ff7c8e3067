//! The index of a pack: which facts an alias belongs to, found in the same time in a pack of any size.
//!
//! An alias is a path of words. Each of its beginnings has a slot in one open-addressed table, reached by the hash that the
//! tokens of an article carry anyway. A word that begins no alias, as nearly all do, costs one bit of a small filter that
//! stays in the processor's cache however large the pack.

use super::fact::Case;
use super::form::u32_at;
use crate::text::{Key, Token};

/// More words than this no alias has.
pub(super) const LONGEST_ALIAS: usize = 32;

/// So many words of an alias have a case of their own; those behind them may be written either way.
const SHAPED: usize = 14;

/// What a node has in the place of an owner, where no alias ends.
pub(super) const NOBODY: u32 = (1 << 31) - 2;

/// Spreads a key over all 64 bits.
fn mix(key: Key) -> u64 {
    let mut mixed = (key.0 ^ key.0 >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^= mixed >> 29;
    mixed.wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// Where in a table of `slots` a mixed key belongs.
fn place(mixed: u64, slots: usize) -> usize {
    (((mixed & 0xffff_ffff) * slots as u64) >> 32) as usize
}

/// The key of an id.
pub(super) fn id(id: &str) -> Key {
    id.bytes().fold(Key::START, |key, byte| key.push(byte))
}

/// The key of an alias's first word in the filter: apart for those that must be written with a capital.
pub(super) fn first(word: Key, capital: bool) -> Key {
    Key(if capital { word.0.rotate_left(1) } else { word.0 })
}

/// How the words of an alias must be written, and what kind of alias it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape(pub(super) u32);

/// How a word must be written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    Either,
    Capital,
    Upper,
    Small,
}

impl Shape {
    /// No further fact has the alias.
    const LAST: u32 = 1 << 29;
    const DEMONYM: u32 = 1 << 30;
    const NEEDS_CONTEXT: u32 = 1 << 31;

    pub(super) const fn new(demonym: bool, needs_context: bool) -> Self {
        Self((if demonym { Self::DEMONYM } else { 0 }) | (if needs_context { Self::NEEDS_CONTEXT } else { 0 }))
    }

    pub(super) const fn demonym(self) -> bool {
        self.0 & Self::DEMONYM != 0
    }

    pub(super) const fn needs_context(self) -> bool {
        self.0 & Self::NEEDS_CONTEXT != 0
    }

    /// Notes how the `word`th word is written in the alias.
    pub(super) fn push(&mut self, word: usize, token: &Token, case: Case) {
        let written = match case {
            Case::Any => Written::Either,
            _ if token.upper() => Written::Upper,
            _ if token.capital() => Written::Capital,
            Case::Exact if token.is_word() => Written::Small,
            _ => Written::Either,
        };
        if word < SHAPED {
            self.0 |= (written as u32) << (2 * word);
        }
    }

    pub(super) const fn first_is_capital(self) -> bool {
        matches!(self.0 & 3, 1 | 2)
    }

    /// Whether the `word`th word may be written as `token` is.
    pub(super) fn admits(self, word: usize, token: &Token) -> bool {
        let written = if word < SHAPED { self.0 >> (2 * word) & 3 } else { 0 };
        match written {
            1 => token.capital(),
            2 => token.upper(),
            3 => !token.capital(),
            _ => true,
        }
    }
}

/// A fact that an alias belongs to. Those of the same alias stand one behind the other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) fact: u32,
    pub(super) shape: Shape,
}

impl Owner {
    pub(super) fn bytes(&self, last: bool) -> [u8; 8] {
        pair(self.fact, self.shape.0 | if last { Shape::LAST } else { 0 })
    }

    /// The owner at a place, and whether it is the last.
    pub(super) fn read(owners: &[u8], place: usize) -> Option<(Self, bool)> {
        let bytes = owners.get(place.checked_mul(8)?..)?.get(..8)?;
        let shape = u32_at(bytes, 1);
        Some((Self { fact: u32_at(bytes, 0), shape: Shape(shape & !Shape::LAST) }, shape & Shape::LAST != 0))
    }
}

/// Two numbers of 4 bytes.
pub(super) fn pair(first: u32, second: u32) -> [u8; 8] {
    (u64::from(first) | u64::from(second) << 32).to_le_bytes()
}

/// What a node says: the first owner of the alias that ends here, and whether longer ones go on.
pub(super) const fn node(owner: u32, goes_on: bool) -> u32 {
    owner | (goes_on as u32) << 31
}

/// The first owner of a node, or [`NOBODY`].
pub(super) const fn owner(node: u32) -> u32 {
    node & !(1 << 31)
}

/// Whether longer aliases begin with this one.
pub(super) const fn goes_on(node: u32) -> bool {
    node >> 31 != 0
}

/// An empty slot: no node and no fact has this number.
const EMPTY: u32 = u32::MAX;

/// Lays out a table of a third more slots than it has entries: check bits and value.
pub(super) fn slots(entries: impl ExactSizeIterator<Item = (Key, u32)>) -> Vec<(u32, u32)> {
    let mut slots = vec![(0, EMPTY); entries.len() + entries.len() / 3 + 1];
    for (key, value) in entries {
        let mixed = mix(key);
        let mut at = place(mixed, slots.len());
        while slots[at].1 != EMPTY {
            at = if at + 1 == slots.len() { 0 } else { at + 1 };
        }
        slots[at] = ((mixed >> 32) as u32, value);
    }
    slots
}

/// Walks from the slot where `key` belongs, over what `slot` reads there, to what `is` accepts; or to an empty slot.
fn probe<T>(key: Key, count: usize, is: impl Fn(u64, usize) -> Probe<T>) -> Option<T> {
    let mixed = mix(key);
    let mut at = place(mixed, count);
    // A well-built table always has an empty slot; a forged one ends after a round.
    for _ in 0..count {
        match is(mixed, at) {
            Probe::Found(found) => return Some(found),
            Probe::Empty => return None,
            Probe::Other => at = if at + 1 == count { 0 } else { at + 1 },
        }
    }
    None
}

enum Probe<T> {
    Found(T),
    Empty,
    Other,
}

/// The node of an alias or of the beginning of one.
pub(super) fn find(nodes: &[u8], key: Key) -> Option<u32> {
    probe(key, nodes.len() / 8, |mixed, at| {
        let (check, node) = (u32_at(nodes, 2 * at), u32_at(nodes, 2 * at + 1));
        if node == EMPTY {
            Probe::Empty
        } else if check == (mixed >> 32) as u32 {
            Probe::Found(node)
        } else {
            Probe::Other
        }
    })
}

/// The number of the fact with this id, where `is` says whether a number's fact has it.
pub(super) fn find_id(ids: &[u8], key: Key, is: impl Fn(u32) -> bool) -> Option<u32> {
    probe(key, ids.len() / 4, |_, at| match u32_at(ids, at) {
        EMPTY => Probe::Empty,
        number if is(number) => Probe::Found(number),
        _ => Probe::Other,
    })
}

/// A bit for each first word of an alias; a few other words share them.
pub(super) struct Filter<'a>(pub(super) &'a [u8]);

impl Filter<'_> {
    /// Sixteen bits for each word: one other word in sixteen passes.
    pub(super) fn build(words: &[Key]) -> Vec<u8> {
        let mut bits = vec![0; words.len() * 2 + 1];
        for word in words {
            let at = place(mix(*word), bits.len() * 8);
            bits[at / 8] |= 1 << (at % 8);
        }
        bits
    }

    pub(super) fn passes(&self, word: Key) -> bool {
        let at = place(mix(word), self.0.len() * 8);
        self.0.get(at / 8).is_some_and(|byte| byte >> (at % 8) & 1 != 0)
    }
}
