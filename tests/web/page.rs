//! Articles to test on, and what can be seen of their marks.

use std::ops::Deref;

use js_sys::{Array, Map, Promise, Reflect};
use sidelight::annotation::{Annotation, Annotations, Detail};
use sidelight::collect::Scope;
use sidelight::dom::{Mode, Page, Reading};
use sidelight::figures::{Figure, FigureKind, Value};
use sidelight::{Article, Span};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Node, Text};

pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

#[wasm_bindgen(inline_js = "
export function highlights() { return CSS.highlights; }
export function painted(root, name) {
  const ranges = [...(CSS.highlights.get(name) ?? [])].filter((range) => root.contains(range.startContainer));
  return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  });
}
export function underline(element) {
  return getComputedStyle(element, '::highlight(sidelight-figure)').textDecorationLine;
}
export function give_back(root) { document[Symbol.for('sidelight.roots')]?.get(root)?.(); }
")]
extern "C" {
    /// All highlights of the page.
    pub(crate) fn highlights() -> Map;
    /// The line that is painted under figures in the text of an element.
    pub(crate) fn underline(element: &Element) -> String;
    fn painted(root: &Element, name: &str) -> Array;
    fn give_back(root: &Element);
}

/// An article in the page, until it is dropped.
pub(crate) struct Story(Element);

impl Story {
    pub(crate) fn new(html: &str) -> Self {
        let element = document().create_element("article").unwrap();
        element.set_inner_html(html);
        let body = document().query_selector("body").unwrap().unwrap();
        body.prepend_with_node_1(&element).unwrap();
        Self(element)
    }

    pub(crate) fn find(&self, selector: &str) -> Element {
        self.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector}"))
    }

    pub(crate) fn all(&self, selector: &str) -> Vec<Element> {
        let list = self.query_selector_all(selector).unwrap();
        (0..list.length()).map(|i| list.get(i).unwrap().unchecked_into()).collect()
    }

    /// The texts of the element marks.
    pub(crate) fn marks(&self) -> Vec<String> {
        self.all("sidelight-mark").iter().map(|mark| mark.text_content().unwrap()).collect()
    }

    /// The texts of the article that are painted under the name of a highlight.
    pub(crate) fn painted(&self, name: &str) -> Vec<String> {
        let list = painted(self, name);
        list.iter().map(|text| text.as_string().unwrap()).collect()
    }

    /// In the end these are the element marks.
    pub(crate) async fn shows(&self, expected: &[&str]) {
        until(|| self.marks() == expected).await;
        assert_eq!(self.marks(), expected, "{}", self.inner_html());
    }

    /// In the end these are painted as figures.
    pub(crate) async fn paints(&self, expected: &[&str]) {
        until(|| self.painted("sidelight-figure") == expected).await;
        assert_eq!(self.painted("sidelight-figure"), expected);
    }

    /// Every text node in order.
    pub(crate) fn texts(&self) -> Vec<Text> {
        nodes(self).into_iter().filter_map(|node| node.dyn_into().ok()).collect()
    }

    /// Annotates the article that was found in it with its headline: the first `body` in it.
    pub(crate) fn attach_found(&self, body: &str, phrases: &[&'static str]) -> Page {
        let scope = Scope { root: self.0.clone().into(), body: Some(self.find(body).into()) };
        made(Page::attach(scope, Mode::Element, Reading::default(), phrasebook(phrases)).unwrap())
    }

    pub(crate) fn attach(&self, mode: Mode, phrases: &[&'static str]) -> Page {
        made(Page::attach(self.0.clone(), mode, Reading::default(), phrasebook(phrases)).unwrap())
    }
}

impl Deref for Story {
    type Target = Element;

    fn deref(&self) -> &Element {
        &self.0
    }
}

impl Drop for Story {
    fn drop(&mut self) {
        give_back(self);
        self.0.remove();
    }
}

/// The page with all its marks.
pub(crate) fn made(page: Page) -> Page {
    while page.work().unwrap() {}
    page
}

/// Annotates wherever one of these phrases stands. Which words deserve it is not what is tested here.
pub(crate) fn phrasebook(phrases: &[&'static str]) -> impl Fn(Article) -> Reading + 'static {
    let phrases = phrases.to_vec();
    move |article| {
        let found = phrases.iter().flat_map(|phrase| article.text().match_indices(phrase));
        let spans = found.map(|(start, words)| Span::new(start as u32, (start + words.len()) as u32));
        let mut list: Vec<Annotation> = spans.map(annotation).collect();
        list.sort_by_key(|a| (a.spans[0].start, u32::MAX - a.spans[0].end));
        Reading { annotations: Annotations { list, entities: Vec::new() }, article }
    }
}

fn annotation(span: Span) -> Annotation {
    let figure = Figure {
        span,
        kind: FigureKind::Count,
        value: Value::Number(1.0),
        digits: 1,
        unit: None,
        noun: None,
        qualifier: None,
        change: None,
        amount: None,
        period: None,
        per: None,
        age: false,
    };
    Annotation { spans: vec![span], detail: Detail::Figure(figure), context: Vec::new(), shown: true }
}

/// The words of annotation `n`.
pub(crate) fn words(page: &Page, n: usize) -> String {
    let reading = page.marks().reading();
    reading.annotations.list[n].spans[0].of(reading.article.text()).to_owned()
}

/// Every node below `root`, in order.
pub(crate) fn nodes(root: &Node) -> Vec<Node> {
    let mut found = Vec::new();
    let mut at = root.first_child();
    while let Some(node) = at {
        found.push(node.clone());
        found.extend(nodes(&node));
        at = node.next_sibling();
    }
    found
}

/// Every node with its data: equal only when each is the very same node, in the same place, with the same text.
pub(crate) fn snapshot(root: &Node) -> Vec<(Node, Option<js_sys::JsString>)> {
    let data = |node: &Node| Reflect::get(node, &"data".into()).unwrap().dyn_into().ok();
    nodes(root).into_iter().map(|node| (node.clone(), data(&node))).collect()
}

/// Lets the page do for so long what it has to do.
pub(crate) async fn wait(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// A little: what the page does at once has been noticed, and acted on where that is not put off.
pub(crate) async fn settle() {
    wait(60).await;
}

/// Until it is so; it must be in five seconds.
pub(crate) async fn until(what: impl Fn() -> bool) {
    for _ in 0..250 {
        if what() {
            return;
        }
        wait(20).await;
    }
}
