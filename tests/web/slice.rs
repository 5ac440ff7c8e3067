//! The main job end to end: a paragraph through the whole core to marks.

use js_sys::{Object, Reflect};
use sidelight::wasm::{Facts, Handle, Reader, Search, Warming, analyse};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::page::{Story, document, settle, until};

fn options(pairs: &[(&str, JsValue)]) -> JsValue {
    let options = Object::new();
    for (name, value) in pairs {
        Reflect::set(&options, &(*name).into(), value).unwrap();
    }
    options.into()
}

/// Annotates a story without a step taken before.
fn attach(story: &Story, facts: &Facts, options: JsValue) -> Result<Handle, JsError> {
    Reader::new(story, facts, options)?.finish()
}

/// Adds a pack; what is wrong in it.
fn add(facts: &Facts, pack: &[u8]) -> Vec<String> {
    let mut adding = facts.add(pack.to_vec(), "pack").ok().unwrap();
    while adding.step().ok().unwrap() {}
    adding.problems()
}

fn get(value: &JsValue, path: &[&str]) -> JsValue {
    path.iter().fold(value.clone(), |value, key| Reflect::get(&value, &(*key).into()).unwrap())
}

#[wasm_bindgen_test]
async fn a_figure_goes_from_a_paragraph_to_its_annotation() {
    let story = Story::new("<p>Bilateral trade was <a href='/t'>A$35 <em>billion</em></a> last year.</p>");
    let before = story.inner_html();
    let handle = attach(&story, &Facts::new(), options(&[("mode", "element".into())])).ok().unwrap();
    settle().await;
    let first = get(&handle.annotations().ok().unwrap(), &["0"]);
    assert_eq!(get(&first, &["text"]), "A$35 billion");
    assert_eq!(get(&first, &["spans", "0", "start"]), 20);
    assert_eq!(get(&first, &["figure", "value"]), 35e9);
    assert_eq!(get(&first, &["figure", "unit"]), "AUD");
    assert!(get(&first, &["figure", "range"]).is_null(), "what the text does not say is null, not missing");
    handle.destroy();
    assert_eq!(story.inner_html(), before);
}

