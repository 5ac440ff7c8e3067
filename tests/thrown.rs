//! Quotation marks thrown into text: nothing panics, spans stay in order, and time stays linear.

use std::time::{Duration, Instant};

use sidelight::quotes::Quote;
use sidelight::{Article, Pack, entities, quotes, text};

/// A small generator of numbers (xorshift), so that every run throws the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

const MARKS: [&str; 20] =
    ["\"", "“", "”", "‘", "’", "'", "''", "``", "«", "»", "„", "‟", "‚", "′", "″", "`", "´", "\" \"", "’’", "“‘"];

const WORDS: [&str; 32] = [
    "Marta Quill",
    "said",
    "the",
    "mayor",
    "he",
    "she",
    "told",
    "reporters",
    "called",
    "it",
    "a",
    "danger",
    "who",
    "which",
    "according to",
    "the dogs",
    "of",
    "in",
    "was",
    "Tom Barley",
    "added",
    "that",
    "’90s",
    "12",
    "6'2",
    "I",
    "described",
    "as",
    "saying",
    "and",
    "her",
    "O’Hara",
];

const ENDS: [&str; 14] = [" ", " ", " ", " ", " ", ", ", ". ", "? ", ": ", " — ", "\n", "\n\n", "", "; "];

/// Text of about `words` words, with every `rate`th gap taken by a mark.
fn thrown(dice: &mut Dice, words: usize, rate: usize) -> String {
    let mut text = String::new();
    for _ in 0..words {
        if dice.roll(rate) == 0 {
            text += dice.pick(&MARKS);
        }
        text += dice.pick(&WORDS);
        if dice.roll(rate) == 0 {
            text += dice.pick(&MARKS);
        }
        text += dice.pick(&ENDS);
    }
    text
}

fn read(text: &str) -> (Vec<Quote>, Duration) {
    let article = Article::from_text(text);
    let text = text::read(&article);
    let entities = entities::find(&text, &Pack::default());
    let start = Instant::now();
    let quotes = quotes::find(&text, &entities);
    (quotes, start.elapsed())
}

#[test]
fn whatever_is_thrown_quotations_are_in_order_and_apart() {
    let mut dice = Dice(0x5eed);
    for round in 0..600 {
        let text = thrown(&mut dice, 1 + round % 120, 1 + round % 7);
        let mut spans: Vec<_> = read(&text).0.into_iter().flat_map(|quote| quote.parts).collect();
        spans.sort();
        for span in &spans {
            assert!(!span.is_empty() && text.is_char_boundary(span.start as usize), "{text}");
        }
        for pair in spans.windows(2) {
            assert!(pair[0].end <= pair[1].start, "{text}");
        }
    }
}

/// Texts that would cost a careless reader the square of their length.
fn traps(words: usize) -> Vec<String> {
    let mut dice = Dice(0xface);
    let pattern = |piece: &str| piece.repeat(words / piece.split(' ').count());
    vec![
        thrown(&mut dice, words, 3),
        pattern("“go “go "),
        pattern("“ ‘ \" « "),
        pattern("” ’ \" » "),
        pattern("said he said she "),
        pattern("“Go,” she said, "),
        pattern("“Go,” she said.\n"),
        pattern("“Go on.\n\n"),
        pattern("Hale, a man, who "),
        pattern("the head of the "),
        pattern("“a” (of — (of — "),
        pattern("HALE: Go on now.\n"),
        pattern("Tom Barley and “that” "),
    ]
}

#[test]
fn time_grows_with_the_text() {
    for (small, large) in traps(1_500).iter().zip(traps(12_000)) {
        // Eight times the text: the square would take 64 times as long. What is too short to measure is short enough.
        // A busy machine only ever adds, to either: each is the least of all runs so far.
        let (mut short, mut long) = (Duration::MAX, Duration::MAX);
        let linear = (0..20).any(|_| {
            (short, long) = (short.min(read(small).1), long.min(read(&large).1));
            long < short.max(Duration::from_millis(4)) * 32
        });
        assert!(linear, "{short:?} → {long:?}: {small:.60}");
    }
}
