//! The walk over the tree, in document order. Its own stack: no depth of nesting can exhaust the program's.

use super::block::{Amount, Builder, Mark};
use super::rule::Rule;
use super::rules;
use super::says::is_prose;
use super::{Collected, Content, Leaf, Scope, Tree};
use crate::text::{self, BlockKind};

/// What holds for the text at some place of the tree.
#[derive(Clone, Copy, Default)]
struct Around {
    kind: BlockKind,
    /// Whether a paragraph or heading is open.
    prose: bool,
    interactive: bool,
    linked: bool,
    /// Whether line feeds are line breaks.
    lines: bool,
    /// How many boxes of the page's furniture it stands in that were opened for the headline in them.
    boxes: u8,
}

/// So many boxes of furniture may stand around a headline. Each is searched for it.
const BOXES: u8 = 4;

/// What is done when an element ends.
#[derive(Clone, Copy)]
enum Leave {
    Nothing,
    Part,
    /// The body ends, and what is read with it.
    End,
    Raise,
    Unquote,
    /// Strong words end with which a block began.
    Lead,
}

/// An element that is open.
struct Open<N> {
    node: N,
    /// The next of its children.
    next: Option<N>,
    around: Around,
    leave: Leave,
    /// The fact that an editor says it names, and where its text begins.
    pin: Option<(String, Mark)>,
    /// What was read before it.
    before: Amount,
    /// Whether a form stands in it, in a box of the form's own.
    form: bool,
    /// Of what ended within it, the part with most text, and its heart.
    heaviest: Option<(Amount, N)>,
}

/// Reads the article that stands in the root of `scope`, whatever that element itself is. In a list of stories there is none.
pub fn collect<T: Tree>(tree: &T, scope: &Scope<T::Node>) -> Collected<T::Node> {
    let builder = Walk::done(tree, scope).builder;
    let (article, anchors) = if builder.is_list() { Builder::new() } else { builder }.finish();
    Collected { article, anchors }
}

/// Reads what stands in the root of `scope`, and finds the heart of it: see [`Open::heart`].
pub(super) fn read<T: Tree>(tree: &T, scope: &Scope<T::Node>) -> (Collected<T::Node>, T::Node) {
    let walk = Walk::done(tree, scope);
    let heart = walk.heart.map_or_else(|| scope.root.clone(), |(_, heart)| heart);
    let (article, anchors) = walk.builder.finish();
    (Collected { article, anchors }, heart)
}

/// A walk on its way.
struct Walk<'a, T: Tree> {
    tree: &'a T,
    body: Option<&'a T::Node>,
    builder: Builder<T::Node>,
    /// Whether the body is yet to come: what stands over the headline is not read, nor anything if there is none.
    ahead: bool,
    headed: bool,
    /// The innermost element that is open, and those around it.
    open: Open<T::Node>,
    around: Vec<Open<T::Node>>,
    /// Of what has ended, once all has.
    heart: Option<(Amount, T::Node)>,
}

impl<'a, T: Tree> Walk<'a, T> {
    fn new(tree: &'a T, scope: &'a Scope<T::Node>) -> Self {
        let builder = Builder::new();
        let open = Open::new(tree, scope.root.clone(), Around::default(), Leave::Part, &builder);
        let body = scope.body.as_ref();
        Self { tree, body, builder, ahead: body.is_some(), headed: false, open, around: Vec::new(), heart: None }
    }

    /// The walk at its end.
    fn done(tree: &'a T, scope: &'a Scope<T::Node>) -> Self {
        let mut walk = Self::new(tree, scope);
        while walk.step() {}
        walk
    }

    /// Goes to the next node, or out of the element that has no more; whether there is more to walk.
    fn step(&mut self) -> bool {
        let Some(node) = self.open.next.take() else { return self.close() };
        self.open.next = self.tree.next_sibling(&node);
        match self.tree.content(&node) {
            Content::Text(data) => self.text(node, &data),
            Content::Element(name) => self.element(node, &name),
            Content::Other => {}
        }
        true
    }

    fn text(&mut self, node: T::Node, data: &str) {
        let Around { kind, interactive, linked, lines, .. } = self.open.around;
        let leaf = Leaf { node, interactive, heading: kind == BlockKind::Heading };
        if lines {
            self.builder.lines(&leaf, data, linked, kind);
        } else {
            self.builder.leaf(leaf, data, 0, linked);
        }
    }

