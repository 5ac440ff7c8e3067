//! What says that somebody is not quite what a role says, where names part the two: “former Norvania and Harbour coach”,
//! “the shadow Home Office minister”.

use super::super::lexicon::{Lexicon, Tags};
use super::{OWNERS, STOPS, is_did, is_hyphen, is_person, stands};
use crate::keys::word;
use crate::table;
use crate::text::{Key, Kind, Text};

/// So many words before a role may part it from “former” or “alleged”.
const WORDS: usize = 3;

/// So many words of names may part them further.
const NAMES: usize = 9;

table! {
    /// Who holds an office only for now, only in part or not in truth: right before the name whose office it is.
    static NOT_QUITE: () = {
        "acting" => (), "assistant" => (), "associate" => (), "caretaker" => (), "chief" => (), "deputy" => (), "incoming" => (), "interim" => (), "likely" => (),
        "outgoing" => (), "presumptive" => (), "presumed" => (), "shadow" => (),
    };
}

table! {
    /// Who held an office, may come to hold one or only seems to; and whether the word is one of another sense but behind an article
    /// or an owner, or where it opens the sentence: “The policy failed captain Ann Hale.”
    static NOT_NOW: bool = {
        "bogus" => false, "earlier" => true, "failed" => true, "fake" => true, "future" => false, "last" => true, "late" => true,
        "next" => true, "potential" => false, "previous" => true, "prospective" => false, "suspended" => true, "then" => true,
    };
}

/// Where a role begins that is, or may be, nobody's now.
pub(in crate::entities) enum Past {
    /// It is somebody's, as far as the words tell.
    No,
    /// It begins at a token: at “former”.
    From(usize),
    /// “the former leader and prime minister Ann Hale”: one or two?
    Doubt,
}

/// Whether words before the role at a token, in the sentence that begins at `sentence`, say that whoever was it is none now, or
/// may be none: “former county commissioner”, “alleged gang leader”, “ex-Harbour chairman”.
pub(in crate::entities) fn past(text: &Text<'_>, lexicon: &Lexicon, start: usize, sentence: usize) -> Past {
    let reader = Reader { text, lexicon, start, sentence };
    // “Former Harbour leader and prime minister Ann Hale”: both of old.
    let and = start.checked_sub(2).filter(|&role| role > sentence && word!(text.key(role + 1), "and"));
    let held = |role: usize| lexicon.tags(text.key(role)).any(Tags::TITLE.or(Tags::ROLE));
    let and = and.filter(|&role| !text.tokens[role].capital() && held(role));
    let Some(role) = and else { return reader.word().map_or(Past::No, Past::From) };
    match (Reader { start: role, ..reader }).word() {
        Some(word) if word > sentence && OWNERS.has(text.key(word - 1)) => Past::Doubt,
        word => word.map_or(Past::No, Past::From),
    }
}

/// Reads the words before a role.
struct Reader<'a> {
    text: &'a Text<'a>,
    lexicon: &'a Lexicon,
    /// Where the role begins.
    start: usize,
    sentence: usize,
}

