//! The bottom sheet: the card for fingers and for narrow windows.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

use super::control::Control;
use super::held::Hold;
use super::listen::Listener;
use super::node::{add, attr, style};
use super::state;

/// Windows narrower than this have no room beside the text.
const NARROW: f64 = 480.0;

/// A sheet that was pulled down so far goes, in pixels.
const FAR: f64 = 70.0;

/// Or one that was pulled this fast, in pixels per millisecond.
const FAST: f64 = 0.5;

/// Whether the card that is about to open should be a sheet.
pub(super) fn is_fit(control: &Control) -> bool {
    let width = control.window.inner_width().ok().and_then(|width| width.as_f64());
    control.pointer.touch.get() || width.is_some_and(|width| width < NARROW)
}

/// Makes the card a sheet: something to pull it by, and a backdrop that closes it.
pub(super) fn dress(control: &Control, card: &HtmlElement) {
    card.set_class_name("card sheet");
    let grip = control.nodes.el("div", "grip");
    let _ = card.insert_before(&grip, card.first_child().as_ref());
    let backdrop = control.nodes.el("div", "backdrop");
    attr(&backdrop, "data-do", "close");
    add(&control.host.shadow, &backdrop);
}

/// Scrolls the page by as much as the sheet would cover its mark.
pub(super) fn make_room(control: &Control, mark: usize) {
    const MARGIN: f64 = 16.0;
    let rects = control.rects(mark);
    let (Some(first), Some(last)) = (rects.first(), rects.last()) else { return };
    let height = control.shown.borrow().as_ref().map(|shown| shown.card.get_bounding_client_rect().height());
    let window = control.window.inner_height().ok().and_then(|height| height.as_f64());
    let (Some(height), Some(window)) = (height, window) else { return };
    let covered = last.bottom + MARGIN - (window - height);
    // A long quotation keeps its beginning in sight.
    let by = covered.min(first.top - MARGIN);
    if by > 0.0 {
        control.window.scroll_by_with_x_and_y(0.0, by);
    }
}

/// Listens to fingers that pull the sheet down by its head.
pub(super) fn listen(control: &Rc<Control>) -> Vec<Listener> {
    let on = |name, act| control.on(&control.host.shadow, name, true, act);
    vec![
        on("pointerdown", |control, event| held(control, event.unchecked_ref())),
        on("pointermove", |control, event| pulled(control, event.unchecked_ref())),
        on("pointerup", |control, event| let_go(control, event.unchecked_ref())),
        on("pointercancel", |control, event| let_go(control, event.unchecked_ref())),
    ]
}

fn held(control: &Control, event: &PointerEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let head = target.filter(|target| target.closest(".sheet .head,.grip").ok().flatten().is_some());
    if let Some(head) = head.filter(|_| event.is_primary()) {
        // So that the finger is heard of wherever it goes.
        let _ = head.set_pointer_capture(event.pointer_id());
        control.hold.set(Some(Hold { y: event.client_y().into(), since: event.time_stamp() }));
    }
}

fn pulled(control: &Control, event: &PointerEvent) {
    if let (Some(hold), Some(shown)) = (control.hold.get(), &*control.shown.borrow()) {
        let by = (f64::from(event.client_y()) - hold.y).max(0.0);
        style(&shown.card, "translate", &["0 ", &*crate::number::write(by), "px"].concat());
    }
}

fn let_go(control: &Control, event: &PointerEvent) {
    let Some(hold) = control.hold.take() else { return };
    let by = f64::from(event.client_y()) - hold.y;
    if event.type_() == "pointerup" && (by > FAR || by / (event.time_stamp() - hold.since) > FAST) {
        control.hear(state::Event::Dismiss);
    } else if let Some(shown) = &*control.shown.borrow() {
        style(&shown.card, "translate", "none");
    }
}
