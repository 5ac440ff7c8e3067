//! Who said it: the cue and the source of each quotation, from the sentence that it stands in.

use std::ops::Range;

use super::clause::{Clauses, Cue, REACH};
use super::cues::{self, Form, Takes};
use super::frame::{Class, Frame};
use super::marks::Region;
use super::source::{Reader, Source, Wording};
use super::transcript;
use crate::keys::word;
use crate::text::Text;

/// Whose words a quotation is said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attribution {
    /// The words that name the source, as tokens.
    pub(super) source: Range<usize>,
    /// The token that says who or what it is.
    pub(super) head: usize,
    pub(super) wording: Wording,
    /// The words that attribute, as tokens.
    pub(super) cue: Option<Range<usize>>,
    /// What ties the two together.
    pub(super) tie: Tie,
}

/// How a quotation hangs on its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// A verb that takes words: she said …
    Speech,
    /// A verb that calls something something: she called it …
    Naming,
    /// A name behind a dash: “…” — Ann Hale
    Signature,
    /// The sentence's subject alone: Hale was blunt: …
    Subject,
    /// An earlier quotation of the same speaker, or the sentence before.
    Context,
}

/// Reads the attributions of one frame.
pub(super) struct Attributor<'a> {
    text: &'a Text<'a>,
    reader: Reader<'a>,
    clauses: Clauses<'a>,
}

impl<'a> Attributor<'a> {
    pub(super) fn new(text: &'a Text<'a>, frame: &'a Frame) -> Self {
        let reader = Reader { text, frame };
        Self { text, reader, clauses: Clauses::of(reader) }
    }

