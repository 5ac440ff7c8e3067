//! The words that name a source → whom they mean.
//!
//! A name is the mention that it is. A pronoun, a title or a description is resolved only where it can mean one: by the
//! gender and number of the words, by who was spoken of last, by who has been speaking. Where two fit, nobody is named.

use std::cell::OnceCell;
use std::ops::Range;

use super::attribute::Attribution;
use super::cues::Takes;
use super::frame::{Class, Frame, class, is_preposition};
use super::marks::Region;
use super::parts::Quotation;
use super::roles::is_role;
use super::source::{Reader, Source, Wording};
use super::{Quote, Speaker};
use crate::entities::{self, Entities, Entity, EntityKind, Gender, Mention};
use crate::keys::word;
use crate::span::Span;
use crate::text::{Key, Kind, Text};

/// How many sentences back a pronoun reaches.
const SENTENCES: usize = 8;

/// How many blocks back the last speaker is still the one who speaks.
const BLOCKS: usize = 3;

/// How much of a sentence is read to see what it is about.
const WINDOW: usize = 64;

/// How many holders of a role are told apart.
const CALLINGS: usize = 32;

/// How many mentions of a sentence are weighed.
const MENTIONS: usize = 24;

/// Gives every quotation its speaker.
pub(super) fn speakers(text: &Text<'_>, entities: &Entities, regions: &[Region], found: Vec<Quotation>) -> Vec<Quote> {
    let mut resolver = Resolver { text, entities, regions, last: None, beside: None, callings: OnceCell::new() };
    found.into_iter().map(|quotation| resolver.quote(&quotation)).collect()
}

/// What a pronoun can mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Referent {
    He,
    She,
    It,
}

crate::table! {
    /// Pronouns that mean one.
    static PRONOUNS: Referent = {
        "he" => Referent::He, "him" => Referent::He, "his" => Referent::He, "himself" => Referent::He,
        "he'd" => Referent::He,
        "he'll" => Referent::He, "she" => Referent::She, "her" => Referent::She, "herself" => Referent::She,
        "she'd" => Referent::She, "she'll" => Referent::She, "it" => Referent::It, "its" => Referent::It,
    };
}

crate::table! {
    /// Words that set one holder of a role apart from another.
    static APART: () = {
        "former" => (), "ex" => (), "deputy" => (), "vice" => (), "assistant" => (), "acting" => (), "shadow" => (),
        "another" => (), "a" => (), "an" => (), "one" => (), "some" => (), "other" => (), "second" => (), "first" => (),
        "late" => (), "incoming" => (), "outgoing" => (), "then" => (), "next" => (), "previous" => (),
    };
}

struct Resolver<'a> {
    text: &'a Text<'a>,
    entities: &'a Entities,
    regions: &'a [Region],
    /// The entity that spoke last, and the token where it was so named.
    last: Option<(usize, usize)>,
    /// The entity that spoke last of somebody else by a pronoun that could mean itself: “Hale called her …”.
    beside: Option<usize>,
    /// The words that entities can be called by; gathered when the first description is met.
    callings: OnceCell<Vec<Calling>>,
}

/// A word that an entity can be called by: of a person's role, of an organisation's name.
struct Calling {
    word: Key,
    /// `None` for somebody whom no entity answers to.
    entity: Option<usize>,
    /// All words of the role or name, as tokens.
    words: Range<usize>,
    /// Where the entity is first named.
    from: u32,
}

