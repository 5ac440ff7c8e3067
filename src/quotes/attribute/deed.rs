//! Which verbs tell what is done, not what is said; and which set themselves against what others say.

use super::Attributor;
use crate::entities;
use crate::keys::word;
use crate::quotes::clause::{Cue, REACH};
use crate::quotes::cues;
use crate::quotes::frame::Class;
use crate::quotes::roles::is_role;
use crate::quotes::source::{Source, Wording};

crate::table! {
    /// Who tells what they find.
    static FINDERS: () = {
        "report" => (), "inquiry" => (), "inquest" => (), "review" => (), "study" => (), "survey" => (), "poll" => (),
        "inspectors" => (), "inspector" => (), "inspection" => (), "watchdog" => (), "regulator" => (), "judge" => (),
        "judges" => (), "court" => (), "jury" => (), "tribunal" => (), "panel" => (), "committee" => (), "audit" => (),
        "auditors" => (), "investigation" => (), "investigators" => (), "commission" => (), "coroner" => (),
        "researchers" => (), "research" => (), "authors" => (), "scientists" => (), "analysis" => (), "ombudsman" => (),
    };
}

crate::table! {
    /// Verbs of those who set themselves against what others say.
    static AGAINST: () = {
        "reject" => (), "rejects" => (), "rejected" => (), "rejecting" => (), "deny" => (), "denies" => (),
        "denied" => (), "denying" => (), "counter" => (), "counters" => (), "countered" => (), "countering" => (),
        "dispute" => (), "disputes" => (), "disputed" => (), "disputing" => (), "dismiss" => (), "dismisses" => (),
        "dismissed" => (), "dismissing" => (), "rebut" => (), "rebuts" => (), "rebutted" => (), "rebutting" => (),
        "refute" => (), "refutes" => (), "refuted" => (), "refuting" => (), "hit" => (), "hits" => (),
        "hitting" => (), "responded" => (), "responds" => (), "responding" => (),
    };
}

