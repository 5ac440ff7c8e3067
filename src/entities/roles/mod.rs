//! What a person is, in the article's own words: titles before a name, roles before and behind it.

mod before;
mod behind;
mod past;
mod title;

use super::lexicon::{Lexicon, Tags};
use crate::keys::word;
use crate::span::Span;
use crate::table;
use crate::text::{Key, Kind, Text, Token};
pub(super) use before::before;
pub(super) use behind::apposition;
pub(super) use past::{Past, past};
pub(super) use title::{is_institution, is_retired, is_staff, retired, seat, starts, title};

/// A role is at most so many words.
const LONGEST: usize = 8;

/// A role as the article words it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Role {
    pub(super) span: Span,
    /// Whether it is said of several.
    pub(super) plural: bool,
    /// Whether a comma stands between it and the name.
    pub(super) apart: bool,
    /// The tags of its noun.
    pub(super) what: Tags,
}

table! {
    /// Before a role: articles and owners.
    static OWNERS: () = {
        "a" => (), "an" => (), "the" => (), "his" => (), "her" => (), "its" => (), "their" => (), "our" => (),
        "my" => (), "'s" => (),
    };
}

table! {
    /// Roles that firms have as well, and whether of one word behind it more firms have it than persons: “the contractor Navion”.
    static OF_FIRMS: bool = {
        "banker" => true, "broadcaster" => true, "broker" => true, "builder" => false, "contractor" => true,
        "coordinator" => true, "creator" => true, "developer" => true, "financier" => true, "fundraiser" => true,
        "graduate" => true, "hotelier" => true, "instructor" => true, "jeweller" => true, "lender" => true, "planner" => true,
        "promoter" => true, "reviewer" => true, "shipbuilder" => true, "specialist" => true, "surveyor" => true,
        "technician" => true, "watchmaker" => true,
        "operator" => true, "owner" => false, "producer" => false, "publisher" => false, "stockbroker" => true,
        "supplier" => true, "vendor" => true,
    };
}

table! {
    /// What nobles are called.
    static NOBLES: () = {
        "prince" => (), "princess" => (), "duke" => (), "duchess" => (), "earl" => (),
        "countess" => (), "marquess" => (), "marchioness" => (), "viscount" => (), "baron" => (), "baroness" => (),
    };
}

table! {
    /// Where a role's noun phrase ends.
    static STOPS: () = {
        "of" => (), "in" => (), "at" => (), "for" => (), "who" => (), "and" => (), "on" => (), "that" => (),
        "with" => (),
        "from" => (), "which" => (), "whose" => (), "to" => (), "by" => (), "said" => (), "has" => (), "is" => (),
        "was" => (),
        "told" => (), "when" => (), "where" => (), "as" => (), "under" => (), "near" => (),
    };
}

/// What a person is.
const PERSON: Tags = Tags::TITLE.or(Tags::ROLE).or(Tags::KIN);

/// Whether a token is what somebody is duke or duchess of.
pub(super) fn is_noble(text: &Text<'_>, token: usize) -> bool {
    let noble = token.checked_sub(2).filter(|_| word!(text.key(token - 1), "of"));
    noble.is_some_and(|noble| is_noble_rank(text.key(noble)))
}

/// Whether nobles are called so.
fn is_noble_rank(word: Key) -> bool {
    NOBLES.has(word)
}

/// Whether a firm may be what the word says.
pub(super) fn is_of_firm(word: Key) -> bool {
    OF_FIRMS.has(word)
}

/// Whether the word is what somebody, or a firm, is to another.
pub(super) fn is_rival(word: Key) -> bool {
    word!(word, "rival" | "partner" | "opponent" | "predecessor" | "successor" | "counterpart")
}

/// Whether the word is what a person is.
pub(super) fn is_person(lexicon: &Lexicon, word: Key) -> bool {
    lexicon.tags(word).any(PERSON)
}

/// Whether the word is what several persons are.
pub(super) fn is_persons(text: &Text<'_>, lexicon: &Lexicon, token: usize) -> bool {
    is_plural(text, lexicon, token, Tags::TITLE.or(Tags::ROLE))
}

