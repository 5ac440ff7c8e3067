//! HTML as a tree that the core's collector reads.

mod shallow;

use std::borrow::Cow;

use ego_tree::NodeId;
use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer};
use html5ever::tree_builder::{TreeBuilder, TreeSink};
use scraper::{Html, HtmlTreeSink, Node};
use sidelight::collect::{Attribute, Content, Scope, Tree, article as found, collect, linked_data, locale, published};
use sidelight::{Article, Pack};

use shallow::Shallow;

/// A parsed page.
pub(crate) struct Page(Html);

/// The article of a page as the browser would read it, and the facts that the page states beside it.
pub(crate) fn article(html: &str) -> (Article, Pack) {
    let page = Page::parse(html);
    let (document, scope) = (page.document(), page.scope());
    let root = &scope.root;
    let mut article = collect(&page, &scope).article;
    article.date = published(&page, &document, root);
    article.locale = locale(&page, &document, root);
    (article, Pack::of_page(&linked_data(&page, &document)))
}

impl Page {
    pub(crate) fn parse(html: &str) -> Self {
        let builder = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), Default::default());
        let tokens = Tokenizer::new(Shallow::new(builder), Default::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(html));
        // The tokenizer pauses behind scripts and statements of the encoding, for whom would heed them.
        while !matches!(tokens.feed(&input), TokenizerResult::Done) {}
        tokens.end();
        Self(tokens.sink.builder.sink.finish())
    }

    pub(crate) fn document(&self) -> NodeId {
        self.0.tree.root().id()
    }

    /// What is read: the whole page, when it has no article.
    pub(crate) fn scope(&self) -> Scope<NodeId> {
        let document = self.document();
        found(self, &document).unwrap_or_else(|| {
            Scope::whole(self.select(&document, "body", None).into_iter().next().unwrap_or(document))
        })
    }

    fn node(&self, id: NodeId) -> Option<ego_tree::NodeRef<'_, Node>> {
        self.0.tree.get(id)
    }
}

impl Tree for Page {
    type Node = NodeId;

