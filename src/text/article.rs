//! What the core reads: an article as blocks of text.

use crate::calendar::Date;
use crate::span::Span;

/// What a block of an article is. Recognisers read all of them; some rules ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    #[default]
    Paragraph,
    /// A headline or subhead.
    Heading,
    /// A paragraph of a block quotation or a pull quote.
    Quotation,
    /// A list item.
    Item,
    /// A table cell.
    Cell,
    /// A picture's caption.
    Caption,
}

/// One block: a paragraph, a heading, a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands in [`Article::text`].
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// An article: its blocks' text joined by line feeds, and what is known about it.
#[derive(Clone, Debug, Default)]
pub struct Article {
    text: String,
    blocks: Vec<Block>,
    /// The day it was published: relative dates are resolved against it.
    pub date: Option<Date>,
    /// Its locale as a BCP 47 tag (`en-NZ`); the region tells whose a bare `$` is.
    pub locale: Option<String>,
    /// What an editor says is meant where: stretches of the text and the ids of facts.
    pub pins: Vec<(Span, String)>,
    /// Where publishers' own patterns match, and the ids of the facts that they stand for; of two as long the earlier counts.
    pub matches: Vec<(Span, String)>,
}

/// Texts are cut here: spans count bytes in 32 bits, and no news article comes near.
const LONGEST: usize = 64 << 20;

impl Article {
    /// An article from plain text: every line is a block.
    pub fn from_text(text: &str) -> Self {
        let mut article = Self::default();
        for line in text.split('\n') {
            article.push(BlockKind::Paragraph, line);
        }
        article
    }

    /// Adds a block, unless the article would grow too long; tells whether it did. Line feeds inside it become spaces of the
    /// same length, for a line feed parts blocks.
    pub fn push(&mut self, kind: BlockKind, text: &str) -> bool {
        if self.text.len() + text.len() + 1 > LONGEST {
            return false;
        }
        if !self.blocks.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len() as u32;
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                self.text.push(' ');
            }
            self.text.push_str(line);
        }
        let span = Span::new(start, self.text.len() as u32);
        self.blocks.push(Block { span, kind });
        true
    }

    /// Takes away all but the first `blocks` blocks.
    pub(crate) fn truncate(&mut self, blocks: usize) {
        self.blocks.truncate(blocks);
        self.text.truncate(self.blocks.last().map_or(0, |block| block.span.end as usize));
    }

    /// The text of all blocks, joined by line feeds.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The blocks in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Whether another article has the same text in the same blocks, and the same said of it by an editor.
    pub fn is_written_as(&self, other: &Self) -> bool {
        (&self.text, &self.blocks, &self.pins) == (&other.text, &other.blocks, &other.pins)
    }

    /// Whether it is written in another language than English, as its locale or its words say: there `1.200` is no little more
    /// than one, and no word means what the tables say.
    pub fn is_foreign(&self) -> bool {
        if self.locale.as_deref().is_some_and(is_foreign) {
            return true;
        }
        // In a text of English one word in eight is one of these; in others hardly any is written like one.
        let (mut words, mut ours) = (0, 0);
        for word in self.text.split_ascii_whitespace().take(1000) {
            words += 1;
            ours += usize::from(["the", "of", "to", "and"].iter().any(|our| word.eq_ignore_ascii_case(our)));
        }
        words > 100 && ours * 64 < words
    }

    /// The region of the locale, if it names one: `NZ` of `en-NZ`.
    pub fn region(&self) -> Option<&str> {
        let locale = self.locale.as_deref()?;
        let mut parts = locale.split(['-', '_']).skip(1);
        parts.find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()))
    }
}

/// Whether a language tag names another language than English: what names none, or more than one, does not.
pub(crate) fn is_foreign(tag: &str) -> bool {
    let language = tag.trim_ascii().split(['-', '_']).next().unwrap_or_default();
    let is_named = matches!(language.len(), 2 | 3);
    is_named && !["en", "eng", "und", "mul", "mis", "zxx"].iter().any(|known| language.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_blocks_and_offsets_hold() {
        let article = Article::from_text("One.\n\nTwo — three.");
        let texts: Vec<_> = article.blocks().iter().map(|b| b.span.of(article.text())).collect();
        assert_eq!(texts, ["One.", "", "Two — three."]);
        assert_eq!(article.text(), "One.\n\nTwo — three.");
    }

    #[test]
    fn what_is_not_english_is_known_by_its_tag_or_by_its_words() {
        let foreign = |tag: Option<&str>, text: &str| {
            Article { locale: tag.map(str::to_owned), ..Article::from_text(text) }.is_foreign()
        };
        assert!(["fr", "de-AT", "pt_BR", " ar ", "fil", "sco"].iter().all(|tag| foreign(Some(tag), "")));
        let ours = ["en", "EN-gb", "en_US", "", "und", "mul", "zxx", "x-none", "English", "i-default"];
        assert!(ours.iter().all(|tag| !foreign(Some(tag), "")));
        let line = "Der Hafen will 1.200 Euro zahlen, sagte er, und das ist mehr als vor zwei Jahren. ";
        assert!(!foreign(None, line) && foreign(None, &line.repeat(8)) && foreign(Some("en"), &line.repeat(8)));
        assert!(!foreign(None, &"He said the port was to bear the cost and the town would not. ".repeat(8)));
    }

    #[test]
    fn the_region_of_a_locale() {
        let region = |tag: &str| {
            let article = Article { locale: Some(tag.into()), ..Article::default() };
            article.region().map(str::to_owned)
        };
        assert_eq!(region("en-NZ").as_deref(), Some("NZ"));
        assert_eq!(region("zh-Hant-HK").as_deref(), Some("HK"));
        assert_eq!(region("en"), None);
    }
}
