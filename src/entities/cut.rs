//! A run cut into names, the titles and honorifics that wait for them, and words that only open a sentence.

use std::ops::Range;

use super::candidate::{Candidate, key};
use super::casing::{self, weak};
use super::entity::EntityKind;
use super::lexicon::{Known, Tags};
use super::persons;
use super::reader::Reader;
use super::roles::{self, Role};
use super::writing::{is_vessel, site, text_joins};
use crate::keys::word;
use crate::span::Span;
use crate::text::{Key, Kind, Token};

/// An apposition is closed by a comma within so many words.
const LONGEST: usize = 12;

/// Capitalised words that may be names.
pub(super) struct Run<'a> {
    /// The words, as tokens.
    pub(super) words: &'a [usize],
    /// Whether it stands in a headline in Title Case.
    pub(super) titled: bool,
    /// The sentence.
    pub(super) sentence: Range<usize>,
}

/// What stands before a name and is its own.
struct Waiting {
    /// The title or role.
    role: Option<Span>,
    /// The role of several, that names further on share.
    shared: Option<Span>,
    honorific: Tags,
    /// Whether it is somebody's kin or in a byline.
    person: bool,
    /// Whether a comma parts the role before the run from it.
    apart: bool,
    /// Whether the role before the run is said of several: “the candidates Sen. Ada Hale and …” have a title each.
    several: bool,
    /// Whether it is what a firm may be to another.
    rival: bool,
}

