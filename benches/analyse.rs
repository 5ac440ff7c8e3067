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
    println!("article of {} bytes, tenth percentile of many runs", ARTICLE.len());
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
        ("text", typical(|| text::read(black_box(article)))),
        ("entities", typical(|| entities::find(black_box(&read), &pack))),
        ("quotes", typical(|| quotes::find(black_box(&read), &entities))),
        ("figures", typical(|| figures::find(black_box(&read)))),
    ];
    let all = typical(|| analyse(black_box(article), &pack, Show::default()));
    let recognised = stages.iter().map(|(_, time)| *time).sum();
    stages.push(("context", all.saturating_sub(recognised)));
    stages.push(("all", all));
    stages
}

/// The time of running `work`: the tenth percentile of many runs, for a busy machine only ever adds.
fn typical<T>(work: impl Fn() -> T) -> Duration {
    let mut times: Vec<Duration> = Vec::new();
    let begun = Instant::now();
    while times.len() < 20 || (begun.elapsed() < Duration::from_millis(400) && times.len() < 10_000) {
        let start = Instant::now();
        black_box(work());
        times.push(start.elapsed());
    }
    times.sort();
    times[times.len() / 10]
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
    let short = time(&hostile::run(ARTICLE, 1 << 19));
    let long = time(&hostile::run(ARTICLE, 1 << 21));
    println!("the article for 2 MB: {:.1} MB/s", speed(1 << 21, long));
    told("the article repeated", short, long)
}

/// Whether no hostile text takes more than linear time.
fn linear() -> bool {
    println!("hostile texts, 128 kB and 512 kB");
    let run = |piece, length| time(&hostile::run(piece, length));
    hostile::RUNS
        .iter()
        .fold(true, |sound, (name, piece)| told(name, run(piece, 1 << 17), run(piece, 1 << 19)) && sound)
}

/// Says how much longer a text of four times the length took, and whether that is about four times.
fn told(name: &str, short: Duration, long: Duration) -> bool {
    let ratio = long.as_secs_f64() / short.as_secs_f64();
    // What is over in a few milliseconds may be noise; a quadratic text of this length is not.
    let sound = ratio < 8.0 || long < Duration::from_millis(20);
    let verdict = if sound { "" } else { " — NOT LINEAR" };
    println!("  {name:<20} {:>9.2} ms {:>6.1} ×{verdict}", long.as_secs_f64() * 1e3, ratio);
    sound
}
