//! The cue verbs of a sentence, each with its subject. `participle` and `infinitive` find those of the forms that have none of
//! their own, `passive` tells which verbs are done by somebody else.

mod infinitive;
mod participle;
mod passive;

use super::cues::{self, Form, Takes, Verb};
use super::frame::Class;
use super::roles::bears_words;
use super::source::{Reader, Source, Wording};
use crate::keys::word;
use crate::text::{Key, Kind};

/// How many items away from a quotation its cue may stand.
pub(super) const REACH: usize = 120;

/// A cue verb of a frame with its subject.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub(super) item: usize,
    pub(super) verb: Verb,
    pub(super) subject: Option<Source>,
    /// Whether the subject stands behind the verb.
    pub(super) inverted: bool,
}

/// The cues of one frame, in order.
pub(super) struct Clauses<'a> {
    reader: Reader<'a>,
    cues: Vec<Cue>,
}

impl<'a> Clauses<'a> {
    /// Reads a frame from left to right: a verb may share the subject of one before it.
    pub(super) fn of(reader: Reader<'a>) -> Self {
        let mut clauses = Self { reader, cues: Vec::new() };
        for (item, word) in reader.frame.items.iter().enumerate() {
            if let Class::Verb(verb) = word.class
                && reader.verbal(item)
            {
                let (subject, inverted) = clauses.subject(item, verb);
                clauses.cues.push(Cue { item, verb, subject, inverted });
            }
        }
        clauses
    }

    /// All cues.
    pub(super) fn all(&self) -> impl Iterator<Item = &Cue> {
        self.cues.iter()
    }

    /// The subject of the cue verb at `item`, and whether it stands behind the verb.
    fn subject(&self, item: usize, verb: Verb) -> (Option<Source>, bool) {
        if let Some(source) = self.inverted(item, verb) {
            return (Some(source), true);
        }
        if let Some(source) = self.quoted(item) {
            return (Some(source), true);
        }
        let left = self.reader.left_of_verb(item);
        let before = left.checked_sub(1).and_then(|i| self.reader.class(i));
        if self.passive(left, item, verb) {
            let by = (item + 1..self.reader.frame.len().min(item + 12)).find(|&i| word!(self.reader.key(i), "by"));
            let quoted = word!(self.reader.key(item), "quoted");
            return match by {
                // “accused of … by striking a deal”: what is done is nobody.
                Some(by) => (self.reader.phrase_from(by + 1).filter(|agent| !self.doing(agent)), false),
                None if quoted => (self.reader.subject_before(item), false),
                None => (None, false),
            };
        }
        let found = match before {
            _ if verb.form == Form::Ing => match self.observed(left) {
                Some(seen) => self.reader.observed(seen),
                None => self.of_participle(left),
            },
            // “was accused of … and described as …”
            Some(Class::Conjunction) if self.cues.last().is_some_and(|cue| cue.subject.is_none()) => None,
            Some(Class::To) if self.allowed(left - 1) => None,
            Some(Class::To) => self.of_infinitive(left).or_else(|| self.shared(left)),
            // “Called to the pier, the ferry had a “rough landing””: by whom? But “Having called it so, …”
            None if verb.takes == Takes::Object && verb.form == Form::Past && left == item => None,
            Some(Class::Conjunction) | None => self.shared(left),
            Some(Class::Comma) if self.inserted(item) => None,
            Some(Class::Comma) if self.after_conjunct(left) => self.shared(left),
            // “praised by crowds who called it …”: which of the two, nobody can tell.
            Some(Class::Relative) if self.reader.before(left - 1) != Some(Class::Comma) => {
                self.reader.subject_before(item)
            }
            _ => self.reader.subject_before(item).or_else(|| self.shared(left)),
        };
        // “Though he called it “…”, Hale …”: he is who comes next.
        let ahead = |s: &Source| {
            let though = s.wording == Wording::Pronoun && s.items.start == 1;
            though && word!(self.reader.key(0), "though" | "although")
        };
        let next = found.as_ref().filter(|s| ahead(s)).and_then(|_| self.reader.main_subject(self.reader.frame.len()));
        let found = next.filter(|next| next.wording == Wording::Name).or(found);
        // “…, inquest told”: by whom?
        let ends = matches!(self.reader.class(item + 1), None | Some(Class::Dot));
        // “The inquest heard that Doe fell and said …”: that may be Doe.
        let hears = |s: &Source| {
            let heard = word!(self.reader.key(s.items.end), "heard");
            (ends && verb.takes == Takes::Hearer || heard)
                && s.items.clone().any(|i| cues::is_court(self.reader.key(i)))
        };
        // “There had been no demands issued”; “on May 16, 2016, found …”
        let nobody = |s: &Source| {
            let none = word!(self.reader.key(s.items.start), "no")
                && s.wording == Wording::Description
                && self.reader.class(s.items.start + 1) != Some(Class::Number);
            let digits = self.reader.text.tokens[self.reader.frame.items[s.head].token].kind == Kind::Number;
            // “No one called it so”, “Not even Hale called it so”, “Few called it so”
            let before = |back: usize| s.items.start.checked_sub(back).map_or(Key::NONE, |i| self.reader.key(i));
            let nobody = word!(before(1), "no")
                || word!(self.reader.key(s.items.start), "none" | "nobody")
                || word!(before(1), "even") && word!(before(2), "not")
                || s.items.len() == 1 && word!(self.reader.key(s.head), "few" | "none" | "nobody" | "those");
            none || nobody || digits && s.items.len() == 1 || self.reader.is_label(s)
        };
        // “this year shirts came out that said …”
        let when = |s: &Source| {
            let key = self.reader.key(s.head);
            word!(key, "year" | "month" | "week" | "day" | "morning" | "night" | "years" | "months" | "weeks" | "days")
        };
        // “…, owners urged”: so a headline ends.
        let headline =
            self.reader.class(item + 1).is_none() && word!(self.reader.key(item), "urged" | "advised" | "told");
        let urged = |s: &Source| headline && s.wording == Wording::Description;
        // “Volunteers who help dockers said”: nor did the dockers.
        let help = |s: &Source| s.items.len() > 1 && word!(self.reader.key(s.items.start), "help" | "helps" | "helped");
        let helped = |s: &Source| help(s) || verb.form == Form::Base && self.helped(s, left);
        let found = found
            .filter(|source| !(helped(source) || hears(source) || urged(source) || when(source) || nobody(source)));
        let joined = |source: Source| if source.items.end <= left { self.reader.with_before(source) } else { source };
        (found.map(joined), false)
    }