    /// Begins an element, if it is read.
    fn element(&mut self, node: T::Node, name: &str) {
        let attributes = self.tree.attributes(&node);
        let (rule, around) = self.rule(&node, name, &attributes);
        let is_body = self.ahead && self.body == Some(&node);
        let entered = if is_body {
            self.builder.part(around.kind, around.prose);
            Some((around, Leave::End))
        } else {
            enter(&mut self.builder, rule, around)
        };
        let Some((around, leave)) = entered else { return };
        if self.ahead && (name == "h1" || (is_body && !self.headed)) {
            self.builder = Builder::new();
        }
        if name == "h1" {
            if !self.headed || self.ahead {
                self.builder.title();
            }
            self.headed = true;
        }
        self.ahead &= !is_body;
        let strong = matches!(name, "b" | "strong") && matches!(leave, Leave::Nothing) && self.builder.is_empty();
        let leave = if strong { Leave::Lead } else { leave };
        let pin = rules::attribute(self.tree, &node, &attributes, "data-sidelight");
        let pin = pin.filter(|fact| !fact.is_empty()).map(|fact| (fact.into_owned(), self.builder.mark()));
        let open = Open { pin, ..Open::new(self.tree, node, around, leave, &self.builder) };
        self.around.push(std::mem::replace(&mut self.open, open));
    }

    /// What becomes of an element, and what holds around it.
    fn rule(&mut self, node: &T::Node, name: &str, attributes: &str) -> (Rule, Around) {
        let tree = self.tree;
        let mut around = self.open.around;
        let titled = || {
            let titled = around.boxes < BOXES && !tree.select(node, "h1", None).is_empty();
            around.boxes += u8::from(titled);
            titled
        };
        let rule = match rules::of(tree, node, name, attributes, titled) {
            Rule::Raised if around.linked || leads_away(tree, node) => Rule::Unread,
            Rule::Link if marks_note(tree, node) => Rule::Unread,
            Rule::Quoted if is_marked(tree, node) => Rule::Inline,
            // What a heading leads to with a link to a place is what stands under it.
            Rule::Link if around.kind == BlockKind::Heading && leads_to_place(tree, node) => {
                around.interactive = true;
                Rule::Inline
            }
            Rule::Block(_) | Rule::Prose(_) if is_foreign(tree, node, name, attributes) => Rule::Apart,
            Rule::Lines if holds_prose(tree, node) => {
                around.lines = true;
                Rule::Prose(None)
            }
            Rule::Lines => {
                around.lines = false;
                Rule::Apart
            }
            rule => rule,
        };
        self.open.form |= name == "form" && rule == Rule::Apart;
        (rule, around)
    }

    /// Ends the innermost element; whether there is one around it.
    fn close(&mut self) -> bool {
        let Self { open, builder, .. } = self;
        if let Some((fact, begun)) = open.pin.take() {
            builder.pin(fact, begun);
        }
        leave(builder, open.leave, open.around);
        let form = open.form && !self.around.is_empty() && open.lays_out() && !builder.forget_label(open.before);
        let now = builder.amount();
        // What is around a form and has no text of its own is a part of its box.
        let form = form && now.blocks == open.before.blocks;
        let heart = open.heart(now);
        match self.around.pop() {
            Some(outer) if !matches!(open.leave, Leave::End) => {
                *open = outer;
                open.form |= form;
                open.weigh(heart);
                true
            }
            _ => {
                // The body is not there.
                if self.ahead {
                    *builder = Builder::new();
                }
                self.heart = heart;
                false
            }
        }
    }
}

impl<N: Clone> Open<N> {
    fn new<T: Tree<Node = N>>(tree: &T, node: N, around: Around, leave: Leave, builder: &Builder<N>) -> Self {
        Self {
            next: tree.first_child(&node),
            node,
            around,
            leave,
            pin: None,
            before: builder.amount(),
            form: false,
            heaviest: None,
        }
    }

    /// Whether it lays out the page, and is no paragraph or the like.
    fn lays_out(&self) -> bool {
        matches!(self.leave, Leave::Part)
            && !self.around.prose
            && matches!(self.around.kind, BlockKind::Paragraph | BlockKind::Cell)
    }

    /// The heart of an element that has ended: the innermost element in it that lays out the page and holds two thirds of
    /// the text of whatever it is in, and more than one paragraph if that has more. With the amount of the element itself.
    fn heart(&mut self, now: Amount) -> Option<(Amount, N)> {
        let heaviest = self.heaviest.take();
        if !self.lays_out() {
            return heaviest;
        }
        let own = now.since(self.before);
        let holds = |within: &Amount| within.bytes * 3 >= own.bytes * 2 && (within.blocks > 1 || own.blocks == 1);
        let heart = heaviest.filter(|(within, _)| holds(within)).map_or_else(|| self.node.clone(), |(_, heart)| heart);
        Some((own, heart))
    }

    /// Takes note of what ended in it.
    fn weigh(&mut self, part: Option<(Amount, N)>) {
        if let Some((amount, _)) = &part
            && self.heaviest.as_ref().is_none_or(|(heaviest, _)| amount.bytes > heaviest.bytes)
        {
            self.heaviest = part;
        }
    }
}

