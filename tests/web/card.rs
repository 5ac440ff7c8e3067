//! The card: how it opens and closes by mouse, key and finger, what it tells assistive technology, that it leaves no trace.

use js_sys::Function;
use sidelight::card::{Card, Theme};
use sidelight::context::{Citation, Row, Said, Source};
use sidelight::dom::{Mode, Page, Reading};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::page::{Story, document, made, phrasebook, settle, snapshot, wait};

const STORY: &str = "<p>Last year more than 21,000 migrants came, and 35 ships.</p>";
const PHRASES: &[&str] = &["21,000 migrants", "35 ships"];

/// A story with cards on it.
struct Scene {
    story: Story,
    page: Page,
    card: Option<Card>,
}

impl Scene {
    fn new(html: &str, mode: Mode) -> Self {
        let story = Story::new(html);
        let page = story.attach(mode, PHRASES);
        let card = Card::attach(page.marks(), Theme::Auto).unwrap();
        card.refresh();
        let card = Some(card);
        Self { story, page, card }
    }

    fn mark(&self) -> HtmlElement {
        self.story.find("sidelight-mark[tabindex]").unchecked_into()
    }

    /// The middle of the first mark.
    fn middle(&self) -> (f64, f64) {
        let rect = self.page.marks().rects(0)[0].clone();
        (rect.left() + rect.width() / 2.0, rect.top() + rect.height() / 2.0)
    }

    fn click(&self, kind: &str) {
        pointer("pointerdown", self.middle(), kind);
        pointer("click", self.middle(), kind);
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        self.card.take();
        self.page.destroy();
    }
}

/// Lets a pointer of a kind do something at a point of the window, to whatever is there.
fn pointer(name: &str, (x, y): (f64, f64), kind: &str) {
    let act = Function::new_with_args(
        "name, x, y, kind",
        "document.elementFromPoint(x, y).dispatchEvent(new PointerEvent(name, {clientX: x, clientY: y, pointerType: kind,
           isPrimary: true, bubbles: true, composed: true, cancelable: true}));",
    );
    let arguments = js_sys::Array::of4(&name.into(), &x.into(), &y.into(), &kind.into());
    act.apply(&JsValue::NULL, &arguments).unwrap();
}

/// Presses a key where the focus is; whether the page may go on with it.
fn press(key: &str) -> bool {
    let act = Function::new_with_args(
        "key",
        "let at = document.activeElement;
         while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
         return at.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));",
    );
    act.call1(&JsValue::NULL, &key.into()).unwrap().is_truthy()
}

/// Where nothing is.
fn away() -> (f64, f64) {
    let page = document().scrolling_element().unwrap();
    (f64::from(page.client_width()) - 5.0, f64::from(page.client_height()) - 5.0)
}

fn host(tag: &str) -> Element {
    document().query_selector(tag).unwrap().unwrap_or_else(|| panic!("no {tag}"))
}

fn inside(tag: &str) -> ShadowRoot {
    host(tag).shadow_root().unwrap()
}

/// What the open card says; nothing, when none is open.
fn said() -> Option<String> {
    let open = document().query_selector("sidelight-card:popover-open").unwrap()?;
    open.shadow_root().unwrap().query_selector(".card").unwrap()?.text_content()
}

fn in_card(selector: &str) -> Option<HtmlElement> {
    inside("sidelight-card").query_selector(selector).unwrap().map(JsCast::unchecked_into)
}

fn focus() -> Element {
    document().active_element().unwrap()
}