    /// “…,” said Hale: the subject stands behind the verb.
    fn inverted(&self, item: usize, verb: Verb) -> Option<Source> {
        // “…,” say the crews
        let say = word!(self.reader.key(item), "say" | "warn") && self.reader.before(item) == Some(Class::Comma);
        let finite = matches!(verb.form, Form::Past | Form::Present);
        if !(finite || say) || !matches!(verb.takes, Takes::Words | Takes::Thought) {
            return None;
        }
        let mut left = item;
        while left > 0 && self.reader.class(left - 1) == Some(Class::Adverb) {
            left -= 1;
        }
        let before = left.checked_sub(1).and_then(|i| self.reader.class(i));
        let parted = matches!(before, Some(Class::Comma | Class::Dash | Class::Other));
        let behind_quote = before.is_none()
            || left > 0 && self.reader.quote_at(left - 1)
            || parted && left > 1 && self.reader.quote_at(left - 2);
        let opens = before == Some(Class::Dot);
        // “…,” agreed Hale
        let said = verb.takes == Takes::Words && (parted || opens);
        if !behind_quote && !said {
            return None;
        }
        let source = self.reader.by_name(self.reader.phrase_from(item + 1)?);
        let quote = left.saturating_sub(1 + usize::from(parted));
        if behind_quote && self.goes_on(quote, &source) {
            return None;
        }
        // “Sea wizard” found dead; “Gales” reflects the fears of its time
        let led = matches!(self.reader.class(source.items.start), Some(Class::Determiner | Class::Possessive));
        let found = verb.takes == Takes::Thought && !led
            || left == 1
                && word!(self.reader.key(item), "reflects" | "echoes" | "reveals" | "recalls" | "offers" | "issues");
        if !parted && found && source.wording == Wording::Description {
            return None;
        }
        let after = self.reader.class(source.items.end);
        let ends = if opens {
            // “The boat is late. Says Hale: “…””
            matches!(after, Some(Class::Colon | Class::Comma)) && self.reader.quote_at(source.items.end + 1)
        } else if behind_quote {
            match after {
                // “Norva ‘mocks’ claims Hale fled”
                Some(Class::Plain) => self.participle(source.items.end) && (parted || !verb.noun),
                Some(Class::Auxiliary | Class::Be | Class::Clitic | Class::Name) => false,
                Some(Class::Verb(next)) => next.form == Form::Ing,
                Some(Class::Comma | Class::Dot | Class::Quote(_)) | None => true,
                _ => source.wording != Wording::Pronoun,
            }
        } else {
            // “…, says a report calling it …”
            let going = match after {
                None | Some(Class::Comma | Class::Dot) => true,
                Some(Class::Verb(next)) => next.form == Form::Ing,
                Some(Class::Plain) => {
                    self.reader.text.str(self.reader.frame.items[source.items.end].token).ends_with("ing")
                }
                _ => false,
            };
            going && source.wording != Wording::Pronoun
        };
        let stops =
            |end: usize| matches!(self.reader.class(end), None | Some(Class::Dot | Class::Comma | Class::Quote(_)));
        ends.then(|| self.reader.with_behind(source, stops))
    }

