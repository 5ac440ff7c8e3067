//! Where nesting ends: a tag that would nest deeper than pages do is left out, and what it holds is read one level up.
//!
//! The parser looks through all that is open at most tags, so that a page of nothing but `<div>` would take the square of its
//! length. Browsers end at a depth too.

use std::cell::RefCell;

use html5ever::LocalName;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult};

/// As deep as the trees of browsers go.
const DEEPEST: usize = 512;
/// Of unclosed formatting each new paragraph gets a copy.
const DEEPEST_FORMATTING: usize = 32;

const FORMATTING: &[&str] =
    &["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// What does not nest in its like: it holds nothing, holds text alone, or ends where the next begins.
#[rustfmt::skip]
const FLAT: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp",
    "a", "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rp", "rt",
    "tbody", "td", "tfoot", "th", "thead", "tr",
];

/// Passes tags on to the builder of the tree.
pub(super) struct Shallow<Builder> {
    pub(super) builder: Builder,
    open: RefCell<Vec<LocalName>>,
    formatting: RefCell<Vec<LocalName>>,
}

impl<Builder> Shallow<Builder> {
    pub(super) fn new(builder: Builder) -> Self {
        Self { builder, open: RefCell::default(), formatting: RefCell::default() }
    }

    /// Whether a tag is left out. What is open is counted by the tags alone, which is close enough for a bound.
    fn is_too_deep(&self, kind: TagKind, name: &LocalName) -> bool {
        let (open, deepest) = match &**name {
            formatting if FORMATTING.contains(&formatting) => (&self.formatting, DEEPEST_FORMATTING),
            other if FLAT.contains(&other) => return false,
            _ => (&self.open, DEEPEST),
        };
        let mut open = open.borrow_mut();
        match kind {
            TagKind::StartTag if open.len() == deepest => return true,
            TagKind::StartTag => open.push(name.clone()),
            TagKind::EndTag => {
                if let Some(opened) = open.iter().rposition(|open| open == name) {
                    open.truncate(opened);
                }
            }
        }
        false
    }
}

impl<Builder: TokenSink> TokenSink for Shallow<Builder> {
    type Handle = Builder::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        match &token {
            Token::TagToken(tag) if !tag.self_closing && self.is_too_deep(tag.kind, &tag.name) => {
                TokenSinkResult::Continue
            }
            _ => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
