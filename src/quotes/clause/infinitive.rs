//! Who acts in an infinitive: “used a speech to call for …”, “led Hale to quip …”.

use super::{Clauses, REACH};
use crate::keys::word;
use crate::quotes::frame::Class;
use crate::quotes::source::{Source, Wording};

/// How far before whoever is helped the help is told of.
const NEAR: usize = 6;

impl Clauses<'_> {
    /// The subject of the infinitive at `item`, behind “to”, where it is another than the sentence's.
    pub(super) fn of_infinitive(&self, item: usize) -> Option<Source> {
        self.caused(item - 1)
            .or_else(|| self.expected(item - 1))
            .or_else(|| self.liked(item - 1))
            .or_else(|| self.of_clause(item))
            .or_else(|| self.of_relative(item))
    }

    /// “a report that is expected to describe it as …”: whoever is expected to, where the infinitive begins at `to`.
    fn expected(&self, to: usize) -> Option<Source> {
        let done = to.checked_sub(1).filter(|&done| self.reader.before(done) == Some(Class::Be))?;
        let left = self.reader.left_of_verb(done);
        let which = word!(self.reader.key(left.checked_sub(1)?), "that" | "which" | "who");
        self.reader.subject_before(done).filter(|_| which)
    }

    /// “what Hale likes to call …”: whoever likes to, where the infinitive begins at `to`.
    fn liked(&self, to: usize) -> Option<Source> {
        let likes = to.checked_sub(1)?;
        let likes = Some(likes).filter(|&i| {
            word!(self.reader.key(i), "likes" | "like" | "liked" | "loves" | "prefers" | "prefer" | "wants" | "chose")
        })?;
        let source = self.reader.phrase_before(likes)?;
        let what = source.items.start.checked_sub(1)?;
        word!(self.reader.key(what), "what" | "which" | "that" | "whom").then_some(source)
    }

    /// “a speech that led Hale to quip …”: whoever is led to do so, where the infinitive begins at `to`.
    fn caused(&self, to: usize) -> Option<Source> {
        // “inspired Hale, a backer, to urge …”
        let aside = self.reader.before(to) == Some(Class::Comma);
        let source = if aside { self.reader.subject_before(to) } else { self.reader.phrase_before(to) };
        let led = |s: &Source| matches!(self.reader.class(s.items.start), Some(Class::Determiner));
        let source = source.filter(|source| source.wording == Wording::Name || led(source))?;
        let verb = source.items.start.checked_sub(1)?;
        word!(
            self.reader.key(verb),
            "prompted"
                | "prompting"
                | "led"
                | "leading"
                | "forced"
                | "forcing"
                | "caused"
                | "inspired"
                | "moved"
                | "drove"
                | "pushed"
        )
        .then_some(source)
    }

    /// “allows Hale to call it so”, “requires the port to state so”: nobody does so yet, where the infinitive begins at `to`.
    pub(super) fn allowed(&self, to: usize) -> bool {
        let Some(object) = self.reader.core_before(to, to.saturating_sub(REACH)) else { return false };
        let makes = |i: usize| {
            word!(
                self.reader.key(i),
                "allow"
                    | "allows"
                    | "allowed"
                    | "allowing"
                    | "require"
                    | "requires"
                    | "required"
                    | "requiring"
                    | "enable"
                    | "enables"
                    | "enabled"
                    | "enabling"
                    | "permit"
                    | "permits"
                    | "permitted"
                    | "force"
                    | "forces"
                    | "oblige"
                    | "obliges"
                    | "obliged"
                    | "compel"
                    | "compels"
                    | "help"
                    | "helps"
                    | "helping"
                    | "helped"
                    | "wants"
                    | "wanted"
            )
        };
        // “The law requires ports to state so”
        let start = object.items.start;
        start.checked_sub(1).is_some_and(makes)
            || (start + 1..to).any(|i| self.reader.class(i - 1) != Some(Class::Determiner) && makes(i))
    }

    /// “helping towns and their mayors respond to it”: nor do those before the verb at `item` who are helped to.
    pub(super) fn helped(&self, who: &Source, item: usize) -> bool {
        let near = who.items.start.saturating_sub(NEAR)..who.items.start;
        let joins = |&i: &usize| {
            matches!(
                self.reader.class(i),
                Some(Class::Name | Class::Conjunction | Class::Determiner | Class::Possessive | Class::Plain)
            )
        };
        let helps = |i: usize| word!(self.reader.key(i), "help" | "helps" | "helping" | "helped" | "let" | "lets");
        // “demanded that voters answer the question: “…””
        let that = who.items.start.checked_sub(2).filter(|&i| word!(self.reader.key(i + 1), "that"));
        let demanded = that.is_some_and(|i| {
            word!(
                self.reader.key(i),
                "demand"
                    | "demands"
                    | "demanded"
                    | "demanding"
                    | "insist"
                    | "insisted"
                    | "request"
                    | "requested"
                    | "propose"
                    | "proposed"
                    | "recommend"
                    | "recommended"
            )
        });
        if demanded && who.items.end == item {
            return true;
        }
        // “Let me say “no””
        who.wording != Wording::Pronoun && who.items.end == item && near.rev().take_while(joins).any(helps)
    }

    /// “drills began after Hale used a speech to call for …”: whoever acts in the clause of the infinitive at `item`.
    fn of_clause(&self, item: usize) -> Option<Source> {
        let begins = |i: &usize| word!(self.reader.key(*i), "after" | "before" | "when" | "while" | "because");
        let clause = (item.saturating_sub(24)..item).rev().find(begins)?;
        let source = self.reader.phrase_from(clause + 1)?;
        let acts =
            matches!(self.reader.class(source.items.end), Some(Class::Plain | Class::Verb(_) | Class::Auxiliary));
        let alone = self.cues.last().is_none_or(|cue| cue.item < clause);
        (acts && alone && source.items.end < item && source.wording == Wording::Name).then_some(source)
    }

    /// “in the presence of Hale, who proceeded to tell …”, “who had come to call it …”
    fn of_relative(&self, item: usize) -> Option<Source> {
        let verb = item.checked_sub(2)?;
        let left = self.reader.left_of_verb(verb);
        left.checked_sub(1).filter(|&who| word!(self.reader.key(who), "who"))?;
        self.reader.observed(left)
    }
}
