//! A stretch of quoted text.

use std::ops::Range;

use crate::text::{Kind, Text};

/// How many tokens a heading has at most.
const HEADING: usize = 10;

/// A stretch between quotation marks, or a block quotation that needs none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    /// The first token: the opening mark, if there is one.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// How many tokens the opening mark takes.
    pub opening: usize,
    /// How many tokens the closing mark takes.
    pub closing: usize,
    /// The block it stands in.
    pub block: usize,
    /// Whether it goes on in the region behind it: the next block's first, or one that opens anew.
    pub goes_on: bool,
}

impl Region {
    /// The tokens between the marks.
    pub(super) fn inner(&self) -> Range<usize> {
        self.start + self.opening..self.end - self.closing
    }

    /// The last token that is no mark: of “I said, ‘Why?’” the question mark.
    pub(super) fn last(&self, text: &Text<'_>) -> usize {
        let inner = self.inner();
        let mark = |i: &usize| matches!(text.tokens[*i].kind, Kind::Mark(_));
        inner.clone().rev().find(|i| !mark(i)).unwrap_or(inner.end - 1)
    }

    /// Whether it stands between marks.
    pub(super) fn marked(&self) -> bool {
        self.opening > 0
    }

    /// Whether a block that has nothing else would be a heading: “No way back”, without a stop.
    pub(super) fn heads(&self, text: &Text<'_>) -> bool {
        let inner = self.inner();
        let last = inner.clone().next_back().map(|i| text.tokens[i].kind);
        self.marked() && self.closing > 0 && inner.len() <= HEADING && matches!(last, Some(Kind::Word | Kind::Number))
    }
}
