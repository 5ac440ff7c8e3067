//! What is no person, by a part of its name: acronyms, firms, teams, storms, and what is “known as” something else.

use super::candidate::Candidate;
use super::entity::EntityKind;
use super::lexicon::{KeyMap, Lexicon, Tags};
use super::name::Name;
use super::writing::site;
use super::{kinds, roles};
use crate::keys::word;
use crate::letters::lower;
use crate::table;
use crate::text::{Key, Kind, Text};

table! {
    /// What a company's name ends with, which goes by the rest of it as well.
    static FIRMS: () = {
        "air" => (), "airlines" => (), "airways" => (), "bancorp" => (), "brands" => (), "brewery" => (),
        "cement" => (),
        "chemicals" => (), "construction" => (), "corp" => (), "corporation" => (), "company" => (), "dynamics" => (),
        "electronics" => (), "energy" => (), "enterprises" => (), "entertainment" => (), "ferries" => (), "foods" => (),
        "freight" => (), "group" => (), "holdings" => (), "homes" => (), "inc" => (), "industries" => (),
        "insurance" => (), "investments" => (), "labs" => (), "line" => (), "logistics" => (), "ltd" => (),
        "limited" => (), "llc" => (), "llp" => (), "minerals" => (), "mining" => (), "motors" => (), "partners" => (),
        "petroleum" => (), "pharmaceuticals" => (), "plc" => (), "productions" => (), "resources" => (),
        "robotics" => (), "securities" => (), "semiconductor" => (), "shipping" => (), "software" => (),
        "solutions" => (), "steel" => (), "stores" => (), "systems" => (), "technologies" => (), "technology" => (),
        "telecom" => (), "therapeutics" => (), "ventures" => (),
    };
}

/// Joins them all to the name that they are short for.
pub(super) fn join(text: &Text<'_>, lexicon: &Lexicon, candidates: &[Candidate], names: &mut [Name], of: &[usize]) {
    acronyms(text, lexicon, candidates, names);
    bracketed(text, candidates, names, of);
    firms(text, lexicon, candidates, names, of);
    storms(text, candidates, names);
    known_as(text, candidates, names, of);
}

/// Joins acronyms to the name whose words they begin.
fn acronyms(text: &Text<'_>, lexicon: &Lexicon, candidates: &[Candidate], names: &mut [Name]) {
    let mut expansions: KeyMap<Option<usize>> = KeyMap::default();
    for (number, name) in names.iter().enumerate() {
        let candidate = &candidates[name.first];
        if name.words < 2 || name.kind == Some(EntityKind::Person) || candidate.is_demonym() {
            continue;
        }
        let words = || text.tokens[candidate.tokens.clone()].iter().filter(|t| t.capital());
        let initials: String = words().filter_map(|t| text.slice(t.span).chars().next()).collect();
        expansions.only(Key::of_word(&initials), Some(number));
        // “UK Harbour Agency … UKHA”, “US Coast and Harbour Office … CHO”
        let country = &text.tokens[candidate.tokens.start];
        if name.words > 3 && country.upper() {
            let rest: String = initials.chars().skip(1).collect();
            expansions.only(Key::of_word(&[text.slice(country.span), &rest].concat()), Some(number));
            expansions.only(Key::of_word(&rest), Some(number));
        }
    }
    for number in 0..names.len() {
        let candidate = &candidates[names[number].first];
        if names[number].words != 1 || !text.tokens[candidate.tokens.start].upper() || candidate.is_known() {
            continue;
        }
        let acronym: String = text.str(candidate.tokens.start).chars().filter(|c| *c != '.').collect();
        // “an AFP reporter … the Australian Federal Police”: a news agency.
        let press = text.tokens.get(candidate.tokens.end).is_some_and(|t| {
            word!(t.key, "journalist" | "reporter" | "correspondent" | "photographer" | "newswire" | "news")
        });
        // “Zed Gil-Ada … SGA”: as like a person's name as a body's.
        let start = candidate.tokens.start;
        let open = |t: usize| text.tokens.get(t).is_some_and(|t| t.is('('));
        let apart = !open(start.wrapping_sub(1)) && !open(start + 1);
        let doubt =
            |full: usize| apart && names[full].kind.is_none() && names[full].evidence.of(EntityKind::Person) > 1;
        // “MP” is no Marine Parade.
        if acronym.len() > 1
            && !press
            && !roles::is_person(lexicon, candidate.key)
            && let Some(&Some(full)) = expansions.get(Key::of_word(&acronym))
            && full != number
            && !doubt(full)
        {
            names[number].full = Some(full);
            let kind = names[full].kind.or(names[number].kind);
            names[full].kind = kind;
            names[number].kind = kind;
        }
    }
}

/// Joins an acronym that is written as a word to the body in whose name it stands in brackets: “Harbour Rates Service (Hars)”,
/// “Department of Trade Relations and Cooperation (Dtrco)”.
fn bracketed(text: &Text<'_>, candidates: &[Candidate], names: &mut [Name], of: &[usize]) {
    for (pair, numbers) in candidates.windows(2).zip(of.windows(2)) {
        let (open, full, short) = (pair[0].tokens.end, numbers[0], numbers[1]);
        let within = open + 1 == pair[1].tokens.start && text.tokens[open].is('(');
        let closed = text.tokens.get(pair[1].tokens.end).is_some_and(|t| t.is(')'));
        let body = names[full].kind == Some(EntityKind::Organisation) && names[full].words > 2;
        let apart = full != short && names[short].full.is_none() && !pair[1].is_known() && pair[1].words == 1;
        if within && closed && body && apart && is_acronym(text, &pair[0], text.str(open + 1)) {
            names[short].full = names[full].full.or(Some(full));
            names[short].kind = Some(EntityKind::Organisation);
        }
    }
}

