//! What the card holds between two events.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Element, HtmlElement};

use super::place::{Place, Point, Rect};
use crate::dom::Reading;

/// A card.
pub(super) struct Shown {
    pub(super) mark: usize,
    /// The reading that the mark's number counts in.
    pub(super) reading: Rc<Reading>,
    pub(super) card: HtmlElement,
    /// Its name for assistive technology.
    pub(super) title: String,
    /// Where the pointer asked for it.
    pub(super) pointer: Option<Point>,
    pub(super) rtl: bool,
    pub(super) sheet: bool,
    /// Its width, and its height without limit.
    pub(super) size: Cell<(f64, f64)>,
    pub(super) place: Cell<Option<Place>>,
    /// What had the focus when it was pinned, and gets it back.
    pub(super) opener: Option<HtmlElement>,
}

impl Shown {
    /// Where the card is in the window.
    pub(super) fn rect(&self) -> Option<Rect> {
        let place = self.place.get()?;
        Some(Rect::new(place.left, place.top, place.left + self.size.get().0, place.top + place.height))
    }

    /// Measures the card as if there were room without end.
    pub(super) fn measure(&self) {
        let _ = self.card.style().remove_property("max-height");
        let rect = self.card.get_bounding_client_rect();
        self.size.set((rect.width(), rect.height()));
    }
}

/// What is known of the pointer.
#[derive(Default)]
pub(super) struct Pointer {
    /// Where it is in the window.
    pub(super) at: Cell<Point>,
    /// What it is over, while it hovers over the page with no button down.
    pub(super) over: RefCell<Option<Element>>,
    /// Whether it moved since it was last looked at.
    pub(super) moved: Cell<bool>,
    /// Where it last was on the mark whose card is open.
    pub(super) left: Cell<Point>,
    /// Where it pressed a mark that is about to be pinned.
    pub(super) pressed: Cell<Option<Point>>,
    /// Whether it is a finger.
    pub(super) touch: Cell<bool>,
}

/// Where and when a finger took hold of the sheet.
#[derive(Clone, Copy)]
pub(super) struct Hold {
    pub(super) y: f64,
    pub(super) since: f64,
}
