//! “it”: by name, or in the words for a body that has no name here: “The watchdog found faults. “…,” it said.”

use std::ops::Range;

use super::described::Described;
use super::{Resolver, SENTENCES};
use crate::entities::{self, EntityKind, Mention};
use crate::keys::word;
use crate::quotes::Speaker;
use crate::quotes::frame::{Class, class};
use crate::quotes::roles::is_role;
use crate::text::Kind;

crate::table! {
    /// Bodies that are seldom the firm or the party that was named before.
    static OTHER_BODIES: () = {
        "watchdog" => (), "regulator" => (), "court" => (), "council" => (), "committee" => (), "ministry" => (),
        "commission" => (), "union" => (), "tribunal" => (), "panel" => (), "board" => (), "inquiry" => (),
        "force" => (), "hospital" => (), "school" => (), "trust" => (), "museum" => (), "university" => (),
    };
}

crate::table! {
    /// What is written, and speaks as “it”.
    static WRITINGS: () = {
        "paper" => (), "newspaper" => (), "magazine" => (), "report" => (), "statement" => (), "letter" => (),
        "study" => (), "survey" => (), "memo" => (), "lawsuit" => (), "note" => (), "email" => (), "post" => (), "book" => (),
        "article" => (), "poll" => (), "review" => (), "document" => (), "quote" => (), "message" => (),
    };
}

crate::table! {
    /// What bodies did, but for “-ed”.
    static ACTS: () = {
        "began" => (), "bought" => (), "broke" => (), "came" => (), "chose" => (), "cut" => (), "found" => (), "gave" => (),
        "held" => (), "hit" => (), "kept" => (), "knew" => (), "led" => (), "left" => (), "lost" => (), "made" => (), "met" => (),
        "paid" => (), "put" => (), "said" => (), "saw" => (), "sent" => (), "set" => (), "sold" => (), "spent" => (), "stood" => (),
        "told" => (), "took" => (), "went" => (), "won" => (), "wrote" => (),
    };
}

