//! Building nodes one by one: no markup is ever parsed, so no policy forbids it and no text becomes anything but text.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use crate::dom::create;
use crate::number;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The document, with short ways to make what a card is made of.
#[derive(Clone)]
pub(super) struct Nodes(pub(super) Document);

impl Nodes {
    /// An element of a class.
    pub(super) fn el(&self, tag: &str, class: &str) -> HtmlElement {
        let element = create(&self.0, tag).expect("the tag is a plain name").unchecked_into::<HtmlElement>();
        if !class.is_empty() {
            element.set_class_name(class);
        }
        element
    }

    /// An element of a class that holds this text.
    pub(super) fn text(&self, tag: &str, class: &str, text: &str) -> HtmlElement {
        let element = self.el(tag, class);
        element.set_text_content(Some(text));
        element
    }

    /// A button that shows a drawing and is called `label`; `action` says what it does.
    pub(super) fn icon(&self, class: &str, label: &str, action: &str, path: &str) -> HtmlElement {
        let button = self.button(class, "", action);
        attr(&button, "aria-label", label);
        let svg = self.0.create_element_ns(Some(SVG), "svg").expect("the tag is a plain name");
        attr(&svg, "viewBox", "0 0 16 16");
        attr(&svg, "aria-hidden", "true");
        let line = self.0.create_element_ns(Some(SVG), "path").expect("the tag is a plain name");
        attr(&line, "d", path);
        add(&svg, &line);
        add(&button, &svg);
        button
    }

    /// A button that shows `text`.
    pub(super) fn button(&self, class: &str, text: &str, action: &str) -> HtmlElement {
        let button = self.text("button", class, text);
        attr(&button, "type", "button");
        attr(&button, "data-do", action);
        button
    }
}

/// Sets an attribute.
pub(super) fn attr(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Appends a child.
pub(super) fn add(parent: &web_sys::Node, child: &web_sys::Node) {
    let _ = parent.append_child(child);
}

/// Sets a property of an element's style through the object model, which no policy forbids.
pub(super) fn style(element: &HtmlElement, name: &str, value: &str) {
    // A value that the browser does not know is passed over by it.
    let _ = element.style().set_property(name, value);
}

/// Sets a length in pixels.
pub(super) fn pixels(element: &HtmlElement, name: &str, value: f64) {
    style(element, name, &[&*crate::number::write(value), "px"].concat());
}

/// The mark that a button leads to.
pub(super) fn named(button: &Element) -> Option<usize> {
    Some(number::read(&button.get_attribute("data-to")?)? as usize)
}
