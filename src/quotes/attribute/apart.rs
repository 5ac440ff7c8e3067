//! What parts a cue from a quotation further on: a verb that tells of no words there, or what stands between the two.

use super::Attributor;
use super::phrase::SAYINGS;
use crate::keys::word;
use crate::quotes::clause::{Cue, REACH};
use crate::quotes::cues::{self, Form, Takes};
use crate::quotes::frame::Class;
use crate::quotes::source::{Source, Wording};

/// Within so many words “denied “that any …”” begins with what makes it a denial of one's own.
const CHARGE: usize = 3;

/// Words so far behind a verb of its own clause are not its words.
const FAR: usize = 4;

impl Attributor<'_> {
    /// Whether a cue does not attribute the quotation at `at`, though it has a subject and no other cue stands nearer.
    pub(super) fn is_apart(&self, cue: &Cue, at: usize) -> bool {
        self.gives(cue, at)
            || self.does(cue, at)
            || self.is_unsaid(cue)
            || self.is_denied(cue)
            || self.is_supposed(cue, at)
            || self.is_named(cue, at)
            || self.is_of_claim(cue, at)
            || self.is_fronted(cue, at)
            || self.is_charge(cue, at)
            || self.is_retort(cue, at)
            || self.is_overheard(cue, at)
            || self.is_gapped(cue, at)
    }

    /// “Hale said it was “A”, Doe that it was “B””, “Hale called it “A”, Doe “B” and Roe “C””: a verb that is left out has a subject of
    /// its own; but “called him “A” and Doe “B””.
    fn is_gapped(&self, cue: &Cue, at: usize) -> bool {
        let Some(first) = (cue.item + 1..at).find(|&i| self.reader.quote_at(i)) else { return false };
        let joins = |&i: &usize| matches!(self.class(i), Some(Class::Comma | Class::Conjunction | Class::Quote(_)));
        let named = self.class(cue.item + 1) == Some(Class::Name);
        (first..at).filter(joins).any(|i| {
            let other = self.reader.phrase_from(i + 1).filter(|s| s.wording == Wording::Name);
            let list = !named && self.class(i) == Some(Class::Comma);
            other.is_some_and(|s| {
                let end = s.items.end;
                // “spoke of “A”, Doe of “B””
                let of = usize::from(word!(self.key(end), "of"));
                list && end + 1 < at + 2 * of && self.reader.quote_at(end + of) || word!(self.key(end), "that")
            })
        })
    }

    /// “heard a man shout “stop” before a “loud bang””: the man shouted no more than the first.
    fn is_overheard(&self, cue: &Cue, at: usize) -> bool {
        let heard = cue.subject.as_ref().and_then(|s| s.items.start.checked_sub(1));
        let heard = heard.is_some_and(|i| word!(self.key(i), "heard" | "hear" | "saw" | "watched" | "hearing"));
        let first =
            (cue.item + 1..at).find(|&i| self.reader.quote_at(i)).filter(|_| heard && cue.verb.form == Form::Base);
        let joins = |i: usize| matches!(self.class(i), Some(Class::Conjunction | Class::Comma | Class::Quote(_)));
        first.is_some_and(|first| !(first..at).all(joins))
    }

    /// “Hale hits back over ‘fool’ jibe”: somebody else's, unless one is sorry for it.
    fn is_retort(&self, cue: &Cue, at: usize) -> bool {
        let over = at.checked_sub(1).is_some_and(|i| word!(self.key(i), "over" | "at" | "after" | "amid"));
        let sorry =
            word!(self.key(cue.item), "apologises" | "apologised" | "apologizes" | "apologized" | "apologising");
        over && SAYINGS.has(self.key(at + 1)) && !sorry
    }

    /// “Minister denies ‘rift’”, “denied a “cover-up””: a word or two that others say; but “denied “any wrongdoing””.
    pub(super) fn is_charge(&self, cue: &Cue, at: usize) -> bool {
        let items = &self.frame().items;
        let first = items[at].token + 1;
        let end = items.get(at + 1).map_or(self.text.sentence(first).end, |item| item.token);
        // “denied that the raid was “a farce””
        let parts = |i| matches!(self.class(i), Some(Class::Comma | Class::Colon | Class::Quote(_) | Class::Dash));
        let own = |i: usize| {
            word!(
                self.text.key(i),
                "any" | "all" | "every" | "ever" | "anything" | "anyone" | "categorically" | "absolutely"
            )
        };
        word!(self.key(cue.item), "deny" | "denies" | "denied" | "denying")
            && !(cue.item..at).any(parts)
            // “Man denies ‘stabbing his wife 40 times’”
            && (end - first <= 4
                || word!(self.key(cue.item + 1), "that")
                || self.class(at - 1) == Some(Class::Be)
                || self.text.str(first).ends_with("ing"))
            && !(first..end).take(CHARGE).any(own)
    }

    /// “When Hale announced the cut, crowds “stormed” the pier”: the clause before the sentence's own is over, and tells when.
    fn is_fronted(&self, cue: &Cue, at: usize) -> bool {
        let start = cue.subject.as_ref().map_or(cue.item, |s| s.items.start.min(cue.item));
        let when = |i: &usize| word!(self.key(*i), "when" | "after" | "before" | "until");
        let clause = start.checked_sub(1).filter(when);
        let opens = |when: usize| matches!(self.reader.before(when), None | Some(Class::Comma | Class::Verb(_)));
        let ends = |&i: &usize| match self.class(i) {
            Some(Class::Comma | Class::Quote(_)) => true,
            Some(Class::Subordinator) => !word!(self.key(i), "that"),
            _ => false,
        };
        let comma = (cue.item + 1..at).find(ends).filter(|&comma| self.class(comma) == Some(Class::Comma));
        let acts = |subject: Source| {
            let class = self.class(subject.items.end);
            matches!(
                class,
                Some(Class::Plain | Class::Verb(_) | Class::Auxiliary | Class::Be | Class::Adverb | Class::Quote(_))
            )
        };
        clause.is_some_and(opens) && comma.and_then(|comma| self.reader.phrase_from(comma + 1)).is_some_and(acts)
    }

    /// Whether the verb offers or holds a thing: what is offered, shared or held is seldom words.
    fn gives(&self, cue: &Cue, at: usize) -> bool {
        let (verb, behind) = (self.key(cue.item), self.class(cue.item + 1));
        let that = behind == Some(Class::Subordinator);
        // “Hale said his country had offered fuel but “…””
        let given = word!(verb, "offer" | "offered" | "offers" | "shared" | "sharing" | "issued" | "issues")
            || word!(verb, "maintain" | "maintains" | "maintained") && !that;
        // “to maintain “status quo””
        let keep = word!(verb, "maintain") && self.reader.before(cue.item) == Some(Class::To) && !that;
        // “offers a “way out””, “the reasons Hale offered were “thin””
        let thing = matches!(self.reader.before(at), Some(Class::Determiner | Class::Possessive))
            // “issued “red” permits”
            || cue.item + 1 == at && self.class(at + 1) == Some(Class::Plain)
            || behind == Some(Class::Be)
            // “what the firm has offered is “thin””, but “has offered to “help out””
            || word!(verb, "offer" | "offered")
                && self.reader.before(cue.item) == Some(Class::Auxiliary)
                && behind != Some(Class::To)
            || (cue.item + 1..at).any(|i| self.class(i) == Some(Class::Conjunction));
        // “to hold “silent” marches”: an event, unless it is held that something is so; “boasts nearly 70 members”
        let number = (cue.item + 1..cue.item + 3).any(|i| self.class(i) == Some(Class::Number));
        let held = word!(verb, "hold" | "holds" | "held" | "holding")
            || number && word!(verb, "boast" | "boasts" | "boasted")
            // “All share in this “new dawn””
            || word!(verb, "share" | "shares" | "shared") && word!(self.key(cue.item + 1), "in");
        given && thing || keep || held && !that
    }

    /// “denied calling her “a liar””, “stopped short of calling it “a raid””, “has never said it was “over””, “Neither Hale nor Doe
    /// called it “over””: words that are not said.
    pub(super) fn is_denied(&self, cue: &Cue) -> bool {
        let neither = |i: usize| word!(self.key(i), "neither" | "nor");
        let both = |s: &Source| s.items.start.saturating_sub(1)..s.items.end;
        if cue.item > 0 && neither(cue.item - 1) || cue.subject.as_ref().is_some_and(|s| both(s).any(neither)) {
            return true;
        }
        // “The club he refused called him “a traitor””: it is not refused to call him so.
        let up_to = |i: usize| {
            let near = |i| matches!(self.class(i), Some(Class::To | Class::Adverb | Class::Be | Class::Auxiliary));
            (i + 1..cue.item).all(near)
        };
        let denies = |i: usize| match self.key(i) {
            key if word!(key, "denied" | "denies" | "denying" | "deny" | "never") => true,
            key if word!(key, "refused" | "refuses" | "refusing" | "declined" | "avoided") => up_to(i),
            // “did not call it so”, but “not only called it so”
            key if word!(key, "not" | "didn't" | "doesn't" | "hasn't" | "haven't" | "don't") => {
                cue.verb.takes == Takes::Object && !word!(self.key(i + 1), "only" | "just" | "merely" | "simply")
            }
            key if word!(key, "short") => word!(self.key(i + 1), "of"),
            key if word!(key, "without") => i + 1 == cue.item,
            _ => false,
        };
        let own = |&i: &usize| {
            matches!(
                self.class(i),
                Some(
                    Class::Auxiliary
                        | Class::Be
                        | Class::Adverb
                        | Class::To
                        | Class::Preposition
                        | Class::Pronoun
                        | Class::Subordinator
                )
            ) || denies(i)
        };
        let says = cue.verb.takes == Takes::Object
            || word!(self.key(cue.item), "say" | "said" | "saying" | "telling" | "tell");
        says && (cue.item.saturating_sub(4)..cue.item).rev().take_while(own).any(denies)
    }

    /// Whether the verb says that nothing is said, or not yet.
    fn is_unsaid(&self, cue: &Cue) -> bool {
        let (verb, next) = (self.key(cue.item), self.key(cue.item + 1));
        // “does not know which of them it was, so that “bias” has no part in it”
        let unknown = word!(verb, "know" | "knows" | "knew")
            && word!(next, "which" | "who" | "whether" | "if" | "where" | "when");
        // “would not say if …”, “refused to say what …”, “did not respond to …”
        let silent = word!(verb, "say" | "respond" | "reply" | "comment")
            && (cue.item.saturating_sub(3)..cue.item)
                .any(|i| word!(self.key(i), "not" | "refused" | "declined" | "didn't" | "wouldn't"));
        // “how it means to respond to the raid”
        let later = word!(verb, "respond") && self.reader.before(cue.item) == Some(Class::To) && word!(next, "to");
        // “Hale said it takes what he told them “to heart””, but “what he told them was “…””
        let what = |s: &Source| s.items.start > 0 && word!(self.key(s.items.start - 1), "what");
        let heard = cue.verb.takes == Takes::Hearer
            && cue.subject.as_ref().is_some_and(what)
            && self.clauses.before(cue.item).next().is_some()
            && (self.reader.phrase_from(cue.item + 1))
                .is_none_or(|hearer| self.class(hearer.items.end) != Some(Class::Be));
        // “Hale could have said so “more clearly””
        let supposed = cue.item > 1
            && word!(self.key(cue.item - 1), "have")
            && word!(self.key(cue.item - 2), "could" | "should" | "might" | "may" | "would");
        unknown || silent || later || heard || supposed
    }

    /// “If she says so again, try: “…””, “Hale said that until Doe agrees, “…””; but “nobody came until Hale called, “…””
    fn is_supposed(&self, cue: &Cue, at: usize) -> bool {
        let comma = |&i: &usize| self.class(i) == Some(Class::Comma);
        let outer = self.clauses.before(cue.item).next().is_some();
        let mut clause = (0..cue.item).rev().take(REACH).take_while(|i| !comma(i)).map(|i| self.key(i));
        let ends = clause.any(|word| word!(word, "if" | "unless") || outer && word!(word, "until"))
            && (cue.item + 1..at).any(|i| comma(&i));
        // “If Hale says it is “over”, …”, “Had Hale said “no”, …”, “Hale might say it is “over””
        let start = cue.subject.as_ref().map_or(cue.item, |s| s.items.start.min(cue.item));
        let begins = start
            .checked_sub(1)
            .is_some_and(|i| word!(self.key(i), "if" | "unless") || i == 0 && word!(self.key(i), "had" | "should"));
        // “Ann May said”: a name.
        let may = cue
            .item
            .checked_sub(1)
            .is_some_and(|i| word!(self.key(i), "may" | "might") && self.class(i) == Some(Class::Auxiliary));
        // “She said it was something that her father viewed as part of his legacy, “just like the port””: she says so.
        let something = start
            .checked_sub(2)
            .is_some_and(|i| word!(self.key(i), "something" | "one") && word!(self.key(i + 1), "that" | "which"));
        let within = outer && something && cue.item + FAR < at;
        ends || begins || may || within
    }

    /// Whether what the verb names is told before a colon, and the quotation is not that.
    fn is_named(&self, cue: &Cue, at: usize) -> bool {
        let between = cue.item + 1..at;
        // “Town celebrates as dam comes down: ‘…’”
        let called = self.reader.before(at) == Some(Class::Colon) && between.clone().any(|i| word!(self.key(i), "as"));
        // “Thanks to Hale for calling it to our notice: the page has the “Best of Lunden””
        let past = || between.clone().any(|i| i + 1 < at && self.class(i) == Some(Class::Colon));
        // “The union calls itself “Black Kestrel””: a name, but “calls himself “a fool””.
        let oneself = || {
            let inside = self.frame().items[at].token + 1;
            let own = word!(self.key(at - 1), "itself" | "himself" | "herself" | "themselves");
            own && self.text.tokens.get(inside).is_some_and(|t| t.capital())
        };
        // “Hale slams Doe ‘terror’ claim”: whose word it is, nobody says.
        let theirs = || {
            let whose = self.reader.before(at) == Some(Class::Name) && cue.item + 1 < at;
            whose && cues::is_noun(self.key(at + 1))
        };
        // “calling boats from a dusty “red list””: what the names are called is not told.
        let from = || {
            let plain = |i: &usize| self.class(*i) == Some(Class::Plain);
            let led = at - (0..at).rev().take_while(plain).count();
            let whence =
                led > 1 && word!(self.key(led - 1), "a" | "an" | "the") && word!(self.key(led - 2), "from" | "on");
            whence && word!(self.key(cue.item), "calling" | "call" | "called" | "calls") && cue.item + 2 < led - 1
        };
        cue.verb.takes == Takes::Object && (called || past() || oneself() || theirs() || from())
    }

    /// “Hale called a meeting on Doe's claim that it was “…””, “Hale denied claims by Doe that it was “…””; but of “said Doe's claim
    /// that it was “A” was “B”” what is said of the claim is not Doe's.
    fn is_of_claim(&self, cue: &Cue, at: usize) -> bool {
        // “said Doe's description of him as “a bully” was unfair”
        let a = usize::from(at > 1 && self.class(at - 1) == Some(Class::Determiner));
        let described = |i: usize| {
            word!(self.key(i), "description" | "depiction" | "portrayal" | "characterisation" | "characterization")
        };
        if at > a && word!(self.key(at - 1 - a), "as") && (cue.item + 1..at).any(|i| described(i) && self.owns(i)) {
            return true;
        }
        let of_it = at > 1 && self.class(at - 1) == Some(Class::Be) && self.reader.quote_at(at - 2);
        // “labelled a judge's finding that it was “A” for all “B””
        let first = (cue.item + 1..at).find(|&i| self.reader.quote_at(i)).filter(|_| cue.verb.takes == Takes::Object);
        let joins = |i: usize| matches!(self.class(i), Some(Class::Conjunction | Class::Comma | Class::Quote(_)));
        !of_it
            && first.is_none_or(|first| first + 1 < at && (first..at).all(joins))
            && (cue.item + 1..at).any(|i| {
                let whose = self.by(i).and_then(|by| self.reader.phrase_from(by + 1));
                let that = whose.map_or(i + 1, |whose| whose.items.end);
                cues::is_noun(self.key(i)) && word!(self.key(that), "that") && self.owns(i)
            })
    }
}
