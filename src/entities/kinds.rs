//! What a name names: evidence from its own words.

use super::EntityKind::{self, Event, Law, Organisation, Person, Place, Work};
use super::candidates::Candidate;
use super::lexicon::{Lexicon, Tags};
use super::nobody::{is_branch, is_branch_of_country};
use super::runs::is_family;
use crate::keys::word;
use crate::letters::is_capital;
use crate::table;
use crate::text::{Kind, Text};

/// Points for each kind, in the order of [`KINDS`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence([i16; 6]);

const KINDS: [EntityKind; 6] = [Person, Organisation, Place, Event, Work, Law];

/// Points for a name of the gazetteer.
const KNOWN: i16 = 12;

const GIVEN: Tags = Tags::MALE.or(Tags::FEMALE);
/// English words: alone they name nobody.
const PLAIN: Tags = Tags::TOPIC.or(Tags::TITLE);

/// Heads: alone they name nobody either.
const HEADS: Tags = Tags::ORGANISATION.or(Tags::PLACE).or(Tags::EVENT).or(Tags::LAW).or(Tags::WORK);

table! {
    /// What the first word of a name says that it is.
    pub(super) static FIRST: EntityKind = {
        "typhoon" => Event, "hurricane" => Event, "cyclone" => Event, "storm" => Event, "operation" => Event,
        "ngāti" => Organisation, "ngāi" => Organisation,
        "shuttle" => Work, "hmp" => Place, "hms" => Work, "hmas" => Work, "uss" => Work, "rms" => Work, "mv" => Work, "ss" => Work,
    };
}

table! {
    /// Heads of firms' names that are goods as well.
    static GOODS: () = {
        "analytics" => (), "communications" => (), "data" => (), "energy" => (), "gas" => (), "industries" => (),
        "intelligence" => (), "operations" => (), "power" => (), "resources" => (), "sciences" => (), "services" => (),
        "software" => (), "solutions" => (), "systems" => (), "technologies" => (), "technology" => (), "water" => (),
    };
}

/// So many points make a name sure, and so many more than for any other kind.
const SURE: i16 = 3;
const CLEAR: i16 = 1;

impl Evidence {
    pub(super) fn add(&mut self, kind: EntityKind, points: i16) {
        self.0[kind as usize] += points;
    }

    /// All of `other` as well.
    pub(super) fn also(&mut self, other: Evidence) {
        for (sum, points) in self.0.iter_mut().zip(other.0) {
            *sum += points;
        }
    }

    /// The strongest of both, kind by kind, what speaks against it first: a weak hint that comes often is still weak.
    pub(super) fn or(&mut self, other: Evidence) {
        for (best, points) in self.0.iter_mut().zip(other.0) {
            *best = if points.min(*best) < 0 { points.min(*best) } else { points.max(*best) };
        }
    }

    /// Against every kind.
    pub(super) fn against(&mut self, points: i16) {
        self.0 = self.0.map(|sum| sum - points);
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
            of_word(text, lexicon, word, &mut evidence);
            evidence.add(Person, if candidate.surname.is_some() { 4 } else { 0 });
        }
        _ => of_words(text, lexicon, candidate, &words, &mut evidence),
    }
    evidence
}