    /// Whether the sentence goes on behind the quotation with a verb of its own: “likened it to “A”, demanded rules and …”, “His
    /// reply, “A,” reveals Hale's haste”.
    fn goes_on(&self, quote: usize, source: &Source) -> bool {
        let Some(before) = quote.checked_sub(1) else { return false };
        if self.reader.class(before) == Some(Class::Comma) {
            let reply = self.reader.core_before(before, 0).filter(|reply| reply.items.start == 0);
            return reply.is_some_and(|reply| cues::is_noun(self.reader.key(reply.head)));
        }
        let led = matches!(self.reader.class(source.items.start), Some(Class::Determiner | Class::Possessive));
        let bare = source.wording == Wording::Description && !led;
        bare && self.cues.last().is_some_and(|cue| cue.subject.is_some() && cue.item < quote)
    }

    /// Whether the phrase begins with what somebody does: “striking a deal”.
    fn doing(&self, source: &Source) -> bool {
        let start = source.items.start;
        source.wording == Wording::Description
            && self.reader.class(start) == Some(Class::Plain)
            && self.reader.text.str(self.reader.frame.items[start].token).ends_with("ing")
    }

    fn participle(&self, i: usize) -> bool {
        let word = self.reader.text.str(self.reader.frame.items[i].token);
        word.ends_with("ing") || word.ends_with("ed")
    }

    /// “the paper quoted an aide as saying”: whoever is quoted.
    fn quoted(&self, item: usize) -> Option<Source> {
        if !word!(self.reader.key(item), "quoted" | "quotes" | "cited" | "cites") {
            return None;
        }
        let source = self.reader.phrase_from(item + 1)?;
        let end = source.items.end;
        let saying = matches!(self.reader.class(end + 1), Some(Class::Verb(verb)) if verb.form == Form::Ing);
        (word!(self.reader.key(end), "as") && saying).then_some(source)
    }

    /// “The raid, disclosed in May, was …”: a participle between two commas, which nobody in particular does.
    fn inserted(&self, item: usize) -> bool {
        let near = |&i: &usize| {
            let class = self.reader.class(i);
            matches!(class, Some(Class::Time | Class::Preposition | Class::Number | Class::Name | Class::Adverb))
        };
        let comma = item + 1 + (item + 1..item + 6).take_while(near).count();
        !word!(self.reader.key(item), "said" | "says")
            && self.reader.class(comma) == Some(Class::Comma)
            && matches!(self.reader.class(comma + 1), Some(Class::Be | Class::Auxiliary))
    }

    /// “Hale praised it, called it …”: the comma before the verb parts two verbs of one subject.
    fn after_conjunct(&self, left: usize) -> bool {
        let last = self.cues.last();
        // “Hale, whose firm holds a stake, said …”: the clause between the commas has a subject of its own.
        let own = |s: &Source| {
            let start = s.items.start;
            (start.saturating_sub(3)..start).any(|i| word!(self.reader.key(i), "whose"))
        };
        // “Hale, who was praised by Doe, said …”: so has a clause that “who” begins.
        let aside = |s: &Source| {
            let start = s.items.start;
            let mut clause = (start.saturating_sub(12)..start).rev().map(|i| self.reader.class(i));
            clause.find(|class| matches!(class, Some(Class::Relative | Class::Comma))) == Some(Some(Class::Relative))
        };
        // “Hale, one of the crew who wrote it, said …”: those who wrote it are others.
        let who = |cue: &Cue| {
            let left = self.reader.left_of_verb(cue.item);
            let many = cue.subject.as_ref().is_some_and(|s| s.wording == Wording::Description);
            many && self.reader.before(left) == Some(Class::Relative)
        };
        // “where a doctor, citing the law, would say …”
        let free = |cue: &&Cue| {
            cue.verb.form != Form::Ing && !who(cue) && !cue.subject.as_ref().is_some_and(|s| own(s) || aside(s))
        };
        last.filter(free).is_some_and(|cue| {
            cue.item + 12 > left && (cue.item..left - 1).all(|i| self.reader.class(i) != Some(Class::Comma))
        })
    }

