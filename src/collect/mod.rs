//! The one collector: how an article is read from a tree of elements and text.
//!
//! Written once over [`Tree`], which the DOM and the command line's HTML parser both implement, so that the browser and the
//! newsroom read the same text. What is read, and as what, is said in tables (`rules`, `names`); [`Anchors`] leads from the text
//! back to the tree.

mod about;
mod anchors;
mod block;
mod links;
mod names;
mod root;
mod rule;
mod rules;
mod says;
mod turns;
mod walk;

pub use about::{linked_data, locale, published};
pub use anchors::{Anchors, Leaf, Place};
pub use root::{Scope, article, search};
pub use turns::step;
pub use walk::collect;

use std::borrow::Cow;

use crate::text::Article;

/// A tree that an article is read from.
pub trait Tree {
    /// A handle to a node; cheap to clone.
    type Node: Clone + PartialEq;

    /// What the node is, with its name or its text.
    fn content(&self, node: &Self::Node) -> Content<'_>;

    /// Its first child.
    fn first_child(&self, node: &Self::Node) -> Option<Self::Node>;

    /// The node behind it, of the same parent.
    fn next_sibling(&self, node: &Self::Node) -> Option<Self::Node>;

    /// The node that it is in.
    fn parent(&self, node: &Self::Node) -> Option<Self::Node>;

    /// The value of an element's attribute, if it has it.
    fn attribute(&self, element: &Self::Node, name: &'static str) -> Option<Cow<'_, str>>;

    /// The names of an element's attributes, parted by spaces: spares asking for each, where that is dear.
    fn attributes(&self, element: &Self::Node) -> String;

    /// The elements below `within` that are called `name` (`*`: whatever they are called) and, where one is given, have an
    /// attribute that has that value as one of its words (any value, when it is `None`); in document order.
    fn select(&self, within: &Self::Node, name: &'static str, attribute: Option<Attribute>) -> Vec<Self::Node>;
}

/// An attribute to select by: its name, and the value asked for.
pub type Attribute = (&'static str, Option<&'static str>);

/// What a node is.
pub enum Content<'a> {
    /// An element and its name in lower case, without a namespace's prefix.
    Element(Cow<'a, str>),
    /// A text node and its data.
    Text(Cow<'a, str>),
    /// A comment, a document, whatever else.
    Other,
}

/// An article as read from a tree.
pub struct Collected<N> {
    /// The text; date and locale are not set, see [`published`] and [`locale`].
    pub article: Article,
    /// The way back from the text to the tree.
    pub anchors: Anchors<N>,
}
