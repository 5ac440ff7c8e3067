//! Whether a word that may attribute is a verb where it stands: not “the claim”, “his reply”, “reported losses”.

use super::cues::{Form, Takes, Verb};
use super::frame::Class;
use super::roles::is_role;
use super::source::{REACH, Reader, Source, Wording};
use crate::keys::word;

/// How far before “and” the verb stands that it joins another to.
const NEAR: usize = 12;

impl Reader<'_> {
    /// Whether the cue verb at `i` is used as a verb there: not “the claim”, “his reply”, “reported losses”.
    pub(super) fn verbal(&self, i: usize) -> bool {
        let Some(Class::Verb(verb)) = self.class(i) else { return false };
        let mut left = i;
        while self.before(left) == Some(Class::Adverb) {
            left -= 1;
        }
        if self.is_of_a_phrase(i, left, verb) || self.is_passive(i, left) {
            return false;
        }
        match verb.form {
            Form::Base => self.base(i, left, verb),
            Form::Present => self.present(i, left, verb),
            Form::Past | Form::Perfect => self.past(i, left, verb),
            Form::Ing => self.going_on(i, left),
        }
    }

    /// Whether the verb at `i` is a part of other words: “continued to call it …”, “cast into doubt”, “counter-terror measures”.
    fn is_of_a_phrase(&self, i: usize, left: usize, verb: Verb) -> bool {
        let (key, next, before) = (self.key(i), self.class(i + 1), self.before(left));
        // “a guest of the fair held in Selwy”
        let held = word!(key, "held") && next == Some(Class::Preposition);
        let cast = word!(key, "cast") && word!(self.key(i + 1), "into" | "off");
        // “continued to call it …”, “runs counter to”
        let to =
            word!(key, "continue" | "continues" | "continued" | "continuing" | "counter") && next == Some(Class::To);
        // “one of 78 alleged raids”
        let led =
            matches!(before, None | Some(Class::Preposition | Class::Determiner | Class::Number | Class::Conjunction));
        let alleged = word!(key, "alleged") && led;
        let joined = before == Some(Class::Joint) || verb.form == Form::Base && next == Some(Class::Joint);
        joined || held || cast || to || alleged
    }

    /// “a light hull compared to the “…” one”, “a firm called Velmar”
    fn is_passive(&self, i: usize, left: usize) -> bool {
        let next = self.class(i + 1);
        let compared = word!(self.key(i), "compared") && matches!(next, Some(Class::To | Class::Preposition));
        let object = || self.phrase_before(i).is_none_or(|phrase| phrase.wording == Wording::Description);
        let a = || self.core_before(i, 0).is_some_and(|phrase| word!(self.key(phrase.items.start), "a" | "an"));
        let named = word!(self.key(i), "called") && next == Some(Class::Name) && a();
        compared && self.before(left) != Some(Class::Be) && object() || named
    }

    /// Whether a noun could stand where the verb does.
    fn is_noun_like(&self, left: usize, verb: Verb) -> bool {
        let before = self.before(left);
        let led = matches!(
            before,
            Some(Class::Determiner | Class::Possessive | Class::Clitic | Class::Preposition | Class::Number)
        );
        // “Article 5 says”
        let article = before == Some(Class::Number) && left > 1 && self.class(left - 2) == Some(Class::Name);
        led && !self.pronoun_clitic(left) && (!article || verb.noun)
    }

    /// “to say”, “The doctors say”
    fn base(&self, i: usize, left: usize, verb: Verb) -> bool {
        match self.before(left) {
            // “to find work”, “to come and view photos”
            Some(Class::To | Class::Auxiliary | Class::Conjunction)
                if word!(self.key(i), "find" | "hold" | "view" | "offer")
                    && self.class(i + 1) == Some(Class::Plain) =>
            {
                false
            }
            Some(Class::To | Class::Pronoun | Class::Auxiliary | Class::Relative) => true,
            // “The doctors say”, “Hale and Doe write”
            Some(Class::Name | Class::Plain) if !verb.noun || self.has_complement(i) => {
                let both = |of: Source| of.items.into_iter().any(|k| self.class(k) == Some(Class::Conjunction));
                // “heard Hale refer to it”
                let heard = |of: &Source| {
                    let seen = of.items.start.checked_sub(1);
                    seen.is_some_and(|i| word!(self.key(i), "heard" | "hear" | "saw" | "watched" | "hearing"))
                };
                let many = word!(self.key(left - 1), "police" | "people" | "men" | "women" | "children" | "staff");
                many || self.are_many(left)
                    || self.text.str(self.frame.items[left - 1].token).ends_with('s')
                    || self.phrase_before(left).is_some_and(|of| heard(&of) || both(of))
            }
            // “The rules state that …”
            Some(Class::Verb(_)) => {
                let many = self.text.str(self.frame.items[left - 1].token).ends_with('s');
                many && !self.verbal(left - 1) && word!(self.key(i + 1), "that")
            }
            // “to stand up and say”, but “the question and answer session”
            Some(Class::Conjunction) => {
                let acts = |k: usize| {
                    let class = self.class(k);
                    matches!(class, Some(Class::To | Class::Auxiliary | Class::Pronoun | Class::Relative))
                        || self.verbal(k)
                };
                !verb.noun || self.has_complement(i) || (left.saturating_sub(NEAR)..left - 1).any(acts)
            }
            // “The team, led by Hale, say it is …”, but “in, say, a year”
            Some(Class::Comma) => {
                // “…,” say the crews
                let behind = !verb.noun && left > 1 && self.quote_at(left - 2);
                // “The boat, say friends, is late”
                let aside = |who: Source| matches!(self.class(who.items.end), None | Some(Class::Comma | Class::Dot));
                behind
                    || word!(self.key(i), "say") && self.phrase_from(i + 1).is_some_and(aside)
                    || matches!(
                        self.class(i + 1),
                        Some(Class::Subordinator | Class::Pronoun | Class::Colon | Class::Quote(_))
                    )
            }
            _ => false,
        }
    }

    /// “The mayor says”, but “denied claims by Hale”
    fn present(&self, i: usize, left: usize, verb: Verb) -> bool {
        let before = self.before(left);
        let noun_may_stand = match before {
            // “told mayors that attacks on …”
            Some(Class::Plain | Class::Name | Class::Subordinator) => verb.noun,
            Some(Class::Verb(_)) => verb.noun && !self.text.tokens[self.frame.items[left - 1].token].capital(),
            _ => false,
        };
        // “Brussels calls platform ‘…’”, “Brussels calls reports that …”
        let calls = self.quote_at(i + 2)
            || word!(self.key(i + 2), "that") && matches!(self.class(i + 1), Some(Class::Verb(next)) if next.noun);
        let calls = calls && verb.takes == Takes::Object && !word!(self.key(i), "attacks");
        // “Hale nods and says …”
        let also = self.class(i + 1) == Some(Class::Conjunction)
            && matches!(self.class(i + 2), Some(Class::Verb(next)) if !next.noun && next.form == Form::Present);
        // “for health reasons, including …”, “the debt and harbour rules, Hale said”
        let hung = verb.noun
            && before == Some(Class::Plain)
            && left > 1
            && matches!(self.class(left - 2), Some(Class::Preposition | Class::Conjunction))
            && self.class(i + 1) == Some(Class::Comma);
        // “to more attacks if the port …” is a noun.
        let joins = verb.takes == Takes::Object && self.class(i + 1) == Some(Class::Subordinator);
        // “Drug suspects ‘freed’ at once”
        let suspects = word!(self.key(i), "suspects") && self.quote_at(i + 1);
        let complement = self.has_complement(i) && !(joins || hung || suspects);
        self.may_begin(left, verb)
            && !self.is_noun_like(left, verb)
            && !(verb.noun && self.compound(i))
            && (!noun_may_stand || also || calls || complement || self.behind_quote(left))
    }

    /// Whether a verb in the present can go on at `left`.
    fn may_begin(&self, left: usize, verb: Verb) -> bool {
        match self.before(left) {
            // “Says Hale: …”, but “Claims of …”; “smiles and says”, but “wages and claims”
            None | Some(Class::Conjunction) => !verb.noun,
            // “the drafted rules”, but “the accused claims”
            Some(Class::Verb(_) | Class::Plain) if verb.noun && left > 1 => {
                let led = matches!(self.class(left - 2), Some(Class::Determiner | Class::Possessive | Class::Clitic));
                !(led && self.participle(left - 1)) || word!(self.key(left - 1), "accused" | "deceased")
            }
            // “to deadly attacks”, “according to details”
            before => !matches!(before, Some(Class::Joint | Class::Colon | Class::To)),
        }
    }

    /// “what the mayor spoke of “…””, “Another wrote: …”
    fn past(&self, i: usize, left: usize, verb: Verb) -> bool {
        match self.before(left) {
            Some(Class::Preposition) => self.quote_at(i + 1),
            Some(Class::Determiner | Class::Number) => {
                // “Another told officers it was …”
                let hearer = verb.takes == Takes::Hearer && self.class(i + 1) == Some(Class::Plain);
                !self.needs_noun(left - 1) && (hearer || self.has_complement(i) || self.behind_quote(left))
            }
            _ => !(self.is_noun_like(left, verb) || verb.noun && self.has_object(left)),
        }
    }

    /// “Hale, saying …”, but “profit sharing is …”
    fn going_on(&self, i: usize, left: usize) -> bool {
        let (before, next) = (self.before(left), self.class(i + 1));
        let profit = matches!(before, Some(Class::Plain)) && matches!(next, Some(Class::Be));
        // “the flood warning service”
        let warning = word!(self.key(i), "warning")
            && matches!(before, Some(Class::Plain | Class::Name))
            && next == Some(Class::Plain);
        // “Norva's ruling Greens”, but “a judge's finding that …”
        let owned = before == Some(Class::Clitic)
            && !self.pronoun_clitic(left)
            && matches!(next, Some(Class::Name | Class::Plain | Class::Subordinator));
        // “with one saying: “…””
        let one = before == Some(Class::Determiner)
            && !self.needs_noun(left - 1)
            && matches!(
                next,
                Some(Class::Colon | Class::Comma | Class::Quote(_) | Class::Subordinator | Class::Pronoun)
            );
        let thing = profit || warning || owned;
        !(thing || !one && matches!(before, Some(Class::Determiner | Class::Possessive)))
    }

    /// “Friends of Hale say”, “Officials in Selwy say”, “Lawyers representing Hale say”: whether the clause that goes on at `end`
    /// begins with several.
    fn are_many(&self, end: usize) -> bool {
        let mut end = end;
        for _ in 0..4 {
            let Some(phrase) = self.core_before(end, end.saturating_sub(REACH)) else { return false };
            let start = phrase.items.start;
            // “Sources close to Hale say”
            let near = word!(self.key(phrase.head), "close" | "familiar" | "loyal" | "opposed") && phrase.head > start;
            let head = self.text.str(self.frame.items[phrase.head - usize::from(near)].token);
            match self.before(start) {
                Some(Class::Preposition | Class::To) => end = start - 1,
                Some(Class::Plain) if self.text.str(self.frame.items[start - 1].token).ends_with("ing") => {
                    end = start - 1;
                }
                None
                | Some(
                    Class::Comma
                    | Class::Subordinator
                    | Class::Conjunction
                    | Class::Colon
                    | Class::Semicolon
                    | Class::Dash
                    | Class::Time
                    | Class::Quote(_)
                    | Class::Other,
                ) => {
                    let key = self.key(phrase.head - usize::from(near));
                    let written =
                        word!(key, "posts" | "comments" | "articles" | "lessons" | "messages" | "books" | "films");
                    return head.ends_with('s') && !head.ends_with("ss") && !written
                        || word!(key, "police" | "people" | "men" | "women" | "children" | "staff" | "those" | "some");
                }
                _ => return false,
            }
        }
        false
    }

    /// Whether the word at `i` ends a noun phrase that has no article, and so is no verb of it: “terror attacks”, “many such
    /// questions”; but “research claims that the sea is …”.
    fn compound(&self, i: usize) -> bool {
        let that = word!(self.key(i + 1), "that")
            && !matches!(self.class(i + 2), Some(Class::Be | Class::Auxiliary | Class::Verb(_)));
        let phrase = self
            .core_before(i, i.saturating_sub(REACH))
            .filter(|_| matches!(self.before(i), Some(Class::Plain | Class::Name)));
        let bare = |phrase: &Source| {
            let led = matches!(self.class(phrase.items.start), Some(Class::Determiner | Class::Possessive));
            let many = word!(self.key(phrase.items.start), "many" | "several" | "these" | "those" | "some" | "all");
            let named = phrase.items.clone().any(|k| matches!(self.class(k), Some(Class::Name | Class::Clitic)));
            let four = self.class(phrase.items.start) == Some(Class::Number);
            four || (!led || many) && !named && !is_role(self.key(phrase.head))
        };
        // “found issues that …”, “Hale sparked jeers when …”: the noun is what is found.
        let named = |phrase: &Source| phrase.items.clone().any(|k| self.class(k) == Some(Class::Name));
        // “called the bribery claims a …”, “to release those bank details”
        let done = |phrase: &Source| match self.before(phrase.items.start) {
            Some(Class::Verb(verb)) => verb.takes == Takes::Object && self.verbal(phrase.items.start - 1),
            Some(Class::Plain) => {
                let auxiliary = phrase.items.start.checked_sub(2).and_then(|i| self.class(i));
                matches!(auxiliary, Some(Class::To | Class::Auxiliary))
            }
            _ => false,
        };
        let object = match self.before(i) {
            // “Hale calls reports of …”
            Some(Class::Verb(verb)) => {
                let calls = verb.form == Form::Present && verb.takes == Takes::Object;
                (verb.form == Form::Past || calls && self.verbal(i - 1)) && !word!(self.key(i - 1), "accused")
            }
            _ => phrase.as_ref().is_some_and(|phrase| named(phrase) && self.participle(i - 1) || done(phrase)),
        };
        object || !that && phrase.is_some_and(|phrase| bare(&phrase))
    }

    /// “raised its profit forecast”: the noun ends what a verb has as its object.
    fn has_object(&self, left: usize) -> bool {
        let phrase = self.phrase_before(left).filter(|p| self.class(p.items.start) == Some(Class::Possessive));
        phrase.and_then(|p| p.items.start.checked_sub(1)).is_some_and(|verb| {
            matches!(self.class(verb), Some(Class::Auxiliary | Class::Verb(_)))
                || self.class(verb) == Some(Class::Plain) && self.participle(verb)
        })
    }

    /// “he's” said: the clitic of a pronoun is a verb, not a possessive.
    pub(super) fn pronoun_clitic(&self, left: usize) -> bool {
        self.before(left) == Some(Class::Clitic)
            && left >= 2
            && matches!(self.class(left - 2), Some(Class::Pronoun | Class::Relative))
    }

    /// Whether the phrase that ends before `end` begins right behind a quotation: “…,” Hale notes.
    fn behind_quote(&self, end: usize) -> bool {
        let Some(start) = self.phrase_before(end).map(|phrase| phrase.items.start).filter(|&start| start > 0) else {
            return false;
        };
        let parted = matches!(self.class(start - 1), Some(Class::Comma | Class::Other | Class::Dash));
        self.quote_at(start - 1) || parted && start > 1 && self.quote_at(start - 2)
    }

    fn has_complement(&self, verb: usize) -> bool {
        // “the mayor claims in an essay that …”
        let that = |k: usize| word!(self.key(k), "that");
        if word!(self.key(verb + 1), "in") && (verb + 3..verb + 6).any(that) {
            return true;
        }
        matches!(
            self.class(verb + 1),
            Some(
                Class::Subordinator
                    | Class::Comma
                    | Class::Quote(_)
                    | Class::Colon
                    | Class::Pronoun
                    | Class::Name
                    | Class::Determiner
                    | Class::Possessive
                    | Class::To
            ) | None
        )
    }
}
