//! What reads the names of a text, and what it asks of the words around them.

use std::ops::Range;

use super::candidate::{Candidate, key};
use super::casing::{self, Casing};
use super::lexicon::{KeyMap, Lexicon, Tags};
use super::roles;
use super::writing::{is_elided, text_joins};
use crate::keys::word;
use crate::span::Span;
use crate::text::{Kind, Text};

/// Where somebody lives is told in so many words, commas and numbers.
const ADDRESS: usize = 8;

/// Reads the candidates of a text; what it does with runs stands beside their rules.
pub(super) struct Reader<'a> {
    pub(super) text: &'a Text<'a>,
    pub(super) lexicon: &'static Lexicon,
    pub(super) casing: &'a Casing,
    /// The names of running text, and the last words of them.
    pub(super) seen: KeyMap<()>,
    pub(super) found: Vec<Candidate>,
    /// The words of the run at hand, as tokens.
    pub(super) words: Vec<usize>,
    /// The role of several that the last run had, and where that run ended.
    pub(super) shared: Option<(Span, usize)>,
}

impl Reader<'_> {
    /// Whether a token is a day or a month: not the name in “Jan Hale”, “Lei Jun”.
    pub(super) fn is_day(&self, token: usize) -> bool {
        let part = |t: usize| self.text.tokens.get(t).is_some_and(|t| t.kind == Kind::Number || t.is('.'));
        let name = word!(self.text.key(token), "jan" | "jun") && !part(token + 1) && !part(token.wrapping_sub(1));
        self.tags(token).any(Tags::CALENDAR) && !name
    }

    pub(super) fn tags(&self, token: usize) -> Tags {
        self.lexicon.tags(self.text.key(token))
    }

    /// How many words a name has, but for its particles; what hyphens join is one.
    pub(super) fn count(&self, words: &[usize]) -> usize {
        let text = self.text;
        let end = words[words.len() - 1] + 1;
        let whole = |w: usize| {
            let joined = text_joins(text, w, end) && self.tags(w).any(Tags::ARTICLE);
            // “Van Der Linden”
            let opens = |w: usize| self.tags(w).any(Tags::OPENING_PARTICLE);
            let further = w > words[0] && opens(w - 1) && self.tags(w).any(Tags::PARTICLE);
            let particle = (opens(w) || further) && !self.given(w);
            (text.tokens[w].capital() || is_elided(text, w)) && !(words.len() > 1 && (joined || particle))
        };
        let part = |&i: &usize| i > 0 && text.tokens[words[i] - 1].is_dash() && whole(words[i - 1]);
        (0..words.len()).filter(|i| whole(words[*i]) && !part(i)).count()
    }

    /// “David and Victoria Brandt”: the surname of a first name that stands alone.
    pub(super) fn couple(&self, name: &Range<usize>) -> Option<usize> {
        let text = self.text;
        let (and, other, surname) = (name.end, name.end + 1, name.end + 2);
        let capital = |t: usize| text.tokens.get(t).is_some_and(|t| t.is_word() && t.capital() && !t.upper());
        let plain = |t: usize| {
            self.lexicon.is_plain(text, t) || self.tags(t).any(Tags::HEADS) && !self.tags(t).any(Tags::SURNAME)
        };
        // “is a fine Ann and Leo Hale a cold …” are no couple.
        let before = name.start.checked_sub(1).filter(|_| !casing::weak(text, name.start));
        let led = |t: usize| {
            word!(
                text.key(t),
                "of" | "by" | "for" | "with" | "to" | "from" | "when" | "that" | "as" | "between" | "were"
            ) || word!(text.key(t), "include" | "including")
        };
        let led = before.is_none_or(led);
        // “the parents, Imran and Salma Mir”
        let pair = before.is_some_and(|comma| {
            let kin = comma > 0 && word!(text.key(comma - 1), "parents" | "couple" | "twins" | "grandparents");
            kin && text.tokens[comma].is(',') || word!(text.key(comma), "parents" | "couple")
        });
        (name.len() == 1
            && (pair || led && self.given(name.start) && self.given(other))
            // “Leo Hayden … Hayden and Mark Hale”: two surnames.
            && !self.seen.has(text.key(name.start))
            && word!(text.key(and), "and")
            && capital(other)
            && capital(surname)
            && !capital(surname + 1)
            && self.lexicon.known(text, surname).is_none()
            && !plain(surname))
        .then_some(surname)
    }

    /// “in Prince Albert”: a town, and so it is from there on.
    pub(super) fn is_town(&self, words: &[usize], at: usize) -> bool {
        let (text, end) = (self.text, words[at + 1] + 1);
        let within = words[at].checked_sub(1).is_some_and(|before| word!(text.key(before), "in" | "near"));
        let owner = text.tokens.get(end).is_some_and(|t| t.kind == Kind::Clitic);
        word!(text.key(words[at]), "prince") && (within && !owner || self.seen.has(key(text, words[at]..end)))
    }

    /// “the bishop of Lunden, a critic of …”, “the city of Lunden, head of …”: whose seat it is, that is said of; “in Lunden,
    /// Co Selwy, a man …”.
    pub(super) fn is_seat(&self, token: usize) -> bool {
        if self.text.str(token) == "Co" {
            return true;
        }
        let noun = token.checked_sub(2).filter(|_| word!(self.text.key(token - 1), "of"));
        if self.is_home(token) {
            return true;
        }
        // “Leo Doe of Auchindale”, “Lady Doe of Auchindale”, “Lady Doe-Lane of Auchindale”
        let named = Tags::GIVEN.or(Tags::TITLE).or(Tags::MISTER).or(Tags::MISS);
        let first = |noun: usize| if noun > 1 && self.text.tokens[noun - 1].is_dash() { noun - 2 } else { noun };
        let bearer =
            |noun: usize| self.text.tokens[noun].capital() && first(noun) > 0 && self.tags(first(noun) - 1).any(named);
        noun.is_some_and(|noun| self.tags(noun).any(Tags::TITLE.or(Tags::ROLE).or(Tags::PLACE_NOUN)) || bearer(noun))
    }

    /// “Leo Doe, 34, of Auchindale, a driver, …”, “Leo Doe (34), from High Street, Auchindale, a driver, …”: where somebody lives.
    fn is_home(&self, token: usize) -> bool {
        let text = self.text;
        let mark = |t: usize, marks: [char; 2]| marks.iter().any(|&mark| text.tokens[t].is(mark));
        // Behind a name or an age: “Two players, from Ajax, Benfica, …” are at home elsewhere.
        let somebody =
            |t: usize| text.tokens[t].capital() || text.tokens[t].kind == Kind::Number || text.tokens[t].is(')');
        let whose =
            |of: usize| of > 1 && word!(text.key(of), "of" | "from") && mark(of - 1, [',', ')']) && somebody(of - 2);
        let part =
            |&t: &usize| text.tokens[t].capital() || text.tokens[t].kind == Kind::Number || text.tokens[t].is(',');
        let of = (token.saturating_sub(ADDRESS)..token).rev().find(|t| !part(t));
        of.is_some_and(whose)
    }

    /// Whether a byline names whoever the run that begins at a token does.
    pub(super) fn is_byline(&self, token: usize, sentence: &Range<usize>) -> bool {
        let text = self.text;
        let Some(before) = token.checked_sub(1).filter(|&before| before >= sentence.start) else { return false };
        let and = |t: usize| word!(text.key(t), "and");
        // Only a short sentence is a byline, so that what follows looks at few words.
        casing::is_byline(text, sentence.clone())
            && (word!(text.key(before), "by")
                || and(before)
                || text.tokens[before].is(',') && (token..sentence.end).any(and))
    }

    /// The role of several that the names before share with the one at `token`: “ministers A, B and C”.
    pub(super) fn shared_role(&self, token: usize) -> Option<Span> {
        let (role, end) = self.shared?;
        let between = self.text.tokens.get(end..token).filter(|between| between.len() < 3)?;
        between.iter().all(|t| t.is(',') || word!(t.key, "and")).then_some(role)
    }

    /// Where a role that goes on at a token begins: at the modifiers before it.
    pub(super) fn role_from(&self, token: usize, sentence: usize) -> Span {
        let text = self.text;
        // “the Most Rev Paul Dunmore”
        let style = |&at: &usize| matches!(text.str(at), "Most" | "Right" | "Very") && at >= sentence;
        let style = token.checked_sub(1).filter(|_| word!(text.key(token), "rev" | "revd" | "reverend")).filter(style);
        let start = style.unwrap_or_else(|| roles::modifiers(text, self.lexicon, token, sentence));
        // “the former Harbour Union Chief Executive Ann Hale”
        let past = roles::past(text, self.lexicon, start, sentence);
        text.tokens[if let roles::Past::From(past) = past { past } else { start }].span
    }

    pub(super) fn given(&self, token: usize) -> bool {
        self.tags(token).any(Tags::GIVEN)
    }
}
