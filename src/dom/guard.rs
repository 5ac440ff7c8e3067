//! One article, one reading: however often the script runs, and in however many copies.

use js_sys::{Function, Map, Reflect, Symbol};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

/// Under this symbol the document keeps what is annotated in it: from each root to the function that gives it back.
const ROOTS: &str = "sidelight.roots";

fn roots(document: &Document) -> Result<Map, JsValue> {
    let key = Symbol::for_(ROOTS);
    let found = Reflect::get(document, &key)?;
    if found.is_instance_of::<Map>() {
        return Ok(found.unchecked_into());
    }
    let map = Map::new();
    Reflect::set(document, &key, &map)?;
    Ok(map)
}

/// Gives back whatever is annotated in, on or around `root` or has left the page, and notes how `root` itself is given back.
pub(super) fn take(document: &Document, root: &Element, give_back: &Function) -> Result<(), JsValue> {
    let map = roots(document)?;
    for pair in js_sys::Array::from(&map).iter() {
        let pair: js_sys::Array = pair.unchecked_into();
        let other: Element = pair.get(0).unchecked_into();
        if !other.is_connected() || other.contains(Some(root)) || root.contains(Some(&other)) {
            pair.get(1).unchecked_into::<Function>().call0(&JsValue::UNDEFINED)?;
        }
    }
    map.set(root, give_back);
    Ok(())
}

/// Notes that `root` is no longer annotated.
pub(super) fn release(document: &Document, root: &Element) {
    if let Ok(map) = roots(document) {
        map.delete(root);
    }
}
