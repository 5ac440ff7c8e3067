//! The noun phrase that begins at an item: “the head of the agency Ann Hale”.

use super::{REACH, Reader, Source, Wording};
use crate::entities;
use crate::keys::word;
use crate::quotes::cues::{Form, Takes, Verb};
use crate::quotes::frame::Class;

impl Reader<'_> {
    /// The noun phrase that begins at `start`.
    pub(in crate::quotes) fn phrase_from(&self, start: usize) -> Option<Source> {
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
            } else if let Some(behind) = self.inserted(start, end, limit).or_else(|| {
                // “one of the lawyers”
                let one = word!(self.key(start), "one" | "some" | "several" | "many" | "most");
                let one = one && end == start + 1 && word!(self.key(end), "of");
                head = head.or(one.then_some(start));
                head.and_then(|_| self.hanging(end))
            }) {
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
            Class::Verb(_) => {
                let held = end > start && word!(self.key(end), "held") && next == Some(Class::Preposition);
                !(before == Some(Class::Name) && self.participle(end) || self.verbal(end) || held)
            }
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
            // “the work and pensions secretary”
            Class::Conjunction if end > start && self.joins_fields(start, end, limit) => true,
            Class::Conjunction => {
                // “Ann Hale and deputy Leo Doe”
                let office =
                    next == Some(Class::Plain) && self.role(end + 1) && self.class(end + 2) == Some(Class::Name);
                // “Not only Hale but Doe”
                let joins = before == Some(Class::Name) && !word!(self.key(end), "but");
                joins && (next == Some(Class::Name) || office) || end > start && self.joins_roles(end, limit)
            }
            _ => false,
        }
    }

    /// Whether the plain word at `end` goes on with the phrase from `start` on: “Hale campaign manager”, but “Hale on Monday” and
    /// “Hale criticised”.
    fn noun_goes_on(&self, start: usize, end: usize, limit: usize) -> bool {
        let before = if end > start { self.class(end - 1) } else { None };
        // But “a Lunden Post editorial this month”.
        let when = |i: usize| word!(self.key(i), "day" | "week" | "month" | "year" | "morning");
        let led = |i: usize| matches!(self.class(i), Some(Class::Determiner | Class::Possessive)) && !when(i + 1);
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
        // “a lawyer representing Hale”, “residents living near the dock”
        let who = match self.class(end + 1) {
            Some(Class::Name) => end > start && self.role(end - 1),
            Some(Class::Preposition) => end == start + 1 && self.text.str(self.frame.items[start].token).ends_with('s'),
            _ => object,
        };
        // “The law requires the port …”, “The rules force the firm …”, “The rule sees the mayor …”
        let plural = |i: usize| {
            let word = self.text.str(self.frame.items[i].token);
            word.ends_with('s') && !word.ends_with("ss")
        };
        let does = object
            && matches!(before, Some(Class::Plain | Class::Verb(_)))
            && plural(end) != plural(end - 1)
            && !self.role(end);
        // “the maker cut its forecast”
        let does = does || object && self.cuts(end);
        // “a midfielder turned pundit”
        let turned = word!(self.key(end), "turned") && self.role(end + 1);
        let done = who && word.ends_with("ing") || does || self.participle(end) && !turned;
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

    /// “the work and pensions secretary”: whether the conjunction at `and` joins what one office is of.
    pub(super) fn joins_fields(&self, start: usize, and: usize, limit: usize) -> bool {
        let plain = |i: usize| matches!(self.class(i), Some(Class::Plain | Class::Verb(_))) && !self.participle(i);
        let office = (and + 1..limit.min(and + 5)).take_while(|&i| plain(i)).find(|&i| self.role(i));
        let one = |i: usize| {
            !self.text.str(self.frame.items[i].token).ends_with('s') && self.class(i + 1) != Some(Class::Plain)
        };
        let fields = start + 1..and;
        self.class(start) == Some(Class::Determiner)
            && !fields.is_empty()
            && fields.clone().all(|i| plain(i) && !self.role(i))
            && !entities::is_body(self.key(and - 1))
            && office.is_some_and(|office| office > and + 1 && one(office))
    }

    /// “Dock Union (North) secretary Ann Hale”: the item behind the brackets that open at `end`.
    fn inserted(&self, start: usize, end: usize, limit: usize) -> Option<usize> {
        let opens = end > start && self.class(end) == Some(Class::Opening) && self.before(end) == Some(Class::Name);
        let close = (end..limit.min(end + 4)).find(|&i| opens && self.class(i) == Some(Class::Closing));
        close.map(|close| close + 1).filter(|&behind| self.role(behind))
    }

    /// The item behind what hangs on a noun by the word at `end`: “of the agency”, “the envoy to Tarnland”, “Chief Secretary to the
    /// Treasury”, “the adviser on Chad”.
    fn hanging(&self, end: usize) -> Option<usize> {
        let (key, noun) = (self.key(end), self.key(end - 1));
        let joins = word!(key, "of" | "for" | "at" | "from")
            || word!(key, "on") && word!(noun, "adviser" | "advisor")
            || word!(key, "to") && word!(noun, "ambassador" | "envoy" | "secretary" | "adviser" | "aide" | "counselor");
        self.phrase_from_core(end + 1).filter(|_| joins)
    }

    /// Where the plain phrase that begins at `start` ends.
    fn phrase_from_core(&self, start: usize) -> Option<usize> {
        let limit = (start + REACH).min(self.frame.len());
        let mut end = start;
        while end < limit {
            let goes_on = match self.frame.items[end].class {
                Class::Determiner | Class::Possessive => end == start,
                // “Analysts at Corvane Capital cut their rating”
                Class::Plain => {
                    let led = matches!(self.class(end + 1), Some(Class::Determiner | Class::Possessive));
                    end == start
                        || !(self.participle(end) || led && (self.before(end) == Some(Class::Name) || self.cuts(end)))
                }
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

    /// Whether the word at `i` is its own past, and a verb where it has an object.
    pub(in crate::quotes) fn cuts(&self, i: usize) -> bool {
        word!(self.key(i), "cut" | "hit" | "shut" | "beat" | "quit" | "let")
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
        // “Norvex search lead Ann Hale said”
        let noun = |&i: &usize| self.class(i) == Some(Class::Plain) && !self.participle(i);
        let name = i + (i..limit.min(i + 3)).take_while(noun).count();
        let verb = name + (name..limit).take_while(|&i| self.class(i) == Some(Class::Name)).count();
        let is = matches!(self.class(verb), Some(Class::Be | Class::Auxiliary));
        let tells = matches!(self.class(verb), Some(Class::Verb(verb)) if verb.form == Form::Past && matches!(verb.takes, Takes::Words | Takes::Hearer));
        if name > i && verb > name && (is || tells) {
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
