//! Which element of a page is the article, when nobody says.

use super::walk::read;
use super::{Attribute, Content, Tree, collect, rules};

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

/// The element below `document` that holds the article: an `article`, the `articleBody`, the main part of the page, else
/// the element that its text keeps to. `None` when the page has no text.
pub fn article_root<T: Tree>(tree: &T, document: &T::Node) -> Option<T::Node> {
    let weight = |element: &T::Node| collect(tree, element).article.text().len();
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
        let weights: Vec<usize> = found.iter().map(weight).collect();
        let heaviest = weights.iter().copied().max().unwrap_or(0);
        let Some(place) = weights.iter().position(|&weight| weight == heaviest && weight > 0) else { continue };
        let apart = found.iter().zip(&weights).filter(|(element, _)| !is_inside(tree, element, &found[place]));
        let (whole, _) = page.get_or_insert_with(|| read(tree, document));
        if apart.map(|(_, weight)| weight).sum::<usize>() <= heaviest && whole.article.text().len() < 3 * heaviest {
            return Some(found.swap_remove(place));
        }
    }
    let (whole, heart) = page.unwrap_or_else(|| read(tree, document));
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
    for _ in 0..DEEPEST {
        let Some(node) = at else { break };
        if let Content::Element(name) = tree.content(&node)
            && rules::of(tree, &node, &name, &tree.attributes(&node)).leaves_out()
        {
            return false;
        }
        at = tree.parent(&node);
    }
    true
}
