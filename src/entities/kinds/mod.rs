//! What a name names: evidence from its own words.

mod shape;
mod word;
mod words;

pub(super) use shape::{is_branch, is_branch_of_country};
pub(super) use words::{FIRST, is_good};

use super::candidate::Candidate;
use super::entity::EntityKind::{self, Person};
use super::evidence::Evidence;
use super::lexicon::Lexicon;
use crate::text::Text;

/// Points for a name of the gazetteer.
const KNOWN: i16 = 12;

/// What a fact says that names it: all there is to say.
pub(super) fn of_fact(kind: EntityKind) -> Evidence {
    let mut evidence = Evidence::default();
    evidence.add(kind, 100);
    evidence
}

/// What a name's own words say.
pub(super) fn of_name(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> Evidence {
    let mut evidence = Evidence::default();
    if let Some(known) = candidate.known {
        evidence.add(known.kind, KNOWN);
        return evidence;
    }
    let words: Vec<usize> = candidate.tokens.clone().filter(|&t| text.tokens[t].is_word()).collect();
    match words[..] {
        [word] => {
            word::of_word(text, lexicon, word, &mut evidence);
            evidence.add(Person, if candidate.surname.is_some() { 4 } else { 0 });
        }
        _ => words::of_words(text, lexicon, candidate, &words, &mut evidence),
    }
    evidence
}

/// Whether a name is a storm's: those go by their last word as well.
pub(super) fn is_storm(text: &Text<'_>, candidate: &Candidate) -> bool {
    let storm = |t: usize| matches!(text.str(t), "Cyclone" | "Hurricane" | "Storm" | "Typhoon");
    candidate.words > 1 && candidate.tokens.clone().rev().skip(1).any(storm)
}
