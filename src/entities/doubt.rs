//! Which links of a pack to doubt: a surname that is somebody else's, a place that a person may be named after, a word that is
//! a country only where its capital says so.

use std::ops::Range;

use super::EntityKind::{Person, Place};
use super::candidate::Candidate;
use super::casing::{Casing, weak};
use super::lexicon::{KeyMap, Lexicon, Tags};
use super::{kinds, persons, roles, surroundings};
use crate::keys::word;
use crate::pack::{Link, Pack};
use crate::table;
use crate::text::{Key, Kind, Text, Token};

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

/// Leaves out the links that the article itself speaks against.
pub(super) fn leave_out(
    text: &Text<'_>,
    pack: &Pack,
    lexicon: &Lexicon,
    casing: &Casing,
    candidates: &mut Vec<Candidate>,
    links: &mut Vec<Link>,
) {
    let things = things(text, lexicon);
    let thing = |tokens: &Range<usize>| tokens.len() == 1 && things.has(text.key(tokens.start));
    // “said in Spanish”: a language is no country.
    let language = |tokens: &Range<usize>| tokens.len() == 1 && is_language(text, tokens.start);
    // “African-American” is no American of Africa's, and none of a country.
    let half = |first: usize| {
        let joined = text.tokens.get(first + 1).is_some_and(Token::is_dash) && text.joined(first + 1);
        joined && word!(text.key(first), "african") && word!(text.key(first + 2), "american" | "americans")
    };
    // “Native American beadwork”
    let people = |token: usize| {
        token > 0
            && word!(text.key(token), "american" | "americans")
            && word!(text.key(token - 1), "native" | "african")
    };
    let african = |token: usize| half(token) || token > 1 && half(token - 2) || people(token);
    let part = |tokens: &Range<usize>| {
        !casing.titled(text.sentence_at(tokens.start)) && is_named_after(text, lexicon, tokens.end)
    };
    let other = |tokens: &Range<usize>| {
        let first = tokens.start;
        language(tokens) || is_magazine(text, tokens) || african(first) || is_of_part(text, first) || part(tokens)
    };
    let unlike = |tokens: &Range<usize>| {
        thing(tokens) || is_senators(text, tokens.start) || is_format(text, tokens.start) || is_new(text, tokens)
    };
    // The state is a place, but nothing is known of it; where the capital is meant as well, it is left out.
    let state = |tokens: &Range<usize>| is_of_states(text, tokens.start);
    let capital = links.iter().any(|l| word!(text.key(l.tokens.start), "washington") && !state(&l.tokens));
    let unlike = |tokens: &Range<usize>| unlike(tokens) || capital && state(tokens);
    candidates.retain(|c| !(unlike(&c.tokens) || c.is_demonym() && other(&c.tokens)));
    links.retain(|link| !(unlike(&link.tokens) || state(&link.tokens) || link.demonym && other(&link.tokens)));
    // “Hal Welsh won. But Welsh had a cold.”
    let mut called: KeyMap<()> = KeyMap::default();
    for full in candidates.iter().filter(|c| c.words == 2 && c.tokens.len() == 2 && !c.is_known()) {
        if lexicon.tags(text.key(full.tokens.start)).any(Tags::MALE.or(Tags::FEMALE)) {
            called.set(text.key(full.tokens.end - 1), ());
        }
    }
    let surname = |tokens: &Range<usize>| called.has(text.key(tokens.start)) && is_surname(text, lexicon, tokens);
    links.retain(|link| !(link.demonym && surname(&link.tokens)));
    for candidate in candidates.iter_mut().filter(|c| c.is_demonym() && surname(&c.tokens)) {
        candidate.known = None;
    }
    let bearers = bearers(text, candidates, links);
    let words = Words {
        text,
        lexicon,
        casing,
        given: given(text, lexicon, candidates),
        elsewhere: elsewhere(text, lexicon, links),
        sure: sure(text, casing, links),
    };
    let place = |c: &Candidate| c.known.is_some_and(|k| k.kind == Place && !k.demonym) && c.tokens.len() == 1;
    for candidate in candidates.iter_mut().filter(|c| place(c)) {
        let token = candidate.tokens.start;
        candidate.known = candidate.known.filter(|_| !words.is_somebody(token) && !words.is_part(token));
    }
    links.retain(|link| {
        let heading = pack.heading(link.fact).map(|(kind, ..)| kind);
        if heading == Some(Place) && link.tokens.len() == 1 {
            let at = candidates.partition_point(|c| c.tokens.start < link.tokens.start);
            let own = candidates.get_mut(at).filter(|c| c.tokens.start == link.tokens.start);
            if own.as_ref().is_none_or(|own| own.tokens == link.tokens)
                && (own.as_ref().is_some_and(|own| own.honorific != Tags::NONE) || words.speak_against(link))
            {
                // What it is not for the pack it is not for the gazetteer.
                own.into_iter().for_each(|own| own.known = None);
                return false;
            }
        }
        match heading {
            _ if link.tokens.len() > 1 || link.demonym => true,
            Some(Person) => {
                // A surname is whose the article names in full first.
                bearers.get(text.key(link.tokens.start)).is_none_or(|(_, fact)| *fact == Some(link.fact))
            }
            Some(Place) => !before_unknown(text, lexicon, casing, link),
            _ => true,
        }
    });
}

