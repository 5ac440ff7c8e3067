//! Which mark is at a point of the viewport. Paint has no elements to ask: the caret at the point tells the place in the
//! text, and the mark's rectangles whether the point is on it or only beside it.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Node, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions};

use super::js::{Carets, Scope};
use super::marks::Marks;
use super::piece::At;

impl Marks {
    /// The annotation whose mark is at this point of the viewport.
    pub fn hit(&self, x: f32, y: f32) -> Option<usize> {
        let root = self.root();
        let scope: Scope = root.get_root_node().unchecked_into();
        let top = scope.element_from_point(x, y)?;
        if !root.contains(Some(&top)) {
            return None;
        }
        if let Some(annotation) = self.of(&top) {
            return Some(annotation);
        }
        let (node, offset) = caret(&scope, x, y)?;
        self.find(|at| match at {
            // The caret is before or behind the character at the point.
            At::Painted { text, start, end } => {
                AsRef::<Node>::as_ref(text) == &node
                    && (*start..=*end).contains(&offset)
                    && at.rects().iter().any(|rect| holds(rect, x, y))
            }
            At::Element(_) => false,
        })
    }

    /// Brings annotation `n`'s mark into view, if it is out of it.
    pub fn scroll_to(&self, n: usize) {
        let Some(first) = self.pieces(n).into_iter().next() else { return };
        let element = match &first.at {
            At::Element(element) => Some(element.clone()),
            At::Painted { text, .. } => text.parent_element(),
        };
        let (Some(element), Some(rect)) = (element, first.at.rects().into_iter().next()) else { return };
        let Some(window) = web_sys::window() else { return };
        let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
        if rect.top() >= 0.0 && rect.bottom() <= height {
            return;
        }
        // Every scrolling box on the way; a painted mark may still be off screen in a long paragraph. At once, whatever the
        // page's `scroll-behavior`: the second step is to build on the first.
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        options.set_behavior(ScrollBehavior::Instant);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        let rect = first.at.rects().into_iter().next();
        if let Some(rect) = rect.filter(|rect| rect.top() < 0.0 || rect.bottom() > height) {
            let options = ScrollToOptions::new();
            options.set_top(rect.top() - height / 3.0);
            options.set_behavior(ScrollBehavior::Instant);
            window.scroll_by_with_scroll_to_options(&options);
        }
    }
}

/// The place in the text nearest to a point.
fn caret(scope: &Scope, x: f32, y: f32) -> Option<(Node, u32)> {
    let document =
        scope.owner_document().map_or_else(|| scope.clone().unchecked_into::<Carets>(), JsCast::unchecked_into);
    let options = Object::new();
    if scope.node_type() != Node::DOCUMENT_NODE {
        let _ = Reflect::set(&options, &"shadowRoots".into(), &Array::of1(scope));
    }
    match document.caret_position(x, y, &options) {
        Ok(position) => {
            let position = position?;
            Some((position.offset_node()?, position.offset()))
        }
        Err(_) => {
            let range = document.caret_range(x, y).ok()??;
            Some((range.start_container().ok()?, range.start_offset().ok()?))
        }
    }
}

fn holds(rect: &DomRect, x: f32, y: f32) -> bool {
    let (x, y) = (f64::from(x), f64::from(y));
    (rect.left()..rect.right()).contains(&x) && (rect.top()..rect.bottom()).contains(&y)
}
