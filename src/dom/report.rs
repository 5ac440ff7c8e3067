//! What went wrong, said once: an event for the page's scripts and a line for the developer.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, EventTarget, console};

/// The article is as served: nothing could be done for it.
pub const ERROR: &str = "sidelight:error";

/// The article is annotated, but something of it is missing.
pub const DEGRADED: &str = "sidelight:degraded";

/// Dispatches `event` from `target` and warns in the console.
pub fn report(target: &EventTarget, event: &str, message: &str) {
    console::warn_1(&["Sidelight: ", message].concat().into());
    let detail = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&detail, &"message".into(), &message.into());
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &init) {
        let _ = target.dispatch_event(&event);
    }
}

/// What an error says.
pub(crate) fn message(error: &JsValue) -> String {
    let said = error.dyn_ref::<js_sys::Error>().map(|error| error.message().into());
    said.or_else(|| error.as_string()).unwrap_or_else(|| "something went wrong that has no name".into())
}
