//! Names to entities: short forms joined to the full form.

use super::candidate::{Candidate, Linked};
use super::entity::{Entities, Entity, EntityKind, Mention};
use super::evidence::Evidence;
use super::kinds;
use super::lexicon::{KeyMap, Lexicon, Tags};
use super::name::Name;
use super::persons;
use super::roles::{self, Role};
use super::short;
use super::surroundings;
use crate::keys::word;
use crate::letters::{is_wordy, lower};
use crate::pack::Pack;
use crate::span::Span;
use crate::text::{Key, Text, Token};

/// Where the keys of facts begin: behind those of the gazetteer.
const KNOWN_KEYS: u64 = 1 << 32;

/// What the key of a place has beside it when it is its team's.
const TEAM: Key = Key::of("team");

/// Judges the candidates, joins them and drops what is not sure.
pub(super) fn entities(text: &Text<'_>, lexicon: &Lexicon, pack: &Pack, candidates: &[Candidate]) -> Entities {
    let (mut names, of) = group(text, lexicon, pack, candidates);
    for name in &mut names {
        name.evidence.also(name.context);
        if name.is_determined() {
            name.evidence.add(EntityKind::Person, -4);
            name.evidence.add(EntityKind::Organisation, 1);
        }
        // “Hale left when her term ended”, and Hale again and again
        if name.words == 1 && name.count > 2 && name.spoken_of {
            name.evidence.add(EntityKind::Person, 1);
        }
        name.kind = name.evidence.kind();
    }
    reuse(text, candidates, &mut names);
    lists(text, candidates, &mut names, &of);
    let mut bearers = persons::join(text, lexicon, candidates, &mut names);
    short::join(text, lexicon, candidates, &mut names, &of);
    let mut full = Vec::with_capacity(of.len());
    let kin = persons::kin(text, lexicon, candidates, &names, &of);
    for (number, (&name, candidate)) in of.iter().zip(candidates).enumerate() {
        // “Mara Hale's mother Ann … Ms Hale”: not whose mother she is. “the Hale family”, “the Hale commission”: more than she.
        let end = candidate.tokens.end;
        let the = candidate.tokens.start.checked_sub(1).is_some_and(|the| word!(text.key(the), "the"));
        let family = the
            && names[name].full.is_some_and(|full| names[full].kind == Some(EntityKind::Person))
            && word!(text.key(end), "family" | "brothers" | "sisters" | "people" | "tribe" | "commission" | "inquiry");
        if family || persons::is_of_kin(&kin, text, candidate) {
            full.push(name);
            continue;
        }
        let short = names[name].several || candidate.words == 1 && candidate.honorific != Tags::NONE;
        let told = if short { bearers.meant(text, lexicon, candidates, &names, &of[..=number]) } else { None };
        // “Trevor Hale … Mrs Hale”
        let fits = |&full: &usize| persons::fits(text, lexicon, candidate, &candidates[names[full].first]);
        full.push(names[name].full.filter(fits).or(told).unwrap_or(name));
    }
    assemble(text, lexicon, pack, candidates, &names, &of, &full)
}

/// Groups candidates by name; for each candidate the number of its name.
fn group(text: &Text<'_>, lexicon: &Lexicon, pack: &Pack, candidates: &[Candidate]) -> (Vec<Name>, Vec<usize>) {
    // The facts that are also in the gazetteer: whichever of the two knows a form, it is one name.
    let mut facts: KeyMap<usize> = KeyMap::default();
    for candidate in candidates {
        if let (Some(known), Some(fact)) = (candidate.known, candidate.fact()) {
            facts.set(Key(u64::from(known.id)), fact);
        }
    }
    let mut index: KeyMap<usize> = KeyMap::default();
    let mut names: Vec<Name> = Vec::new();
    let mut of = Vec::with_capacity(candidates.len());
    for (number, candidate) in candidates.iter().enumerate() {
        // All forms of a known name are one name.
        let known = candidate.known.map(|known| Key(u64::from(known.id)));
        let place = candidate.fact().or_else(|| facts.get(known?).copied());
        let place_key = place.map(|fact| Key(KNOWN_KEYS + fact as u64)).or(known).unwrap_or(candidate.key);
        // No pack tells of a place's team.
        let fact = place.filter(|_| !candidate.team);
        let key = if candidate.team { place_key.then(TEAM) } else { place_key };
        let name = *index.get_or(key, names.len());
        if name == names.len() {
            names.push(Name {
                first: number,
                last: number,
                words: candidate.words,
                evidence: match fact.and_then(|fact| pack.heading(fact)) {
                    Some((kind, ..)) => kinds::of_fact(kind),
                    None if candidate.team => kinds::of_fact(EntityKind::Organisation),
                    None => kinds::of_name(text, lexicon, candidate),
                },
                fact,
                context: Evidence::default(),
                spoken_of: false,
                count: 0,
                determined: 0,
                demonym: false,
                kind: None,
                firm: false,
                honorific: Tags::NONE,
                full: None,
                several: false,
            });
        }
        let entry = &mut names[name];
        entry.context.or(surroundings::evidence(text, lexicon, candidate));
        entry.last = number;
        entry.count += 1;
        entry.spoken_of |= surroundings::is_spoken_of(text, lexicon, candidate);
        entry.determined += u32::from(is_determined(text, lexicon, candidate));
        entry.demonym |= candidate.is_demonym();
        entry.firm |= !candidate.weak || candidate.is_known();
        // “Bishop Sarah … Dame Sarah”: as with no other honorific it is the first name.
        if !persons::is_knighted(text, candidate) {
            entry.honorific = entry.honorific.or(candidate.honorific);
        }
        of.push(name);
    }
    (names, of)
}

