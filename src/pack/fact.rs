//! What a pack holds: facts, rates, reference figures, texts, patterns.

use super::form::{Cursor, Record, record};

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntityKind {
    /// A named person.
    Person,
    /// An organisation, or a house or office that acts.
    Organisation,
    /// A place or geopolitical body.
    Place,
    /// An event.
    Event,
    /// A work or product.
    Work,
    /// A law or treaty.
    Law,
}

/// Who says so, and when.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Citation {
    /// The source's title.
    pub title: String,
    /// Its address: `https:`, `http:` or `mailto:`.
    pub url: Option<String>,
    /// Its date, as the pack gives it: a year, a month or a day in ISO 8601.
    pub date: Option<String>,
}

/// How an alias must be written to be one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Case {
    /// Capital letters must be there, an all-capital word must be all capital; small letters may be either.
    #[default]
    Names,
    /// It does not matter.
    Any,
    /// Capital and small first letters must be as in the alias.
    Exact,
}

/// Something that a fact says of its subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute<'a> {
    /// What it is: “Born”, “Population”.
    pub label: &'a str,
    /// What it is said to be.
    pub value: AttributeValue<'a>,
    /// The number's unit, as in figures.
    pub unit: Option<&'a str>,
    /// When it was so, in ISO 8601.
    pub as_of: Option<&'a str>,
    /// Who says so, where it is not the fact's first source.
    pub source: Option<Citation>,
}

/// A number or words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AttributeValue<'a> {
    /// A number; the card formats it for the reader's locale.
    Number(f64),
    /// Words.
    Words(&'a str),
}

/// A fact: somebody or something that a newsroom knows, and the names it goes by.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact<'a> {
    /// What it is.
    pub kind: EntityKind,
    /// Its id, unique in its pack. The fact of a later pack replaces that of an earlier one with the same id.
    pub id: &'a str,
    /// Its canonical name.
    pub name: &'a str,
    /// Other names that it goes by.
    pub aliases: Vec<&'a str>,
    /// What its people and things are called: “Chinese”.
    pub demonyms: Vec<&'a str>,
    /// One sentence that says who or what it is.
    pub description: Option<&'a str>,
    /// What else is known.
    pub attributes: Vec<Attribute<'a>>,
    /// Who says so; the first stands for what names no source of its own.
    pub sources: Vec<Citation>,
    /// Words that stand in an article that means this one, to tell it from others of the same name.
    pub context: Vec<&'a str>,
    /// Whether it is linked only where one of its context words stands in the article.
    pub needs_context: bool,
    /// How its names must be written.
    pub case: Case,
    /// Of two with the same name, and nothing else to tell them apart, the higher is meant.
    pub priority: i8,
}

impl<'a> Fact<'a> {
    /// The description and who says so, if it can be shown as a fact: with source and date.
    pub fn statement(&self) -> Option<(&'a str, &Citation)> {
        let source = self.sources.first().filter(|source| source.date.is_some())?;
        Some((self.description?, source))
    }

    /// Who says what the attribute says and when, if it can be shown as a fact: with source and date.
    ///
    /// The date is that of the value where it has one, for that is what a reader must know.
    pub fn citation(&self, attribute: &Attribute<'_>) -> Option<Citation> {
        let mut citation = attribute.source.as_ref().or_else(|| self.sources.first())?.clone();
        citation.date = attribute.as_of.map(str::to_owned).or(citation.date);
        citation.date.is_some().then_some(citation)
    }
}

/// Exchange rates of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Rates {
    /// The currency that the others are counted against.
    pub base: String,
    /// The day, in ISO 8601.
    pub date: String,
    /// Who says so.
    pub source: Citation,
    /// How much of each currency one unit of the base buys.
    pub values: Vec<(String, f64)>,
}

impl Rates {
    /// How much of `to` one unit of `from` buys.
    pub fn rate(&self, from: &str, to: &str) -> Option<f64> {
        let value = |code: &str| {
            if code == self.base {
                return Some(1.0);
            }
            self.values.iter().find(|(of, _)| of == code).map(|(_, value)| *value)
        };
        Some(value(to)? / value(from)?)
    }
}

/// A reference figure, shown beside a figure of an article that speaks of the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// Whom or what it is about: a fact's id, or a name.
    pub subject: String,
    /// What is measured: “bilateral trade”.
    pub measure: String,
    /// The period it is for, in ISO 8601: `2024`, `2025-06`, `2023/2024`.
    pub period: Option<String>,
    /// The figure.
    pub value: f64,
    /// Its unit, as in figures.
    pub unit: Option<String>,
    /// Who says so.
    pub source: Citation,
}

/// A text that quotations are held against: a speech, a letter, a transcript.
#[derive(Clone, Debug, PartialEq)]
pub struct Transcript {
    /// Whose words they are: a fact's id, or a name.
    pub speaker: Option<String>,
    /// The words.
    pub text: String,
    /// Where they stand; its title is the text's.
    pub source: Citation,
}

/// A pattern of the publisher's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// A regular expression, in the syntax of Rust's `regex`.
    pub pattern: String,
    /// The id of the fact that what it matches is linked to.
    pub fact: String,
}

/// All that a pack holds besides facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// What the pack is called.
    pub name: Option<String>,
    /// Its language, as a BCP 47 tag.
    pub language: Option<String>,
    /// When it was last worked on, in ISO 8601.
    pub updated: Option<String>,
    /// Under which licence it may be used.
    pub license: Option<String>,
    /// Exchange rates.
    pub rates: Option<Rates>,
    /// Reference figures.
    pub figures: Vec<Reference>,
    /// Texts that quotations are held against.
    pub texts: Vec<Transcript>,
    /// Patterns of the publisher's own.
    pub patterns: Vec<Pattern>,
    /// Ids and names that are not linked, whichever pack has them.
    pub suppress: Vec<String>,
}

record! { Citation { title, url, date } }
record! { Attribute<'a> { label, value, unit, as_of, source } }
record! { Fact<'a> {
    kind, id, name, description, priority, case, needs_context, context, aliases, demonyms, attributes, sources,
} }
record! { Rates { base, date, source, values } }
record! { Reference { subject, measure, period, value, unit, source } }
record! { Transcript { speaker, text, source } }
record! { Pattern { pattern, fact } }
record! { Head { name, language, updated, license, rates, figures, texts, patterns, suppress } }

impl<'a> Record<'a> for AttributeValue<'a> {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            AttributeValue::Number(number) => (true, *number).put(out),
            AttributeValue::Words(words) => (false, *words).put(out),
        }
    }
    fn take(from: &mut Cursor<'a>) -> Option<Self> {
        if bool::take(from)? { f64::take(from).map(Self::Number) } else { <&str>::take(from).map(Self::Words) }
    }
}

/// Makes an enum a [`Record`] of one byte: the number of the variant in the list.
macro_rules! variants {
    ($($kind:ident [$($variant:ident),* $(,)?])*) => {
        $(impl<'a> Record<'a> for $kind {
            fn put(&self, out: &mut Vec<u8>) {
                out.push(*self as u8);
            }
            fn take(from: &mut Cursor<'a>) -> Option<Self> {
                [$($kind::$variant),*].get(usize::from(u8::take(from)?)).copied()
            }
        })*
    };
}

variants! {
    EntityKind [Person, Organisation, Place, Event, Work, Law]
    Case [Names, Any, Exact]
}
