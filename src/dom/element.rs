//! Marks as elements, and the journal that gives the page back every node as it was.
//!
//! A text node that is marked stays where it is and keeps the text before its first mark; marks and the text between them
//! stand behind it. So a script that holds the node still finds it in its place: when it writes the node's text or takes
//! the node away, it means all of the text, and the pieces go with it.

use js_sys::Map;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, MutationRecord, Node, Text};

use super::js::RawText;
use super::{MARK, create};

/// A mark to be made: a stretch of a text node, in UTF-16 units.
pub(super) struct Cut {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: &'static str,
}

/// A node put behind a marked text node: a mark, or text between marks.
struct Piece {
    node: Node,
    /// The text itself: the mark's, or the very node.
    text: RawText,
}

/// A text node that is marked.
struct Entry {
    text: RawText,
    pieces: Vec<Piece>,
}

/// All text nodes that are marked.
pub(super) struct Journal {
    entries: Vec<Option<Entry>>,
    /// Numbers of entries that are no more.
    free: Vec<usize>,
    /// From a text node, marked or a piece, to its entry's number.
    numbers: Map,
    /// Whether the page has taken a mark from around its text: it will do so with the next.
    pub(super) unwelcome: bool,
}

impl Journal {
    pub(super) fn new() -> Self {
        Self { entries: Vec::new(), free: Vec::new(), numbers: Map::new(), unwelcome: false }
    }

    /// The entry that a text node is of.
    pub(super) fn entry(&self, text: &Node) -> Option<usize> {
        self.numbers.get(text).as_f64().map(|number| number as usize)
    }

    /// Whether the whole of `text` is the text of a mark of ours.
    pub(super) fn is_mark(&self, text: &Node) -> bool {
        self.entry(text).is_some() && text.parent_element().is_some_and(|parent| parent.local_name() == MARK)
    }

    /// How many marks an entry has.
    pub(super) fn marks(&self, entry: usize) -> usize {
        let pieces = self.entries.get(entry).and_then(Option::as_ref).map_or(&[][..], |entry| &entry.pieces);
        pieces.iter().filter(|piece| piece.node.node_type() == Node::ELEMENT_NODE).count()
    }

