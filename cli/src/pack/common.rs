//! Names of a pack that are also common words: they would be linked wherever the word stands with a capital.

use std::collections::HashSet;

use sidelight::Pack;
use sidelight::pack::{Fact, Problem};

/// The words that names are told from, wherever a sentence begins with one.
const WORDS: &str = include_str!("../../../src/entities/lists/ordinary.txt");

/// What is wrong with the names of one pack.
pub(super) fn check(pack: &Pack) -> Vec<Problem> {
    let words: HashSet<&str> = WORDS.split_ascii_whitespace().collect();
    let common = |name: &str| {
        let capital = name.starts_with(char::is_uppercase) && name.chars().skip(1).all(char::is_lowercase);
        capital && words.contains(name.to_lowercase().as_str())
    };
    let mut problems = Vec::new();
    for (number, fact) in (0..pack.len()).filter_map(|number| Some((number, pack.fact(number)?))) {
        let Fact { name, aliases, needs_context, .. } = &fact;
        let alias = |(place, alias): (usize, &&str)| (format!("aliases[{place}]"), (*alias).to_owned());
        let names = [("name".to_owned(), (*name).to_owned())].into_iter().chain(aliases.iter().enumerate().map(alias));
        problems.extend(names.filter(|(_, name)| !needs_context && common(name)).map(|(key, name)| Problem {
            place: format!("facts[{number}].{key}"),
            reason: format!("“{name}” is also a common word, and linked wherever a sentence begins with it"),
            mend: "take it out, or let the fact need context",
            warning: true,
        }));
    }
    problems
}
