//! Annotations: what was found, overlaps resolved, what is shown; and their JSON shape.

mod json;
mod show;

pub use show::Show;

use crate::context::{self, Row};
use crate::entities::{Entities, Entity, EntityKind, Mention};
use crate::figures::{Figure, FigureKind};
use crate::order;
use crate::quotes::Quote;
use crate::span::Span;

/// What an annotation says of its place.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// A quantity.
    Figure(Figure),
    /// A quotation.
    Quote(Quote),
    /// A mention of an entity.
    Entity(Mention),
}

/// One annotation of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// Where it stands: one span, or the parts of a quotation.
    pub spans: Vec<Span>,
    /// What it says.
    pub detail: Detail,
    /// What a card says of it.
    pub context: Vec<Row>,
    /// Whether a page marks it by default.
    pub shown: bool,
}

/// All that was found in an article.
#[derive(Clone, Debug, Default)]
pub struct Annotations {
    /// The annotations, by where they begin, the longer first.
    pub list: Vec<Annotation>,
    /// The entities that mentions and speakers refer to by number.
    pub entities: Vec<Entity>,
}

/// Puts what the recognisers found together: overlaps resolved, context computed, what is shown decided.
pub(crate) fn assemble(found: context::Found<'_>, show: Show) -> Annotations {
    let entity_spans: Vec<Span> = found.entities.mentions.iter().map(|m| m.span).collect();
    let mut list = Vec::with_capacity(found.figures.len() + found.quotes.len() + entity_spans.len());
    for figure in found.figures {
        // A number inside a name (“Indo-Pacific Four”) is the name's.
        if !inside_any(figure.span, &entity_spans) {
            let mut own = figure.clone();
            own.noun = own.noun.filter(|&noun| figure.kind == FigureKind::Duration || !is_person(noun, found.entities));
            let rows = context::of_figure(&own, &found);
            list.push(new(vec![own.span], Detail::Figure(own), rows));
        }
    }
    let tally = context::Tally::of(&found);
    let transcripts = context::Transcripts::of(&found);
    for quote in found.quotes {
        let rows = context::of_quote(quote, &found, &tally, &transcripts);
        list.push(new(quote.parts.clone(), Detail::Quote(quote.clone()), rows));
    }
    for mention in &found.entities.mentions {
        list.push(new(vec![mention.span], Detail::Entity(*mention), context::of_mention(mention, &found, &tally)));
    }
    order::by(&mut list, |a| order::place(a.spans[0].start, a.spans[0].end));
    show::mark(&mut list, show, found.entities.list.len());
    Annotations { list, entities: found.entities.list.clone() }
}

fn new(spans: Vec<Span>, detail: Detail, context: Vec<Row>) -> Annotation {
    Annotation { spans, detail, context, shown: false }
}

/// Whether the words at `span` name a person: one has an age, but is no share of anything.
fn is_person(span: Span, entities: &Entities) -> bool {
    let mention = entities.mentions.binary_search_by_key(&span.start, |mention| mention.span.start).ok();
    mention
        .map(|number| entities.mentions[number])
        .is_some_and(|mention| mention.span == span && entities.list[mention.entity].kind == EntityKind::Person)
}

/// Whether `span` lies in one of `others`, which are in order and apart.
fn inside_any(span: Span, others: &[Span]) -> bool {
    let next = others.partition_point(|other| other.end < span.end);
    others.get(next).is_some_and(|other| other.contains(span))
}
