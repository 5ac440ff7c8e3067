//! Who said it: the cue and the source of each quotation, from the sentence that it stands in.

use std::ops::Range;

use super::cues::{self, Form, Takes, Verb};
use super::frame::{Class, Frame};
use super::marks::Region;
use super::source::{Reader, Source, Wording};
use crate::text::{Key, Kind, Text};

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
    /// The sentence's subject alone: Hale was blunt: …
    Subject,
    /// An earlier quotation of the same speaker, or the sentence before.
    Context,
}

/// A cue verb of a frame with its subject.
#[derive(Clone, Debug)]
struct Cue {
    item: usize,
    verb: Verb,
    subject: Option<Source>,
    inverted: bool,
}

/// Reads the attributions of one frame.
pub(super) struct Attributor<'a> {
    text: &'a Text<'a>,
    reader: Reader<'a>,
    cues: Vec<Cue>,
}

impl<'a> Attributor<'a> {
    pub(super) fn new(text: &'a Text<'a>, frame: &'a Frame) -> Self {
        let reader = Reader { text, frame };
        let mut attributor = Self { text, reader, cues: Vec::new() };
        for item in 0..frame.len() {
            if let Class::Verb(verb) = frame.items[item].class
                && reader.verbal(item)
            {
                let (subject, inverted) = attributor.subject(item, verb);
                attributor.cues.push(Cue { item, verb, subject, inverted });
            }
        }
        attributor
    }

