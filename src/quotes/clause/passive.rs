//! Whether somebody else does what a verb says than who stands before it: “was called …”, “a game described as …”.

use super::{Clauses, REACH};
use crate::keys::word;
use crate::quotes::cues::{Form, Takes, Verb};
use crate::quotes::frame::Class;
use crate::quotes::roles::is_role;
use crate::quotes::source::{Source, Wording};

impl Clauses<'_> {
    /// “was called … (by Hale)”, “branded … by Hale”, “had an appeal rejected”, “notes, dubbed “A””: whether the verb at `item`,
    /// whose own words begin at `left`, is a passive.
    pub(super) fn passive(&self, left: usize, item: usize, verb: Verb) -> bool {
        let be = (left..item).rev().find(|&i| matches!(self.reader.class(i), Some(Class::Be | Class::Auxiliary)));
        let done = matches!(verb.form, Form::Past | Form::Perfect)
            && be.is_some_and(|i| self.reader.class(i) == Some(Class::Be));
        let object = verb.takes == Takes::Object;
        // “Hale, accused of theft, …”, “Hale praised over it”: of these verbs in any sentence; but “called for”
        let of = word!(self.reader.key(item + 1), "of" | "for" | "over")
            && word!(
                self.reader.key(item),
                "accused" | "criticised" | "criticized" | "praised" | "blamed" | "condemned" | "mocked" | "slammed"
            );
        done || self.is_asked(item)
            || self.is_inserted_question(left, item)
            || of && left == item
            || verb.form == Form::Past && self.in_headline(item, verb)
            || self.by_somebody(left, item, object)
            || object && (self.had_done(item) || verb.form == Form::Past && self.without_object(left, item))
    }

    /// “Hale, asked about it, said …”: whether the verb at `item` only tells what somebody was asked who goes on behind a comma.
    fn is_inserted_question(&self, left: usize, item: usize) -> bool {
        let about = word!(self.reader.key(item + 1), "about" | "whether" | "if" | "why" | "how" | "what" | "on");
        let comma = |i: usize| self.reader.class(i) == Some(Class::Comma);
        let acts = |i: usize| match self.reader.class(i) {
            Some(Class::Verb(_) | Class::Auxiliary | Class::Be) => true,
            Some(Class::Plain) => self.reader.participle(i),
            _ => false,
        };
        let asked = word!(self.reader.key(item), "asked") && about && left == item && item > 0 && comma(item - 1);
        asked && (item + 1..item + REACH / 4).find(|&i| comma(i)).is_some_and(|comma| acts(comma + 1))
    }

    /// “Asked if it was so, …”, “When asked by Doe, …”: whether the verb at `item` opens the sentence and tells who is asked.
    pub(in crate::quotes) fn is_asked(&self, item: usize) -> bool {
        let when = |i: usize| item == i && word!(self.reader.key(i - 1), "when" | "if" | "once" | "while");
        word!(self.reader.key(item), "asked" | "told") && (item == 0 || when(1))
    }

    /// “Hale accused of “hiding””, “Council told to “act now””, “Ferry “unsafe”, board told”: a headline leaves the auxiliary out, and
    /// what it tells in earnest is in the present.
    fn in_headline(&self, item: usize, verb: Verb) -> bool {
        let key = self.reader.key(item);
        let told = verb.takes == Takes::Hearer || word!(key, "urged" | "warned" | "asked" | "ordered" | "advised");
        let called = word!(key, "branded" | "labelled" | "dubbed" | "remembered");
        let behind = self.reader.class(item + 1);
        let done = match behind {
            None => told,
            Some(Class::Quote(_)) => told || called,
            Some(Class::Preposition | Class::To) => told || called || verb.takes == Takes::Object,
            _ => false,
        };
        done && self.reader.is_headline()
    }

    /// “branded as a “pirate” by Hale”, “a photograph posted by Hale”; but “Hale said by telephone”.
    fn by_somebody(&self, left: usize, item: usize, object: bool) -> bool {
        let as_a = usize::from(word!(self.reader.key(item + 1), "as"));
        let as_a = as_a * (1 + usize::from(self.reader.class(item + 2) == Some(Class::Determiner)));
        let behind = item + 1 + as_a;
        let behind = behind + usize::from(self.reader.quote_at(behind));
        let sent = word!(self.reader.key(item), "posted" | "tweeted" | "written" | "shared" | "issued");
        // “has condemned “raids” by Doe”: the raids are.
        let does = self.reader.class(item - usize::from(item > left)) == Some(Class::Auxiliary);
        (object || sent) && word!(self.reader.key(behind), "by") && !does
    }

    /// “had an appeal rejected”
    fn had_done(&self, item: usize) -> bool {
        let start = self.reader.phrase_before(item).map_or(0, |phrase| phrase.items.start);
        let led = matches!(self.reader.class(start), Some(Class::Determiner | Class::Possessive));
        led && start > 0 && word!(self.reader.key(start - 1), "had" | "having")
    }

    /// “notes, dubbed locally as “A””, “also referred to as “A””, “posts deemed to be “A””: the verb has nothing that it calls so.
    fn without_object(&self, left: usize, item: usize) -> bool {
        let adverb = |&i: &usize| self.reader.class(i) == Some(Class::Adverb);
        let behind = item + 1 + (item + 1..).take_while(adverb).count();
        let to = usize::from(self.reader.class(behind) == Some(Class::To));
        let before = left.checked_sub(1).and_then(|i| self.reader.class(i));
        let parted = matches!(before, None | Some(Class::Comma | Class::Dash | Class::Conjunction | Class::Opening));
        // “a port in Chad dismissed as “idle” its rivals' ferries”
        let object = matches!(self.reader.class(behind + 2), Some(Class::Determiner | Class::Possessive));
        // “streams, called ossanas, which are …”
        let which = [Class::Plain, Class::Comma, Class::Relative].map(Some);
        // “crates labelled “tools” were …”, but “what locals dubbed “…””
        let label = word!(self.reader.key(item), "labelled" | "labeled" | "branded" | "dubbed");
        let label = label && self.reader.quote_at(item + 1);
        let bare = |s: &Source| {
            let said = matches!(self.reader.before(s.items.start), Some(Class::Subordinator | Class::Relative));
            s.wording == Wording::Description && !is_role(self.reader.key(s.head)) && !said
        };
        let called = label && self.reader.phrase_before(left).as_ref().is_some_and(bare)
            || parted && word!(self.reader.key(behind + to), "as")
            || to > 0 && word!(self.reader.key(item), "deemed")
            || word!(self.reader.key(behind), "as") && !object && self.is_thing(left)
            || parted && [1, 2, 3].map(|back| self.reader.class(item + back)) == which;
        called && (left..item).all(|i| adverb(&i))
    }

    /// “lost a game described as “…””, but “a move a minister described as “…””: whether no speaker ends before `end`.
    fn is_thing(&self, end: usize) -> bool {
        self.reader.phrase_before(end).is_some_and(|source| {
            let start = source.items.start;
            let any =
                word!(self.reader.key(start), "a" | "an") || self.reader.before(start) == Some(Class::Preposition);
            any && source.wording == Wording::Description && !is_role(self.reader.key(source.head))
        })
    }
}