/// “the American Scientific Affiliation”, but “the French Foreign Minister”: whether a common word in capitals follows that leads
/// up to nobody's title, so that the two begin a name of something else.
fn is_named_after(text: &Text<'_>, lexicon: &Lexicon, next: usize) -> bool {
    let capital = |t: &&Token| t.capital() && !t.upper() && !t.opens_sentence();
    let named = text.tokens[next.min(text.tokens.len())..].iter().take_while(capital);
    let office = Tags::TITLE.or(Tags::ROLE).or(Tags::TITLES);
    next < text.tokens.len()
        && lexicon.is_plain(text, next)
        && named.clone().count() > 0
        && !named.clone().any(|t| lexicon.tags(t.key).any(office))
}

/// “in Spanish.”, “Spanish-speaking”, “speaks Dutch and Spanish”, “some Spanish”, “(Spanish: …”, “Spanish for “witches””; but “in
/// Spanish waters”
fn is_language(text: &Text<'_>, token: usize) -> bool {
    let next = text.tokens.get(token + 1);
    let (first, last) = (list_start(text, token), list_end(text, token));
    let ends = text.tokens.get(last + 1).is_none_or(|t| matches!(t.kind, Kind::Punct(_)) && !t.is_dash());
    let before = |back: usize| first.checked_sub(back).map_or(Key::NONE, |before| text.key(before));
    let learnt = word!(before(1), "speak" | "speaks" | "spoke" | "speaking" | "learn" | "learned" | "learnt")
        || ends && word!(before(1), "in" | "some" | "fluent")
        || word!(before(2), "languages") && word!(before(1), "like" | "as");
    let joined = next.is_some_and(|t| t.is_dash() && !t.spaced());
    let of = text.key(token + 1 + usize::from(joined));
    let meaning = word!(of, "for") && text.tokens.get(token + 2).is_some_and(|t| matches!(t.kind, Kind::Mark(_)));
    let named = word!(of, "language" | "speaking" | "speaker" | "speakers" | "translation" | "pronunciation");
    learnt || meaning || named || next.is_some_and(|t| t.is(':'))
}

/// “an East German”: of what once was a country.
fn is_of_part(text: &Text<'_>, token: usize) -> bool {
    let part = token.checked_sub(1).filter(|&part| text.tokens[part].capital() && text.tokens[token].spaced());
    part.is_some_and(|part| word!(text.key(part), "west" | "east"))
        && word!(text.key(token), "german" | "germans" | "pakistani" | "pakistanis")
}

/// Whether one word stands as a person's name does, before what the person does or owns.
fn is_surname(text: &Text<'_>, lexicon: &Lexicon, tokens: &Range<usize>) -> bool {
    let (before, next) = (tokens.start.checked_sub(1).map_or(Key::NONE, |t| text.key(t)), text.key(tokens.end));
    let owns = text.tokens.get(tokens.end).is_some_and(|t| t.kind == Kind::Clitic);
    let acts = word!(next, "had" | "has" | "was" | "is" | "will" | "would" | "won" | "lost" | "did" | "who");
    let led = word!(before, "the" | "a" | "an" | "and" | "or");
    tokens.len() == 1 && !led && (owns || acts || lexicon.tags(next).any(Tags::SPEECH))
}

