//! The noun phrase that names a source: where it begins and ends, and what its head is. `forwards` reads one from its first word,
//! `backwards` from its last; `joint` tells who speak as one.

mod backwards;
mod forwards;
mod joint;

use std::ops::Range;

use super::frame::{Class, Frame};
use super::roles::is_role;
use crate::keys::word;
use crate::text::{Key, Kind, Text};

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

    /// Whether the sentence is a block of its own without a stop.
    pub(super) fn is_headline(&self) -> bool {
        let text = self.text;
        let Some(first) = self.frame.items.first() else { return false };
        let block = text.blocks[text.block_at(first.token)].clone();
        // “‘We sail on’: Hale”
        let last = |i: usize| i + 1 == block.end || matches!(text.tokens[i + 1].kind, Kind::Mark(_));
        let stop =
            |i: usize| matches!(text.tokens[i].kind, Kind::Punct('.' | '?' | '!')) || text.tokens[i].is(':') && last(i);
        text.sentence_at(block.start) == text.sentence_at(block.end - 1)
            && !(block.end.saturating_sub(2).max(block.start)..block.end).any(stop)
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

    /// Whether the word at `i` is a verb of the past, or its participle: “injured”, “seen”, “rose”.
    pub(super) fn participle(&self, i: usize) -> bool {
        let noun = word!(self.key(i), "seed" | "need" | "speed" | "feed" | "breed" | "bed" | "red" | "hundred");
        self.text.str(self.frame.items[i].token).ends_with("ed") && !noun
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
                    | "caught"
                    | "brought"
                    | "sold"
                    | "built"
                    | "stolen"
                    | "held"
            )
    }

    /// Whether the word at `i` can only be a verb, so that no phrase ends with it: “the crowd stood”.
    fn finite(&self, i: usize) -> bool {
        word!(
            self.key(i),
            "saw"
                | "sees"
                | "gives"
                | "goes"
                | "comes"
                | "becomes"
                | "brings"
                | "gets"
                | "lets"
                | "went"
                | "came"
                | "began"
                | "became"
                | "took"
                | "gave"
                | "spent"
                | "broke"
                | "withdrew"
                | "stood"
                | "fought"
                | "clung"
        )
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
}