    /// One more than the highest number of an entry.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The numbers of all entries.
    pub(super) fn entries(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.entries.len()).filter(|&number| self.entries[number].is_some())
    }

    /// Puts marks into a text node; `cuts` are in order and apart. Returns their elements in that order.
    pub(super) fn mark(&mut self, text: &Text, cuts: &[Cut]) -> Result<Vec<Element>, JsValue> {
        let document = text.owner_document().ok_or("a text without a document")?;
        let parent = text.parent_node().ok_or("a text without a parent")?;
        let raw: &RawText = text.unchecked_ref();
        let number = self.free.pop().unwrap_or(self.entries.len());
        self.numbers.set(text, &number.into());
        let entry = Some(Entry { text: raw.clone(), pieces: Vec::new() });
        match self.entries.get_mut(number) {
            Some(slot) => *slot = entry,
            None => self.entries.push(entry),
        }
        let mut elements = Vec::with_capacity(cuts.len());
        // From the last to the first: a split leaves the front of the node as it was.
        for cut in cuts.iter().rev() {
            if cut.end < raw.length() {
                let rest = text.split_text(cut.end)?;
                self.record(number, rest.clone().into(), rest);
            }
            let marked = text.split_text(cut.start)?;
            let element = mark(&document, cut)?;
            parent.insert_before(&element, Some(&marked))?;
            element.append_child(&marked)?;
            self.record(number, element.clone().into(), marked);
            elements.push(element);
        }
        if let Some(Some(entry)) = self.entries.get_mut(number) {
            entry.pieces.reverse();
        }
        elements.reverse();
        Ok(elements)
    }

    fn record(&mut self, number: usize, node: Node, text: Text) {
        self.numbers.set(&text, &number.into());
        if let Some(Some(entry)) = self.entries.get_mut(number) {
            entry.pieces.push(Piece { node, text: text.unchecked_into() });
        }
    }

    /// Gives a text node its text back and takes its pieces away.
    pub(super) fn restore(&mut self, number: usize) {
        self.give_back(number, false);
    }

    /// Like [`restore`](Self::restore). When the page has `taken` the text node away, or to another place, its text goes
    /// with it.
    fn give_back(&mut self, number: usize, taken: bool) {
        let Some(Entry { text, pieces }) = self.forget(number) else { return };
        if text.length() == 0 && text.parent_node().is_none() {
            // Nobody takes an empty text away but to tidy up; what it stood for is still there.
            let first = pieces.iter().find_map(|piece| Some((piece.node.parent_node()?, &piece.node)));
            if let Some((parent, first)) = first {
                let _ = parent.insert_before(&text, Some(first));
            }
        }
        let home = text.parent_node();
        let mut last = text;
        for Piece { mut node, text } in pieces {
            let unwrapped = node.parent_node().is_none() && text.parent_node().is_some_and(|parent| parent != node);
            if unwrapped {
                self.unwelcome = true;
                node = text.clone().into();
            }
            let parent = node.parent_node();
            let follows = match &parent {
                // Both are out of the page; or the page took the piece away and left the rest.
                None if home.is_none() => true,
                None => continue,
                // What the page has put into a mark is its own.
                Some(_) => (taken || node.previous_sibling().as_ref() == Some(&last)) && is_whole(&node, &text),
            };
            if follows {
                last.append(&text.data());
                remove(&node);
            } else {
                unwrap(&node);
                last = text;
            }
        }
    }

    /// Takes the marks away and leaves every text where the page has it.
    fn release(&mut self, number: usize) {
        for piece in self.forget(number).into_iter().flat_map(|entry| entry.pieces) {
            unwrap(&piece.node);
        }
    }

    /// Takes the pieces away and leaves the text node as the page has written it.
    fn yield_to_page(&mut self, number: usize) {
        for piece in self.forget(number).into_iter().flat_map(|entry| entry.pieces) {
            remove(&piece.node);
        }
    }

    /// Takes away marks that are not in the journal: copies that the page made of its own nodes, or a page saved with them.
    pub(super) fn sweep(&self, root: &Element) -> Result<(), JsValue> {
        let marks = root.query_selector_all(MARK)?;
        for mark in (0..marks.length()).filter_map(|i| marks.get(i)) {
            if mark.first_child().is_none_or(|text| self.entry(&text).is_none()) {
                unwrap(&mark);
            }
        }
        Ok(())
    }

    /// Gives up the marks in nodes that the page has changed.
    pub(super) fn heal(&mut self, record: &MutationRecord) {
        let Some(target) = record.target() else { return };
        if record.type_() == "characterData" {
            let Some(number) = self.entry(&target) else { return };
            // A front of the old text is what a split leaves; anything else is a text of the page's own.
            let (old, new) = (record.old_value().unwrap_or_default(), target.node_value().unwrap_or_default());
            if self.is_front(number, &target) && !old.starts_with(&new) {
                self.yield_to_page(number);
            } else {
                self.restore(number);
            }
            return;
        }
        let (removed, before) = (record.removed_nodes(), record.previous_sibling());
        // A translator puts an element of its own in the place of every text that it has found, now or by and by.
        if removed.length() > 0 && before.as_ref().is_some_and(|before| is_called(before, "font")) {
            self.unwelcome = true;
            (0..self.len()).for_each(|number| self.release(number));
            return;
        }
        for node in (0..removed.length()).filter_map(|i| removed.get(i)) {
            let text = if is_mark(&node) { node.first_child() } else { Some(node.clone()) };
            let Some(number) = text.and_then(|text| self.entry(&text)) else { continue };
            // Text behind text goes away when the page joins the two.
            let joined = before.as_ref().is_some_and(|before| before.node_type() == Node::TEXT_NODE);
            let tidied =
                node.parent_node().is_none() && (joined || node.node_value().is_some_and(|text| text.is_empty()));
            self.give_back(number, self.is_front(number, &node) && !tidied);
        }
    }

    /// Whether `node` is the text node itself that the entry is about.
    fn is_front(&self, number: usize, node: &Node) -> bool {
        self.entries.get(number).and_then(Option::as_ref).is_some_and(|entry| *entry.text == *node)
    }

    fn forget(&mut self, number: usize) -> Option<Entry> {
        let entry = self.entries.get_mut(number)?.take()?;
        self.free.push(number);
        self.numbers.delete(&entry.text);
        for piece in &entry.pieces {
            self.numbers.delete(&piece.text);
        }
        Some(entry)
    }
}

/// Whether `node` is an element mark.
pub(super) fn is_mark(node: &Node) -> bool {
    is_called(node, MARK)
}

fn is_called(node: &Node, name: &str) -> bool {
    node.node_type() == Node::ELEMENT_NODE && node.unchecked_ref::<Element>().local_name() == name
}

/// Whether a piece still is what we made it: text alone, or a mark with nothing but its text.
fn is_whole(node: &Node, text: &Node) -> bool {
    node == text || (node.first_child().as_ref() == Some(text) && text.next_sibling().is_none())
}

/// Takes a mark away and leaves in its place what is in it.
fn unwrap(node: &Node) {
    if !is_mark(node) {
        return;
    }
    while let (Some(parent), Some(child)) = (node.parent_node(), node.first_child()) {
        if parent.insert_before(&child, Some(node)).is_err() {
            break;
        }
    }
    remove(node);
}

fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

fn mark(document: &Document, cut: &Cut) -> Result<Element, JsValue> {
    let element = create(document, MARK)?;
    element.set_attribute("data-kind", cut.kind)?;
    Ok(element)
}

/// What makes a mark a button that opens a card.
const BUTTON: [(&str, &str); 4] =
    [("role", "button"), ("tabindex", "0"), ("aria-haspopup", "dialog"), ("aria-expanded", "false")];

/// Makes a mark a button, or no longer one. An annotation's first mark is: its name is what it says in the line.
pub(super) fn set_button(mark: &Element, is: bool) {
    if mark.has_attribute("tabindex") == is {
        return;
    }
    for (name, value) in BUTTON {
        let _ = if is { mark.set_attribute(name, value) } else { mark.remove_attribute(name) };
    }
}
