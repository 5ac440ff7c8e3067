//! Mouse, pen and finger.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, Node, PointerEvent};

use super::control::Control;
use super::listen::Listener;
use super::place::{Point, on_the_way};
use super::state::{Event, Over};

/// Inside these a press means what they are for, not the card.
const CONTROLS: &str =
    "a[href],button,input,select,textarea,label,summary,audio,video,iframe,[contenteditable],[role=button],[role=link]";

/// Listens to pointers, and to what moves the text under them.
pub(super) fn listen(control: &Rc<Control>) -> Vec<Listener> {
    let document = &control.nodes.0;
    let window = &control.window;
    let on = |target: &web_sys::EventTarget, name, act| control.on(target, name, true, act);
    vec![
        on(document, "pointermove", |control, event| hovered(control, event.unchecked_ref())),
        on(document, "pointerdown", |control, event| {
            control.pointer.touch.set(event.unchecked_ref::<PointerEvent>().pointer_type() == "touch");
        }),
        on(document, "pointerout", |control, event| {
            // Out of the window, not merely into another element.
            if event.unchecked_ref::<MouseEvent>().related_target().is_none() {
                control.pointer.over.take();
                control.pointer.moved.set(true);
                control.soon();
            }
        }),
        on(document, "click", |control, event| clicked(control, event.unchecked_ref())),
        on(window, "scroll", |control, _| control.shift()),
        on(window, "resize", |control, _| control.resized()),
        on(&control.host.shadow, "click", acted),
    ]
}

fn hovered(control: &Control, event: &PointerEvent) {
    if event.pointer_type() == "touch" {
        return;
    }
    let pointer = &control.pointer;
    pointer.at.set((event.client_x().into(), event.client_y().into()));
    let over = event.target().filter(|_| event.buttons() == 0).and_then(|target| target.dyn_into().ok());
    *pointer.over.borrow_mut() = over;
    pointer.moved.set(true);
    control.soon();
}

impl Control {
    /// Tells what the pointer has come to be over.
    pub(super) fn moved(&self) {
        if self.pointer.moved.take() && !self.state.get().pinned() {
            let over = over(self);
            self.hear(Event::Over(over));
        }
    }
}

fn over(control: &Control) -> Over {
    let pointer = &control.pointer;
    let Some(target) = pointer.over.borrow().clone() else { return Over::Page };
    if target == *control.host.element.unchecked_ref::<Element>() {
        return Over::Card;
    }
    let at = pointer.at.get();
    let hit = hit(control, &target, at);
    let open = control.state.get().open();
    if hit.is_some() && (hit == open || open.is_none()) {
        pointer.left.set(at);
    } else if let Some(card) = control.shown.borrow().as_ref().and_then(|shown| shown.rect())
        && on_the_way(at, pointer.left.get(), &card)
    {
        return Over::Bridge;
    }
    hit.map_or(Over::Page, Over::Mark)
}

/// The mark at a point of the window.
fn hit(control: &Control, target: &Node, (x, y): Point) -> Option<usize> {
    let inside = control.marks.root().contains(Some(target));
    inside.then(|| control.marks.hit(x as f32, y as f32)).flatten()
}

/// A click on the page: on a mark, or elsewhere.
fn clicked(control: &Control, event: &MouseEvent) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    if target == *control.host.element.unchecked_ref::<Element>() {
        return;
    }
    let at = (event.client_x().into(), event.client_y().into());
    let mark = control.marks.of(&target).or_else(|| hit(control, &target, at));
    match mark.filter(|&mark| is_free(control, mark, &target)) {
        // The second click of a double click is for the browser, which selects a word.
        Some(_) if event.detail() > 1 => {}
        Some(mark) if !selects(control) => {
            control.pointer.pressed.set(Some(at));
            control.hear(Event::Press(mark));
        }
        _ => control.hear(Event::Dismiss),
    }
}

/// Whether a press on the mark is ours: not where it stands in a link or another control.
fn is_free(control: &Control, mark: usize, target: &Element) -> bool {
    let within = target.closest(CONTROLS).ok().flatten();
    within.is_none_or(|within| control.marks.element(mark).is_some_and(|element| element == within))
}

/// Whether text is selected: then the click ended that.
fn selects(control: &Control) -> bool {
    control.window.get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

/// A click inside the card.
fn acted(control: &Control, event: &web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(button) = target.and_then(|target| target.closest("[data-do]").ok().flatten()) else { return };
    match button.get_attribute("data-do").as_deref() {
        Some("close") => control.hear(Event::Dismiss),
        Some("jump") => control.jump(&button),
        Some("copy") => control.copy(&button),
        _ => {}
    }
}