/// What a name of one word says: not much.
fn of_word(text: &Text<'_>, lexicon: &Lexicon, token: usize, evidence: &mut Evidence) {
    let (word, tags) = (text.str(token), lexicon.tags(text.key(token)));
    let the = token.checked_sub(1).is_some_and(|before| word!(text.key(before), "the"));
    if tags.any(GIVEN) {
        // A name of men or of women, and no word, surname or part of “Guy's Hospital”, is somebody's.
        let other = PLAIN.or(HEADS).or(Tags::SURNAME).or(Tags::CALENDAR);
        let owns = text.tokens.get(token + 1).is_some_and(|t| t.kind == Kind::Clitic);
        let part = owns && text.tokens.get(token + 2).is_some_and(|t| t.capital());
        let one = tags.any(Tags::MALE) != tags.any(Tags::FEMALE) && !tags.any(other) && !part;
        evidence.add(Person, if one && !lexicon.is_plain(text, token) { 3 } else { 2 });
    } else if the && tags.any(Tags::DIRECTION) {
        // “the West”
        evidence.add(Place, 3);
    } else if tags.any(HEADS) || is_concept(text, lexicon, token) {
        evidence.against(4);
    }
    if text.tokens[token].upper() {
        let around = [token.wrapping_sub(1), token + 1].map(|t| text.tokens.get(t).is_some_and(|t| t.upper()));
        // What is shouted is no acronym.
        if word.len() <= 6 && around == [false; 2] {
            evidence.add(Organisation, if word.len() < 3 { 1 } else { 3 });
        }
    } else if surname_shape(word) {
        evidence.add(Person, 3);
    } else if word.chars().skip(1).any(is_capital) {
        // “LumenNet”, but “DeKalb”
        evidence.add(Organisation, 2);
        evidence.add(Place, if word.chars().skip(1).take(2).any(is_capital) { 0 } else { -3 });
    }
}