    /// The subject that a verb at `item` shares with an earlier verb of the sentence.
    fn shared(&self, item: usize) -> Option<Source> {
        // “was met by Doe and called it …”: not Doe, who stands behind the verb.
        let own = |cue: &Cue| cue.subject.as_ref().is_some_and(|s| cue.inverted || s.items.start < cue.item);
        let mut near = self.cues.iter().rev().take(3).filter(|cue| own(cue) && cue.item < item);
        // “He said it was not what Doe wanted, but added …”
        let but = item > 0 && self.reader.class(item - 1) == Some(Class::Conjunction);
        let last = near.clone().find(|cue| but && cue.verb.takes != Takes::Thought).or_else(|| near.next());
        // “Doe said it was late, while Hale cut her target and called it “slow””
        if let Some(other) = last.and_then(|cue| self.other_clause(cue.item, item)) {
            return Some(other);
        }
        let earlier = last.and_then(|cue| cue.subject.clone());
        // “held signs that read “A” and chanted “B””: not the signs.
        let earlier = earlier.filter(|s| !(bears_words(self.reader.key(s.head)) && self.shouts(item)));
        earlier.or_else(|| self.first_half(self.reader.main_subject(self.reader.frame.len())?, item))
    }

    /// Whether what is done at `item` takes a voice.
    fn shouts(&self, item: usize) -> bool {
        word!(self.reader.key(item), "chanted" | "chant" | "chanting" | "shouted" | "shouting" | "yelled" | "screamed")
    }

    /// Who acts by name in the clause that “, while”, “, but” or a semicolon begins between two verbs, and does something to something: “Doe
    /// said it was late, while Hale cut her target and called it so”, but “while growth was weak, and called it so”.
    fn other_clause(&self, cue: usize, item: usize) -> Option<Source> {
        let begins = |&i: &usize| {
            let comma = self.reader.before(i) == Some(Class::Comma);
            comma && word!(self.reader.key(i), "while" | "whilst" | "whereas" | "but")
                || self.reader.class(i) == Some(Class::Semicolon)
        };
        let clause = (cue + 1..item).rev().take(REACH).find(begins)?;
        let source = self.reader.phrase_from(clause + 1).filter(|s| s.wording == Wording::Name)?;
        let object = source.items.end + 1;
        let acts = matches!(self.reader.class(object - 1), Some(Class::Plain | Class::Verb(_)));
        let led = matches!(self.reader.class(object), Some(Class::Determiner | Class::Possessive));
        let comma = (object..item).any(|i| self.reader.class(i) == Some(Class::Comma));
        (object < item && acts && led && !comma).then_some(source)
    }

    /// “Bank holds rate at 4%, warns of …”: of a subject that takes in the first of two verbs, with the comma before the second at
    /// `item`, what stands before the first.
    fn first_half(&self, main: Source, item: usize) -> Option<Source> {
        let comma = item.checked_sub(1).filter(|&comma| self.reader.class(comma) == Some(Class::Comma));
        let acts = |i: usize| match self.reader.class(i) {
            Some(Class::Verb(_) | Class::Auxiliary | Class::Be | Class::Comma) => true,
            Some(Class::Plain) => self.reader.participle(i),
            _ => false,
        };
        let Some(comma) = comma.filter(|_| main.wording == Wording::Description) else { return Some(main) };
        if comma > main.items.end + REACH || (main.items.end..comma).any(acts) {
            return Some(main);
        }
        let present =
            |&i: &usize| matches!(self.reader.class(i), Some(Class::Verb(verb)) if verb.form == Form::Present);
        match (main.items.start + 1..main.items.end).find(present) {
            Some(verb) => self.reader.phrase_before(verb).filter(|subject| subject.items.start == main.items.start),
            None => (main.items.end != comma).then_some(main),
        }
    }

    /// The cues from item `start` on, as far as a quotation looks.
    pub(super) fn from(&self, start: usize) -> impl Iterator<Item = &Cue> + Clone {
        let first = self.cues.partition_point(|cue| cue.item < start);
        self.cues[first..].iter().take_while(move |cue| cue.item < start + REACH)
    }

    /// The cues before item `at`, the nearest first, as far as a quotation looks.
    pub(super) fn before(&self, at: usize) -> impl Iterator<Item = &Cue> + Clone {
        let end = self.cues.partition_point(|cue| cue.item < at);
        self.cues[..end].iter().rev().take_while(move |cue| cue.item + REACH > at)
    }
}
