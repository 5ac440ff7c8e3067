//! What stands around a number: qualifier, change, noun, period, denominator.

mod change;
mod qualifier;

pub(super) use change::moves;

use super::draft::Draft;
use super::line::Line;

/// Completes the figures of a sentence.
pub(super) fn complete(line: &Line, drafts: &mut [Draft]) {
    for i in 0..drafts.len() {
        let (before, rest) = drafts.split_at_mut(i);
        let (before, draft) = (before.last(), &mut rest[0]);
        qualifier::find(line, draft);
        super::per::find(line, draft);
        change::find(line, draft, before);
        if let Some(before) = before.filter(|before| conversion(line, before, draft)) {
            // “over 3,600 kilometers (2,200 miles)”: the same again in another unit.
            draft.figure.qualifier = draft.figure.qualifier.or(before.figure.qualifier);
            draft.figure.change = draft.figure.change.or(before.figure.change);
            draft.figure.amount = draft.figure.amount.or(before.figure.amount);
        }
    }
}

/// Whether a figure in brackets says the one before it again in another unit.
fn conversion(line: &Line, before: &Draft, draft: &Draft) -> bool {
    let (a, b) = (&before.figure, &draft.figure);
    let bracket = draft.tokens.start == before.tokens.end + 1 && line.is(before.tokens.end, '(');
    bracket && a.kind == b.kind && a.unit != b.unit
}
