//! Under the strictest policy of content: no inline style, no markup from strings. A test program of its own, for the policy
//! stays with the page.

#![cfg(target_arch = "wasm32")]

#[allow(dead_code, reason = "shared with the tests that use the rest of it")]
#[path = "../web/page.rs"]
mod page;

use js_sys::{Array, Function};
use page::{Story, document, settle, until};
use sidelight::wasm::{Facts, Reader};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const POLICY: &str =
    "style-src 'none'; img-src 'none'; font-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What `style` and `property` of an element come to.
fn computed(element: &web_sys::Element, property: &str) -> String {
    let style = web_sys::window().unwrap().get_computed_style(element).unwrap().unwrap();
    style.get_property_value(property).unwrap()
}

#[wasm_bindgen_test]
async fn marks_and_card_need_nothing_that_a_policy_forbids() {
    let story = Story::new("<p>Trade was worth A$35 billion last year, <a href='/x'>$20 million</a> a week.</p>");
    let broken = Array::new();
    let watch = Function::new_with_args(
        "broken",
        "document.addEventListener('securitypolicyviolation', (e) => broken.push(`${e.violatedDirective}: ${e.sample}`))",
    );
    watch.call1(&JsValue::NULL, &broken).unwrap();
    let meta = document().create_element("meta").unwrap();
    meta.set_attribute("http-equiv", "Content-Security-Policy").unwrap();
    meta.set_attribute("content", POLICY).unwrap();
    document().query_selector("head").unwrap().unwrap().append_child(&meta).unwrap();
    let markup = story.set_attribute("style", "color: rgb(1, 2, 3)").and(Ok(computed(&story, "color"))).unwrap();
    assert_ne!(markup, "rgb(1, 2, 3)", "the policy holds");
    until(|| broken.length() > 0).await;
    broken.set_length(0);

    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"mode".into(), &"element".into()).unwrap();
    let handle = Reader::new(&story, &Facts::new(), options.into()).and_then(Reader::finish).ok().unwrap();
    // What stands in the link is painted.
    story.shows(&["A$35 billion", " a week"]).await;
    story.paints(&["$20 million"]).await;
    let mark = story.find("sidelight-mark");
    assert_eq!(computed(&mark, "text-decoration-line"), "underline");
    mark.unchecked_into::<HtmlElement>().click();
    until(|| document().query_selector("sidelight-card:popover-open").unwrap().is_some()).await;
    assert!(document().query_selector("sidelight-card:popover-open").unwrap().is_some());
    settle().await;
    assert_eq!(broken.join("\n"), "");
    handle.destroy();
}
