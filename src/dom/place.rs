//! Where each mark goes: on which text nodes, and as an element or as paint.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Node, Text};

use super::Reading;
use super::element::{Cut, Journal};
use super::marks::{At, Piece};
use super::paint::Spot;
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
        let mut fitting = vec![0; journal.len()];
        let mut spoiled = vec![false; journal.len()];
        let segments = segments(reading);
        let places =
            segments.iter().flat_map(|s| anchors.places(s.start, s.end).into_iter().map(move |place| (s, place)));
        let places: Vec<(&Segment, Place)> = places.collect();
        // Preformatted lines are leaves of one node.
        let node = |place: &Place| &anchors.leaves()[place.leaf].node;
        for places in places.chunk_by(|(_, a), (_, b)| a.leaf == b.leaf || node(a) == node(b)) {
            let Some((_, first)) = places.first() else { continue };
            let leaf = &anchors.leaves()[first.leaf];
            let text: &Text = leaf.node.unchecked_ref();
            let way = if places.len() > MOST { Way::Paint } else { way(leaf) };
            if let Some(entry) = journal.entry(text) {
                match (places, way) {
                    ([(segment, place)], Way::Element | Way::PaintForNow)
                        if fits(journal, text, place, kind(reading, segment)) =>
                    {
                        fitting[entry] += 1;
                        if let Some(element) = text.parent_element() {
                            push_element(&mut layout.marks, segment, element);
                        }
                    }
                    _ => spoiled[entry] = true,
                }
            } else if way == Way::Element {
                let cut = |(segment, place): &(&Segment, Place)| Cut {
                    start: place.start,
                    end: place.end,
                    kind: kind(reading, segment),
                };
                layout.work.push(Work {
                    text: text.clone(),
                    cuts: places.iter().map(cut).collect(),
                    segments: places.iter().map(|(segment, _)| **segment).collect(),
                });
            } else {
                layout.waiting |= way == Way::PaintForNow;
                for (segment, place) in places {
                    let (text, start, end) = (text.clone(), place.start, place.end);
                    let at = At::Painted { text: text.clone(), start, end };
                    layout.marks[segment.annotation].push(Piece { part: segment.part, at });
                    layout.spots.push(Spot { kind: kind(reading, segment), text, start, end });
                }
            }
        }
        layout.unfit = journal.entries().filter(|&e| spoiled[e] || fitting[e] != journal.marks(e)).collect();
        layout
    }
}

impl Work {
    /// Makes the elements.
    pub(super) fn done(self, journal: &mut Journal, marks: &mut [Vec<Piece>]) -> Result<(), JsValue> {
        let elements = journal.mark(&self.text, &self.cuts)?;
        for (segment, element) in self.segments.iter().zip(elements) {
            push_element(marks, segment, element);
        }
        Ok(())
    }
}

/// Whether the mark that `text` is in is the one that `place` asks for.
fn fits(journal: &Journal, text: &Text, place: &Place, kind: &str) -> bool {
    let whole = place.start == 0 && place.end == text.length();
    whole
        && journal.is_mark(text)
        && text.parent_element().is_some_and(|mark| mark.get_attribute("data-kind").as_deref() == Some(kind))
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
    let shown = reading.annotations.list.iter().enumerate().filter(|(_, annotation)| annotation.shown);
    let spans =
        shown.flat_map(|(n, annotation)| annotation.spans.iter().enumerate().map(move |(part, span)| (n, part, span)));
    flatten(
        spans
            .map(|(annotation, part, &span)| {
                let (start, end) = offsets.span(span);
                Segment { start, end, annotation, part }
            })
            .collect(),
    )
}

fn kind(reading: &Reading, segment: &Segment) -> &'static str {
    match reading.annotations.list[segment.annotation].detail {
        Detail::Figure(_) => "figure",
        Detail::Quote(_) => "quote",
        Detail::Entity(_) => "entity",
    }
}
