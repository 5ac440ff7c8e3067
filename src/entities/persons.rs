//! Persons: surnames, first names and honorifics joined to the full name; how pronouns speak of them.

use std::ops::Range;

use super::candidate::{Candidate, key};
use super::entity::{EntityKind, Gender};
use super::lexicon::{KeyMap, Lexicon, Tags};
use super::name::Name;
use super::writing::is_elided;
use crate::keys::word;
use crate::letters::is_capital;
use crate::table;
use crate::text::{Key, Kind, Text};

table! {
    /// Honorifics that stand with the first name.
    static KNIGHTED: () = {
        "sir" => (), "dame" => (), "uncle" => (), "aunt" => (), "auntie" => (), "aunty" => (), "whaea" => (),
    };
}

/// Who bears which surname and which first name: numbers of full names.
#[derive(Default)]
pub(super) struct Bearers {
    last: KeyMap<Vec<usize>>,
    first: KeyMap<Vec<usize>>,
    /// The word before the family's name: “Emilio Montero Hale … Mr Montero”.
    inner: KeyMap<Vec<usize>>,
    /// Whom a name alone meant while the article had spoken of one bearer only.
    used: KeyMap<usize>,
}

/// What stands behind a surname and is none.
const SUFFIXES: [&str; 8] = ["Jr", "Sr", "II", "III", "IV", "VI", "XIV", "XVI"];

/// Whether a token tells a person from a namesake of another generation: “Jr”.
pub(super) fn is_suffix(text: &Text<'_>, token: usize) -> bool {
    SUFFIXES.contains(&text.str(token))
}

/// The key of the last word of a name, with what hyphens join to it: “Rees-Mogg”, but “al-Sharaa” goes by “Sharaa”.
fn family(text: &Text<'_>, name: Range<usize>) -> Key {
    let mut start = name.end - 1;
    let word = |token: usize| text.tokens[token].capital() && text.tokens[token].span.len() > 2;
    while start > name.start + 1 && text.tokens[start - 1].is_dash() && word(start - 2) {
        start -= 2;
    }
    key(text, start..name.end)
}

/// The key of a surname in -sky that one transliteration ends so, another in -skyy, -skiy, -skyi or -skij.
fn spelled(text: &Text<'_>, token: usize) -> Option<Key> {
    let stem = ["skyy", "skiy", "skyi", "skij", "sky"].iter().find_map(|end| text.str(token).strip_suffix(end))?;
    Some(Key::of_word(&[stem, "sky"].concat()))
}

/// Joins those who are named alone, in an office, to who holds it by a name that is spelled otherwise: “President Vossensky …
/// President Danylo Vossenskyy”.
fn join_spellings(text: &Text<'_>, candidates: &[Candidate], names: &mut [Name]) {
    let mut offices: KeyMap<usize> = KeyMap::default();
    for alone in [false, true] {
        for number in 0..names.len() {
            let (name, candidate) = (&names[number], &candidates[names[number].first]);
            let office = candidate.role.map(|role| text.key(text.token_from(role.end) - 1));
            let spelled = office.and_then(|office| Some(spelled(text, candidate.tokens.end - 1)?.then(office)));
            let person = name.kind == Some(EntityKind::Person) && (name.words == 1) == alone;
            let Some(key) = spelled.filter(|_| person) else { continue };
            let (full, own) = (name.full, name.full.unwrap_or(number));
            let same = offices.get_or(key, own);
            if !alone && *same != own {
                // Of two in one office it is neither.
                *same = usize::MAX;
            } else if full.is_none() && *same < names.len() && *same != number {
                names[number].full = Some(*same);
            }
        }
    }
}

