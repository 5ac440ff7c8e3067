//! Keys: Enter and Space on a mark, Esc, and Tab at the ends of the card.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::control::Control;
use super::listen::Listener;
use super::state::{Event, State};

/// Listens to keys.
pub(super) fn listen(control: &Rc<Control>) -> Vec<Listener> {
    vec![control.on(&control.nodes.0, "keydown", false, |control, event| pressed(control, event.unchecked_ref()))]
}

fn pressed(control: &Control, event: &KeyboardEvent) {
    if event.default_prevented() || event.is_composing() {
        return;
    }
    match event.key().as_str() {
        "Escape" if control.state.get() != State::Closed => {
            // A card that shows is what Esc is for now; what is under it may have the next one.
            if control.state.get().open().is_some() {
                event.prevent_default();
                event.stop_propagation();
            }
            control.hear(Event::Dismiss);
        }
        "Enter" | " " => {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(mark) = target.and_then(|target| control.marks.of(&target)) {
                event.prevent_default();
                if !event.repeat() {
                    control.hear(Event::Press(mark));
                }
            }
        }
        "Tab" if control.host.has_focus(&control.nodes.0) => left(control, event),
        _ => {}
    }
}

/// Tab inside the card. It stands at the end of the page, but belongs behind its mark: past its ends the focus goes on from
/// there. A sheet covers the page and keeps the focus in.
fn left(control: &Control, event: &KeyboardEvent) {
    let Ok(found) = control.host.shadow.query_selector_all("a,button") else { return };
    let node = |i| found.get(i).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    let (first, last) = (node(0), found.length().checked_sub(1).and_then(node));
    let here = control.host.shadow.active_element();
    let at = |end: &Option<HtmlElement>| end.as_deref().map(|e| e.unchecked_ref::<Element>()) == here.as_ref();
    let back = event.shift_key();
    if !(if back { here.is_none() || at(&first) } else { at(&last) }) {
        return;
    }
    let sheet = control.shown.borrow().as_ref().is_some_and(|shown| shown.sheet);
    if sheet {
        event.prevent_default();
        if let Some(end) = if back { last } else { first } {
            control.focus(&end);
        }
    } else {
        // Closing gives the focus back to what opened the card; forward, the browser goes on from there.
        control.hear(Event::Dismiss);
        if back {
            event.prevent_default();
        }
    }
}
