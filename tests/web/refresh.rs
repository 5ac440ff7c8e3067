//! The page changes, and the marks with it.

use sidelight::dom::Mode;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, Text};

use crate::page::{Story, document, settle, snapshot, until};

#[wasm_bindgen_test]
async fn what_still_fits_is_kept() {
    let story = Story::new("<p>5 km and 6 km</p><p>7 km</p>");
    let page = story.attach(Mode::Element, &["5 km", "6 km", "7 km", "8 km"]);
    story.shows(&["5 km", "6 km", "7 km"]).await;
    let marks = story.all("sidelight-mark");
    marks[1].dyn_ref::<HtmlElement>().unwrap().focus().unwrap();
    page.refresh().unwrap();
    assert!(story.all("sidelight-mark") == marks);

    let news = document().create_element("p").unwrap();
    news.set_text_content(Some("8 km"));
    story.prepend_with_node_1(&news).unwrap();
    story.shows(&["8 km", "5 km", "6 km", "7 km"]).await;
    assert!(story.all("sidelight-mark")[1..] == marks);
    assert_eq!(document().active_element().as_ref(), Some(&marks[1]), "the reader's place is kept");
    assert_eq!(page.marks().of(&marks[1]), Some(2), "its number is a new one");
    page.destroy();
}

#[wasm_bindgen_test]
async fn paint_follows_the_text() {
    let story = Story::new("<p>5 km</p>");
    let page = story.attach(Mode::Paint, &["5 km", "6 km"]);
    story.paints(&["5 km"]).await;
    story.find("p").first_child().unwrap().set_node_value(Some("no longer 5 km but 6 km"));
    story.paints(&["5 km", "6 km"]).await;
    story.find("p").remove();
    until(|| page.marks().shown().is_empty()).await;
    assert!(page.marks().shown().is_empty());
    page.destroy();
}

/// What a script does to the paragraph, and what then must stand there, marked and after it is given back.
type Deed = (&'static str, fn(&Story, &Text), &'static str);

const DEEDS: [Deed; 11] = [
    ("writes the node's text", |_, text| text.set_data("now 6 km and more"), "now 6 km and more"),
    ("writes the paragraph's text", |story, _| story.find("p").set_text_content(Some("now 6 km")), "now 6 km"),
    ("writes the paragraph's markup", |story, _| story.find("p").set_inner_html("<b>6 km</b>"), "6 km"),
    ("takes the node away", |_, text| drop(text.parent_node().unwrap().remove_child(text)), ""),
    ("moves the node", |story, text| drop(story.find("p").append_child(text)), "over 5 km of road"),
    ("tidies up", |story, _| story.find("p").normalize(), "over 5 km of road"),
    ("splits the node", |_, text| drop(text.split_text(2)), "over 5 km of road"),
    (
        "puts something of its own in between",
        |story, text| {
            let ad = document().create_element("b").unwrap();
            ad.set_text_content(Some("new: "));
            story.find("p").insert_before(&ad, text.next_sibling().as_ref()).unwrap();
        },
        "over new: 5 km of road",
    ),
    (
        "wraps a word of the mark",
        |story, _| {
            let mark = story.find("sidelight-mark");
            let word: Text = mark.first_child().unwrap().unchecked_into();
            word.split_text(1).unwrap();
            let wrap = document().create_element("b").unwrap();
            mark.replace_child(&wrap, &word).unwrap();
            wrap.append_child(&word).unwrap();
        },
        "over 5 km of road",
    ),
    (
        "edits the text in the mark",
        |story, _| story.find("sidelight-mark").first_child().unwrap().set_node_value(Some("6 km")),
        "over 6 km of road",
    ),
    ("takes the mark away", |story, _| story.find("sidelight-mark").remove(), "over  of road"),
];

#[wasm_bindgen_test]
async fn a_script_that_knows_nothing_of_marks_gets_what_it_wants() {
    for (name, deed, expected) in DEEDS {
        let story = Story::new("<p>over 5 km of road</p>");
        let text = story.texts().remove(0);
        let page = story.attach(Mode::Element, &["5 km", "6 km"]);
        story.shows(&["5 km"]).await;
        deed(&story, &text);
        let marked = expected.matches("5 km").chain(expected.matches("6 km")).collect::<Vec<_>>().concat();
        let is_right = || story.text_content().unwrap() == expected && story.marks().concat() == marked;
        until(is_right).await;
        assert!(is_right(), "it {name}: {}", story.inner_html());
        page.destroy();
        assert_eq!(story.text_content().unwrap(), expected, "it {name}");
        assert!(story.marks().is_empty(), "it {name}");
    }
}

/// How translators write over a page: what each does to the text nodes that it found, in turn.
const TRANSLATORS: &[(&str, &str)] = &[
    (
        "puts elements in the place of texts",
        "for (const text of texts) {
           const font = document.createElement('font');
           font.append(text.data.toUpperCase());
           text.before(font);
           text.remove();
         }",
    ),
    (
        "puts elements in the place of one text at a time",
        "(async () => {
           for (const text of texts) {
             const font = document.createElement('font');
             font.append(text.data.toUpperCase());
             text.before(font);
             text.remove();
             await new Promise((resume) => setTimeout(resume, 20));
           }
         })()",
    ),
    ("writes other words into the texts", "for (const text of texts) text.data = text.data.toUpperCase();"),
];

