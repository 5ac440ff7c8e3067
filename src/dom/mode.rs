//! Which marks may be elements: those in nodes that nobody else answers for, and that have come to rest.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{MutationRecord, Node, Window};

use super::computed;
use super::element::is_mark;

/// How marks are made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Elements where that is safe, paint elsewhere.
    #[default]
    Auto,
    /// Elements, but for links, headings and controls.
    Element,
    /// Paint alone: not one node of the page is touched.
    Paint,
}

impl Mode {
    /// The mode with this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "element" => Some(Self::Element),
            "paint" => Some(Self::Paint),
            _ => None,
        }
    }
}

/// Own keys by which a framework knows the nodes it made.
const OWNERS: [&str; 1] = ["__reactFiber$"];

/// What frameworks call the elements whose markup a server has written and their scripts take over: at once, or when they
/// come into view, or when somebody touches them.
const APPS: &str = "#__next,#__nuxt,#___gatsby,#root,#app,[data-reactroot],[data-server-rendered],[data-v-app],[ng-version],\
    astro-island,gu-island";

/// What frameworks that take over a page as a whole leave on its window from the start.
const PAGES: [&str; 3] = ["__next_f", "__remixContext", "__reactRouterContext"];

/// Whether a framework keeps account of the node, or is yet to take it over and will compare it with its own: the node or
/// its parent carries one of the framework's keys, or it is in an application and nothing around it carries one. What
/// carries none and is in something that does is markup that the framework was given, and never looks at again.
pub(super) fn is_owned(node: &Node) -> bool {
    let mut around = node.parent_element();
    if let Some(mark) = around.take_if(|parent| is_mark(parent)) {
        around = mark.parent_element();
    }
    let Some(parent) = around else { return false };
    if carries_key(node) || carries_key(&parent) {
        return true;
    }
    let page = || {
        let is_app = PAGES.iter().any(|name| Reflect::has(&js_sys::global(), &(*name).into()) == Ok(true));
        parent.owner_document().filter(|_| is_app)?.document_element()
    };
    let Some(app) = parent.closest(APPS).ok().flatten().or_else(page) else { return false };
    let mut around = parent;
    while around != app {
        match around.parent_element() {
            Some(outer) if !carries_key(&outer) => around = outer,
            _ => return false,
        }
    }
    true
}

fn carries_key(node: &Node) -> bool {
    let keys = Object::keys(node.unchecked_ref::<Object>());
    keys.iter().any(|key| key.as_string().is_some_and(|key| OWNERS.iter().any(|owner| key.starts_with(owner))))
}

/// Layouts, by the end of their names, that place every node in an element on its own: an element mark would tear the line.
const TEARING: [&str; 3] = ["flex", "grid", "box"];

/// Whether an element mark would tear the line that the text is in.
pub(super) fn is_torn(window: &Window, text: &Node) -> bool {
    let mut around = text.parent_element();
    while let Some(element) = around {
        let display = computed(window, &element, "display");
        if display != "contents" && !is_mark(&element) {
            return TEARING.iter().any(|layout| display.ends_with(layout));
        }
        around = element.parent_element();
    }
    false
}

/// How long a node must have been left alone before elements are put into it, in milliseconds. A page that is about to
/// hydrate does so soon after it has loaded, and a text that is replaced often never rests.
pub(super) const REST: f64 = 1000.0;

/// More restless nodes than this are remembered as one: the whole article.
const MOST: usize = 64;

/// The nodes that the page has lately made or changed.
pub(super) struct Restless {
    root: Node,
    nodes: Vec<(Node, f64)>,
}

impl Restless {
    /// At first nobody knows what the page is about to do with the article in `root`.
    pub(super) fn new(root: Node, now: f64) -> Self {
        Self { nodes: vec![(root.clone(), now)], root }
    }

    /// Takes note of what the page did.
    pub(super) fn note(&mut self, record: &MutationRecord, now: f64) {
        if record.type_() == "characterData" {
            self.nodes.extend(record.target().map(|target| (target, now)));
        } else {
            let added = record.added_nodes();
            self.nodes.extend((0..added.length()).filter_map(|i| Some((added.get(i)?, now))));
        }
        if self.nodes.len() > MOST {
            self.nodes = vec![(self.root.clone(), now)];
        }
    }

    /// Forgets nodes that have come to rest; while the page loads, none does. Tells whether there were such.
    pub(super) fn settle(&mut self, now: f64, loaded: bool) -> bool {
        let before = self.nodes.len();
        if loaded {
            self.nodes.retain(|(_, since)| now - since < REST);
        } else {
            self.nodes.iter_mut().for_each(|(_, since)| *since = now);
        }
        self.nodes.len() < before
    }

    /// Whether `node` is in one of them.
    pub(super) fn holds(&self, node: &Node) -> bool {
        self.nodes.iter().any(|(restless, _)| restless.contains(Some(node)))
    }
}
