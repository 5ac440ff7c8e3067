//! The noun phrase that names a source: where it begins and ends, and what its head is.

use std::ops::Range;

use super::cues::{Form, Takes, Verb};
use super::frame::{Class, Frame};
use super::roles::is_role;
use crate::entities;
use crate::keys::word;
use crate::text::{Key, Text};

/// The words that name a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// Its items in the frame.
    pub(super) items: Range<usize>,
    /// The item that says who or what it is.
    pub(super) head: usize,
    /// How it is worded.
    pub(super) wording: Wording,
}

/// How a source is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    Name,
    Pronoun,
    Description,
}

/// How many items a search looks back or ahead: no sentence makes it slow.
pub(super) const REACH: usize = 60;

/// Reads the sources of a frame.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a Text<'a>,
    pub(super) frame: &'a Frame,
}

impl Reader<'_> {
    pub(super) fn class(&self, i: usize) -> Option<Class> {
        self.frame.class(i)
    }

    pub(super) fn before(&self, i: usize) -> Option<Class> {
        self.frame.class(i.checked_sub(1)?)
    }

    pub(super) fn key(&self, i: usize) -> Key {
        self.frame.key(self.text, i)
    }

    fn role(&self, i: usize) -> bool {
        is_role(self.key(i))
    }

    pub(super) fn quote_at(&self, i: usize) -> bool {
        matches!(self.class(i), Some(Class::Quote(_)))
    }

    /// The noun phrase whose last item is `end - 1`, its attached phrases (“of the agency”) included.
    pub(super) fn phrase_before(&self, end: usize) -> Option<Source> {
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
                let participle = word.ends_with("ed") || word.ends_with("ing");
                if participle { None } else { self.core_before(preposition, floor) }
            }
            Class::Verb(_) if !self.verbal(preposition - 1) => self.core_before(preposition, floor),
            // “Leo Mair from the flood service said”
            Class::Name if any_noun || word!(key, "from") => self.core_before(preposition, floor),
            _ => None,
        }
    }

    /// The phrase that ends before `end`, without what is attached to it.
    pub(super) fn core_before(&self, end: usize, floor: usize) -> Option<Source> {
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

    /// Whether the phrase only numbers what is told: “Number two: …”
    pub(super) fn is_label(&self, source: &Source) -> bool {
        let start = source.items.start;
        word!(self.key(start), "number") && self.class(start + 1) == Some(Class::Number)
    }

    /// Whether the determiner at `i` cannot stand alone.
    pub(super) fn needs_noun(&self, i: usize) -> bool {
        word!(self.key(i), "the" | "a" | "an" | "this" | "no" | "every")
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
                right == Some(Class::Name)
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

    /// Whether the word at `i` is a verb of the past, or its participle: “injured”, “seen”, “rose”.
    pub(super) fn participle(&self, i: usize) -> bool {
        self.text.str(self.frame.items[i].token).ends_with("ed")
            || self.finite(i)
            || word!(
                self.key(i),
                "seen"
                    | "sent"
                    | "given"
                    | "made"
                    | "taken"
                    | "led"
                    | "known"
                    | "shown"
                    | "drawn"
                    | "born"
                    | "run"
                    | "left"
                    | "rose"
                    | "fell"
                    | "won"
                    | "lost"
                    | "heard"
                    | "kept"
                    | "set"
                    | "put"
                    | "paid"
            )
    }

    /// Whether the word at `i` can only be a verb, so that no phrase ends with it: “the crowd stood”.
    fn finite(&self, i: usize) -> bool {
        word!(
            self.key(i),
            "went" | "came" | "began" | "became" | "took" | "gave" | "spent" | "broke" | "withdrew" | "stood"
        )
    }

    /// The noun phrase that begins at `start`.
    pub(super) fn phrase_from(&self, start: usize) -> Option<Source> {
        let limit = (start + REACH).min(self.frame.len());
        if self.class(start)? == Class::Pronoun {
            return Some(Source { items: start..start + 1, head: start, wording: Wording::Pronoun });
        }
        let mut end = start;
        let mut head = None;
        while end < limit {
            if self.goes_on(start, end, limit) {
                let noun = matches!(self.frame.items[end].class, Class::Name | Class::Plain | Class::Verb(_));
                head = if noun { Some(end) } else { head };
                end += 1;
            } else if let Some(behind) =
                self.inserted(start, end, limit).or_else(|| head.and_then(|_| self.hanging(end)))
            {
                // “the head of the agency”: the head stays where it is.
                end = behind;
            } else {
                break;
            }
        }
        // “said one”, but “one of the lawyers”
        let alone = end == start + 1 && self.class(end) != Some(Class::Preposition) && !self.needs_noun(start);
        let head = head.or((alone && self.class(start) == Some(Class::Determiner)).then_some(start))?;
        Some(Source { items: start..end, head, wording: self.wording(start, head) })
    }

    /// Whether the phrase from `start` to `end` goes on with the item at `end`.
    fn goes_on(&self, start: usize, end: usize, limit: usize) -> bool {
        let before = if end > start { self.class(end - 1) } else { None };
        let next = self.class(end + 1);
        match self.frame.items[end].class {
            Class::Determiner | Class::Possessive => end == start,
            Class::Name | Class::Number => true,
            Class::Plain => self.noun_goes_on(start, end, limit),
            // “Bills coach Leo Doe stood …”; but “Hale continued to doubt it”
            Class::Verb(_) => !(before == Some(Class::Name) && self.participle(end) || self.verbal(end)),
            Class::Joint | Class::Clitic => end > start,
            // “a Wednesday editorial”, but “the mayor today opened”
            Class::Time => {
                let day = !word!(self.key(end), "today" | "yesterday" | "tonight");
                day && end > start && next == Some(Class::Plain)
            }
            Class::Adverb => {
                next == Some(Class::Plain) && matches!(before, Some(Class::Determiner | Class::Possessive))
            }
            Class::Dot => self.abbreviation(end),
            Class::Quote(_) => before == Some(Class::Name) && next == Some(Class::Name),
            Class::Conjunction => {
                before == Some(Class::Name) && next == Some(Class::Name) || end > start && self.joins_roles(end, limit)
            }
            _ => false,
        }
    }

    /// Whether the plain word at `end` goes on with the phrase from `start` on: “Hale campaign manager”, but “Hale on Monday” and
    /// “Hale criticised”.
    fn noun_goes_on(&self, start: usize, end: usize, limit: usize) -> bool {
        let before = if end > start { self.class(end - 1) } else { None };
        let led = |i: usize| matches!(self.class(i), Some(Class::Determiner | Class::Possessive));
        let word = self.text.str(self.frame.items[end].token);
        // “The Bank of Lunden cut the rate”: a verb, for a noun phrase begins behind it.
        let object = led(end + 1);
        // “BBC journalists have …”, “several Halden members told …”, “BBC journalists filed a …”
        let tells = |verb: Verb| verb.form == Form::Past && matches!(verb.takes, Takes::Words | Takes::Hearer);
        let acts = match self.class(end + 1) {
            Some(Class::Verb(verb)) => tells(verb) && !self.participle(end),
            next => matches!(next, Some(Class::Auxiliary | Class::Be)),
        };
        let acts = acts || led(end + 2) && self.participle(end + 1) && word.ends_with('s');
        let noun = before != Some(Class::Name)
            || acts
            || !object && (self.role(end) || self.named_noun(end, limit) || led(start));
        // “a letter seen by Hale”, “a study praising the …”
        let done = object && word.ends_with("ing") || self.participle(end);
        noun && !(done && matches!(before, Some(Class::Plain | Class::Name | Class::Verb(_))))
    }

    /// “the docker and part-time poet Ann Hale”: whether the conjunction at `and` joins two roles of one name.
    fn joins_roles(&self, and: usize, limit: usize) -> bool {
        let second = (and + 1..limit.min(and + 6)).find(|&i| self.role(i));
        self.role(and - 1)
            && second.is_some_and(|role| {
                self.class(role + 1) == Some(Class::Name)
                    && (and + 1..role).all(|i| matches!(self.class(i), Some(Class::Plain | Class::Joint)))
            })
    }

    /// “Dock Union (North) secretary Ann Hale”: the item behind the brackets that open at `end`.
    fn inserted(&self, start: usize, end: usize, limit: usize) -> Option<usize> {
        let opens = end > start && self.class(end) == Some(Class::Opening) && self.before(end) == Some(Class::Name);
        let close = (end..limit.min(end + 4)).find(|&i| opens && self.class(i) == Some(Class::Closing));
        close.map(|close| close + 1).filter(|&behind| self.role(behind))
    }

    /// The item behind what hangs on a noun by the word at `end`: “of the agency”, “the envoy to Tarnland”, “the adviser on Chad”.
    fn hanging(&self, end: usize) -> Option<usize> {
        let (key, noun) = (self.key(end), self.key(end - 1));
        let joins = word!(key, "of" | "for" | "at" | "from")
            || word!(key, "on") && word!(noun, "adviser" | "advisor")
            || word!(key, "to") && word!(noun, "ambassador" | "envoy");
        self.phrase_from_core(end + 1).filter(|_| joins)
    }

    /// How the phrase from `start` on is worded whose head is `head`: “the Speaker” is no name, nor is “the local MP”.
    fn wording(&self, start: usize, head: usize) -> Wording {
        let led = matches!(self.class(start), Some(Class::Determiner | Class::Possessive)) && self.role(head);
        if self.class(head) == Some(Class::Name) && !led { Wording::Name } else { Wording::Description }
    }

    /// “her mother, Ann Hale, …”, “the chair in the county, Ann Hale, …”, “a trader who came back, Ann Hale, …”: the name says
    /// more than the description before it.
    pub(super) fn by_name(&self, source: Source) -> Source {
        let end = source.items.end;
        let comma = match self.class(end) {
            Some(Class::Comma) => Some(end),
            // “the man who lives in Selwy, Lunden, …”
            Some(Class::Preposition | Class::Relative) => (end..self.frame.len().min(end + 8))
                .find(|&i| self.class(i) == Some(Class::Comma))
                .filter(|&comma| self.before(comma) != Some(Class::Name)),
            _ => None,
        };
        let Some(comma) = comma.filter(|_| source.wording == Wording::Description) else { return source };
        let name = self.phrase_from(comma + 1).filter(|name| name.wording == Wording::Name);
        let ends = |name: &Source| {
            // “her colleague, Ann Hale of the university, …”
            (name.items.start..name.head).all(|i| !matches!(self.class(i), Some(Class::Determiner | Class::Possessive)))
                && matches!(self.class(name.items.end), None | Some(Class::Comma | Class::Dot | Class::Dash))
        };
        name.filter(ends).unwrap_or(source)
    }

    /// Where the plain phrase that begins at `start` ends.
    fn phrase_from_core(&self, start: usize) -> Option<usize> {
        let limit = (start + REACH).min(self.frame.len());
        let mut end = start;
        while end < limit {
            let goes_on = match self.frame.items[end].class {
                Class::Determiner | Class::Possessive => end == start,
                Class::Plain => end == start || !self.participle(end),
                Class::Name | Class::Joint | Class::Number => true,
                Class::Clitic => end > start,
                _ => false,
            };
            if !goes_on {
                break;
            }
            end += 1;
        }
        (end > start).then_some(end)
    }

    /// Whether a lower-case word behind a name goes on to a role or another name: “Hale campaign spokesman”, “Digital rights
    /// group EDRi”.
    fn named_noun(&self, i: usize, limit: usize) -> bool {
        let mut body = (i..limit.min(i + 3)).filter(|&body| self.class(body + 1) == Some(Class::Name));
        if body.any(|body| entities::is_body(self.key(body))) {
            return true;
        }
        // “Norva's KTN news agency reported”
        let says = |&body: &usize| matches!(self.class(body + 1), Some(Class::Verb(_) | Class::Auxiliary));
        let mut noun = (i..limit.min(i + 3)).take_while(|&next| self.class(next) == Some(Class::Plain)).filter(says);
        if noun.any(|body| entities::is_body(self.key(body))) {
            return true;
        }
        let mut plain = (i + 1..limit.min(i + 3)).take_while(|&next| self.class(next) == Some(Class::Plain));
        plain.any(|next| self.role(next))
    }

    /// Whether the dot belongs to the word before it: “Sen. Hale”, “J. Hale”.
    fn abbreviation(&self, dot: usize) -> bool {
        self.class(dot + 1) == Some(Class::Name) && self.before(dot) == Some(Class::Name)
            || matches!(self.class(dot + 1), Some(Class::Comma | Class::Verb(_)))
                && self.before(dot) == Some(Class::Name)
    }
}
