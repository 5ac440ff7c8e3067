//! Titles and roles before a name.

use super::lexicon::{Lexicon, Tags};
use crate::span::Span;
use crate::text::Text;

/// A role is at most so many words.
const LONGEST: usize = 8;

/// The index behind the title that begins at word `at` of a run: modifiers, what it is, and “of …”.
pub(super) fn title(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> Option<usize> {
    let tags = |w: usize| lexicon.tags(text.key(words[w]));
    let mut end = at;
    let mut found = None;
    while end < words.len() && end < at + LONGEST {
        if tags(end).any(Tags::TITLE) {
            found = Some(end + 1);
        } else if !tags(end).any(Tags::MODIFIER) {
            break;
        }
        end += 1;
    }
    let mut end = found?;
    // “Minister of Strategic Affairs”, “Secretary of State”
    if end + 1 < words.len() && text.str(words[end]) == "of" {
        end += 1;
        while end < words.len() && (tags(end).any(Tags::TOPIC) || !text.tokens[words[end]].capital()) {
            end += 1;
        }
    }
    Some(end)
}

/// Whether a title begins at word `at` of a run.
pub(super) fn starts(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> bool {
    at < words.len() && title(text, lexicon, words, at).is_some()
}

/// The role in lower case that stands right before a token: “former prime minister”, “spokesman”.
pub(super) fn before(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Span> {
    let last = token.checked_sub(1).filter(|&last| last >= sentence && text.tokens[token].spaced())?;
    let what = lexicon.tags(text.key(last));
    if text.tokens[last].capital() || !what.any(Tags::TITLE.or(Tags::ROLE)) {
        return None;
    }
    let mut start = last;
    while start > sentence && start + LONGEST > token {
        let before = &text.tokens[start - 1];
        let tags = lexicon.tags(before.key);
        let joined = before.is_dash() && !before.spaced();
        if !joined && (before.capital() || !tags.any(Tags::TITLE.or(Tags::ROLE).or(Tags::MODIFIER))) {
            break;
        }
        start -= 1;
    }
    Some(text.span(start..token))
}

/// Where the modifiers in lower case begin that stand right before a token: “former”, “then-”. The token itself if none do.
pub(super) fn modifiers(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> usize {
    let mut start = token;
    while start > sentence && start + LONGEST > token {
        let before = &text.tokens[start - 1];
        let joined = before.is_dash() && !before.spaced();
        if !joined && (before.capital() || !lexicon.tags(before.key).any(Tags::MODIFIER)) {
            break;
        }
        start -= 1;
    }
    start
}