/// Whether the letters begin a name's words, and the last of them go on with its last word.
fn is_acronym(text: &Text<'_>, full: &Candidate, letters: &str) -> bool {
    let mut rest = letters.chars().map(lower);
    let words = text.tokens[full.tokens.clone()].iter().filter(|t| t.capital());
    let mut last = "";
    for word in words {
        last = text.slice(word.span);
        if last.chars().next().map(lower) != rest.next() {
            return false;
        }
    }
    let mut tail = last.chars().skip(1).map(lower);
    rest.all(|letter| tail.next() == Some(letter))
}

/// Joins the last word of a storm's name to the whole: “Cyclone Ada … Ada”.
fn storms(text: &Text<'_>, candidates: &[Candidate], names: &mut [Name]) {
    let last = |name: &Name| text.key(candidates[name.first].tokens.end - 1);
    let mut storms: KeyMap<usize> = KeyMap::default();
    for (number, name) in names.iter().enumerate().filter(|(_, name)| kinds::is_storm(text, &candidates[name.first])) {
        storms.set(last(name), number);
    }
    for name in names.iter_mut().filter(|name| name.words == 1 && name.full.is_none()) {
        if let Some(&storm) = storms.get(last(name)) {
            name.full = Some(storm);
            name.kind = Some(EntityKind::Event);
        }
    }
}

/// Joins what somebody or something is “known as”.
fn known_as(text: &Text<'_>, candidates: &[Candidate], names: &mut [Name], of: &[usize]) {
    for (pair, numbers) in candidates.windows(2).zip(of.windows(2)) {
        let (full, short) = (numbers[0], numbers[1]);
        let between = text.tokens.get(pair[0].tokens.end..pair[1].tokens.start).filter(|between| between.len() < 5);
        let Some([.., known, on]) = between else { continue };
        let known = word!(known.key, "known") && word!(on.key, "as");
        let kind = names[full].kind;
        let same = kind.is_some() && names[short].kind.is_none_or(|short| Some(short) == kind);
        if known && same && full != short && names[full].full.is_none() && names[short].full.is_none() {
            names[short].full = Some(full);
            names[short].kind = kind;
        }
    }
}

/// Joins the first word of a company's name, or the last of a team's, to the one name it is part of, once that was named:
/// “Halden Shipping … Halden”, “Selby Owls … the Owls”.
fn firms(text: &Text<'_>, lexicon: &Lexicon, candidates: &[Candidate], names: &mut [Name], of: &[usize]) {
    // Where running text has each name first: what a company is called before it is named is another one, its owner.
    let mut met = vec![usize::MAX; names.len()];
    for (number, candidate) in candidates.iter().enumerate().rev().filter(|(_, candidate)| !candidate.titled) {
        met[of[number]] = candidate.tokens.start;
    }
    let mut firms: KeyMap<Option<usize>> = KeyMap::default();
    let mut teams: KeyMap<Option<usize>> = KeyMap::default();
    let named = |name: &Name| site(text.str(candidates[name.first].tokens.start)).map(Key::of_word);
    for (number, name) in names.iter().enumerate().filter(|(_, name)| name.words > 1 || named(name).is_some()) {
        let tokens = &candidates[name.first].tokens;
        let (first, last) = (named(name).unwrap_or(text.key(tokens.start)), text.key(tokens.end - 1));
        let body = name.kind == Some(EntityKind::Organisation);
        // A place or person whose name begins so may be meant as well.
        // “Halden NV”
        let legal = text.tokens[tokens.end - 1].upper() && lexicon.tags(last).any(Tags::ORGANISATION);
        let firm = (body && (legal || FIRMS.has(last) || named(name).is_some())).then_some(number);
        firms.only(first, firm);
        let team = body && text.str(tokens.end - 1).ends_with('s') && !lexicon.tags(last).any(Tags::TOPIC);
        teams.only(last, team.then_some(number));
    }
    for (number, name) in names.iter_mut().enumerate().filter(|(_, name)| name.words == 1 && name.full.is_none()) {
        let candidate = &candidates[name.first];
        let token = candidate.tokens.start;
        // “to the Brightwater family”: less than an office or an honorific makes nobody of it.
        let other = |kind| kind != EntityKind::Organisation && name.evidence.of(kind) > 4;
        let other = name.kind.is_some_and(other) || candidate.is_known();
        let the = token.checked_sub(1).is_some_and(|before| word!(text.key(before), "the"));
        let full = if the { teams.get(text.key(token)) } else { None };
        let full = full.or_else(|| firms.get(text.key(token)));
        // “Norvex.com … Match of the day”: a site may be named by any word.
        let does = text.tokens.get(candidate.tokens.end).is_none_or(|t| {
            let verb = word!(t.key, "is" | "was" | "has" | "had" | "will" | "would" | "also");
            t.kind == Kind::Clitic
                || verb
                || text.slice(t.span).ends_with("ed")
                || lexicon.tags(t.key).any(Tags::SPEECH)
        });
        if !other
            && !lexicon.is_plain(text, token)
            && let Some(&Some(full)) = full
            && met[full] < met[number]
            && (does || site(text.str(met[full])).is_none() || !text.tokens[token].opens_sentence())
        {
            name.full = Some(full);
            name.kind = Some(EntityKind::Organisation);
        }
    }
}