    fn frame(&self) -> &'a Frame {
        self.reader.frame
    }

    pub(super) fn class(&self, i: usize) -> Option<Class> {
        self.reader.class(i)
    }

    /// The subject of the cue verb at `item`, and whether it stands behind the verb.
    fn subject(&self, item: usize, verb: Verb) -> (Option<Source>, bool) {
        if let Some(source) = self.inverted(item, verb) {
            return (Some(source), true);
        }
        let left = self.reader.left_of_verb(item);
        let before = left.checked_sub(1).and_then(|i| self.class(i));
        if self.passive(left, item, verb) {
            let by = (item + 1..self.frame().len().min(item + 12)).find(|&i| self.reader.key(i) == Key::of("by"));
            let quoted = self.reader.key(item) == Key::of("quoted");
            return match by {
                Some(by) => (self.reader.phrase_from(by + 1), false),
                None if quoted => (self.reader.subject_before(item), false),
                None => (None, false),
            };
        }
        let found = match before {
            _ if verb.form == Form::Ing => self.of_participle(left),
            Some(Class::To | Class::Conjunction) | None => self.shared(left),
            Some(Class::Comma) if self.after_conjunct(left) => self.shared(left),
            _ => self.reader.subject_before(item).filter(|s| !self.reader.governed(s)).or_else(|| self.shared(left)),
        };
        (found, false)
    }

    /// “…,” said Hale: the subject stands behind the verb.
    fn inverted(&self, item: usize, verb: Verb) -> Option<Source> {
        let finite = matches!(verb.form, Form::Past | Form::Present);
        if !finite || verb.takes != Takes::Words {
            return None;
        }
        let mut left = item;
        while left > 0 && matches!(self.class(left - 1), Some(Class::Adverb | Class::Conjunction)) {
            left -= 1;
        }
        let (behind_quote, behind_comma) = match left.checked_sub(1).and_then(|i| self.class(i)) {
            None | Some(Class::Quote(_)) => (true, false),
            Some(Class::Comma | Class::Dash) => (left > 1 && self.reader.quote_at(left - 2), true),
            _ => (false, false),
        };
        if !behind_quote && !behind_comma {
            return None;
        }
        let source = self.reader.phrase_from(item + 1)?;
        let pronoun = source.wording == Wording::Pronoun;
        let ends = match self.class(source.items.end) {
            None | Some(Class::Comma | Class::Dot | Class::Quote(_) | Class::Semicolon | Class::Colon) => true,
            Some(
                Class::Preposition
                | Class::Time
                | Class::Conjunction
                | Class::Adverb
                | Class::Opening
                | Class::Dash
                | Class::Relative
                | Class::Subordinator
                | Class::Other,
            ) => behind_quote && !pronoun,
            Some(Class::Verb(next)) => behind_quote && next.form == Form::Ing,
            _ => false,
        };
        ends.then_some(source)
    }

    /// “was called … (by Hale)”
    fn passive(&self, left: usize, item: usize, verb: Verb) -> bool {
        let be = (left..item).rev().find(|&i| matches!(self.class(i), Some(Class::Be | Class::Auxiliary)));
        matches!(verb.form, Form::Past | Form::Perfect) && be.is_some_and(|i| self.class(i) == Some(Class::Be))
    }

    /// “Hale praised it, called it …”: the comma before the verb parts two verbs of one subject.
    fn after_conjunct(&self, left: usize) -> bool {
        let last = self.cues.last();
        last.is_some_and(|cue| {
            cue.item + 12 > left && (cue.item..left - 1).all(|i| self.class(i) != Some(Class::Comma))
        })
    }

    /// The subject of “…, saying”, “Hale, saying …”, “with Hale saying”, “saying …, Hale …”.
    fn of_participle(&self, item: usize) -> Option<Source> {
        let before = item.checked_sub(1).and_then(|i| self.class(i));
        if !matches!(before, Some(Class::Comma | Class::Quote(_) | Class::Dash | Class::Conjunction) | None)
            && let Some(source) = self.reader.phrase_before(item)
        {
            let with = source.items.start.checked_sub(1).is_some_and(|i| self.reader.key(i) == Key::of("with"));
            if with || self.main_verb_before(source.items.start).is_none() && !self.reader.governed(&source) {
                return Some(source);
            }
        }
        self.shared(item)
    }

    /// Whether a verb of the main clause may stand before `item`.
    fn main_verb_before(&self, item: usize) -> Option<usize> {
        (0..item.min(40)).find(|&i| {
            matches!(self.class(i), Some(Class::Auxiliary | Class::Be | Class::Verb(_)))
                || self.class(i) == Some(Class::Plain)
                    && i > 0
                    && self.text.str(self.frame().items[i].token).ends_with("ed")
        })
    }

    /// The subject that a verb at `item` shares with an earlier verb of the sentence.
    fn shared(&self, item: usize) -> Option<Source> {
        let last = self.cues.iter().rev().take(3).find(|cue| cue.subject.is_some() && cue.item < item);
        let earlier = last.and_then(|cue| cue.subject.clone());
        earlier.or_else(|| self.reader.main_subject(self.frame().len()))
    }

    /// Whose words the quotation at item `at` is.
    pub(super) fn of(&self, at: usize, region: &Region) -> Option<Attribution> {
        let beside = self.trailing(at);
        if self.expects_cue(at, region)
            && let Some(found) = beside.as_ref().filter(|cue| self.adjacent(at, cue))
        {
            return self.by_cue(found);
        }
        if let Some(cue) = self.leading(at) {
            return self.by_cue(cue);
        }
        if let Some(found) = beside {
            return self.by_cue(found);
        }
        self.according(at).or_else(|| self.unknown_verb(at, region)).or_else(|| self.introduced(at))
    }

    /// The nearest cue before the quotation.
    fn leading(&self, at: usize) -> Option<&Cue> {
        let cue = self.cues.iter().rev().find(|cue| cue.item < at && !cue.inverted)?;
        cue.subject.as_ref().map(|_| cue)
    }

    /// The first cue behind the quotation whose subject does not belong to another one.
    fn trailing(&self, at: usize) -> Option<&Cue> {
        let cue = self
            .cues
            .iter()
            .find(|cue| cue.item > at && cue.verb.takes != Takes::Object && cue.verb.form != Form::Ing)?;
        let subject = cue.subject.as_ref()?;
        let start = if cue.inverted { cue.item } else { subject.items.start };
        if start <= at {
            return None;
        }
        // The clause begins right behind the quotation, or behind a comma.
        let before = self.class(start - 1);
        let fresh = matches!(before, Some(Class::Comma | Class::Quote(_) | Class::Dash | Class::Other))
            || self.adjacent(at, cue);
        let other_between = (at + 1..start).any(|i| self.reader.quote_at(i));
        (fresh && !other_between).then_some(cue)
    }

    /// Whether only a comma or an adverb stands between the quotation and the cue's clause.
    fn adjacent(&self, at: usize, cue: &Cue) -> bool {
        let start = match &cue.subject {
            Some(subject) if !cue.inverted => subject.items.start,
            _ => cue.item,
        };
        start > at
            && (at + 1..start)
                .all(|i| matches!(self.class(i), Some(Class::Comma | Class::Adverb | Class::Dash | Class::Conjunction)))
    }

    /// Whether the quotation breaks off as one does before “she said”: with a comma, a question mark, a dash.
    fn expects_cue(&self, at: usize, region: &Region) -> bool {
        let last = region.inner().end.checked_sub(1).map(|i| self.text.tokens[i].kind);
        matches!(last, Some(Kind::Punct(',' | '?' | '!' | '…') | Kind::Dash(_)))
            || self.class(at + 1) == Some(Class::Comma)
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

    /// “according to Hale”, “in the words of Hale”, “in her words”
    fn according(&self, at: usize) -> Option<Attribution> {
        let count = self.frame().len();
        let near = at.saturating_sub(40)..count.min(at + 40);
        near.clone().find_map(|i| {
            let key = self.reader.key(i);
            let token = self.frame().items[i].token;
            if key == Key::of("according") && self.class(i + 1) == Some(Class::To) {
                let source = self.reader.phrase_from(i + 2)?;
                return Some(self.attribution(&source, Some(token..token + 2), Tie::Speech));
            }
            if key == Key::of("per") {
                let source = self.reader.phrase_from(i + 1)?;
                return Some(self.attribution(&source, Some(token..token + 1), Tie::Speech));
            }
            if key == Key::of("words") && self.reader.key(i + 1) == Key::of("of") {
                let source = self.reader.phrase_from(i + 2)?;
                return Some(self.attribution(&source, Some(token..token + 1), Tie::Speech));
            }
            if cues::is_noun(key) && i < at && i > 0 {
                return self.possessor(i).map(|source| self.attribution(&source, Some(token..token + 1), Tie::Speech));
            }
            None
        })
    }

    /// Whose the noun at `item` is: “Hale's claim”, “her pledge”.
    fn possessor(&self, item: usize) -> Option<Source> {
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

    /// “…,” she enthused: a verb that no table has, where only a cue can stand.
    fn unknown_verb(&self, at: usize, region: &Region) -> Option<Attribution> {
        if !self.expects_cue(at, region) {
            return None;
        }
        let start = if self.class(at + 1) == Some(Class::Comma) { at + 2 } else { at + 1 };
        let source = self.reader.phrase_from(start)?;
        let verb = source.items.end;
        let token = self.frame().items.get(verb)?.token;
        let finite = self.class(verb) == Some(Class::Plain) && {
            let word = self.text.str(token);
            word.ends_with("ed") || word.ends_with('s')
        };
        (finite && source.wording != Wording::Description)
            .then(|| self.attribution(&source, Some(token..token + 1), Tie::Speech))
    }

    /// “Hale was blunt: …”
    fn introduced(&self, at: usize) -> Option<Attribution> {
        let colon = self.class(at.checked_sub(1)?) == Some(Class::Colon);
        let source = self.reader.main_subject(at)?;
        let token = self.frame().items[at - 1].token;
        (colon && source.items.end < at).then(|| self.attribution(&source, Some(token..token + 1), Tie::Subject))
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

    /// Who speaks in a sentence that holds no quotation but leads up to one.
    pub(super) fn lead(&self) -> Option<Attribution> {
        let cue = self.cues.iter().find(|cue| cue.subject.is_some() && cue.verb.takes != Takes::Object);
        let source = match cue {
            Some(cue) => cue.subject.clone()?,
            None => self.reader.main_subject(self.frame().len()).filter(|s| s.wording != Wording::Description)?,
        };
        Some(self.attribution(&source, None, Tie::Context))
    }

    /// Whether the sentence can only be the attribution of a question or exclamation before it: “Hale asked.”
    pub(super) fn is_tail(&self) -> bool {
        let Some(source) = self.reader.phrase_from(0) else { return false };
        let Some(cue) = self.cues.first() else { return false };
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

    pub(super) fn text(&self) -> &'a Text<'a> {
        self.text
    }

    /// Whether the cue before the quotation names with an object of its own: “what he called …”.
    pub(super) fn subject_is_near(&self, at: usize) -> bool {
        let cue = self.cues.iter().rev().find(|cue| cue.item < at);
        cue.and_then(|cue| {
            cue.subject.as_ref().map(|s| s.wording != Wording::Description && s.items.end + 3 > cue.item)
        })
        .unwrap_or(false)
    }
}