/// The keys of a full name: what tells it from others, the name that comes first, the family's name.
fn parts(text: &Text<'_>, candidate: &Candidate) -> (Key, Key, Key) {
    let (first, last) = (candidate.tokens.start, candidate.tokens.end - 1);
    let given = text.key(first);
    if let Some(surname) = candidate.surname {
        return (candidate.key, given, text.key(surname));
    }
    if !text.tokens[last].capital() && !is_elided(text, last) {
        // “Kim Jong-un”: the family's name comes first.
        return (candidate.key, given, given);
    }
    let suffix = last > first && is_suffix(text, last);
    let family = family(text, first..if suffix { last } else { last + 1 });
    // “Amelia J. Hartwell” is “Amelia Hartwell”, “Danylo Vossensky” is “Danylo Vossenskyy”.
    let whole = given.then(spelled(text, last).unwrap_or(family));
    (if suffix { whole.then(text.key(last)) } else { whole }, given, family)
}

/// Joins surnames and first names to the one full name that they fit.
pub(super) fn join(text: &Text<'_>, lexicon: &Lexicon, candidates: &[Candidate], names: &mut [Name]) -> Bearers {
    let bearers = bearers(text, lexicon, candidates, names);
    let met: Vec<usize> = names.iter().map(|name| name.first).collect();
    for (number, name) in names.iter_mut().enumerate() {
        if name.words != 1 || name.full.is_some() {
            continue;
        }
        let candidate = &candidates[name.first];
        let key = family(text, candidate.tokens.clone());
        let last = bearers.last.get(key);
        let plain = name.honorific == Tags::NONE;
        // “Kathy Ireland … Irish”
        let other = (name.demonym || is_other(name, candidate, last.is_some())) && plain;
        let first = || bearers.first.get(key).filter(|_| plain && !name.is_determined() && !is_word(lexicon, key));
        // “called the possum Winston …”: not “Prime Minister Winston Hale”, who is met only later.
        let later = |full: usize| last.is_none() && met[full] > name.first && !candidate.titled;
        let inner = || bearers.inner.get(key).filter(|_| !plain);
        match last.or_else(first).or_else(inner).map(Vec::as_slice) {
            // But “PM Winston … Prime Minister Winston Hale”
            Some(&[full]) if later(full) && is_another_in_office(text, candidate, &candidates[met[full]]) => {}
            // “Zhang, a pupil … Her father, Zhang Wei”
            Some(&[full]) if met[full] > name.first && plain && is_kin(text, &candidates[met[full]]) => {}
            Some(&[full]) if full != number && !other => {
                name.full = Some(full);
                name.kind = Some(EntityKind::Person);
            }
            Some([_, _, ..]) if !other => {
                name.kind = Some(EntityKind::Person);
                name.several = true;
            }
            _ => {}
        }
    }
    join_spellings(text, candidates, names);
    bearers
}