/// What a name of several words says: its head, its first word, initials and particles.
fn of_words(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate, words: &[usize], evidence: &mut Evidence) {
    let tags = |token: usize| lexicon.tags(text.key(token));
    // “St Orrin's College, Lunden”, “Orrin College Lunden” are the college.
    let comma = |w: usize| w + 1 < candidate.tokens.end && text.tokens[w + 1].is(',');
    let campus = |w: usize| {
        let teaches = word!(text.key(w), "college" | "university" | "school" | "hospital");
        teaches && w + 1 < candidate.tokens.end && lexicon.place(text, w + 1) == Some(candidate.tokens.end)
    };
    let whole = words.iter().take_while(|&&w| !comma(w) && !campus(w)).count();
    let (first, last) = (words[0], words[whole.min(words.len() - 1)]);
    let (opens, ends) = (tags(first), tags(last));
    // “Rosa Parks” is no park.
    let person = opens.any(GIVEN) && words.len() == 2 || words.len() > 2 && text.tokens[last - 1].is_dash();
    let heads = [
        (Tags::ORGANISATION, Organisation, 8),
        (Tags::PLACE, Place, 6),
        (Tags::EVENT, Event, 7),
        (Tags::LAW, Law, 7),
        (Tags::WORK, Work, 7),
    ];
    // “Canterbury Rowing Association ACT” is no law.
    let shouts = ends.any(Tags::LAW) && text.tokens[last].upper() && !text.tokens[first].upper();
    let concept = |w: usize| is_concept(text, lexicon, w) || !text.tokens[w].capital();
    // “Open Learning Resources”, “Information Technology”: nothing in it is a name.
    let goods = GOODS.has(text.key(last)) && words.iter().all(|&w| concept(w) || w == last);
    for (_, kind, points) in heads.into_iter().filter(|&(tag, ..)| ends.any(tag) && !shouts && !goods) {
        evidence.add(kind, if person && ends.any(Tags::SURNAME) { 2 } else { points });
    }
    // “Cyclone Ada”, “Tropical Cyclone Ada”
    let behind = opens.any(Tags::TOPIC).then(|| FIRST.get(text.key(words[1]))).flatten();
    if let Some(&kind) = FIRST.get(text.key(first)).or(behind) {
        evidence.add(kind, 8);
        return;
    }
    let known = |at: usize| lexicon.known(text, at).filter(|(known, _)| !known.demonym);
    let place = |at: usize| lexicon.place(text, at) == Some(candidate.tokens.end);
    // “Infrastructure Lunden”, “Fisheries and Oceans Lunden”
    let topics = words.iter().take_while(|&&w| tags(w).any(Tags::TOPIC) || word!(text.key(w), "and")).count();
    let topic = topics.checked_sub(1).is_some_and(|last| is_branch(text.str(words[last])));
    let branch = topic && words.get(topics).is_some_and(|&w| place(w))
        || known(first).is_some_and(|(known, end)| known.kind == Organisation && place(end));
    if branch {
        evidence.add(Organisation, 8);
    }
    // “ABC Radio Lunden”
    if text.tokens[first].upper()
        && !text.tokens[last].upper()
        && text.str(first).len() > 2
        && !is_initials(text.str(first))
    {
        evidence.add(Person, -4);
    }
    let of = words.iter().position(|&w| matches!(text.str(w), "of" | "for" | "on" | "o"));
    // “Te Rūnanga o Selwy”, but “Te Waka o Selwy”
    let foreign = |before: usize| text.str(words[before + 1]) == "o" && !tags(words[before]).any(Tags::ORGANISATION_OF);
    let of = of.and_then(|of| of.checked_sub(1)).filter(|&before| !foreign(before) && !ends.any(Tags::LAW));
    if let Some(before) = of {
        evidence.add(kind_of_head(tags(words[before])), 8);
    }
    // “Upper Austria”, “the Spanish Netherlands”
    let part = opens.any(Tags::DIRECTION) || lexicon.known(text, first).is_some_and(|(known, _)| known.demonym);
    if part && evidence.kind().is_none() && lexicon.place(text, words[1]).is_some() {
        evidence.add(Place, 8);
    }
    let team = lexicon.known(text, first).is_some_and(|(known, behind)| {
        known.kind == Place && behind < candidate.tokens.end && text.str(last).ends_with('s')
    });
    if matches!(text.str(first), "FC" | "AC" | "AFC" | "SC" | "HC" | "CF") {
        evidence.add(Organisation, 6);
    }
    if opens.any(Tags::PLACE_FIRST) && !ends.any(Tags::ORGANISATION) && !team {
        evidence.add(Place, 5);
    }
    // “Carers UK”
    if is_branch_of_country(text, last) {
        evidence.add(Organisation, 8);
    }
    // “Halden & Brandt”, but “Health & Safety”
    if candidate.tokens.clone().any(|t| text.tokens[t].is('&')) && !words.iter().all(|&w| concept(w)) {
        evidence.add(Organisation, 8);
    }
    // Words that are no English words, and no head among them: many such names are of persons.
    let foreign = |&w: &usize| !is_concept(text, lexicon, w) && text.str(w).len() > 1;
    let upper = |&w: &usize| text.tokens[w].upper();
    if words.len() < 5 && words.iter().all(foreign) && !words.iter().any(upper) && evidence.kind().is_none() {
        evidence.add(Person, 2);
    }
    if opens.any(GIVEN) {
        // “Ada Winter Bridge” is named after a person, and is none.
        let named_after = words.len() > 2 && ends.any(HEADS) && !ends.any(Tags::SURNAME);
        evidence.add(Person, if named_after || lexicon.is_plain(text, last) { 4 } else { 6 });
    }
    // “J. Hale”, “Ada J Hale”; but “A Late Crop”, “T Mobile”
    let dot = |w: usize| text.tokens[w + 1].is('.');
    let letter =
        |w: usize| text.str(w).len() == 1 && text.tokens[w].capital() && (w != first && text.str(w) != "A" || dot(w));
    let initial = |&w: &usize| letter(w) || is_initials(text.str(w));
    if words[..words.len() - 1].iter().any(initial) {
        evidence.add(Person, 5);
    }
    let particle = |&w: &usize| !text.tokens[w].capital() && tags(w).any(Tags::OPENING_PARTICLE.or(Tags::ARTICLE));
    if words.iter().any(particle) || surname_shape(text.str(last)) {
        evidence.add(Person, 3);
    }
    // “Tessel-Holt”
    let camel = text.str(first).chars().skip(1).any(is_capital);
    let joined = words.len() > 2 && text.tokens[last - 1].is_dash() && evidence.of(Person) > 1 && !camel;
    evidence.add(Person, if joined { 1 } else { 0 });
    // “Choi Min-ho”, “Choi Min-Ho”
    if text.tokens[last - 1].is_dash() && is_family(text, first) {
        evidence.add(Person, 5);
    }
    // “the Harbour Hawks”
    let plural = text.str(last).ends_with('s') && !text.str(last).ends_with("ss") && !opens.any(GIVEN);
    let the = candidate.tokens.start.checked_sub(1).is_some_and(|t| word!(text.key(t), "the"));
    let concepts = words.iter().all(|&w| w == last && is_good(text, lexicon, w, true) || w != last && concept(w));
    if plural && the && evidence.kind().is_none() && !is_abstract(text.str(last)) && !concepts {
        evidence.add(Organisation, 2);
    }
    // “the Jordan Hawks”, where Jordan is a place and a first name
    let named = opens.any(GIVEN) && text.str(last).ends_with('s') && !ends.any(Tags::SURNAME);
    if the && words.len() == 2 && named && known(first).is_some_and(|(known, _)| known.kind == Place) {
        evidence.add(Organisation, 10);
    }
    if team && evidence.kind().is_none() {
        evidence.add(Organisation, 3);
    }
    // “Functional Equivalence”: what cannot be met is not met in it either.
    if !opens.any(GIVEN) && evidence.kind().is_none() && is_concept(text, lexicon, last) {
        evidence.add(Place, -3);
        evidence.add(Person, -3);
    }
}