    fn content(&self, node: &NodeId) -> Content<'_> {
        match self.node(*node).map(|node| node.value()) {
            Some(Node::Element(element)) => Content::Element(Cow::Borrowed(element.name())),
            Some(Node::Text(text)) => Content::Text(Cow::Borrowed(text)),
            _ => Content::Other,
        }
    }

    fn first_child(&self, node: &NodeId) -> Option<NodeId> {
        Some(self.node(*node)?.first_child()?.id())
    }

    fn next_sibling(&self, node: &NodeId) -> Option<NodeId> {
        Some(self.node(*node)?.next_sibling()?.id())
    }

    fn parent(&self, node: &NodeId) -> Option<NodeId> {
        Some(self.node(*node)?.parent()?.id())
    }

    fn attribute(&self, element: &NodeId, name: &'static str) -> Option<Cow<'_, str>> {
        self.node(*element)?.value().as_element()?.attr(name).map(Cow::Borrowed)
    }

    fn attributes(&self, element: &NodeId) -> String {
        let element = self.node(*element).and_then(|node| node.value().as_element());
        element.into_iter().flat_map(|element| element.attrs()).flat_map(|(name, _)| [name, " "]).collect()
    }

    fn select(&self, within: &NodeId, name: &'static str, attribute: Option<Attribute>) -> Vec<NodeId> {
        let Some(within) = self.node(*within) else { return Vec::new() };
        let matches = |node: &Node| {
            let Some(element) = node.as_element() else { return false };
            (name == "*" || element.name() == name)
                && attribute.is_none_or(|(name, value)| {
                    element.attr(name).is_some_and(|is| {
                        value.is_none_or(|value| is.split_ascii_whitespace().any(|word| word == value))
                    })
                })
        };
        within.descendants().skip(1).filter(|node| matches(node.value())).map(|node| node.id()).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde::Deserialize;
    use sidelight::BlockKind;
    use sidelight::span::{Offsets, Span, Unit};

    use super::*;

    #[derive(Deserialize)]
    struct Cases {
        case: Vec<Case>,
    }

    /// A page and what is read from it; see `tests/collect`.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Case {
        why: String,
        html: String,
        blocks: Vec<String>,
        /// What an editor pinned: each text and the id of its fact.
        #[serde(default)]
        pins: Vec<(String, String)>,
        #[serde(default)]
        places: Vec<Stretch>,
        date: Option<String>,
        locale: Option<String>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Stretch {
        text: String,
        nodes: Vec<String>,
    }

    #[test]
    fn pages_are_read_as_the_cases_say() {
        let mut wrong = Vec::new();
        for file in fs::read_dir("../tests/collect").unwrap() {
            let cases: Cases = toml::from_str(&fs::read_to_string(file.unwrap().path()).unwrap()).unwrap();
            wrong.extend(cases.case.iter().flat_map(problems));
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    fn problems(case: &Case) -> Vec<String> {
        let (article, _) = article(&case.html);
        let blocks = article.blocks().iter();
        let blocks: Vec<_> = blocks.map(|b| format!("{}: {}", name(b.kind), b.span.of(article.text()))).collect();
        let mut problems = Vec::new();
        let mut compare = |found: String, wanted: String| {
            if found != wanted {
                problems.push(format!("{}\n   found {found}\n  wanted {wanted}", case.why));
            }
        };
        compare(format!("{blocks:#?}"), format!("{:#?}", case.blocks));
        let pins: Vec<_> = article.pins.iter().map(|(span, fact)| (span.of(article.text()), fact)).collect();
        compare(format!("{pins:?}"), format!("{:?}", case.pins));
        compare(format!("{:?}", article.date.map(|date| date.to_string())), format!("{:?}", case.date));
        compare(format!("{:?}", article.locale), format!("{:?}", case.locale));
        let page = Page::parse(&case.html);
        for stretch in &case.places {
            compare(format!("{:?}", places(&page, &stretch.text)), format!("{:?}", stretch.nodes));
        }
        problems
    }

    #[test]
    fn nesting_ends_and_loses_no_text() {
        for (many, opens) in [(100, "<div>"), (3_000, "<div>"), (300, "<b id={}><p>"), (3_000, "<section><ul><li>")] {
            let opens: String = (0..many).map(|at| opens.replace("{}", &at.to_string())).collect();
            let page = Page::parse(&format!("<body>{opens}<p>Trade fell 5%.</p><p>It rose.</p>"));
            let depth = page.0.tree.nodes().next_back().unwrap().ancestors().count();
            assert!(depth < 1200 && depth > many.min(30), "{depth} of {many}");
            let article = collect(&page, &page.scope()).article;
            assert_eq!(article.text(), "Trade fell 5%.\nIt rose.");
        }
    }

    /// The data of the text nodes that hold `words`, cut to what they hold.
    fn places(page: &Page, words: &str) -> Vec<String> {
        let collected = collect(page, &page.scope());
        let text = collected.article.text();
        let start = text.find(words).expect("a place is of the text") as u32;
        let offsets = Offsets::new(text, Unit::Utf16);
        let (start, end) = offsets.span(Span::new(start, start + words.len() as u32));
        let places = collected.anchors.places(start, end);
        let cut = |place: &sidelight::collect::Place| {
            let leaf = &collected.anchors.leaves()[place.leaf];
            let Content::Text(data) = page.content(&leaf.node) else { panic!("a leaf is a text node") };
            let units: Vec<u16> = data.encode_utf16().collect();
            let data = String::from_utf16(&units[place.start as usize..place.end as usize]).unwrap();
            if leaf.interactive { format!("[{data}]") } else { data }
        };
        places.iter().map(cut).collect()
    }

    fn name(kind: BlockKind) -> &'static str {
        match kind {
            BlockKind::Paragraph => "paragraph",
            BlockKind::Heading => "heading",
            BlockKind::Quotation => "quotation",
            BlockKind::Item => "item",
            BlockKind::Cell => "cell",
            BlockKind::Caption => "caption",
        }
    }
}