/// A name of several words whose last word the article also uses alone is a person's: “Ilmari Ketola … Ketola”.
fn reuse(text: &Text<'_>, candidates: &[Candidate], names: &mut [Name]) {
    let last = |name: &Name| text.key(candidates[name.first].tokens.end - 1);
    let mut alone: KeyMap<()> = KeyMap::default();
    // “Telson Brandt … the Brandt CEO”
    let firm = |name: &Name| name.context.of(EntityKind::Organisation) > name.context.of(EntityKind::Person).max(2);
    for name in names.iter().filter(|name| name.words == 1 && !candidates[name.first].is_known() && !firm(name)) {
        alone.set(last(name), ());
    }
    for name in names.iter_mut().filter(|name| name.words > 1 && name.kind.is_none()) {
        if name.evidence.of(EntityKind::Person) > 0 && alone.has(last(name)) {
            name.evidence.add(EntityKind::Person, 2);
            name.kind = name.evidence.kind();
        }
    }
}

/// Whether an article stands before a name, other than for a noun behind it (“the Trump administration”).
fn is_determined(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> bool {
    // “a former Marine”
    let start = roles::modifiers(text, lexicon, candidate.tokens.start, 0);
    let before = start.checked_sub(1).map_or(Key::NONE, |t| text.key(t));
    let noun = |t: &Token| t.is_word() && !t.capital() && !word!(t.key, "who");
    let noun = text.tokens.get(candidate.tokens.end).is_some_and(noun);
    word!(before, "the" | "a" | "an") && !(noun && candidate.words == 1)
}

/// In a list of names the unknown are what the known are: “Tripoli, Sirte and Benghazi”.
fn lists(text: &Text<'_>, candidates: &[Candidate], names: &mut [Name], of: &[usize]) {
    let joined = |i: usize| {
        let between = candidates[i].tokens.end..candidates[i + 1].tokens.start;
        let signs = &text.tokens[between];
        (1..3).contains(&signs.len()) && signs.iter().all(|t| t.is(',') || word!(t.key, "and" | "or"))
    };
    let mut share = |from: usize, to: usize, further: Option<usize>| {
        let demonym = candidates[from].is_demonym();
        let kind = names[of[from]].kind.filter(|_| !demonym);
        // Two of one kind in a list say more than one; but persons are listed with bands.
        let further =
            further.filter(|&i| names[of[i]].kind == kind && of[i] != of[from] && kind != Some(EntityKind::Person));
        let (from, to) = (of[from], of[to]);
        if let Some(kind) = kind
            && names[to].kind.is_none()
            && from != to
        {
            names[to].evidence.add(kind, 2 + i16::from(further.is_some()));
            names[to].kind = names[to].evidence.kind();
        }
    };
    // “In Lunden, Hale …”: of a list more follows, or nothing.
    let listed = |i: usize| {
        let comma = candidates[i].tokens.start - candidates[i - 1].tokens.end < 2;
        let next = text.tokens.get(candidates[i].tokens.end);
        let word = next.is_some_and(|t| t.is_word() && !word!(t.key, "and" | "or"));
        !(comma && word && text.tokens[candidates[i].tokens.start - 1].is(','))
    };
    for i in (1..candidates.len()).filter(|&i| joined(i - 1) && listed(i)) {
        share(i - 1, i, i.checked_sub(2).filter(|&i| joined(i)));
    }
    for i in (1..candidates.len()).rev().filter(|&i| joined(i - 1)) {
        share(i, i - 1, Some(i + 1).filter(|&behind| behind < candidates.len() && joined(i)));
    }
}

fn assemble(
    text: &Text<'_>,
    lexicon: &Lexicon,
    pack: &Pack,
    candidates: &[Candidate],
    names: &[Name],
    of: &[usize],
    full: &[usize],
) -> Entities {
    let mut entities = Entities::default();
    let mut numbers: Vec<Option<usize>> = vec![None; names.len()];
    let mut facts: KeyMap<usize> = KeyMap::default();
    for ((candidate, &name), &full) in candidates.iter().zip(of).zip(full) {
        let own = &names[name];
        let kind = names[full].kind.filter(|&kind| {
            let sure = own.firm || full != name || own.evidence.of(kind) > 5;
            own.kind.is_some() && sure
        });
        let Some(kind) = kind else {
            // What proved no name may hold one that the pack knows.
            // But “Dang Thai Son” is no Thai.
            let within = |linked: &&Linked| {
                let (name, part) = (&candidate.tokens, &linked.tokens);
                // “Rowing Norvania” is a body of that country.
                let body = part.end == name.end
                    && part.start == name.start + 1
                    && text.tokens[name.start].is_word()
                    && !candidate.titled
                    && !lexicon.is_plain(text, name.start)
                    && !lexicon.tags(text.key(name.start)).any(Tags::DIRECTION.or(Tags::PEOPLE));
                part.start > name.start && (linked.demonym && part.end < name.end || !linked.demonym && body)
            };
            if let Some(linked) = candidate.linked.as_ref().filter(|linked| !within(linked)) {
                let entity = facts.get(Key(linked.fact as u64)).copied();
                let entity = entity.or_else(|| add(&mut entities, of_fact(pack, linked.fact)?));
                if let Some(entity) = entity {
                    facts.set(Key(linked.fact as u64), entity);
                    let span = text.span(linked.tokens.clone());
                    entities.mentions.push(Mention { span, entity, demonym: linked.demonym });
                }
            }
            continue;
        };
        let fact = names[full].fact;
        let met = numbers[full].or_else(|| facts.get(Key(fact? as u64)).copied());
        let entity = met.unwrap_or_else(|| {
            let new = fact.and_then(|fact| of_fact(pack, fact)).unwrap_or_else(|| {
                let first = &candidates[names[full].first];
                let own = || {
                    // A space that does not break a line, or a second one, is not the name's.
                    // “Prime Minister (Ann) Hale”
                    let whole = text.slice(span(text, first));
                    let mut words: Vec<&str> = whole.split_whitespace().collect();
                    if !whole.contains('(') {
                        words.iter_mut().for_each(|word| *word = word.trim_end_matches(')'));
                    }
                    words.extend(first.surname.map(|surname| text.str(surname)));
                    words.join(" ")
                };
                let name = first.known.map_or_else(own, |known| known.name.to_owned());
                let team = if first.team { "-team" } else { "" };
                Entity {
                    id: slug(&name) + team,
                    name,
                    kind,
                    role: None,
                    gender: None,
                    fact: None,
                    shared: names[full].several,
                }
            });
            entities.list.push(new);
            entities.list.len() - 1
        });
        numbers[full] = Some(entity);
        if let Some(fact) = fact {
            facts.set(Key(fact as u64), entity);
        }
        let entry = &mut entities.list[entity];
        if kind == EntityKind::Person {
            let person =
                |role: &Role| role.apart && role.what.any(Tags::TITLE.or(Tags::ROLE)) && !role.what.any(Tags::KIN);
            let apposition = candidate.apposition.filter(person).map(|role| role.span);
            // Of whom a shared name is meant, nobody knows; so what he or she is, neither.
            entry.role = entry.role.or(candidate.role).or(apposition).filter(|_| !entry.shared);
            entry.gender = entry.gender.or_else(|| persons::gender(text, lexicon, candidate));
        }
        let demonym = candidate.is_demonym();
        entities.mentions.push(Mention { span: span(text, candidate), entity, demonym });
    }
    entities
}

/// Where a name stands, with the dot of “Jr.” or “Inc.”.
fn span(text: &Text<'_>, candidate: &Candidate) -> Span {
    let end = candidate.tokens.end;
    let dot = text.tokens.get(end).is_some_and(|t| t.is('.') && !t.spaced());
    text.span(candidate.tokens.start..end + usize::from(dot && candidate.words > 1 && is_shortened(text, end - 1)))
}

/// Whether a dot behind the last word of a name belongs to it.
fn is_shortened(text: &Text<'_>, token: usize) -> bool {
    matches!(text.str(token), "Jr" | "Sr" | "Inc" | "Ltd" | "Co" | "Corp" | "Bros")
}

/// Adds an entity; its number.
fn add(entities: &mut Entities, entity: Entity) -> Option<usize> {
    entities.list.push(entity);
    Some(entities.list.len() - 1)
}

/// The entity that a fact is about.
fn of_fact(pack: &Pack, fact: usize) -> Option<Entity> {
    let (kind, id, name) = pack.heading(fact)?;
    Some(Entity {
        id: id.to_owned(),
        name: name.to_owned(),
        kind,
        role: None,
        gender: None,
        fact: Some(fact),
        shared: false,
    })
}

/// An id from a name: “new-zealand”.
fn slug(name: &str) -> String {
    let mut id = String::with_capacity(name.len());
    for c in name.chars().map(lower) {
        if is_wordy(c) {
            id.push(c);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    // The dot of “Jr.”
    id.truncate(id.trim_end_matches('-').len());
    id
}
