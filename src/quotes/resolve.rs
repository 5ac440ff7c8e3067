//! The words that name a source → whom they mean.

use super::attribute::Attribution;
use super::marks::Region;
use super::parts::Quotation;
use super::source::Wording;
use super::{Quote, Speaker};
use crate::entities::Entities;
use crate::span::Span;
use crate::text::Text;

/// Gives every quotation its speaker.
pub(super) fn speakers(text: &Text<'_>, entities: &Entities, regions: &[Region], found: Vec<Quotation>) -> Vec<Quote> {
    found.into_iter().map(|quotation| quote(text, entities, regions, quotation)).collect()
}

fn quote(text: &Text<'_>, entities: &Entities, regions: &[Region], quotation: Quotation) -> Quote {
    let parts = quotation.regions.iter().map(|&number| text.span(regions[number].start..regions[number].end)).collect();
    let attribution = quotation.attribution.as_ref();
    let (speaker, speaker_span) = attribution.map_or((None, None), |a| {
        let (speaker, span) = resolve(text, entities, a);
        (speaker, Some(span))
    });
    let cue = attribution.and_then(|a| a.cue.clone()).map(|cue| text.span(cue));
    Quote { parts, kind: quotation.kind, speaker, speaker_span, cue }
}

fn resolve(text: &Text<'_>, entities: &Entities, attribution: &Attribution) -> (Option<Speaker>, Span) {
    let span = text.span(attribution.source.clone());
    let head = text.tokens[attribution.head].span;
    let next = entities.mentions.partition_point(|m| m.span.end < head.end);
    if let Some(mention) = entities.mentions.get(next).filter(|m| m.span.contains(head) && !m.demonym) {
        return (Some(Speaker::Entity(mention.entity)), mention.span);
    }
    match attribution.wording {
        Wording::Pronoun => (None, span),
        _ => (Some(Speaker::Words(span)), span),
    }
}
