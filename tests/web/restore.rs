//! Element marks, and every node given back: the same node, in the same place, with the same text.

use sidelight::card::{Card, Theme};
use sidelight::dom::Mode;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Story, document, highlights, nodes, settle, snapshot, underline, until, words};

#[wasm_bindgen_test]
async fn marks_cut_across_elements_and_all_is_given_back() {
    let cases: [(&str, &[&'static str], &[&str]); 10] = [
        ("<p>over 21,000 migrants came</p>", &["21,000 migrants"], &["21,000 migrants"]),
        ("<p>21,000 migrants</p>", &["21,000 migrants"], &["21,000 migrants"]),
        ("<p>an <em>80%</em> increase.</p>", &["80% increase"], &["80%", " increase"]),
        ("<p>an <em>80% in<b>crea</b></em>se</p>", &["80% increase"], &["80% in", "crea", "se"]),
        ("<p>one, two, three</p>", &["one", "two", "three"], &["one", "two", "three"]),
        ("<p>onetwo</p>", &["one", "two"], &["one", "two"]),
        ("<p>A$35&nbsp;billion and\n   5   km</p>", &["A$35\u{a0}billion", "5 km"], &["A$35\u{a0}billion", "5   km"]),
        ("<p>first<br>second 5 km<br>third</p>", &["5 km"], &["5 km"]),
        ("<pre>It met.\n\nBy 5 km\nof road, 6\nkm.</pre>", &["5 km", "6 km"], &["5 km", "6", "km"]),
        ("<p>“We have 20 ships,” he said</p>", &["“We have 20 ships,”", "20 ships"], &["“We have ", "20 ships", ",”"]),
    ];
    for (html, phrases, expected) in cases {
        let story = Story::new(html);
        let (before, text) = (snapshot(&story), story.text_content());
        let page = story.attach(Mode::Element, phrases);
        story.shows(expected).await;
        assert_eq!(story.text_content(), text);
        page.destroy();
        assert!(snapshot(&story) == before, "{html}: {}", story.inner_html());
        assert!(page.marks().shown().is_empty() && page.marks().rects(0).is_empty());
    }
}

#[wasm_bindgen_test]
async fn text_that_is_no_unicode_comes_back_as_it_was() {
    let story = Story::new("<p></p>");
    let broken = js_sys::JsString::from_code_point(&[0xD83D, 0x20, 0x35, 0x20, 0x6B, 0x6D, 0xDE00]).unwrap();
    let text = document().create_text_node("");
    js_sys::Reflect::set(&text, &"data".into(), &broken).unwrap();
    story.find("p").append_child(&text).unwrap();
    let before = snapshot(&story);
    let page = story.attach(Mode::Element, &["5 km"]);
    story.shows(&["5 km"]).await;
    page.destroy();
    assert!(snapshot(&story) == before);
}

#[wasm_bindgen_test]
async fn nothing_is_nested_in_what_can_be_operated() {
    let story = Story::new(
        "<h2>5 km of road</h2><p><a href='/x'>A$35 <i>billion</i></a>, <button>7 ships</button> and
         <summary>8 ships</summary> 9 ships</p>",
    );
    let before = nodes(&story).len();
    let page = story.attach(Mode::Element, &["5 km", "A$35 billion", "7 ships", "8 ships", "9 ships"]);
    story.shows(&["9 ships"]).await;
    assert_eq!(nodes(&story).len(), before + 2, "a mark and its text; the text before it is the old node");
    story.paints(&["5 km", "A$35 ", "billion", "7 ships", "8 ships"]).await;
    assert_eq!(page.marks().shown().len(), 5);
    page.destroy();
    assert!(story.painted("sidelight-figure").is_empty());
}

#[wasm_bindgen_test]
async fn a_rule_of_paint_is_of_the_article_alone() {
    let story = Story::new("5 km <p>and <b>6 km</b></p>");
    let page = story.attach(Mode::Paint, &["5 km", "6 km"]);
    story.paints(&["5 km", "6 km"]).await;
    assert_eq!([&*story, &story.find("b")].map(underline), ["underline", "underline"]);
    assert_eq!(underline(&document().body().unwrap()), "none", "the style of the whole page would be worked out anew");
    page.destroy();
    assert_eq!(underline(&story.find("b")), "none");
}

#[wasm_bindgen_test]
async fn the_first_piece_is_the_button() {
    let story = Story::new("<p>an <em>80%</em> increase, and <a href='/x'>5</a> km</p>");
    let page = story.attach(Mode::Element, &["80% increase", "5 km"]);
    story.shows(&["80%", " increase", " km"]).await;
    let buttons = story.all("[role=button]");
    assert_eq!(buttons.iter().map(|b| b.text_content().unwrap()).collect::<Vec<_>>(), ["80%", " km"]);
    for (n, button) in buttons.iter().enumerate() {
        assert_eq!(page.marks().element(n).as_ref(), Some(button));
        assert_eq!(page.marks().of(button), Some(n));
        let attribute = |name: &str| button.get_attribute(name).unwrap_or_default();
        assert_eq!(attribute("tabindex"), "0");
        assert_eq!(attribute("aria-haspopup"), "dialog");
        assert_eq!(attribute("aria-expanded"), "false");
        assert!(!button.has_attribute("aria-label"), "its name is what it says in the line");
    }
    assert_eq!(words(&page, 1), "5 km");
    page.destroy();
}

#[wasm_bindgen_test]
async fn highlights_of_other_scripts_stay() {
    let story = Story::new("<p>5 km</p>");
    let other = js_sys::Function::new_no_args("const h = new Highlight(); CSS.highlights.set('search', h); return h")
        .call0(&JsValue::NULL)
        .unwrap();
    let page = story.attach(Mode::Paint, &["5 km"]);
    story.paints(&["5 km"]).await;
    page.marks().point_at(Some(0));
    assert_eq!(story.painted("sidelight-current"), ["5 km"]);
    page.destroy();
    let left: Vec<JsValue> = js_sys::Array::from(&highlights().keys()).to_vec();
    assert_eq!(left, [JsValue::from("search")]);
    assert_eq!(highlights().get(&"search".into()), other);
    highlights().delete(&"search".into());
}

#[wasm_bindgen_test]
async fn an_article_is_annotated_once() {
    let story = Story::new("<section><p>5 km</p></section>");
    let before = snapshot(&story);
    let first = story.attach(Mode::Element, &["5 km"]);
    let second = story.attach(Mode::Element, &["5 km"]);
    story.shows(&["5 km"]).await;
    assert!(first.marks().shown().is_empty(), "the later takes over");
    let inner = sidelight::dom::Page::attach(
        story.find("section"),
        Mode::Element,
        sidelight::dom::Reading::default(),
        crate::page::phrasebook(&["5 km"]),
    )
    .unwrap();
    story.shows(&["5 km"]).await;
    assert!(second.marks().shown().is_empty());
    drop(inner);
    settle().await;
    assert_eq!(story.marks(), ["5 km"], "a handle that is dropped changes nothing");
    let outer = story.attach(Mode::Element, &["5 km"]);
    outer.destroy();
    outer.destroy();
    assert!(snapshot(&story) == before);
}

#[wasm_bindgen_test]
async fn what_cannot_begin_leaves_nothing_behind() {
    let story = Story::new("<p>5 km</p>");
    let before = snapshot(&story);
    let swap = js_sys::Function::new_with_args(
        "how",
        "const old = IntersectionObserver; IntersectionObserver = how ?? class { constructor() { throw new Error('not today') } }; return old",
    );
    let old = swap.call0(&JsValue::NULL).unwrap();
    let failed = sidelight::dom::Page::attach(
        story.clone(),
        Mode::Element,
        sidelight::dom::Reading::default(),
        crate::page::phrasebook(&["5 km"]),
    );
    swap.call1(&JsValue::NULL, &old).unwrap();
    assert!(failed.is_err());
    let kept = js_sys::Function::new_with_args("root", "return document[Symbol.for('sidelight.roots')].has(root)");
    assert_eq!(kept.call1(&JsValue::NULL, &story).unwrap(), JsValue::FALSE);
    // Nobody listens: what happens now would call what is gone.
    story.find("p").set_attribute("title", "x").unwrap();
    story.find("p").append_with_str_1(" more").unwrap();
    settle().await;
    story.find("p").last_child().unwrap().unchecked_into::<web_sys::CharacterData>().remove();
    assert!(snapshot(&story) == before);
}

#[wasm_bindgen_test]
async fn a_failure_leaves_the_article_as_it_was() {
    let story = Story::new("<p>5 km</p><p>6 km</p>");
    let before = snapshot(&story);
    let page = story.attach(Mode::Element, &["5 km", "6 km"]);
    story.shows(&["5 km", "6 km"]).await;
    let heard = js_sys::Array::new();
    let hear = js_sys::Function::new_with_args(
        "target, heard",
        "target.addEventListener('sidelight:error', (e) => heard.push(e.detail.message))",
    );
    hear.call2(&JsValue::NULL, &story, &heard).unwrap();
    let split = js_sys::Function::new_with_args(
        "how",
        "const old = Text.prototype.splitText; Text.prototype.splitText = how ?? (() => { throw new Error('not today') }); return old",
    );
    let old = split.call0(&JsValue::NULL).unwrap();

    let second = Story::new("<p>5 km</p>");
    let whole = snapshot(&second);
    let failed = sidelight::dom::Page::attach(
        second.clone(),
        Mode::Element,
        sidelight::dom::Reading::default(),
        crate::page::phrasebook(&["5 km"]),
    );
    let failed = failed.and_then(|page| {
        while page.work()? {}
        Ok(())
    });
    assert!(failed.is_err() && snapshot(&second) == whole);

    let news = document().create_text_node("5 km");
    story.prepend_with_node_1(&news).unwrap();
    until(|| heard.length() > 0).await;
    split.call1(&JsValue::NULL, &old).unwrap();
    assert_eq!(heard.to_vec(), [JsValue::from("not today")]);
    assert!(page.marks().shown().is_empty());
    news.remove();
    assert!(snapshot(&story) == before);
}

#[wasm_bindgen_test]
async fn what_throws_in_the_middle_of_our_work_never_reaches_the_page() {
    // Asked when the page has changed the article; when a card is measured; when one is built, where it is a panic.
    for (owner, name) in
        [("MutationRecord", "removedNodes"), ("Element", "getBoundingClientRect"), ("Document", "createElementNS")]
    {
        let story = Story::new("<p>over 5 km of road</p>");
        let before = snapshot(&story);
        let page = story.attach(Mode::Element, &["5 km"]);
        let card = std::rc::Rc::new(Card::attach(page.marks(), Theme::Auto).unwrap());
        page.on_change(move || card.refresh());
        story.shows(&["5 km"]).await;
        let heard = js_sys::Array::new();
        let breaking = js_sys::Function::new_with_args(
            "owner, name, target, heard",
            "target.addEventListener('sidelight:error', (e) => heard.push(e.detail.message));
             const uncaught = (e) => { heard.push(`uncaught ${e.message}`); e.preventDefault(); };
             addEventListener('error', uncaught);
             const native = Object.getOwnPropertyDescriptor(globalThis[owner].prototype, name);
             const fail = () => { throw new Error('not today') };
             const broken = native.get ? { get: fail } : { value: fail };
             Object.defineProperty(globalThis[owner].prototype, name, { ...broken, configurable: true });
             return () => {
               removeEventListener('error', uncaught);
               Object.defineProperty(globalThis[owner].prototype, name, native);
             };",
        );
        let given = js_sys::Array::of4(&owner.into(), &name.into(), &story, &heard);
        let mend: js_sys::Function = breaking.apply(&JsValue::NULL, &given).unwrap().unchecked_into();
        if owner == "MutationRecord" {
            story.append_with_str_1(" more").unwrap();
        } else {
            story.find("sidelight-mark").unchecked_into::<web_sys::HtmlElement>().click();
        }
        until(|| heard.length() > 0).await;
        settle().await;
        mend.call0(&JsValue::NULL).unwrap();
        assert_eq!(heard.length(), 1, "{owner} {}", heard.join(", "));
        assert!(!heard.join("").as_string().unwrap_or_default().contains("uncaught"));
        assert!(page.marks().shown().is_empty());
        assert!(document().query_selector("sidelight-card").unwrap().is_none(), "{owner}");
        if owner == "MutationRecord" {
            story.last_child().unwrap().unchecked_into::<web_sys::CharacterData>().remove();
        }
        assert!(snapshot(&story) == before, "{owner} {}", story.inner_html());
    }
}

#[wasm_bindgen_test]
async fn copies_of_marks_are_none() {
    let story = Story::new("<p>over 5 km of road</p>");
    let page = story.attach(Mode::Element, &["5 km"]);
    story.shows(&["5 km"]).await;
    let copy = story.find("p").clone_node_with_deep(true).unwrap();
    story.append_child(&copy).unwrap();
    until(|| {
        story.marks().len() == 2 && story.all("sidelight-mark").iter().all(|mark| page.marks().of(mark).is_some())
    })
    .await;
    story.shows(&["5 km", "5 km"]).await;
    page.destroy();
    assert_eq!(story.inner_html(), "<p>over 5 km of road</p><p>over 5 km of road</p>");
}

#[wasm_bindgen_test]
async fn an_article_in_a_shadow_tree() {
    let story = Story::new("<div></div>");
    let host = story.find("div");
    let shadow = host.attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open)).unwrap();
    let root = document().create_element("section").unwrap();
    root.set_inner_html("<p>5 km and <a href='/x'>6 km</a></p>");
    shadow.append_child(&root).unwrap();
    let page = sidelight::dom::Page::attach(
        root.clone(),
        Mode::Element,
        sidelight::dom::Reading::default(),
        crate::page::phrasebook(&["5 km", "6 km"]),
    )
    .unwrap();
    until(|| root.query_selector("sidelight-mark").unwrap().is_some()).await;
    for n in 0..2 {
        let rect = page.marks().rects(n).remove(0);
        let (x, y) = (rect.left() + rect.width() / 2.0, rect.top() + rect.height() / 2.0);
        assert_eq!(page.marks().hit(x as f32, y as f32), Some(n));
    }
    page.destroy();
}

#[wasm_bindgen_test]
async fn a_text_node_of_very_many_marks_is_painted() {
    let story = Story::new(&["<p>", &"It was 5 km off. ".repeat(300), "</p><p>It was 6 km off.</p>"].concat());
    let page = story.attach(Mode::Element, &["5 km", "6 km"]);
    story.shows(&["6 km"]).await;
    assert_eq!(story.texts().len(), 4);
    page.destroy();
}
