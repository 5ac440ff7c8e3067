//! The tokens of an article, in one stream that every recogniser reads.

use std::ops::Range;

use super::article::Article;
use super::table::Table;
use crate::keys::Key;
use crate::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with apostrophes between letters (`don't`, `O'Brien`) and the dots of an acronym (`U.S.`).
    Word,
    /// What an apostrophe sets off behind a word: `'s`.
    Clitic,
    /// Digits with the separators between them: `21,000`, `1.5`, `21 000` with a no-break or thin space.
    Number,
    /// A currency sign.
    Currency(char),
    /// A hyphen, dash or minus.
    Dash(char),
    /// A quotation mark, apostrophe or prime that stands outside a word.
    Mark(char),
    /// Any other character.
    Punct(char),
}

/// How a word is written, and what stands before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape(u8);

impl Shape {
    pub(super) const SPACED: Shape = Shape(1);
    pub(super) const CAPITAL: Shape = Shape(2);
    pub(super) const UPPER: Shape = Shape(4);
    pub(super) const OPENS: Shape = Shape(8);
    /// Whether it is an acronym with its last dot.
    pub(super) const DOTTED: Shape = Shape(16);

    pub(super) const fn with(self, other: Shape, on: bool) -> Shape {
        if on { Shape(self.0 | other.0) } else { self }
    }

    pub(super) const fn has(self, other: Shape) -> bool {
        self.0 & other.0 != 0
    }
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// The key of the word in lower case; [`Key::NONE`] for what is no word.
    pub key: Key,
    pub(super) shape: Shape,
}

impl Token {
    /// Whether white space (or the start of a block) stands before it.
    pub const fn spaced(&self) -> bool {
        self.shape.has(Shape::SPACED)
    }

    /// Whether it is a word that begins with a capital letter.
    pub const fn capital(&self) -> bool {
        self.shape.has(Shape::CAPITAL)
    }

    /// Whether it is a word of two letters or more, all of them capital.
    pub const fn upper(&self) -> bool {
        self.shape.has(Shape::UPPER)
    }

    /// Whether it is the first word of its sentence, so that its capital says nothing.
    pub const fn opens_sentence(&self) -> bool {
        self.shape.has(Shape::OPENS)
    }

    /// Whether it is the punctuation character `c`.
    pub fn is(&self, c: char) -> bool {
        matches!(self.kind, Kind::Punct(p) | Kind::Mark(p) | Kind::Dash(p) | Kind::Currency(p) if p == c)
    }

    /// Whether it is a word.
    pub const fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word)
    }

    /// Whether it is a hyphen, dash or minus.
    pub const fn is_dash(&self) -> bool {
        matches!(self.kind, Kind::Dash(_))
    }
}

/// An article read: its tokens, and where its sentences and blocks lie among them.
pub struct Text<'a> {
    /// The article.
    pub article: &'a Article,
    /// All tokens in order.
    pub tokens: Vec<Token>,
    /// Sentences in order, as ranges of tokens; together they cover all tokens, and none crosses a block.
    pub sentences: Vec<Range<usize>>,
    /// One range of tokens for each of the article's blocks.
    pub blocks: Vec<Range<usize>>,
}

/// What was read of an article, while the article is elsewhere.
#[derive(Debug)]
pub struct Tokens {
    tokens: Vec<Token>,
    sentences: Vec<Range<usize>>,
    blocks: Vec<Range<usize>>,
}

impl Tokens {
    /// The article read: it must be the one that these are of.
    pub fn of(self, article: &Article) -> Text<'_> {
        Text { article, tokens: self.tokens, sentences: self.sentences, blocks: self.blocks }
    }
}

impl Text<'_> {
    /// Lets go of the article.
    pub fn into_tokens(self) -> Tokens {
        Tokens { tokens: self.tokens, sentences: self.sentences, blocks: self.blocks }
    }

    /// The token's text.
    pub fn str(&self, token: usize) -> &str {
        self.tokens[token].span.of(self.article.text())
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        span.of(self.article.text())
    }

    /// The span of a range of tokens, which must not be empty.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        debug_assert!(tokens.start < tokens.end, "an empty span: {tokens:?}");
        // A rule that is wrong here may cost a word, but no page its marks.
        let last = tokens.end.max(tokens.start + 1) - 1;
        self.tokens[tokens.start].span.to(self.tokens[last].span)
    }

    /// The key of the word at `token`; [`Key::NONE`] past the end and for what is no word.
    pub fn key(&self, token: usize) -> Key {
        self.tokens.get(token).map_or(Key::NONE, |t| t.key)
    }

    /// Whether token `i + 1` stands right behind token `i`, without white space.
    pub fn joined(&self, i: usize) -> bool {
        self.tokens.get(i + 1).is_some_and(|next| !next.spaced())
    }

    /// The index of the sentence that holds the token.
    pub fn sentence_at(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.end <= token).min(self.sentences.len().saturating_sub(1))
    }

    /// The tokens of the sentence that holds the token.
    pub fn sentence(&self, token: usize) -> Range<usize> {
        self.sentences.get(self.sentence_at(token)).cloned().unwrap_or(0..0)
    }

    /// The index of the block that holds the token.
    pub fn block_at(&self, token: usize) -> usize {
        self.blocks.partition_point(|b| b.end <= token).min(self.blocks.len().saturating_sub(1))
    }

    /// The first token that begins at or behind `byte`.
    pub fn token_from(&self, byte: u32) -> usize {
        self.tokens.partition_point(|t| t.span.start < byte)
    }

    /// The longest phrase of `table` that begins at token `at`: what it means and the token behind it.
    ///
    /// The words of a phrase are parted by white space or by one joined hyphen. A phrase stays in its sentence.
    pub fn longest<V>(&self, table: &Table<V>, at: usize) -> Option<(&'static V, usize)> {
        let mut key = self.key(at);
        if key == Key::NONE {
            return None;
        }
        let mut found = table.get(key).map(|v| (v, at + 1));
        let mut i = at;
        for _ in 1..table.longest() {
            i += if self.tokens.get(i + 1).is_some_and(|t| t.is_dash() && !t.spaced()) && self.joined(i + 1) {
                2
            } else {
                1
            };
            let next = match self.tokens.get(i) {
                Some(t) if t.key != Key::NONE && !t.opens_sentence() => t.key,
                _ => break,
            };
            key = key.then(next);
            found = table.get(key).map(|v| (v, i + 1)).or(found);
        }
        found
    }
}