impl Reader<'_> {
    /// The word that says so, behind names and then a few words.
    fn word(&self) -> Option<usize> {
        let (names, and) = self.names();
        // “would-be president”, but “the acting president” is one role.
        let direct = names.checked_sub(1).filter(|&t| t >= self.sentence);
        let apart = |word: usize| names < self.start || word + 1 < names || NOT_NOW.has(self.text.key(word));
        // “a candidate for Labour leader Ann Hale”: she holds it.
        let runs = direct.is_some_and(|t| word!(self.text.key(t), "for")) && names < self.start;
        // “Harbour chief Ann Hale and Selwy leader Leo Doe”: two persons, and hers is the other office.
        let other = |word: usize| and && is_person(self.lexicon, self.text.key(word));
        // “the deputy prison governor”, but “The deputy told governor Ann Hale”
        let gap = direct.filter(|&t| names == self.start && self.is_gap(t)).and_then(|t| t.checked_sub(1));
        let gap = gap.filter(|&t| {
            t >= self.sentence
                && NOT_QUITE.has(self.text.key(t))
                && !word!(self.text.key(t), "likely")
                && !self.text.tokens[t].capital()
        });
        if gap.is_some() {
            return gap;
        }
        let word = direct.and_then(|t| self.not_quite(t)).filter(|&word| apart(word) && !runs && !other(word));
        if word.is_some() {
            return word;
        }
        let noun = |&t: &usize| {
            let token = &self.text.tokens[t];
            let word = token.is_word() || token.kind == Kind::Number || self.is_joint(t);
            word && !STOPS.has(token.key) && !OWNERS.has(token.key)
        };
        // “former captain Ann Hale and Harbour coach Leo Doe”: two persons.
        // “a former aide told President Hale”, “Former players criticised England manager Ann Hale”
        let close = and || names < self.start || self.text.tokens[names].capital();
        // “former 12 Bells writer”
        let number = names.checked_sub(1).is_some_and(|t| self.text.tokens[t].kind == Kind::Number);
        let words = if close { 1 + usize::from(number) } else { WORDS };
        (self.sentence..names).rev().take(words).take_while(noun).find(|&t| self.is_past(t))
    }

    /// Whether a word may be what an office is of: “prison” governor.
    fn is_gap(&self, token: usize) -> bool {
        let (word, key) = (&self.text.tokens[token], self.text.key(token));
        let ends = |end| self.text.str(token).ends_with(end);
        let verb = self.lexicon.tags(key).any(Tags::SPEECH) || ends("ed") || ends("ing") || is_did(key);
        word.is_word() && !word.capital() && !verb && !STOPS.has(key) && !OWNERS.has(key) && !NOT_QUITE.has(key)
    }

    /// Where the names begin that stand right before the role, and whether “and” joins two of them.
    fn names(&self) -> (usize, bool) {
        let Self { text, lexicon, start, sentence } = *self;
        let capital = |t: usize| text.tokens[t].capital();
        let (mut at, mut and) = (start, false);
        while let Some(before) = at.checked_sub(1).filter(|&t| t >= sentence && t + NAMES > start) {
            let joins = at < start && before > sentence && capital(before - 1);
            let joins = joins && word!(text.key(before), "and" | "of" | "for");
            let day = lexicon.tags(text.key(before)).any(Tags::CALENDAR);
            // “Former Tarnow, Lunden and Norvania defender”
            let listed = and && text.tokens[before].is(',') && before > sentence && capital(before - 1);
            let name = capital(before) && !day || self.is_joint(before) || joins || listed;
            if !name || self.is_past(before) || self.not_quite(before).is_some() || and && self.is_title(before) {
                break;
            }
            and |= word!(text.key(before), "and");
            at = before;
        }
        (at, and)
    }

    fn is_title(&self, token: usize) -> bool {
        is_person(self.lexicon, self.text.key(token))
    }

    fn is_joint(&self, token: usize) -> bool {
        is_hyphen(&self.text.tokens[token]) && !self.text.tokens[token].spaced()
    }

    fn is_past(&self, token: usize) -> bool {
        let Self { text, sentence, .. } = *self;
        let key = text.key(token);
        let past =
            word!(key, "former" | "deposed" | "ousted" | "exiled" | "retired" | "alleged" | "suspected" | "accused");
        past && stands(text, token, sentence) || word!(key, "ex" | "then") && self.is_joint(token + 1)
    }

    /// Where “acting”, “the then”, “self-declared”, “candidate for” begins that ends with a word.
    fn not_quite(&self, token: usize) -> Option<usize> {
        let text = self.text;
        let before =
            |back: usize| token.checked_sub(back).filter(|&t| t >= self.sentence).map_or(Key::NONE, |t| text.key(t));
        // “self-declared”, “would-be”, “so-called”
        let joined = (word!(before(2), "self")
            || word!(text.key(token), "be" | "called") && word!(before(2), "would" | "so"))
            && self.is_joint(token - 1);
        // “the then Harbour chief”, but “Then Harbour chief Ann Hale spoke.”; “In future president Ann Hale …”
        let opens = text.tokens[token].opens_sentence();
        let opens = opens && word!(text.key(token), "bogus" | "failed" | "fake" | "suspended");
        let led = OWNERS.has(before(1)) || opens;
        let not_now = NOT_NOW.get(text.key(token)).is_some_and(|&needs| led || !needs && !word!(before(1), "in"));
        // “candidate for mayor”
        let runs = word!(text.key(token), "for") && word!(before(1), "candidate" | "nominee" | "contender" | "hopeful");
        match () {
            _ if joined => Some(token - 2),
            _ if runs => Some(token - 1),
            _ if word!(text.key(token), "facto") && word!(before(1), "de") => Some(token - 1),
            _ if not_now || NOT_QUITE.has(text.key(token)) => Some(token),
            _ => None,
        }
    }
}
