//! Which element of a page holds its article.

use std::pin::Pin;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Node};

use crate::collect::{self, Scope};
use crate::dom::Dom;

/// Looks for the element that holds the article, when nobody says which: as `sidelight annotate` finds it in a file.
#[wasm_bindgen]
pub struct Search {
    /// What is left to do.
    work: Option<Pin<Box<Work>>>,
    found: Array,
}

type Work = dyn Future<Output = Option<Scope<Node>>>;

#[wasm_bindgen]
impl Search {
    /// In this page.
    #[wasm_bindgen(constructor)]
    pub fn new(document: Document) -> Self {
        let work = async move { collect::search(&Dom, &document).await };
        Self { work: Some(Box::pin(work)), found: Array::new() }
    }

    /// Takes a step, short enough for a task of its own; tells whether another follows.
    pub fn step(&mut self) -> bool {
        let Some(work) = &mut self.work else { return false };
        let Some(done) = collect::step(work.as_mut()) else { return true };
        self.work = None;
        self.found = done.into_iter().flat_map(|Scope { root, body }| [root].into_iter().chain(body)).collect();
        false
    }

    /// The element; behind it the one that holds the body, where the headline stands outside that. Nothing, if the page has no article.
    #[wasm_bindgen(getter, unchecked_return_type = "Element[]")]
    pub fn found(&self) -> Array {
        self.found.clone()
    }
}
