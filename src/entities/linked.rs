//! What a pack knows of the names of a text, laid over the candidates.
//!
//! A link that is a candidate, or holds one, decides what it is. A candidate that is longer (“Tripoli University”, where the
//! pack knows Tripoli) stands as long as it proves a name; else the link comes back in its place.

use std::ops::Range;

use super::candidate::{Candidate, Linked, key};
use super::lexicon::Tags;
use crate::pack::Link;
use crate::text::Text;

/// Lays the links over the candidates; both are in order, and so is what comes out.
pub(super) fn lay(text: &Text<'_>, links: Vec<Link>, candidates: Vec<Candidate>) -> Vec<Candidate> {
    if links.is_empty() {
        return candidates;
    }
    let mut laid: Vec<Candidate> = Vec::with_capacity(candidates.len() + links.len());
    let mut candidates = candidates.into_iter().peekable();
    for link in links {
        while let Some(before) = candidates.next_if(|c| c.tokens.end <= link.tokens.start) {
            laid.push(before);
        }
        let linked = Linked { tokens: link.tokens.clone(), fact: link.fact, demonym: link.demonym };
        // A candidate that begins before the link and goes on into it was laid already, for a link before this one.
        let behind = laid.last().is_some_and(|last| last.tokens.end > link.tokens.start);
        if behind {
            continue;
        }
        match candidates.peek_mut() {
            Some(longer) if contains(&longer.tokens, &link.tokens) => {
                longer.linked.get_or_insert(linked);
                if longer.tokens.end == link.tokens.end {
                    laid.extend(candidates.next());
                }
            }
            _ => {
                let mut whole = of(text, linked);
                while let Some(part) = candidates.next_if(|c| c.tokens.start < link.tokens.end) {
                    whole.role = whole.role.or(part.role);
                    whole.honorific = whole.honorific.or(part.honorific);
                    whole.apposition = part.apposition.filter(|_| part.tokens.end == link.tokens.end);
                }
                laid.push(whole);
            }
        }
    }
    laid.extend(candidates);
    laid
}

/// A candidate that only the pack knows.
fn of(text: &Text<'_>, linked: Linked) -> Candidate {
    let tokens = linked.tokens.clone();
    Candidate {
        key: key(text, tokens.clone()),
        words: text.tokens[tokens.clone()].iter().filter(|t| t.is_word()).count(),
        tokens,
        surname: None,
        known: None,
        linked: Some(linked),
        honorific: Tags::NONE,
        person: false,
        role: None,
        apposition: None,
        weak: false,
        titled: false,
        team: false,
    }
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
