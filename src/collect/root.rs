//! Which element of a page is the article, when nobody says.

use super::turns::{at_once, turn};
use super::walk;
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
        if self.body.as_ref().is_some_and(|body| !is_inside(tree, body, &self.root))
            && let Some(found) = at_once(body(tree, &self.root))
        {
            self.body = Some(at_once(heart(tree, &found)).unwrap_or(found));
        }
    }
}

/// The article of a page: its body, and the headline where that stands before it. `None` when the page has no text.
pub fn article<T: Tree>(tree: &T, document: &T::Node) -> Option<Scope<T::Node>> {
    at_once(search(tree, document))
}

/// Likewise, in steps for [`step`](super::step): what is read on the way is read in one of its own.
pub async fn search<T: Tree>(tree: &T, document: &T::Node) -> Option<Scope<T::Node>> {
    let body = body(tree, document).await?;
    if let Some(heart) = heart(tree, &body).await
        && let Some(scope) = headed(tree, &heart).await
    {
        return Some(scope);
    }
    Some(headed(tree, &body).await.unwrap_or_else(|| Scope::whole(body)))
}

/// What is asked of a part of the page.
struct Brief<N> {
    /// How much text is read in it.
    weight: usize,
    /// Whether that begins with a heading.
    headed: bool,
    /// The element that its text keeps to.
    heart: N,
}

/// Reads what stands in `scope`, in the next step.
async fn read<T: Tree>(tree: &T, scope: Scope<T::Node>) -> Brief<T::Node> {
    turn().await;
    let (Collected { article, .. }, heart) = walk::read(tree, &scope);
    let headed = article.blocks().first().is_some_and(|block| block.kind == BlockKind::Heading);
    Brief { weight: article.text().len(), headed, heart }
}

/// The body under the headline that stands outside it, if one does.
async fn headed<T: Tree>(tree: &T, body: &T::Node) -> Option<Scope<T::Node>> {
    let mut nodes = std::iter::successors(Some(body.clone()), |node| tree.parent(node)).take(DEEPEST);
    let root = nodes.find(|node| !tree.select(node, "h1", None).is_empty()).filter(|root| root != body)?;
    let scope = Scope { root, body: Some(body.clone()) };
    let all = read(tree, scope.clone()).await;
    let alone = read(tree, Scope::whole(body.clone())).await;
    // The body has none of its own.
    let is_headed = all.headed && !alone.headed && (1..NEAR).contains(&all.weight.saturating_sub(alone.weight));
    is_headed.then_some(scope)
}

/// The part of an article that is said to be its body, if that is one and holds most of the text: not what stands around it.
async fn heart<T: Tree>(tree: &T, article: &T::Node) -> Option<T::Node> {
    let mut bodies = tree.select(article, "*", Some(("itemprop", Some("articleBody"))));
    let body = bodies.pop().filter(|body| bodies.is_empty() && is_read(tree, body))?;
    (2 * weight(tree, &body).await > weight(tree, article).await).then_some(body)
}

/// How much text is read in an element.
async fn weight<T: Tree>(tree: &T, element: &T::Node) -> usize {
    read(tree, Scope::whole(element.clone())).await.weight
}

/// The element below `document` that holds the article: an `article`, the `articleBody`, the main part of the page, else
/// the element that its text keeps to.
async fn body<T: Tree>(tree: &T, document: &T::Node) -> Option<T::Node> {
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
        let mut weights = Vec::with_capacity(found.len());
        for element in &found {
            weights.push(weight(tree, element).await);
        }
        let heaviest = weights.iter().copied().max().unwrap_or(0);
        let Some(place) = weights.iter().position(|&weight| weight == heaviest && weight > 0) else { continue };
        let apart = found.iter().zip(&weights).filter(|(element, _)| !is_inside(tree, element, &found[place]));
        if apart.map(|(_, weight)| weight).sum::<usize>() > heaviest {
            continue;
        }
        if page.is_none() {
            page = Some(read(tree, Scope::whole(document.clone())).await);
        }
        if page.as_ref().is_some_and(|page| page.weight < 3 * heaviest) {
            return Some(found.swap_remove(place));
        }
    }
    if page.is_none() {
        page = Some(read(tree, Scope::whole(document.clone())).await);
    }
    page.filter(|page| page.weight > 0).map(|page| page.heart)
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
