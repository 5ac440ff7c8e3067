//! A stretch of quoted text.

use std::ops::Range;

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

    /// Whether it stands between marks.
    pub(super) fn marked(&self) -> bool {
        self.opening > 0
    }
}
