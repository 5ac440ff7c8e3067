//! The words that name a source → whom they mean.
//!
//! A name is the mention that it is. A pronoun, a title or a description is resolved only where it can mean one: by the
//! gender and number of the words, by who was spoken of last, by who has been speaking. Where two fit, nobody is named.

mod body;
mod described;

use std::cell::OnceCell;
use std::ops::Range;

use super::attribute::{Attribution, Tie};
use super::frame::{Class, class};
use super::parts::Quotation;
use super::region::Region;
use super::roles::is_role;
use super::source::Wording;
use super::{Quote, Speaker, transcript};
use crate::entities::{self, Entities, EntityKind, Gender, Mention};
use crate::keys::word;
use crate::span::Span;
use crate::text::{Kind, Text};
use described::Calling;
pub(super) use described::Described;

/// How many sentences back a pronoun reaches.
const SENTENCES: usize = 8;

/// How many blocks back the last speaker is still the one who speaks.
const BLOCKS: usize = 3;

/// How far before a speaker's name a paragraph is read for whom else it is about.
const NEAR: usize = 64;

/// Gives every quotation its speaker.
// Apart from its caller, or an engine would take long over one large function.
#[inline(never)]
pub(super) fn speakers(text: &Text<'_>, entities: &Entities, regions: &[Region], found: Vec<Quotation>) -> Vec<Quote> {
    let genders = entities.list.iter().map(|entity| entity.gender).collect();
    let mut resolver = Resolver {
        text,
        entities,
        regions,
        genders,
        last: None,
        other: None,
        beside: None,
        stranger: None,
        written: None,
        callings: OnceCell::new(),
    };
    found.into_iter().map(|quotation| resolver.quote(&quotation)).collect()
}

/// What a pronoun can mean.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Referent {
    He,
    She,
    It,
}

crate::table! {
    /// Pronouns that mean one.
    pub(super) static PRONOUNS: Referent = {
        "he" => Referent::He, "him" => Referent::He, "his" => Referent::He, "himself" => Referent::He,
        "he'd" => Referent::He,
        "he'll" => Referent::He, "she" => Referent::She, "her" => Referent::She, "herself" => Referent::She,
        "she'd" => Referent::She, "she'll" => Referent::She, "it" => Referent::It, "its" => Referent::It,
    };
}

pub(super) struct Resolver<'a> {
    pub(super) text: &'a Text<'a>,
    pub(super) entities: &'a Entities,
    pub(super) regions: &'a [Region],
    /// How pronouns have spoken of each entity.
    genders: Vec<Option<Gender>>,
    /// The entity that spoke last, and the token where it was so named.
    pub(super) last: Option<(usize, usize)>,
    /// The entity that spoke before the last one, and the token where it was so named.
    other: Option<(usize, usize)>,
    /// The entity that spoke last of somebody else by a pronoun that could mean itself: “Hale called her …”.
    beside: Option<usize>,
    /// Where somebody was named by a role alone who spoke last: “a spokesman for the port”.
    stranger: Option<usize>,
    /// The words for what is written that spoke last, “the letter”, and their noun.
    written: Option<(Range<usize>, usize)>,
    /// The words that entities can be called by; gathered when the first description is met.
    callings: OnceCell<Vec<Calling>>,
}

