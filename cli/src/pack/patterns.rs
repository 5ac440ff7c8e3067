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
        place: pack.patterns().nth(number).map_or_else(String::new, name),
        reason,
        mend: "mend the regular expression; the rest works",
        warning: false,
    })
}

/// The patterns of one pack that stand for a fact which it does not have.
pub(super) fn strays(pack: &Pack) -> Vec<Problem> {
    let world = super::world();
    let stray = |pattern: &&Pattern| pack.find(&pattern.fact).or_else(|| world.find(&pattern.fact)).is_none();
    let problem = |pattern: &Pattern| Problem {
        place: name(pattern),
        reason: format!("stands for the fact “{}”, which this pack does not have", pattern.fact),
        mend: "mend the id, unless another pack of the page has it",
        warning: true,
    };
    pack.patterns().filter(stray).map(problem).collect()
}

/// A pattern as an editor finds it: by its own words.
fn name(pattern: &Pattern) -> String {
    let Pattern { pattern, .. } = pattern;
    let end = pattern.char_indices().nth(60).map(|(end, _)| end);
    end.map_or_else(|| format!("patterns, “{pattern}”"), |end| format!("patterns, “{}…”", &pattern[..end]))
}

/// Notes where they match.
pub(crate) fn note(patterns: &Patterns, pack: &Pack, article: &mut Article) {
    if !patterns.is_empty() {
        pack.note_patterns(article, |block| patterns.find(block).collect::<Vec<_>>());
    }
}
