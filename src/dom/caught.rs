//! What a page has put in the place of the browser's own functions may throw where nothing of the browser's ever does. Such an
//! exception runs through our code as a panic would, without putting anything in order on its way. So whatever the browser calls
//! calls through here, and who holds something that is to be put back holds it outside.

use js_sys::Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = apply)]
    fn apply(run: &mut dyn FnMut(), this: &JsValue, given: &Array) -> Result<JsValue, JsValue>;
}

/// Does something; an exception or a panic in it is an error. What it has borrowed then stays borrowed.
pub(crate) fn caught(run: &mut dyn FnMut()) -> Result<(), JsValue> {
    apply(&mut || run(), &JsValue::UNDEFINED, &Array::new()).map(drop)
}
