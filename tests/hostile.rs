//! Throws texts that no newspaper prints at the analysis, and checks what must hold on any input: spans lie in the text, on
//! character boundaries and in order; the annotations are JSON; the time is bounded. Seeded, so that a failure comes again.

#[path = "../benches/support/hostile.rs"]
mod hostile;

use std::time::{Duration, Instant};

use serde_json::Value;
use sidelight::calendar::Date;
use sidelight::{Annotations, Article, BlockKind, Detail, Pack, Show, Span, Unit, analyse, text};

/// Generous: a debug build on a busy machine takes a tenth. That time grows with the text and no faster is `cargo bench`'s to see.
const BOUND: Duration = Duration::from_secs(10);

/// Pieces that the recognisers start at, and what breaks tokens.
const PIECES: &[&str] = &[
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "«",
    "»",
    "„",
    "`",
    "′",
    "''",
    "(",
    ")",
    "[",
    "]",
    "—",
    "–",
    "-",
    "−",
    "…",
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    "/",
    "@",
    "#",
    "&",
    "%",
    "+",
    "×",
    "½",
    "²",
    "°",
    "$",
    "A$",
    "$A",
    "US$",
    "€",
    "£",
    "₹",
    "Rs",
    "¢",
    "0",
    "1",
    "21,000",
    "1.5",
    "3.5.",
    "1,00,000",
    "21\u{a0}000",
    "192.168.0.1",
    "99999999999999999999999999",
    "0.0000000000000000001",
    "1e9",
    "2025",
    "10-12",
    "9/11",
    "5G",
    "’90s",
    "bn",
    "m",
    "km",
    "per cent",
    "percentage points",
    "million",
    "trillion trillion",
    "dozen",
    "half",
    "a",
    "one in five",
    "two-thirds",
    "doubled",
    "between",
    "and",
    "to",
    "from",
    "up",
    "fell",
    "rose",
    "more than",
    "about",
    "year",
    "years old",
    "last week",
    "June 7, 2025",
    "February 30",
    "Friday",
    "an hour",
    "per",
    "of",
    "the",
    "said",
    "told",
    "that",
    "according to",
    "he",
    "she",
    "they",
    "Ada",
    "Venn",
    "Ada Venn",
    "Mr",
    "Dr.",
    "Foreign Minister",
    "al-Roe",
    "O’Brien",
    "J.",
    "J.K.",
    "U.S.",
    "a.m.",
    "NATO",
    "(AV)",
    "Bank of Marram",
    "Chinese",
    "New Zealand",
    "Washington",
    "’s",
    "'s",
    "It",
    "The",
    "I",
    "no",
    "\u{301}",
    "e\u{301}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{202e}",
    "\u{2066}",
    "\u{fffc}",
    "\u{fffd}",
    "\u{0}",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "שלום",
    "٣",
    "東京",
    "ß",
    "İ",
    "ǆ",
    "ﬁ",
    "𝟗",
    "😀",
    "👩‍👩‍👧",
    "🇳🇿",
    "\u{10ffff}",
    "\u{d7ff}",
    "\n",
    "\r\n",
    "\t",
    " ",
];

/// A small generator of numbers that are random enough (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ z >> 31) % limit as u64) as usize
    }

    fn piece(&mut self) -> &'static str {
        PIECES[self.below(PIECES.len())]
    }
}

/// Analyses an article and checks all that must hold.
fn check(article: &Article, show: Show) -> Annotations {
    let begun = Instant::now();
    let read = text::read(article);
    tokens_hold(&read);
    let found = analyse(article, &Pack::default(), show);
    spans_hold(article.text(), &found);
    for unit in [Unit::Utf8, Unit::Utf16, Unit::Codepoint] {
        let json = found.json(article, unit);
        let parsed: Value = serde_json::from_str(&json).expect("what is written as JSON reads as JSON");
        assert_eq!(parsed.as_array().map(Vec::len), Some(found.list.len()));
    }
    assert!(begun.elapsed() < BOUND, "{:?} for {} bytes", begun.elapsed(), article.text().len());
    found
}

