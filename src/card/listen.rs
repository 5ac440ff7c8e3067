//! Event listeners that take themselves off.

use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, Event, EventTarget};

/// A listener; dropping it removes it, with the same capture flag that it was added with.
pub(super) struct Listener {
    target: EventTarget,
    name: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens in the capture phase, before a page can keep an event from us; `passive` promises not to prevent it.
    pub(super) fn new(
        target: &EventTarget,
        name: &'static str,
        passive: bool,
        heard: impl FnMut(Event) + 'static,
    ) -> Self {
        let heard = Closure::<dyn FnMut(Event)>::new(heard);
        let options = AddEventListenerOptions::new();
        options.set_capture(true);
        options.set_passive(passive);
        let function = heard.as_ref().unchecked_ref();
        // Adding fails for no function that is one.
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(name, function, &options);
        Self { target: target.clone(), name, heard }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.heard.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.name, function, true);
    }
}
