//! Whether a word is a place's name in an article.

use super::super::candidate::Candidate;
use super::super::casing::{Casing, weak};
use super::super::lexicon::{KeyMap, Lexicon, Tags};
use super::super::{kinds, persons, roles, surroundings};
use crate::entities::entity::EntityKind::Person;
use crate::keys::word;
use crate::pack::Link;
use crate::table;
use crate::text::{Key, Kind, Text};

table! {
    /// Places that are things as well, and their capitals: where an article names neither that nor them inside a sentence, a
    /// capital that opens one does not tell which it is.
    static THINGS: Key = {
        "china" => Key::of("beijing"), "guinea" => Key::of("conakry"), "jersey" => Key::of("helier"),
        "turkey" => Key::of("ankara"),
    };
}

table! {
    /// What is called after a place, and has nothing to do with it.
    static CALLED_AFTER: () = {
        "benin bronze" => (), "benin bronzes" => (), "bermuda shorts" => (), "brazil nut" => (),
        "brazil nuts" => (), "brussels sprouts" => (), "canada geese" => (), "canada goose" => (),
        "chinese whispers" => (), "cuban heels" => (), "danish pastries" => (), "danish pastry" => (),
        "dutch courage" => (), "french bulldog" => (), "french bulldogs" => (), "french fries" => (),
        "french horn" => (), "french toast" => (), "french windows" => (), "german measles" => (),
        "german shepherd" => (), "german shepherds" => (), "guinea fowl" => (), "guinea pig" => (),
        "guinea pigs" => (), "indian summer" => (), "irish setter" => (), "mexican wave" => (), "panama hat" => (),
        "panama hats" => (), "russian roulette" => (), "spanish flu" => (), "swiss cheese" => (),
        "turkey tail" => (), "turkish bath" => (), "turkish baths" => (), "turkish delight" => (),
    };
}

table! {
    /// Animals that have names of their own.
    static PETS: () = {
        "cat" => (), "collie" => (), "dachshund" => (), "dog" => (), "donkey" => (), "greyhound" => (), "horse" => (),
        "kitten" => (), "labrador" => (), "mare" => (), "parrot" => (), "pony" => (), "poodle" => (), "puppy" => (),
        "retriever" => (), "spaniel" => (), "terrier" => (), "tortoise" => (), "whippet" => (),
    };
}

/// What tells whether a word is a place's name.
pub(super) struct Words<'a> {
    text: &'a Text<'a>,
    lexicon: &'a Lexicon,
    casing: &'a Casing,
    /// The first names of the article's persons.
    given: KeyMap<()>,
    /// The facts that a capital inside a sentence names.
    sure: KeyMap<()>,
    /// The words that name a town of the same name elsewhere.
    elsewhere: KeyMap<()>,
}

impl<'a> Words<'a> {
    pub(super) fn of(
        text: &'a Text<'a>,
        lexicon: &'a Lexicon,
        casing: &'a Casing,
        candidates: &[Candidate],
        links: &[Link],
    ) -> Self {
        let (elsewhere, sure) = (elsewhere(text, lexicon, links), sure(text, casing, links));
        Self { text, lexicon, casing, given: given(text, lexicon, candidates), elsewhere, sure }
    }

    /// Whether the words around a link of one word speak for a thing, a person, an acronym.
    pub(super) fn speak_against(&self, link: &Link) -> bool {
        let (text, token) = (self.text, link.tokens.start);
        let key = text.key(token);
        let next = text.key(token + 1);
        if CALLED_AFTER.has(key.then(next)) || self.elsewhere.has(key) || self.is_part(token) {
            return true;
        }
        // “Turkey is served”, “Guinea fowl ran … the guinea fowl”; but “Turkey said”, “Turkey and Greece”
        let place = |at| self.lexicon.place(text, at).is_some();
        let acts = text.tokens.get(token + 1).is_some_and(|t| t.kind == Kind::Clitic)
            || self.lexicon.tags(next).any(Tags::SPEECH)
            || word!(next, "and") && token + 2 < text.tokens.len() && place(token + 2);
        let thing = THINGS.get(key).is_some_and(|&capital| !self.casing.proper(capital))
            && !self.sure.has(Key(link.fact as u64))
            && !acts;
        if weak(text, token) && (thing || self.casing.ordinary(key)) {
            return true;
        }
        !link.demonym && (self.is_person(token) || self.is_acronym(token))
    }

    /// “the Princess of Wales”, “Harkers of London”, “Georgia May Tarn”: the word is part of a longer name.
    pub(super) fn is_part(&self, token: usize) -> bool {
        let (text, key) = (self.text, |at: usize| self.text.key(at));
        let capital =
            |at: usize| text.tokens.get(at).is_some_and(|t| t.is_word() && t.capital() && !t.opens_sentence());
        let given = |at: usize| self.lexicon.tags(key(at)).any(Tags::GIVEN);
        let head = given(token) || weak(text, token) && !text.tokens[token].upper();
        let second = given(token + 1) || word!(key(token + 1), "may");
        let whole = head && second && capital(token + 1) && capital(token + 2);
        let titled = self.casing.titled(text.sentence_at(token));
        roles::is_noble(text, token) || self.is_house(token) || whole && !titled
    }

    /// “Harkers of London”, “Harker's of London”: a firm that goes by its family and its town.
    fn is_house(&self, token: usize) -> bool {
        let text = self.text;
        let Some(before) = token.checked_sub(2).filter(|_| word!(text.key(token - 1), "of")) else { return false };
        let family = text.tokens[before].capital()
            && text.str(before).ends_with('s')
            && !weak(text, before)
            && !self.lexicon.is_plain(text, before)
            && self.lexicon.tags(text.key(before)) == Tags::NONE
            && self.lexicon.known(text, before).is_none();
        family || before > 0 && text.tokens[before].kind == Kind::Clitic && text.tokens[before - 1].capital()
    }

