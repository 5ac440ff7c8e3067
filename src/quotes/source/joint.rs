//! Several who speak as one: “the mayor and the council said”, “said Hale and her husband”.

use super::{REACH, Reader, Source, Wording};
use crate::entities;
use crate::keys::word;
use crate::quotes::frame::Class;
use crate::quotes::roles::is_role;

impl Reader<'_> {
    /// The source together with whoever a conjunction joins to it before: “The mayor and the council said”, but “Hale met Doe and
    /// the council said”.
    pub(in crate::quotes) fn with_before(&self, source: Source) -> Source {
        // “Hale and her deputy, Leo Doe, said”
        let comma = source.items.start.checked_sub(1).filter(|&i| self.class(i) == Some(Class::Comma));
        let apposed = comma.and_then(|comma| self.core_before(comma, comma.saturating_sub(REACH)));
        let apposed =
            apposed.filter(|s| s.wording == Wording::Description && self.class(source.items.end) == Some(Class::Comma));
        let start = apposed.map_or(source.items.start, |s| s.items.start);
        // “Vance, the mayor, and Orr, her deputy, said”
        let both = start.checked_sub(1).filter(|&and| word!(self.key(and), "and"));
        let both = both.filter(|_| source.wording == Wording::Name).and_then(|and| self.before_apposition(and));
        // “Hale, Doe and Roe said”
        let list = comma.filter(|_| source.wording == Wording::Name && self.is_joint(&source));
        let and = start.checked_sub(1).filter(|&and| word!(self.key(and), "and")).or(list);
        let Some(first) = both
            .or_else(|| and.and_then(|and| self.core_before(and, and.saturating_sub(REACH))))
            .filter(|first| self.is_speaker(first) && !self.is_office(first, &source))
        else {
            return source;
        };
        let before = first.items.start.checked_sub(1);
        // “On Monday the mayor and …”, “In Selwy, police and …”
        let front = |comma: usize| {
            matches!(self.class(0), Some(Class::Preposition | Class::Subordinator | Class::To | Class::Adverb))
                && comma < REACH
                && (0..comma).all(|i| self.class(i) != Some(Class::Comma))
        };
        let opens = before.is_none_or(|before| match self.class(before) {
            Some(
                Class::Subordinator | Class::Colon | Class::Dash | Class::Semicolon | Class::Quote(_) | Class::Time,
            ) => true,
            Some(Class::Comma) => front(before),
            _ => word!(self.key(before), "both"),
        });
        if opens { self.several(first.items.start, source) } else { source }
    }

    /// The source together with whoever a conjunction joins to it behind, if `ends` holds of where that ends: “said Hale and her
    /// husband.”, but “said Hale and her husband agreed”.
    pub(in crate::quotes) fn with_behind(&self, source: Source, ends: impl Fn(usize) -> bool) -> Source {
        let and = self.behind_apposition(source.items.end);
        // “said the mayor, Ann Hale, and her deputy, Leo Doe”
        let and = and + usize::from(self.class(and) == Some(Class::Comma) && word!(self.key(and + 1), "and"));
        let second = self.phrase_from(and + 1).map(|second| self.by_name(second)).filter(|second| {
            let list =
                self.class(and) == Some(Class::Comma) && second.wording == Wording::Name && self.is_joint(second);
            self.is_speaker(second) && (word!(self.key(and), "and") || list && source.wording == Wording::Name)
        });
        // “said Hale, and her deputy, Leo Doe, agreed”: the deputy has a clause of his own.
        let acts = |item: usize| {
            matches!(
                self.class(item),
                Some(Class::Verb(_) | Class::Auxiliary | Class::Be | Class::Plain | Class::Adverb)
            )
        };
        let end = |second: &Source| {
            let end = second.items.end;
            let close = self.behind_apposition(end);
            let own = acts(close) || self.class(end) == Some(Class::Comma) && acts(end + 1);
            (ends(end) || ends(close)) && (close == end && self.class(end) != Some(Class::Comma) || !own)
        };
        match second.filter(end) {
            Some(second) if self.is_office(&source, &second) => second,
            Some(second) => self.several(source.items.start, second),
            None => source,
        }
    }

    /// “former Norvex chair and Halden Bank boss Ann Hale”: whether `office` is no second person, but what the one name is called by.
    fn is_office(&self, office: &Source, named: &Source) -> bool {
        let led = matches!(self.class(office.items.start), Some(Class::Determiner | Class::Possessive));
        let noun = self.text.str(self.frame.items[office.head].token);
        let many = noun.ends_with('s') && !noun.ends_with("ss");
        let role = |i: usize| self.class(i) == Some(Class::Plain) && is_role(self.key(i));
        let called = named.items.clone().any(role) && named.wording == Wording::Name;
        called && !led && !many && office.items.end == office.head + 1 && role(office.head)
    }

    /// “Vance, the mayor, and Orr”: the name before the apposition that ends before the conjunction at `and`.
    fn before_apposition(&self, and: usize) -> Option<Source> {
        let close = and.checked_sub(1).filter(|&close| self.class(close) == Some(Class::Comma))?;
        let open = (close.saturating_sub(REACH / 4)..close).rev().find(|&i| self.class(i) == Some(Class::Comma))?;
        let name = self.core_before(open, open.saturating_sub(REACH))?;
        // “Norvex's chair, Ann Vance, and its chief executive, Leo Orr, said”
        let office = name.wording == Wording::Description && is_role(self.key(name.head));
        (self.behind_apposition(open) == and && (office || name.wording == Wording::Name)).then_some(name)
    }

    /// The item behind the apposition that opens with the comma at `open`, or `open` itself: “, the mayor of Selwy, ”.
    fn behind_apposition(&self, open: usize) -> usize {
        let noun = |i: usize| match self.class(i) {
            Some(Class::Plain) => !self.participle(i),
            class => matches!(
                class,
                Some(
                    Class::Name
                        | Class::Determiner
                        | Class::Possessive
                        | Class::Preposition
                        | Class::Number
                        | Class::Clitic
                )
            ),
        };
        if self.class(open) != Some(Class::Comma) {
            return open;
        }
        let close = (open + 1..open + REACH / 4).find(|&i| !noun(i));
        close
            .filter(|&close| close > open + 1 && self.class(close) == Some(Class::Comma))
            .map_or(open, |close| close + 1)
    }

    fn is_joint(&self, source: &Source) -> bool {
        source.items.clone().any(|i| self.class(i) == Some(Class::Conjunction))
    }

    /// Whether the phrase names somebody, by name or by what they are.
    fn is_speaker(&self, source: &Source) -> bool {
        let key = self.key(source.head);
        source.wording == Wording::Name
            || source.wording == Wording::Description
                && (is_role(key) || entities::is_body(key) || word!(key, "council" | "wife" | "husband" | "police"))
    }

    /// All from `start` on to the end of the last of them.
    fn several(&self, start: usize, last: Source) -> Source {
        Source { items: start..last.items.end, head: last.head, wording: Wording::Description }
    }
}
