//! What the list of facts shows, and what happens in it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::control::Control;
use super::listen::Listener;
use super::node::{add, attr, named};
use super::place::lines;
use super::state::Event;
use super::words;
use crate::annotation::Detail;

impl Control {
    /// Lists what is marked, if some of it is reached no other way.
    pub(super) fn list_facts(&self) {
        let marks = &self.marks;
        // Nothing is to come and go for a moment, which would move the page.
        if marks.are_being_made() {
            return;
        }
        let shown = marks.shown();
        let elements = shown.iter().filter(|&&mark| marks.element(mark).is_some()).count();
        if elements == shown.len() && !self.list.host.has_focus(&self.nodes.0) {
            self.list.host.hide();
            return;
        }
        let _ = self.list.host.come_home(&self.nodes, marks.root());
        let settled = elements > 0 && !marks.is_owned();
        if settled && self.list.host.element.previous_sibling().as_ref() != Some(marks.root()) {
            let _ = marks.root().after_with_node_1(&self.list.host.element);
        }
        self.list.host.show();
        if self.list.panel.has_attribute("open") {
            self.fill_facts();
        }
    }

    /// Writes the lines; those that stand already are written anew, so that the focus stays where it is.
    fn fill_facts(&self) {
        let reading = self.marks.reading();
        let shown = self.marks.shown();
        self.list.host.dress(&self.window, self.marks.root(), self.theme, &self.list.panel);
        for (place, &mark) in shown.iter().enumerate() {
            let Some(annotation) = reading.annotations.list.get(mark) else { continue };
            let button = match self.list.lines.children().item(place as u32).and_then(|line| line.first_element_child())
            {
                Some(button) => button,
                None => {
                    let line = self.nodes.el("li", "");
                    let button = self.nodes.button("", "", "open");
                    attr(&button, "aria-haspopup", "dialog");
                    add(&line, &button);
                    add(&self.list.lines, &line);
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
            add(&button, &self.nodes.text("span", "kind", words::kind(&annotation.detail, kind)));
            add(&button, &self.nodes.text("span", "", text));
        }
        while let Some(line) = self.list.lines.children().item(shown.len() as u32) {
            line.remove();
        }
    }

    /// Draws the focus over the text that the line with the focus is about.
    pub(super) fn draw_focus(&self) {
        let rects = self.list.at.get().map_or_else(Vec::new, |mark| lines(&self.rects(mark)));
        if rects.is_empty() && !self.list.rings.has_child_nodes() {
            return;
        }
        self.list.rings.set_text_content(None);
        for rect in rects {
            let ring = self.nodes.el("div", "ring");
            let sizes = [("width", rect.right - rect.left), ("height", rect.bottom - rect.top)];
            self.list.host.put(&ring, (rect.left, rect.top), &sizes);
            add(&self.list.rings, &ring);
        }
    }
}

/// Listens to what happens in the list.
pub(super) fn listen(control: &Rc<Control>) -> Vec<Listener> {
    let on = |name, act| control.on(&control.list.host.shadow, name, true, act);
    vec![
        on("toggle", |control, _| control.fill_facts()),
        on("focusin", |control, event| {
            let mark = line_of(event);
            control.list.at.set(mark);
            if let Some(mark) = mark {
                control.marks.scroll_to(mark);
            }
            control.draw_focus();
        }),
        on("focusout", |control, _| {
            control.list.at.set(None);
            control.draw_focus();
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
