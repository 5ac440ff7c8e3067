//! Times the look-up of names in packs of 100, 10,000 and 1,000,000 aliases, of which the article has the same in each, and
//! beside it what else could find them: `fst` over the same words, `daachorse` and `aho-corasick` over the text, mark.js.
//!
//! `cargo bench --bench pack` prints a table, and fails when the sizes find different names or the largest pack makes the
//! analysis more than 1.3 times as long as the smallest.

#[path = "support/names.rs"]
mod names;

use std::hint::black_box;
use std::io::Write;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use aho_corasick::AhoCorasick;
use daachorse::{DoubleArrayAhoCorasick, DoubleArrayAhoCorasickBuilder};
use sidelight::pack::Origin;
use sidelight::text::{self, Text};
use sidelight::{Article, Pack, Show, analyse};

const ARTICLE: &str = include_str!("article.txt");
const SIZES: [usize; 3] = [100, 10_000, 1_000_000];

/// The largest pack may make an analysis so much longer than the smallest.
const FACTOR: f64 = 1.3;

/// A compiled pack of a million aliases opens in less.
const OPENS_IN: Duration = Duration::from_millis(10);

fn main() -> ExitCode {
    let article = Article::from_text(ARTICLE);
    let text = text::read(&article);
    let mut sound = true;
    let mut first: Option<(Duration, usize)> = None;
    for size in SIZES {
        let names = names::names(&text, size);
        println!("{size} aliases");
        let (time, found) = sidelight(&names, &article, &text, size, &mut sound);
        let (fastest, expected) = *first.get_or_insert((time, found));
        let factor = time.as_secs_f64() / fastest.as_secs_f64();
        sound &= found == expected && factor <= FACTOR;
        println!("  {:<26} {factor:>10.2} ×", "analysis, to the smallest");
        let words = names.iter().map(String::as_str).collect::<Vec<_>>();
        others(&words, &text, found);
    }
    marker(&text);
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Builds, opens and looks up; gives the time of a whole analysis and the names found.
fn sidelight(names: &[String], article: &Article, text: &Text<'_>, size: usize, sound: &mut bool) -> (Duration, usize) {
    let json = names::pack(names);
    let started = Instant::now();
    let (pack, problems) = Pack::read(&json, Origin::Publisher);
    assert!(problems.iter().all(|problem| problem.warning), "{problems:?}");
    let built = started.elapsed();
    let bytes: &'static [u8] = pack.compiled().expect("a pack was read").to_vec().leak();
    let open = || Pack::open(bytes, Origin::Publisher).expect("it was just compiled");
    let opened = quickest(open);
    *sound &= opened < OPENS_IN;
    let pack = open();
    let found = pack.links(text).len();
    let links = quickest(|| pack.links(black_box(text)));
    let all = quickest(|| analyse(black_box(article), &pack, Show::default()));
    row("built from JSON", built, &format!("{} kB of {} kB JSON", bytes.len() / 1000, json.len() / 1000));
    row("opened, compiled", opened, "");
    row("names looked up", links, &format!("{found} found"));
    row("article analysed", all, &format!("{size} aliases"));
    (all, found)
}

/// The same names found by others. Each is told whether it finds as many.
fn others(names: &[&str], text: &Text<'_>, expected: usize) {
    let says = |found: usize| format!("{found} found{}", if found == expected { "" } else { " — NOT THE SAME" });
    let started = Instant::now();
    let mut sorted: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    sorted.sort_unstable();
    sorted.dedup();
    let map = fst::Set::from_iter(&sorted).expect("sorted");
    let built = started.elapsed();
    let found = fst_count(&map, text);
    let detail = format!("{}, built in {:.0?}, {} kB", says(found), built, map.as_fst().size() / 1000);
    row("fst", quickest(|| fst_count(&map, black_box(text))), &detail);

    let haystack = text.article.text();
    let whole = |start: usize, end: usize| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !letter(haystack[..start].chars().next_back()) && !letter(haystack[end..].chars().next())
    };
    let started = Instant::now();
    let built: DoubleArrayAhoCorasick<u32> = DoubleArrayAhoCorasickBuilder::new()
        .match_kind(daachorse::MatchKind::LeftmostLongest)
        .build(sorted_exact(names))
        .expect("names are not empty");
    let time = started.elapsed();
    let count = || built.leftmost_find_iter(haystack).filter(|m| whole(m.start(), m.end())).count();
    row(
        "daachorse",
        quickest(count),
        &format!("{}, built in {time:.0?}, {} kB", says(count()), built.heap_bytes() / 1000),
    );

    let started = Instant::now();
    let built =
        AhoCorasick::builder().match_kind(aho_corasick::MatchKind::LeftmostLongest).build(names).expect("few names");
    let time = started.elapsed();
    let count = || built.find_iter(haystack).filter(|m| whole(m.start(), m.end())).count();
    row(
        "aho-corasick",
        quickest(count),
        &format!("{}, built in {time:.0?}, {} kB", says(count()), built.memory_usage() / 1000),
    );
}

fn sorted_exact<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut sorted = names.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    sorted
}

/// The names that a set of lower-case names finds among the words of a text, the longest first.
fn fst_count(set: &fst::Set<Vec<u8>>, text: &Text<'_>) -> usize {
    let fst = set.as_fst();
    let (mut found, mut i) = (0, 0);
    while i < text.tokens.len() {
        let mut node = fst.root();
        let (mut end, mut at) = (None, i);
        'walk: while let Some(token) = text.tokens.get(at).filter(|token| token.is_word() && token.capital()) {
            let space = if at > i { " " } else { "" };
            if at > i && (!token.spaced() || token.opens_sentence()) {
                break;
            }
            for byte in space.bytes().chain(text.slice(token.span).bytes().map(|b| b.to_ascii_lowercase())) {
                let Some(next) = node.find_input(byte) else { break 'walk };
                node = fst.node(node.transition_addr(next));
            }
            at += 1;
            if node.is_final() {
                end = Some(at);
            }
        }
        found += usize::from(end.is_some());
        i = end.unwrap_or(i + 1);
    }
    found
}

/// mark.js over the article in a document of jsdom, with 100 and 10,000 names; a million would take it hours.
fn marker(text: &Text<'_>) {
    println!("mark.js, in jsdom");
    for size in [100, 10_000] {
        let names = names::names(text, size);
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/mark.js");
        let run = || -> std::io::Result<String> {
            let mut child = Command::new("node").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
            let input = [text.article.text(), "\0", &names.join("\n")].concat();
            child.stdin.take().expect("piped").write_all(input.as_bytes())?;
            Ok(String::from_utf8_lossy(&child.wait_with_output()?.stdout).trim().to_owned())
        };
        match run() {
            Ok(said) if !said.is_empty() => println!("  {size:<26} {said}"),
            _ => println!("  {size:<26} not run: needs node, and `npm ci` in benches/"),
        }
    }
}

fn row(what: &str, time: Duration, detail: &str) {
    println!("  {what:<26} {:>10.1} µs  {detail}", time.as_secs_f64() * 1e6);
}

/// The quickest of many runs of `work`: what the machine does besides only makes runs longer.
fn quickest<T>(work: impl Fn() -> T) -> Duration {
    let begun = Instant::now();
    let run = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    let least = (0..9).map(run).min().unwrap_or_default();
    let more = (0..2_000).take_while(|_| begun.elapsed() < Duration::from_millis(800)).map(run);
    more.fold(least, Duration::min)
}