#[wasm_bindgen_test]
async fn a_mouse_that_rests_previews_and_one_that_leaves_closes() {
    let scene = Scene::new(STORY, Mode::Element);
    let before = focus();
    pointer("pointermove", scene.middle(), "mouse");
    wait(300).await;
    assert_eq!(said(), None, "not yet");
    wait(400).await;
    assert!(said().is_some());
    assert_eq!(focus(), before, "a preview takes no focus");
    assert_eq!(scene.mark().get_attribute("aria-expanded").as_deref(), Some("true"));
    pointer("pointermove", away(), "mouse");
    wait(150).await;
    assert!(said().is_some(), "a moment's grace");
    wait(400).await;
    assert_eq!(said(), None);
    assert_eq!(scene.mark().get_attribute("aria-expanded").as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn a_mouse_that_passes_opens_nothing_and_may_go_from_text_to_card() {
    let scene = Scene::new(STORY, Mode::Paint);
    let (x, y) = scene.middle();
    pointer("pointermove", (x, y), "mouse");
    wait(200).await;
    pointer("pointermove", away(), "mouse");
    wait(700).await;
    assert_eq!(said(), None);
    pointer("pointermove", (x, y), "mouse");
    wait(700).await;
    let card = in_card(".card").unwrap().get_bounding_client_rect();
    for step in 1..=6 {
        pointer("pointermove", (x, y + (card.top() + 20.0 - y) * f64::from(step) / 6.0), "mouse");
        wait(100).await;
    }
    wait(400).await;
    assert!(said().is_some(), "the card can be reached");
}

#[wasm_bindgen_test]
async fn a_click_pins_and_esc_gives_the_focus_back() {
    for mode in [Mode::Element, Mode::Paint] {
        let scene = Scene::new(STORY, mode);
        settle().await;
        if mode == Mode::Element {
            scene.mark().focus().unwrap();
        }
        scene.click("mouse");
        let card = host("sidelight-card");
        assert!(said().is_some());
        assert_eq!(focus(), card);
        assert_eq!(card.get_attribute("role").as_deref(), Some("dialog"));
        assert_eq!(card.get_attribute("aria-label").as_deref(), Some("1"));
        pointer("pointermove", away(), "mouse");
        wait(500).await;
        assert!(said().is_some(), "it stays");
        assert!(!press("Escape"), "the key is used up");
        assert_eq!(said(), None);
        if mode == Mode::Element {
            assert_eq!(focus(), *scene.mark());
        }
        assert!(press("Escape"), "and no more");
        scene.click("mouse");
        pointer("click", away(), "mouse");
        assert_eq!(said(), None, "a click elsewhere closes");
    }
}

#[wasm_bindgen_test]
async fn a_click_keeps_what_hover_opened() {
    let scene = Scene::new(STORY, Mode::Element);
    pointer("pointermove", scene.middle(), "mouse");
    wait(700).await;
    assert!(said().is_some());
    scene.click("mouse");
    assert!(said().is_some());
    scene.click("mouse");
    assert_eq!(said(), None, "only its own click closes it");
}

#[wasm_bindgen_test]
async fn enter_and_space_open_and_focus_alone_does_not() {
    let scene = Scene::new(STORY, Mode::Element);
    let mark = scene.mark();
    for key in ["Enter", " "] {
        mark.focus().unwrap();
        wait(700).await;
        assert_eq!(said(), None);
        assert!(!press(key), "the page does not scroll");
        assert!(said().is_some());
        let id = mark.get_attribute("aria-controls").unwrap();
        assert_eq!(document().get_element_by_id(&id).unwrap(), host("sidelight-card"));
        in_card(".close").unwrap().click();
        assert_eq!(said(), None);
        assert_eq!(focus(), *mark);
        assert!(!mark.has_attribute("aria-controls"));
    }
}

#[wasm_bindgen_test]
async fn tab_past_the_end_of_the_card_goes_on_from_its_mark() {
    let scene = Scene::new(STORY, Mode::Element);
    scene.mark().focus().unwrap();
    press("Enter");
    in_card(".close").unwrap().focus().unwrap();
    assert!(press("Tab"), "the browser goes on from the mark");
    assert_eq!(said(), None);
    assert_eq!(focus(), *scene.mark());
}

#[wasm_bindgen_test]
async fn a_tap_opens_a_sheet_that_keeps_the_focus_and_its_backdrop_closes_it() {
    let scene = Scene::new(STORY, Mode::Element);
    scene.mark().focus().unwrap();
    pointer("pointermove", scene.middle(), "touch");
    wait(700).await;
    assert_eq!(said(), None, "a finger does not hover");
    scene.click("touch");
    assert!(in_card(".sheet").is_some());
    assert_eq!(host("sidelight-card").get_attribute("aria-modal").as_deref(), Some("true"));
    in_card(".close").unwrap().focus().unwrap();
    assert!(!press("Tab"));
    assert_eq!(inside("sidelight-card").active_element().unwrap(), *in_card(".close").unwrap());
    in_card(".backdrop").unwrap().click();
    assert_eq!(said(), None);
    assert_eq!(focus(), *scene.mark());
}

#[wasm_bindgen_test]
async fn a_sheet_pulled_down_far_goes_and_one_let_go_early_stays() {
    let scene = Scene::new(STORY, Mode::Element);
    scene.click("touch");
    wait(400).await;
    // Events of no real finger go to no shadow tree by themselves.
    let act = Function::new_with_args(
        "at, name, y",
        "at.dispatchEvent(new PointerEvent(name, {clientY: y, isPrimary: true, bubbles: true, composed: true}))",
    );
    let pull = async |by: f64| {
        let head = in_card(".head").unwrap();
        let fire = |name: &str, y: f64| act.call3(&JsValue::NULL, &head, &name.into(), &y.into()).unwrap();
        fire("pointerdown", 300.0);
        wait(300).await;
        fire("pointermove", 300.0 + by);
        fire("pointerup", 300.0 + by);
    };
    pull(30.0).await;
    assert!(said().is_some());
    wait(300).await;
    pull(100.0).await;
    assert_eq!(said(), None);
}

#[wasm_bindgen_test]
async fn painted_marks_are_reached_from_the_list() {
    let scene = Scene::new(STORY, Mode::Paint);
    settle().await;
    let list = inside("sidelight-facts");
    assert_eq!(host("sidelight-facts").get_attribute("aria-label").as_deref(), Some("Facts in this article"));
    let find = |selector: &str| list.query_selector(selector).unwrap().unwrap().unchecked_into::<HtmlElement>();
    find("summary").click();
    settle().await;
    assert_eq!(list.query_selector_all("li").unwrap().length(), 2);
    let line = find("li:last-child button");
    line.focus().unwrap();
    let ring = find(".ring").get_bounding_client_rect();
    let mark = scene.page.marks().rects(1)[0].clone();
    assert!((ring.left() - mark.left()).abs() < 1.0 && (ring.top() - mark.top()).abs() < 1.0, "over the text");
    line.click();
    assert!(said().is_some());
    press("Escape");
    assert_eq!(list.active_element().unwrap(), *line);
    line.blur().unwrap();
    assert!(list.query_selector(".ring").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn in_a_page_that_is_zoomed_the_focus_of_the_list_is_drawn_over_the_text() {
    let body = document().body().unwrap();
    body.style().set_property("zoom", "1.6").unwrap();
    let scene = Scene::new(&format!("<div style='height: 60px'></div>{STORY}"), Mode::Paint);
    let list = inside("sidelight-facts");
    let find = |selector: &str| list.query_selector(selector).unwrap().unwrap().unchecked_into::<HtmlElement>();
    find("summary").click();
    settle().await;
    find("li:last-child button").focus().unwrap();
    let (ring, mark) = (find(".ring").get_bounding_client_rect(), scene.page.marks().rects(1)[0].clone());
    body.style().remove_property("zoom").unwrap();
    let apart = |a: f64, b: f64| (a - b).abs() > 1.0;
    assert!(!apart(ring.left(), mark.left()) && !apart(ring.top(), mark.top()), "{} {}", ring.left(), mark.left());
    assert!(!apart(ring.width(), mark.width()) && !apart(ring.height(), mark.height()), "{}", ring.width());
}

#[wasm_bindgen_test]
async fn a_list_that_the_page_has_taken_away_comes_back_with_the_next_reading() {
    let scene = Scene::new(STORY, Mode::Paint);
    let list = host("sidelight-facts");
    list.remove();
    scene.page.refresh().unwrap();
    scene.card.as_ref().unwrap().refresh();
    assert_eq!(host("sidelight-facts"), list);
    assert!(list.matches(":popover-open").unwrap());
    let summary = inside("sidelight-facts").query_selector("summary").unwrap().unwrap();
    summary.unchecked_ref::<HtmlElement>().focus().unwrap();
    assert_eq!(focus(), list);
}

#[wasm_bindgen_test]
async fn the_list_is_there_only_for_what_has_no_element() {
    let scene = Scene::new(STORY, Mode::Element);
    assert!(!host("sidelight-facts").has_attribute("data-open"));
    drop(scene);
    let _scene = Scene::new("<p>More than <a href='#x'>21,000 migrants</a> and 35 ships came.</p>", Mode::Element);
    assert!(host("sidelight-facts").has_attribute("data-open"));
}

#[wasm_bindgen_test]
async fn the_list_is_seen_whatever_it_stands_in() {
    let body = document().body().unwrap();
    body.style().set_property("transform", "translateX(9px)").unwrap();
    let scene = Scene::new(&format!("{STORY}<div style='height: 300vh'></div>"), Mode::Paint);
    let summary = inside("sidelight-facts").query_selector("summary").unwrap().unwrap();
    summary.unchecked_ref::<HtmlElement>().focus().unwrap();
    let (rect, (_, bottom)) = (summary.get_bounding_client_rect(), away());
    body.style().remove_property("transform").unwrap();
    assert!(rect.top() > 0.0 && rect.bottom() < bottom, "{} {bottom}", rect.bottom());
    drop(scene);
}

#[wasm_bindgen_test]
async fn a_mark_in_a_link_leaves_the_click_to_the_link() {
    let scene = Scene::new("<p>More than <a href='#x'>21,000 migrants</a> came.</p>", Mode::Element);
    settle().await;
    scene.click("mouse");
    assert_eq!(said(), None);
}

#[wasm_bindgen_test]
async fn in_text_from_right_to_left_the_card_ends_where_the_mark_ends() {
    let scene = Scene::new(&format!("<div dir='rtl'>{STORY}</div>"), Mode::Element);
    scene.story.set_attribute("dir", "rtl").unwrap();
    scene.mark().focus().unwrap();
    press("Enter");
    assert_eq!(host("sidelight-card").get_attribute("dir").as_deref(), Some("rtl"));
    let (card, mark) = (in_card(".card").unwrap().get_bounding_client_rect(), scene.page.marks().rects(0)[0].clone());
    let window = f64::from(document().document_element().unwrap().client_width());
    assert!((card.right() - (mark.right() + 18.0).min(window - 8.0)).abs() < 1.0);
}

#[wasm_bindgen_test]
async fn in_a_page_that_is_zoomed_the_card_is_beside_its_mark_as_in_any_other() {
    let body = document().body().unwrap();
    body.style().set_property("zoom", "1.6").unwrap();
    let scene = Scene::new(&format!("<div style='height: 60px'></div>{STORY}"), Mode::Element);
    scene.mark().focus().unwrap();
    press("Enter");
    wait(300).await;
    let (card, mark) = (in_card(".card").unwrap().get_bounding_client_rect(), scene.page.marks().rects(0)[0].clone());
    body.style().remove_property("zoom").unwrap();
    assert!((card.top() - mark.bottom() - 8.0).abs() < 1.0, "{} {}", card.top(), mark.bottom());
    assert!(card.left() <= mark.left() && card.right() > mark.left(), "{} {}", card.left(), mark.left());
}

#[wasm_bindgen_test]
async fn a_pages_rules_do_not_reach_the_card() {
    let hostile = "<style>* { display: none !important; position: static !important; font-size: 90px !important }
        html, body, article, p, sidelight-mark { display: block !important }</style>";
    let scene = Scene::new(&format!("{hostile}{STORY}"), Mode::Element);
    scene.mark().focus().unwrap();
    press("Enter");
    let card = in_card(".card").unwrap();
    assert!(card.offset_width() > 100 && card.offset_height() > 30);
    let style = web_sys::window().unwrap().get_computed_style(&in_card(".title").unwrap()).unwrap().unwrap();
    let size: f64 = style.get_property_value("font-size").unwrap().trim_end_matches("px").parse().unwrap();
    assert!(size < 30.0, "{size}");
}

#[wasm_bindgen_test]
async fn rows_are_text_with_their_source_and_only_web_addresses_are_links() {
    let story = Story::new(STORY);
    let facts = |url: &str| {
        let citation = Citation { title: "<i>Almanac</i>".into(), url: Some(url.into()), date: Some("2025-06".into()) };
        Row {
            key: "attribute",
            label: Some("<img src=x onerror=alert(1)>".into()),
            said: Said::Number(12e6),
            unit: Some("AUD".into()),
            digits: Some(2),
            qualifier: None,
            how: None,
            rounded: false,
            source: Source::Pack(citation),
        }
    };
    let rows = vec![facts("https://example.org/a"), facts("javascript:alert(1)")];
    let read = phrasebook(PHRASES);
    let page = Page::attach((*story).clone(), Mode::Element, Reading::default(), move |mut article| {
        article.locale = Some("en-NZ".into());
        let mut reading = read(article);
        reading.annotations.list[0].context = rows.clone();
        reading
    });
    let page = made(page.unwrap());
    let _card = Card::attach(page.marks(), Theme::Dark).unwrap();
    story.find("sidelight-mark[tabindex]").unchecked_into::<HtmlElement>().focus().unwrap();
    press("Enter");
    let text = said().unwrap();
    for part in ["<img src=x onerror=alert(1)>", "A$12 million", "<i>Almanac</i>", "June 2025", "From the newsroom"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(in_card("img,i").is_none());
    let links = inside("sidelight-card").query_selector_all("a").unwrap();
    assert_eq!(links.length(), 1);
    assert_eq!(in_card("a").unwrap().get_attribute("href").as_deref(), Some("https://example.org/a"));
    assert_eq!(host("sidelight-card").get_attribute("data-theme").as_deref(), Some("dark"));
    page.destroy();
}

#[wasm_bindgen_test]
async fn a_card_follows_its_text_and_goes_when_that_leaves_the_window() {
    let scene =
        Scene::new(&format!("<div style='height: 200px'></div>{STORY}<div style='height: 300vh'></div>"), Mode::Paint);
    settle().await;
    scene.click("mouse");
    // Until it has faded in.
    wait(400).await;
    let gap = || in_card(".card").unwrap().get_bounding_client_rect().top() - scene.page.marks().rects(0)[0].bottom();
    let before = gap();
    web_sys::window().unwrap().scroll_by_with_x_and_y(0.0, 60.0);
    settle().await;
    assert!((gap() - before).abs() < 1.0, "{} {before}", gap());
    web_sys::window().unwrap().scroll_by_with_x_and_y(0.0, 2000.0);
    settle().await;
    assert_eq!(said(), None);
    web_sys::window().unwrap().scroll_to_with_x_and_y(0.0, 0.0);
}

#[wasm_bindgen_test]
async fn a_reading_that_says_something_else_closes_the_card() {
    let scene = Scene::new(STORY, Mode::Element);
    scene.click("mouse");
    scene.page.refresh().unwrap();
    scene.card.as_ref().unwrap().refresh();
    assert!(said().is_some(), "the same text");
    scene.story.find("p").set_text_content(Some("35 ships, and 21,000 migrants"));
    scene.page.refresh().unwrap();
    scene.card.as_ref().unwrap().refresh();
    assert_eq!(said(), None);
}

#[wasm_bindgen_test]
async fn a_card_is_dark_beside_light_text_however_its_colour_is_written() {
    for (color, theme) in [
        ("rgb(20 20 20)", "light"),
        ("oklch(0.21 0.034 264.7)", "light"),
        ("oklch(0.93 0.006 264.5)", "dark"),
        ("lab(90 1 2)", "dark"),
        ("color(srgb 0.1 0.1 0.2)", "light"),
        ("color(display-p3 0.9 0.9 0.8)", "dark"),
    ] {
        let scene = Scene::new(STORY, Mode::Element);
        scene.story.set_attribute("style", &format!("color: {color}")).unwrap();
        scene.mark().focus().unwrap();
        press("Enter");
        assert_eq!(host("sidelight-card").get_attribute("data-theme").as_deref(), Some(theme), "{color}");
    }
}

#[wasm_bindgen_test]
async fn a_host_that_the_page_has_taken_away_comes_back_with_the_next_card() {
    let scene = Scene::new(STORY, Mode::Element);
    host("sidelight-card").remove();
    scene.mark().focus().unwrap();
    press("Enter");
    assert!(said().is_some());
}

#[wasm_bindgen_test]
async fn a_card_that_is_dropped_leaves_nothing_behind() {
    let body = document().query_selector("body").unwrap().unwrap();
    let before = snapshot(&body);
    let mut scene = Scene::new(STORY, Mode::Paint);
    settle().await;
    scene.click("mouse");
    assert!(said().is_some());
    scene.card.take();
    assert!(document().query_selector("sidelight-card,sidelight-facts").unwrap().is_none());
    // No listener is left that would hear of these.
    pointer("pointermove", scene.middle(), "mouse");
    scene.click("mouse");
    wait(700).await;
    drop(scene);
    assert!(snapshot(&body) == before);
}
