//! What the shape of a word says.

use crate::entities::lexicon::{Lexicon, Tags};
use crate::letters::is_capital;
use crate::text::Text;

/// Whether a word is an English one that is met in the names of things.
pub(super) fn is_concept(text: &Text<'_>, lexicon: &Lexicon, token: usize) -> bool {
    lexicon.tags(text.key(token)).any(Tags::PLAIN) || lexicon.is_plain(text, token) || is_abstract(text.str(token))
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

/// Whether a word is what a country's branch of a charity or a union ends with.
pub(in crate::entities) fn is_branch_of_country(text: &Text<'_>, token: usize) -> bool {
    matches!(text.str(token), "UK" | "NZ")
}

/// Whether a topic is a noun, that an institution of a country is named for: “Infrastructure”, not “Regional”.
pub(in crate::entities) fn is_branch(topic: &str) -> bool {
    !["al", "an", "ar", "er", "ic", "ive"].iter().any(|end| topic.ends_with(end))
}
