//! Which element of a page is the article, when nobody says.

use super::walk::read;
use super::{Attribute, Collected, Content, Tree, rules};
use crate::text::BlockKind;

/// Elements that may hold the article, the surest first; and whether one that is alone surely does. Cards are articles, too.
const CANDIDATES: [(&str, Option<Attribute>, bool); 5] = [
    ("article", None, false),
    ("*", Some(("itemprop", Some("articleBody"))), true),
    ("*", Some(("role", Some("article"))), false),
    ("main", None, true),
    ("*", Some(("role", Some("main"))), true),
];

/// A page of more candidates than this is a list of stories.
const MOST: usize = 24;

/// As far up as this it is asked whether a candidate stands in what is not read; a hostile page nests without end.
const DEEPEST: usize = 64;

/// More text than this, in bytes, does not stand between a headline and the body that it is of.
const NEAR: usize = 600;

/// What of a page is read.
#[derive(Clone)]
pub struct Scope<N> {
    /// The element that holds all of it.
    pub root: N,
    /// Where the headline stands outside the element that holds the body: that element. Read is what stands in `root` from
    /// the last headline before the body to the body's end.
    pub body: Option<N>,
}

impl<N: Clone + PartialEq> Scope<N> {
    /// All that stands in `root`.
    pub fn whole(root: N) -> Self {
        Self { root, body: None }
    }

    /// When the page has put another body in the place of this one, finds it.
    pub fn renew<T: Tree<Node = N>>(&mut self, tree: &T) {
        if self.body.as_ref().is_some_and(|body| !is_inside(tree, body, &self.root)) {
            let found = body(tree, &self.root);
            let heart = found.as_ref().and_then(|body| heart(tree, body));
            self.body = heart.or(found).or_else(|| self.body.take());
        }
    }
}

/// The article of a page: its body, and the headline where that stands before it. `None` when the page has no text.
pub fn article<T: Tree>(tree: &T, document: &T::Node) -> Option<Scope<T::Node>> {
    let body = body(tree, document)?;
    let heart = heart(tree, &body).and_then(|heart| headed(tree, &heart));
    Some(heart.or_else(|| headed(tree, &body)).unwrap_or_else(|| Scope::whole(body)))
}

/// The body under the headline that stands outside it, if one does.
fn headed<T: Tree>(tree: &T, body: &T::Node) -> Option<Scope<T::Node>> {
    let mut nodes = std::iter::successors(Some(body.clone()), |node| tree.parent(node)).take(DEEPEST);
    let root = nodes.find(|node| !tree.select(node, "h1", None).is_empty()).filter(|root| root != body)?;
    let scope = Scope { root, body: Some(body.clone()) };
    is_headed(&read(tree, &scope).0, &read(tree, &Scope::whole(body.clone())).0).then_some(scope)
}

/// Whether what was read with what stands before the body is the body under its headline: the body has none of its own.
fn is_headed<N>(all: &Collected<N>, body: &Collected<N>) -> bool {
    let first = |read: &Collected<N>| read.article.blocks().first().map(|block| block.kind);
    let more = all.article.text().len().saturating_sub(body.article.text().len());
    first(all) == Some(BlockKind::Heading) && first(body) != Some(BlockKind::Heading) && (1..NEAR).contains(&more)
}

/// The part of an article that is said to be its body, if that is one and holds most of the text: not what stands around it.
fn heart<T: Tree>(tree: &T, article: &T::Node) -> Option<T::Node> {
    let mut bodies = tree.select(article, "*", Some(("itemprop", Some("articleBody"))));
    let body = bodies.pop().filter(|body| bodies.is_empty() && is_read(tree, body))?;
    (2 * weight(tree, &body) > weight(tree, article)).then_some(body)
}

/// How much text is read in an element.
fn weight<T: Tree>(tree: &T, element: &T::Node) -> usize {
    read(tree, &Scope::whole(element.clone())).0.article.text().len()
}

/// The element below `document` that holds the article: an `article`, the `articleBody`, the main part of the page, else
/// the element that its text keeps to.
fn body<T: Tree>(tree: &T, document: &T::Node) -> Option<T::Node> {
    let read = |element: &T::Node| read(tree, &Scope::whole(element.clone()));
    let mut page = None;
    for (name, attribute, sure) in CANDIDATES {
        let mut found = tree.select(document, name, attribute);
        if found.len() > MOST {
            continue;
        }
        found.retain(|element| is_read(tree, element));
        if sure && found.len() == 1 {
            return found.pop();
        }
        // The headline tells, if one candidate alone has one.
        let mut titled = found.iter().filter(|element| !tree.select(element, "h1", None).is_empty());
        if let (Some(only), None) = (titled.next(), titled.next()) {
            return Some(only.clone());
        }
        // The one with most text, the first of equals; unless the others have more together: then they are a list of stories.
        // Nor does it hold the article if most of the page's text is elsewhere.
        let weights: Vec<usize> = found.iter().map(|element| weight(tree, element)).collect();
        let heaviest = weights.iter().copied().max().unwrap_or(0);
        let Some(place) = weights.iter().position(|&weight| weight == heaviest && weight > 0) else { continue };
        let apart = found.iter().zip(&weights).filter(|(element, _)| !is_inside(tree, element, &found[place]));
        let (whole, _) = page.get_or_insert_with(|| read(document));
        if apart.map(|(_, weight)| weight).sum::<usize>() <= heaviest && whole.article.text().len() < 3 * heaviest {
            return Some(found.swap_remove(place));
        }
    }
    let (whole, heart) = page.unwrap_or_else(|| read(document));
    (!whole.article.text().is_empty()).then_some(heart)
}

/// Whether `node` is `outer`, or within it.
fn is_inside<T: Tree>(tree: &T, node: &T::Node, outer: &T::Node) -> bool {
    let mut at = Some(node.clone());
    while let Some(node) = at {
        if node == *outer {
            return true;
        }
        at = tree.parent(&node);
    }
    false
}

/// Whether neither the element nor what it is in is something else than the article's text.
fn is_read<T: Tree>(tree: &T, element: &T::Node) -> bool {
    let mut at = Some(element.clone());
    // What is around something that holds the headline holds it, too.
    let mut titled = false;
    for _ in 0..DEEPEST {
        let Some(node) = at else { break };
        if let Content::Element(name) = tree.content(&node) {
            let asked = || {
                titled = titled || !tree.select(&node, "h1", None).is_empty();
                titled
            };
            if rules::of(tree, &node, &name, &tree.attributes(&node), asked).leaves_out() {
                return false;
            }
        }
        at = tree.parent(&node);
    }
    true
}