#[wasm_bindgen_test]
async fn no_word_is_lost_to_a_translator() {
    for (name, deed) in TRANSLATORS {
        let story = Story::new("<p>over 5 km of road</p><p>6 km of rail and 7 km of road</p>");
        let page = story.attach(Mode::Element, &["5 km", "6 km", "7 km"]);
        story.shows(&["5 km", "6 km", "7 km"]).await;
        let texts: js_sys::Array = story.texts().into_iter().collect();
        js_sys::Function::new_with_args("texts", deed).call1(&JsValue::NULL, &texts).unwrap();
        let expected = "OVER 5 KM OF ROAD6 KM OF RAIL AND 7 KM OF ROAD";
        until(|| story.text_content().unwrap() == expected).await;
        settle().await;
        assert_eq!(story.text_content().unwrap(), expected, "one that {name}: {}", story.inner_html());
        page.destroy();
        assert_eq!(story.text_content().unwrap(), expected, "one that {name}");
        assert!(story.marks().is_empty(), "one that {name}");
    }
}

#[wasm_bindgen_test]
async fn given_back_at_once_after_a_change() {
    for (name, deed, expected) in DEEDS {
        let story = Story::new("<p>over 5 km of road</p>");
        let text = story.texts().remove(0);
        let page = story.attach(Mode::Element, &["5 km"]);
        story.shows(&["5 km"]).await;
        deed(&story, &text);
        page.destroy();
        assert_eq!(story.text_content().unwrap(), expected, "it {name}");
        assert!(story.marks().is_empty(), "it {name}");
    }
}

#[wasm_bindgen_test]
async fn a_paragraph_out_of_the_page_gets_its_nodes_back() {
    let story = Story::new("<p>5 km</p><p>6 km</p>");
    let gone = story.find("p");
    let before = snapshot(&gone);
    let page = story.attach(Mode::Element, &["5 km", "6 km"]);
    story.shows(&["5 km", "6 km"]).await;
    gone.remove();
    until(|| snapshot(&gone) == before).await;
    assert!(snapshot(&gone) == before);
    story.append_child(&gone).unwrap();
    story.shows(&["6 km", "5 km"]).await;
    page.destroy();
}

#[wasm_bindgen_test]
async fn a_page_that_takes_marks_from_around_their_text_has_them_painted() {
    let story = Story::new("<p>5 km of road, 6 km of rail</p>");
    let before = snapshot(&story);
    let page = story.attach(Mode::Element, &["5 km", "6 km"]);
    story.shows(&["5 km", "6 km"]).await;
    let mark = story.find("sidelight-mark");
    let text = mark.first_child().unwrap();
    mark.parent_node().unwrap().replace_child(&text, &mark).unwrap();
    story.paints(&["5 km", "6 km"]).await;
    assert!(snapshot(&story) == before);
    page.destroy();
    assert!(snapshot(&story) == before);
}

#[wasm_bindgen_test]
async fn a_joined_text_is_kept() {
    let story = Story::new("<p></p>");
    let p = story.find("p");
    for words in ["before ", "over 5 km of road", " behind"] {
        p.append_child(&document().create_text_node(words)).unwrap();
    }
    let page = story.attach(Mode::Element, &["5 km"]);
    story.shows(&["5 km"]).await;
    p.normalize();
    page.refresh().unwrap();
    assert_eq!(p.text_content().unwrap(), "before over 5 km of road behind");
    story.shows(&["5 km"]).await;
    page.destroy();
    assert_eq!(p.text_content().unwrap(), "before over 5 km of road behind");
}

#[wasm_bindgen_test]
async fn it_is_told_after_every_reading() {
    let story = Story::new("<p>5 km</p>");
    let page = story.attach(Mode::Paint, &["5 km", "6 km"]);
    let told = std::rc::Rc::new(std::cell::Cell::new(0));
    let teller = std::rc::Rc::clone(&told);
    let marks = page.marks();
    page.on_change(move || teller.set(teller.get() + marks.shown().len()));
    story.find("p").set_text_content(Some("5 km, 6 km"));
    until(|| told.get() > 0).await;
    assert_eq!(told.get(), 2);
    page.destroy();
}

#[wasm_bindgen_test]
async fn of_an_article_under_its_headline_the_next_is_read_in_its_place() {
    let story = Story::new("<i>1 km</i><h1>A road</h1><p>2 km</p><section><p>3 km</p></section><p>4 km</p>");
    let page = story.attach_found("section", &["1 km", "2 km", "3 km", "4 km"]);
    story.shows(&["2 km", "3 km"]).await;
    let marks = story.all("sidelight-mark");
    story.find("section + p").set_text_content(Some("Now 2 km"));
    settle().await;
    assert!(story.all("sidelight-mark") == marks, "what goes on behind the body is not of the article");
    story.set_inner_html(
        "<i>2 km</i><h1>A river</h1><p>1 km</p><section itemprop='articleBody'><p>4 km</p></section><p>3 km</p>",
    );
    story.shows(&["1 km", "4 km"]).await;
    page.destroy();
}