impl Reader<'_> {
    /// Cuts a run's words into candidates.
    pub(super) fn cut(&mut self, run: &Run<'_>) {
        let mut waiting = self.waiting(run);
        let mut at = 0;
        while at < run.words.len() {
            at = self.take(run, at, &mut waiting);
        }
        self.shared = waiting.shared.map(|role| (role, run.words[run.words.len() - 1] + 1));
    }

    /// What stands before a run and waits for its name.
    fn waiting(&self, run: &Run<'_>) -> Waiting {
        let (text, first) = (self.text, run.words[0]);
        let before = roles::before(text, self.lexicon, first, run.sentence.start);
        // “his daughter, Mara”: a person, but “daughter” is no role.
        let kin = before.is_some_and(|role| role.what.any(Tags::KIN));
        // “its rival, Lumensys”: those are firms as well.
        let rival = kin && roles::is_rival(text.key(first - 1));
        let before = before.filter(|_| !kin);
        let retired = || roles::retired(text, self.lexicon, first, run.sentence.start);
        let role = before.map(|role| role.span).or_else(|| self.shared_role(first));
        Waiting {
            role: role.or_else(retired),
            shared: before.filter(|role| role.plural).map(|role| role.span).or(role.filter(|_| before.is_none())),
            honorific: Tags::NONE,
            person: kin || self.is_byline(first, &run.sentence),
            apart: before.is_some_and(|role| role.apart),
            several: before.is_some_and(|role| role.plural),
            rival,
        }
    }

    /// Takes what begins at word `at` of a run: an honorific, a title, a name, or nothing of them. Where to go on.
    fn take(&mut self, run: &Run<'_>, at: usize, waiting: &mut Waiting) -> usize {
        let (text, words, token) = (self.text, run.words, run.words[at]);
        let tags = self.tags(token);
        // “Then Minister Ann Hale spoke.”, but “Then-Minister”
        let then = text.str(token) == "Then" && !text_joins(text, token, run.sentence.end);
        let small = !text.tokens[token].capital() && !tags.any(Tags::OPENING_PARTICLE.or(Tags::ARTICLE));
        let small = small && !self.is_brand(token);
        // “Mrs May”, “the Sunday Times”
        let long = self.lexicon.known(text, token).is_some_and(|(_, behind)| behind > token + 1);
        let day = self.is_day(token) && waiting.honorific == Tags::NONE && !long;
        let begins =
            self.begins(token) && text.str(token) != "The" || word!(text.key(token), "and" | "but" | "although");
        let begins = at == 0 && words.len() > 1 && begins;
        if then || small || day || begins {
            waiting.role = None;
            // “With anchors Tuesday, Hale said …”: what they are, Hale is not.
            waiting.shared = waiting.shared.filter(|_| !day || words.len() > 1);
            return at + 1;
        }
        // “the Lord Tarn”, a ship
        let the = token > run.sentence.start && word!(text.key(token - 1), "the");
        let ship = the && self.is_honorific(token) && !roles::starts(text, self.lexicon, words, at + 1);
        // “DR Congo”
        let land = long && text.tokens[token].upper();
        if let Some((honorific, next)) = self.honorific(words, at).filter(|_| !ship && !land) {
            waiting.honorific = honorific;
            return next;
        }
        // “the film The Sorrow of King Albert”: the king is the film's.
        let the = token.checked_sub(3).filter(|&the| the > run.sentence.start && !text.tokens[the].opens_sentence());
        let within = the.is_some_and(|the| {
            text.str(the) == "The" && text.tokens[the + 1].capital() && word!(text.key(the + 2), "of")
        });
        if within && roles::starts(text, self.lexicon, words, at) {
            return words.len();
        }
        let town = words.len() > at + 1 && self.is_town(words, at);
        if !(long || ship || town)
            && let Some(end) = roles::title(text, self.lexicon, words, at).filter(|&end| end < words.len())
            // “Ann King Jr.”
            && !(end + 1 == words.len() && persons::is_suffix(text, words[end]))
        {
            if self.is_admirals(words, at..end) {
                return words.len();
            }
            self.hold(run, at..end, waiting);
            return end;
        }
        // “Hall of Famer Ann Hale”
        let famer = words.len() > at + 3 && word!(text.key(token), "hall") && text.str(words[at + 2]) == "Famer";
        if famer {
            waiting.role = Some(text.span(token..words[at + 2] + 1));
            return at + 3;
        }
        // Words that only open the sentence; but “Dr. van Berg”, “Ms. Young”.
        let opening = run.titled || waiting.honorific == Tags::NONE && weak(text, token);
        if opening && self.is_opening(words, at, run.titled) {
            waiting.role = None;
            waiting.honorific = Tags::NONE;
            return at + 1;
        }
        // “the Muslim Hamid Tarn”
        // “fellow Conservative Hamid Tarn”
        let party = word!(text.key(token), "conservative") && words.len() == at + 3;
        // “the Office for Trade and Budget Hamid Tarn”
        let led = tags.any(Tags::PEOPLE) && !self.given(token) || word!(text.key(token), "activity" | "budget");
        let people = led && words.len() > at + 2 && self.given(words[at + 1]);
        let people = people || party;
        if people && !self.tags(words[words.len() - 1]).any(Tags::HEADS) {
            return at + 1;
        }
        // “the NGO Front Line Defenders”
        let kind = word!(text.key(token), "ngo" | "ngos") && words.len() > at + 2;
        let nobody = tags.any(Tags::NO_NAME) && (kind || at + 1 == words.len());
        if nobody || text.str(token) == "The" && self.lexicon.known(text, token).is_none() {
            return at + 1;
        }
        let end = self.name_end(words, at, run.titled);
        let seat =
            self.is_place(words, at, end).then(|| roles::seat(text, self.lexicon, token, run.sentence.start)).flatten();
        // “the envoy to Berlin Brass”
        let seat = seat.filter(|_| words.len() > end + 1 || text.tokens[token - 2].capital());
        let compound = if seat.is_none() { self.compound(words, at, end, run.titled) } else { None };
        // “Senate Democratic Leader Ada Tarrow”
        if let Some(end) = compound.filter(|&end| roles::starts(text, self.lexicon, words, end) && !self.is_told(token))
        {
            waiting.role = Some(text.span(token..words[end - 1] + 1));
        }
        compound.unwrap_or_else(|| self.name(run, at..self.without_letters(words, at, end), seat, waiting))
    }

    /// “the Vice-Admiral Tarn”, “the cruiser Admiral Tarn”, “Queen Tarn, a yacht of …”: a ship, where one name is left behind the
    /// rank.
    fn is_admirals(&self, words: &[usize], title: Range<usize>) -> bool {
        let (text, rank) = (self.text, self.text.key(words[title.end - 1]));
        let before = words[title.start].checked_sub(1).map_or(Key::NONE, |before| text.key(before));
        let admiral = word!(rank, "admiral");
        let crowned =
            word!(rank, "king" | "queen" | "prince" | "princess" | "duke" | "duchess" | "emperor" | "empress");
        let one = (admiral || crowned) && title.end + 1 == words.len();
        one && (admiral && word!(before, "the") || is_vessel(before) || self.is_of_vessel(words[title.end] + 1))
    }

    /// “, the $70 million yacht of …”, but “, a yacht owner”: whether what stands at a token says that a ship is meant.
    fn is_of_vessel(&self, comma: usize) -> bool {
        let text = self.text;
        // “, a guest on the yacht,” is none.
        let inside = |&t: &usize| !matches!(text.tokens[t].kind, Kind::Punct(_)) && !roles::is_stop(text.key(t));
        let Some(vessel) =
            (comma + 1..text.tokens.len().min(comma + LONGEST)).take_while(inside).find(|&t| is_vessel(text.key(t)))
        else {
            return false;
        };
        let article = word!(text.key(comma + 1), "a" | "an" | "the" | "his" | "her" | "its" | "their");
        let next = text.tokens.get(vessel + 1);
        let ends = next.is_none_or(|t| !t.is_word() || roles::is_stop(t.key) || t.key == Key::of("belonging"));
        article && text.tokens[comma].is(',') && ends
    }

    fn is_honorific(&self, token: usize) -> bool {
        self.tags(token).any(Tags::MISTER.or(Tags::MISS))
    }

    /// The honorific that begins at word `at`, before a name, and the word behind it.
    fn honorific(&self, words: &[usize], at: usize) -> Option<(Tags, usize)> {
        let word = |at: usize| words.get(at).map_or(Key::NONE, |&w| self.text.key(w));
        // “Tan Sri Ahmad Hale”: one honorific of two words
        if word!(word(at), "tan") && word!(word(at + 1), "sri") && words.len() > at + 2 {
            return Some((Tags::MISTER, at + 2));
        }
        (self.is_honorific(words[at]) && words.len() > at + 1).then(|| (self.tags(words[at]), at + 1))
    }

    /// Lets the title of a run's words wait for the name behind it.
    fn hold(&self, run: &Run<'_>, title: Range<usize>, waiting: &mut Waiting) {
        let (text, token, last) = (self.text, run.words[title.start], run.words[title.end - 1]);
        // “Mrs Justice Hale”
        // “the Lord Mayor Ann Hale”: of her office, and no lord.
        let lord = waiting.honorific != Tags::NONE && word!(text.key(token - 1), "lord");
        if lord {
            waiting.honorific = Tags::NONE;
        }
        // “Tarnow County Attorney”, “City Law Director”: no attorney of any other kind.
        let of_county = token > run.sentence.start
            && word!(text.key(token), "attorney" | "law")
            && word!(text.key(token - 1), "county" | "city");
        let led = lord || waiting.honorific != Tags::NONE && word!(text.key(token), "justice");
        let from = if led || of_county { token - 1 } else { token };
        let start = waiting.role.filter(|role| !(waiting.apart || waiting.several) && self.is_whole(*role));
        let start = start.unwrap_or_else(|| self.role_from(from, run.sentence.start));
        // “the chair of the board, General Ann Hale said”: the title is the name's own, the role before it is not.
        waiting.apart = false;
        let mut span = start.to(text.tokens[last].span);
        // “Justices Ann Hale and Leo Doe”: each of them is one.
        span.end -= u32::from(self.tags(last).any(Tags::TITLES));
        let dot = text.tokens.get(last + 1).filter(|t| t.is('.') && !t.spaced());
        waiting.role = Some(dot.map_or(span, |dot| span.to(dot.span)));
        // “the Gap Man Leo Hale”: a person, and no role.
        let tags = self.tags(last);
        if tags.any(Tags::ROLE) && tags.any(Tags::KIN) {
            waiting.person = true;
            waiting.role = None;
        }
        waiting.shared = waiting.role.filter(|_| roles::is_persons(text, self.lexicon, last));
    }

    /// Whether nothing that is a role's own stands before it: not “drill officer” in “the Norvan drill officer Captain Ann Hale”.
    fn is_whole(&self, role: Span) -> bool {
        let first = self.text.token_from(role.start);
        let before = first.checked_sub(1).filter(|_| !self.text.tokens[first].opens_sentence());
        let own = self.text.tokens[first].capital();
        own || before.map(|before| &self.text.tokens[before]).is_none_or(|token| {
            !token.is_word() || token.capital() || roles::is_stop(token.key) || roles::is_owner(token.key)
        })
    }

    /// Adds the name of a run's words `name`; the word behind it. `seat` is the office in capitals whose seat it is.
    fn name(&mut self, run: &Run<'_>, name: Range<usize>, seat: Option<Span>, waiting: &mut Waiting) -> usize {
        let (text, words, Range { start: at, end }) = (self.text, run.words, name);
        let token = words[at];
        let range = token..self.behind(token, words[end - 1] + 1);
        let known = self.lexicon.known(text, token).filter(|(_, behind)| *behind == range.end).map(|(known, _)| known);
        // “Ms Ireland”, “his mother, Lorraine” is no place.
        let somebody = || waiting.honorific != Tags::NONE || persons::is_somebody(text, token);
        let known = known.filter(|known| known.kind != EntityKind::Place || range.len() > 1 || !somebody());
        // “Harvey Norman, 34, …”, “Dr Eli Lilly”
        let person = || waiting.honorific != Tags::NONE || persons::is_aged(text, range.end);
        let known = known.filter(|known| known.kind != EntityKind::Organisation || !self.given(token) || !person());
        // “the Duchess of Lunden” is a person without a name.
        if known.is_some() && roles::is_noble(text, token) {
            return end;
        }
        let role = self.role(run, at..end, known, waiting);
        let title = roles::title(text, self.lexicon, words, end);
        let title = title.is_some_and(|behind| behind > end + 1 || !self.is_honorific(words[end]));
        if known.is_some_and(|k| k.demonym) && waiting.role.is_none() {
            waiting.role = title.then(|| self.role_from(token, run.sentence.start));
        } else if known.is_some_and(|known| known.kind != EntityKind::Organisation || !self.is_told(token)) && title {
            waiting.role = Some(self.role_from(token, run.sentence.start));
        } else if end < words.len() {
            waiting.role = seat.map(|seat| seat.to(text.span(range.clone())));
        }
        let surname = self.couple(&range).filter(|_| known.is_none());
        let count = self.count(&words[at..end]) + usize::from(surname.is_some());
        let own = key(text, range.clone());
        let sure = text.tokens[token].upper() || site(text.str(token)).is_some();
        // “in Ethnobotany”, where the article writes of ethnobotany as well
        let common = range.len() == 1 && known.is_none() && !(self.casing.proper(own) || self.given(token) || sure);
        let opens = weak(text, token) && count < 2 && !sure;
        let apposition = roles::apposition(text, self.lexicon, range.end, run.sentence.end);
        let candidate = Candidate {
            key: surname.map_or(own, |surname| own.then(text.key(surname))),
            surname,
            words: count,
            apposition: apposition
                .filter(|role| !run.titled && !self.is_seat(token) && !self.begins_clause(token, role)),
            tokens: range,
            known,
            linked: None,
            honorific: std::mem::replace(&mut waiting.honorific, Tags::NONE),
            person: std::mem::take(&mut waiting.person) && (count > 1 || !waiting.rival),
            role,
            weak: run.titled || common || opens,
            titled: run.titled,
            team: false,
        };
        // In a headline what follows a title may be a verb.
        let told = !run.titled || role.is_none() || self.given(token) || self.seen.has(candidate.key);
        if told && !self.is_no_name(&words[at..end], &candidate) {
            if !run.titled {
                self.seen.set(candidate.key, ());
                self.seen.set(text.key(candidate.tokens.end - 1), ());
            }
            self.found.push(candidate);
        }
        end
    }

    /// The token behind a name that ends before `end`, with what a known name has behind its last word: “Formula 1”, “McDonald's”; but
    /// where a McDonald has been named that is hers.
    fn behind(&mut self, token: usize, end: usize) -> usize {
        let text = self.text;
        let Some(next) = text.tokens.get(end) else { return end };
        if self.lexicon.known(text, token).is_none_or(|(_, behind)| behind != end + 1) {
            return end;
        }
        let whole = text.key(token).then(next.key);
        if next.kind == Kind::Clitic && self.seen.has(text.key(token)) && !self.seen.has(whole) {
            return end;
        }
        self.seen.set(whole, ());
        end + usize::from(!next.is_word())
    }

    /// “told Lunden Radio President Hale was ill”, “On Gabber President Hale …”: who hears it has no part in the office.
    fn is_told(&self, name: usize) -> bool {
        let text = self.text;
        let the = usize::from(name > 0 && word!(text.key(name - 1), "the"));
        let before = name.checked_sub(1 + the).map_or(Key::NONE, |before| text.key(before));
        word!(before, "told" | "tells" | "telling" | "on" | "in" | "at" | "via")
    }

    /// “According to Hale, a clerk was given …”: what follows is no apposition where no comma ends it; but “…, according to Hale,
    /// a clerk at the port.”
    fn begins_clause(&self, name: usize, role: &Role) -> bool {
        let text = self.text;
        let according = name > 1 && word!(text.key(name - 1), "to") && word!(text.key(name - 2), "according");
        let verb = |t: &Token| word!(t.key, "is" | "was" | "are" | "were" | "has" | "had" | "will" | "would");
        let behind = &text.tokens[text.token_from(role.span.end)..];
        let closed = behind.iter().take(LONGEST).take_while(|t| !verb(t)).any(|t| t.is(','));
        let tail = name > 2 && text.tokens[name - 3].is(',');
        according && !closed && !tail
    }

    /// The role that waits for the name of a run's words, if it can be its role.
    fn role(&self, run: &Run<'_>, name: Range<usize>, known: Option<Known>, waiting: &mut Waiting) -> Option<Span> {
        let (text, token) = (self.text, run.words[name.start]);
        let role = if known.is_some_and(|k| k.demonym) { None } else { waiting.role.take() }?;
        // “Harbour Gazette writer Ann Hale contributed to this report.”: who wrote it, not of whom.
        if casing::is_credit(text, run.sentence.end) {
            waiting.person = true;
            return None;
        }
        // “the auditor, Ann Hale, said”: a role that stands apart is one only where the name is set off.
        let opens = waiting.apart && token <= run.words[0] + 1;
        let behind = text.tokens.get(run.words[name.end - 1] + 1);
        if opens && behind.is_some_and(|t| !matches!(t.kind, Kind::Punct(_))) {
            waiting.person = true;
            return None;
        }
        // “the ship's owner, Harbour Deep Catch, said”: firms are owners as well.
        let owns = roles::is_of_firm(text.key(text.token_from(role.end) - 1));
        (!(opens && owns) || self.given(token) || name.len() == 2).then_some(role)
    }
}
