//! The rows of a quotation's card.
//!
//! | key | says | source |
//! |---|---|---|
//! | `role` | the speaker's title or role, in the article's own words | article |
//! | `description` | who the speaker is | pack or world |
//! | `when` | when it was said: `Friday` | article |
//! | `occasion` | where or how: `in a statement` | article |
//! | `audience` | to whom: `reporters` | article |
//! | `extent` | `whole` for a sentence or more, `fragment` for words inside the writer's sentence | computed |
//! | `quotations` | how many of the article's quotations are the speaker's, this one included; only from two on | computed |
//! | `transcript` | `same` where the words stand so in a text of the pack; otherwise how that text has them | pack |
//!
//! A term has no rows: nothing is shown of it.

use super::transcript::{Transcripts, Verdict};
use super::{Citation, Found, Row, Said, Source, Tally};
use crate::pack::Origin;
use crate::quotes::{self, Quote, QuoteKind, Speaker};
use crate::span::Span;

/// The rows of a quotation's card.
pub fn of_quote(quote: &Quote, found: &Found<'_>, tally: &Tally, transcripts: &Transcripts<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    if quote.kind == QuoteKind::Term {
        return rows;
    }
    let words = |span: Span| Said::Words(found.text.slice(span).to_owned());
    let entity = match quote.speaker {
        Some(Speaker::Entity(number)) => Some((number, &found.entities.list[number])),
        _ => None,
    };
    if let Some(role) = entity.and_then(|(_, entity)| entity.role) {
        rows.push(row("role", words(role), Source::Article));
    }
    let fact = entity.and_then(|(_, entity)| entity.fact);
    if let Some((description, source)) = fact.and_then(|fact| description(fact, found)) {
        rows.push(row("description", Said::Words(description), source));
    }
    let setting = quotes::setting(found.text, quote);
    for (key, span) in [("when", setting.when), ("occasion", setting.occasion), ("audience", setting.audience)] {
        if let Some(span) = span {
            rows.push(row(key, words(span), Source::Article));
        }
    }
    let extent = if quote.kind == QuoteKind::Direct { "whole" } else { "fragment" };
    rows.push(row("extent", Said::Words(extent.into()), Source::Computed));
    if let Some(count) = entity.map(|(number, _)| tally.quotations(number)).filter(|&count| count > 1) {
        rows.push(row("quotations", Said::Number(f64::from(count)), Source::Computed));
    }
    if let Some((verdict, citation)) = transcripts.verdict(quote, found) {
        let said = match verdict {
            Verdict::Same => "same".into(),
            Verdict::Otherwise(passage) => passage,
        };
        rows.push(row("transcript", Said::Words(said), Source::Pack(citation.clone())));
    }
    rows
}

/// What a pack says of the speaker, and whose the pack is.
fn description(fact: usize, found: &Found<'_>) -> Option<(String, Source)> {
    let (description, citation) = found.pack.fact(fact)?.statement().map(|(d, c)| (d.to_owned(), c.clone()))?;
    Some((description, source(found.pack.origin(fact)?, citation)))
}

fn source(origin: Origin, citation: Citation) -> Source {
    match origin {
        Origin::Publisher => Source::Pack(citation),
        Origin::World => Source::World(citation),
    }
}

fn row(key: &'static str, said: Said, source: Source) -> Row {
    Row { key, label: None, said, unit: None, digits: None, rounded: false, qualifier: None, how: None, source }
}
