//! What the shape of a word says.

use super::PLAIN;
use crate::entities::lexicon::Lexicon;
use crate::letters::is_capital;
use crate::text::Text;

/// Whether a word is an English one that is met in the names of things.
pub(super) fn is_concept(text: &Text<'_>, lexicon: &Lexicon, token: usize) -> bool {
    lexicon.tags(text.key(token)).any(PLAIN) || lexicon.is_plain(text, token) || is_abstract(text.str(token))
}

/// Words for what cannot be met: “Linguistics”, “Freedom of Speech”.
pub(super) fn is_abstract(word: &str) -> bool {
    const ENDS: [&str; 15] = [
        "sion", "ology", "ics", "ism", "isms", "ence", "ances", "ical", "ular", "ytic", "etic", "amic", "ional", "ive",
        "ship",
    ];
    word.len() > 6 && ENDS.iter().any(|end| word.ends_with(end))
}

/// “McDonald”, “MacArthur”, “O'Brien”
pub(super) fn surname_shape(word: &str) -> bool {
    let capital_at = |at: usize| word[at..].chars().next().is_some_and(is_capital);
    ["Mc", "Mac", "Fitz", "O'", "O’", "D'", "D’", "d'", "d’", "L'", "L’"]
        .iter()
        .any(|start| word.starts_with(start) && capital_at(start.len()))
}

/// “J.K.”
pub(super) fn is_initials(word: &str) -> bool {
    word.len() <= 6 && word.ends_with('.') && word.len() > 2
}
