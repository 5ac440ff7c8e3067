//! Stretches of capitalised words that may be names, in the order of the text.

use std::ops::Range;

use super::casing::{self, Casing};
use super::cut::Run;
use super::lexicon::{KeyMap, Known, Lexicon, Tags};
use super::linked::Linked;
use super::roles::{self, Role};
use super::runs::{is_elided, text_joins};
use crate::keys::word;
use crate::span::Span;
use crate::text::{Key, Kind, Text};

/// What the last words of names are that are no person's.
pub(super) const HEADS: Tags = Tags::ORGANISATION.or(Tags::PLACE).or(Tags::EVENT).or(Tags::LAW).or(Tags::WORK);

/// A stretch of tokens that may be a name.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The tokens of the name alone.
    pub(super) tokens: Range<usize>,
    /// The key of its words.
    pub(super) key: Key,
    /// How many words it has.
    pub(super) words: usize,
    /// The surname that it shares with the name behind it: “David and Victoria Brandt”.
    pub(super) surname: Option<usize>,
    /// The name in the gazetteer that it is, whole.
    pub(super) known: Option<Known>,
    /// The fact that a pack links it, or a part of it, to.
    pub(super) linked: Option<Linked>,
    /// The tags of its honorific, if one stands before it.
    pub(super) honorific: Tags,
    /// Whether what stands before it says that it is a person, but not in which role: kin, a byline.
    pub(super) person: bool,
    /// The title or role right before it.
    pub(super) role: Option<Span>,
    /// What it is said to be right behind it.
    pub(super) apposition: Option<Role>,
    /// Whether its capital says nothing by itself: it is a name only if it is one elsewhere.
    pub(super) weak: bool,
    /// Whether it stands in a headline in Title Case.
    pub(super) titled: bool,
    /// Whether it is a place that stands for its team.
    pub(super) team: bool,
}

impl Candidate {
    /// The number of the fact that the whole of it names.
    pub(super) fn fact(&self) -> Option<usize> {
        self.linked.as_ref().filter(|linked| linked.tokens == self.tokens).map(|linked| linked.fact)
    }

    /// Whether it is a demonym.
    pub(super) fn is_demonym(&self) -> bool {
        let linked = self.linked.as_ref().filter(|linked| linked.tokens == self.tokens);
        linked.map_or(self.known.is_some_and(|known| known.demonym), |linked| linked.demonym)
    }

    /// Whether a pack or the gazetteer knows it.
    pub(super) fn is_known(&self) -> bool {
        self.known.is_some() || self.fact().is_some()
    }
}

/// Reads the candidates of a text.
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

/// The candidates of a text, in order.
pub(super) fn find(text: &Text<'_>, lexicon: &'static Lexicon, casing: &Casing) -> Vec<Candidate> {
    let mut reader =
        Reader { text, lexicon, casing, seen: KeyMap::default(), found: Vec::new(), words: Vec::new(), shared: None };
    reader.sentences(false);
    // Headlines come last: a capital in them is a name's only if the name is known.
    let text_ends = reader.found.len();
    reader.sentences(true);
    if text_ends < reader.found.len() {
        crate::order::by(&mut reader.found, |candidate| candidate.tokens.start as u64);
    }
    reader.found
}

impl Reader<'_> {
    /// Reads all sentences that are written as titles, or all that are not.
    fn sentences(&mut self, titled: bool) {
        let text = self.text;
        for (number, sentence) in text.sentences.iter().enumerate() {
            let mut at = sentence.start + usize::from(casing::is_byline(text, sentence.clone()));
            while at < sentence.end && self.casing.titled(number) == titled {
                if self.opens(at, sentence.end) {
                    let end = self.run(at, sentence.end);
                    let words = std::mem::take(&mut self.words);
                    self.cut(&Run { words: &words, titled, sentence: sentence.clone() });
                    self.words = words;
                    at = end;
                } else {
                    at += 1;
                }
            }
        }
    }

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
        let plain =
            |t: usize| self.lexicon.is_plain(text, t) || self.tags(t).any(HEADS) && !self.tags(t).any(Tags::SURNAME);
        // “is a fine Ann and Leo Hale a cold …” are no couple.
        let before = name.start.checked_sub(1).filter(|_| !casing::weak(text, name.start));
        let led = before.is_none_or(|before| word!(text.key(before), "of" | "by" | "for" | "with" | "to" | "from"));
        // “the parents, Imran and Salma Mir”
        let pair = before.is_some_and(|comma| {
            let kin = comma > 0 && word!(text.key(comma - 1), "parents" | "couple" | "twins" | "grandparents");
            kin && text.tokens[comma].is(',') || word!(text.key(comma), "parents" | "couple")
        });
        (name.len() == 1
            && (pair || led && self.given(name.start) && self.given(other))
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
        noun.is_some_and(|noun| self.tags(noun).any(Tags::TITLE.or(Tags::ROLE).or(Tags::PLACE_NOUN)))
    }

    /// Whether a byline names whoever the run that begins at a token does.
    pub(super) fn is_byline(&self, token: usize, sentence: &Range<usize>) -> bool {
        let text = self.text;
        let Some(before) = token.checked_sub(1).filter(|&before| before >= sentence.start) else { return false };
        let and = |t: usize| word!(text.key(t), "and");
        let listed = word!(text.key(before), "by")
            || and(before)
            || text.tokens[before].is(',') && (token..sentence.end).any(and);
        listed && casing::is_byline(text, sentence.clone())
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
        let style = token.checked_sub(1).filter(|_| word!(text.key(token), "rev" | "reverend")).filter(style);
        text.tokens[style.unwrap_or_else(|| roles::modifiers(text, self.lexicon, token, sentence))].span
    }

    pub(super) fn given(&self, token: usize) -> bool {
        self.tags(token).any(Tags::MALE.or(Tags::FEMALE))
    }
}

/// The key of the words among these tokens.
pub(super) fn key(text: &Text<'_>, tokens: Range<usize>) -> Key {
    let mut words = text.tokens[tokens].iter().filter(|t| t.is_word()).map(|t| t.key);
    let first = words.next().unwrap_or(Key::NONE);
    words.fold(first, Key::then)
}