impl Resolver<'_> {
    fn quote(&mut self, quotation: &Quotation) -> Quote {
        let text = self.text;
        let parts = quotation.regions.iter().map(|&number| self.regions[number]);
        let parts = parts.map(|region| text.span(region.start..region.end)).collect();
        let attribution = quotation.attribution.as_ref();
        let (speaker, speaker_span) = attribution.map_or((None, None), |attribution| {
            let (speaker, span) = self.resolve(attribution);
            (speaker.filter(|&speaker| !self.addresses(quotation, attribution, speaker)), Some(span))
        });
        if let (Some(speaker), Some(attribution)) = (speaker, attribution) {
            let words = matches!(speaker, Speaker::Words(_));
            let somebody = attribution.wording == Wording::Name || is_role(text.key(attribution.head));
            self.stranger = Some(attribution.head).filter(|_| words && somebody);
            let written = words && self.is_writing(attribution.head);
            // “It said so. It also said …”
            let goes_on = words && attribution.wording == Wording::Pronoun;
            self.written = match self.written.take() {
                Some((words, _)) if goes_on => Some((words, attribution.head)),
                _ => written.then(|| (attribution.source.clone(), attribution.head)),
            };
        }
        if let (Some(Speaker::Entity(entity)), Some(attribution)) = (speaker, attribution) {
            self.other = self.last.filter(|&(last, _)| last != entity).or(self.other);
            self.last = Some((entity, attribution.head));
            let gender = match PRONOUNS.get(text.key(attribution.head)) {
                Some(Referent::He) => Some(Gender::Male),
                Some(Referent::She) => Some(Gender::Female),
                _ => None,
            };
            self.genders[entity] = self.genders[entity].or(gender);
            let object = |cue: &&Range<usize>| word!(self.text.key(cue.end), "him" | "her");
            let object = attribution.cue.as_ref().filter(object).and_then(|cue| PRONOUNS.get(self.text.key(cue.end)));
            if object.is_some_and(|&object| self.is_person(entity) && self.can_be(entity, object)) {
                self.beside = Some(entity);
            }
        }
        let cue = attribution.and_then(|a| a.cue.clone()).map(|cue| text.span(cue));
        Quote { parts, kind: quotation.kind, speaker, speaker_span, cue }
    }

    /// “Sorry, Mr. President,” he said: he is not whom he speaks to.
    fn addresses(&self, quotation: &Quotation, attribution: &Attribution, speaker: Speaker) -> bool {
        let (Speaker::Entity(entity), Wording::Pronoun) = (speaker, attribution.wording) else { return false };
        let Some(role) = self.entities.list[entity].role else { return false };
        let key = self.text.key(self.text.token_from(role.end) - 1);
        let mut words = quotation.regions.iter().flat_map(|&number| self.regions[number].inner());
        words.any(|i| {
            let dot = usize::from(self.text.tokens.get(i + 1).is_some_and(|t| t.is('.')));
            word!(self.text.key(i), "mr" | "madam") && self.text.key(i + 1 + dot) == key
        })
    }

    /// Whom the source means, and the words that say so.
    fn resolve(&self, attribution: &Attribution) -> (Option<Speaker>, Span) {
        let span = self.text.span(self.named(attribution));
        // “Hale and Doe said in a statement”: both of them.
        let mut all = attribution.source.start..attribution.head + 1;
        let and = |i: &usize| class(self.text.key(*i)) == Some(Class::Conjunction) && self.mention_at(*i).is_none();
        if attribution.wording == Wording::Name
            && all.clone().find(and).is_some_and(|and| !self.in_office(attribution, and))
        {
            let first = all.find(|&i| self.mention_at(i).is_some()).unwrap_or(attribution.source.start);
            let both = self.text.span(first..attribution.head + 1);
            return (Some(Speaker::Words(both)), both);
        }
        // “the mayor and the council said”
        let joined = attribution.source.clone().rfind(and).filter(|&and| and < attribution.head);
        if attribution.wording == Wording::Description && joined.is_some() {
            return (Some(Speaker::Words(span)), span);
        }
        let named = self.mention_at(attribution.head).or_else(|| self.before_letters(attribution));
        if named.is_some_and(|mention| self.is_region(mention)) {
            return (None, span);
        }
        if let Some(mention) = named.or_else(|| self.behind_office(attribution.head, attribution.source.end)) {
            let entity = &self.entities.list[mention.entity];
            // “Lake Norva: ‘The water is gone’”: where that is.
            let topic = attribution.tie == Tie::Subject
                && entity.kind == EntityKind::Place
                && attribution.cue.as_ref().is_some_and(|cue| cue.start == attribution.source.end);
            // “‘Worst ever’: Norva flood”
            let thing = attribution.tie == Tie::Heading
                && !matches!(entity.kind, EntityKind::Person | EntityKind::Organisation);
            let one = !entity.shared && !topic && !thing;
            return (one.then_some(Speaker::Entity(mention.entity)), mention.span);
        }
        let speaker = match attribution.wording {
            Wording::Pronoun => self.meant(attribution.head),
            Wording::Name if self.is_imperative(attribution) || attribution.tie == Tie::Heading => None,
            Wording::Name => Some(Speaker::Words(span)),
            // “both said”: who they are is told before.
            Wording::Description
                if attribution.source.len() == 1 && word!(self.text.key(attribution.head), "both" | "all") =>
            {
                None
            }
            Wording::Description => match self.described(&attribution.source, attribution.head) {
                Described::As(entity) => Some(Speaker::Entity(entity)),
                Described::AsTwo => None,
                Described::Otherwise => Some(Speaker::Words(span)),
            },
        };
        (speaker, span)
    }

    /// “Budget and Planning spokesman Leo Doe said”: whether the conjunction at `and` stands in what the one name is called by.
    fn in_office(&self, attribution: &Attribution, and: usize) -> bool {
        let person = |i: usize| self.mention_at(i).filter(|mention| self.is_person(mention.entity));
        let role = person(attribution.head).map(|mention| self.text.token_from(mention.span.start)).filter(|&name| {
            name > and + 2 && !self.text.tokens[name - 1].capital() && is_role(self.text.key(name - 1))
        });
        role.is_some() && and.checked_sub(1).and_then(person).is_none()
    }

    /// “a trader in Albany, New York, said”: where the town is, says nothing.
    fn is_region(&self, region: &Mention) -> bool {
        let place = |mention: &Mention| self.entities.list[mention.entity].kind == EntityKind::Place;
        let comma = |i: usize| self.text.tokens.get(i).is_some_and(|t| t.is(','));
        let before = self.text.token_from(region.span.start).checked_sub(2).filter(|&town| comma(town + 1));
        let town = before.and_then(|town| self.mention_at(town)).is_some_and(place);
        place(region) && town && comma(self.text.token_from(region.span.end))
    }

    /// The words of the source: of a name without what stands before it, “analyst Ann Hale”, “Halden's Ann Hale”.
    fn named(&self, attribution: &Attribution) -> Range<usize> {
        let Range { start, end } = attribution.source;
        let role = |&i: &usize| {
            let word = &self.text.tokens[i];
            word.kind == Kind::Clitic || !word.capital() && !self.text.joined(i) && entities::is_role(word.key)
        };
        // “Selwy's MP said” is not “MP said”.
        let office = self.mention_at(attribution.head).is_none() && is_role(self.text.key(attribution.head));
        let name = attribution.wording == Wording::Name && !office;
        // “a source close to Ann Hale”, “a person familiar with the matter”
        let with = if end > 0 && word!(self.text.key(end - 1), "familiar") { "with" } else { "to" };
        let near = end > 0 && end < self.text.tokens.len() && word!(self.text.key(end - 1), "close" | "familiar");
        let close = near && self.text.str(end) == with;
        let end = if close && !name { self.close_to(end + 1) } else { end };
        (start..attribution.head).rev().find(role).filter(|_| name).map_or(start, |role| role + 1)..end
    }

    /// Where the phrase behind “close to” or “familiar with” ends: a name with what stands before it, or a noun.
    fn close_to(&self, start: usize) -> usize {
        let end = self.text.sentence(start - 1).end;
        let noun = start
            + usize::from((start..end).next().is_some_and(|i| class(self.text.key(i)) == Some(Class::Determiner)));
        let name = |&i: &usize| self.text.tokens[i].capital() || self.text.tokens[i].is_dash();
        let last = (noun..end).take_while(name).count();
        let last = (noun + last.max(1)).min(end);
        // “the board's thinking”
        let owner = self.text.tokens.get(last).is_some_and(|t| t.kind == Kind::Clitic);
        (last + 2 * usize::from(owner)).min(end)
    }

    /// “Stop calling it …”, “NASA's Halden finds …”: a word that opens the sentence, or a thing that finds, and is no entity's
    /// name; but “Study finds …”.
    fn is_imperative(&self, attribution: &Attribution) -> bool {
        let calling =
            |cue: &Range<usize>| cue.start == attribution.source.end && self.text.str(cue.start).ends_with("ing");
        let alone = attribution.source.len() == 1 && self.text.tokens[attribution.head].opens_sentence();
        let finds = |cue: &Range<usize>| word!(self.text.key(cue.start), "find" | "finds" | "found");
        attribution.cue.as_ref().is_some_and(|cue| if alone { calling(cue) } else { finds(cue) })
    }

    /// “Ann Hale QC said”: the name before the letters.
    fn before_letters(&self, attribution: &Attribution) -> Option<&Mention> {
        let letters = &self.text.tokens[attribution.head];
        let name = attribution.head.checked_sub(1).filter(|&name| name >= attribution.source.start)?;
        let mention = self.mention_at(name).filter(|_| letters.upper() && letters.span.len() <= 4)?;
        self.is_person(mention.entity).then_some(mention)
    }

    /// “Minister for Energy Ann Hale said”: the name behind the office that begins with `head`, where the words end.
    pub(super) fn behind_office(&self, head: usize, end: usize) -> Option<&Mention> {
        let mention = self.mention_at(end.checked_sub(1)?)?;
        let before = self.text.token_from(mention.span.start).checked_sub(1).filter(|&i| i > head)?;
        // “the envoy to Tarnland Ann Hale said”
        let place = |mention: &Mention| self.entities.list[mention.entity].kind == EntityKind::Place;
        let seat = is_role(self.text.key(head)) && self.mention_at(before).is_some_and(place);
        // “Friends of President Ann Hale said”
        let many = self.text.str(head).ends_with('s');
        let office = (self.text.tokens[head].capital() || seat) && self.text.tokens[before].capital() && !many;
        (office && self.is_person(mention.entity)).then_some(mention)
    }

    pub(super) fn mention_at(&self, token: usize) -> Option<&Mention> {
        let span = self.text.tokens[token].span;
        let mentions = &self.entities.mentions;
        let next = mentions.partition_point(|m| m.span.end < span.end);
        mentions.get(next).filter(|m| m.span.contains(span) && !m.demonym)
    }

    /// Whom the pronoun at `token` means. Who spoke of another “her” goes on as “she” in the same paragraph only.
    fn pronoun(&self, token: usize) -> Option<usize> {
        // “…,” He said: somebody may be called so.
        let inside = token > 1 && !self.text.tokens[token].opens_sentence() && self.text.tokens[token - 2].is(',');
        if inside && self.text.tokens[token].capital() {
            return None;
        }
        let here = self.text.block_at(token);
        let goes_on = self.last.is_some_and(|(_, at)| self.text.block_at(at) == here);
        if self.stranger.is_some_and(|head| self.is_strangers(head, token)) {
            return None;
        }
        let beside =
            |entity| !goes_on && self.last.is_some_and(|(last, at)| last == entity && self.is_beside(at, token));
        let own = |entity| transcript::is_own_turn(self.text, self.entities, token, entity);
        self.spoken_before(token)
            .filter(|&entity| (goes_on || self.beside != Some(entity)) && !beside(entity) && !own(entity))
    }

    /// “Friends call her kind. His sister, Ann Hale, said so.” [new paragraph] “…,” she said: the paragraph is about another, whom
    /// its first words mean, than who is named at `at`.
    fn is_beside(&self, at: usize, token: usize) -> bool {
        let text = self.text;
        let referent = PRONOUNS.get(text.key(token));
        let start = text.blocks[text.block_at(at)].start.max(at.saturating_sub(NEAR));
        let said = |i: usize| {
            let next = self.regions.partition_point(|region| region.end <= i);
            self.regions.get(next).is_some_and(|region| region.start <= i)
        };
        // “When she was young, Ann Hale said …”, “Asked why she quit, Ann Hale …”: she is who is named behind it.
        let opening = word!(text.key(start), "when" | "as" | "before" | "after" | "while" | "once" | "asked" | "until");
        let comma = (start..at).find(|&i| text.tokens[i].is(',')).filter(|comma| opening && at - comma < 4);
        let start = comma.unwrap_or(start);
        let first = (start..at).find(|&i| {
            let person = self.mention_at(i).is_some_and(|mention| self.is_person(mention.entity));
            person || !said(i) && PRONOUNS.get(text.key(i)) == referent
        });
        let owns = |i: usize| {
            let noun = text.tokens.get(i + 1).is_some_and(|t| t.is_word() && class(t.key).is_none());
            word!(text.key(i), "his" | "its") || word!(text.key(i), "her") && noun
        };
        let named = at < token && PRONOUNS.get(text.key(at)).is_none();
        let mentions = &self.entities.mentions;
        let since = mentions.partition_point(|m| m.span.start < text.tokens[at].span.end);
        let again = mentions.get(since).is_some_and(|m| m.span.start < text.tokens[token].span.start);
        named && !again && first.is_some_and(|i| self.mention_at(i).is_none() && !owns(i))
    }

    /// “…,” a spokesman for the port said. “…,” he said: whoever spoke last may go on, if nobody has been named since.
    fn is_strangers(&self, head: usize, token: usize) -> bool {
        let (text, mentions) = (self.text, &self.entities.mentions);
        let near = head < token && text.block_at(token) - text.block_at(head) <= 2;
        let since = mentions.partition_point(|m| m.span.start < text.tokens[head].span.end);
        let until = mentions.partition_point(|m| m.span.start < text.tokens[token].span.start);
        let word = text.str(head);
        let other = match PRONOUNS.get(text.key(token)) {
            Some(Referent::He) => word.ends_with("woman"),
            Some(Referent::She) => word.ends_with("man") && !word.ends_with("woman"),
            _ => true,
        };
        near && !other && !mentions[since..until.max(since)].iter().any(|m| self.is_person(m.entity))
    }

    /// Whom the pronoun at `token` means by what stands before it.
    fn spoken_before(&self, token: usize) -> Option<usize> {
        let referent = *PRONOUNS.get(self.text.key(token))?;
        let last = self.last.filter(|&(entity, at)| {
            let near = self.text.block_at(token) - self.text.block_at(at).min(self.text.block_at(token)) <= BLOCKS;
            near && self.can_be(entity, referent)
        });
        let last = last.map(|(entity, _)| entity);
        let here = self.text.sentence_at(token);
        // “…,” she said. [new paragraph] “…,” he said: who answers has spoken before.
        let block = self.text.block_at(token);
        let asked = self.last.filter(|&(entity, at)| {
            self.is_person(entity) && !self.can_be(entity, referent) && self.text.block_at(at) + 1 == block
        });
        for sentence in (here.saturating_sub(SENTENCES)..=here).rev() {
            let tokens = self.text.sentences[sentence].clone();
            // “Asked whether Hale would come, she said …”: who answers was named before.
            if sentence == here && word!(self.text.key(tokens.start), "asked" | "pressed" | "questioned") {
                continue;
            }
            if asked.is_some() && self.text.block_at(tokens.start) + 1 < block {
                // … right before, or a paragraph further up if the one between speaks of nobody so.
                let spoken = |token: usize| PRONOUNS.get(self.text.key(token)) == Some(&referent);
                let near = |&(other, at): &(usize, usize)| {
                    let back = block - self.text.block_at(at);
                    let free = back == 3 && !self.text.blocks[block - 1].clone().any(spoken);
                    self.can_be(other, referent) && (back < 3 || free)
                };
                return self.other.filter(near).map(|(other, _)| other);
            }
            // “The report named Halden. “…,” it said”: the report may have.
            if referent == Referent::It && sentence < here && self.opens_with_writing(tokens.start) {
                return None;
            }
            // “What Hale did was “mad,” he said”: whoever speaks is most often not who is spoken of.
            let said = &self.regions[..self.regions.partition_point(|region| region.end <= token)];
            let said = said.last().filter(|region| sentence == here && region.end == token && region.start > 0);
            let is = |region: &Region| word!(self.text.key(region.start - 1), "is" | "are" | "was" | "were" | "be");
            let behind = said.is_some_and(is);
            let before = tokens.start..tokens.end.min(token);
            let near = sentence < here && self.text.block_at(tokens.start) == self.text.block_at(token);
            if let Some(found) = self.spoken_of(before, referent, last, near) {
                return found.filter(|_| !behind || found == last);
            }
        }
        last
    }

    pub(super) fn is_person(&self, entity: usize) -> bool {
        self.entities.list[entity].kind == EntityKind::Person
    }

    /// Whether a pronoun can mean the entity.
    pub(super) fn can_be(&self, entity: usize, referent: Referent) -> bool {
        let person = self.is_person(entity);
        match referent {
            Referent::He => person && self.genders[entity] != Some(Gender::Female),
            Referent::She => person && self.genders[entity] != Some(Gender::Male),
            Referent::It => self.entities.list[entity].kind == EntityKind::Organisation,
        }
    }
}
