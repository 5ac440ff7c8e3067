//! “Facts in this article”: the keyboard's way to marks that are no elements, for paint has nothing that could take the focus.
//!
//! It takes no room in the page and is seen only while it has the focus. The focus on one of its lines is drawn over the text
//! that the line is about. It stands behind the article where marks are elements and the article is no framework's, for there
//! the nodes are at rest and nobody else's; where not one node of the page is to be touched, at the end of the body.

use std::cell::Cell;

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element, HtmlElement};

use super::host::Host;
use super::node::{Nodes, add, attr};

/// The name of the host element.
const HOST: &str = "sidelight-facts";

/// Its name for all readers.
const NAME: &str = "Facts in this article";

/// The list.
pub(super) struct List {
    pub(super) host: Host,
    pub(super) panel: HtmlElement,
    pub(super) lines: HtmlElement,
    pub(super) rings: HtmlElement,
    /// The mark whose line has the focus.
    pub(super) at: Cell<Option<usize>>,
}

impl List {
    /// A list without lines.
    pub(super) fn new(nodes: &Nodes, root: &Element, sheet: &CssStyleSheet) -> Result<Self, JsValue> {
        let host = Host::new(nodes, root, HOST, sheet)?;
        attr(&host.element, "role", "navigation");
        attr(&host.element, "aria-label", NAME);
        let panel = nodes.el("details", "facts");
        let (lines, rings) = (nodes.el("ol", ""), nodes.el("div", "rings"));
        add(&panel, &nodes.text("summary", "", NAME));
        add(&panel, &lines);
        add(&host.shadow, &panel);
        add(&host.shadow, &rings);
        Ok(Self { host, panel, lines, rings, at: Cell::default() })
    }
}
