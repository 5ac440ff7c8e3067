//! In a browser that cannot paint: elements are made all the same, and what is missing is said once. A test program of its
//! own, for the registry of highlights is taken away for good.

#![cfg(target_arch = "wasm32")]

#[allow(dead_code, reason = "shared with the tests that use the rest of it")]
#[path = "../web/page.rs"]
mod page;

use js_sys::Array;
use page::{Story, settle};
use sidelight::dom::Mode;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = "
export function take_highlights_away() { Object.defineProperty(CSS, 'highlights', { value: undefined }); }
export function listen(target, heard) {
  for (const name of ['error', 'degraded']) target.addEventListener(`sidelight:${name}`, (event) => heard.push(name));
}
")]
extern "C" {
    fn take_highlights_away();
    fn listen(target: &web_sys::Element, heard: &Array);
}

#[wasm_bindgen_test]
async fn elements_are_made_and_the_rest_is_in_the_list() {
    take_highlights_away();
    let story = Story::new("<p>5 km and <a href='/x'>6 km</a></p>");
    let heard = Array::new();
    listen(&story, &heard);
    let page = story.attach(Mode::Element, &["5 km", "6 km"]);
    story.shows(&["5 km"]).await;
    page.refresh().unwrap();
    page.marks().point_at(Some(1));
    settle().await;
    assert_eq!(page.marks().shown(), [0, 1]);
    assert!(!page.marks().rects(1).is_empty());
    assert_eq!(heard.to_vec(), ["degraded"].map(JsValue::from));
    page.destroy();
}
