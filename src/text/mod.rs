//! An article's blocks → tokens → sentences, in one pass.
//!
//! The text is scanned once, here. Recognisers read tokens, never characters, and start only at a trigger: a digit, a
//! currency sign, a number word, a quotation mark, a capital letter.

mod adverb;
mod article;
pub(crate) mod front;
mod scan;
mod sentence;
mod table;
mod token;

pub use crate::keys::Key;
pub(crate) use adverb::is_adverb;
pub(crate) use article::is_foreign;
pub use article::{Article, Block, BlockKind};
pub(crate) use table::Sieve;
pub use table::Table;
pub use token::{Kind, Text, Token, Tokens};

/// Reads an article into tokens and sentences.
pub fn read(article: &Article) -> Text<'_> {
    let bytes = article.text().len();
    // English news has a token about every five bytes; one allocation serves nearly every article.
    let mut text = Text {
        article,
        tokens: Vec::with_capacity(bytes / 4 + 8),
        sentences: Vec::with_capacity(bytes / 80 + 8),
        blocks: Vec::with_capacity(article.blocks().len()),
    };
    for block in article.blocks() {
        let start = text.tokens.len();
        scan::block(article.text(), block.span, &mut text.tokens);
        text.blocks.push(start..text.tokens.len());
        sentence::split(&mut text, start);
    }
    text
}
