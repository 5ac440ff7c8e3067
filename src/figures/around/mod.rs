//! What stands around a number: qualifier, change, noun, period, denominator.

mod change;
mod qualifier;

use super::draft::Draft;
use super::line::Line;

/// Completes the figures of a sentence.
pub(super) fn complete(line: &Line, drafts: &mut [Draft]) {
    for draft in drafts.iter_mut() {
        qualifier::find(line, draft);
        change::find(line, draft);
        super::per::find(line, draft);
    }
}
