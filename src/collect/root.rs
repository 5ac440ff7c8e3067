//! Which element of a page is the article, when nobody says.

use super::{Attribute, Content, Tree};

/// Elements that may hold the article, the surest first.
const CANDIDATES: [(&str, Option<Attribute>); 5] = [
    ("article", None),
    ("*", Some(("itemprop", Some("articleBody")))),
    ("*", Some(("role", Some("article")))),
    ("main", None),
    ("*", Some(("role", Some("main")))),
];

/// A page of more candidates than this is a list of stories.
const MOST: usize = 24;

/// The element below `document` that holds the article: an `article`, the `articleBody`, the main part of the page, else
/// where its paragraphs stand closest. `None` when the page has no paragraph.
pub fn article_root<T: Tree>(tree: &T, document: &T::Node) -> Option<T::Node> {
    for (name, attribute) in CANDIDATES {
        let mut found = tree.select(document, name, attribute);
        if found.len() == 1 {
            return found.pop();
        }
        if found.len() > MOST {
            continue;
        }
        let weights: Vec<usize> = found.iter().map(|element| weight(tree, element)).collect();
        let heaviest = weights.iter().copied().max().unwrap_or(0);
        let Some(place) = weights.iter().position(|&weight| weight == heaviest && weight > 0) else { continue };
        // The one with most text, the first of equals; unless the others have more together: then they are a list of stories.
        let apart = found.iter().zip(&weights).filter(|(element, _)| !is_inside(tree, element, &found[place]));
        if apart.map(|(_, weight)| weight).sum::<usize>() <= heaviest {
            return Some(found.swap_remove(place));
        }
    }
    densest(tree, document)
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

/// Bytes of text in the paragraphs below an element.
fn weight<T: Tree>(tree: &T, element: &T::Node) -> usize {
    tree.select(element, "p", None).iter().map(|paragraph| length(tree, paragraph)).sum()
}

/// The element whose paragraphs have most text: its own, and half as much those of the elements right in it, for some
/// pages wrap each paragraph.
fn densest<T: Tree>(tree: &T, document: &T::Node) -> Option<T::Node> {
    let mut weighed: Vec<(T::Node, usize)> = Vec::new();
    for paragraph in tree.select(document, "p", None) {
        let length = length(tree, &paragraph);
        let mut at = paragraph;
        for share in [2 * length, length] {
            let Some(section) = section(tree, &at) else { break };
            // What is around a paragraph is mostly what was around the one before: looked for among the latest only, for
            // looking through all would cost the square of a page's paragraphs.
            let latest = weighed.len().saturating_sub(LATEST);
            match weighed[latest..].iter().position(|(known, _)| *known == section) {
                Some(place) => {
                    weighed[latest + place].1 += share;
                    weighed[latest + place..].rotate_left(1);
                }
                None => weighed.push((section.clone(), share)),
            }
            at = section;
        }
    }
    weighed.into_iter().rev().max_by_key(|(_, weight)| *weight).map(|(section, _)| section)
}

/// How many elements are kept in view when paragraphs are weighed.
const LATEST: usize = 8;

/// The nearest element around `node` that lays out a page: a paragraph in a quotation or a list belongs to what these are in.
fn section<T: Tree>(tree: &T, node: &T::Node) -> Option<T::Node> {
    let mut at = tree.parent(node)?;
    for _ in 0..LATEST {
        match tree.content(&at) {
            Content::Element(name) if !matches!(&*name, "div" | "section" | "main" | "article" | "body" | "td") => {}
            _ => break,
        }
        at = tree.parent(&at)?;
    }
    matches!(tree.content(&at), Content::Element(_)).then_some(at)
}

/// Bytes of text below an element, without those of paragraphs nested in it, which count for themselves.
fn length<T: Tree>(tree: &T, element: &T::Node) -> usize {
    let mut stack: Vec<T::Node> = tree.first_child(element).into_iter().collect();
    let mut length = 0;
    while let Some(node) = stack.pop() {
        match tree.content(&node) {
            Content::Text(data) => length += data.trim().len(),
            Content::Element(name) if name == "p" => {}
            Content::Element(_) => stack.extend(tree.first_child(&node)),
            Content::Other => {}
        }
        stack.extend(tree.next_sibling(&node));
    }
    length
}
