//! Where a mark, or a part of one, is in the page.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Range, Text};

use super::paint;

/// A mark, or a part of one.
#[derive(Clone)]
pub(super) struct Piece {
    /// Which of the annotation's spans it is of.
    pub(super) part: usize,
    pub(super) at: At,
}

#[derive(Clone)]
pub(super) enum At {
    /// Painted on a stretch of a text node.
    Painted { text: Text, start: u32, end: u32 },
    /// An element of its own.
    Element(Element),
}

impl At {
    /// The places in the page where it begins and ends.
    pub(super) fn ends(&self) -> Option<(paint::Place, paint::Place)> {
        match self {
            Self::Painted { text, start, end } => Some(((text.clone().into(), *start), (text.clone().into(), *end))),
            Self::Element(element) => {
                let text = element.first_child()?;
                let length = text.dyn_ref::<Text>()?.length();
                Some(((text.clone(), 0), (text, length)))
            }
        }
    }

    /// A range over it.
    pub(super) fn range(&self) -> Option<Range> {
        let ((start, from), (end, to)) = self.ends()?;
        let range = Range::new().ok()?;
        range.set_start(&start, from).ok()?;
        range.set_end(&end, to).ok()?;
        Some(range)
    }

    pub(super) fn rects(&self) -> Vec<DomRect> {
        let list = match self {
            Self::Element(element) => Some(element.get_client_rects()),
            Self::Painted { .. } => self.range().and_then(|range| range.get_client_rects()),
        };
        let Some(list) = list else { return Vec::new() };
        (0..list.length()).filter_map(|i| list.item(i)).collect()
    }
}