impl Resolver<'_> {
    fn quote(&mut self, quotation: &Quotation) -> Quote {
        let text = self.text;
        let parts = quotation.regions.iter().map(|&number| self.regions[number]);
        let parts = parts.map(|region| text.span(region.start..region.end)).collect();
        let attribution = quotation.attribution.as_ref();
        let (speaker, speaker_span) = attribution.map_or((None, None), |attribution| {
            let (speaker, span) = self.resolve(attribution);
            (speaker, Some(span))
        });
        if let (Some(Speaker::Entity(entity)), Some(attribution)) = (speaker, attribution) {
            self.last = Some((entity, attribution.head));
            let object = attribution.cue.as_ref().and_then(|cue| PRONOUNS.get(self.text.key(cue.end)));
            if object.is_some_and(|&object| self.is_person(entity) && self.can_be(entity, object)) {
                self.beside = Some(entity);
            }
        }
        let cue = attribution.and_then(|a| a.cue.clone()).map(|cue| text.span(cue));
        Quote { parts, kind: quotation.kind, speaker, speaker_span, cue }
    }

    /// Whom the source means, and the words that say so.
    fn resolve(&self, attribution: &Attribution) -> (Option<Speaker>, Span) {
        let span = self.text.span(self.named(attribution));
        // “Hale and Doe said in a statement”: both of them.
        let mut between = attribution.source.start..attribution.head;
        let and = |i: usize| class(self.text.key(i)) == Some(Class::Conjunction) && self.mention_at(i).is_none();
        if attribution.wording == Wording::Name && between.any(and) {
            let first = attribution.source.clone().find(|&i| self.mention_at(i).is_some());
            let both = self.text.span(first.unwrap_or(attribution.source.start)..attribution.head + 1);
            return (Some(Speaker::Words(both)), both);
        }
        let named = self.mention_at(attribution.head).or_else(|| self.before_letters(attribution));
        if let Some(mention) = named.or_else(|| self.behind_office(attribution)) {
            let one = !self.entities.list[mention.entity].shared;
            return (one.then_some(Speaker::Entity(mention.entity)), mention.span);
        }
        let speaker = match attribution.wording {
            Wording::Pronoun => self.pronoun(attribution.head).map(Speaker::Entity),
            Wording::Name if self.is_imperative(attribution) => None,
            Wording::Name => Some(Speaker::Words(span)),
            Wording::Description => match self.described(&attribution.source, attribution.head) {
                Described::As(entity) => Some(Speaker::Entity(entity)),
                Described::AsTwo => None,
                Described::Otherwise => Some(Speaker::Words(span)),
            },
        };
        (speaker, span)
    }

    /// The words of the source: of a name without what stands before it, “analyst Ann Hale”.
    fn named(&self, attribution: &Attribution) -> Range<usize> {
        let Range { start, end } = attribution.source;
        let role =
            |&i: &usize| !self.text.tokens[i].capital() && !self.text.joined(i) && entities::is_role(self.text.key(i));
        let name = attribution.wording == Wording::Name;
        (start..attribution.head).rev().find(role).filter(|_| name).map_or(start, |role| role + 1)..end
    }

    /// “Stop calling it …”: a word that opens the sentence and is no entity's name.
    fn is_imperative(&self, attribution: &Attribution) -> bool {
        let calling =
            |cue: &Range<usize>| cue.start == attribution.source.end && self.text.str(cue.start).ends_with("ing");
        let alone = attribution.source.len() == 1 && self.text.tokens[attribution.head].opens_sentence();
        alone && attribution.cue.as_ref().is_some_and(calling)
    }

    /// “Ann Hale QC said”: the name before the letters.
    fn before_letters(&self, attribution: &Attribution) -> Option<&Mention> {
        let letters = &self.text.tokens[attribution.head];
        let name = attribution.head.checked_sub(1).filter(|&name| name >= attribution.source.start)?;
        let mention = self.mention_at(name).filter(|_| letters.upper() && letters.span.len() <= 4)?;
        self.is_person(mention.entity).then_some(mention)
    }

    /// “Minister for Energy Ann Hale said”: the name behind the office.
    fn behind_office(&self, attribution: &Attribution) -> Option<&Mention> {
        let mention = self.mention_at(attribution.source.end.checked_sub(1)?)?;
        let before = self.text.token_from(mention.span.start).checked_sub(1).filter(|&i| i > attribution.head)?;
        let office = self.text.tokens[attribution.head].capital() && self.text.tokens[before].capital();
        (office && self.is_person(mention.entity)).then_some(mention)
    }

    fn mention_at(&self, token: usize) -> Option<&Mention> {
        let span = self.text.tokens[token].span;
        let mentions = &self.entities.mentions;
        let next = mentions.partition_point(|m| m.span.end < span.end);
        mentions.get(next).filter(|m| m.span.contains(span) && !m.demonym)
    }

    /// Whom the pronoun at `token` means. Who spoke of another “her” goes on as “she” in the same paragraph only.
    fn pronoun(&self, token: usize) -> Option<usize> {
        let here = self.text.block_at(token);
        let goes_on = self.last.is_some_and(|(_, at)| self.text.block_at(at) == here);
        self.spoken_before(token).filter(|&entity| goes_on || self.beside != Some(entity))
    }

    /// Whom the pronoun at `token` means by what stands before it.
    fn spoken_before(&self, token: usize) -> Option<usize> {
        let referent = *PRONOUNS.get(self.text.key(token))?;
        let last = self.last.filter(|&(entity, at)| {
            let near = self.text.block_at(token) - self.text.block_at(at).min(self.text.block_at(token)) <= BLOCKS;
            near && fits(&self.entities.list[entity], referent)
        });
        let last = last.map(|(entity, _)| entity);
        let here = self.text.sentence_at(token);
        for sentence in (here.saturating_sub(SENTENCES)..=here).rev() {
            let tokens = self.text.sentences[sentence].clone();
            let before = tokens.start..tokens.end.min(token);
            let near = sentence < here && self.text.block_at(tokens.start) == self.text.block_at(token);
            if let Some(found) = self.spoken_of(before, referent, last, near) {
                return found;
            }
        }
        last
    }

    /// Who of those that fit a sentence speaks of: nobody, one, or — `Some(None)` — more than can be told apart.
    /// `near` tells whether the sentence stands before the pronoun's in one paragraph.
    fn spoken_of(
        &self,
        tokens: Range<usize>,
        referent: Referent,
        last: Option<usize>,
        near: bool,
    ) -> Option<Option<usize>> {
        let fits = |m: &&Mention| self.is_writers(m) && fits(&self.entities.list[m.entity], referent);
        let fitting = || self.mentions_in(tokens.clone()).iter().filter(fits).filter(|m| !self.modifies(m));
        let Topic { subject, span, unknown, speaks, asks } = self.topic(tokens.clone());
        match subject {
            // “Hale asked whether …”: whoever speaks next answers.
            Subject::Entity(_) | Subject::Unknown | Subject::None
                if asks && !matches!(subject, Subject::Entity(other) if !self.can_be(other, referent)) =>
            {
                Some(None)
            }
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
            Subject::Pronoun(pronoun) if pronoun == referent && last.is_some() => Some(last),
            Subject::Unknown => Some(None),
            _ => {
                let Some(first) = fitting().next() else {
                    // Whoever is named there and is no entity may be meant.
                    return (unknown && referent != Referent::It).then_some(None);
                };
                let one = fitting().all(|m| m.entity == first.entity);
                // “Ms Hale asked Mr Doe”: the subject cannot be “he”.
                let other = matches!(subject, Subject::Entity(entity) if self.is_person(entity));
                let sure = last == Some(first.entity) || (last.is_none() || other) && !self.in_the_background(first);
                Some((one && sure).then_some(first.entity))
            }
        }
    }

    fn is_person(&self, entity: usize) -> bool {
        self.entities.list[entity].kind == EntityKind::Person
    }

    fn can_be(&self, entity: usize, referent: Referent) -> bool {
        fits(&self.entities.list[entity], referent)
    }

    /// What the sentence that begins with `tokens` is about, as far as they go.
    fn topic(&self, tokens: Range<usize>) -> Topic {
        let none = Topic { subject: Subject::None, span: Span::new(0, 0), unknown: false, speaks: false, asks: false };
        let tokens = tokens.start..tokens.end.min(tokens.start + WINDOW);
        if tokens.is_empty() {
            return none;
        }
        let first = self.regions.partition_point(|region| region.end <= tokens.start);
        let end = self.regions.partition_point(|region| region.start < tokens.end);
        let mut frame = Frame::default();
        frame.read(self.text, &self.entities.mentions, tokens, self.regions, first..end);
        let reader = Reader { text: self.text, frame: &frame };
        let Some(source) = reader.main_subject(frame.len()) else { return none };
        let head = frame.items[source.head].token;
        let behind = source.items.end..frame.items.len();
        let several = source.items.clone().any(|item| frame.class(item) == Some(Class::Conjunction));
        let from = if several { source.items.start } else { behind.start };
        let verb = frame.items[behind].iter().find(|item| matches!(item.class, Class::Verb(_) | Class::Be));
        Topic {
            // “Hale and Doe”: each of them is as near as the other.
            subject: if several { Subject::None } else { self.subject_of(&source, head, &frame) },
            span: self.text.span(frame.items[source.items.start].token..head + 1),
            unknown: (from..frame.items.len()).any(|item| self.is_stranger(&frame, item)),
            // “Hale said …”, “Hale, the minister, said …”
            asks: verb.is_some_and(|item| self.asks(item.token)),
            speaks: verb.is_some_and(|item| matches!(item.class, Class::Verb(verb) if verb.takes == Takes::Words)),
        }
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
        let name = |&i: &usize| matches!(frame.items[i].class, Class::Name | Class::Number | Class::Joint | Class::Dot);
        let before = (0..item).rev().take(MENTIONS).find(|i| !name(i)).map(|i| frame.items[i].class);
        // “told GameWire”: whoever is told something is most often a newspaper.
        let told = matches!(before, Some(Class::Verb(verb)) if verb.takes == Takes::Hearer);
        // “Mr Doe”: the title is part of a name that an entity answers to.
        let mut rest = (item..frame.items.len()).take(MENTIONS).take_while(name);
        frame.items[item].class == Class::Name
            && rest.all(|i| self.mention_at(frame.items[i].token).is_none())
            && !told
            && !matches!(before, Some(Class::Determiner | Class::Preposition))
    }

    fn subject_of(&self, source: &Source, head: usize, frame: &Frame) -> Subject {
        if let Some(mention) = self.mention_at(head) {
            let shared = self.entities.list[mention.entity].shared;
            return if shared { Subject::Unknown } else { Subject::Entity(mention.entity) };
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
            Wording::Name => Subject::Unknown,
            Wording::Description => {
                let tokens = frame.items[source.items.start].token..frame.items[source.items.end - 1].token + 1;
                let role = |i: usize| !self.text.tokens[i].capital() && is_role(self.text.key(i));
                match self.described(&tokens, head) {
                    Described::As(entity) => Subject::Entity(entity),
                    // Also “a nurse came”, where the verb is not known as one.
                    _ if tokens.clone().any(role) => Subject::Unknown,
                    _ => Subject::None,
                }
            }
        }
    }

    /// The mentions among the tokens, as many as are weighed.
    fn mentions_in(&self, tokens: Range<usize>) -> &[Mention] {
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

    /// Whether the mention is a possessive, or hangs on a preposition.
    fn in_the_background(&self, mention: &Mention) -> bool {
        let first = self.text.token_from(mention.span.start);
        let behind = self.text.token_from(mention.span.end);
        if self.text.tokens.get(behind).is_some_and(|t| t.kind == Kind::Clitic && !t.spaced()) {
            return true;
        }
        // A title may stand between the preposition and the name.
        let start = self.text.sentence(first).start.max(first.saturating_sub(6));
        let title =
            |i: usize| self.text.tokens[i].capital() || is_role(self.text.key(i)) || self.text.tokens[i].is('.');
        let before = (start..first).rev().find(|&i| !title(i));
        before.is_some_and(|i| is_preposition(self.text.key(i)))
    }

    /// Whether the name only says what kind of thing is meant: “the Hale campaign”.
    fn modifies(&self, mention: &Mention) -> bool {
        let first = self.text.token_from(mention.span.start);
        let behind = self.text.token_from(mention.span.end);
        let the = first > 0 && class(self.text.key(first - 1)) == Some(Class::Determiner);
        let noun = self.text.tokens.get(behind).is_some_and(|t| t.is_word() && !t.capital() && class(t.key).is_none());
        the && noun
    }

    /// Whom a description means: “the minister”, “the Ohio senator”, “the committee”.
    fn described(&self, source: &Range<usize>, head: usize) -> Described {
        let text = self.text;
        let definite = word!(text.key(source.start), "the" | "this" | "mr" | "mrs" | "ms" | "dr");
        let core = source.start + 1..head;
        if !definite || head + 1 != source.end || core.clone().any(|i| APART.has(text.key(i))) {
            return Described::Otherwise;
        }
        let callings = self.callings.get_or_init(|| self.callings());
        let first = callings.partition_point(|calling| calling.word.0 < text.key(head).0);
        let called = callings[first..].iter().take_while(|calling| calling.word == text.key(head));
        let here = text.tokens[source.start].span.start;
        // “the Russian president” is not “President Hale”; “former” makes another of him.
        let answers = |calling: &&Calling| {
            let words = &text.tokens[calling.words.clone()];
            calling.from < here
                && core.clone().all(|i| !text.tokens[i].capital() || words.iter().any(|word| word.key == text.key(i)))
                && !words.iter().any(|word| APART.has(word.key))
        };
        let mut answering = called.take(CALLINGS).filter(answers).map(|calling| calling.entity);
        match answering.next() {
            None => Described::Otherwise,
            Some(Some(one)) if answering.all(|other| other == Some(one)) => Described::As(one),
            Some(_) => Described::AsTwo,
        }
    }

    fn callings(&self) -> Vec<Calling> {
        let mut callings = Vec::new();
        let mut met = vec![false; self.entities.list.len()];
        for mention in self.entities.mentions.iter().filter(|mention| !mention.demonym) {
            let entity = &self.entities.list[mention.entity];
            if std::mem::replace(&mut met[mention.entity], true) {
                continue;
            }
            let span = match entity.kind {
                EntityKind::Person => entity.role,
                EntityKind::Organisation => Some(mention.span),
                _ => None,
            };
            let Some(span) = span else { continue };
            let words = self.text.token_from(span.start)..self.text.token_from(span.end);
            let (entity, from) = (Some(mention.entity), mention.span.start);
            callings.extend(words.clone().filter(|&i| self.text.tokens[i].is_word()).map(|i| Calling {
                word: self.text.key(i),
                entity,
                words: words.clone(),
                from,
            }));
        }
        // “Senator Doe”, of whom the article tells too little to know that it is somebody.
        for (i, pair) in self.text.tokens.windows(2).enumerate() {
            let title = pair[0].capital() && pair[1].capital() && is_role(pair[0].key);
            if title && !pair[1].opens_sentence() && self.mention_at(i).or_else(|| self.mention_at(i + 1)).is_none() {
                callings.push(Calling { word: pair[0].key, entity: None, words: i..i + 1, from: pair[0].span.start });
            }
        }
        crate::order::by(&mut callings, |calling| calling.word.0);
        callings
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

/// Whom a description means.
enum Described {
    As(usize),
    AsTwo,
    Otherwise,
}

/// Whether a pronoun can mean the entity.
fn fits(entity: &Entity, referent: Referent) -> bool {
    let person = entity.kind == EntityKind::Person;
    match referent {
        Referent::He => person && entity.gender != Some(Gender::Female),
        Referent::She => person && entity.gender != Some(Gender::Male),
        Referent::It => entity.kind == EntityKind::Organisation,
    }
}