fn bearers(text: &Text<'_>, lexicon: &Lexicon, candidates: &[Candidate], names: &mut [Name]) -> Bearers {
    let mut bearers = Bearers::default();
    let mut full: KeyMap<usize> = KeyMap::default();
    let names_first: Vec<usize> = names.iter().map(|name| name.first).collect();
    for (number, name) in names.iter_mut().enumerate() {
        let person = name.kind == Some(EntityKind::Person);
        if !person && (name.kind.is_some() || name.words != 2) || name.words < 2 && name.fact.is_none() {
            continue;
        }
        // “Hale Sr” is a surname alone.
        let tokens = &candidates[name.first].tokens;
        if name.words == 2 && is_suffix(text, tokens.end - 1) {
            // “King Charles III … Charles”
            if reigns(text, &candidates[name.first]) {
                bearers.first.get_or(text.key(tokens.start), Vec::new()).push(number);
            }
            continue;
        }
        let (whole, given, family) = parts(text, &candidates[name.first]);
        // “Adolfo Montero Hale … Montero Hale”
        let both = bearers.inner.get(given).filter(|_| name.words == 2).zip(bearers.last.get(family));
        let mut both = both.into_iter().flat_map(|(inner, last)| inner.iter().filter(|full| last.contains(full)));
        // “Ana Montrez Hale … Luis Montrez Hale … Montrez Hale” is either.
        if let Some(&full) = both.next().filter(|&full| both.all(|other| other == full)) {
            name.full = Some(full);
            name.kind = Some(EntityKind::Person);
            // “… Montero”
            bearers.first.get_or(given, Vec::new()).push(full);
        }
        if !person || name.full.is_some() {
            continue;
        }
        let same = *full.get_or(whole, number);
        let other = |same: usize| is_another(text, &candidates[names_first[same]].tokens, tokens);
        if same != number && !other(same) {
            name.full = Some(same);
            let of_family = bearers.last.get_or(family, Vec::new());
            if !of_family.contains(&same) {
                of_family.push(same);
            }
            continue;
        }
        // “Pope Martin Paul II … Martin Paul”
        if is_suffix(text, tokens.end - 1) && reigns(text, &candidates[name.first]) {
            full.get_or(given.then(family), number);
        }
        // “Maureen “Mo” Hale … Mo”
        let nickname = |&t: &usize| matches!(text.tokens[t - 1].kind, Kind::Mark(_)) && t + 2 < tokens.end;
        if let Some(nickname) = (tokens.start + 1..tokens.end).find(nickname) {
            bearers.first.get_or(text.key(nickname), Vec::new()).push(number);
        }
        bearers.last.get_or(family, Vec::new()).push(number);
        bearers.first.get_or(given, Vec::new()).push(number);
        // “Ivo Montero da Hale … Montero da Hale”
        let particle = |&t: &usize| !text.tokens[t].capital() && lexicon.tags(text.key(t)).any(Tags::PARTICLE);
        let particles = (tokens.start + 1..tokens.end - 1).rev().take_while(particle).count();
        let inner = tokens.end.saturating_sub(2 + particles);
        // “Abu Omar Al Hale … Al Hale”
        let tags = lexicon.tags(text.key(inner));
        let particle = tags.any(if tags.any(Tags::GIVEN) { Tags::OPENING_PARTICLE } else { Tags::PARTICLE });
        let given = tags.any(Tags::GIVEN) && !particle;
        let word = text.tokens[inner].is_word() && (text.tokens[inner].span.len() > 2 || particle);
        if name.words > 2 && word && !given {
            bearers.inner.get_or(text.key(inner), Vec::new()).push(number);
        }
    }
    bearers
}

/// Whether the title before a name is of those who bear a number and go by their given names.
fn reigns(text: &Text<'_>, candidate: &Candidate) -> bool {
    let title = candidate.role.map_or(Key::NONE, |role| text.key(text.token_from(role.end) - 1));
    word!(title, "pope" | "king" | "queen" | "emperor" | "tsar" | "sultan")
}

/// Whether two full names that begin and end alike have other words between: “Ada Ruth Hale” and “Ada Joan Hale”, but not
/// “Ada R. Hale” or “Ada Joan Ruth Hale”.
fn is_another(text: &Text<'_>, one: &Range<usize>, other: &Range<usize>) -> bool {
    let own = |name: &Range<usize>, other: &Range<usize>| {
        let word = name.start + 1;
        let whole = word + 1 < name.end && text.tokens[word].capital() && text.tokens[word].span.len() > 2;
        whole && !other.clone().any(|t| text.key(t) == text.key(word))
    };
    own(one, other) && own(other, one)
}

/// Whether a name is a place's or an organisation's, and not met only as a person's is.
fn is_other(name: &Name, candidate: &Candidate, is_surname: bool) -> bool {
    let Some(kind) = name.kind.filter(|&kind| kind != EntityKind::Person) else { return false };
    let context = name.context.of(kind);
    let person = name.context.of(EntityKind::Person) > context || context == 0 && is_surname;
    // “Brandt employs 40 people”: the firm, not its founder.
    let firm = kind == EntityKind::Organisation && context > 3 && context > name.context.of(EntityKind::Person);
    if candidate.is_known() { !person } else { firm || context > 5 }
}

/// Whether a given name is also a word (“Bill”, “Rose”): alone it may be either.
fn is_word(lexicon: &Lexicon, key: Key) -> bool {
    lexicon.tags(key).any(Tags::ORDINARY.or(Tags::LAW).or(Tags::TITLE).or(Tags::CALENDAR))
}

/// So many names before one in its paragraph may say whose it is.
const NEAR: usize = 24;

