//! Persons: surnames, first names and honorifics joined to the full name; how pronouns speak of them.

use super::candidates::Candidate;
use super::join::Name;
use super::lexicon::{KeyMap, Lexicon, Tags};
use super::{EntityKind, Gender};
use crate::text::{Key, Text};

/// Who bears which surname and which first name: numbers of full names.
#[derive(Default)]
pub(super) struct Bearers {
    last: KeyMap<Vec<usize>>,
    first: KeyMap<Vec<usize>>,
}

/// Joins surnames and first names to the one full name that they fit.
pub(super) fn join(text: &Text<'_>, lexicon: &Lexicon, candidates: &[Candidate], names: &mut [Name]) -> Bearers {
    let bearers = bearers(text, candidates, names);
    for (number, name) in names.iter_mut().enumerate() {
        if name.words != 1 || name.full.is_some() {
            continue;
        }
        let candidate = &candidates[name.first];
        let key = text.key(candidate.tokens.end - 1);
        let last = bearers.last.get(key);
        let plain = name.honorific == Tags::NONE;
        let other = is_other(name, candidate, last.is_some()) && plain;
        let first = || bearers.first.get(key).filter(|_| plain && !name.is_determined() && !is_word(lexicon, key));
        match last.or_else(first).map(Vec::as_slice) {
            Some(&[full]) if full != number && !other => {
                name.full = Some(full);
                name.kind = Some(EntityKind::Person);
            }
            Some([_, _, ..]) if !other => name.kind = Some(EntityKind::Person),
            _ => {}
        }
    }
    bearers
}

fn bearers(text: &Text<'_>, candidates: &[Candidate], names: &mut [Name]) -> Bearers {
    let mut bearers = Bearers::default();
    let mut full: KeyMap<usize> = KeyMap::default();
    for (number, name) in names.iter_mut().enumerate() {
        if name.kind != Some(EntityKind::Person) || name.words < 2 && name.fact.is_none() {
            continue;
        }
        let tokens = &candidates[name.first].tokens;
        let (given, family) = (text.key(tokens.start), text.key(tokens.end - 1));
        // “Amelia J. Hartwell” is “Amelia Hartwell”.
        let same = *full.get_or(given.then(family), number);
        if same != number {
            name.full = Some(same);
            continue;
        }
        bearers.last.get_or(family, Vec::new()).push(number);
        bearers.first.get_or(given, Vec::new()).push(number);
    }
    bearers
}

/// Whether a name is a place's or an organisation's, and not met only as a person's is.
fn is_other(name: &Name, candidate: &Candidate, is_surname: bool) -> bool {
    let Some(kind) = name.kind.filter(|&kind| kind != EntityKind::Person) else { return false };
    let context = name.context.of(kind);
    let person = name.context.of(EntityKind::Person) > context || context == 0 && is_surname;
    if candidate.is_known() { !person } else { context > 5 }
}

/// Whether a given name is also a word (“Bill”, “Rose”): alone it may be either.
fn is_word(lexicon: &Lexicon, key: Key) -> bool {
    lexicon.tags(key).any(Tags::ORDINARY.or(Tags::LAW).or(Tags::TITLE).or(Tags::CALENDAR))
}

impl Bearers {
    /// The one of several of a surname whom the honorific before it can mean: “Ms Kane”.
    pub(super) fn by_honorific(
        &self,
        text: &Text<'_>,
        lexicon: &Lexicon,
        candidates: &[Candidate],
        names: &[Name],
        candidate: &Candidate,
    ) -> Option<usize> {
        if candidate.words != 1 {
            return None;
        }
        let wanted = by_title(candidate.honorific)?;
        let namesakes = self.last.get(text.key(candidate.tokens.end - 1)).filter(|all| all.len() > 1)?;
        let fits = |&&name: &&usize| gender(text, lexicon, &candidates[names[name].first]) == Some(wanted);
        let mut fitting = namesakes.iter().filter(fits);
        fitting.next().copied().filter(|_| fitting.next().is_none())
    }
}

/// How pronouns speak of a person: by the honorific, else by a given name that only one of them bears.
pub(super) fn gender(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> Option<Gender> {
    let first = lexicon.tags(text.key(candidate.tokens.start));
    by_title(candidate.honorific)
        .or_else(|| tell(first.any(Tags::MALE), first.any(Tags::FEMALE)).filter(|_| candidate.words > 1))
}

fn by_title(honorific: Tags) -> Option<Gender> {
    tell(honorific.any(Tags::MISTER), honorific.any(Tags::MISS))
}

fn tell(male: bool, female: bool) -> Option<Gender> {
    match (male, female) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}