/// Does what an element's beginning does; tells what holds inside it and what its end does, unless it is not read.
fn enter<N>(builder: &mut Builder<N>, rule: Rule, around: Around) -> Option<(Around, Leave)> {
    let controlled = Around { interactive: true, ..around };
    match rule {
        Rule::Block(kind) | Rule::Prose(kind) => {
            builder.part(around.kind, around.prose);
            let prose = around.prose || matches!(rule, Rule::Prose(_));
            return Some((Around { kind: within(around.kind, kind), prose, ..around }, Leave::Part));
        }
        Rule::Summary => {
            builder.part(around.kind, around.prose);
            return Some((Around { prose: true, ..controlled }, Leave::Part));
        }
        Rule::Footer if around.kind == BlockKind::Quotation => return enter(builder, Rule::Block(None), around),
        Rule::Custom if !around.prose => return enter(builder, Rule::Block(None), around),
        Rule::Inline | Rule::Custom => return Some((around, Leave::Nothing)),
        // A time on its own says when something was written; in a table it is what the table tells.
        Rule::Time => {
            let linked = around.linked || around.kind != BlockKind::Cell;
            return Some((Around { linked, ..around }, Leave::Nothing));
        }
        Rule::Link => return Some((Around { linked: true, ..controlled }, Leave::Nothing)),
        Rule::Control if around.prose => return Some((controlled, Leave::Nothing)),
        Rule::Raised => {
            builder.raise();
            return Some((around, Leave::Raise));
        }
        Rule::Quoted => {
            builder.sign('“');
            return Some((around, Leave::Unquote));
        }
        Rule::Break => builder.line_break(around.kind, around.prose),
        Rule::Gap => builder.gap(),
        Rule::Footer | Rule::Apart | Rule::Lines => builder.part(around.kind, around.prose),
        Rule::Control | Rule::Unread => {}
    }
    None
}

/// Does what an element's end does.
fn leave<N>(builder: &mut Builder<N>, leave: Leave, around: Around) {
    match leave {
        Leave::Nothing => {}
        Leave::Part | Leave::End => builder.part(around.kind, around.prose),
        Leave::Raise => builder.raise(),
        Leave::Unquote => builder.sign('”'),
        Leave::Lead => builder.lead(),
    }
}

/// What a block in a block is: what stands in a block quotation is quoted, also its lists.
fn within(outer: BlockKind, own: Option<BlockKind>) -> BlockKind {
    match own {
        Some(BlockKind::Item | BlockKind::Cell) if outer == BlockKind::Quotation => outer,
        Some(own) => own,
        None => outer,
    }
}

/// Whether preformatted text is prose: an agency's copy, no code.
fn holds_prose<T: Tree>(tree: &T, lines: &T::Node) -> bool {
    tree.first_child(lines).is_some_and(|first| match tree.content(&first) {
        Content::Text(text) => is_prose(&text),
        _ => false,
    })
}

/// Whether a quotation has marks of its own: the page does not have them drawn as well.
fn is_marked<T: Tree>(tree: &T, quoted: &T::Node) -> bool {
    tree.first_child(quoted).is_some_and(|first| match tree.content(&first) {
        Content::Text(text) => text.trim_ascii_start().starts_with(['"', '“', '‘', '\'', '«']),
        _ => false,
    })
}

/// Whether a raised sign is the mark of a note: a link to it.
fn leads_away<T: Tree>(tree: &T, raised: &T::Node) -> bool {
    let first = tree.first_child(raised);
    first.is_some_and(|first| matches!(tree.content(&first), Content::Element(name) if name == "a"))
}

/// Whether a link leads to a place in a page.
fn leads_to_place<T: Tree>(tree: &T, link: &T::Node) -> bool {
    tree.attribute(link, "href").is_some_and(|address| address.contains('#'))
}

/// Whether a part of the page is written in another language. Of a page as a whole that is for its text to say.
fn is_foreign<T: Tree>(tree: &T, part: &T::Node, name: &str, attributes: &str) -> bool {
    !matches!(name, "html" | "body")
        && rules::attribute(tree, part, attributes, "lang").is_some_and(|tag| text::is_foreign(&tag))
}

/// Whether a link is the mark of a note: it leads to a place in a page and says no more than a number or a sign.
fn marks_note<T: Tree>(tree: &T, link: &T::Node) -> bool {
    let says_nothing = |node: &T::Node| match tree.content(node) {
        Content::Text(text) => text.bytes().all(|byte| !byte.is_ascii_alphabetic()),
        _ => false,
    };
    leads_to_place(tree, link)
        && tree.first_child(link).is_some_and(|first| says_nothing(&first) && tree.next_sibling(&first).is_none())
}
