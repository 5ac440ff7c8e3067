//! Times the analysis of a news article, stage by stage, and of texts made to be slow.
//!
//! `cargo bench` prints a table and fails when something takes more than linear time or too little is found;
//! `cargo bench -- --json` prints the article's times and counts as one line of JSON, `cargo bench -- slashes` the stages of
//! the hostile text of that name at two lengths.

#[path = "support/hostile.rs"]
mod hostile;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use sidelight::calendar::Date;
use sidelight::{Annotations, Article, Detail, Pack, Show, analyse, entities, figures, quotes, text};

const ARTICLE: &str = include_str!("article.txt");

/// What the article certainly has, counted by hand (the quotations all): an analysis that overlooks it is no quick one.
const FIGURES: usize = 150;
const QUOTES: usize = 29;
const ENTITIES: usize = 40;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let sound = match arguments.first().map(String::as_str) {
        Some("--json") => json(),
        Some(name) => {
            hostile::RUNS.iter().filter(|(known, _)| *known == name).map(|(_, piece)| look(piece)).count() > 0
        }
        None => table() & long() & linear(),
    };
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The article's times and counts for other programs.
fn json() -> bool {
    let article = article(ARTICLE);
    let stages = stages(&article);
    let times: Vec<_> = stages.iter().map(|(name, time)| format!("\"{name}\":{:.1}", microseconds(*time))).collect();
    let [figures, quotes, entities] = count(&analyse(&article, &Pack::default(), Show::default()));
    let counts = format!("\"figures\":{figures},\"quotes\":{quotes},\"entities\":{entities}");
    println!("{{\"bytes\":{},\"microseconds\":{{{}}},{counts}}}", ARTICLE.len(), times.join(","));
    true
}

/// The article's times and counts for people; tells whether enough was found.
fn table() -> bool {
    let article = article(ARTICLE);
    println!("article of {} bytes, best of many runs", ARTICLE.len());
    print(&article);
    let counts = count(&analyse(&article, &Pack::default(), Show::default()));
    let mut sound = true;
    for ((name, found), least) in ["figures", "quotes", "entities"].iter().zip(counts).zip([FIGURES, QUOTES, ENTITIES])
    {
        sound &= found >= least;
        println!("  {name:<10} {found:>9} found{}", if found < least { " — TOO FEW" } else { "" });
    }
    sound
}

/// The stages of a hostile text, at two lengths.
fn look(piece: &str) {
    for length in [1 << 16, 1 << 18] {
        println!("{length} bytes");
        print(&article(&hostile::run(piece, length)));
    }
}

fn print(article: &Article) {
    for (name, time) in stages(article) {
        println!("  {name:<10} {:>10.1} µs {:>8.1} MB/s", microseconds(time), speed(article.text().len(), time));
    }
}

fn microseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn article(text: &str) -> Article {
    let mut article = Article::from_text(text);
    article.date = Date::new(2025, 10, 14);
    article.locale = Some("en-NZ".into());
    article
}

/// Figures, quotations and mentions.
fn count(found: &Annotations) -> [usize; 3] {
    let of = |wanted: fn(&Detail) -> bool| found.list.iter().filter(|annotation| wanted(&annotation.detail)).count();
    [
        of(|detail| matches!(detail, Detail::Figure(_))),
        of(|detail| matches!(detail, Detail::Quote(_))),
        of(|detail| matches!(detail, Detail::Entity(_))),
    ]
}

/// The time of each stage, of what comes behind the recognisers, and of all.
fn stages(article: &Article) -> Vec<(&'static str, Duration)> {
    let pack = Pack::default();
    let read = text::read(article);
    let entities = entities::find(&read, &pack);
    let mut stages = vec![
        ("text", best(|| text::read(black_box(article)))),
        ("entities", best(|| entities::find(black_box(&read), &pack))),
        ("quotes", best(|| quotes::find(black_box(&read), &entities))),
        ("figures", best(|| figures::find(black_box(&read)))),
    ];
    let all = best(|| analyse(black_box(article), &pack, Show::default()));
    let recognised = stages.iter().map(|(_, time)| *time).sum();
    stages.push(("context", all.saturating_sub(recognised)));
    stages.push(("all", all));
    stages
}

/// The time of running `work`: the best of many runs, for a busy machine only ever adds.
fn best<T>(work: impl Fn() -> T) -> Duration {
    let begun = Instant::now();
    let (mut best, mut runs) = (Duration::MAX, 0);
    while runs < 20 || (begun.elapsed() < Duration::from_millis(500) && runs < 10_000) {
        let start = Instant::now();
        black_box(work());
        best = best.min(start.elapsed());
        runs += 1;
    }
    best
}

/// Megabytes per second.
fn speed(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}

/// The time of a text, the best of three.
fn time(text: &str) -> Duration {
    let article = article(text);
    let run = || {
        let start = Instant::now();
        black_box(analyse(&article, &Pack::default(), Show::default()));
        start.elapsed()
    };
    run().min(run()).min(run())
}

/// A long text: the article over and over.
fn long() -> bool {
    let text = hostile::run(ARTICLE, LONG);
    println!("the article for {LONG} bytes: {:.1} MB/s", speed(text.len(), time(&text)));
    is_linear("the article", ARTICLE)
}

/// Lengths between which the time is compared. It should grow as the length does, by eight; with the square it grows by 64.
/// What no longer fits a cache that others use too, and memory fetched afresh, stand between.
const SHORT: usize = 1 << 16;
const LONG: usize = 8 * SHORT;
const GROWTH: f64 = 40.0;

/// Whether no hostile text takes more than linear time.
fn linear() -> bool {
    println!("hostile texts of {LONG} bytes, and by how much more time they take than an eighth of them");
    hostile::RUNS.iter().fold(true, |sound, (name, piece)| is_linear(name, piece) && sound)
}

/// Says how the time of a repeated piece grows with the length, and whether that is about as much.
fn is_linear(name: &str, piece: &str) -> bool {
    let (short, long) = (hostile::run(piece, SHORT), hostile::run(piece, LONG));
    // A busy machine may disturb a measurement, but hardly three.
    let measured = (0..3).map(|_| (time(&short), time(&long)));
    let grown = |(short, long): (Duration, Duration)| (long, long.as_secs_f64() / short.as_secs_f64());
    let mut best = (Duration::ZERO, f64::MAX);
    for (time, growth) in measured.map(grown) {
        if growth < best.1 {
            best = (time, growth);
        }
        if growth < GROWTH {
            break;
        }
    }
    let (time, growth) = best;
    let verdict = if growth < GROWTH { "" } else { " — NOT LINEAR" };
    println!("  {name:<20} {:>9.2} ms {growth:>6.1} ×{verdict}", time.as_secs_f64() * 1e3);
    growth < GROWTH
}
