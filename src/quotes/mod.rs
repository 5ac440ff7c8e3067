//! Quotations: pairing of marks; parts; attribution.

mod attribute;
mod clause;
mod cues;
mod frame;
mod kind;
mod marks;
mod parts;
mod resolve;
mod roles;
mod setting;
mod source;
mod subject;
mod transcript;

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
    transcript::turns(text, &entities.mentions, &mut regions);
    if regions.is_empty() {
        return Vec::new();
    }
    let quotations = parts::quotations(text, &entities.mentions, &regions);
    resolve::speakers(text, entities, &regions, quotations)
}