    fn frame(&self) -> &'a Frame {
        self.reader.frame
    }

    pub(super) fn class(&self, i: usize) -> Option<Class> {
        self.reader.class(i)
    }

    /// Whose words the quotation at item `at` is; `clause` tells whether it is a whole one.
    pub(super) fn of(&self, at: usize, clause: bool) -> Option<Attribution> {
        self.reported(at)
            .or_else(|| self.beside(at))
            .or_else(|| self.leading(at))
            .or_else(|| self.trailing(at))
            .or_else(|| self.signed(at))
            .or_else(|| self.according(at))
            .or_else(|| self.carried(at))
            .or_else(|| self.introduced(at, clause))
    }

    /// “…,” Hale said: the words right behind a quotation that breaks off for them.
    fn beside(&self, at: usize) -> Option<Attribution> {
        let start = self.behind(at)?;
        let inverted = self.clauses.from(start).find(|cue| cue.inverted);
        let only_adverbs =
            |end: usize| (start..end).all(|i| matches!(self.class(i), Some(Class::Adverb | Class::Conjunction)));
        if let Some(cue) = inverted.filter(|cue| only_adverbs(cue.item)) {
            return self.by_cue(cue);
        }
        let start = (start..start + 3).find(|&i| self.class(i) != Some(Class::Adverb))?;
        let source = self.reader.by_name(self.reader.phrase_from(start)?);
        // “…,” raising questions about …
        if self.class(start) == Some(Class::Plain) && self.text.str(self.frame().items[start].token).ends_with("ing") {
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
        let cue = self.clauses.from(source.items.end).find(|cue| {
            cue.item < end
                && matches!(cue.verb.form, Form::Past | Form::Present)
                && (cue.verb.takes != Takes::Object
                    || matches!(self.class(cue.item + 1), None | Some(Class::Dot | Class::Comma)))
        });
        // “…, a court has been told”, “…, inquest told”: by whom?
        let told = |cue: &&Cue| {
            let be = (source.items.end..cue.item).any(|i| self.class(i) == Some(Class::Be));
            cue.subject.is_none() && (be || cues::is_court(self.reader.key(source.head)))
        };
        if cue.as_ref().is_some_and(told) {
            return None;
        }
        if let Some(cue) = cue.filter(|cue| inserted || self.reader.left_of_verb(cue.item) == source.items.end) {
            // “…,” the end of an era, Hale said: the name beside the verb is the source.
            let named = |s: &&Source| s.wording == Wording::Name && s.items.start > source.items.end;
            let subject = cue.subject.as_ref().filter(|_| source.wording == Wording::Description).filter(named);
            let token = self.frame().items[cue.item].token;
            return Some(self.attribution(subject.unwrap_or(&source), Some(token..token + 1), Tie::Speech));
        }
        // “…,” she enthused: a verb that no table has, where only a cue can stand.
        let verb = source.items.end;
        let token = self.frame().items.get(verb)?.token;
        let word = self.text.str(token);
        let finite = self.class(verb) == Some(Class::Plain) && (word.ends_with("ed") || word.ends_with('s'));
        let known = source.wording != Wording::Description;
        (finite && known).then(|| self.attribution(&source, Some(token..token + 1), Tie::Speech))
    }

    /// The item behind the quotation and the comma, question mark or dash that it breaks off with.
    fn behind(&self, at: usize) -> Option<usize> {
        matches!(self.class(at + 1), Some(Class::Comma | Class::Other | Class::Dash)).then_some(at + 2)
    }

    /// The nearest cue before the quotation that has a subject, or the one further out that says so.
    fn leading(&self, at: usize) -> Option<Attribution> {
        let before = |cue: &&Cue| {
            // “A,” wrote Hale in 1887, “B.”
            let aside = |i: usize| {
                matches!(
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
            let ends_here = |end: usize| end <= at && (end + 1 >= at || resumed(end));
            // What nobody in particular thinks (“voters who think …”) is nobody's words.
            let anybody = |s: &Source| {
                cue.verb.takes == Takes::Thought
                    && s.wording == Wording::Description
                    && !matches!(self.class(s.items.start), Some(Class::Determiner | Class::Possessive | Class::Number))
            };
            cue.subject.as_ref().is_some_and(|s| (!cue.inverted || ends_here(s.items.end)) && !anybody(s))
        };
        let mut cues = self.clauses.before(at).filter(before);
        let mut cue = cues.next()?;
        // “Hale said, and I quote, …”
        let mine = cue.subject.as_ref().is_some_and(|s| word!(self.reader.key(s.head), "i"));
        if let Some(outer) = cues.clone().next().filter(|_| mine) {
            cue = outer;
        }
        // “Hale said she thought …”, “Hale condemned what she called …”: Hale says so.
        let nearest = cue;
        for outer in cues.take(4) {
            if !self.reports(outer, cue) {
                break;
            }
            cue = outer;
        }
        let said = self.by_cue(cue)?;
        // The word beside the quotation is what attributes it.
        if nearest.verb.takes != Takes::Object {
            return Some(said);
        }
        let token = self.frame().items[nearest.item].token;
        Some(Attribution { cue: Some(token..token + 1), tie: Tie::Naming, ..said })
    }

    /// Whether the clause of `inner` is what `outer` reports: a thought, or what the same person said in other words.
    fn reports(&self, outer: &Cue, inner: &Cue) -> bool {
        let (Some(_), Some(subject)) = (&outer.subject, &inner.subject) else { return false };
        // “Readers asked why we called …”: those are others.
        let others = word!(self.reader.key(subject.head), "we" | "i" | "you");
        let pronoun = subject.wording == Wording::Pronoun && !others;
        let thought = inner.verb.takes == Takes::Thought;
        let start = subject.items.start;
        let (mut whole, mut named) = (true, false);
        for i in outer.item + 1..start {
            let key = self.reader.key(i);
            // “Hale resigned, though he knew …”: what stands beside is not reported.
            if word!(key, "because" | "while" | "although" | "though") {
                return false;
            }
            named |= word!(key, "what");
            whole &= !matches!(
                self.class(i),
                Some(Class::Comma | Class::Dash | Class::Relative | Class::Conjunction | Class::Semicolon)
            );
        }
        if thought && (pronoun || start <= outer.item) {
            return outer.verb.takes != Takes::Object;
        }
        if !(pronoun || thought) || start <= outer.item {
            return false;
        }
        let length = start - outer.item - 1;
        let that = word!(self.reader.key(start - 1), "that");
        let direct = whole && outer.verb.takes != Takes::Object && (length <= 5 || that || thought);
        length <= 12 && (named || direct)
    }

    /// The first cue behind the quotation whose clause is not another's: “the plan was … in part, Hale said”.
    fn trailing(&self, at: usize) -> Option<Attribution> {
        let speaks = |cue: &&Cue| cue.verb.takes != Takes::Object && cue.verb.form != Form::Ing;
        let cue = self.clauses.from(at + 1).find(speaks)?;
        let start = if cue.inverted { cue.item } else { cue.subject.as_ref()?.items.start };
        // “…, as Hale put it”
        let as_clause = start > at + 2 && word!(self.reader.key(start - 1), "as");
        let edge = self.class((start - usize::from(as_clause)).checked_sub(1)?);
        let fresh = start > at && matches!(edge, Some(Class::Comma | Class::Quote(_) | Class::Dash | Class::Other));
        let other_between = (at + 1..start).any(|i| self.reader.quote_at(i));
        if fresh && !other_between { self.by_cue(cue) } else { None }
    }

    /// “…” — Ann Hale
    fn signed(&self, at: usize) -> Option<Attribution> {
        let dash = (at + 1..at + 4).find(|&i| self.class(i) == Some(Class::Dash))?;
        let between = (at + 1..dash).all(|i| matches!(self.class(i), Some(Class::Dot | Class::Other | Class::Comma)));
        let source = self.reader.phrase_from(dash + 1).filter(|s| s.wording == Wording::Name)?;
        let ends = matches!(self.class(source.items.end), None | Some(Class::Comma | Class::Dot | Class::Opening));
        let token = self.frame().items[dash].token;
        (between && ends).then(|| self.attribution(&source, Some(token..token + 1), Tie::Signature))
    }

    fn by_cue(&self, cue: &Cue) -> Option<Attribution> {
        let token = self.frame().items[cue.item].token;
        let tie = if cue.verb.takes == Takes::Object { Tie::Naming } else { Tie::Speech };
        Some(self.attribution(cue.subject.as_ref()?, Some(token..token + 1), tie))
    }

    fn attribution(&self, source: &Source, cue: Option<Range<usize>>, tie: Tie) -> Attribution {
        let items = &self.frame().items;
        let tokens = items[source.items.start].token..items[source.items.end - 1].token + 1;
        Attribution { source: tokens, head: items[source.head].token, wording: source.wording, cue, tie }
    }

    /// “according to Hale, …”: who says so of all that follows, unless it is what somebody else said.
    fn reported(&self, at: usize) -> Option<Attribution> {
        let nearest = self.clauses.before(at).find(|cue| cue.subject.is_some());
        let said = |cue: &&Cue| matches!(cue.verb.takes, Takes::Words | Takes::Hearer);
        let start = nearest.filter(said).map_or(0, |cue| cue.item);
        (at.saturating_sub(40).max(start)..at)
            .filter(|&i| !word!(self.reader.key(i), "per"))
            .find_map(|i| self.according_at(i))
    }

    /// “…, according to Hale”, “in the words of Hale”
    fn according(&self, at: usize) -> Option<Attribution> {
        (at + 1..self.frame().len().min(at + 40)).find_map(|i| self.according_at(i))
    }

    fn according_at(&self, i: usize) -> Option<Attribution> {
        let key = self.reader.key(i);
        let words = match () {
            _ if word!(key, "according") && self.class(i + 1) == Some(Class::To) => 2,
            _ if word!(key, "words") && word!(self.reader.key(i + 1), "of") => 2,
            _ if word!(key, "per") => 1,
            _ => return None,
        };
        let source = self.reader.by_name(self.reader.phrase_from(i + words)?);
        let token = self.frame().items[i].token;
        Some(self.attribution(&source, Some(token..token + words), Tie::Speech))
    }

    /// “Hale's claim that …”, “in her words, …”: a noun that carries words, and whose it is.
    fn carried(&self, at: usize) -> Option<Attribution> {
        (at.saturating_sub(30)..at).rev().filter(|&i| i > 0 && cues::is_noun(self.reader.key(i))).find_map(|i| {
            let token = self.frame().items[i].token;
            self.possessor(i).map(|source| self.attribution(&source, Some(token..token + 1), Tie::Speech))
        })
    }

    /// Whose the noun at `item` is: “Hale's claim”, “her pledge”, “a message from Hale”.
    fn possessor(&self, item: usize) -> Option<Source> {
        if word!(self.reader.key(item + 1), "from" | "by") {
            return self.reader.phrase_from(item + 2).filter(|source| source.wording == Wording::Name);
        }
        let mut i = item;
        while i > 0 && item - i < 4 && matches!(self.class(i - 1), Some(Class::Plain | Class::Adverb | Class::Name)) {
            i -= 1;
        }
        match self.class(i.checked_sub(1)?)? {
            Class::Possessive => Some(Source { items: i - 1..i, head: i - 1, wording: Wording::Pronoun }),
            Class::Clitic => self.reader.phrase_before(i - 1),
            _ => None,
        }
    }

    /// “Hale was blunt: …”
    fn introduced(&self, at: usize, clause: bool) -> Option<Attribution> {
        // “Hale let them know, “…””: with a comma only before a whole clause.
        let colon = match self.class(at.checked_sub(1)?) {
            Some(Class::Colon) => true,
            Some(Class::Comma) => clause,
            _ => false,
        };
        let who = |s: &Source| {
            let led = matches!(self.class(s.items.start), Some(Class::Determiner | Class::Possessive | Class::Name));
            !transcript::is_side(self.reader.key(s.head)) && (led || s.wording == Wording::Pronoun)
        };
        let source = self.reader.main_subject(at).filter(who)?;
        let token = self.frame().items[at - 1].token;
        (colon && source.items.end < at).then(|| self.attribution(&source, Some(token..token + 1), Tie::Subject))
    }

    /// Whether the quotation goes on with what `earlier` said: one cue stands between them and speaks for both. “A,” Hale
    /// said, “B,” she added: also where she is given a cue of her own.
    pub(super) fn resumes(&self, at: usize, attribution: &Attribution, earlier: &Attribution, region: &Region) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.class(i));
        let token = self.frame().items[at].token;
        let lower = !self.text.tokens[token + region.opening].capital();
        let behind = attribution.cue.as_ref().is_some_and(|cue| cue.start > token);
        let again = attribution.wording == Wording::Pronoun && before == Some(Class::Comma) && lower && behind;
        let Some(cue) = earlier.cue.clone().filter(|_| again || attribution.cue == earlier.cue) else { return false };
        region.end <= cue.start
            && token >= cue.end
            && matches!(before, Some(Class::Comma | Class::Dash | Class::Conjunction | Class::Colon | Class::Semicolon))
    }

    /// Whether the frame is nothing but quotations.
    pub(super) fn bare(&self) -> bool {
        self.frame().items.iter().all(|item| {
            matches!(
                item.class,
                Class::Quote(_) | Class::Dot | Class::Other | Class::Comma | Class::Dash | Class::Joint
            )
        })
    }

    /// Whether the frame, within a paragraph, only ends what a quotation begins: “…” to all who would listen.
    pub(super) fn goes_on(&self, sentence: usize) -> bool {
        let start = self.text.sentences[sentence].start;
        let within = self.text.blocks[self.text.block_at(start)].start < start;
        within && matches!(self.class(1), Some(Class::To | Class::Preposition | Class::Conjunction))
    }

    /// Who speaks in a sentence that holds no quotation but leads up to one.
    pub(super) fn lead(&self) -> Option<Attribution> {
        // “From Minister for Ports Ann Hale:”
        let colon = self.frame().len().checked_sub(1).filter(|&end| self.class(end) == Some(Class::Colon));
        if let Some(colon) = colon.filter(|_| word!(self.reader.key(0), "from")) {
            let source = self.reader.phrase_from(1).filter(|source| source.items.end == colon)?;
            let token = self.frame().items[colon].token;
            return Some(self.attribution(&source, Some(token..token + 1), Tie::Context));
        }
        let cue = self.clauses.all().find(|cue| cue.subject.is_some() && cue.verb.takes != Takes::Object);
        match cue {
            Some(cue) => self.by_cue(cue).map(|said| Attribution { tie: Tie::Context, ..said }),
            None => {
                let source = self.reader.main_subject(self.frame().len())?;
                (source.wording != Wording::Description).then(|| self.attribution(&source, None, Tie::Context))
            }
        }
    }

    /// Whether the sentence can only be the attribution of a question or exclamation before it: “Hale asked.”
    pub(super) fn is_tail(&self) -> bool {
        if self.class(0) == Some(Class::Dash) {
            return self.reader.phrase_from(1).is_some_and(|s| s.wording == Wording::Name);
        }
        let Some(source) = self.reader.phrase_from(0) else { return false };
        let Some(cue) = self.clauses.all().next() else { return false };
        cue.item == source.items.end
            && cue.verb.takes != Takes::Object
            && matches!(
                self.class(cue.item + 1),
                None | Some(
                    Class::Dot
                        | Class::Comma
                        | Class::Preposition
                        | Class::Time
                        | Class::Adverb
                        | Class::Colon
                        | Class::Semicolon
                )
            )
    }

    /// The name that the frame, a paragraph of its own, signs with: “— Ann Hale, June 7”.
    pub(super) fn signature(&self) -> Option<Attribution> {
        let source = self.reader.phrase_from(1).filter(|source| source.wording == Wording::Name)?;
        let token = self.frame().items[0].token;
        let signs = self.class(0) == Some(Class::Dash);
        signs.then(|| self.attribution(&source, Some(token..token + 1), Tie::Signature))
    }

    pub(super) fn text(&self) -> &'a Text<'a> {
        self.text
    }

    /// Whether the words are somebody's, though nobody says whose: “was accused of “…””, “was described as “…””, “a court has
    /// heard how he “…””.
    pub(super) fn unattributed(&self, at: usize) -> bool {
        let mut near = at.saturating_sub(REACH)..self.frame().len().min(at + REACH);
        let hears = |i: usize| word!(self.reader.key(i), "heard" | "told");
        // “was told how a “rogue” builder …”: an aside is nobody's.
        let aside = at.checked_sub(1).is_some_and(|before| self.class(before) == Some(Class::Determiner));
        if !aside && near.clone().any(hears) && near.any(|i| cues::is_court(self.reader.key(i))) {
            return true;
        }
        let led = at > 0 && word!(self.reader.key(at - 1), "as" | "of");
        led && self
            .clauses
            .before(at)
            .next()
            .is_some_and(|cue| cue.subject.is_none() && cue.verb.takes == Takes::Object)
    }

    /// Whether a thing is named, not judged: “a play called …”, but “what he called …”.
    pub(super) fn names_a_thing(&self, at: usize) -> bool {
        let Some(cue) = self.clauses.before(at).next() else { return true };
        let what = (cue.item.saturating_sub(REACH)..cue.item).any(|i| word!(self.reader.key(i), "what"));
        let left = self.reader.left_of_verb(cue.item);
        // “a play called …”, but “a plan that both sides had called …”, “was called … by Hale”
        let active = (left..cue.item).any(|i| self.class(i) == Some(Class::Auxiliary));
        let judge = |s: &Source| {
            let known = s.wording != Wording::Description;
            (known || active) && s.items.end == left || known && s.items.start > cue.item
        };
        !what && !cue.subject.as_ref().is_some_and(judge)
    }
}