#[wasm_bindgen_test]
async fn a_mark_opens_a_card_that_says_what_the_figure_means() {
    let story = Story::new("<p>Bilateral trade was worth A$35 billion last year.</p>");
    let handle = attach(&story, &Facts::new(), options(&[("mode", "element".into())])).ok().unwrap();
    story.shows(&["A$35 billion"]).await;
    story.find("sidelight-mark").unchecked_into::<HtmlElement>().click();
    until(|| document().query_selector("sidelight-card:popover-open").unwrap().is_some()).await;
    let card = document().query_selector("sidelight-card:popover-open").unwrap().expect("an open card");
    let text = get(&card, &["shadowRoot", "textContent"]).as_string().unwrap();
    assert!(text.contains("35,000,000,000"), "{text}");
    handle.destroy();
    assert!(document().query_selector("sidelight-card").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn a_card_is_headed_by_the_amount_as_its_reader_writes_it() {
    for (text, locale, head) in [
        ("The grant of €60m was paid.", "en-AU", "€60,000,000"),
        ("The grant of €60m was paid.", "en-US", "€60,000,000"),
        ("The grant of A$48 million was paid.", "en-AU", "$48,000,000"),
        ("The grant of A$48 million was paid.", "en-GB", "A$48,000,000"),
        ("About one in five jobs depends on the port.", "en-GB", "About one in five"),
        ("One in five jobs depends on the port.", "en-GB", "One in five"),
        ("More than 3,400 sheep were moved this week, up from 2,000 last week.", "en-GB", "Over 3,400 sheep"),
    ] {
        let story = Story::new(&format!("<p>{text}</p>"));
        let asked = options(&[("mode", "element".into()), ("locale", locale.into())]);
        let handle = attach(&story, &Facts::new(), asked).ok().unwrap();
        assert!(story.inner_html().contains("<sidelight-mark"), "{text}");
        story.find("sidelight-mark[data-kind=figure]").unchecked_into::<HtmlElement>().click();
        let card = document().query_selector("sidelight-card:popover-open").unwrap().expect(text);
        let title = card.shadow_root().unwrap().query_selector(".title").unwrap().unwrap();
        assert_eq!(title.text_content().as_deref(), Some(head), "{text} in {locale}");
        handle.destroy();
    }
}

#[wasm_bindgen_test]
fn offsets_count_as_javascript_does() {
    let text = "😀 Café — A$35 billion";
    let list = analyse(text, &Facts::new(), JsValue::UNDEFINED).ok().unwrap();
    let start = text.encode_utf16().count() - "A$35 billion".len();
    assert_eq!(get(&list, &["0", "spans", "0", "start"]), start as f64);
}

#[wasm_bindgen_test]
fn a_wrong_option_is_named() {
    let wrong = [
        ("mode", JsValue::from("both")),
        ("mode", 5.into()),
        ("date", "yesterday".into()),
        ("locale", true.into()),
        ("kinds", "figures".into()),
        ("kinds", js_sys::Array::of1(&"figure".into()).into()),
    ];
    for (name, value) in wrong {
        let story = Story::new("<p>A$35 billion</p>");
        let error = attach(&story, &Facts::new(), options(&[(name, value)])).err().expect(name);
        let message = get(&error.into(), &["message"]).as_string().unwrap();
        assert!(message.contains(&format!("`{name}`")), "{message}");
    }
}

#[wasm_bindgen_test]
fn a_page_says_whom_its_article_is_about() {
    let script = document().create_element("script").unwrap();
    script.set_attribute("type", "application/ld+json").unwrap();
    script.set_text_content(Some(
        r#"{"@type": "NewsArticle", "publisher": {"name": "The Example"}, "datePublished": "2026-05-01",
            "about": {"@type": "Person", "name": "Jane Hale", "jobTitle": "Minister of Ferries"}}"#,
    ));
    document().body().unwrap().append_child(&script).unwrap();
    let facts = Facts::new();
    facts.add_page(&document());
    script.remove();
    let list = analyse("Jane Hale came.", &facts, JsValue::UNDEFINED).ok().unwrap();
    assert_eq!(get(&list, &["0", "entity", "fact"]), "Jane Hale");
    let rows: js_sys::Array = get(&list, &["0", "context"]).unchecked_into();
    let said = rows.iter().find(|row| get(row, &["label"]) == "Role").expect("what the page says of her");
    assert_eq!(get(&said, &["source", "title"]), "The Example");
}

#[wasm_bindgen_test]
async fn a_page_that_changes_between_two_steps_is_annotated_as_it_is() {
    let mut changed_until_marked = 0;
    for taken in 0.. {
        let story = Story::new("<p>Bilateral trade was worth A$35 billion last year.</p>");
        let mut reader = Reader::new(&story, &Facts::new(), options(&[("mode", "element".into())])).ok().unwrap();
        for _ in 0..taken {
            assert_eq!(reader.step().ok(), Some(true));
        }
        if story.query_selector("sidelight-mark").unwrap().is_some() {
            reader.finish().ok().unwrap().destroy();
            break;
        }
        changed_until_marked += 1;
        story.find("p").set_text_content(Some("Bilateral trade was worth A$36 billion."));
        let handle = reader.finish().ok().unwrap();
        story.shows(&["A$36 billion"]).await;
        handle.destroy();
    }
    // The way through the rooms alone takes six.
    assert!(changed_until_marked > 8, "{changed_until_marked}");
}

#[wasm_bindgen_test]
fn the_article_of_a_page_is_looked_for_in_steps() {
    let teaser = "<article><p>A teaser of another story.</p></article>";
    let body = "<article id='body'><p>Bilateral trade was worth A$35 billion last year, the port said.</p></article>";
    let main = document().create_element("main").unwrap();
    main.set_inner_html(&[teaser, body].concat());
    document().body().unwrap().append_child(&main).unwrap();
    let mut search = Search::new(document());
    let mut steps = 1;
    while search.step() {
        steps += 1;
    }
    assert!(steps > 2, "{steps}");
    assert!(!search.step(), "there is no more to do");
    let found: web_sys::Element = search.found().get(0).unchecked_into();
    assert_eq!((search.found().length(), found.id()), (1, "body".into()));
    main.remove();
}

#[wasm_bindgen_test]
fn a_pack_comes_as_bytes_of_json() {
    let facts = Facts::new();
    assert!(!add(&facts, b"not json").is_empty());
    assert!(add(&facts, br#"{"schema": "sidelight.pack/1", "name": "Test", "facts": []}"#).is_empty());
    assert!(facts.add(b"{}".to_vec(), "reader").is_err());
}

#[wasm_bindgen_test]
fn a_pack_hands_out_its_patterns_for_who_searches() {
    let pack = br#"{"schema": "sidelight.pack/1", "facts": [{"id": "bills", "name": "Bills", "type": "law"}],
        "patterns": [{"pattern": "Bill \\d+", "fact": "bills"}]}"#;
    let facts = Facts::new();
    assert_eq!(facts.patterns(), [""; 0]);
    let said = add(&facts, pack);
    assert!(said.is_empty(), "{said:?}");
    assert_eq!(facts.patterns(), ["Bill \\d+"]);
}

#[wasm_bindgen_test]
fn warming_up_ends() {
    let mut warming = Warming::new();
    assert!((0..1000).any(|_| !warming.step()));
}
