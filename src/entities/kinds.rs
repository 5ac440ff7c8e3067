//! What a name names: evidence from its own words and from the words around it, added up over the article.

use super::EntityKind;
use super::candidates::Candidate;
use super::lexicon::{Lexicon, Tags};
use crate::text::{Key, Kind, Text};

/// Points for each kind, in the order of [`KINDS`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence([i16; 6]);

const KINDS: [EntityKind; 6] = [
    EntityKind::Person,
    EntityKind::Organisation,
    EntityKind::Place,
    EntityKind::Event,
    EntityKind::Work,
    EntityKind::Law,
];

/// So many points make a name sure, and so many more than for any other kind.
const SURE: i16 = 3;
const CLEAR: i16 = 1;

impl Evidence {
    fn add(&mut self, kind: EntityKind, points: i16) {
        self.0[kind as usize] += points;
    }

    /// All of `other` as well.
    pub(super) fn also(&mut self, other: Evidence) {
        for (sum, points) in self.0.iter_mut().zip(other.0) {
            *sum = sum.saturating_add(points);
        }
    }

    /// The kind, if the evidence is enough and does not speak for another.
    pub(super) fn kind(self) -> Option<EntityKind> {
        let best = (0..6).max_by_key(|&kind| (self.0[kind], 6 - kind))?;
        let second = (0..6).filter(|&kind| kind != best).map(|kind| self.0[kind]).max()?;
        (self.0[best] >= SURE && self.0[best] - second >= CLEAR).then_some(KINDS[best])
    }

    /// The points of a kind.
    pub(super) fn of(self, kind: EntityKind) -> i16 {
        self.0[kind as usize]
    }
}

