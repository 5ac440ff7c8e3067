//! The DOM as the collector sees it. Our own marks are part of the line they stand in and nothing else.

use std::borrow::Cow;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::MARK;
use super::js::Plain;
use crate::collect::{Attribute, Content, Scope, Tree};

impl From<Element> for Scope<Node> {
    fn from(root: Element) -> Self {
        Self::whole(root.into())
    }
}

/// A tree of DOM nodes.
pub struct Dom;

fn plain(node: &Node) -> &Plain {
    node.unchecked_ref()
}

impl Tree for Dom {
    type Node = Node;

    fn content(&self, node: &Node) -> Content<'_> {
        match plain(node).node_type() {
            // The data of a CDATA section in an XHTML page is text as well.
            Node::TEXT_NODE | Node::CDATA_SECTION_NODE => Content::Text(node.node_value().unwrap_or_default().into()),
            Node::ELEMENT_NODE => {
                let mut name = plain(node).local_name();
                name.make_ascii_lowercase();
                Content::Element(if name == MARK { "span".into() } else { name.into() })
            }
            _ => Content::Other,
        }
    }

    fn first_child(&self, node: &Node) -> Option<Node> {
        plain(node).first_child()
    }

    fn next_sibling(&self, node: &Node) -> Option<Node> {
        plain(node).next_sibling()
    }

    fn parent(&self, node: &Node) -> Option<Node> {
        plain(node).parent()
    }

    fn attribute(&self, element: &Node, name: &'static str) -> Option<Cow<'_, str>> {
        plain(element).attribute(name).map(Cow::Owned)
    }

    fn attributes(&self, element: &Node) -> String {
        let plain = plain(element);
        if !plain.has_attributes() || plain.local_name() == MARK {
            return String::new();
        }
        plain.attribute_names().join(" ").into()
    }

    fn select(&self, within: &Node, name: &'static str, attribute: Option<Attribute>) -> Vec<Node> {
        let selector = match attribute {
            None => name.to_owned(),
            Some((key, None)) => [name, "[", key, "]"].concat(),
            Some((key, Some(value))) => [name, "[", key, "~=\"", value, "\"]"].concat(),
        };
        // `within` is a document, a shadow root or an element; all select the same way.
        let Ok(found) = within.unchecked_ref::<Element>().query_selector_all(&selector) else { return Vec::new() };
        (0..found.length()).filter_map(|i| found.get(i)).collect()
    }
}
