//! Who said it: the cue and the source of each quotation, from the sentence that it stands in. `verb` reads attributions
//! by a verb, `apart` and `deed` which verbs do not attribute, `phrase` what is attributed by anything else.

mod apart;
mod deed;
mod phrase;
mod verb;

use std::ops::Range;

use super::clause::{Clauses, Cue, REACH};
use super::cues::{self, Form, Takes};
use super::frame::{Class, Frame};
use super::region::Region;
use super::roles::is_role;
use super::source::{Reader, Source, Wording};
use crate::keys::word;
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
    /// A name behind a dash: “…” — Ann Hale
    Signature,
    /// What a headline ends with: “…”: Ann Hale
    Heading,
    /// The sentence's subject alone: Hale was blunt: …
    Subject,
    /// An earlier quotation of the same speaker, or the sentence before.
    Context,
}

/// How many items the heading behind a label has at most.
const LABEL: usize = 10;

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

    pub(super) fn key(&self, i: usize) -> Key {
        self.reader.key(i)
    }

    pub(super) fn class(&self, i: usize) -> Option<Class> {
        self.reader.class(i)
    }

    /// Whose words the quotation at item `at` is; `clause` tells whether it is a whole one.
    // Apart from its caller, or an engine would take long over one large function.
    #[inline(never)]
    pub(super) fn of(&self, at: usize, clause: bool) -> Option<Attribution> {
        if self.labelled(at) || self.is_question(at) || self.is_pressed(at) {
            return None;
        }
        // “When asked by Doe if it was “fair”, Hale said no.”: it is Doe's word, if anybody's.
        if let Some(asked) = self.put_to(at) {
            return self.by_cue(asked);
        }
        self.owned(at)
            .or_else(|| self.reported(at))
            .or_else(|| self.worded(at))
            .or_else(|| self.beside(at))
            .or_else(|| self.gapped(at))
            .or_else(|| self.leading(at))
            .or_else(|| self.trailing(at))
            .or_else(|| self.signed(at))
            .or_else(|| self.headed(at))
            .or_else(|| self.according(at))
            .or_else(|| self.carried(at))
            .or_else(|| self.introduced(at, clause))
    }

    /// “Das Lied vom Hafen (English: “The Song of the Harbour”)”: what the words are, not whose.
    fn labelled(&self, at: usize) -> bool {
        // “READ MORE: Norva is “wettest” of all”: a line of its own that lost its end.
        let more = |&i: &usize| word!(self.key(i), "read") && word!(self.key(i + 1), "more");
        let more = (at.saturating_sub(LABEL)..at).find(more);
        if more.is_some_and(|more| self.class(more + 2) == Some(Class::Colon)) && self.behind(at).is_none() {
            return true;
        }
        let label = at.checked_sub(1).filter(|&colon| self.class(colon) == Some(Class::Colon));
        let label = label.map(|colon| (colon.saturating_sub(6)..colon).rev().map_while(|i| self.class(i)));
        let ends = |class: &Class| matches!(class, Class::Opening | Class::Closing | Class::Verb(_) | Class::Comma);
        label.is_some_and(|mut label| label.find(ends) == Some(Class::Opening))
    }

    /// Who is asked in the clause that opens the sentence and holds the quotation: “When asked by Doe if it was “fair”, …”.
    fn put_to(&self, at: usize) -> Option<&Cue> {
        let cue = self.clauses.before(at).find(|cue| cue.subject.is_some() || self.clauses.is_asked(cue.item))?;
        let parts = |i: usize| matches!(self.class(i), Some(Class::Comma | Class::Colon));
        (self.clauses.is_asked(cue.item) && !(cue.item..at).any(parts)).then_some(cue)
    }

    /// “To the question, “…?”, Hale replied”: somebody else asks.
    fn is_question(&self, at: usize) -> bool {
        let comma = usize::from(self.reader.before(at) == Some(Class::Comma));
        let opens = at == 3 + comma && self.class(0) == Some(Class::To) && word!(self.reader.key(2), "question");
        opens && self.class(at + 1) == Some(Class::Other)
    }

    /// “Pressed on whether it was “late”, Hale …”: the words of whoever presses.
    fn is_pressed(&self, at: usize) -> bool {
        let pressed = word!(self.key(0), "pressed" | "questioned" | "quizzed" | "challenged" | "grilled");
        pressed && at < REACH && (0..at).all(|i| !matches!(self.class(i), Some(Class::Comma | Class::Colon)))
    }

    fn by_cue(&self, cue: &Cue) -> Option<Attribution> {
        let token = self.frame().items[cue.item].token;
        let tie = if cue.verb.takes == Takes::Object { Tie::Naming } else { Tie::Speech };
        Some(self.attribution(cue.subject.as_ref()?, Some(token..token + 1), tie))
    }

    fn attribution(&self, source: &Source, cue: Option<Range<usize>>, tie: Tie) -> Attribution {
        let items = &self.frame().items;
        // “More than 40 doctors said”, “Up to 40 doctors said”, “At least 40 doctors said”
        let start = source.items.start;
        let before = |back: usize| start.checked_sub(back).map_or(Key::NONE, |i| self.key(i));
        let how_many = match before(1) {
            key if word!(key, "than") && word!(before(2), "more" | "fewer" | "less") => 2,
            key if word!(key, "to") && word!(before(2), "up") => 2,
            key if word!(key, "at") && word!(self.key(start), "least" | "most") => {
                usize::from(self.class(start + 1) == Some(Class::Number))
            }
            _ => 0,
        };
        let start = start - if source.wording == Wording::Description { how_many } else { 0 };
        let tokens = items[start].token..items[source.items.end - 1].token + 1;
        Attribution { source: tokens, head: items[source.head].token, wording: source.wording, cue, tie }
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
        // “Let them come.”: a quotation that does not end is not the writer's sentence.
        let first = self.frame().items.first()?.token;
        let before = self.text.sentence(first).start..first;
        if before.last().is_some_and(|mark| matches!(self.text.tokens[mark].kind, Kind::Mark(_))) {
            return None;
        }
        // “From Minister for Ports Ann Hale:”
        let colon = self.frame().len().checked_sub(1).filter(|&end| self.class(end) == Some(Class::Colon));
        if let Some(colon) = colon.filter(|_| word!(self.reader.key(0), "from")) {
            let source = self.reader.phrase_from(1).filter(|source| source.items.end == colon)?;
            let token = self.frame().items[colon].token;
            return Some(self.attribution(&source, Some(token..token + 1), Tie::Context));
        }
        // “Does he worry? “Not really.””: a question says nothing of who answers.
        let asks = self.frame().items.last().is_some_and(|item| self.text.tokens[item.token].is('?'));
        if asks && matches!(self.class(0), Some(Class::Auxiliary | Class::Be)) {
            return None;
        }
        let speaks = |cue: &&Cue| cue.subject.is_some() && cue.verb.takes != Takes::Object;
        // “Those that preach are watched, says Hale.”, “He is unable to find work, Hale says.”: Hale says all of it.
        let last = |cue: &&Cue| {
            let ends = matches!(self.class(cue.item + 1), None | Some(Class::Dot));
            let comma = |s: &Source| s.items.start > 0 && self.class(s.items.start - 1) == Some(Class::Comma);
            cue.inverted || ends && cue.subject.as_ref().is_some_and(comma)
        };
        let behind = self.clauses.all().filter(speaks).find(last);
        let cue = behind.or_else(|| self.clauses.all().find(speaks));
        match cue {
            Some(cue) => self.by_cue(cue).map(|said| Attribution { tie: Tie::Context, ..said }),
            None => {
                // “Evicted? “Well, twice.””
                if asks {
                    return None;
                }
                let source = self.reader.main_subject(self.frame().len())?;
                (source.wording != Wording::Description).then(|| self.attribution(&source, None, Tie::Context))
            }
        }
    }

    /// Whether the sentence ends with its cue, and with when or where: “…, Hale said on Friday.”, but “…, Hale said, and the
    /// road was closed.”
    pub(super) fn ends(&self, lead: &Attribution) -> bool {
        let Some(cue) = &lead.cue else { return false };
        let behind = self.frame().items.iter().filter(|item| item.token >= cue.end);
        let mut behind = behind.map(|item| item.class).peekable();
        let near = matches!(behind.peek(), None | Some(Class::Dot | Class::Preposition | Class::Time | Class::Adverb));
        near && !behind.any(|class| matches!(class, Class::Comma | Class::Conjunction))
    }

    /// Whether the sentence can only be the attribution of a question or exclamation before it: “Hale asked.”
    pub(super) fn is_tail(&self) -> bool {
        if self.class(0) == Some(Class::Dash) {
            return self.reader.phrase_from(1).is_some_and(|s| s.wording == Wording::Name);
        }
        let Some(source) = self.reader.phrase_from(0) else { return false };
        let Some(cue) = self.clauses.all().next() else { return false };
        // “Hale asked Doe.”
        let hearer = self.reader.phrase_from(cue.item + 1).filter(|hearer| {
            word!(self.reader.key(cue.item), "asked" | "asks") && hearer.wording != Wording::Description
        });
        cue.item == source.items.end
            && cue.verb.takes != Takes::Object
            && matches!(
                self.class(hearer.map_or(cue.item + 1, |hearer| hearer.items.end)),
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
        let before = |back: usize| at.checked_sub(back).map_or(Key::NONE, |i| self.reader.key(i));
        let led = word!(before(1), "as" | "of") || aside && word!(before(2), "as");
        led && self
            .clauses
            .before(at)
            .next()
            .is_some_and(|cue| cue.subject.is_none() && cue.verb.takes == Takes::Object)
    }

    /// Whether the words of the quotation at `at` are only so called.
    pub(super) fn is_so_called(&self, at: usize) -> bool {
        let so = at.checked_sub(3).is_some_and(|so| word!(self.key(so), "so"));
        so && word!(self.key(at - 1), "called")
    }

    /// Whether what stands before the quotation gives a thing its name, or somebody the one that many call them by: “called the
    /// raid …”, “fans call him …”; but “Hale called him …”, “called the minister …”.
    pub(super) fn gives_a_name(&self, at: usize) -> bool {
        let Some(cue) = self.clauses.before(at).next() else { return false };
        let word = self.reader.key(cue.item);
        let calls = word!(word, "call" | "called" | "calling" | "calls" | "dub" | "dubbed" | "nickname" | "nicknamed");
        let object = self.reader.phrase_from(cue.item + 1).filter(|object| object.items.end == at);
        let thing = |object: &Source| {
            object.wording == Wording::Description
                && word!(self.reader.key(object.items.start), "the" | "this" | "their" | "its" | "his" | "her")
                && !is_role(self.reader.key(object.head))
        };
        let plural = |s: &Source| {
            let fans = s.items.len() == 1 && self.text.str(self.frame().items[s.head].token).ends_with('s');
            s.wording == Wording::Description || fans
        };
        let many = cue.verb.form == Form::Base && cue.subject.as_ref().is_some_and(plural);
        calls && object.is_some_and(|object| many || thing(&object))
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
