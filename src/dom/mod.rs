//! The browser's room: reads an article from the page, marks what was found in it, and follows the page when it changes.
//!
//! ```text
//! page ─ tree ─▶ collect ─▶ analyse ─▶ segment ─▶ place ┬▶ element   journal of every node touched
//!   ▲                                                   └▶ paint     nothing touched
//!   └── the page changes: only what no longer fits is made anew
//! ```
//!
//! The card asks [`Marks`] where things are. Nothing here panics on what a page does: what is gone is gone.

mod caught;
mod element;
mod guard;
mod hit;
mod js;
mod marks;
mod mode;
mod page;
mod paint;
mod piece;
mod place;
mod report;
mod segment;
mod style;
mod tree;

pub(crate) use caught::caught;
pub use marks::Marks;
pub use mode::Mode;
pub use page::Page;
pub(crate) use report::message;
pub use report::{DEGRADED, ERROR, report};
pub use tree::Dom;

use wasm_bindgen::JsValue;
use web_sys::{Document, Element, Node, Window};

use crate::annotation::Annotations;
use crate::collect::{self, Collected, Scope};
use crate::text::Article;

/// The name of an element mark.
const MARK: &str = "sidelight-mark";

/// An element of HTML. Pages put functions of their own in the place of `createElement`, which make of some names other elements.
pub(crate) fn create(document: &Document, name: &str) -> Result<Element, JsValue> {
    document.create_element_ns(Some("http://www.w3.org/1999/xhtml"), name)
}

/// A property of an element's style as the browser has computed it.
pub(crate) fn computed(window: &Window, element: &Element, name: &str) -> String {
    let style = window.get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default()
}

/// An article as it was last read from the page, and what was found in it.
#[derive(Default)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// Its annotations.
    pub annotations: Annotations,
}

/// The article of a scope, with the date and the locale that its page says, and the way back to its nodes.
pub fn collect(scope: &Scope<Node>) -> Collected<Node> {
    let mut collected = collect::collect(&Dom, scope);
    if let Some(document) = scope.root.owner_document() {
        collected.article.date = collect::published(&Dom, &document, &scope.root);
        collected.article.locale = collect::locale(&Dom, &document, &scope.root);
    }
    collected
}

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