impl Resolver<'_> {
    /// Whom the pronoun at `token` means, by name or in the words for a body that has none here: “The watchdog found faults.
    /// “…,” it said.”
    pub(super) fn meant(&self, token: usize) -> Option<Speaker> {
        let Some((words, head)) = self.written.as_ref().filter(|(_, head)| self.is_writings(*head, token)) else {
            return self.meant_unwritten(token);
        };
        let named = self.organisation_between(*head, token);
        if self.others_between(*head, token) {
            // “The firm denied it.”, but nobody who was told of before the letter.
            let later = |who: &Speaker| match who {
                Speaker::Entity(entity) => named.is_some_and(|m| m.entity == *entity),
                Speaker::Words(_) => true,
            };
            return self.meant_unwritten(token).filter(later);
        }
        named.is_none().then(|| Speaker::Words(self.text.span(words.clone())))
    }

    fn meant_unwritten(&self, token: usize) -> Option<Speaker> {
        let known = self.pronoun(token).map(Speaker::Entity);
        let body = self.body_before(token).filter(|_| word!(self.text.key(token), "it"));
        // “Norvex paid. The company had lost millions. “…,” it said.”: it may well be Norvex.
        let Some((words, head)) = body.filter(|&(_, head)| known.is_none() || OTHER_BODIES.has(self.text.key(head)))
        else {
            return known;
        };
        // “The council met the Dock Union.”, “Norvex lost. The court ordered it to pay.”
        let other = |m: &Mention| self.entities.list[m.entity].kind == EntityKind::Organisation;
        let sentence = self.text.sentence(head);
        let earlier = sentence.start.checked_sub(1).map(|token| self.text.sentence(token));
        let met = |sentence| self.mentions_in(sentence).iter().any(other);
        let owned = !word!(self.text.key(words.start), "the" | "a" | "an");
        if met(sentence) || !owned && (known.is_some() || earlier.is_some_and(met)) {
            return None;
        }
        match self.described(&words, head) {
            Described::As(entity) => Some(Speaker::Entity(entity)),
            Described::AsTwo => None,
            Described::Otherwise => Some(Speaker::Words(self.text.span(words))),
        }
    }

    /// Whether the noun names what is written.
    pub(super) fn is_writing(&self, noun: usize) -> bool {
        WRITINGS.has(self.text.key(noun))
    }

    /// “…,” the letter said. “It called it “late””: whether the pronoun at `token` can go on with what is written that spoke last.
    fn is_writings(&self, head: usize, token: usize) -> bool {
        let near = |head| {
            let sentences = self.text.sentence_at(token) - self.text.sentence_at(head);
            sentences <= SENTENCES && self.text.block_at(token) - self.text.block_at(head) <= 1
        };
        word!(self.text.key(token), "it") && head < token && near(head)
    }

    /// Whether a later sentence than that of `head` tells of something else that “it” at `token` may be: “The firm denied it.”
    fn others_between(&self, head: usize, token: usize) -> bool {
        let quoted = |i: usize| {
            let region = self.regions.partition_point(|region| region.end <= i);
            self.regions.get(region).is_some_and(|region| region.start <= i)
        };
        let thing = |i: usize| {
            // “It was sent to the firm.”
            let own = word!(self.text.key(self.text.sentence(i).start), "it");
            // “The authors looked at 40 ports.”
            let acts = self.text.tokens.get(i + 2).is_some_and(|t| class(t.key).is_some())
                || self.text.str((i + 2).min(token)).ends_with("ed");
            let noun = self.text.str(i + 1);
            let many = noun.ends_with('s') && !noun.ends_with("ss") && acts;
            // “In the kitchen, it said, …”
            let place = word!(self.text.key(i - 1), "in" | "at" | "on" | "under" | "during" | "near");
            let led = word!(self.text.key(i), "the" | "a" | "an") && !self.text.tokens[i + 1].capital();
            led && !own && !many && !place
        };
        // “Norvex rejected it.”, “Parliament rejected it.”
        let opens = |i: usize| {
            let sentence = self.text.sentence(i);
            let word = self.text.str(i);
            let other = match self.mention_at(i) {
                Some(mention) => !self.is_person(mention.entity),
                None => class(self.text.key(i)).is_none() && !word.ends_with('s') && !word.ends_with("ed"),
            };
            sentence.start == i && sentence.end <= token && other
        };
        (self.text.sentence(head).end..token).any(|i| !quoted(i) && (thing(i) || opens(i)))
    }

    /// An organisation that is named between the two.
    fn organisation_between(&self, head: usize, token: usize) -> Option<&Mention> {
        let mut sentences = (self.text.sentence_at(head)..=self.text.sentence_at(token)).rev();
        sentences.find_map(|sentence| {
            let mentions = self.mentions_in(self.text.sentences[sentence].clone());
            let between = |m: &&Mention| (head..token).contains(&self.text.token_from(m.span.start));
            mentions.iter().filter(between).find(|m| self.entities.list[m.entity].kind == EntityKind::Organisation)
        })
    }

    /// The body without a name that the writer's sentence before the quotation at `token` is about, and its noun.
    fn body_before(&self, token: usize) -> Option<(Range<usize>, usize)> {
        let text = self.text;
        // “A. B,” it said: the sentence in which the quotation begins.
        let own = text.sentence(token).start;
        let said = self.regions[..self.regions.partition_point(|region| region.end <= token)].last();
        let here = text.sentence_at(said.filter(|region| region.end > own).map_or(own, |region| region.start.min(own)));
        let sentence = text.sentences[here.checked_sub(1)?].clone();
        let first = sentence.start;
        // “Norvania's foreign ministry rejected it.”
        let owner = (first + 1..sentence.end.min(first + 4)).find(|&i| text.tokens[i].kind == Kind::Clitic);
        let owner = owner.filter(|&owner| (first..owner).all(|i| text.tokens[i].capital()));
        let led = word!(text.key(first), "the" | "a" | "an");
        if text.block_at(first) + 1 < text.block_at(token) || !(led || owner.is_some()) {
            return None;
        }
        let from = owner.unwrap_or(first) + 1;
        let plain = |&i: &usize| text.tokens[i].is_word() && !text.tokens[i].capital() && class(text.key(i)).is_none();
        let noun = (from..sentence.end.min(from + 4)).take_while(plain).find(|&i| {
            (entities::is_body(text.key(i)) || OTHER_BODIES.has(text.key(i)) || WRITINGS.has(text.key(i)))
                && !is_role(text.key(i + 1))
        })?;
        // “The council tax rose.”, “The force of the blast …”
        let next = text.key(noun + 1);
        let acts =
            text.str((noun + 1).min(text.tokens.len() - 1)).ends_with("ed") || text.tokens.get(noun + 1)?.is(',');
        let acts = acts || ACTS.has(next);
        let acts = acts || class(next).is_some_and(|class| class != Class::Preposition);
        if !acts {
            return None;
        }
        let owns = text.tokens.get(noun + 1).is_some_and(|t| t.kind == Kind::Clitic);
        (!owns).then_some((first..noun + 1, noun))
    }

    /// Whether the sentence that begins at `first` is about what is written: “The report named …”, “A secret 2010 report …”.
    pub(super) fn opens_with_writing(&self, first: usize) -> bool {
        let key = |i: usize| self.text.key(i);
        let written = |i: usize| WRITINGS.has(key(i));
        word!(key(first), "the" | "a" | "an" | "its" | "his" | "her" | "their")
            && (first + 1..first + 5).take_while(|&i| class(key(i)).is_none()).any(written)
    }
}
