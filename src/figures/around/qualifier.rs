//! What loosens a number: “about”, “more than”, “up to”, “+”.

use super::super::draft::Draft;
use super::super::line::{Line, word};
use super::super::{FigureKind, Qualifier};
use Qualifier::{About, Over, Under};

crate::table! {
    static BEFORE: Qualifier = {
        "about" => About, "around" => About, "nearly" => About, "almost" => About, "roughly" => About, "some" => About, "approximately" => About,
        "approx" => About, "circa" => About, "close to" => About, "near" => About, "estimated" => About, "more or less" => About, "an average of" => About, "average of" => About,
        "more than" => Over, "over" => Over, "at least" => Over, "above" => Over, "upwards of" => Over, "in excess of" => Over, "no less than" => Over, "no fewer than" => Over,
        "not less than" => Over, "greater than" => Over, "higher than" => Over, "exceeding" => Over, "upward of" => Over, "beyond" => Over, "exceeded" => Over, "exceeds" => Over, "topped" => Over, "well over" => Over,
        "less than" => Under, "under" => Under, "fewer than" => Under, "up to" => Under, "at most" => Under, "below" => Under, "no more than" => Under, "as much as" => Under,
        "as many as" => Under, "not more than" => Under, "a maximum of" => Under, "lower than" => Under, "smaller than" => Under, "at a maximum" => Under,
    };
}

/// Reads the qualifier before a figure, or a `+` behind its number.
pub(super) fn find(line: &Line, draft: &mut Draft) {
    if draft.figure.kind == FigureKind::Date || draft.figure.qualifier.is_some() {
        return;
    }
    let start = draft.tokens.start;
    let at = match () {
        () if word!(line.before(start), "a" | "an" | "the" | "another" | "just") => start - 1,
        () => start,
    };
    for words in (1..=3).rev() {
        let Some(first) = at.checked_sub(words).filter(|first| *first >= line.start) else { continue };
        if let Some((qualifier, end)) = line.text.longest(&BEFORE, first)
            && end == at
        {
            draft.figure.qualifier = Some(*qualifier);
            return;
        }
    }
    let plus = draft.tokens.clone().any(|i| line.is(i, '+')) || line.is(draft.tokens.end, '+');
    if plus || word!(line.key(draft.tokens.end), "plus") && line.hyphen(draft.tokens.end) {
        draft.figure.qualifier = Some(Over);
    } else if word!(line.key(draft.tokens.end), "or") {
        draft.figure.qualifier = match () {
            () if word!(line.key(draft.tokens.end + 1), "more" | "above" | "over") => Some(Over),
            () if word!(line.key(draft.tokens.end + 1), "so" | "thereabouts") => Some(About),
            () if word!(line.key(draft.tokens.end + 1), "less" | "fewer" | "under" | "below") => Some(Under),
            () => None,
        };
    }
}
