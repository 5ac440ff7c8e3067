//! Attribution by a verb: before the quotation, right behind it, or further on.

use super::{Attribution, Attributor, Tie};
use crate::keys::word;
use crate::quotes::clause::{Cue, REACH};
use crate::quotes::cues::{self, Form, Takes};
use crate::quotes::frame::{Class, Item};
use crate::quotes::roles::is_role;
use crate::quotes::source::{Source, Wording};
use crate::text::Key;

impl Attributor<'_> {
    /// “…,” Hale said: the words right behind a quotation that breaks off for them.
    pub(super) fn beside(&self, at: usize) -> Option<Attribution> {
        let start = self.behind(at).filter(|_| !self.concedes(at))?;
        let inverted = self.clauses.from(start).find(|cue| cue.inverted);
        let only_adverbs =
            |end: usize| (start..end).all(|i| matches!(self.class(i), Some(Class::Adverb | Class::Conjunction)));
        if let Some(cue) = inverted.filter(|cue| only_adverbs(cue.item)) {
            return self.by_cue(cue);
        }
        // “…,” then-chancellor Ann Hale said.
        let start = (start..start + 3).find(|&i| !matches!(self.class(i), Some(Class::Adverb | Class::Joint)))?;
        let source = self.reader.by_name(self.reader.phrase_from(start)?);
        // “…,” more than a year after …
        if word!(self.key(start), "more" | "less") {
            return None;
        }
        // “…,” raising questions about …; but “…,” acting mayor Ann Hale said.
        let office = word!(self.key(start), "acting" | "outgoing" | "incoming" | "leading" | "visiting" | "sitting");
        let token = self.frame().items[start].token;
        if self.class(start) == Some(Class::Plain) && self.text.str(token).ends_with("ing") && !office {
            return None;
        }
        let end = (start..self.frame().len()).find(|&i| self.reader.quote_at(i)).unwrap_or(self.frame().len());
        // Between the source and its verb stands at most an apposition; the verb is the first finite cue.
        let inserted = matches!(
            self.class(source.items.end),
            Some(
                Class::Comma | Class::Dash | Class::Relative | Class::Opening | Class::Preposition | Class::Conjunction
            )
        );
        // “…,” police say
        let say = |cue: &Cue| {
            let many = cue.item == source.items.end && source.wording == Wording::Description;
            many && cue.verb.form == Form::Base && cue.verb.takes == Takes::Words
        };
        let cue = self.clauses.from(source.items.end).find(|cue| {
            cue.item < end
                && (matches!(cue.verb.form, Form::Past | Form::Present) || say(cue))
                // “…,” Selwy believed her
                && !(cue.verb.takes == Takes::Thought && matches!(self.class(cue.item + 1), Some(Class::Pronoun | Class::Possessive)))
                && (cue.verb.takes != Takes::Object
                    || matches!(self.class(cue.item + 1), None | Some(Class::Dot | Class::Comma)))
        });
        // “…, a court has been told”, “…, inquest told”, “…, owners urged”: by whom?
        let told = |cue: &&Cue| {
            let headline = self.class(cue.item + 1).is_none() && source.wording == Wording::Description;
            let be = (source.items.end..cue.item).any(|i| self.class(i) == Some(Class::Be));
            cue.subject.is_none() && (be || headline || cues::is_court(self.reader.key(source.head)))
        };
        if cue.as_ref().is_some_and(told) {
            return None;
        }
        // “…,” the paper quoted Hale as saying.
        if let Some(quoted) = cue.filter(|cue| cue.inverted) {
            return self.by_cue(quoted);
        }
        if let Some(cue) = cue.filter(|cue| inserted || self.reader.left_of_verb(cue.item) == source.items.end) {
            // “…,” the end of an era, Hale said: the name beside the verb is the source.
            let named = |s: &&Source| s.wording == Wording::Name && s.items.start > source.items.end;
            let subject = cue.subject.as_ref().filter(|_| source.wording == Wording::Description).filter(named);
            let token = self.frame().items[cue.item].token;
            let left = self.reader.left_of_verb(cue.item);
            let all = self.reader.with_behind(subject.unwrap_or(&source).clone(), |end| end == left);
            return Some(self.attribution(&all, Some(token..token + 1), Tie::Speech));
        }
        self.unlisted(&source)
    }

    /// “Even as Hale claimed “…,” one of his lawyers said so”, “While Hale said that it was “…,” Doe said …”, “When Hale said it was “…”, Doe
    /// snapped”: what stands behind is another clause.
    fn concedes(&self, at: usize) -> bool {
        let begins = |&i: &usize| {
            word!(
                self.key(i),
                "as" | "while" | "although" | "though" | "when" | "after" | "before" | "because" | "once"
            )
        };
        let claims = |cue: &&Cue| {
            cue.subject.as_ref().is_some_and(|s| s.items.start.checked_sub(1).filter(begins).is_some())
                && (cue.item..at).all(|i| self.class(i) != Some(Class::Comma))
        };
        self.clauses.before(at).next().filter(claims).is_some()
    }

    /// “…,” she enthused: a verb that no table has, where only a cue can stand.
    fn unlisted(&self, source: &Source) -> Option<Attribution> {
        let verb = source.items.end;
        let token = self.frame().items.get(verb)?.token;
        let began = word!(self.key(verb), "began" | "begins" | "spat" | "sang");
        let finite = self.class(verb) == Some(Class::Plain) && (began || self.text.str(token).ends_with("ed"));
        let known = source.wording != Wording::Description;
        // “Hale contributed to this report”, “Hale dodged the question”, “Halden news agency reported”: no such verb.
        let ends = !matches!(
            self.class(verb + 1),
            Some(
                Class::To
                    | Class::Determiner
                    | Class::Possessive
                    | Class::Name
                    | Class::Plain
                    | Class::Number
                    | Class::Verb(_)
                    | Class::Joint
            )
        );
        (finite && known && ends).then(|| self.attribution(source, Some(token..token + 1), Tie::Speech))
    }

    /// The item behind the quotation and the comma, question mark or dash that it breaks off with.
    pub(super) fn behind(&self, at: usize) -> Option<usize> {
        // ““We go.” - Hale, who is to go, said …”: what ends with a stop does not break off.
        let dash = self.frame().items.get(at + 1).filter(|item| item.class == Class::Dash);
        let stop = |dash: &Item| dash.token > 1 && self.text.tokens[dash.token - 2].is('.');
        let parts = matches!(self.class(at + 1), Some(Class::Comma | Class::Other | Class::Dash));
        (parts && !dash.is_some_and(stop)).then_some(at + 2)
    }

    /// “its backers call “A” and its critics “B””: whoever stands where a second subject would, with the verb before the first
    /// quotation. But in “calls him “A” and Doe “B”” Doe may be called so.
    pub(super) fn gapped(&self, at: usize) -> Option<Attribution> {
        let source = self.reader.phrase_before(at)?;
        let led = self.class(source.items.start) == Some(Class::Possessive) || is_role(self.reader.key(source.head));
        let joint = source.items.start.checked_sub(1).filter(|_| led || source.wording == Wording::Name)?;
        let joins = matches!(self.class(joint), Some(Class::Conjunction | Class::Comma | Class::Semicolon));
        let comma = self.reader.before(joint) == Some(Class::Comma);
        let first = joint.checked_sub(1 + usize::from(comma)).filter(|&i| joins && self.reader.quote_at(i))?;
        let cue = self.clauses.before(first).next().filter(|cue| cue.subject.is_some() && !cue.inverted)?;
        let it = cue.item + 2 == first && word!(self.reader.key(cue.item + 1), "it" | "this" | "that");
        let said = Cue { subject: Some(source), ..cue.clone() };
        (it || cue.item + 1 == first).then(|| self.by_cue(&said)).flatten()
    }

    /// The nearest cue before the quotation that has a subject, or the one further out that says so.
    pub(super) fn leading(&self, at: usize) -> Option<Attribution> {
        let before = |cue: &&Cue| {
            // “A,” wrote Hale in 1887, “B.”; “A,” says Hale with a grin, “B.”
            let aside = |i: usize| {
                matches!(self.class(i), Some(Class::Verb(_))) && !self.reader.verbal(i)
                    || matches!(
                        self.class(i),
                        Some(
                            Class::Preposition
                                | Class::Number
                                | Class::Time
                                | Class::Name
                                | Class::Determiner
                                | Class::Plain
                        )
                    )
            };
            let resumed = |end: usize| self.reader.before(at) == Some(Class::Comma) && (end..at - 1).all(aside);
            // “A,” said Hale, who did not look it, “B.”
            let who =
                |end: usize| self.class(end) == Some(Class::Comma) && self.class(end + 1) == Some(Class::Relative);
            let resumed = |end: usize| {
                resumed(end)
                    || self.reader.before(at) == Some(Class::Comma) && (who(end) || self.is_apposition(end, at - 1))
            };
            let ends_here = |end: usize| end <= at && (end + 1 >= at || resumed(end));
            // What nobody in particular thinks (“voters who think …”) is nobody's words.
            // What somebody may think is nobody's either.
            let may = cue.item.checked_sub(1).is_some_and(|i| word!(self.reader.key(i), "may" | "might"));
            let anybody = |s: &Source| {
                let led =
                    matches!(self.class(s.items.start), Some(Class::Determiner | Class::Possessive | Class::Number));
                cue.verb.takes == Takes::Thought && (may || s.wording == Wording::Description && !led)
            };
            // “The plan, says Hale, is “bold””
            let aside = |end: usize| {
                let marks = [cue.item.checked_sub(1), Some(end)].map(|i| i.and_then(|i| self.class(i)));
                let goes_on = matches!(self.class(end + 1), Some(Class::Be | Class::Auxiliary));
                marks == [Some(Class::Comma); 2]
                    && goes_on
                    && !(end + 1..at).any(|i| self.class(i) == Some(Class::Comma))
            };
            let ends = |s: &Source| !cue.inverted || ends_here(s.items.end) || aside(s.items.end);
            cue.subject.as_ref().is_some_and(|s| ends(s) && !anybody(s)) && !self.is_apart(cue, at)
        };
        // “responded to being labelled “…””: by whom?
        let being = |cue: &Cue| {
            let passive = cue.subject.is_none() && cue.verb.takes == Takes::Object;
            passive && cue.item > 0 && word!(self.key(cue.item - 1), "being")
        };
        // “denied calling her “a liar””: nor has she who denies it.
        let mut near = self.clauses.before(at);
        let (nearest, outer) = (near.next(), near.next().map_or(Key::NONE, |outer| self.key(outer.item)));
        let denies = word!(outer, "denied" | "denies" | "denying" | "deny");
        let own = self.clauses.before(at).find(|cue| cue.subject.is_some());
        let opposes = own.is_some_and(|cue| self.opposes(cue, at) || self.is_charge(cue, at));
        if opposes || nearest.is_some_and(|cue| being(cue) || denies && self.is_denied(cue)) {
            return None;
        }
        let mut cues = self.clauses.before(at).filter(before);
        let mut cue = cues.next()?;
        // “Plans call for a gate near the hut, which is referred to as “the Den””: by whom?
        let named = self.clauses.before(at).next().filter(|named| named.subject.is_none() && named.item > cue.item);
        let which = |named: &Cue| (cue.item..named.item).any(|i| self.class(i) == Some(Class::Relative));
        if named.is_some_and(|named| [named, cue].iter().all(|cue| cue.verb.takes == Takes::Object) && which(named)) {
            return None;
        }
        if let Some(said) = cues.clone().next().filter(|said| self.is_manner(said, cue)) {
            return self.by_cue(said);
        }
        // “Hale said, and I quote, …”
        let quote = word!(self.reader.key(cue.item), "quote");
        let mine = quote && cue.subject.as_ref().is_some_and(|s| word!(self.reader.key(s.head), "i"));
        if let Some(outer) = cues.clone().next().filter(|_| mine) {
            cue = outer;
        }
        // “Hale said she thought …”, “Hale condemned what she called …”: Hale says so.
        let nearest = cue;
        // “They tried to find out, “but …,” according to Hale”
        if cue.verb.takes == Takes::Thought && self.behind(at).is_some_and(|i| word!(self.reader.key(i), "according")) {
            return None;
        }
        for outer in cues.take(4) {
            if !self.reports(outer, cue) {
                break;
            }
            cue = outer;
        }
        let said = self.by_cue(cue)?;
        // The word beside the quotation is what attributes it.
        if nearest.verb.takes != Takes::Object || self.is_future(nearest) {
            return Some(said);
        }
        let token = self.frame().items[nearest.item].token;
        Some(Attribution { cue: Some(token..token + 1), tie: Tie::Naming, ..said })
    }

    /// “A,” said Hale, the plan's author, “B.”: whether between two commas it is only said who the speaker is.
    fn is_apposition(&self, open: usize, close: usize) -> bool {
        let word = |i: usize| {
            matches!(
                self.class(i),
                Some(
                    Class::Preposition
                        | Class::Number
                        | Class::Name
                        | Class::Determiner
                        | Class::Possessive
                        | Class::Plain
                        | Class::Clitic
                        | Class::Joint
                        | Class::Comma
                        | Class::Dot
                )
            )
        };
        self.class(open) == Some(Class::Comma) && open + 1 < close && (open + 1..close).all(word)
    }

    /// “she added, smiling, “…””: whether `cue` only tells how it was said.
    fn is_manner(&self, said: &Cue, cue: &Cue) -> bool {
        let smiles = word!(
            self.key(cue.item),
            "smiling"
                | "laughing"
                | "grinning"
                | "beaming"
                | "sighing"
                | "nodding"
                | "shrugging"
                | "chuckling"
                | "crying"
        );
        let commas = [cue.item.checked_sub(1), Some(cue.item + 1)].map(|i| i.and_then(|i| self.class(i)));
        let speaks = said.verb.takes == Takes::Words && said.verb.form != Form::Ing;
        smiles && speaks && said.item + 2 == cue.item && commas == [Some(Class::Comma); 2]
    }

    /// “Hale said Norva would respond “in kind””: what somebody will say, nobody has said yet.
    fn is_future(&self, cue: &Cue) -> bool {
        let will = |i: usize| word!(self.reader.key(i), "would" | "will" | "could" | "should");
        cue.item.checked_sub(1).is_some_and(will)
    }

    /// Whether the clause of `inner` is what `outer` reports: a thought, or what the same person said in other words.
    fn reports(&self, outer: &Cue, inner: &Cue) -> bool {
        let (Some(_), Some(subject)) = (&outer.subject, &inner.subject) else { return false };
        // “Readers asked why we called …”: those are others.
        let others = word!(self.reader.key(subject.head), "we" | "i" | "you");
        // “she heard someone yell …”
        let others = others || word!(self.key(subject.head), "someone" | "everyone" | "nobody");
        let pronoun = subject.wording == Wording::Pronoun && !others;
        // “Hale said the average voter views it as …”
        let views = word!(self.key(inner.item), "view" | "views" | "regard" | "regards");
        let thought = inner.verb.takes == Takes::Thought || views;
        let start = subject.items.start;
        let (mut whole, mut named) = (true, false);
        for i in outer.item + 1..start {
            let key = self.reader.key(i);
            // “Hale resigned, though he knew …”: what stands beside is not reported.
            if word!(key, "because" | "while" | "although" | "though") {
                return false;
            }
            // “When asked what it meant, she said …”
            named = (named || word!(key, "what")) && self.class(i) != Some(Class::Comma);
            whole &= !matches!(
                self.class(i),
                Some(Class::Comma | Class::Dash | Class::Relative | Class::Conjunction | Class::Semicolon)
            );
        }
        let future = self.is_future(inner);
        if thought && (pronoun || start <= outer.item) {
            return outer.verb.takes != Takes::Object;
        }
        if !(pronoun || thought || future) || start <= outer.item {
            return false;
        }
        let length = start - outer.item - 1;
        let that = word!(self.reader.key(start - 1), "that");
        let direct = whole && outer.verb.takes != Takes::Object && (length <= 5 || that || thought);
        length <= 12 && (named || direct)
    }

    /// The first cue behind the quotation whose clause is not another's: “the plan was … in part, Hale said”.
    pub(super) fn trailing(&self, at: usize) -> Option<Attribution> {
        let speaks = |cue: &&Cue| cue.verb.takes != Takes::Object && cue.verb.form != Form::Ing;
        let cue = self.clauses.from(at + 1).find(speaks)?;
        let start = if cue.inverted { cue.item } else { cue.subject.as_ref()?.items.start };
        // “…, as Hale put it”
        let as_clause = start > at + 2 && word!(self.reader.key(start - 1), "as");
        let edge = self.class((start - usize::from(as_clause)).checked_sub(1)?);
        let fresh = start > at && matches!(edge, Some(Class::Comma | Class::Quote(_) | Class::Dash | Class::Other));
        // ““late” and “cold”, Hale said”: but of one list both are hers.
        let listed = |i: usize| {
            matches!(self.class(i), Some(Class::Quote(_) | Class::Comma | Class::Conjunction | Class::Other))
        };
        let ends = matches!(self.class(cue.item + 1), None | Some(Class::Dot | Class::Preposition | Class::Time));
        // “Branded “cruel” and “cold”, Hale said in court it was over”: others' words.
        let first = (0..at).rev().take(REACH).take_while(|&i| listed(i)).last().unwrap_or(at);
        let opens = matches!(self.class(0), Some(Class::Plain | Class::Verb(_))) && self.reader.participle(0);
        let opens = opens && (1..4).contains(&first);
        let branded = opens && (first < at || self.class(at + 1) == Some(Class::Conjunction));
        let list = ends && self.class(at + 1) == Some(Class::Conjunction) && (at + 1..start).all(listed);
        let other_between = !list && (at + 1..start).any(|i| self.reader.quote_at(i));
        // `“…” Hale says she will come`: without a comma what Hale says is something else.
        let that = usize::from(self.class(cue.item + 1) == Some(Class::Subordinator));
        let own = self.class(cue.item + 1 + that) == Some(Class::Pronoun) && !cue.inverted;
        // “on “arson” charges critics say are false”
        let own = own || self.class(cue.item + 1) == Some(Class::Be);
        let own = own && matches!(edge, Some(Class::Quote(_)));
        // “bars new “B” share issues found …”: the quotation belongs to the noun behind it.
        let noun = start == at + 1
            && cue
                .subject
                .as_ref()
                .is_some_and(|s| s.wording == Wording::Description && self.class(start) == Some(Class::Plain))
            && matches!(
                self.reader.before(at),
                Some(Class::Determiner | Class::Possessive | Class::Preposition | Class::Plain)
            )
            // “Widow of ‘lovely’ Leo Hale speaks out”
            || start == at + 1 && matches!(self.reader.before(at), Some(Class::Determiner | Class::Preposition));
        let fresh = fresh && !own && !noun && !branded;
        if fresh && !other_between { self.by_cue(cue) } else { None }
    }
}
