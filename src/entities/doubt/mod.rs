//! Which links of a pack to doubt: what is only named like a country (`namesakes`), a place that a person may be named after, a
//! word that is a country only where its capital says so (`words`), a surname that is somebody else's.

mod namesakes;
mod words;

use super::candidate::Candidate;
use super::casing::Casing;
use super::entity::EntityKind::{Person, Place};
use super::lexicon::{KeyMap, Lexicon, Tags};
use crate::keys::word;
use crate::pack::{Link, Pack};
use crate::text::{Key, Text};
use words::Words;

/// Leaves out the links that the article itself speaks against.
pub(super) fn leave_out(
    text: &Text<'_>,
    pack: &Pack,
    lexicon: &Lexicon,
    casing: &Casing,
    candidates: &mut Vec<Candidate>,
    links: &mut Vec<Link>,
) {
    namesakes::leave_out(text, lexicon, casing, candidates, links);
    let bearers = bearers(text, candidates, links);
    let words = Words::of(text, lexicon, casing, candidates, links);
    let place = |c: &Candidate| c.known.is_some_and(|k| k.kind == Place && !k.demonym) && c.tokens.len() == 1;
    for candidate in candidates.iter_mut().filter(|c| place(c)) {
        let token = candidate.tokens.start;
        candidate.known = candidate.known.filter(|_| !words.is_somebody(token) && !words.is_part(token));
    }
    links.retain(|link| {
        let heading = pack.heading(link.fact).map(|(kind, ..)| kind);
        if heading == Some(Place) && link.tokens.len() == 1 {
            let at = candidates.partition_point(|c| c.tokens.start < link.tokens.start);
            let own = candidates.get_mut(at).filter(|c| c.tokens.start == link.tokens.start);
            if own.as_ref().is_none_or(|own| own.tokens == link.tokens)
                && (own.as_ref().is_some_and(|own| own.honorific != Tags::NONE) || words.speak_against(link))
            {
                // What it is not for the pack it is not for the gazetteer.
                own.into_iter().for_each(|own| own.known = None);
                return false;
            }
        }
        match heading {
            _ if link.tokens.len() > 1 || link.demonym => true,
            _ if is_shouted(text, link.tokens.start) => false,
            Some(Person) => {
                // A surname is whose the article names in full first.
                bearers.get(text.key(link.tokens.start)).is_none_or(|(_, fact)| *fact == Some(link.fact))
            }
            Some(Place) => !before_unknown(text, lexicon, casing, link),
            _ => true,
        }
    });
}

/// Whether an acronym may be the small word that capitals all around make it: “ANY PARTY WHO CHANGES THIS”.
fn is_shouted(text: &Text<'_>, token: usize) -> bool {
    let upper = |at: usize| text.tokens.get(at).is_some_and(|t| t.upper() && t.span.len() > 3);
    word!(text.key(token), "who" | "us" | "it") && upper(token + 1) && token.checked_sub(1).is_some_and(upper)
}

/// By the last word of each name of several words: where it stands first, and the fact that it is linked to.
fn bearers(text: &Text<'_>, candidates: &[Candidate], links: &[Link]) -> KeyMap<(usize, Option<usize>)> {
    let mut bearers: KeyMap<(usize, Option<usize>)> = KeyMap::default();
    let full = links.iter().filter(|link| link.tokens.len() > 1).map(|link| (&link.tokens, Some(link.fact)));
    // Links come first, so that a name that is both a candidate and linked is the fact's.
    for (tokens, fact) in full.chain(candidates.iter().filter(|c| c.words > 1).map(|c| (&c.tokens, None))) {
        let first = bearers.get_or(text.key(tokens.end - 1), (tokens.start, fact));
        if tokens.start < first.0 && !(first.1.is_some() && tokens.end > first.0) {
            *first = (tokens.start, fact);
        }
    }
    bearers
}

/// Whether a capitalised word that nobody knows stands right behind: “Rome Quillfeather” may well be a person, but “U.S. Debt” and
/// “a Virginia Democrat” are none.
fn before_unknown(text: &Text<'_>, lexicon: &Lexicon, casing: &Casing, link: &Link) -> bool {
    let Some(next) = text.tokens.get(link.tokens.end) else { return false };
    let name = next.is_word() && next.capital() && !next.upper() && next.spaced() && !next.opens_sentence();
    let before = link.tokens.start.checked_sub(1).map_or(Key::NONE, |before| text.key(before));
    let given = !text.tokens[link.tokens.start].upper() && !word!(before, "a" | "an" | "the");
    name && given && lexicon.tags(next.key) == Tags::NONE && !casing.titled(text.sentence_at(link.tokens.start))
}
