//! Publishers' own patterns: bill numbers, case numbers, product codes.
//!
//! Apart from the core, because an engine of regular expressions weighs as much as the core does: the command line has it, a
//! page fetches it when a fact pack brings patterns. Text goes in, places come out; what they mean is the core's to say.

#[cfg(target_arch = "wasm32")]
mod wasm;

use std::ops::Range;

use regex_automata::Input;
use regex_automata::meta::{BuildError, Config, Regex};

/// No compiled pattern takes more bytes than this, nor does the memory of its searches.
const LARGEST: usize = 1 << 20;

/// All patterns together take no more.
const TOGETHER: usize = 16 << 20;

/// No match is longer than this many bytes.
const LONGEST: usize = 200;

/// A publisher's patterns, compiled.
#[derive(Debug)]
pub struct Patterns {
    sound: Vec<(usize, Regex)>,
    /// Which patterns cannot be used, by number, and why.
    pub broken: Vec<(usize, String)>,
}

impl Patterns {
    /// Compiles patterns, each by itself: one that is broken leaves the others as they are.
    pub fn new<'a>(patterns: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Self { sound: Vec::new(), broken: Vec::new() };
        let mut left = TOGETHER;
        for (number, pattern) in patterns.into_iter().enumerate() {
            match compile(pattern) {
                Ok(regex) if regex.memory_usage() <= left => {
                    left -= regex.memory_usage();
                    all.sound.push((number, regex));
                }
                Ok(_) => all.broken.push((number, "is too much for the memory, with those before it".into())),
                Err(reason) => all.broken.push((number, reason)),
            }
        }
        all
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.sound.is_empty()
    }

    /// What matches in a text, by the number of the pattern.
    pub fn find(&self, text: &str) -> impl Iterator<Item = (usize, Range<usize>)> {
        self.sound.iter().flat_map(move |(number, regex)| matches(regex, text).map(|range| (*number, range)))
    }
}

fn compile(pattern: &str) -> Result<Regex, String> {
    let config =
        Config::new().nfa_size_limit(Some(LARGEST)).onepass_size_limit(Some(LARGEST)).hybrid_cache_capacity(LARGEST);
    let regex = Regex::builder().configure(config).build(pattern).map_err(|error| reason(&error))?;
    if regex.is_match("") { Err("matches the empty text, and so everywhere".into()) } else { Ok(regex) }
}

fn reason(error: &BuildError) -> String {
    match error.syntax_error() {
        // The message draws the pattern and points into it; its last line says why.
        Some(error) => error.to_string().lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned(),
        None => "grows too large when compiled".into(),
    }
}

/// The matches of a pattern, in order.
///
/// A search may have to read to the end of its text before it knows that a match ended long ago; a search from behind each match
/// would then take quadratic time. So each sees a window, in whose first half a match must begin, and a second half in which it
/// can end.
fn matches(regex: &Regex, text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while from < text.len() {
            let window = from..text.len().min(from + 2 * LONGEST);
            let half = from + LONGEST;
            match regex.search(&Input::new(text).range(window)).map(|found| found.range()) {
                Some(found) if found.start < half => {
                    from = found.end.max(found.start + 1);
                    if !found.is_empty() && found.len() <= LONGEST {
                        return Some(found);
                    }
                }
                _ => from = half,
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    /// What the patterns match.
    fn found<'t>(patterns: &[&str], text: &'t str) -> Vec<(usize, &'t str)> {
        Patterns::new(patterns.iter().copied()).find(text).map(|(number, range)| (number, &text[range])).collect()
    }

    #[test]
    fn each_pattern_finds_its_matches() {
        let text = "Bill 12/2026 and bill 7 – see AB-9, “Überweisung 3” and AB-10.";
        assert_eq!(
            found(&[r"(?i)bill \d+", r"\bAB-\d+\b", r"Über\w+ \d", r"\p{Greek}"], text),
            [(0, "Bill 12"), (0, "bill 7"), (1, "AB-9"), (1, "AB-10"), (2, "Überweisung 3")]
        );
        assert!(found(&["a"], "").is_empty());
    }

    #[test]
    fn a_broken_pattern_is_told_and_the_others_work() {
        let patterns = Patterns::new(["(a", "x*", r"(\w{100}){100}{100}", "b", r"(?-u)\xff", r"(a)\1"]);
        let told: Vec<(usize, &str)> = patterns.broken.iter().map(|(n, why)| (*n, why.as_str())).collect();
        assert_eq!(
            told,
            [
                (0, "unclosed group"),
                (1, "matches the empty text, and so everywhere"),
                (2, "grows too large when compiled"),
                (4, "pattern can match invalid UTF-8"),
                (5, "backreferences are not supported"),
            ]
        );
        assert_eq!(patterns.find("abc").collect::<Vec<_>>(), [(3, 1..2)]);
    }

    #[test]
    fn patterns_have_bounds_together() {
        let large = vec![r"\w{20}x"; 100];
        let patterns = Patterns::new(large.iter().copied());
        assert!(!patterns.sound.is_empty() && !patterns.broken.is_empty(), "{} are sound", patterns.sound.len());
        assert!(patterns.sound.iter().map(|(_, regex)| regex.memory_usage()).sum::<usize>() <= TOGETHER);
    }

    #[test]
    fn where_a_window_ends_nothing_is_lost() {
        for before in (0..3 * LONGEST).step_by(7) {
            let text = format!("{}é Bill 12/2026 é{}", "…".repeat(before / 3), "x".repeat(before));
            assert_eq!(found(&[r"\bBill \d+/\d{4}\b"], &text), [(0, "Bill 12/2026")], "{before}");
        }
        let long = format!("a{}b a{}b", "x".repeat(LONGEST), "x".repeat(LONGEST - 2));
        assert_eq!(found(&["ax+b"], &long), [(0, &long[LONGEST + 3..])], "a match has a longest length");
    }

    #[test]
    fn no_pattern_takes_more_than_linear_time() {
        // Must read to the end to know that one letter matches.
        let time = |count: usize| {
            let (patterns, text) = (Patterns::new([".*[^A-Z]|[A-Z]"]), "A".repeat(count));
            let start = Instant::now();
            assert_eq!(patterns.find(&text).count(), count);
            start.elapsed()
        };
        let (short, long) = (time(1_000), time(8_000));
        assert!(long < 24 * short + Duration::from_millis(50), "{short:?} for an eighth, {long:?} for all");
    }
}
