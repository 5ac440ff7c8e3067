//! Quotations: pairing of marks; parts; attribution.
//!
//! ```text
//! marks ─┬ frame ─ source ─ subject ─ clause ─ attribute ─ kind ┐
//! transcript                                                    └ parts ─ resolve
//! ```
//!
//! - `marks` pairs the marks of each block, `transcript` adds what stands under a name without them.
//! - `frame` reads the writer's sentence around them, in which every quotation counts as one word.
//! - `source` reads noun phrases, `subject` finds whose a verb is, `clause` gives every cue verb its subject,
//!   `attribute` gives every quotation its cue; `cues` and `roles` are their tables.
//! - `kind` tells quotations from titles and scare quotes, `parts` joins what belongs together.
//! - `topic` finds whom a sentence speaks of, `resolve` the one entity that the source's words can mean,
//!   `setting` when and where it was said.

mod attribute;
mod clause;
mod cues;
mod frame;
mod kind;
mod marks;
mod parts;
mod region;
mod resolve;
mod roles;
mod setting;
mod sign;
mod source;
mod subject;
mod topic;
mod transcript;
mod verbal;

pub use setting::{Setting, setting};

use crate::entities::Entities;
use crate::span::Span;
use crate::text::Text;

/// What stands between the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteKind {
    /// A clause or more of somebody's words.
    Direct,
    /// A fragment of somebody's words inside the writer's sentence.
    Partial,
    /// Scare quotes, the title of a work, a nickname: no quotation.
    Term,
}

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// One of the article's entities, by its number.
    Entity(usize),
    /// A source that is described, in the words used.
    Words(Span),
}

/// A quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Its parts in order, marks included.
    pub parts: Vec<Span>,
    /// What it is.
    pub kind: QuoteKind,
    /// Whose words they are, where the text makes it clear.
    pub speaker: Option<Speaker>,
    /// The words that name the source; also where they could mean two.
    pub speaker_span: Option<Span>,
    /// The word that attributes.
    pub cue: Option<Span>,
}

/// Finds the quotations of a text, in order.
pub fn find(text: &Text<'_>, entities: &Entities) -> Vec<Quote> {
    let mut regions = marks::pair(text);
    transcript::turns(text, entities, &mut regions);
    if regions.is_empty() {
        return Vec::new();
    }
    let quotations = parts::quotations(text, &entities.mentions, &regions);
    resolve::speakers(text, entities, &regions, quotations)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Pack;
    use crate::text::{Article, BlockKind, read};

    /// The quotations' texts and the words that name their sources.
    fn found(blocks: &[(BlockKind, &str)]) -> Vec<(String, Option<String>)> {
        let mut article = Article::default();
        for &(kind, text) in blocks {
            article.push(kind, text);
        }
        let text = read(&article);
        let quotes = find(&text, &crate::entities::find(&text, &Pack::default()));
        let words = |span: Span| text.slice(span).to_owned();
        let parts = |quote: &Quote| quote.parts.iter().map(|&part| words(part)).collect::<Vec<_>>().join(" … ");
        quotes.iter().map(|quote| (parts(quote), quote.speaker_span.map(words))).collect()
    }

    #[test]
    fn a_block_quotation_needs_no_marks() {
        use BlockKind::{Paragraph, Quotation};
        let letter = [
            (Paragraph, "In her letter to the council, Marta Quill wrote:"),
            (Quotation, "The bolts were never checked."),
            (Quotation, "Nobody was paid to do it."),
            (Paragraph, "The council has not replied."),
        ];
        let whole = "The bolts were never checked. … Nobody was paid to do it.".to_owned();
        assert_eq!(found(&letter), [(whole, Some("Marta Quill".to_owned()))]);
        let signed = [(Quotation, "Clean water is a right."), (Paragraph, "— Tom Barley, June 7, 2025")];
        assert_eq!(found(&signed), [("Clean water is a right.".to_owned(), Some("Tom Barley".to_owned()))]);
        let alone = [(Quotation, "Clean water is a right."), (Paragraph, "The river runs past the school.")];
        assert_eq!(found(&alone), [("Clean water is a right.".to_owned(), None)]);
        let marked = [(Quotation, "“Clean water is a right,” said Tom Barley.")];
        assert_eq!(found(&marked), [("“Clean water is a right,”".to_owned(), Some("Tom Barley".to_owned()))]);
        // What is set apart goes on neither with the speaker nor with the signature before it.
        let pulled =
            [(Paragraph, "“It is over,” said Tom Barley."), (Quotation, "“It is over”"), (Quotation, "Nobody came.")];
        assert_eq!(found(&pulled)[1..], [("“It is over”".to_owned(), None), ("Nobody came.".to_owned(), None)]);
        let second = [signed[0], signed[1], (Quotation, "We will rebuild.")];
        assert_eq!(found(&second)[1], ("We will rebuild.".to_owned(), None));
        // Nor is it his to whom the sentence before it does not lead up.
        let said = [(Paragraph, "The road is shut, Tom Barley said on Friday."), (Quotation, "We will rebuild.")];
        assert_eq!(found(&said), [("We will rebuild.".to_owned(), Some("Tom Barley".to_owned()))]);
        let past =
            [(Paragraph, "The road is shut, Tom Barley said, and rain is due."), (Quotation, "We will rebuild.")];
        assert_eq!(found(&past), [("We will rebuild.".to_owned(), None)]);
        // A heading leads up to nothing.
        let headed = [(BlockKind::Heading, "Tom Barley:"), (Quotation, "We will rebuild.")];
        assert_eq!(found(&headed), [("We will rebuild.".to_owned(), None)]);
        // The signature within the quotation is not a quotation.
        let within = [(Quotation, "Clean water is a right."), (Quotation, "— Tom Barley")];
        assert_eq!(found(&within), [("Clean water is a right.".to_owned(), Some("Tom Barley".to_owned()))]);
    }
}
