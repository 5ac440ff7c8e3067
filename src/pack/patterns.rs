//! Publishers' own patterns: bill numbers, case numbers, product codes, each standing for a fact.
//!
//! Matched by the `regex` crate, in time linear in the text whatever the pattern; how large a compiled pattern may grow is
//! bounded, so a pack can neither hang a page nor fill its memory.

use std::fmt;

use regex::{Regex, RegexBuilder};

use super::fact::Pattern;
use super::links::Link;
use super::{Pack, Problem};
use crate::span::Span;
use crate::text::Text;

/// No compiled pattern takes more bytes than this.
const LARGEST: usize = 1 << 20;

/// A layer's patterns, each with the id of its fact.
#[derive(Default)]
pub(super) struct Patterns(Vec<(Regex, String)>);

impl fmt::Debug for Patterns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(pattern, _)| pattern.as_str())).finish()
    }
}

impl Patterns {
    /// The patterns that can be used; the others are left out, and told by [`check`].
    pub(super) fn new(patterns: &[Pattern]) -> Self {
        Self(patterns.iter().filter_map(|p| Some((compile(&p.pattern).ok()?, p.fact.clone()))).collect())
    }
}

/// What is wrong with a pack's patterns.
pub(super) fn check(patterns: &[Pattern]) -> Vec<Problem> {
    let broken = patterns.iter().enumerate().filter_map(|(number, pattern)| {
        let reason = compile(&pattern.pattern).err()?;
        let place = ["patterns[", &number.to_string(), "].pattern"].concat();
        Some(Problem { place, reason, mend: "mend the regular expression; the rest works", warning: false })
    });
    broken.collect()
}

fn compile(pattern: &str) -> Result<Regex, String> {
    let built = RegexBuilder::new(pattern).size_limit(LARGEST).dfa_size_limit(LARGEST).build();
    let regex = built.map_err(|error| match error {
        regex::Error::CompiledTooBig(_) => "grows too large when compiled".to_owned(),
        // The message draws the pattern and points into it; its last line says why.
        error => error.to_string().lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned(),
    })?;
    if regex.is_match("") { Err("matches the empty text, and so everywhere".into()) } else { Ok(regex) }
}

/// Lays what patterns match among the links of aliases; where two overlap, the longer stays, of two as long the pattern's.
pub(super) fn add(pack: &Pack, text: &Text<'_>, links: &mut Vec<Link>) {
    let aliases = links.len();
    for layer in pack.layers.iter().rev() {
        for (pattern, id) in &layer.patterns.0 {
            let Some(fact) = pack.find(id).filter(|_| !pack.is_suppressed(id)) else { continue };
            for block in text.article.blocks() {
                let found = pattern.find_iter(text.slice(block.span));
                let found =
                    found.map(|m| Span::new(block.span.start + m.start() as u32, block.span.start + m.end() as u32));
                links.extend(found.filter_map(|span| whole(text, span, fact)));
            }
        }
    }
    if links.len() == aliases {
        return;
    }
    // Patterns were put behind the aliases, so of two as long the later in this order is the pattern's.
    let mut order: Vec<(usize, Link)> = links.drain(..).enumerate().collect();
    order.sort_by_key(|(number, link)| (usize::MAX - link.span.len(), *number < aliases, *number));
    let mut taken: Vec<Span> = Vec::new();
    for (_, link) in order {
        let place = taken.partition_point(|span| span.end <= link.span.start);
        if taken.get(place).is_none_or(|next| !next.overlaps(link.span)) {
            taken.insert(place, link.span);
            links.insert(place, link);
        }
    }
}

/// The link that a match is, if it begins and ends with whole tokens.
fn whole(text: &Text<'_>, span: Span, fact: usize) -> Option<Link> {
    let (start, end) = (text.token_from(span.start), text.token_from(span.end));
    let fits = start < end && text.span(start..end) == span;
    fits.then_some(Link { span, tokens: start..end, fact, demonym: false })
}
