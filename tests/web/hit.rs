//! Which mark is at a point, and where a mark is; and that no mark moves the page.

use sidelight::dom::{Mode, Page};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{DomRect, Element, Range};

use crate::page::{Story, document, settle, until};

const STORY: &str = "<style>article { font: 20px/1.6 serif; width: 30em } article span { padding: 3px; color: red }
      article p > * { margin: 5px } article p::first-letter { font-size: 3em; float: left }</style>
    <p style='width: 14em'>Trade was worth <em>A$35</em> billion in all last year, and more than 21,000 migrants came
    by sea, an <a href='/x'>80% <b>increase</b></a> over the year before that one.</p><p dir=rtl>שלום 5 km עולם</p>";

const PHRASES: [&str; 5] = ["A$35 billion", "21,000 migrants came by sea", "80% increase", "5 km", "Trade"];

fn rects(list: Option<web_sys::DomRectList>) -> Vec<DomRect> {
    let list = list.unwrap();
    (0..list.length()).map(|i| list.item(i).unwrap()).collect()
}

#[wasm_bindgen_test]
async fn every_point_of_a_mark_is_its_own() {
    for mode in [Mode::Paint, Mode::Element] {
        let story = Story::new(STORY);
        let page = story.attach(mode, &PHRASES);
        settle().await;
        let marks = page.marks();
        assert_eq!(marks.shown().len(), 5);
        for n in marks.shown() {
            let rects = marks.rects(n);
            assert!(!rects.is_empty());
            for rect in rects.iter().filter(|rect| rect.width() > 4.0) {
                for part in [0.1, 0.5, 0.9] {
                    let (x, y) = (rect.left() + rect.width() * part, rect.top() + rect.height() / 2.0);
                    assert_eq!(marks.hit(x as f32, y as f32), Some(n), "{mode:?} {n} {x} {y}");
                }
            }
        }
        page.destroy();
    }
}

#[wasm_bindgen_test]
async fn both_ways_agree_on_every_point() {
    let story = Story::new(STORY);
    let hits = |page: &Page| {
        let area = story.get_bounding_client_rect();
        let points = (0..60).flat_map(|i| (0..60).map(move |j| (f64::from(i) / 60.0, f64::from(j) / 60.0)));
        let at =
            |(x, y)| page.marks().hit((area.left() + area.width() * x) as f32, (area.top() + area.height() * y) as f32);
        points.map(at).collect::<Vec<_>>()
    };
    // The first letter has a box of its own, which is the mark's when the mark is an element; only its text otherwise.
    let phrases = &PHRASES[..4];
    let paint = hits(&story.attach(Mode::Paint, phrases));
    let page = story.attach(Mode::Element, phrases);
    until(|| story.marks().len() > 4).await;
    let element = hits(&page);
    let different = paint.iter().zip(&element).filter(|(a, b)| a != b).count();
    assert!(paint.iter().flatten().count() > 100 && paint.iter().any(Option::is_none));
    assert_eq!(different, 0, "of {}", paint.len());
}

#[wasm_bindgen_test]
fn what_lies_over_the_article_is_not_the_article() {
    let story = Story::new("<p>5 km</p><div id=over style='position: fixed; inset: 0'></div>");
    let over = story.find("#over");
    let page = story.attach(Mode::Paint, &["5 km"]);
    let rect = page.marks().rects(0).remove(0);
    let (x, y) = (rect.left() as f32 + 2.0, rect.top() as f32 + 5.0);
    document().query_selector("body").unwrap().unwrap().append_child(&over).unwrap();
    assert_eq!(page.marks().hit(x, y), None);
    over.remove();
    assert_eq!(page.marks().hit(x, y), Some(0));
    page.destroy();
}

/// Where every piece of text is.
fn places(story: &Element) -> Vec<(f64, f64, f64, f64)> {
    let range = Range::new().unwrap();
    range.select_node_contents(story).unwrap();
    let mut list = Vec::new();
    for word in crate::page::nodes(story).into_iter().filter_map(|node| node.dyn_into::<web_sys::Text>().ok()) {
        for at in 0..word.length() {
            range.set_start(&word, at).unwrap();
            range.set_end(&word, at + 1).unwrap();
            let seen = rects(range.get_client_rects()).into_iter().filter(|rect| rect.width() > 0.0);
            list.extend(seen.map(|rect| (rect.left(), rect.top(), rect.width(), rect.height())));
        }
    }
    list
}

#[wasm_bindgen_test]
async fn no_letter_moves() {
    let story = Story::new(STORY);
    let before = places(&story);
    let page = story.attach(Mode::Element, &PHRASES);
    until(|| story.marks().len() > 5).await;
    let after = places(&story);
    assert_eq!(before.len(), after.len());
    for (a, b) in before.iter().zip(&after) {
        let apart = [a.0 - b.0, a.1 - b.1, a.2 - b.2, a.3 - b.3].map(f64::abs);
        assert!(apart.iter().all(|&d| d < 0.05), "{a:?} {b:?}");
    }
    page.destroy();
}

#[wasm_bindgen_test]
async fn no_line_is_torn() {
    let story = Story::new(
        "<ul><li style='display: flex; gap: 9px'>over 5 km of road</li></ul><p style='display: inline-grid'>6 km of it</p>
         <p style='display: flex'><span style='display: contents'>some 7 km more</span> <b>8 km</b></p>",
    );
    let page = story.attach(Mode::Element, &["5 km", "6 km", "7 km", "8 km"]);
    story.shows(&["8 km"]).await;
    story.paints(&["5 km", "6 km", "7 km"]).await;
    page.destroy();
}

#[wasm_bindgen_test]
async fn what_a_page_does_not_know_it_does_not_hide() {
    let story = Story::new("<style>p :not(:defined) { display: none !important }</style><p>over 5 km of road</p>");
    let page = story.attach(Mode::Element, &["5 km"]);
    story.shows(&["5 km"]).await;
    assert!(page.marks().rects(0)[0].width() > 10.0);
    page.destroy();
}

#[wasm_bindgen_test]
async fn a_mark_is_brought_into_view() {
    for mode in [Mode::Paint, Mode::Element] {
        let story = Story::new("<div style='height: 5000px'></div><p>5 km</p><div style='height: 5000px'></div>");
        let page = story.attach(mode, &["5 km"]);
        page.marks().scroll_to(0);
        let top = page.marks().rects(0)[0].top();
        let height = web_sys::window().unwrap().inner_height().unwrap().as_f64().unwrap();
        assert!(top > 0.0 && top < height, "{mode:?} {top}");
        settle().await;
        page.destroy();
    }
}
