//! Names to entities: short forms joined to the full form.

use std::collections::HashMap;

use super::candidates::Candidate;
use super::kinds::{self, Evidence};
use super::lexicon::{KeyMap, Lexicon, Tags};
use super::{Entities, Entity, EntityKind, Gender, Mention};
use crate::text::{Key, Text};

/// One name, in all the places where the article writes it so.
struct Name {
    /// The first candidate that bears it.
    first: usize,
    words: usize,
    evidence: Evidence,
    kind: Option<EntityKind>,
    /// Whether it stands anywhere where its capital counts.
    firm: bool,
    honorific: Tags,
    /// The name it is short for.
    full: Option<usize>,
}

/// Judges the candidates, joins them and drops what is not sure.
pub(super) fn entities(text: &Text<'_>, lexicon: &'static Lexicon, candidates: &[Candidate]) -> Entities {
    let (mut names, of) = names(text, lexicon, candidates);
    for name in &mut names {
        name.kind = name.evidence.kind();
    }
    persons(text, candidates, &mut names);
    acronyms(text, candidates, &mut names);
    assemble(text, lexicon, candidates, &names, &of)
}

/// Groups candidates by name; for each candidate the number of its name.
fn names(text: &Text<'_>, lexicon: &Lexicon, candidates: &[Candidate]) -> (Vec<Name>, Vec<usize>) {
    let mut index: KeyMap<usize> = KeyMap::default();
    let mut names: Vec<Name> = Vec::new();
    let mut of = Vec::with_capacity(candidates.len());
    for (number, candidate) in candidates.iter().enumerate() {
        // All forms of a known name are one name.
        let key = candidate.known.map_or(candidate.key, |known| Key(u64::from(known.id) + 1));
        let name = *index.entry(key).or_insert_with(|| {
            names.push(Name {
                first: number,
                words: candidate.words,
                evidence: kinds::of_name(text, lexicon, candidate),
                kind: None,
                firm: false,
                honorific: Tags::NONE,
                full: None,
            });
            names.len() - 1
        });
        let entry = &mut names[name];
        entry.evidence.also(kinds::of_context(text, lexicon, candidate));
        entry.firm |= !candidate.weak || candidate.known.is_some();
        entry.honorific = entry.honorific.or(candidate.honorific);
        of.push(name);
    }
    (names, of)
}

/// Joins surnames and first names to the one full name that they fit.
fn persons(text: &Text<'_>, candidates: &[Candidate], names: &mut [Name]) {
    /// Who bears a part of a name: one person, or more than one.
    #[derive(Clone, Copy, PartialEq)]
    enum Bearer {
        One(usize),
        More,
    }
    let mut last: KeyMap<Bearer> = KeyMap::default();
    let mut first: KeyMap<Bearer> = KeyMap::default();
    let mut ends: KeyMap<usize> = KeyMap::default();
    for number in 0..names.len() {
        let name = &names[number];
        if name.kind != Some(EntityKind::Person) || name.words < 2 {
            continue;
        }
        let tokens = candidates[name.first].tokens.clone();
        let given = text.key(tokens.start);
        let family = text.key(tokens.end - 1);
        // “Donald J. Trump” is “Donald Trump”.
        if let Some(&same) = ends.get(&given.then(family)) {
            names[number].full = Some(same);
            continue;
        }
        ends.insert(given.then(family), number);
        last.entry(family).and_modify(|b| *b = Bearer::More).or_insert(Bearer::One(number));
        first.entry(given).and_modify(|b| *b = Bearer::More).or_insert(Bearer::One(number));
    }
    for number in 0..names.len() {
        let name = &names[number];
        let candidate = &candidates[name.first];
        let particle = candidate.tokens.len() > 1 && name.words == 1;
        if name.words != 1 && !particle || name.full.is_some() {
            continue;
        }
        let key = text.key(candidate.tokens.end - 1);
        let other = matches!(name.kind, Some(kind) if kind != EntityKind::Person);
        let bearer = last.get(&key).or_else(|| first.get(&key).filter(|_| name.honorific == Tags::NONE));
        match bearer {
            Some(&Bearer::One(full)) if full != number && !(other && name.honorific == Tags::NONE) => {
                names[number].full = Some(full);
                names[number].kind = Some(EntityKind::Person);
            }
            Some(Bearer::More) if !other => names[number].kind = Some(EntityKind::Person),
            _ => {}
        }
    }
}

