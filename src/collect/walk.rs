//! The walk over the tree, in document order. Its own stack: no depth of nesting can exhaust the program's.

use std::borrow::Cow;

use super::block::{Builder, Mark};
use super::rules::{self, Rule};
use super::{Collected, Content, Leaf, Tree};
use crate::text::BlockKind;

/// What holds for the text at some place of the tree.
#[derive(Clone, Copy, Default)]
struct Around {
    kind: BlockKind,
    /// Whether a paragraph or heading is open.
    prose: bool,
    interactive: bool,
    linked: bool,
}

/// What is done when an element ends.
#[derive(Clone, Copy)]
enum Leave {
    Nothing,
    Part,
    Raise,
    Unquote,
}

/// An element that is open.
struct Open<N> {
    /// The next of its children.
    next: Option<N>,
    around: Around,
    leave: Leave,
    /// The fact that an editor says it names, and where its text begins.
    pin: Option<(String, Mark)>,
}

/// Reads the article that stands in `root`, whatever `root` itself is.
pub fn collect<T: Tree>(tree: &T, root: &T::Node) -> Collected<T::Node> {
    let mut builder = Builder::new();
    let mut stack =
        vec![Open { next: tree.first_child(root), around: Around::default(), leave: Leave::Part, pin: None }];
    while let Some(open) = stack.last_mut() {
        let around = open.around;
        let Some(node) = open.next.take() else {
            if let Some((fact, begun)) = open.pin.take() {
                builder.pin(fact, begun);
            }
            leave(&mut builder, open.leave, around.kind);
            stack.pop();
            continue;
        };
        open.next = tree.next_sibling(&node);
        match tree.content(&node) {
            Content::Text(data) => {
                let heading = around.kind == BlockKind::Heading;
                let leaf = Leaf { node, interactive: around.interactive, heading };
                builder.leaf(leaf, &data, around.linked);
            }
            Content::Element(name) => {
                let rule = match rules::of(tree, &node, &name) {
                    Rule::Raised if around.linked || leads_away(tree, &node) => Rule::Unread,
                    rule => rule,
                };
                if let Some((around, leave)) = enter(&mut builder, rule, around) {
                    let pin = Some(&node).filter(|node| tree.has_attributes(node));
                    let pin = pin.and_then(|node| tree.attribute(node, "data-sidelight")).map(Cow::into_owned);
                    let pin = pin.filter(|fact| !fact.is_empty()).map(|fact| (fact, builder.mark()));
                    stack.push(Open { next: tree.first_child(&node), around, leave, pin });
                }
            }
            Content::Other => {}
        }
    }
    let (article, anchors) = builder.finish();
    Collected { article, anchors }
}

/// Does what an element's beginning does; tells what holds inside it and what its end does, unless it is not read.
fn enter<N>(builder: &mut Builder<N>, rule: Rule, around: Around) -> Option<(Around, Leave)> {
    let controlled = Around { interactive: true, ..around };
    match rule {
        Rule::Block(kind) | Rule::Prose(kind) => {
            builder.part(around.kind);
            let prose = around.prose || matches!(rule, Rule::Prose(_));
            return Some((Around { kind: within(around.kind, kind), prose, ..around }, Leave::Part));
        }
        Rule::Summary => {
            builder.part(around.kind);
            return Some((Around { prose: true, ..controlled }, Leave::Part));
        }
        Rule::Footer if around.kind == BlockKind::Quotation => return enter(builder, Rule::Block(None), around),
        Rule::Custom if !around.prose => return enter(builder, Rule::Block(None), around),
        Rule::Inline | Rule::Custom => return Some((around, Leave::Nothing)),
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
        Rule::Break => builder.line_break(around.kind),
        Rule::Gap => builder.gap(),
        Rule::Footer | Rule::Apart => builder.part(around.kind),
        Rule::Control | Rule::Unread => {}
    }
    None
}

/// Does what an element's end does.
fn leave<N>(builder: &mut Builder<N>, leave: Leave, kind: BlockKind) {
    match leave {
        Leave::Nothing => {}
        Leave::Part => builder.part(kind),
        Leave::Raise => builder.raise(),
        Leave::Unquote => builder.sign('”'),
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

/// Whether a raised sign is the mark of a note: a link to it.
fn leads_away<T: Tree>(tree: &T, raised: &T::Node) -> bool {
    let first = tree.first_child(raised);
    first.is_some_and(|first| matches!(tree.content(&first), Content::Element(name) if name == "a"))
}
