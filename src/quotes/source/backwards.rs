//! The noun phrase that ends before an item: whose a verb may be.

use super::{REACH, Reader, Source, Wording};
use crate::keys::word;
use crate::quotes::frame::Class;

impl Reader<'_> {
    /// The noun phrase whose last item is `end - 1`, its attached phrases (“of the agency”) included.
    pub(in crate::quotes) fn phrase_before(&self, end: usize) -> Option<Source> {
        let floor = end.saturating_sub(REACH);
        let mut end = end;
        // What stands in brackets belongs to the phrase: “Warren (D-Mass.) said”.
        if self.before(end) == Some(Class::Closing) {
            end = (floor..end).rev().find(|&i| self.class(i) == Some(Class::Opening))?;
        }
        let mut phrase = self.core_before(end, floor)?;
        // “Hale of the conservative Popular Party”
        let of = phrase.items.start.checked_sub(3).filter(|&of| of > floor && word!(self.key(of), "of"));
        let whose = of.filter(|&of| {
            (of + 1..of + 3).map(|i| self.class(i)).eq([Some(Class::Determiner), Some(Class::Plain)])
                && self.before(of) == Some(Class::Name)
        });
        if let Some(outer) = whose.and_then(|of| self.core_before(of, floor)) {
            phrase = Source { items: outer.items.start..phrase.items.end, ..outer };
        }
        // “the head of the agency”: what stands before the preposition is what it is about.
        for _ in 0..4 {
            let preposition = match phrase.items.start.checked_sub(1) {
                Some(p) if self.class(p) == Some(Class::Preposition) && p > floor => p,
                _ => break,
            };
            let Some(outer) = self.attached(preposition, floor) else { break };
            phrase = Source { items: outer.items.start..phrase.items.end, ..outer };
        }
        Some(phrase)
    }

    /// The phrase that “of …”, “for …” belongs to.
    fn attached(&self, preposition: usize, floor: usize) -> Option<Source> {
        let key = self.key(preposition);
        let any_noun = word!(key, "of" | "for");
        let place = word!(key, "at" | "in" | "from" | "on" | "with" | "by" | "to" | "about" | "against");
        match self.before(preposition)? {
            Class::Plain if any_noun || place => {
                let last = preposition - 1;
                let word = self.text.str(self.frame.items[last].token);
                let participle = word.ends_with("ed") || word.ends_with("ing") || word == "caught";
                if participle { None } else { self.core_before(preposition, floor) }
            }
            // “Norva scraps bill as Greens warn …”: “as” begins a clause.
            Class::Verb(_) if (any_noun || place) && !self.verbal(preposition - 1) => {
                self.core_before(preposition, floor)
            }
            // “Leo Mair from the flood service said”
            Class::Name if any_noun || word!(key, "from") => self.core_before(preposition, floor),
            _ => None,
        }
    }

    /// The phrase that ends before `end`, without what is attached to it.
    pub(in crate::quotes) fn core_before(&self, end: usize, floor: usize) -> Option<Source> {
        let last = end.checked_sub(1).filter(|&last| last >= floor)?;
        match self.class(last)? {
            Class::Pronoun => {
                return Some(Source { items: last..end, head: last, wording: Wording::Pronoun });
            }
            // “a report released on Friday said”
            Class::Plain
                if word!(self.key(last), "released" | "published" | "issued")
                    && matches!(self.before(last), Some(Class::Plain | Class::Name | Class::Verb(_))) =>
            {
                return self.core_before(last, floor);
            }
            // “flags went up”, “the news now available”
            Class::Plain
                if self.finite(last) || word!(self.key(last), "up" | "out" | "down" | "away" | "available") =>
            {
                return None;
            }
            Class::Name | Class::Plain | Class::Number | Class::Dot => {}
            // “Some chanted”
            Class::Determiner if !self.needs_noun(last) => {}
            Class::Determiner | Class::Possessive => return None,
            Class::Verb(_) if !self.verbal(last) => {}
            _ => return None,
        }
        let mut start = end;
        while start > floor && self.includes(start - 1, start, end) {
            start -= 1;
            if matches!(self.class(start), Some(Class::Determiner | Class::Possessive)) {
                break;
            }
        }
        // “the other replied”
        let other = word!(self.key(start), "other") && self.before(start) == Some(Class::Determiner);
        start -= usize::from(other && start > floor);
        // “The work and pensions secretary said”
        let and = start.checked_sub(1).filter(|&and| self.class(and) == Some(Class::Conjunction));
        let fields = and.and_then(|and| (and.saturating_sub(4)..and).find(|&i| self.joins_fields(i, and, end)));
        start = fields.filter(|&fields| fields >= floor).unwrap_or(start);
        // A phrase does not begin with what only joins.
        while start < end && self.only_joins(start) {
            start += 1;
        }
        if start == end {
            return None;
        }
        let mut head = last;
        while head > start && matches!(self.class(head), Some(Class::Dot | Class::Number | Class::Joint)) {
            head -= 1;
        }
        Some(Source { items: start..end, head, wording: self.wording(start, head) })
    }

    /// Whether no phrase begins with what stands at `i`; the minutes of “13:22 Ann Hale writes” do not either, nor the day of
    /// “the June 12 note”.
    fn only_joins(&self, i: usize) -> bool {
        let minutes =
            self.class(i) == Some(Class::Number) && matches!(self.before(i), Some(Class::Colon | Class::Time));
        minutes || matches!(self.class(i), Some(Class::Joint | Class::Dot | Class::Clitic | Class::Conjunction))
    }

    /// Whether the item at `i` belongs to the phrase that begins at `start`.
    fn includes(&self, i: usize, start: usize, end: usize) -> bool {
        let Some(class) = self.class(i) else { return false };
        if start == end {
            return true;
        }
        let right = self.class(start);
        match class {
            Class::Name => !matches!(right, Some(Class::Determiner)),
            // “the injured man”, but “an email sent by Hale”
            // “left-wing Ann Hale”
            Class::Plain if self.participle(i) && right != Some(Class::Joint) => matches!(
                self.before(i),
                Some(Class::Determiner | Class::Possessive | Class::Adverb | Class::Number | Class::Joint)
            ),
            Class::Plain => match right {
                Some(Class::Plain | Class::Joint | Class::Clitic | Class::Number) => true,
                Some(Class::Verb(_)) => true,
                // “the injured skipper Hale”, “the far-right Vox party”
                Some(Class::Name) => {
                    // “Harbour.com Inc.”
                    let site =
                        self.before(i) == Some(Class::Dot) && !self.text.tokens[self.frame.items[i].token].spaced();
                    site || self.role(i) || self.before(i) == Some(Class::Joint)
                }
                _ => false,
            },
            Class::Verb(_) => {
                !self.verbal(i) && (right != Some(Class::Name) || self.role(i))
                    || self.before(i) == Some(Class::Determiner)
            }
            Class::Clitic => !self.pronoun_clitic(i + 1),
            // “at Thursday's march”
            Class::Time => right == Some(Class::Clitic),
            Class::Determiner | Class::Possessive | Class::Number => true,
            Class::Joint => true,
            Class::Dot => matches!(self.before(i), Some(Class::Name | Class::Plain)),
            Class::Conjunction => {
                let office =
                    right == Some(Class::Plain) && self.role(start) && self.class(start + 1) == Some(Class::Name);
                (right == Some(Class::Name) || office)
                    && !word!(self.key(i), "but")
                    && self.before(i) == Some(Class::Name)
                    && self.class(end - 1) == Some(Class::Name)
            }
            Class::Adverb => {
                right == Some(Class::Plain) && matches!(self.before(i), Some(Class::Determiner | Class::Possessive))
            }
            Class::Quote(_) => right == Some(Class::Name) && self.before(i) == Some(Class::Name),
            _ => false,
        }
    }
}
