//! `auto`: elements only where nobody else answers for the nodes, and only when they have come to rest.
//!
//! A test program of its own, for these wait long and a browser's share of time is for each program.

#![cfg(target_arch = "wasm32")]

#[allow(dead_code, reason = "shared with the tests that use the rest of it")]
#[path = "../web/page.rs"]
mod page;

use js_sys::Reflect;
use sidelight::dom::Mode;
use wasm_bindgen_test::wasm_bindgen_test;

use page::{Story, settle, snapshot, until};

#[wasm_bindgen_test]
async fn paint_touches_no_node() {
    let story = Story::new("<p>an <em>80%</em> increase</p>");
    let (before, html) = (snapshot(&story), story.inner_html());
    let page = story.attach(Mode::Paint, &["80% increase"]);
    story.paints(&["80%", " increase"]).await;
    assert!(snapshot(&story) == before && story.inner_html() == html);
    page.destroy();
}

#[wasm_bindgen_test]
async fn what_react_owns_is_painted_and_the_rest_becomes_elements() {
    let story = Story::new("<p class=owned>5 km</p><div class=owned><p>7 km</p>8 km</div><p>9 km</p>");
    for owned in story.all(".owned") {
        Reflect::set(&owned, &"__reactFiber$x1".into(), &js_sys::Object::new()).unwrap();
    }
    let before = snapshot(&story);
    let page = story.attach(Mode::Auto, &["5 km", "7 km", "8 km", "9 km"]);
    story.paints(&["5 km", "7 km", "8 km", "9 km"]).await;
    assert!(snapshot(&story) == before, "nothing is touched while the page may still be at work");
    // What is raw HTML in something of React's is nobody's.
    story.shows(&["7 km", "9 km"]).await;
    story.paints(&["5 km", "8 km"]).await;
    page.destroy();
    assert!(snapshot(&story) == before);
}

#[wasm_bindgen_test]
async fn what_a_framework_is_yet_to_take_over_stays_paint() {
    let story = Story::new("<div id=app><p>5 km</p><section><p>7 km</p></section></div><p>9 km</p>");
    Reflect::set(&story.find("section"), &"__reactFiber$x1".into(), &js_sys::Object::new()).unwrap();
    let page = story.attach(Mode::Auto, &["5 km", "7 km", "9 km"]);
    // What stands in something that is taken over, and is not itself, is markup that the framework was given.
    story.shows(&["7 km", "9 km"]).await;
    story.paints(&["5 km"]).await;
    page.destroy();
}

#[wasm_bindgen_test]
async fn whatever_framework_it_is() {
    let apps =
        ["id=__nuxt", "data-server-rendered=true", "data-v-app", "ng-version=17.1", "id=___gatsby", "data-reactroot"];
    let apps = apps.map(|app| format!("<div {app}><section><p>5 km</p></section></div>"));
    let islands = ["astro-island", "gu-island"].map(|name| format!("<{name}><p>5 km</p></{name}>"));
    let story = Story::new(&format!("{}{}<p>9 km</p>", apps.concat(), islands.concat()));
    let page = story.attach(Mode::Auto, &["5 km", "9 km"]);
    story.shows(&["9 km"]).await;
    story.paints(&["5 km"; 8]).await;
    page.destroy();
}

#[wasm_bindgen_test]
async fn what_is_edited_stays_paint() {
    let story = Story::new("<p>5 km</p>");
    story.set_attribute("contenteditable", "true").unwrap();
    let before = snapshot(&story);
    let page = story.attach(Mode::Element, &["5 km"]);
    story.paints(&["5 km"]).await;
    assert!(snapshot(&story) == before);
    page.destroy();
}

#[wasm_bindgen_test]
async fn a_page_that_is_taken_over_as_a_whole_stays_paint() {
    let (window, name) = (js_sys::global(), "__next_f".into());
    Reflect::set(&window, &name, &js_sys::Array::new()).unwrap();
    let story = Story::new("<p>5 km</p><section><p>7 km</p></section>");
    Reflect::set(&story.find("section"), &"__reactFiber$x1".into(), &js_sys::Object::new()).unwrap();
    let page = story.attach(Mode::Auto, &["5 km", "7 km"]);
    story.shows(&["7 km"]).await;
    story.paints(&["5 km"]).await;
    page.destroy();
    Reflect::delete_property(&window, &name).unwrap();
}

#[wasm_bindgen_test]
async fn what_the_page_keeps_changing_stays_paint() {
    let story = Story::new("<p>5 km</p><p class=live>1 km</p>");
    let page = story.attach(Mode::Auto, &["5 km", "1 km", "2 km"]);
    let text = story.find(".live").first_child().unwrap();
    let change = || text.set_node_value(Some(if text.node_value().unwrap() == "1 km" { "2 km" } else { "1 km" }));
    until(|| {
        change();
        !story.marks().is_empty()
    })
    .await;
    for _ in 0..10 {
        change();
        settle().await;
        assert_eq!(story.marks(), ["5 km"]);
    }
    story.paints(&[&text.node_value().unwrap()]).await;
    page.destroy();
}

#[wasm_bindgen_test]
async fn a_selection_is_not_torn() {
    let story = Story::new("<p>over 5 km of road</p>");
    let selection = web_sys::window().unwrap().get_selection().unwrap().unwrap();
    selection.select_all_children(&story).unwrap();
    let page = story.attach(Mode::Element, &["5 km"]);
    settle().await;
    settle().await;
    assert!(story.marks().is_empty());
    selection.remove_all_ranges().unwrap();
    story.shows(&["5 km"]).await;
    page.destroy();
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
