//! The packs' own patterns: what is wrong with them, and what they match.

use sidelight::pack::{Pattern, Problem};
use sidelight::{Article, Pack};
use sidelight_patterns::Patterns;

/// The patterns of all layers, to be looked for.
pub(crate) fn of(pack: &Pack) -> Patterns {
    Patterns::new(pack.patterns().map(|Pattern { pattern, .. }| pattern.as_str()))
}

/// What is wrong with the patterns of one pack.
pub(super) fn check(pack: &Pack) -> impl Iterator<Item = Problem> {
    of(pack).broken.into_iter().map(|(number, reason)| Problem {
        place: format!("patterns[{number}].pattern"),
        reason,
        mend: "mend the regular expression; the rest works",
        warning: false,
    })
}

/// Notes where they match.
pub(crate) fn note(patterns: &Patterns, pack: &Pack, article: &mut Article) {
    if !patterns.is_empty() {
        pack.note_patterns(article, |block| patterns.find(block).collect::<Vec<_>>());
    }
}
