//! What a name of one word says.

use super::shape::{is_concept, surname_shape};
use crate::entities::entity::EntityKind::{Organisation, Person, Place};
use crate::entities::evidence::Evidence;
use crate::entities::lexicon::{Lexicon, Tags};
use crate::entities::writing::site;
use crate::keys::word;
use crate::letters::is_capital;
use crate::text::{Kind, Text};

/// Not much.
pub(super) fn of_word(text: &Text<'_>, lexicon: &Lexicon, token: usize, evidence: &mut Evidence) {
    let (word, tags) = (text.str(token), lexicon.tags(text.key(token)));
    let the = token.checked_sub(1).is_some_and(|before| word!(text.key(before), "the"));
    let shouted =
        [token.wrapping_sub(1), token + 1].map(|t| text.tokens.get(t).is_some_and(|t| t.upper())) != [false; 2];
    let acronym = text.tokens[token].upper() && !shouted;
    if tags.any(Tags::GIVEN) && acronym {
        // “PETA”, “MARK:”: somebody, or the letters of a body?
        return;
    } else if tags.any(Tags::GIVEN) {
        // A name of men or of women, and no word, surname or part of “Guy's Hospital”, is somebody's.
        let other = Tags::PLAIN.or(Tags::HEADS).or(Tags::SURNAME).or(Tags::CALENDAR);
        let owns = text.tokens.get(token + 1).is_some_and(|t| t.kind == Kind::Clitic);
        let part = owns && text.tokens.get(token + 2).is_some_and(|t| t.capital());
        let one = tags.any(Tags::MALE) != tags.any(Tags::FEMALE) && !tags.any(other) && !part;
        evidence.add(Person, if one && !lexicon.is_plain(text, token) { 3 } else { 2 });
    } else if the && tags.any(Tags::DIRECTION) {
        // “the West”
        evidence.add(Place, 3);
    } else if tags.any(Tags::HEADS) || is_concept(text, lexicon, token) {
        evidence.against(4);
    }
    if text.tokens[token].upper() {
        // What is shouted is no acronym.
        if word.len() <= 6 && acronym {
            evidence.add(Organisation, if word.len() < 3 { 1 } else { 3 });
        }
    } else if site(word).is_some() {
        evidence.add(Organisation, 4);
    } else if surname_shape(word) {
        evidence.add(Person, 3);
    } else if word.chars().skip(1).any(is_capital) {
        // “LumenNet”, but “DeKalb”
        evidence.add(Organisation, 2);
        evidence.add(Place, if word.chars().skip(1).take(2).any(is_capital) { 0 } else { -3 });
    }
}