impl Attributor<'_> {
    /// Whether the verb tells what is done, not what is said.
    pub(super) fn does(&self, cue: &Cue, at: usize) -> bool {
        let (verb, next) = (self.key(cue.item), self.key(cue.item + 1));
        let mut between = cue.item + 1..at;
        match () {
            // “checks will continue, and one step will “streamline” them”
            () if word!(verb, "continue" | "continues" | "continued") => {
                let near = |i| matches!(self.class(i), Some(Class::Colon | Class::Comma | Class::Adverb | Class::Time));
                !between.all(near) && !(0..cue.item).rev().take(REACH).any(|i| self.reader.quote_at(i))
            }
            // “to attack military sites rather than “soft” ones”: a blow, unless it is one “as” or “for” something.
            () if word!(verb, "attack" | "celebrate" | "celebrated" | "celebrating") => {
                !between.any(|i| word!(self.key(i), "as" | "for" | "over"))
            }
            // “decided to ignore a “keep out” sign”: what was done is not said, unless what was decided is.
            () if word!(verb, "decide" | "decides" | "decided") => word!(next, "to" | "on") && cue.item + 2 < at,
            // “Council defends ‘foolish’ plan”: so others call it.
            () if word!(verb, "defend" | "defends" | "defended" | "defending") => {
                !between.any(|i| word!(self.key(i), "as" | "by" | "for" | "against"))
                    && self.class(at + 1) == Some(Class::Plain)
            }
            // “want to hear it in their “pod” software”
            () if word!(verb, "want" | "wants" | "wanted") => {
                let led = matches!(self.class(at - 1), Some(Class::Possessive | Class::Plain | Class::Joint));
                word!(next, "to") && led && cue.item + 3 < at && self.class(at + 1) == Some(Class::Plain)
            }
            // “judges who ruled against him”, but “ruled in May that …”
            () if word!(verb, "rule" | "rules" | "ruled" | "ruling") => {
                let told = between.any(|i| matches!(self.class(i), Some(Class::Subordinator | Class::Colon)));
                // “ruled the “wild” west”
                let wild = self.reader.before(at) == Some(Class::Determiner) && cue.item + 2 == at;
                word!(next, "against" | "out" | "over" | "in") && !told || wild
            }
            // “Adding to worries, …”
            () if word!(verb, "add" | "adds" | "added" | "adding") => word!(next, "to"),
            // “The plain is characterised by …”, “Jobs are threatened by …”
            () if word!(verb, "characterised" | "characterized" | "threatened" | "defined") => word!(next, "by"),
            // “The drop reflects the plan to …”, “it measures reflected sound”
            () if word!(verb, "reflect" | "reflects" | "reflected") => matches!(
                self.class(cue.item + 1),
                Some(Class::Determiner | Class::Possessive | Class::Name | Class::Plain)
            ),
            () => self.answers(cue, at) || self.finds(cue, at),
        }
    }

    /// Whether it tells whom or what somebody calls, answers or goes on to.
    fn answers(&self, cue: &Cue, at: usize) -> bool {
        let (verb, next) = (self.key(cue.item), self.key(cue.item + 1));
        let mut between = cue.item + 1..at;
        match () {
            // “called in the “experts””
            () if word!(verb, "called" | "calls" | "calling") => {
                // “called Doe over “late” bills”: by telephone.
                let whom = self.reader.phrase_from(cue.item + 1).filter(|whom| whom.wording == Wording::Name);
                word!(next, "in" | "up" | "round")
                    || whom
                        .is_some_and(|whom| word!(self.key(whom.items.end), "over" | "about" | "after" | "regarding"))
            }
            // “responded to the “unfair” report”, but “responded to it: “No””, “responded to Doe with “no””
            () if word!(verb, "respond" | "responds" | "responded" | "replied" | "replies") => {
                let told = |i| {
                    matches!(self.class(i), Some(Class::Colon | Class::Comma | Class::Subordinator))
                        || word!(self.key(i), "with" | "by")
                };
                let led = matches!(
                    self.reader.before(at),
                    Some(Class::To | Class::Preposition | Class::Determiner | Class::Possessive)
                );
                word!(next, "to") && led && !between.any(told)
            }
            // “agreed to checks, and to speed them “with all speed””
            () if word!(verb, "agree" | "agrees" | "agreed") => {
                word!(next, "to" | "on") && cue.item + 2 < at && !between.any(|i| word!(self.key(i), "that" | "with"))
            }
            // “The room requested by Hale was “full””, but “The firm said by email it was “full””
            () if word!(next, "by") => {
                // “The raid, condemned by Hale, was “late””
                let comma = |end: usize| usize::from(self.class(end) == Some(Class::Comma));
                let end = self.reader.phrase_from(cue.item + 2).map_or(at, |whom| whom.items.end);
                matches!(self.class(end + comma(end)), Some(Class::Be | Class::Auxiliary))
            }
            // “went on to raid the “quiet” docks”
            () if word!(verb, "go" | "goes" | "went" | "gone") => {
                word!(self.key(cue.item + 2), "to") || word!(next, "on") && cue.item + 2 == at
            }
            // “asked to call “Crimestoppers””, but “what some like to call “…””
            () if word!(verb, "call") && self.reader.before(cue.item) == Some(Class::To) => {
                let what = |i: usize| word!(self.key(i), "what" | "which" | "that" | "whom");
                cue.item + 1 == at && !(cue.item.saturating_sub(REACH)..cue.item).any(what)
            }
            // “retweeted a post calling it “late””
            () if word!(verb, "retweeted" | "reposted") => {
                cue.item + 1 != at && self.class(cue.item + 1) != Some(Class::Colon)
            }
            () => false,
        }
    }

    /// Whether it tells what somebody finds or reads, or what convinces them.
    fn finds(&self, cue: &Cue, at: usize) -> bool {
        let mut between = cue.item + 1..at;
        match self.key(cue.item) {
            // “Hale read “The Long Night” to them”: signs read so.
            verb if word!(verb, "read" | "reads") => {
                let reader = |s: &Source| s.wording != Wording::Description || is_role(self.key(s.head));
                let it = |s: &Source| word!(self.key(s.head), "it");
                let parts = between.any(|i| matches!(self.class(i), Some(Class::Colon | Class::Comma)));
                !parts && cue.subject.as_ref().is_some_and(|s| reader(s) && !it(s))
            }
            // “The crew found the “lost” ring”, but “the report found a “toxic” culture”
            verb if word!(verb, "found" | "finds" | "find") => {
                let finds = |s: &Source| {
                    let key = self.key(s.head);
                    s.wording != Wording::Description && !word!(key, "police") || FINDERS.has(key)
                };
                let a = usize::from(self.reader.before(at) == Some(Class::Determiner));
                cue.item + 1 + a == at
                    && self.class(at + 1) == Some(Class::Plain)
                    && !cue.subject.as_ref().is_some_and(finds)
            }
            // “a night at sea convinced her that …”: that is what she thinks.
            verb if word!(verb, "convinced" | "convinces") => {
                let thing = |s: &Source| {
                    let key = self.key(s.head);
                    s.wording == Wording::Description && !is_role(key) && !entities::is_body(key)
                };
                cue.subject.as_ref().is_some_and(thing)
            }
            _ => false,
        }
    }

    /// “countered her claims that it was “safe””, “rejected claims of “bias””: words of those who claim so.
    pub(super) fn opposes(&self, cue: &Cue, at: usize) -> bool {
        let against = AGAINST.has(self.key(cue.item));
        let claim = |&i: &usize| {
            cues::is_noun(self.key(i)) || word!(self.key(i), "allegations" | "accusations" | "suggestions" | "reports")
        };
        // “hit back at claims that …”
        let at_them = |i: usize| word!(self.key(i), "at" | "to");
        let led = |i: usize| {
            matches!(
                self.class(i),
                Some(
                    Class::Determiner | Class::Possessive | Class::Plain | Class::Name | Class::Clitic | Class::Adverb
                )
            )
        };
        let claim =
            (cue.item + 1..at).take_while(|&i| led(i) || at_them(i) || claim(&i)).find(claim).filter(|_| against);
        // “rejected claims that it was safe as “nonsense””
        let led_by = |i: &usize| matches!(self.class(*i), Some(Class::Determiner | Class::Plain));
        let behind = at - (cue.item + 1..at).rev().take(2).take_while(led_by).count();
        // “hit back at claims by Doe with a blunt “no””, but “claims of a link with “thugs””
        let answered = word!(self.key(behind - 1), "with")
            && !word!(self.key(behind.saturating_sub(2)), "link" | "links" | "ties" | "contact" | "contacts")
            && !(cue.item..behind).any(|i| word!(self.key(i), "of"));
        let as_it_is = word!(self.key(at - 1), "as" | "by") || answered;
        // “rejected claims the raid was “safe””
        let bare = |claim: usize| {
            let begins = matches!(
                self.class(claim + 1),
                Some(Class::Determiner | Class::Possessive | Class::Pronoun | Class::Name)
            );
            begins && self.text.str(self.frame().items[claim].token).ends_with('s')
        };
        let so = |claim: usize| word!(self.key(claim + 1), "that" | "of" | "by" | "from") || bare(claim);
        claim.is_some_and(|claim| so(claim) || claim + 1 == at)
            && !as_it_is
            && (cue.item..at).all(|i| !matches!(self.class(i), Some(Class::Comma | Class::Quote(_))))
    }
}
