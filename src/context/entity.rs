//! The rows of an entity's card.
//!
//! | key | says | source |
//! |---|---|---|
//! | `role` | the title or role, in the article's own words | article |
//! | `introduced` | the sentence that introduces an entity that no fact is known of; not on the mentions in that sentence | article |
//! | `mentions` | how often the article names it | computed |
//! | `quotations` | how many of the article's quotations are its words; left out where there are none | computed |
//! | `description` | the fact's sentence on who or what it is | pack or world |
//! | `attribute` | what else the fact says, under its `label`, with its `unit` | pack or world |
//!
//! An entity of which the article says no role and quotes no word, and of which no fact is known, has no rows: there is
//! nothing to say. What a fact says without source and date is no row.

use super::{Found, Row, Said, Source};
use crate::entities::Mention;
use crate::pack::{AttributeValue, Citation, Origin};
use crate::quotes::{QuoteKind, Speaker};
use crate::span::Span;
use crate::text::BlockKind;

/// What is counted per entity, once for all of its mentions.
pub struct Tally {
    entities: Vec<Count>,
}

#[derive(Clone, Default)]
struct Count {
    mentions: u32,
    quotations: u32,
    /// The sentence that introduces the entity.
    introduced: Option<Span>,
}

impl Tally {
    /// Counts mentions and quotations of each entity.
    pub fn of(found: &Found<'_>) -> Self {
        let mut entities = vec![Count::default(); found.entities.list.len()];
        for mention in &found.entities.mentions {
            let count = &mut entities[mention.entity];
            count.mentions += 1;
            if count.introduced.is_none() && introduces(mention, found) {
                count.introduced = Some(sentence(mention, found));
            }
        }
        for quote in found.quotes.iter().filter(|quote| quote.kind != QuoteKind::Term) {
            if let Some(Speaker::Entity(entity)) = quote.speaker {
                entities[entity].quotations += 1;
            }
        }
        Self { entities }
    }

    /// How many of the article's quotations are the entity's words.
    pub fn quotations(&self, entity: usize) -> u32 {
        self.entities[entity].quotations
    }
}

/// Whether the article introduces the entity here: by its role, or else, where no fact says what it is, by its whole name in
/// running text.
fn introduces(mention: &Mention, found: &Found<'_>) -> bool {
    let entity = &found.entities.list[mention.entity];
    let text = found.text;
    let block = text.block_at(text.token_from(mention.span.start));
    let heading = text.article.blocks().get(block).is_some_and(|block| block.kind == BlockKind::Heading);
    match entity.role {
        Some(role) => sentence(mention, found).contains(role),
        None => entity.fact.is_none() && !heading && text.slice(mention.span) == entity.name,
    }
}

fn sentence(mention: &Mention, found: &Found<'_>) -> Span {
    let sentence = found.text.sentence(found.text.token_from(mention.span.start));
    if sentence.is_empty() { mention.span } else { found.text.span(sentence) }
}

/// The rows of an entity's card, opened at one of its mentions.
pub fn of_mention(mention: &Mention, found: &Found<'_>, tally: &Tally) -> Vec<Row> {
    let entity = &found.entities.list[mention.entity];
    let count = &tally.entities[mention.entity];
    let known = entity.fact.map_or_else(Vec::new, |fact| of_fact(fact, found));
    if entity.role.is_none() && count.quotations == 0 && known.is_empty() {
        return known;
    }
    let mut rows = Vec::with_capacity(4 + known.len());
    let words = |span: Span| Said::Words(found.text.slice(span).to_owned());
    if let Some(role) = entity.role {
        rows.push(row("role", words(role), Source::Article));
    }
    if let Some(sentence) = count.introduced.filter(|sentence| !sentence.contains(mention.span)) {
        rows.push(row("introduced", words(sentence), Source::Article));
    }
    rows.push(row("mentions", Said::Number(f64::from(count.mentions)), Source::Computed));
    if count.quotations > 0 {
        rows.push(row("quotations", Said::Number(f64::from(count.quotations)), Source::Computed));
    }
    rows.extend(known);
    rows
}

/// What a pack's fact says, as far as it has source and date.
fn of_fact(number: usize, found: &Found<'_>) -> Vec<Row> {
    let (Some(fact), Some(origin)) = (found.pack.fact(number), found.pack.origin(number)) else { return Vec::new() };
    let source = |citation: Citation| match origin {
        Origin::Publisher => Source::Pack(citation),
        Origin::World => Source::World(citation),
    };
    let description = fact
        .statement()
        .map(|(words, citation)| row("description", Said::Words(words.to_owned()), source(citation.clone())));
    let attributes = fact.attributes.iter().filter_map(|attribute| {
        let said = match attribute.value {
            AttributeValue::Number(number) => Said::Number(number),
            AttributeValue::Words(words) => Said::Words(words.to_owned()),
        };
        let row = row("attribute", said, source(fact.citation(attribute)?));
        Some(Row { label: Some(attribute.label.to_owned()), unit: attribute.unit.map(str::to_owned), ..row })
    });
    description.into_iter().chain(attributes).collect()
}

fn row(key: &'static str, said: Said, source: Source) -> Row {
    Row { key, label: None, said, unit: None, digits: None, rounded: false, qualifier: None, how: None, source }
}
