//! A stretch of capitalised words that may be a name, and what is known of it.

use std::ops::Range;

use super::lexicon::{Known, Tags};
use super::roles::Role;
use crate::span::Span;
use crate::text::{Key, Text};

/// A stretch of tokens that may be a name.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The tokens of the name alone.
    pub(super) tokens: Range<usize>,
    /// The key of its words.
    pub(super) key: Key,
    /// How many words it has.
    pub(super) words: usize,
    /// The surname that it shares with the name behind it: “David and Victoria Brandt”.
    pub(super) surname: Option<usize>,
    /// The name in the gazetteer that it is, whole.
    pub(super) known: Option<Known>,
    /// The fact that a pack links it, or a part of it, to.
    pub(super) linked: Option<Linked>,
    /// The tags of its honorific, if one stands before it.
    pub(super) honorific: Tags,
    /// Whether what stands before it says that it is a person, but not in which role: kin, a byline.
    pub(super) person: bool,
    /// The title or role right before it.
    pub(super) role: Option<Span>,
    /// What it is said to be right behind it.
    pub(super) apposition: Option<Role>,
    /// Whether its capital says nothing by itself: it is a name only if it is one elsewhere.
    pub(super) weak: bool,
    /// Whether it stands in a headline in Title Case.
    pub(super) titled: bool,
    /// Whether it is a place that stands for its team.
    pub(super) team: bool,
}

impl Candidate {
    /// The number of the fact that the whole of it names.
    pub(super) fn fact(&self) -> Option<usize> {
        self.linked.as_ref().filter(|linked| linked.tokens == self.tokens).map(|linked| linked.fact)
    }

    /// Whether it is a demonym.
    pub(super) fn is_demonym(&self) -> bool {
        let linked = self.linked.as_ref().filter(|linked| linked.tokens == self.tokens);
        linked.map_or(self.known.is_some_and(|known| known.demonym), |linked| linked.demonym)
    }

    /// Whether a pack or the gazetteer knows it.
    pub(super) fn is_known(&self) -> bool {
        self.known.is_some() || self.fact().is_some()
    }
}

/// A fact that a candidate, or a part of it, is a name of.
#[derive(Clone, Debug)]
pub(super) struct Linked {
    pub(super) tokens: Range<usize>,
    pub(super) fact: usize,
    pub(super) demonym: bool,
}

/// The key of the words among these tokens.
pub(super) fn key(text: &Text<'_>, tokens: Range<usize>) -> Key {
    let mut words = text.tokens[tokens].iter().filter(|t| t.is_word()).map(|t| t.key);
    let first = words.next().unwrap_or(Key::NONE);
    words.fold(first, Key::then)
}