fn tokens_hold(read: &text::Text<'_>) {
    let text = read.article.text();
    let mut end = 0;
    for token in &read.tokens {
        assert!(end <= token.span.start && !token.span.is_empty());
        assert!(text.get(token.span.range()).is_some(), "{:?}", token.span);
        end = token.span.end;
    }
    for ranges in [&read.sentences, &read.blocks] {
        let ends = ranges.iter().map(|range| range.end);
        assert!(std::iter::once(0).chain(ends).zip(ranges).all(|(end, next)| next.start == end));
        assert_eq!(ranges.last().map_or(0, |range| range.end), read.tokens.len());
    }
}

fn spans_hold(text: &str, found: &Annotations) {
    let inside = |span: Span| {
        assert!(span.start <= span.end && text.get(span.range()).is_some(), "{span:?} in {} bytes", text.len());
    };
    let mut start = 0;
    for annotation in &found.list {
        assert!(!annotation.spans.is_empty() && start <= annotation.spans[0].start, "in reading order");
        start = annotation.spans[0].start;
        let mut end = 0;
        for &span in &annotation.spans {
            inside(span);
            assert!(end <= span.start && !span.is_empty(), "parts are in order and apart: {:?}", annotation.spans);
            end = span.end;
        }
        match &annotation.detail {
            Detail::Figure(figure) => [figure.noun, figure.period, figure.per].into_iter().flatten().for_each(inside),
            Detail::Quote(quote) => [quote.speaker_span, quote.cue].into_iter().flatten().for_each(inside),
            Detail::Entity(mention) => found.entities[mention.entity].role.into_iter().for_each(inside),
        }
    }
}

#[test]
fn long_runs_of_anything() {
    for (name, piece) in hostile::RUNS {
        let begun = Instant::now();
        check(&Article::from_text(&hostile::run(piece, 12_000)), Show::default());
        println!("{name}: {:?}", begun.elapsed());
    }
}

/// A news text of our own, whole enough that every recogniser finds something in it.
const NEWS: &str = include_str!("../benches/article.txt");

#[test]
fn news_with_pieces_thrown_in_and_cut_out() {
    let mut random = Random(1);
    let lines: Vec<&str> = NEWS.lines().collect();
    for round in 0..120 {
        println!("round {round}");
        let mut text = String::new();
        for _ in 0..8 {
            for word in lines[random.below(lines.len())].split(' ') {
                match random.below(12) {
                    0 => text.push_str(random.piece()),
                    1 => continue,
                    2 => text.extend(word.chars().rev()),
                    _ => {}
                }
                text.push_str(word);
                text.push_str(if random.below(20) == 0 { random.piece() } else { " " });
            }
            text.push('\n');
        }
        check(&Article::from_text(&text), Show::default());
    }
}

#[test]
fn soup() {
    let mut random = Random(2);
    const KINDS: [BlockKind; 6] = [
        BlockKind::Paragraph,
        BlockKind::Heading,
        BlockKind::Quotation,
        BlockKind::Item,
        BlockKind::Cell,
        BlockKind::Caption,
    ];
    for round in 0..300 {
        println!("round {round}");
        let mut article = Article::default();
        for _ in 0..=random.below(6) {
            let mut block = String::new();
            for _ in 0..random.below(60) {
                block.push_str(random.piece());
                block.push_str(["", "", " ", " ", " ", "\u{a0}"][random.below(6)]);
            }
            article.push(KINDS[random.below(KINDS.len())], &block);
        }
        article.date = [None, Date::new(1, 1, 1), Date::new(9999, 12, 31), Date::new(2024, 2, 29)][random.below(4)];
        article.locale = [None, Some("en-NZ"), Some(""), Some("x-💥-"), Some("-")][random.below(5)].map(str::to_owned);
        let on = |bit: usize| random.0 >> bit & 1 == 1;
        check(&article, Show { figures: on(0), quotes: on(1), entities: on(2) });
    }
}

#[test]
fn any_character_alone_and_between_words() {
    for first in (0..0x11_0000_u32).step_by(1997) {
        let around = (first..first + 6).filter_map(char::from_u32);
        let text: String = around.map(|c| format!("{c}\nA{c}B 5{c}6{c} “{c}” {c}Ada{c} said {c}${c}5\n")).collect();
        check(&Article::from_text(&text), Show::default());
    }
}