/// Among more bearers of one name nobody is looked for.
const BEARERS: usize = 16;

impl Bearers {
    /// The one of several bearers of a name whom the mention of it that ends `of` can mean: the only one that the article
    /// has spoken of so far, or whom alone the honorific fits (“Ms Kane”); then the one who went by that name before another
    /// was named, or whom alone the paragraph names in full. `of` holds the number of each candidate's name.
    pub(super) fn meant(
        &mut self,
        text: &Text<'_>,
        lexicon: &Lexicon,
        candidates: &[Candidate],
        names: &[Name],
        of: &[usize],
    ) -> Option<usize> {
        let candidate = &candidates[of.len() - 1];
        let key = family(text, candidate.tokens.clone());
        // “Sir Aubrey” goes by his first name.
        let before = candidate.tokens.start.checked_sub(1).map_or(Key::NONE, |before| text.key(before));
        let knighted = KNIGHTED.has(before);
        let wanted = by_title(candidate.honorific).filter(|_| !knighted);
        let namesakes = self.last.get(key).filter(|_| !knighted).or_else(|| self.first.get(key))?;
        let bearer = |name: usize| &candidates[names[name].first];
        let fits = |&name: &usize| {
            wanted.is_none_or(|wanted| gender(text, lexicon, bearer(name)).is_none_or(|gender| gender == wanted))
        };
        if namesakes.len() > BEARERS {
            return None;
        }
        // They are in the order in which they were named.
        let met = namesakes.partition_point(|&name| bearer(name).tokens.start < candidate.tokens.start);
        if let [only] = namesakes[..met] {
            self.used.get_or(key, only);
        }
        let only = |of: &[usize]| {
            let mut fitting = of.iter().copied().filter(fits);
            fitting.next().filter(|_| fitting.next().is_none())
        };
        // “Fiachra Hale … his wife, Ada Hale … Mrs Hale”: whoever is told to be a woman.
        let told = |wanted: Gender| {
            let is = |&&name: &&usize| gender(text, lexicon, bearer(name)) == Some(wanted);
            let mut telling = namesakes[..met].iter().filter(is);
            let kin = |&name: &usize| behind_relative(text, bearer(name).tokens.start);
            telling.next().copied().filter(|_| telling.next().is_none()).filter(kin)
        };
        let headline = namesakes.first().copied().filter(|_| candidate.titled && met == 0);
        styled(text, candidate, namesakes[..met].iter().map(|&name| (name, bearer(name))))
            .or_else(|| only(&namesakes[..met]))
            .or_else(|| only(namesakes).filter(|_| wanted.is_some()))
            .or_else(|| told(wanted?))
            .or_else(|| {
                // “Ada Hale … her son, Leo Hale … Hale”: of a family it is whose kin the others are, unless they go by
                // their full names as well once they are two.
                let (&first, others) = namesakes[..met].split_first()?;
                let kin = others.iter().all(|&name| is_kin(text, bearer(name)));
                let again = names[first].last > names[*others.first()?].first;
                (kin && !again && !is_kin(text, bearer(first)) && fits(&first)).then_some(first)
            })
            .or_else(|| self.used.get(key).copied().or(headline).filter(fits))
            .or_else(|| {
                let block = text.block_at(candidate.tokens.start);
                let here = |&number: &usize| text.block_at(candidates[number].tokens.start) == block;
                let near = (0..of.len() - 1).rev().take(NEAR).take_while(here);
                let named = near.map(|number| names[of[number]].full.unwrap_or(of[number]));
                let mut named = named.filter(|name| namesakes.contains(name));
                let one = named.next()?;
                (named.all(|other| other == one) && fits(&one)).then_some(one)
            })
    }
}

/// Whether somebody is called by a first name alone and knighted: “Dame Sarah”.
pub(super) fn is_knighted(text: &Text<'_>, candidate: &Candidate) -> bool {
    let before = candidate.tokens.start.checked_sub(1).filter(|_| candidate.words == 1);
    before.is_some_and(|before| word!(text.key(before), "sir" | "dame"))
}