/// Whether the word is the plural of one that has these tags.
pub(super) fn is_plural(text: &Text<'_>, lexicon: &Lexicon, token: usize, of: Tags) -> bool {
    singular(text, token).is_some_and(|word| lexicon.tags(word).any(of))
}

/// Whether the word is an article or says whose.
pub(super) fn is_owner(word: Key) -> bool {
    OWNERS.has(word)
}

/// Whether a role's noun phrase ends before the word.
pub(super) fn is_stop(word: Key) -> bool {
    STOPS.has(word)
}

/// Whether a token is a dot inside an address: “founder of halden.example”.
pub(super) fn is_address(text: &Text<'_>, token: usize) -> bool {
    let joined = |t: &Token| t.is_word() && !t.spaced() && !t.capital();
    text.tokens[token].is('.') && text.tokens.get(token + 1).is_some_and(joined)
}

/// What a word is the plural of, if it is one.
fn singular(text: &Text<'_>, token: usize) -> Option<Key> {
    text.str(token).strip_suffix('s').filter(|word| word.is_ascii() && !word.ends_with('s')).map(Key::of_word)
}

/// Whether a word is what somebody is, not what was done to somebody: “the accused leader”, “against jailed mayor Leo Doe”, but
/// “He accused President Ada Marsh of it”.
fn stands(text: &Text<'_>, token: usize, sentence: usize) -> bool {
    let before = token.checked_sub(1).filter(|&before| before >= sentence).map(|before| text.key(before));
    let led = |key| {
        OWNERS.has(key) || word!(key, "of" | "by" | "with" | "for" | "from" | "against" | "behind" | "to" | "alleged")
    };
    let done = word!(
        text.key(token),
        "accused"
            | "suspected"
            | "ousted"
            | "deposed"
            | "sacked"
            | "fired"
            | "dismissed"
            | "jailed"
            | "imprisoned"
            | "defeated"
            | "murdered"
    );
    // “voted to fire Superintendent Ada Marsh”
    let verb = word!(text.key(token), "fire" | "film" | "house" | "elect" | "project");
    if verb && before.is_some_and(|key| word!(key, "to" | "will" | "would" | "could" | "may" | "might" | "should")) {
        return false;
    }
    // “naming ousted Prime Minister Leo Doe”
    let naming = before.is_some() && text.str(token - 1).ends_with("ing");
    !done || naming || before.is_none_or(led)
}

/// Whether a word in capitals before a role is no part of it. One that opens its sentence may be: “Former coach Ann Hale”,
/// but “Then coach Ann Hale spoke.”
fn is_apart(word: &Token) -> bool {
    let then = !word.opens_sentence() || word!(word.key, "then");
    word.capital() && then && !word!(word.key, "opposition" | "federal")
}

/// Whether a dash may join two words.
fn is_hyphen(token: &Token) -> bool {
    matches!(token.kind, Kind::Dash('-' | '‐' | '‑'))
}

/// Where the modifiers in lower case begin that stand right before a token: “former”, “then-”. The token itself if none do.
pub(super) fn modifiers(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> usize {
    let mut start = token;
    while start > sentence && start + LONGEST > token {
        let before = &text.tokens[start - 1];
        // “right-wing Prime Minister”, but “a strike—Prime Minister Hale …”
        let joined = is_hyphen(before) && !before.spaced() || is_hyphen(&text.tokens[start]);
        let capital = is_apart(before);
        // “Local Minister Ann Hale said …”: of the place, and no office of its own.
        let local = before.capital() && word!(before.key, "local");
        let modifies = lexicon.tags(before.key).any(Tags::MODIFIER) && !local && stands(text, start - 1, sentence);
        if !joined && (capital || !modifies) {
            break;
        }
        start -= 1;
    }
    start
}

/// Whether a word says what somebody did, and looks like no verb: “A Norvan met director Ann Hale”.
fn is_did(word: Key) -> bool {
    word!(
        word,
        "met"
            | "saw"
            | "gave"
            | "took"
            | "left"
            | "knew"
            | "beat"
            | "led"
            | "made"
            | "put"
            | "sent"
            | "drove"
            | "hit"
            | "cut"
    )
}