/// Joins acronyms to the name whose words they begin.
fn acronyms(text: &Text<'_>, candidates: &[Candidate], names: &mut [Name]) {
    let mut expansions: HashMap<String, Option<usize>> = HashMap::new();
    for (number, name) in names.iter().enumerate() {
        let candidate = &candidates[name.first];
        if name.words < 2 || name.kind == Some(EntityKind::Person) || candidate.known.is_some_and(|k| k.demonym) {
            continue;
        }
        let words = text.tokens[candidate.tokens.clone()].iter().filter(|t| t.capital());
        let initials: String = words.filter_map(|t| text.slice(t.span).chars().next()).collect();
        expansions.entry(initials).and_modify(|n| *n = None).or_insert(Some(number));
    }
    for number in 0..names.len() {
        let candidate = &candidates[names[number].first];
        if names[number].words != 1 || !text.tokens[candidate.tokens.start].upper() || candidate.known.is_some() {
            continue;
        }
        let acronym: String = text.str(candidate.tokens.start).chars().filter(|c| *c != '.').collect();
        if acronym.len() > 1
            && let Some(&Some(full)) = expansions.get(&acronym)
            && full != number
        {
            names[number].full = Some(full);
            if names[full].kind.is_none() {
                names[full].kind = Some(EntityKind::Organisation);
            }
            names[number].kind = names[full].kind;
        }
    }
}

fn assemble(text: &Text<'_>, lexicon: &Lexicon, candidates: &[Candidate], names: &[Name], of: &[usize]) -> Entities {
    let mut entities = Entities::default();
    let mut numbers: Vec<Option<usize>> = vec![None; names.len()];
    for (candidate, &name) in candidates.iter().zip(of) {
        let own = &names[name];
        let full = own.full.unwrap_or(name);
        let Some(kind) = names[full].kind.filter(|_| own.kind.is_some()) else { continue };
        let sure = own.firm || own.full.is_some() || own.evidence.of(kind) > 5;
        if !sure {
            continue;
        }
        let entity = *numbers[full].get_or_insert_with(|| {
            let first = &candidates[names[full].first];
            let name = first
                .known
                .map_or_else(|| text.slice(text.span(first.tokens.clone())).to_owned(), |k| k.name.to_owned());
            let id = slug(&name);
            entities.list.push(Entity { id, name, kind, role: None, gender: None, fact: None });
            entities.list.len() - 1
        });
        let entry = &mut entities.list[entity];
        if kind == EntityKind::Person {
            entry.role = entry.role.or(candidate.role);
            entry.gender = entry.gender.or_else(|| gender(text, lexicon, candidate));
        }
        let demonym = candidate.known.is_some_and(|known| known.demonym);
        entities.mentions.push(Mention { span: text.span(candidate.tokens.clone()), entity, demonym });
    }
    entities
}

/// How pronouns speak of a person: by the honorific, else by a given name that only one of them bears.
fn gender(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> Option<Gender> {
    let first = lexicon.tags(text.key(candidate.tokens.start));
    let tell = |male: bool, female: bool| match (male, female) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    };
    tell(candidate.honorific.any(Tags::MISTER), candidate.honorific.any(Tags::MISS))
        .or_else(|| tell(first.any(Tags::MALE), first.any(Tags::FEMALE)).filter(|_| candidate.words > 1))
}

/// An id from a name: “new-zealand”.
fn slug(name: &str) -> String {
    let mut id = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            id.push(c);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    id
}
