//! A sentence under a reader's finger: tokens by number, nothing beyond its ends.

use crate::calendar::Date;
use crate::keys::word;
use crate::span::Span;
use crate::text::{Key, Kind, Table, Text, Token};

/// One sentence of the text.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    pub(super) text: &'t Text<'t>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The day that relative dates are counted from.
    pub(super) today: Option<Date>,
}

impl<'t> Line<'t> {
    pub(super) fn token(&self, i: usize) -> Option<&'t Token> {
        if i >= self.start && i < self.end { self.text.tokens.get(i) } else { None }
    }

    /// The key of the word at `i`; [`Key::NONE`] outside the sentence and for what is no word.
    pub(super) fn key(&self, i: usize) -> Key {
        self.token(i).map_or(Key::NONE, |t| t.key)
    }

    /// The key of the word before `i`.
    pub(super) fn before(&self, i: usize) -> Key {
        i.checked_sub(1).map_or(Key::NONE, |i| self.key(i))
    }

    pub(super) fn kind(&self, i: usize) -> Option<Kind> {
        self.token(i).map(|t| t.kind)
    }

    pub(super) fn str(&self, i: usize) -> &'t str {
        self.token(i).map_or("", |t| t.span.of(self.text.article.text()))
    }

    pub(super) fn is(&self, i: usize, c: char) -> bool {
        self.token(i).is_some_and(|t| t.is(c))
    }

    pub(super) fn number(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Number)
    }

    pub(super) fn capital(&self, i: usize) -> bool {
        self.token(i).is_some_and(Token::capital)
    }

    /// Whether the word at `i` denies what stands behind it: “not”, “didn't”.
    pub(super) fn denies(&self, i: usize) -> bool {
        let text = self.str(i);
        word!(self.key(i), "not" | "never" | "cannot") || text.ends_with("n't") || text.ends_with("n’t")
    }

    pub(super) fn upper(&self, i: usize) -> bool {
        self.token(i).is_some_and(Token::upper)
    }

    pub(super) fn word(&self, i: usize) -> bool {
        self.token(i).is_some_and(Token::is_word)
    }

    /// Whether the token stands right behind the one before it.
    pub(super) fn glued(&self, i: usize) -> bool {
        i > self.start && self.token(i).is_some_and(|t| !t.spaced())
    }

    /// Whether a hyphen or short dash stands at `i` without space on either side. A long one parts what it stands between.
    pub(super) fn hyphen(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.is_dash() && !token.is('—')) && self.glued(i) && self.glued(i + 1)
    }

    /// The token behind a hyphen at `i`, or `i` itself.
    pub(super) fn past_hyphen(&self, i: usize) -> usize {
        if self.hyphen(i) { i + 1 } else { i }
    }

    /// The longest phrase of a table at `at`, and the token behind it; a word alone may be the plural of one in the table.
    pub(super) fn named<V>(&self, table: &'static Table<V>, at: usize) -> Option<(&'static V, usize)> {
        let plural = || {
            let singular = self.str(at).strip_suffix('s').filter(|word| word.len() > 3)?;
            table.get(Key::of_word(singular)).map(|found| (found, at + 1))
        };
        self.text.longest(table, at).filter(|(_, end)| *end <= self.end).or_else(plural)
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        self.text.span(start..end)
    }
}
