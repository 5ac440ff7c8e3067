//! “Facts in this article”: the keyboard's way to marks that are no elements, for paint has nothing that could take the focus.
//!
//! It takes no room in the page and is seen only while it has the focus. The focus on one of its lines is drawn over the text
//! that the line is about. It stands behind the article where marks are elements and the article is no framework's, for there
//! the nodes are at rest and nobody else's; where not one node of the page is to be touched, at the end of the body.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element, HtmlElement};

use super::control::Control;
use super::host::Host;
use super::listen::Listener;
use super::node::{Nodes, add, attr};
use super::open::named;
use super::place::lines;
use super::state::Event;
use super::words;
use crate::annotation::Detail;

/// The name of the host element.
const HOST: &str = "sidelight-facts";

/// Its name for all readers.
const NAME: &str = "Facts in this article";

/// The list.
pub(super) struct List {
    host: Host,
    panel: HtmlElement,
    lines: HtmlElement,
    rings: HtmlElement,
    /// The mark whose line has the focus.
    at: Cell<Option<usize>>,
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

    /// Lists what is marked, if some of it is reached no other way.
    pub(super) fn renew(&self, control: &Control) {
        let marks = &control.marks;
        // Nothing is to come and go for a moment, which would move the page.
        if marks.are_being_made() {
            return;
        }
        let shown = marks.shown();
        let elements = shown.iter().filter(|&&mark| marks.element(mark).is_some()).count();
        if elements == shown.len() && !self.host.has_focus(&control.nodes.0) {
            self.host.hide();
            return;
        }
        let _ = self.host.come_home(&control.nodes, marks.root());
        let settled = elements > 0 && !marks.is_owned();
        if settled && self.host.element.previous_sibling().as_ref() != Some(marks.root()) {
            let _ = marks.root().after_with_node_1(&self.host.element);
        }
        self.host.show();
        if self.panel.has_attribute("open") {
            self.fill(control);
        }
    }

    /// Writes the lines; those that stand already are written anew, so that the focus stays where it is.
    fn fill(&self, control: &Control) {
        let reading = control.marks.reading();
        let shown = control.marks.shown();
        self.host.dress(&control.window, control.marks.root(), control.theme, &self.panel);
        for (place, &mark) in shown.iter().enumerate() {
            let Some(annotation) = reading.annotations.list.get(mark) else { continue };
            let button = match self.lines.children().item(place as u32).and_then(|line| line.first_element_child()) {
                Some(button) => button,
                None => {
                    let line = control.nodes.el("li", "");
                    let button = control.nodes.button("", "", "open");
                    attr(&button, "aria-haspopup", "dialog");
                    add(&line, &button);
                    add(&self.lines, &line);
                    button.into()
                }
            };
            let kind = match annotation.detail {
                Detail::Entity(mention) => Some(reading.annotations.entities[mention.entity].kind),
                _ => None,
            };
            button.set_text_content(None);
            attr(&button, "data-to", &mark.to_string());
            let text = annotation.spans.first().map_or("", |span| span.of(reading.article.text()));
            add(&button, &control.nodes.text("span", "kind", words::kind(&annotation.detail, kind)));
            add(&button, &control.nodes.text("span", "", text));
        }
        while let Some(line) = self.lines.children().item(shown.len() as u32) {
            line.remove();
        }
    }

    /// Draws the focus over the text that the line with the focus is about.
    pub(super) fn draw(&self, control: &Control) {
        let rects = self.at.get().map_or_else(Vec::new, |mark| lines(&control.rects(mark)));
        if rects.is_empty() && !self.rings.has_child_nodes() {
            return;
        }
        self.rings.set_text_content(None);
        for rect in rects {
            let ring = control.nodes.el("div", "ring");
            let sizes = [("width", rect.right - rect.left), ("height", rect.bottom - rect.top)];
            self.host.put(&ring, (rect.left, rect.top), &sizes);
            add(&self.rings, &ring);
        }
    }
}

/// Listens to what happens in the list.
pub(super) fn listen(control: &Rc<Control>) -> Vec<Listener> {
    let on = |name, act| control.on(&control.list.host.shadow, name, true, act);
    vec![
        on("toggle", |control, _| control.list.fill(control)),
        on("focusin", |control, event| {
            let mark = line_of(event);
            control.list.at.set(mark);
            if let Some(mark) = mark {
                control.marks.scroll_to(mark);
            }
            control.list.draw(control);
        }),
        on("focusout", |control, _| {
            control.list.at.set(None);
            control.list.draw(control);
        }),
        on("click", |control, event| {
            if let Some(mark) = line_of(event) {
                control.marks.scroll_to(mark);
                control.hear(Event::Press(mark));
            }
        }),
    ]
}

/// The mark whose line an event comes to.
fn line_of(event: &web_sys::Event) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    named(&target.closest("[data-to]").ok()??)
}
