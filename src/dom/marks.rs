//! What the card may ask of the marks: where they are, which one is meant.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomRect, Element, Node};

use super::mode::is_owned;
use super::page::{Inner, Page};
use super::piece::{At, Piece};
use super::{Reading, paint};
use crate::collect::{Collected, Place};
use crate::span::{Offsets, Unit};

/// The marks of one article. A cheap handle; every answer is of this moment, and empty once the article is given back.
#[derive(Clone)]
pub struct Marks(pub(super) Rc<Inner>);

impl Page {
    /// The marks, for the card.
    pub fn marks(&self) -> Marks {
        Marks(Rc::clone(&self.0))
    }
}

impl Marks {
    /// The element that holds the article.
    pub fn root(&self) -> &Element {
        &self.0.root
    }

    /// Whether a framework answers for that element.
    pub fn is_owned(&self) -> bool {
        is_owned(self.root())
    }

    /// Whether elements are still to be made.
    pub fn are_being_made(&self) -> bool {
        self.0.is_working()
    }

    /// What was read there: the article and its annotations, which the numbers here count.
    pub fn reading(&self) -> Rc<Reading> {
        self.0.reading()
    }

    /// Gives the article back, and says why.
    pub(crate) fn give_up(&self, error: JsValue) {
        self.0.give_up_on(Err::<(), _>(error));
    }

    /// The annotation whose mark is an element that `node` is, or is in.
    pub fn of(&self, node: &Node) -> Option<usize> {
        let mut at = Some(node.clone());
        while let Some(node) = at {
            if super::element::is_mark(&node) {
                return self.find(|at| matches!(at, At::Element(element) if **element == node));
            }
            at = node.parent_node();
        }
        None
    }

    /// The client rectangles of annotation `n`, one per line and piece, in reading order; also where it has no mark.
    pub fn rects(&self, n: usize) -> Vec<DomRect> {
        self.pieces(n).iter().flat_map(|piece| piece.at.rects()).collect()
    }

    /// The focusable element of annotation `n`'s mark, where it has one: the button that opens its card.
    pub fn element(&self, n: usize) -> Option<Element> {
        self.marked(n).into_iter().find_map(|piece| match piece.at {
            At::Element(element) if element.has_attribute("tabindex") => Some(element),
            _ => None,
        })
    }

    /// The annotations that are shown, in reading order, also those that are off screen.
    pub fn shown(&self) -> Vec<usize> {
        let reading = self.reading();
        let list = reading.annotations.list.iter().enumerate();
        list.filter(|(_, annotation)| annotation.shown).map(|(n, _)| n).collect()
    }

    /// Shows which text is meant while its card is open, or that none is.
    pub fn point_at(&self, n: Option<usize>) {
        let pieces = n.map_or_else(Vec::new, |n| self.pieces(n));
        let mut stretches: Vec<(paint::Place, paint::Place)> = Vec::new();
        let mut part = None;
        for piece in &pieces {
            let Some((start, end)) = piece.at.ends() else { continue };
            match stretches.last_mut() {
                Some(stretch) if part == Some(piece.part) => stretch.1 = end,
                _ => stretches.push((start, end)),
            }
            part = Some(piece.part);
        }
        self.0.point_at(&stretches);
    }

    /// The first annotation with a piece such that `is`.
    pub(super) fn find(&self, is: impl Fn(&At) -> bool) -> Option<usize> {
        self.0.with_marks(|marks| marks.iter().position(|pieces| pieces.iter().any(|piece| is(&piece.at))))?
    }

    /// Where annotation `n` is: its mark, or else its words in the page as it is now.
    pub(super) fn pieces(&self, n: usize) -> Vec<Piece> {
        let marked = self.marked(n);
        if marked.is_empty() { self.located(n).unwrap_or_default() } else { marked }
    }

    fn marked(&self, n: usize) -> Vec<Piece> {
        self.0.with_marks(|marks| marks.get(n).cloned()).flatten().unwrap_or_default()
    }

    /// Where the words of an annotation without a mark are: a later mention that a card leads to.
    fn located(&self, n: usize) -> Option<Vec<Piece>> {
        let reading = self.reading();
        let spans = &reading.annotations.list.get(n)?.spans;
        let Collected { article, anchors } = self.0.collect();
        if article.text() != reading.article.text() {
            return None;
        }
        let offsets = Offsets::new(article.text(), Unit::Utf16);
        let mut pieces = Vec::new();
        for (part, &span) in spans.iter().enumerate() {
            let (start, end) = offsets.span(span);
            pieces.extend(anchors.places(start, end).into_iter().map(|Place { leaf, start, end }| {
                let text = anchors.leaves()[leaf].node.clone().unchecked_into();
                Piece { part, at: At::Painted { text, start, end } }
            }));
        }
        Some(pieces)
    }
}
