//! One name in all the places where an article writes it so, and what speaks for what it names.

use super::entity::EntityKind;
use super::evidence::Evidence;
use super::lexicon::Tags;

/// One name, in all the places where the article writes it so.
pub(super) struct Name {
    /// The first candidate that bears it.
    pub(super) first: usize,
    /// The last one.
    pub(super) last: usize,
    pub(super) words: usize,
    /// What its own words and all that stands around it say.
    pub(super) evidence: Evidence,
    /// The strongest of what stands around it.
    pub(super) context: Evidence,
    /// Whether a pronoun of a person takes it up anywhere.
    pub(super) spoken_of: bool,
    pub(super) count: u32,
    /// How often an article stands before it.
    pub(super) determined: u32,
    /// Whether a demonym of it stands anywhere.
    pub(super) demonym: bool,
    pub(super) kind: Option<EntityKind>,
    /// The number of the pack's fact.
    pub(super) fact: Option<usize>,
    /// Whether it stands anywhere where its capital counts.
    pub(super) firm: bool,
    pub(super) honorific: Tags,
    /// The name it is short for.
    pub(super) full: Option<usize>,
    /// Whether it is short for more than one.
    pub(super) several: bool,
}

impl Name {
    /// Whether an article stands before it more often than not.
    pub(super) fn is_determined(&self) -> bool {
        self.determined * 2 > self.count
    }
}