/// The only one of the bearers met who is styled as the mention is: “Tom Hale … Dr Pat Hale … Dr Hale”.
fn styled<'a>(
    text: &Text<'_>,
    mention: &Candidate,
    met: impl Iterator<Item = (usize, &'a Candidate)>,
) -> Option<usize> {
    let own = style(text, mention)?;
    let mut styled = met.filter(|(_, bearer)| style(text, bearer) == Some(own));
    styled.next().filter(|_| styled.next().is_none()).map(|(name, _)| name)
}

/// The doctor's or professor's style that stands right before a name.
fn style(text: &Text<'_>, candidate: &Candidate) -> Option<Key> {
    let before = candidate.tokens.start.checked_sub(1)?;
    let word = before - usize::from(before > 0 && text.tokens[before].is('.'));
    Some(text.key(word)).filter(|&key| word!(key, "dr" | "prof" | "professor" | "doctor"))
}

/// Whether a title in capitals stands before a full name, and another or none before the first name that an earlier sentence tells;
/// headlines leave it out of who leads a country, or ends them: “No cost to state, Ada says”.
fn is_another_in_office(text: &Text<'_>, first: &Candidate, full: &Candidate) -> bool {
    let title = |candidate: &Candidate| candidate.role.map_or("", |role| text.slice(role));
    let last = |role: &str| role.rsplit(' ').next().map_or(Key::NONE, Key::of_word);
    let (own, other) = (title(first), title(full));
    // “PM … Norvan Prime Minister”, but “Deputy Prime Minister … Prime Minister”
    let lands = head_of_government(own).zip(head_of_government(other));
    let leads = lands.is_some_and(|(own, other)| own == other || own.is_empty() || other.is_empty());
    // “Home Minister … Foreign Minister”: offices of their own, as those of chiefs and secretaries are.
    let field = word!(last(own), "minister" | "secretary" | "officer");
    let same = own == other || leads || !field && last(own) == last(other);
    let Range { start, end } = first.tokens;
    let ends = text.sentence(start).end - 1;
    // “Jackson water crisis deepens”, “Jackson says no to deal”: a place
    let speaks = end == ends && start > 0 && text.tokens[start - 1].is(',') && text.str(end).ends_with('s');
    let who = head_of_government(other).is_some() || speaks;
    let headline = own.is_empty() && text.tokens[ends].is_word() && who && !first.is_known();
    in_office(text, full) && !same && !headline
}

/// The words before “Prime Minister” in a title, unless they make another office of it.
fn head_of_government(title: &str) -> Option<&str> {
    let land = title.strip_suffix("Prime Minister").or_else(|| title.strip_suffix("PM"))?.trim_end();
    let other = matches!(land, "Deputy" | "Former" | "Acting" | "Vice") || land.starts_with(char::is_lowercase);
    (!other).then_some(land)
}

/// Whether a title in capitals stands before a name: “Senator”, “state Rep.”.
fn in_office(text: &Text<'_>, candidate: &Candidate) -> bool {
    candidate.role.is_some_and(|role| text.slice(role).split(' ').any(|word| word.starts_with(is_capital)))
}

/// Whether a name is met as that of somebody's family: “her son, the painter Leo Hale”, but not “her son, Senator Leo Hale”.
fn is_kin(text: &Text<'_>, candidate: &Candidate) -> bool {
    let start = candidate.tokens.start;
    let sentence = text.sentence(start).start;
    !in_office(text, candidate)
        && (sentence.max(start.saturating_sub(KIN_BEFORE))..start).any(|owner| {
            word!(text.key(owner), "his" | "her") && (owner + 1..start.min(owner + 3)).any(|t| is_relative(text, t))
        })
}

/// Whether a word is what somebody is in a family.
fn is_relative(text: &Text<'_>, token: usize) -> bool {
    word!(
        text.key(token),
        "son"
            | "daughter"
            | "brother"
            | "sister"
            | "mother"
            | "father"
            | "wife"
            | "husband"
            | "widow"
            | "widower"
            | "grandson"
            | "granddaughter"
            | "cousin"
            | "nephew"
            | "niece"
            | "twin"
    ) && !text.tokens[token].capital()
}