/// Whether a word is an English one that is met in the names of things.
fn is_concept(text: &Text<'_>, lexicon: &Lexicon, token: usize) -> bool {
    lexicon.tags(text.key(token)).any(PLAIN) || lexicon.is_plain(text, token) || is_abstract(text.str(token))
}

/// Whether a word can be part of what goods are called: “Open Learning Resources”, but “Harbour Freedom Fighters”. Only the
/// last may be a firm's as well.
pub(super) fn is_good(text: &Text<'_>, lexicon: &Lexicon, token: usize, last: bool) -> bool {
    let people = last && ["ers", "ors", "ists", "ians"].iter().any(|end| text.str(token).ends_with(end));
    let head = last && lexicon.tags(text.key(token)).any(Tags::ORGANISATION);
    !people && if head { GOODS.has(text.key(token)) } else { is_concept(text, lexicon, token) }
}

/// Whether a name is a storm's: those go by their last word as well.
pub(super) fn is_storm(text: &Text<'_>, candidate: &Candidate) -> bool {
    let storm = |t: usize| matches!(text.str(t), "Cyclone" | "Hurricane" | "Storm" | "Typhoon");
    candidate.words > 1 && candidate.tokens.clone().rev().skip(1).any(storm)
}

/// What “… of”, “… for” names by the word before.
fn kind_of_head(head: Tags) -> EntityKind {
    if head.any(Tags::ORGANISATION_OF.or(Tags::TITLE)) {
        Organisation
    } else if head.any(Tags::WORK) {
        Work
    } else if !head.any(Tags::EVENT_OF) {
        Place
    } else if head.any(Tags::LAW) {
        Law
    } else {
        Event
    }
}

/// Words for what cannot be met: “Linguistics”, “Freedom of Speech”.
fn is_abstract(word: &str) -> bool {
    const ENDS: [&str; 15] = [
        "sion", "ology", "ics", "ism", "isms", "ence", "ances", "ical", "ular", "ytic", "etic", "amic", "ional", "ive",
        "ship",
    ];
    word.len() > 6 && ENDS.iter().any(|end| word.ends_with(end))
}

/// “McDonald”, “MacArthur”, “O'Brien”
fn surname_shape(word: &str) -> bool {
    let capital_at = |at: usize| word[at..].chars().next().is_some_and(is_capital);
    ["Mc", "Mac", "Fitz", "O'", "O’", "D'", "D’", "d'", "d’", "L'", "L’"]
        .iter()
        .any(|start| word.starts_with(start) && capital_at(start.len()))
}

/// “J.K.”
fn is_initials(word: &str) -> bool {
    word.len() <= 6 && word.ends_with('.') && word.len() > 2
}
