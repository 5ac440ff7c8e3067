//! Publishers' own patterns: bill numbers, case numbers, product codes, each standing for a fact.
//!
//! What they match is found elsewhere, for an engine of regular expressions weighs as much as all of this; here stands what a
//! match means.

use std::ops::Range;

use super::Pack;
use super::hit::Link;
use super::links;
use crate::order;
use crate::span::Span;
use crate::text::{Article, Text};

/// Where the pack's patterns match, with the ids of their facts: those of the uppermost layer first.
pub(super) fn matches<I>(pack: &Pack, article: &Article, find: impl Fn(&str) -> I) -> Vec<(Span, String)>
where
    I: IntoIterator<Item = (usize, Range<usize>)>,
{
    let facts: Vec<&str> = pack.patterns().map(|pattern| pattern.fact.as_str()).collect();
    let mut found = Vec::new();
    for block in article.blocks() {
        for (number, range) in find(block.span.of(article.text())) {
            let start = block.span.start;
            found.push((number, Span::new(start + range.start as u32, start + range.end as u32)));
        }
    }
    order::by(&mut found, |(number, _)| *number as u64);
    found.into_iter().filter_map(|(number, span)| Some((span, (*facts.get(number)?).to_owned()))).collect()
}

/// Lays what patterns match among the links of aliases: a match stands in the place of what it overlaps, unless that is longer.
pub(super) fn add(pack: &Pack, text: &Text<'_>, links: &mut Vec<Link>) {
    // The longest first; of two as long the preferred one last, for it takes the place of the other.
    let mut matches: Vec<&(Span, String)> = text.article.matches.iter().rev().collect();
    order::by(&mut matches, |(span, _)| u64::MAX - span.len() as u64);
    for (span, id) in matches {
        let fact = pack.find(id).filter(|_| !pack.is_suppressed(id));
        let (Some(fact), Some(tokens)) = (fact, links::whole(text, *span)) else { continue };
        let place = links::overlapped(links, &tokens);
        if links[place.clone()].iter().all(|link| link.span.len() <= span.len()) {
            links.splice(place, [Link { span: *span, tokens, fact, demonym: false }]);
        }
    }
}
