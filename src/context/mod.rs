//! What a card says: computed facts, conversions, reference facts. Data, not HTML.

mod entity;
mod figure;
mod quote;
mod transcript;

pub use entity::{Tally, of_mention};
pub use figure::of_figure;
pub use quote::of_quote;
pub use transcript::Transcripts;

use crate::entities::Entities;
use crate::figures::{Figure, Qualifier};
pub use crate::pack::Citation;
use crate::pack::Pack;
use crate::quotes::Quote;
use crate::text::Text;

/// What a row says.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// A number; the card formats it for the reader's locale.
    Number(f64),
    /// From a number to a number.
    Range(f64, f64),
    /// Words.
    Words(String),
}

/// Where a row comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// Worked out from the article's own figures.
    Computed,
    /// In the article's own words.
    Article,
    /// A fact of the publisher's pack.
    Pack(Citation),
    /// A fact of the world pack.
    World(Citation),
}

/// One row of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What the row is (`per_day`, `implied_base`); the card words it.
    pub key: &'static str,
    /// A label of the pack's own, where `key` is `attribute`.
    pub label: Option<String>,
    /// What it says.
    pub said: Said,
    /// The number's unit, as in figures.
    pub unit: Option<String>,
    /// How many significant digits of the number are honest.
    pub digits: Option<u8>,
    /// Whether the number had to be rounded: “over about 12,000”.
    pub rounded: bool,
    /// What loosens the number.
    pub qualifier: Option<Qualifier>,
    /// How it was worked out: `35,000,000,000 ÷ 365`.
    pub how: Option<String>,
    /// Where it comes from.
    pub source: Source,
}

impl Row {
    /// What is said before the number: “over about” where it is more than a number that had to be rounded.
    pub fn qualifiers(&self) -> impl Iterator<Item = Qualifier> {
        let about = (self.rounded && self.qualifier != Some(Qualifier::About)).then_some(Qualifier::About);
        self.qualifier.into_iter().chain(about)
    }
}

/// All that the recognisers found in an article, for rows that look beyond their own annotation.
pub struct Found<'a> {
    /// The article.
    pub text: &'a Text<'a>,
    /// The newsroom's facts.
    pub pack: &'a Pack,
    /// Its figures in order.
    pub figures: &'a [Figure],
    /// Its quotations in order.
    pub quotes: &'a [Quote],
    /// Its entities and their mentions.
    pub entities: &'a Entities,
}
