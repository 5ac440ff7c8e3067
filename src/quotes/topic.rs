//! Whom a sentence speaks of: what it is about, who else is in it, and which of them a pronoun behind it can mean.

use std::ops::Range;

use super::cues::Takes;
use super::frame::{Class, Frame, Item, class, is_preposition};
use super::resolve::{Described, PRONOUNS, Referent, Resolver};
use super::roles::is_role;
use super::source::{Reader, Source, Wording};
use crate::entities::Mention;
use crate::keys::word;
use crate::span::Span;
use crate::text::{Key, Kind};

/// How much of a sentence is read to see what it is about.
const WINDOW: usize = 64;

/// How many words may part an office from the name behind the comma.
const APPOSED: usize = 8;

/// How many mentions of a sentence are weighed.
const MENTIONS: usize = 24;

impl Resolver<'_> {
    /// Who of those that fit a sentence speaks of: nobody, one, or — `Some(None)` — more than can be told apart.
    /// `near` tells whether the sentence stands before the pronoun's in one paragraph.
    pub(super) fn spoken_of(
        &self,
        tokens: Range<usize>,
        referent: Referent,
        last: Option<usize>,
        near: bool,
    ) -> Option<Option<usize>> {
        let fits = |m: &&Mention| self.is_writers(m) && self.can_be(m.entity, referent);
        let fitting = || self.mentions_in(tokens.clone()).iter().filter(fits).filter(|m| !self.modifies(m));
        let Topic { subject, span, unknown, speaks, asks, hearer } = self.topic(tokens.clone());
        match subject {
            // “Hale asked whether …”: whoever speaks next answers.
            Subject::Entity(_) | Subject::Unknown | Subject::None
                if asks && !matches!(subject, Subject::Entity(other) if !self.can_be(other, referent)) =>
            {
                Some(None)
            }
            // “Hale once told her that …”: who she is, is not said.
            Subject::Entity(subject) if hearer == Some(referent) && last != Some(subject) => Some(None),
            // Whoever the sentence is about goes on, unless it sets somebody else beside them.
            Subject::Entity(subject) if self.can_be(subject, referent) => {
                // An organisation is seldom named beside things that it could be taken for; and whoever “said that Hale
                // had left” is the one who goes on speaking.
                let beside = |m: &Mention| span.contains(m.span) || !self.in_the_background(m);
                let rival = referent != Referent::It
                    && !(speaks && near)
                    && (unknown || fitting().any(|m| m.entity != subject && beside(m)));
                Some((!rival || last == Some(subject)).then_some(subject))
            }
            // “He swam.”: who that is, the sentences before say, back to where the last speaker was named.
            Subject::Pronoun(pronoun) if pronoun == referent => {
                self.last.is_some_and(|(_, at)| tokens.start <= at).then_some(last)
            }
            Subject::Unknown => Some(None),
            _ => {
                let person = matches!(subject, Subject::Entity(entity) if self.is_person(entity));
                let Some(first) = fitting().next() else {
                    // Whoever is named there and is no entity may be meant; and a paragraph that is about one person is
                    // not about another all at once: what we know of given names may be wrong.
                    return (referent != Referent::It && (unknown || near && person)).then_some(None);
                };
                let one = fitting().all(|m| m.entity == first.entity);
                // “Ms Hale asked Mr Doe”: the subject cannot be “he”.
                let sure = last == Some(first.entity) || (last.is_none() || person) && !self.in_the_background(first);
                Some((one && sure).then_some(first.entity))
            }
        }
    }

    /// What the sentence that begins with `tokens` is about, as far as they go.
    fn topic(&self, tokens: Range<usize>) -> Topic {
        let none = Topic {
            subject: Subject::None,
            span: Span::new(0, 0),
            unknown: false,
            speaks: false,
            asks: false,
            hearer: None,
        };
        let tokens = tokens.start..tokens.end.min(tokens.start + WINDOW);
        if tokens.is_empty() {
            return none;
        }
        let first = self.regions.partition_point(|region| region.end <= tokens.start);
        let end = self.regions.partition_point(|region| region.start < tokens.end);
        let mut frame = Frame::default();
        frame.read(self.text, &self.entities.mentions, tokens.clone(), self.regions, first..end);
        let reader = Reader { text: self.text, frame: &frame };
        // “Lunden's Ports Minister, Ann Hale, …”
        let by_name = |source: Source| {
            let office = is_role(frame.key(self.text, source.head));
            let office = office && self.mention_at(frame.items[source.head].token).is_none();
            let named = reader.by_name(Source { wording: Wording::Description, ..source.clone() });
            if office && named.wording == Wording::Name { named } else { source }
        };
        // “The tide was late, says Hale.”, “The tide was late, according to Hale.”
        let end = frame.len() - usize::from(frame.len() > 0 && frame.class(frame.len() - 1) == Some(Class::Dot));
        let words = |i: usize| matches!(frame.class(i), Some(Class::Verb(verb)) if verb.takes == Takes::Words);
        let comma = |i: usize| frame.class(i) == Some(Class::Comma);
        let says = (end.saturating_sub(4).max(1)..end).find(|&i| words(i) && comma(i - 1));
        let says = says.or_else(|| (1..end).find(|&to| word!(frame.key(self.text, to - 1), "according")));
        let teller = says.and_then(|says| reader.phrase_from(says + 1)).filter(|teller| teller.items.end == end);
        // “The tide was late, Hale said.”
        let last = |teller: &Source| teller.items.start > 1 && comma(teller.items.start - 1);
        // But not “…, the Lunden Post reported.”
        let said = |&i: &usize| words(i) && !word!(frame.key(self.text, i), "reported" | "reports");
        let behind = || reader.phrase_before(end.checked_sub(1).filter(said)?).filter(last);
        // “The tide was late, she said.”: but “As for Hale, the tide was late, she said” may be Hale.
        let other = |teller: &Source| {
            let pronoun = PRONOUNS.get(frame.key(self.text, teller.head));
            let fits = |m: &Mention| pronoun.is_none_or(|&pronoun| self.can_be(m.entity, pronoun));
            teller.wording == Wording::Pronoun && self.mentions_in(tokens.clone()).iter().any(fits)
        };
        let teller = teller.or_else(behind).filter(|t| t.wording != Wording::Description && !other(t));
        let told = teller.is_some();
        let source = teller.or_else(|| reader.main_subject(frame.len()).map(by_name));
        let items = source.as_ref().map_or(0..0, |source| source.items.clone());
        let several = items.clone().any(|item| frame.class(item) == Some(Class::Conjunction));
        let from = if several { items.start } else { items.end };
        let unknown = (from..frame.len()).any(|item| self.is_stranger(&frame, item));
        let Some(source) = source else { return Topic { unknown, ..none } };
        let head = frame.items[source.head].token;
        let behind = source.items.end..frame.len();
        let speaks = |item: &Item| matches!(item.class, Class::Verb(verb) if verb.takes == Takes::Words);
        let verb = frame.items[behind.clone()].iter().find(|item| matches!(item.class, Class::Verb(_) | Class::Be));
        // “One recruiter in Selwy, who …, said”: somebody new.
        let first = frame.key(self.text, source.items.start);
        let new = source.head > source.items.start && word!(first, "a" | "an" | "one" | "another");
        let new = new && source.wording == Wording::Description;
        let subject = match self.subject_of(&source, head, &frame) {
            // “Hale and Doe”: each of them is as near as the other.
            _ if several => Subject::None,
            Subject::None if new && frame.items[behind].iter().any(speaks) => Subject::Unknown,
            subject => subject,
        };
        Topic {
            subject,
            span: self.text.span(frame.items[source.items.start].token..head + 1),
            unknown,
            // “Hale said …”, “Hale, the minister, said …”
            asks: verb.is_some_and(|item| self.asks(item.token)),
            hearer: verb.and_then(|item| self.hearer(item)).or_else(|| self.object(&frame.items[source.items.end..])),
            speaks: told || verb.is_some_and(speaks),
        }
    }

    /// Whom somebody tells something: “told her she …”, not “told her lawyers”.
    fn hearer(&self, verb: &Item) -> Option<Referent> {
        let whom = verb.token + 1;
        let told = matches!(verb.class, Class::Verb(verb) if verb.takes == Takes::Hearer);
        let owns = self.text.tokens.get(whom + 1).is_some_and(|t| t.is_word() && class(t.key).is_none());
        let pronoun = PRONOUNS.get(self.text.key(whom)).copied();
        pronoun.filter(|_| told && !(owns && word!(self.text.key(whom), "her")))
    }

    /// Whom somebody does something to, where `behind` is what stands behind the subject: “pressed him on it”, not “lost her seat”.
    fn object(&self, behind: &[Item]) -> Option<Referent> {
        let [verb, object, ..] = behind else { return None };
        let acts = matches!(verb.class, Class::Plain | Class::Verb(_)) && object.token == verb.token + 1;
        let owns = self.text.tokens.get(object.token + 1).is_some_and(|t| t.is_word() && class(t.key).is_none());
        let key = self.text.key(object.token);
        let object = word!(key, "him") || word!(key, "her") && !owns;
        PRONOUNS.get(key).copied().filter(|_| acts && object)
    }

    /// Whether the verb at `token` puts a question that nobody has answered yet: “asked Hale whether …”.
    fn asks(&self, token: usize) -> bool {
        if self.last.is_some_and(|(_, at)| at > token) {
            return false;
        }
        let question = |i: usize| word!(self.text.key(i), "whether" | "if" | "why" | "how" | "what" | "where" | "when");
        word!(self.text.key(token), "asked" | "asks") && (token + 1..self.text.sentence(token).end).any(question)
    }

    /// Whether a name that no entity answers to stands at `item`, and may be a person's: not “the M5”, “at Skylark”.
    fn is_stranger(&self, frame: &Frame, item: usize) -> bool {
        let name = |&i: &usize| {
            matches!(frame.items[i].class, Class::Name | Class::Number | Class::Joint | Class::Dot | Class::Clitic)
        };
        let before = (0..item).rev().take(MENTIONS).find(|i| !name(i)).map(|i| frame.items[i].class);
        // “told GameWire”: whoever is told something is most often a newspaper.
        let told = matches!(before, Some(Class::Verb(verb)) if verb.takes == Takes::Hearer);
        // “rivals such as Halden and Lumensys”
        let listed = before == Some(Class::Conjunction) && item > 1 && {
            let other = self.mention_at(frame.items[item - 2].token);
            other.is_some_and(|other| !self.is_person(other.entity))
        };
        // “Mr Doe”: the title is part of a name that an entity answers to.
        let mut rest = (item..frame.items.len()).take(MENTIONS).take_while(name);
        // “an urgent Cabinet meeting”
        let body = word!(
            frame.key(self.text, item),
            "budget"
                | "cabinet"
                | "coalition"
                | "commonwealth"
                | "government"
                | "internet"
                | "opposition"
                | "parliament"
        );
        frame.items[item].class == Class::Name
            && !(body && frame.class(item + 1) != Some(Class::Name))
            && rest.all(|i| self.mention_at(frame.items[i].token).is_none())
            && !(told || listed)
            && !matches!(before, Some(Class::Determiner | Class::Preposition))
    }

    fn subject_of(&self, source: &Source, head: usize, frame: &Frame) -> Subject {
        let end = frame.items[source.items.end - 1].token + 1;
        if let Some(mention) = self.mention_at(head).or_else(|| self.behind_office(head, end)) {
            let shared = self.entities.list[mention.entity].shared;
            return if shared { Subject::Unknown } else { Subject::Entity(mention.entity) };
        }
        if let Some(holder) = self.holder(source, head, frame) {
            return Subject::Entity(holder);
        }
        match source.wording {
            Wording::Pronoun => {
                PRONOUNS.get(self.text.key(head)).map_or(Subject::None, |&referent| Subject::Pronoun(referent))
            }
            // “Next door, …”
            Wording::Name if frame.class(source.items.end) == Some(Class::Plain) && source.items == (0..1) => {
                let fronted = frame.class(source.items.end + 1) == Some(Class::Comma);
                if fronted { Subject::None } else { Subject::Unknown }
            }
            // “The Commission was …”: nobody is called so.
            Wording::Name if frame.class(source.items.start) == Some(Class::Determiner) => Subject::None,
            Wording::Name => Subject::Unknown,
            Wording::Description => {
                let tokens = frame.items[source.items.start].token..frame.items[source.items.end - 1].token + 1;
                // “the minister”, “the 28-year-old”
                let role = |i: usize| {
                    !self.text.tokens[i].capital() && (is_role(self.text.key(i)) || word!(self.text.key(i), "old"))
                };
                match self.described(&tokens, head) {
                    Described::As(entity) => Subject::Entity(entity),
                    // Also “a nurse came”, where the verb is not known as one.
                    _ if tokens.clone().any(role) => Subject::Unknown,
                    _ => Subject::None,
                }
            }
        }
    }

    /// Who holds the office at `head`: “Secretary of State Ann Hale”, “The envoy to Norvania, Ann Hale, …”, “The secretary of
    /// the Dock Union (DU), Ann Hale, …”.
    fn holder(&self, source: &Source, head: usize, frame: &Frame) -> Option<usize> {
        let person = |item: usize| {
            let mention = self.mention_at(frame.items.get(item)?.token)?;
            let one = self.is_person(mention.entity) && !self.entities.list[mention.entity].shared;
            one.then_some(mention)
        };
        let last = source.items.end - 1;
        if let Some(mention) = person(last) {
            let role = self.entities.list[mention.entity].role;
            // “Gift of the Rivers founder Ann Hale said …”, but “The wife of founder Leo Doe said …”, “Friends of Norvex founder …”
            let named = source.wording == Wording::Name && !is_role(self.text.key(head));
            let named = named && (word!(self.text.key(head), "news") || !self.text.str(head).ends_with('s'));
            let founder = self.text.span(head..head + 1).end;
            if named && role.is_some_and(|role| role.start > founder && role.end + 1 == mention.span.start) {
                return Some(mention.entity);
            }
            return role.filter(|role| role.contains(self.text.tokens[head].span)).map(|_| mention.entity);
        }
        let inside = |&i: &usize| {
            let class = frame.class(i);
            matches!(
                class,
                Some(
                    Class::Name | Class::Preposition | Class::To | Class::Determiner | Class::Opening | Class::Closing
                )
            )
        };
        let comma = source.items.end + (source.items.end..frame.len()).take(APPOSED).take_while(inside).count();
        let mention = person(comma + 1).filter(|_| frame.class(comma) == Some(Class::Comma))?;
        let behind = self.text.token_from(mention.span.end);
        let name = mention.span.start == self.text.tokens[frame.items[comma + 1].token].span.start;
        let apart = self.text.tokens.get(behind).is_some_and(|t| t.is(','))
            && class(self.text.key(behind + 1)) != Some(Class::Conjunction);
        (is_role(self.text.key(head)) && name && apart).then_some(mention.entity)
    }

    /// The mentions among the tokens, as many as are weighed.
    pub(super) fn mentions_in(&self, tokens: Range<usize>) -> &[Mention] {
        if tokens.is_empty() {
            return &[];
        }
        let span = self.text.span(tokens);
        let mentions = &self.entities.mentions;
        let from = mentions.partition_point(|m| m.span.start < span.start);
        let to = mentions.partition_point(|m| m.span.start < span.end);
        &mentions[from..to.min(from + MENTIONS)]
    }

    /// Whether the mention stands in the writer's own words, not in a quotation.
    fn is_writers(&self, mention: &Mention) -> bool {
        let token = self.text.token_from(mention.span.start);
        let next = self.regions.partition_point(|region| region.end <= token);
        self.regions.get(next).is_none_or(|region| region.start > token)
    }

    /// Whether the mention is a possessive, hangs on a preposition, or is only told something.
    fn in_the_background(&self, mention: &Mention) -> bool {
        let first = self.text.token_from(mention.span.start);
        let behind = self.text.token_from(mention.span.end);
        if self.text.tokens.get(behind).is_some_and(|t| t.kind == Kind::Clitic && !t.spaced()) {
            return true;
        }
        // A title may stand between the preposition and the name: “by Mr Hale”, “by his aide, Ann Hale”.
        let aside = first > 1 && self.text.tokens[first - 1].is(',') && is_role(self.text.key(first - 2));
        let owner = |i: usize| self.text.tokens[i].is(',') || class(self.text.key(i)) == Some(Class::Possessive);
        let start = self.text.sentence(first).start.max(first.saturating_sub(6));
        let title =
            |i: usize| self.text.tokens[i].capital() || is_role(self.text.key(i)) || self.text.tokens[i].is('.');
        let before = (start..first).rev().find(|&i| !(title(i) || aside && owner(i)));
        // “Hale was met by Doe”: either may speak.
        let met = |by: usize| {
            let met = by.checked_sub(1).map_or(Key::NONE, |met| self.text.key(met));
            word!(self.text.key(by), "by")
                && word!(
                    met,
                    "met"
                        | "greeted"
                        | "welcomed"
                        | "joined"
                        | "beaten"
                        | "replaced"
                        | "succeeded"
                        | "interviewed"
                        | "questioned"
                )
        };
        if before.is_some_and(met) {
            return false;
        }
        before.map(|i| self.text.key(i)).is_some_and(|key| is_preposition(key) || word!(key, "told" | "tells"))
    }

    /// Whether the name only says what kind of thing is meant: “the Hale campaign”.
    fn modifies(&self, mention: &Mention) -> bool {
        let first = self.text.token_from(mention.span.start);
        let behind = self.text.token_from(mention.span.end);
        let the = first > 0 && class(self.text.key(first - 1)) == Some(Class::Determiner);
        let noun = self.text.tokens.get(behind).is_some_and(|t| t.is_word() && !t.capital() && class(t.key).is_none());
        // “a call by EU officials”
        (the || is_role(self.text.key(behind))) && noun
    }
}

/// What a sentence is about, and who else is in it.
struct Topic {
    subject: Subject,
    /// The words for the subject.
    span: Span,
    /// Whether it names somebody besides whom no entity answers to.
    unknown: bool,
    /// Whether it tells what its subject said.
    speaks: bool,
    /// Whether it tells what its subject wanted to know.
    asks: bool,
    /// The pronoun of whom its subject tells something.
    hearer: Option<Referent>,
}

/// The subject of a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Entity(usize),
    Pronoun(Referent),
    /// Somebody whom no entity answers to.
    Unknown,
    /// A thing, or nothing that can be told.
    None,
}
