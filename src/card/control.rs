//! What stands behind a card: hears what the listeners say, asks the state machine, and keeps the one timer and the one frame.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::*;
use web_sys::{EventTarget, Window};

use super::held::{Hold, Pointer, Shown};
use super::host::{Host, Theme};
use super::list::List;
use super::listen::Listener;
use super::node::Nodes;
use super::state::{Effect, Event, Over, State};
use crate::dom::{Marks, caught};

/// What a timer or a frame calls.
pub(super) fn later(this: &Weak<Control>, act: impl Fn(&Control) + 'static) -> Closure<dyn FnMut()> {
    let this = this.clone();
    Closure::new(move || {
        if let Some(control) = this.upgrade() {
            control.safely(&act);
        }
    })
}

/// What a promise calls.
pub(super) type Done = Closure<dyn FnMut(JsValue)>;

/// What stands behind the cards of an article.
pub(super) struct Control {
    pub(super) window: Window,
    pub(super) nodes: Nodes,
    pub(super) marks: Marks,
    pub(super) theme: Theme,
    pub(super) host: Host,
    pub(super) list: List,
    pub(super) state: Cell<State>,
    pub(super) shown: RefCell<Option<Shown>>,
    pub(super) prepared: RefCell<Option<Shown>>,
    pub(super) pointer: Pointer,
    /// A finger that pulls the sheet.
    pub(super) hold: Cell<Option<Hold>>,
    /// What the clipboard calls when it is done.
    pub(super) copied: RefCell<Option<Done>>,
    timer: Cell<Option<i32>>,
    frame: Cell<Option<i32>>,
    /// Whether text may be elsewhere in the window since the card was placed.
    shifted: Cell<bool>,
    on_timer: Closure<dyn FnMut()>,
    on_frame: Closure<dyn FnMut()>,
}

impl Control {
    pub(super) fn new(window: Window, nodes: Nodes, marks: Marks, theme: Theme, host: Host, list: List) -> Rc<Self> {
        Rc::new_cyclic(|this| Control {
            window,
            nodes,
            marks,
            theme,
            host,
            list,
            state: Cell::default(),
            shown: RefCell::default(),
            prepared: RefCell::default(),
            pointer: Pointer::default(),
            hold: Cell::default(),
            copied: RefCell::default(),
            timer: Cell::default(),
            frame: Cell::default(),
            shifted: Cell::default(),
            on_timer: later(this, |control| {
                control.timer.set(None);
                control.hear(Event::Elapsed);
            }),
            on_frame: later(this, |control| {
                control.frame.set(None);
                control.moved();
                if control.shifted.take() {
                    control.position();
                    control.draw_focus();
                }
            }),
        })
    }

    /// Lets the state machine hear of an event, and does what it says.
    pub(super) fn hear(&self, event: Event) {
        let before = self.state.get();
        let mut state = before;
        let effect = state.on(event);
        self.state.set(state);
        // On the way to the card the grace begins anew with every move.
        if state != before || event == Event::Over(Over::Bridge) {
            self.arm(state.wait());
        }
        match effect {
            Some(Effect::Prepare(mark)) => self.prepare(mark),
            Some(Effect::Show(mark)) => self.preview(mark),
            Some(Effect::Pin(mark)) => self.pin(mark),
            Some(Effect::Close) => self.close(),
            None => {}
        }
    }

    /// Does something; when it fails, the article is given back.
    fn safely(&self, act: &dyn Fn(&Control)) {
        if let Err(error) = caught(&mut || act(self)) {
            self.marks.give_up(error);
        }
    }

    /// Has something done when an event comes to `target`.
    pub(super) fn on(
        self: &Rc<Self>,
        target: &EventTarget,
        name: &'static str,
        passive: bool,
        act: fn(&Control, &web_sys::Event),
    ) -> Listener {
        let weak = Rc::downgrade(self);
        Listener::new(target, name, passive, move |event| {
            if let Some(control) = weak.upgrade() {
                control.safely(&|control| act(control, &event));
            }
        })
    }

    /// Sets the one timer anew.
    fn arm(&self, wait: Option<i32>) {
        if let Some(timer) = self.timer.take() {
            self.window.clear_timeout_with_handle(timer);
        }
        if let Some(wait) = wait {
            let act = self.on_timer.as_ref().unchecked_ref();
            self.timer.set(self.window.set_timeout_with_callback_and_timeout_and_arguments_0(act, wait).ok());
        }
    }

    /// The page was scrolled or laid out anew.
    pub(super) fn shift(&self) {
        self.shifted.set(true);
        self.soon();
    }

    /// Looks at pointer and place before the next frame; once, however often it is asked.
    pub(super) fn soon(&self) {
        if self.frame.get().is_none() {
            let act = self.on_frame.as_ref().unchecked_ref();
            self.frame.set(self.window.request_animation_frame(act).ok());
        }
    }
}

impl Drop for Control {
    fn drop(&mut self) {
        self.arm(None);
        if let Some(frame) = self.frame.take() {
            let _ = self.window.cancel_animation_frame(frame);
        }
    }
}
