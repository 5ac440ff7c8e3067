//! Runs of capitalised words cut into names, titles, and words that only open a sentence.

use std::ops::Range;

use super::EntityKind;
use super::casing::{self, Casing, weak};
use super::lexicon::{KeyMap, Known, Lexicon, Tags};
use super::linked::Linked;
use super::persons;
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
    found: Vec<Candidate>,
    /// The words of the run at hand, as tokens.
    pub(super) words: Vec<usize>,
    /// The role of several that the last run had, and where that run ended.
    shared: Option<(Span, usize)>,
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
                    self.cut(&words, titled, sentence.clone());
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

    /// Cuts a run's words into candidates.
    fn cut(&mut self, words: &[usize], titled: bool, sentence: Range<usize>) {
        let (sentence, ends) = (sentence.start, sentence.end);
        let text = self.text;
        let mut at = 0;
        // The title or honorific that waits for its name.
        let before = roles::before(text, self.lexicon, words[0], sentence);
        // “his daughter, Mara”: a person, but “daughter” is no role.
        let kin = before.is_some_and(|role| role.what.any(Tags::KIN));
        let mut person = kin || self.is_byline(words[0], &(sentence..ends));
        // “its rival, Lumensys”: those are firms as well.
        let rival =
            kin && word!(text.key(words[0] - 1), "rival" | "partner" | "opponent" | "predecessor" | "successor");
        let before = before.filter(|_| !kin);
        let apart = before.is_some_and(|role| role.apart);
        let mut role = before.map(|role| role.span).or_else(|| self.shared_role(words[0]));
        let mut shared = before.filter(|role| role.plural).map(|role| role.span).or(role.filter(|_| before.is_none()));
        let mut honorific = Tags::NONE;
        while at < words.len() {
            let token = words[at];
            let tags = self.tags(token);
            let opening = weak(text, token) || titled;
            // “Then Minister Ann Hale spoke.”, but “Then-Minister”
            let then = text.str(token) == "Then" && !text_joins(text, token, ends);
            if self.is_day(token)
                || then
                || !text.tokens[token].capital() && !tags.any(Tags::OPENING_PARTICLE.or(Tags::ARTICLE))
            {
                at += 1;
                role = None;
                continue;
            }
            // Honorifics and titles.
            let rest = words.len() - at;
            // “the Lord Tarn”, a ship
            // “Tan Sri Ahmad Hale”: one honorific of two words
            let sri =
                words.get(at + 1).is_some_and(|&sri| word!(text.key(token), "tan") && word!(text.key(sri), "sri"));
            if sri && rest > 2 {
                honorific = Tags::MISTER;
                at += 2;
                continue;
            }
            let mister = tags.any(Tags::MISTER.or(Tags::MISS));
            let the = token > sentence && word!(text.key(token - 1), "the");
            let ship = mister && the && !roles::starts(text, self.lexicon, words, at + 1);
            if mister && rest > 1 && !ship {
                honorific = tags;
                at += 1;
                continue;
            }
            let long = self.lexicon.known(text, token).is_some_and(|(_, behind)| behind > token + 1);
            let town = rest > 1 && self.is_town(words, at);
            if !(long || ship || town)
                && let Some(end) = roles::title(text, self.lexicon, words, at).filter(|&end| end < words.len())
            {
                // “Mrs Justice Hale”
                let from = if honorific != Tags::NONE && word!(text.key(token), "justice") { token - 1 } else { token };
                let start = role.filter(|_| !apart).unwrap_or_else(|| self.role_from(from, sentence));
                let mut span = start.to(text.tokens[words[end - 1]].span);
                // “Justices Ann Hale and Leo Doe”: each of them is one.
                span.end -= u32::from(self.tags(words[end - 1]).any(Tags::TITLES));
                let dot = text.tokens.get(words[end - 1] + 1).filter(|t| t.is('.') && !t.spaced());
                role = Some(dot.map_or(span, |dot| span.to(dot.span)));
                shared = role.filter(|_| roles::is_persons(text, self.lexicon, words[end - 1]));
                at = end;
                continue;
            }
            // Words that only open the sentence; but “Dr. van Berg”, “Ms. Young”.
            if opening && (titled || honorific == Tags::NONE) && self.is_opening(words, at, titled) {
                at += 1;
                role = None;
                honorific = Tags::NONE;
                continue;
            }
            if tags.any(Tags::NO_NAME) && rest == 1
                || text.str(token) == "The" && self.lexicon.known(text, token).is_none()
            {
                at += 1;
                continue;
            }
            let end = self.name_end(words, at, titled);
            let seat =
                self.is_place(words, at, end).then(|| roles::seat(text, self.lexicon, token, sentence)).flatten();
            if seat.is_none()
                && let Some(behind) = self.compound(words, at, end, titled)
            {
                at = behind;
                continue;
            }
            let end = self.without_letters(words, at, end);
            let range = token..words[end - 1] + 1;
            let known =
                self.lexicon.known(text, token).filter(|(_, behind)| *behind == range.end).map(|(known, _)| known);
            // “Ms Ireland”, “his mother, Lorraine” is no place.
            let place = |known: &Known| known.kind == EntityKind::Place && range.len() == 1;
            let known =
                known.filter(|known| !place(known) || honorific == Tags::NONE && !persons::is_somebody(text, token));
            // “the Duchess of Lunden” is a person without a name.
            if known.is_some() && roles::is_noble(text, token) {
                at = end;
                continue;
            }
            let mut before = if known.is_some_and(|k| k.demonym) { None } else { role.take() };
            // “the auditor, Ann Hale, said”: a role that stands apart is one only where the name is set off.
            let opens = apart && token <= words[0] + 1;
            if opens && before.is_some() && !text.tokens.get(range.end).is_none_or(|t| matches!(t.kind, Kind::Punct(_)))
            {
                before = None;
                person = true;
            }
            // “the ship's owner, Harbour Deep Catch, said”: firms are owners as well.
            let owns =
                |role: Span| word!(text.key(text.token_from(role.end) - 1), "owner" | "developer" | "contractor");
            before = before.filter(|&role| !(opens && owns(role)) || self.given(token) || end == at + 2);
            let mister = |w: usize| self.tags(w).any(Tags::MISTER.or(Tags::MISS));
            let title = roles::title(text, self.lexicon, words, end);
            let title = title.is_some_and(|behind| behind > end + 1 || !mister(words[end]));
            if known.is_some_and(|k| k.demonym) && role.is_none() {
                role = title.then(|| self.role_from(token, sentence));
            } else if known.is_some() && title {
                role = Some(self.role_from(token, sentence));
            } else if end < words.len() {
                role = seat.map(|seat| seat.to(text.span(range.clone())));
            }
            let surname = self.couple(&range).filter(|_| known.is_none());
            let count = self.count(&words[at..end]) + usize::from(surname.is_some());
            let own = key(text, range.clone());
            // “in Ethnobotany”, where the article writes of ethnobotany as well
            let common = range.len() == 1
                && known.is_none()
                && !(self.casing.proper(own) || self.given(token) || text.tokens[token].upper());
            let candidate = Candidate {
                key: surname.map_or(own, |surname| own.then(text.key(surname))),
                surname,
                words: count,
                apposition: roles::apposition(text, self.lexicon, range.end, ends)
                    .filter(|_| !titled && !self.is_seat(token)),
                tokens: range,
                known,
                linked: None,
                honorific: std::mem::replace(&mut honorific, Tags::NONE),
                person: std::mem::take(&mut person) && (count > 1 || !rival),
                role: before,
                weak: titled || common || opening && count < 2 && !text.tokens[token].upper(),
                titled,
                team: false,
            };
            // In a headline what follows a title may be a verb.
            let told = !titled || candidate.role.is_none() || self.given(token) || self.seen.has(candidate.key);
            if told && !self.is_no_name(&words[at..end], &candidate) {
                if !titled {
                    self.seen.set(candidate.key, ());
                    self.seen.set(text.key(candidate.tokens.end - 1), ());
                }
                self.found.push(candidate);
            }
            at = end;
        }
        self.shared = shared.map(|role| (role, words[words.len() - 1] + 1));
    }

    /// How many words a name has, but for its particles; what hyphens join is one.
    fn count(&self, words: &[usize]) -> usize {
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
    fn couple(&self, name: &Range<usize>) -> Option<usize> {
        let text = self.text;
        let (and, other, surname) = (name.end, name.end + 1, name.end + 2);
        let capital = |t: usize| text.tokens.get(t).is_some_and(|t| t.is_word() && t.capital() && !t.upper());
        let plain =
            |t: usize| self.lexicon.is_plain(text, t) || self.tags(t).any(HEADS) && !self.tags(t).any(Tags::SURNAME);
        // “is a fine Ann and Leo Hale a cold …” are no couple.
        let before = name.start.checked_sub(1).filter(|_| !casing::weak(text, name.start));
        let led = before.is_none_or(|before| word!(text.key(before), "of" | "by" | "for" | "with" | "to" | "from"));
        (name.len() == 1
            && led
            && self.given(name.start)
            && word!(text.key(and), "and")
            && capital(other)
            && self.given(other)
            && capital(surname)
            && !capital(surname + 1)
            && self.lexicon.known(text, surname).is_none()
            && !plain(surname))
        .then_some(surname)
    }

    /// “in Prince Albert”: a town, and so it is from there on.
    fn is_town(&self, words: &[usize], at: usize) -> bool {
        let (text, end) = (self.text, words[at + 1] + 1);
        let within = words[at].checked_sub(1).is_some_and(|before| word!(text.key(before), "in" | "near"));
        let owner = text.tokens.get(end).is_some_and(|t| t.kind == Kind::Clitic);
        word!(text.key(words[at]), "prince") && (within && !owner || self.seen.has(key(text, words[at]..end)))
    }

    /// “the bishop of Lunden, a critic of …”, “the city of Lunden, head of …”: whose seat it is, that is said of; “in Lunden,
    /// Co Selwy, a man …”.
    fn is_seat(&self, token: usize) -> bool {
        if self.text.str(token) == "Co" {
            return true;
        }
        let noun = token.checked_sub(2).filter(|_| word!(self.text.key(token - 1), "of"));
        noun.is_some_and(|noun| self.tags(noun).any(Tags::TITLE.or(Tags::ROLE).or(Tags::PLACE_NOUN)))
    }

    /// Whether a byline names whoever the run that begins at a token does.
    fn is_byline(&self, token: usize, sentence: &Range<usize>) -> bool {
        let text = self.text;
        let Some(before) = token.checked_sub(1).filter(|&before| before >= sentence.start) else { return false };
        let and = |t: usize| word!(text.key(t), "and");
        let listed = word!(text.key(before), "by")
            || and(before)
            || text.tokens[before].is(',') && (token..sentence.end).any(and);
        listed && casing::is_byline(text, sentence.clone())
    }

    /// The role of several that the names before share with the one at `token`: “ministers A, B and C”.
    fn shared_role(&self, token: usize) -> Option<Span> {
        let (role, end) = self.shared?;
        let between = self.text.tokens.get(end..token).filter(|between| between.len() < 3)?;
        between.iter().all(|t| t.is(',') || word!(t.key, "and")).then_some(role)
    }

    /// Where a role that goes on at a token begins: at the modifiers before it.
    fn role_from(&self, token: usize, sentence: usize) -> Span {
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
