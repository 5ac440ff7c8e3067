//! The way from an article's text back to the text nodes it was read from.
//!
//! Offsets here count UTF-16 units, as the DOM does, in the article's text ([`Offsets`](crate::span::Offsets) turns a
//! span's bytes into them) and in a node's data.

use std::ops::Range;

/// A text node that was read.
#[derive(Clone, Debug)]
pub struct Leaf<N> {
    /// The node.
    pub node: N,
    /// Whether it stands in a link, a button or another control: nothing interactive may be nested there.
    pub interactive: bool,
    /// Whether it stands in a heading.
    pub heading: bool,
}

/// A stretch of a node's data that stands in the article's text unit for unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Where it begins in the article.
    pub(super) start: u32,
    pub(super) len: u32,
    /// Which leaf it is of.
    pub(super) leaf: u32,
    /// Where it begins in the leaf's data.
    pub(super) at: u32,
}

impl Run {
    pub(super) const fn end(self) -> u32 {
        self.start + self.len
    }
}

/// Leads from places in an article's text to places in the tree.
///
/// Characters that the text lacks (collapsed white space, soft hyphens) part a node's data into runs; characters that no
/// node has (between blocks, for a `<br>`) lie between runs. Runs are in reading order, so both ways are a binary search.
#[derive(Clone, Debug)]
pub struct Anchors<N> {
    pub(super) leaves: Vec<Leaf<N>>,
    pub(super) runs: Vec<Run>,
}

/// A part of one text node: from `start` to `end` of its data, in UTF-16 units, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which of [`Anchors::leaves`].
    pub leaf: usize,
    /// The first unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

impl<N> Anchors<N> {
    /// The text nodes that were read, in reading order.
    pub fn leaves(&self) -> &[Leaf<N>] {
        &self.leaves
    }

    /// Where the article's text from `start` to `end` stands in the tree: one place per text node, in reading order.
    pub fn places(&self, start: u32, end: u32) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        let first = self.runs.partition_point(|run| run.end() <= start);
        for run in self.runs[first..].iter().take_while(|run| run.start < end && start < end) {
            let from = run.at + start.saturating_sub(run.start);
            let to = run.at + run.len.min(end - run.start);
            match places.last_mut() {
                Some(place) if place.leaf == run.leaf as usize => place.end = to,
                _ => places.push(Place { leaf: run.leaf as usize, start: from, end: to }),
            }
        }
        places
    }

    /// Where unit `at` of a leaf's data stands in the article's text; `None` where the text lacks it.
    pub fn offset(&self, leaf: usize, at: u32) -> Option<u32> {
        let runs = self.runs_of(leaf);
        let behind = self.runs[runs.clone()].partition_point(|run| run.at <= at);
        let run = self.runs[runs].get(behind.checked_sub(1)?)?;
        (at < run.at + run.len).then(|| run.start + at - run.at)
    }

    /// The stretch of the article's text that holds the leaf.
    pub fn extent(&self, leaf: usize) -> Range<u32> {
        match &self.runs[self.runs_of(leaf)] {
            [first, .., last] => first.start..last.end(),
            [only] => only.start..only.end(),
            [] => 0..0,
        }
    }

    fn runs_of(&self, leaf: usize) -> Range<usize> {
        let first = self.runs.partition_point(|run| (run.leaf as usize) < leaf);
        let end = self.runs.partition_point(|run| run.leaf as usize <= leaf);
        first..end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `ab` + `cd  ef` (collapsed) as `abcd ef`, a block boundary, `gh`.
    fn anchors() -> Anchors<char> {
        let leaf = |node| Leaf { node, interactive: false, heading: false };
        let run = |start, len, leaf, at| Run { start, len, leaf, at };
        Anchors {
            leaves: ['x', 'y', 'z'].map(leaf).into(),
            runs: vec![run(0, 2, 0, 3), run(2, 3, 1, 0), run(5, 2, 1, 4), run(8, 2, 2, 0)],
        }
    }

    #[test]
    fn a_span_is_one_place_per_node() {
        let place = |leaf, start, end| Place { leaf, start, end };
        assert_eq!(anchors().places(1, 6), [place(0, 4, 5), place(1, 0, 5)]);
        assert_eq!(anchors().places(2, 5), [place(1, 0, 3)]);
        assert_eq!(anchors().places(6, 10), [place(1, 5, 6), place(2, 0, 2)]);
        assert_eq!(anchors().places(7, 8), []);
        assert_eq!(anchors().places(3, 3), []);
        assert_eq!(anchors().places(10, 99), []);
    }

    #[test]
    fn and_back() {
        let anchors = anchors();
        assert_eq!(anchors.offset(0, 2), None);
        assert_eq!(anchors.offset(0, 3), Some(0));
        assert_eq!(anchors.offset(0, 5), None);
        assert_eq!(anchors.offset(1, 3), None, "collapsed");
        assert_eq!(anchors.offset(1, 4), Some(5));
        assert_eq!(anchors.offset(7, 0), None);
        assert_eq!(anchors.extent(1), 2..7);
        assert_eq!(anchors.extent(3), 0..0);
    }
}
