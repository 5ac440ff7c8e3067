//! What a text is found to name: first as what may be meant, then as what is.

use std::ops::Range;

use super::index::Shape;
use crate::span::Span;

/// A place where the text names a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The name alone.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The number of the fact in the pack.
    pub fact: usize,
    /// Whether it is a demonym of the fact (“Chinese”).
    pub demonym: bool,
}

/// A place where the text has an alias, and whose it may be.
pub(super) struct Hit {
    pub(super) tokens: Range<usize>,
    /// Which of [`Hits::candidates`].
    pub(super) candidates: Range<usize>,
}

/// A fact that may be meant.
#[derive(Clone, Copy)]
pub(super) struct Candidate {
    pub(super) fact: usize,
    pub(super) layer: usize,
    pub(super) shape: Shape,
}

#[derive(Default)]
pub(super) struct Hits {
    pub(super) list: Vec<Hit>,
    pub(super) candidates: Vec<Candidate>,
    /// The longest alias at one place in each layer that has one: the layer, the token behind it, its first owner.
    pub(super) longest: Vec<(usize, usize, u32)>,
}
