//! What a name names: evidence from the words around one mention of it.

use super::EntityKind::{self, Organisation, Person, Place, Work};
use super::candidates::Candidate;
use super::kinds::Evidence;
use super::lexicon::{Lexicon, Tags};
use super::roles;
use crate::table;
use crate::text::{Key, Kind, Text};

table! {
    /// Points from the word right before a name.
    static BEFORE: (EntityKind, i16) = {
        "in" => (Place, 3), "near" => (Place, 3), "outside" => (Place, 3), "throughout" => (Place, 3),
        "across" => (Place, 3), "inside" => (Place, 2), "from" => (Place, 1), "at" => (Place, 1), "to" => (Place, 1),
        "toward" => (Place, 1), "towards" => (Place, 1), "around" => (Place, 1), "into" => (Place, 1), "between" => (Place, 1),
        "by" => (Person, 1), "with" => (Person, 1), "told" => (Person, 2), "who" => (Person, 1), "when" => (Person, 1),
        "as" => (Person, 1), "album" => (Work, 6), "song" => (Work, 6), "single" => (Work, 5), "film" => (Work, 6),
        "movie" => (Work, 6), "book" => (Work, 6), "novel" => (Work, 6), "opera" => (Work, 6), "series" => (Work, 5),
        "ship" => (Work, 6), "vessel" => (Work, 6), "yacht" => (Work, 6), "submarine" => (Work, 6), "aboard" => (Work, 5),
        "app" => (Work, 5), "game" => (Work, 4), "called" => (Work, 1), "titled" => (Work, 6), "entitled" => (Work, 6),
        "musical" => (Work, 6), "documentary" => (Work, 6), "drama" => (Work, 5), "sitcom" => (Work, 6),
    };
}

table! {
    /// Points from the word right behind a name.
    static BEHIND: (EntityKind, i16) = {
        "who" => (Person, 4), "whose" => (Person, 3), "himself" => (Person, 8), "herself" => (Person, 8),
        "where" => (Place, 3), "upon" => (Place, 2),
    };
}

table! {
    /// Before “to” and “from”: verbs of going, which one does to and from places.
    static MOTION: () = {
        "moved" => (), "move" => (), "fled" => (), "travelled" => (), "traveled" => (), "travel" => (), "returned" => (),
        "return" => (), "flew" => (), "fly" => (), "went" => (), "go" => (), "came" => (), "come" => (), "retreat" => (),
        "retreated" => (), "emigrated" => (), "relocated" => (), "drove" => (), "marched" => (), "trip" => (), "visit" => (),
        "sailed" => (), "deported" => (), "transferred" => (), "flights" => (), "flight" => (), "trips" => (),
    };
}

/// What the words around a mention say.
pub(super) fn evidence(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> Evidence {
    let mut evidence = Evidence::default();
    if candidate.honorific != Tags::NONE {
        evidence.add(Person, 10);
    } else if candidate.role.is_some() || candidate.kin {
        evidence.add(Person, 7);
    }
    let sentence = text.sentence(candidate.tokens.start);
    if candidate.tokens.start > sentence.start {
        before(text, lexicon, candidate, sentence.start, &mut evidence);
    }
    if candidate.tokens.end < sentence.end {
        behind(text, lexicon, candidate, sentence.end, &mut evidence);
    }
    evidence
}

fn before(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate, sentence: usize, evidence: &mut Evidence) {
    let start = candidate.tokens.start;
    let last = start - 1;
    let word = &text.tokens[last];
    let second = last.checked_sub(1).filter(|&t| t >= sentence).map_or(Key::NONE, |t| text.key(t));
    let tags = lexicon.tags(word.key);
    if let Some(&(kind, points)) = BEFORE.get(word.key) {
        evidence.add(kind, points);
        if second == Key::of("according") {
            evidence.add(Organisation, 2);
        } else if MOTION.has(second) && kind == Place {
            evidence.add(Place, 2);
        }
    } else if word.key == Key::of("of") {
        let plural = start > 1 && roles::is_plural(text, lexicon, start - 2, Tags::PLACE_NOUN);
        if plural || lexicon.tags(second).any(Tags::PLACE_NOUN) {
            evidence.add(Place, 6);
        }
    } else if matches!(word.kind, Kind::Number) || word.is_dash() && !word.spaced() {
        // “two UFOs”, “anti-UFO”
        evidence.against(3);
    } else if word.capital() || !text.tokens[start].spaced() {
    } else if tags.any(Tags::ORGANISATION_NOUN) {
        evidence.add(Organisation, 6);
    } else if tags.any(Tags::PLACE_NOUN) {
        evidence.add(Place, 3);
    }
}

fn behind(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate, sentence: usize, evidence: &mut Evidence) {
    let end = candidate.tokens.end;
    let next = &text.tokens[end];
    let tags = lexicon.tags(next.key);
    if next.is_word() && !next.capital() {
        if let Some(&(kind, points)) = BEHIND.get(next.key) {
            evidence.add(kind, points);
        } else if tags.any(Tags::SPEECH) {
            evidence.add(Person, 2);
            evidence.add(Organisation, 1);
        } else if tags.any(Tags::OF_PERSON) {
            evidence.add(Person, 4);
        } else if tags.any(Tags::ORGANISATION_NOUN) {
            evidence.add(Organisation, 2);
        } else if tags.any(Tags::PLACE_NOUN) || lexicon.tags(text.key(end + 1)).any(Tags::PLACE_NOUN) {
            // “Sirte province”, “Sirte naval base”
            evidence.add(Place, 3);
        }
    } else if next.is_dash() && text.key(end + 1) == Key::of("led") {
        // “the Unity-led coalition”
        evidence.add(Organisation, 7);
    } else if next.is('(') {
        // “(born 8 May 1904)”, “(1904–1967)”
        let born = text.key(end + 1) == Key::of("born");
        let year = text.tokens.get(end + 1).is_some_and(|t| t.kind == Kind::Number && t.span.len() == 4);
        let span = year && text.tokens.get(end + 2).is_some_and(|t| t.is_dash());
        evidence.add(Person, if born || span { 4 } else { 0 });
    } else if next.is(',') && end + 1 < sentence {
        let age = &text.tokens[end + 1];
        if age.kind == Kind::Number && age.span.len() == 2 && text.tokens.get(end + 2).is_some_and(|t| t.is(',')) {
            evidence.add(Person, 6);
        } else if lexicon.known(text, end + 1).is_some_and(|(known, _)| known.kind == Place && !known.demonym) {
            evidence.add(Place, 4);
        }
    }
    if let Some(apposition) = candidate.apposition {
        let what = apposition.what;
        if what.any(Tags::TITLE.or(Tags::ROLE)) {
            evidence.add(Person, 6);
        } else if what.any(Tags::ORGANISATION_NOUN) {
            evidence.add(Organisation, 6);
        } else if what.any(Tags::PLACE_NOUN) {
            evidence.add(Place, 6);
        }
    }
}
