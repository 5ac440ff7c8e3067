//! Where each mark goes: on which text nodes, and as an element or as paint.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Node, Text};

use super::Reading;
use super::element::{Cut, Journal};
use super::paint::Spot;
use super::piece::{At, Piece};
use super::segment::{Segment, flatten};
use crate::annotation::Detail;
use crate::collect::{Anchors, Leaf, Place};
use crate::span::{Offsets, Unit};

/// A text node of more marks than this is painted: with each element that is put into it, a browser copies its text.
const MOST: usize = 256;

/// How a text node is marked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Element,
    Paint,
    /// Painted until its node has come to rest.
    PaintForNow,
}

/// Elements to be made in one text node.
pub(super) struct Work {
    text: Text,
    /// How long the text was when the cuts were laid out.
    length: u32,
    cuts: Vec<Cut>,
    segments: Vec<Segment>,
}

/// Where all marks of a reading go.
pub(super) struct Layout {
    /// Of every annotation, the pieces that stand already: paint, and elements that fit still.
    pub(super) marks: Vec<Vec<Piece>>,
    pub(super) spots: Vec<Spot>,
    pub(super) work: Vec<Work>,
    /// Entries of the journal whose marks are no longer right. When there are any, the rest is not to be used.
    pub(super) unfit: Vec<usize>,
    /// Whether something is painted only for now.
    pub(super) waiting: bool,
}

/// A stretch of a text node that a segment covers.
type Stretch<'a> = (&'a Segment, Place);

impl Layout {
    /// Lays out the shown annotations of `reading`, marking each text node the way that `way` says.
    pub(super) fn new(
        reading: &Reading,
        anchors: &Anchors<Node>,
        journal: &Journal,
        way: &dyn Fn(&Leaf<Node>) -> Way,
    ) -> Self {
        let marks = vec![Vec::new(); reading.annotations.list.len()];
        let mut layout = Self { marks, spots: Vec::new(), work: Vec::new(), unfit: Vec::new(), waiting: false };
        // Of every entry, how many marks are right; none when something is asked for that it has not.
        let mut standing = vec![Some(0); journal.len()];
        let segments = segments(reading);
        let places = segments.iter().flat_map(|s| anchors.places(s.start, s.end).into_iter().map(move |p| (s, p)));
        let places: Vec<Stretch<'_>> = places.collect();
        // Preformatted lines are leaves of one node.
        let node = |place: &Place| &anchors.leaves()[place.leaf].node;
        for stretches in places.chunk_by(|(_, a), (_, b)| a.leaf == b.leaf || node(a) == node(b)) {
            let Some((_, first)) = stretches.first() else { continue };
            let leaf = &anchors.leaves()[first.leaf];
            let text: &Text = leaf.node.unchecked_ref();
            let way = if journal.unwelcome || stretches.len() > MOST { Way::Paint } else { way(leaf) };
            match journal.entry(text) {
                Some(entry) => {
                    let kept = way != Way::Paint && layout.keep(journal, text, stretches);
                    standing[entry] = standing[entry].filter(|_| kept).map(|marks| marks + 1);
                }
                None if way == Way::Element => layout.work.push(Work::new(text, stretches)),
                None => {
                    layout.waiting |= way == Way::PaintForNow;
                    layout.paint(text, stretches);
                }
            }
        }
        layout.unfit = journal.entries().filter(|&entry| standing[entry] != Some(journal.marks(entry))).collect();
        layout
    }

    /// Keeps the mark that `text` is in, if it is what is asked for there, and all of it.
    fn keep(&mut self, journal: &Journal, text: &Text, stretches: &[Stretch<'_>]) -> bool {
        let [(segment, place)] = stretches else { return false };
        let whole = place.start == 0 && place.end == text.length();
        let mark = text.parent_element().filter(|_| whole && journal.is_mark(text));
        let mark = mark.filter(|mark| mark.get_attribute("data-kind").as_deref() == Some(segment.kind));
        mark.map(|mark| push_element(&mut self.marks, segment, mark)).is_some()
    }

    fn paint(&mut self, text: &Text, stretches: &[Stretch<'_>]) {
        for &(segment, Place { start, end, .. }) in stretches {
            let at = At::Painted { text: text.clone(), start, end };
            self.marks[segment.annotation].push(Piece { part: segment.part, at });
            self.spots.push(Spot { kind: segment.kind, text: text.clone(), start, end });
        }
    }
}

impl Work {
    fn new(text: &Text, stretches: &[Stretch<'_>]) -> Self {
        let cuts =
            stretches.iter().map(|(segment, place)| Cut { start: place.start, end: place.end, kind: segment.kind });
        let segments = stretches.iter().map(|(segment, _)| **segment);
        Self { text: text.clone(), length: text.length(), cuts: cuts.collect(), segments: segments.collect() }
    }

    /// Makes the elements; none in a text that the page has taken out since, or given another length: it is read again.
    pub(super) fn done(self, journal: &mut Journal, marks: &mut [Vec<Piece>]) -> Result<(), JsValue> {
        if self.text.parent_node().is_none() || self.text.length() != self.length {
            return Ok(());
        }
        let elements = journal.mark(&self.text, &self.cuts)?;
        for (segment, element) in self.segments.iter().zip(elements) {
            push_element(marks, segment, element);
        }
        Ok(())
    }
}

/// Notes an element of an annotation's mark. The first is the button that opens its card.
fn push_element(marks: &mut [Vec<Piece>], segment: &Segment, element: Element) {
    let pieces = &mut marks[segment.annotation];
    let leads = !pieces.iter().any(|piece| matches!(piece.at, At::Element(_)));
    super::element::set_button(&element, leads);
    pieces.push(Piece { part: segment.part, at: At::Element(element) });
}

/// What the marks of the shown annotations cover.
fn segments(reading: &Reading) -> Vec<Segment> {
    let offsets = Offsets::new(reading.article.text(), Unit::Utf16);
    let mut segments = Vec::new();
    for (number, annotation) in reading.annotations.list.iter().enumerate().filter(|(_, annotation)| annotation.shown) {
        for (part, &span) in annotation.spans.iter().enumerate() {
            let (start, end) = offsets.span(span);
            segments.push(Segment { start, end, annotation: number, part, kind: kind(&annotation.detail) });
        }
    }
    flatten(segments)
}

fn kind(detail: &Detail) -> &'static str {
    match detail {
        Detail::Figure(_) => "figure",
        Detail::Quote(_) => "quote",
        Detail::Entity(_) => "entity",
    }
}