/// The first word of the list of capitalised words that a token stands in: “Dutch, Greek and Latin”.
fn list_start(text: &Text<'_>, token: usize) -> usize {
    let joint = |t: usize| text.tokens[t].is(',') || word!(text.key(t), "and" | "or");
    let before = |at: usize| (at.saturating_sub(2)..at).rev().take_while(|&t| joint(t)).last()?.checked_sub(1);
    let mut first = token;
    while let Some(at) = before(first).filter(|&at| text.tokens[at].capital()) {
        first = at;
    }
    first
}

/// The last word of that list.
fn list_end(text: &Text<'_>, token: usize) -> usize {
    let joint = |t: usize| text.tokens.get(t).is_some_and(|t| t.is(',') || word!(t.key, "and" | "or"));
    let mut last = token;
    while joint(last + 1) {
        let next = last + 2 + usize::from(joint(last + 2));
        if !text.tokens.get(next).is_some_and(Token::capital) {
            break;
        }
        last = next;
    }
    last
}

/// “Senator Ada Hale of Washington”: senators and governors are of states, and the capital is none.
fn is_senators(text: &Text<'_>, token: usize) -> bool {
    let whose = || (token.saturating_sub(5)..token - 1).map(|at| text.key(at));
    let office = |key: Key| {
        word!(key, "sen" | "senator" | "gov" | "governor" | "rep" | "representative" | "congresswoman" | "congressman")
    };
    word!(text.key(token), "washington") && token > 1 && word!(text.key(token - 1), "of") && whose().any(office)
}

/// “Utah and Washington”, “Washington, Oregon and Idaho”, “in Redmere, Washington, …”: the state that is named like the capital.
fn is_of_states(text: &Text<'_>, token: usize) -> bool {
    let state = |key: Key| {
        word!(
            key,
            "alaska"
                | "arizona"
                | "california"
                | "colorado"
                | "idaho"
                | "michigan"
                | "minnesota"
                | "montana"
                | "nevada"
                | "oregon"
                | "texas"
                | "utah"
                | "virginia"
                | "wisconsin"
                | "wyoming"
        )
    };
    if !word!(text.key(token), "washington") || token < 2 {
        return false;
    }
    let comma = |at: usize| text.tokens.get(at).is_some_and(|t| t.is(','));
    let joins = |at: usize| comma(at) || word!(text.key(at), "and" | "or");
    // “Utah, and Washington”
    let before = token - usize::from(token > 2 && joins(token - 1) && joins(token - 2));
    let town = |t: usize| {
        word!(text.key(t), "seattle" | "tacoma" | "spokane" | "olympia" | "bellevue" | "everett" | "yakima" | "redmond")
    };
    let towns = comma(token - 1) && (town(token - 2) || comma(token + 1) && text.tokens[token - 2].capital());
    towns || joins(before - 1) && state(text.key(before - 2)) || joins(token + 1) && state(text.key(token + 2))
}

/// “JPG and PNG files”: what a file is written in is no country.
fn is_format(text: &Text<'_>, token: usize) -> bool {
    let format = |key: Key| {
        word!(
            key,
            "file" | "files" | "format" | "formats" | "image" | "images" | "jpg" | "jpeg" | "gif" | "svg" | "pdf"
        )
    };
    word!(text.key(token), "png") && (token.saturating_sub(2)..token + 3).any(|at| at != token && format(text.key(at)))
}

/// “North New Guinea”: what is new there is not what it is named for.
fn is_new(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let new = tokens.start.checked_sub(1).is_some_and(|before| text.str(before) == "New");
    new && tokens.len() == 1
        && word!(text.key(tokens.start), "guinea" | "mexico" | "england" | "jersey" | "britain" | "wales")
}

/// “told The Australian”, “in The West Australian”: an article with a capital inside a sentence begins a title. And “the New
/// Yorker”, but “a New Yorker”.
fn is_magazine(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let the = |t: &usize| word!(text.key(*t), "the");
    let title = |t: usize| text.str(t) == "The" && !text.tokens[t].opens_sentence() && text.tokens[t - 1].is_word();
    let mut before = (0..tokens.start).rev().take(2);
    before.clone().take(1).any(|t| the(&t) && text.str(tokens.end - 1) == "Yorker")
        || before.find(the).is_some_and(title)
}