/// What a name's own words say.
pub(super) fn of_name(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> Evidence {
    use EntityKind::{Event, Law, Organisation, Person, Place, Work};
    let mut evidence = Evidence::default();
    if let Some(known) = candidate.known {
        evidence.add(known.kind, 12);
        return evidence;
    }
    let tags = |token: usize| lexicon.tags(text.key(token));
    let words: Vec<usize> = candidate.tokens.clone().filter(|&t| text.tokens[t].is_word()).collect();
    let (first, last) = (words[0], words[words.len() - 1]);
    let given = Tags::MALE.or(Tags::FEMALE);
    let (opens, ends) = (tags(first), tags(last));
    let several = words.len() > 1;
    if !several {
        let word = text.str(first);
        if opens.any(given) {
            evidence.add(Person, 2);
        } else if opens.any(Tags::ORDINARY.or(Tags::TITLE).or(Tags::TOPIC)) {
            for kind in KINDS {
                evidence.add(kind, -4);
            }
        }
        if text.tokens[first].upper() && word.len() <= 6 {
            evidence.add(Organisation, if word.len() < 3 { 1 } else { 3 });
        } else if word.chars().skip(1).any(char::is_uppercase) && !surname_shape(word) {
            evidence.add(Organisation, 3);
        } else if surname_shape(word) {
            evidence.add(Person, 3);
        }
        return evidence;
    }
    let headed = |tag: Tags| ends.any(tag) && !(opens.any(given) && words.len() == 2);
    if ends.any(Tags::ORGANISATION) {
        evidence.add(Organisation, if headed(Tags::ORGANISATION) { 7 } else { 3 });
    }
    for (tag, kind) in [(Tags::PLACE, Place), (Tags::EVENT, Event), (Tags::LAW, Law), (Tags::WORK, Work)] {
        if ends.any(tag) {
            evidence.add(kind, if headed(tag) { 6 } else { 1 });
        }
    }
    let of = words.iter().position(|&w| matches!(text.str(w), "of" | "for" | "on"));
    if let Some(of) = of.and_then(|of| of.checked_sub(1)) {
        let head = tags(words[of]);
        let kind = if head.any(Tags::ORGANISATION_OF) {
            Organisation
        } else if head.any(Tags::EVENT_OF) {
            if head.any(Tags::LAW) { Law } else { Event }
        } else {
            Place
        };
        evidence.add(kind, 8);
    }
    let plain = Tags::ORDINARY.or(Tags::TOPIC).or(Tags::TITLE);
    let foreign = |&w: &usize| !tags(w).any(plain) && !(text.tokens[w].upper() && text.str(w).len() > 2);
    if words.len() < 5 && words.iter().all(foreign) && evidence.kind().is_none() {
        evidence.add(Person, 3);
    }
    if opens.any(Tags::PLACE_FIRST) {
        evidence.add(Place, 5);
    }
    if candidate.tokens.clone().any(|t| text.tokens[t].is('&')) {
        evidence.add(Organisation, 5);
    }
    if opens.any(given) {
        evidence.add(Person, if ends.any(Tags::ORDINARY) { 4 } else { 6 });
    }
    let initial = |&w: &usize| text.str(w).len() == 1 && text.tokens[w].capital() || is_initials(text.str(w));
    if words[..words.len() - 1].iter().any(initial) {
        evidence.add(Person, 5);
    }
    let particle = |&w: &usize| !text.tokens[w].capital() && tags(w).any(Tags::OPENING_PARTICLE);
    if words.iter().any(particle) {
        evidence.add(Person, 3);
    }
    if surname_shape(text.str(last)) {
        evidence.add(Person, 3);
    }
    if let Some((known, behind)) = lexicon.known(text, first)
        && behind < candidate.tokens.end
        && known.kind == Place
        && text.str(last).ends_with('s')
        && evidence.kind().is_none()
    {
        evidence.add(Organisation, 3);
    }
    evidence
}

/// What the words around one mention say.
pub(super) fn of_context(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> Evidence {
    use EntityKind::{Organisation, Person, Place};
    let mut evidence = Evidence::default();
    let (start, end) = (candidate.tokens.start, candidate.tokens.end);
    let tags = |token: usize| lexicon.tags(text.key(token));
    if candidate.honorific != Tags::NONE {
        evidence.add(Person, 10);
    }
    if candidate.role.is_some() {
        evidence.add(Person, 7);
    }
    let sentence = text.sentence(start);
    if let Some(before) = start.checked_sub(1).filter(|&b| b >= sentence.start) {
        match text.str(before) {
            "in" | "near" | "outside" | "throughout" | "across" | "In" | "Near" => evidence.add(Place, 3),
            "from" | "at" | "toward" | "towards" | "around" | "into" | "At" | "From" => evidence.add(Place, 1),
            "the" | "The" | "a" | "an" | "this" | "that" => {
                evidence.add(Person, -4);
                evidence.add(Organisation, 1);
            }
            "by" | "with" | "told" | "who" | "when" | "as" => evidence.add(Person, 1),
            "to" if start > 1 && text.key(start - 2) == Key::of("according") => {
                evidence.add(Person, 1);
                evidence.add(Organisation, 2);
            }
            "to" => evidence.add(Place, 1),
            "of" => {
                let what = start.checked_sub(2).map_or(Tags::NONE, tags);
                if what.any(Tags::PLACE_NOUN) {
                    evidence.add(Place, 6);
                }
            }
            _ => {}
        }
        if !text.tokens[before].capital() && text.tokens[start].spaced() {
            if tags(before).any(Tags::ORGANISATION_NOUN) {
                evidence.add(Organisation, 6);
            } else if tags(before).any(Tags::PLACE_NOUN) {
                evidence.add(Place, 3);
            }
        }
    }
    if end >= sentence.end {
        return evidence;
    }
    let next = &text.tokens[end];
    let what = tags(end);
    if next.is_word() && !next.capital() {
        if what.any(Tags::SPEECH) {
            evidence.add(Person, 3);
        }
        match text.str(end) {
            "who" | "whose" => evidence.add(Person, 4),
            "himself" | "herself" => evidence.add(Person, 8),
            _ => {}
        }
        if what.any(Tags::OF_PERSON) {
            evidence.add(Person, 4);
        } else if what.any(Tags::ORGANISATION_NOUN) {
            evidence.add(Organisation, 3);
        } else if what.any(Tags::PLACE_NOUN) {
            evidence.add(Place, 3);
        }
    } else if next.is(',') && end + 1 < sentence.end {
        apposition(text, lexicon, end + 1, sentence.end, &mut evidence);
    }
    evidence
}

/// What stands behind the comma behind a name.
fn apposition(text: &Text<'_>, lexicon: &Lexicon, at: usize, end: usize, evidence: &mut Evidence) {
    use EntityKind::{Organisation, Person, Place};
    let next = &text.tokens[at];
    if next.kind == Kind::Number && next.span.len() == 2 && text.tokens.get(at + 1).is_some_and(|t| t.is(',')) {
        return evidence.add(Person, 6);
    }
    match text.str(at) {
        "who" | "whose" => return evidence.add(Person, 5),
        "a" | "an" | "the" => {}
        _ => {
            if let Some((known, _)) = lexicon.known(text, at)
                && known.kind == Place
                && !known.demonym
            {
                evidence.add(Place, 3);
            }
            return;
        }
    }
    for token in at + 1..end.min(at + 8) {
        let word = &text.tokens[token];
        if !(word.is_word() || word.is_dash()) {
            return;
        }
        let tags = lexicon.tags(word.key);
        let last = text.tokens.get(token + 1).is_none_or(|t| {
            !t.is_word()
                || matches!(
                    t.span.of(text.article.text()),
                    "of" | "in" | "at" | "for" | "who" | "and" | "on" | "that" | "with" | "from"
                )
        });
        if last {
            if tags.any(Tags::TITLE.or(Tags::ROLE)) {
                evidence.add(Person, 6);
            } else if tags.any(Tags::ORGANISATION_NOUN) {
                evidence.add(Organisation, 6);
            } else if tags.any(Tags::PLACE_NOUN) {
                evidence.add(Place, 6);
            }
            return;
        }
    }
}

/// “McDonald”, “MacArthur”, “O'Brien”
fn surname_shape(word: &str) -> bool {
    let capital_at = |at: usize| word[at..].chars().next().is_some_and(char::is_uppercase);
    ["Mc", "Mac", "Fitz", "O'", "O’", "D'", "D’", "d'", "d’", "L'", "L’"]
        .iter()
        .any(|start| word.starts_with(start) && capital_at(start.len()))
}

/// “J.K.”
fn is_initials(word: &str) -> bool {
    word.len() <= 6 && word.ends_with('.') && word.len() > 2
}