/// How pronouns speak of those who are met by their first name as somebody's family, by the family's name: “Mara Hale's
/// mother Ann”.
pub(super) fn kin(
    text: &Text<'_>,
    lexicon: &Lexicon,
    candidates: &[Candidate],
    names: &[Name],
    of: &[usize],
) -> KeyMap<Option<Gender>> {
    let mut kin = KeyMap::default();
    let pairs = candidates.windows(2).zip(of.iter().skip(1)).filter(|(_, name)| names[**name].full.is_none());
    for (pair, _) in pairs.filter(|(pair, _)| pair[0].words > 1 && pair[1].words == 1) {
        let owns = text.tokens[pair[0].tokens.end].kind == Kind::Clitic;
        let comma = usize::from(text.tokens[pair[1].tokens.start - 1].is(','));
        let near = pair[0].tokens.end + 2 + comma == pair[1].tokens.start;
        if owns && near && behind_relative(text, pair[1].tokens.start) {
            kin.set(family(text, pair[0].tokens.clone()), gender(text, lexicon, &pair[1]));
        }
    }
    kin
}

/// Whether an honorific and a family's name may mean one of whom only the first name was told.
pub(super) fn is_of_kin(kin: &KeyMap<Option<Gender>>, text: &Text<'_>, candidate: &Candidate) -> bool {
    let Some(title) = by_title(candidate.honorific).filter(|_| candidate.words == 1) else { return false };
    kin.get(family(text, candidate.tokens.clone())).is_some_and(|gender| gender.is_none_or(|gender| gender == title))
}

/// Whether a relative stands right before a name: “his mother, Lorraine”.
fn behind_relative(text: &Text<'_>, token: usize) -> bool {
    let comma = usize::from(token > 0 && text.tokens[token - 1].is(','));
    token.checked_sub(1 + comma).is_some_and(|before| is_relative(text, before))
}

/// Whether the words around one word say that it is a person, even if it is a place's name: “his mother, Lorraine”,
/// “Brooklyn, 25, …”.
pub(super) fn is_somebody(text: &Text<'_>, token: usize) -> bool {
    behind_relative(text, token) || is_aged(text, token + 1)
}

/// Whether an age between commas begins at a token: “, 25, …”
pub(super) fn is_aged(text: &Text<'_>, token: usize) -> bool {
    let Some([comma, age, behind, ..]) = text.tokens.get(token..) else { return false };
    comma.is(',') && age.kind == Kind::Number && age.span.len() < 3 && matches!(behind.kind, Kind::Punct(',' | '.'))
}

/// So many words before a name may say whose kin it is.
const KIN_BEFORE: usize = 7;

/// How pronouns speak of a person: by the honorific, by whose kin it is, else by a given name that only one of them bears.
pub(super) fn gender(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> Option<Gender> {
    let first = lexicon.tags(text.key(candidate.tokens.start));
    let start = candidate.tokens.start;
    let comma = usize::from(start > 0 && text.tokens[start - 1].is(','));
    let kin = start.checked_sub(1 + comma).map_or(Key::NONE, |kin| text.key(kin));
    let son = word!(kin, "son" | "brother" | "father" | "husband" | "widower" | "grandson" | "nephew" | "uncle");
    let daughter =
        word!(kin, "daughter" | "sister" | "mother" | "wife" | "widow" | "granddaughter" | "niece" | "aunt" | "mum");
    by_title(candidate.honorific)
        .or_else(|| tell(son, daughter))
        .or_else(|| tell(first.any(Tags::MALE), first.any(Tags::FEMALE)).filter(|_| candidate.words > 1))
}

/// Whether the honorific of one who is named in short does not speak against the other.
pub(super) fn fits(text: &Text<'_>, lexicon: &Lexicon, short: &Candidate, full: &Candidate) -> bool {
    let other = || gender(text, lexicon, full);
    by_title(short.honorific).is_none_or(|title| other().is_none_or(|other| other == title))
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