/// The acronyms that stand in brackets behind words that they begin and that name nobody: “a small modular reactor (SMR)”,
/// “Open Learning Resources (OLR)”.
fn things(text: &Text<'_>, lexicon: &Lexicon) -> KeyMap<()> {
    let mut things = KeyMap::default();
    for (open, around) in text.tokens.windows(3).enumerate() {
        let [bracket, acronym, close] = around else { continue };
        if !bracket.is('(') || !acronym.upper() || !close.is(')') || acronym.span.len() > 6 || open == 0 {
            continue;
        }
        let joining = |t: usize| word!(text.key(t), "and" | "of" | "for");
        let mut words = (0..open).rev().filter(|&t| !text.tokens[t].is_dash() && !joining(t));
        let begins = |c: char| {
            words.next().is_some_and(|t| {
                let small = text.tokens[t].opens_sentence() || kinds::is_good(text, lexicon, t, t + 1 == open);
                let c = if small && text.tokens[t].capital() { c } else { c.to_ascii_lowercase() };
                text.str(t).starts_with(c)
            })
        };
        if text.str(open + 1).chars().rev().all(begins) {
            things.set(acronym.key, ());
        }
    }
    things
}

/// What tells whether a word is a place's name.
struct Words<'a> {
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

impl Words<'_> {
    /// Whether the words around a link of one word speak for a thing, a person, an acronym.
    fn speak_against(&self, link: &Link) -> bool {
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
    fn is_part(&self, token: usize) -> bool {
        let (text, key) = (self.text, |at: usize| self.text.key(at));
        let capital =
            |at: usize| text.tokens.get(at).is_some_and(|t| t.is_word() && t.capital() && !t.opens_sentence());
        let given = |at: usize| self.lexicon.tags(key(at)).any(Tags::MALE.or(Tags::FEMALE));
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
        let given = self.lexicon.tags(text.key(token)).any(Tags::MALE.or(Tags::FEMALE));
        let ruled = surroundings::is_ruled(text, token + 1);
        let into = ruled || word!(before, "in" | "across" | "from" | "near" | "to");
        self.is_somebody(token) || given && !into && (said || self.given.has(text.key(token)))
    }

    /// “the Oman family”, “Chad, 25, …”, “Chad, my neighbour, …”, “Chad, the couple's greyhound, …”
    fn is_somebody(&self, token: usize) -> bool {
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
        let who = |end: usize| self.lexicon.tags(key(end - 1)).any(people) || PETS.has(key(end - 1));
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
        if lexicon.tags(key).any(Tags::MALE.or(Tags::FEMALE)) {
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

/// By the last word of each name of several words: where it stands first, and the fact that it is linked to.
fn bearers(text: &Text<'_>, candidates: &[Candidate], links: &[Link]) -> KeyMap<(usize, Option<usize>)> {
    let mut bearers: KeyMap<(usize, Option<usize>)> = KeyMap::default();
    let full = links.iter().filter(|link| link.tokens.len() > 1).map(|link| (&link.tokens, Some(link.fact)));
    // Links come first, so that a name that is both a candidate and linked is the fact's.
    for (tokens, fact) in full.chain(candidates.iter().filter(|c| c.words > 1).map(|c| (&c.tokens, None))) {
        let first = bearers.get_or(text.key(tokens.end - 1), (tokens.start, fact));
        if tokens.start < first.0 && !(first.1.is_some() && tokens.end > first.0) {
            *first = (tokens.start, fact);
        }
    }
    bearers
}

/// Whether a capitalised word that nobody knows stands right behind: “Rome Quillfeather” may well be a person, but “U.S. Debt” and
/// “a Virginia Democrat” are none.
fn before_unknown(text: &Text<'_>, lexicon: &Lexicon, casing: &Casing, link: &Link) -> bool {
    let Some(next) = text.tokens.get(link.tokens.end) else { return false };
    let name = next.is_word() && next.capital() && !next.upper() && next.spaced() && !next.opens_sentence();
    let before = link.tokens.start.checked_sub(1).map_or(Key::NONE, |before| text.key(before));
    let given = !text.tokens[link.tokens.start].upper() && !word!(before, "a" | "an" | "the");
    name && given && lexicon.tags(next.key) == Tags::NONE && !casing.titled(text.sentence_at(link.tokens.start))
}