    /// “Chad said he …”, “Chad” where the article has a Chad Moss.
    fn is_person(&self, token: usize) -> bool {
        let text = self.text;
        let before = token.checked_sub(1).map_or(Key::NONE, |before| text.key(before));
        let that = usize::from(word!(text.key(token + 2), "that"));
        let said = self.lexicon.tags(text.key(token + 1)).any(Tags::SPEECH);
        let said = said && word!(text.key(token + 2 + that), "he" | "she");
        let given = self.lexicon.tags(text.key(token)).any(Tags::GIVEN);
        let ruled = surroundings::is_ruled(text, token + 1);
        let into = ruled || word!(before, "in" | "across" | "from" | "near" | "to");
        self.is_somebody(token) || given && !into && (said || self.given.has(text.key(token)))
    }

    /// “the Oman family”, “Chad, 25, …”, “Chad, my neighbour, …”, “Chad, the couple's greyhound, …”
    pub(super) fn is_somebody(&self, token: usize) -> bool {
        let text = self.text;
        let key = |at: usize| text.key(at);
        let the = token.checked_sub(1).is_some_and(|before| word!(key(before), "the"));
        let family = the && word!(key(token + 1), "family" | "brothers" | "sisters" | "siblings" | "twins");
        let comma = text.tokens.get(token + 1).is_some_and(|t| t.is(','));
        let owner = text.tokens.get(token + 4).is_some_and(|t| t.kind == Kind::Clitic);
        let owned = comma && (owner || word!(key(token + 2), "my" | "his" | "her" | "their" | "our"));
        let ends = |&t: &usize| text.tokens.get(t).is_none_or(|t| matches!(t.kind, Kind::Punct(_)));
        let end = (token + 4..token + 9).find(ends).filter(|_| owned);
        let people = Tags::KIN.or(Tags::ROLE).or(Tags::TITLE);
        // “Chad, the world's largest producer, …”: countries are that as well.
        let who = |end: usize| {
            let what = key(end - 1);
            self.lexicon.tags(what).any(people) && !roles::is_of_firm(what) || PETS.has(what)
        };
        persons::is_somebody(text, token) || family || end.is_some_and(who)
    }

    /// “the INDIA alliance”: nothing else is shouted there.
    fn is_acronym(&self, token: usize) -> bool {
        let text = self.text;
        let shouts = |at: usize| text.tokens.get(at).is_some_and(|t| t.upper());
        let around = [token.wrapping_sub(2), token.wrapping_sub(1), token + 1, token + 2];
        shouts(token)
            && text.tokens[token].span.len() > 3
            && !text.str(token).contains('.')
            && !weak(text, token)
            && !self.casing.titled(text.sentence_at(token))
            && !around.into_iter().any(shouts)
    }
}

/// The first names by which the article names persons in full.
fn given(text: &Text<'_>, lexicon: &Lexicon, candidates: &[Candidate]) -> KeyMap<()> {
    let mut given = KeyMap::default();
    for candidate in candidates.iter().filter(|c| c.words > 1) {
        let key = text.key(candidate.tokens.start);
        if lexicon.tags(key).any(Tags::GIVEN) {
            let mut evidence = kinds::of_name(text, lexicon, candidate);
            evidence.also(surroundings::evidence(text, lexicon, candidate));
            if evidence.kind() == Some(Person) {
                given.set(key, ());
            }
        }
    }
    given
}

/// The words that stand before a region that no fact is about: “Paris, Texas.”, but “Paris, France.” and “Paris, Lyon and Nice”;
/// and whence a party's member is: “(D-Georgia)”.
fn elsewhere(text: &Text<'_>, lexicon: &Lexicon, links: &[Link]) -> KeyMap<()> {
    let mut elsewhere = KeyMap::default();
    for (number, link) in links.iter().enumerate().filter(|(_, link)| link.tokens.len() == 1 && !link.demonym) {
        let token = link.tokens.start;
        let party = token.checked_sub(2).filter(|&party| matches!(text.str(party), "D" | "R"));
        if party.is_some() && text.tokens[token - 1].is_dash() && !text.tokens[token].spaced() {
            elsewhere.set(text.key(token), ());
            continue;
        }
        let region = link.tokens.end + 1;
        let linked = links.get(number + 1).is_some_and(|next| next.tokens.start == region);
        let comma = text.tokens.get(region).is_some() && text.tokens[region - 1].is(',');
        let known = if comma && !linked { lexicon.place(text, region) } else { None };
        let Some(end) = known else { continue };
        let listed = |at: usize| {
            word!(text.key(at), "and" | "or") || text.tokens.get(at).is_some_and(|t| t.is_word() && t.capital())
        };
        let comma = text.tokens.get(end).is_some_and(|t| t.is(','));
        if !listed(end + usize::from(comma)) {
            elsewhere.set(text.key(token), ());
        }
    }
    elsewhere
}

/// The facts that a capital names which says something.
fn sure(text: &Text<'_>, casing: &Casing, links: &[Link]) -> KeyMap<()> {
    let mut sure = KeyMap::default();
    for link in links {
        let token = link.tokens.start;
        let thing = CALLED_AFTER.has(text.key(token).then(text.key(token + 1)));
        if !thing && !casing.titled(text.sentence_at(token)) && (!weak(text, token) || link.demonym) {
            sure.set(Key(link.fact as u64), ());
        }
    }
    sure
}
