//! `cargo xtask size`: what a reader downloads, held against `budgets.toml`.

use std::fs;

use serde::Deserialize;

use crate::dist;
use crate::process::{Outcome, command, no_arguments, read, root};

#[derive(Deserialize)]
struct Budgets {
    download: Vec<Download>,
}

#[derive(Deserialize)]
struct Download {
    name: String,
    files: Vec<String>,
    brotli: u64,
    /// What it is to weigh one day, where that is less.
    goal: Option<u64>,
}

/// Bytes of a file: as it is, and as servers compress it.
#[derive(Deserialize, Default)]
struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

pub(crate) fn run(arguments: &[String]) -> Outcome {
    no_arguments(arguments)?;
    let package = dist::run()?;
    let budgets: Budgets = toml::from_str(&fs::read_to_string(root().join("budgets.toml"))?)?;
    println!("{:<34}{:>10}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli", "budget");
    let mut over = Vec::new();
    for download in &budgets.download {
        let mut sum = Weight::default();
        for file in &download.files {
            let weight = weigh(&package.join(file))?;
            println!("  {:<32}{:>10}{:>10}{:>10}", file, weight.raw, weight.gzip, weight.brotli);
            sum.raw += weight.raw;
            sum.gzip += weight.gzip;
            sum.brotli += weight.brotli;
        }
        println!("{:<34}{:>10}{:>10}{:>10}{:>10}", download.name, sum.raw, sum.gzip, sum.brotli, download.brotli);
        if let Some(goal) = download.goal.filter(|goal| sum.brotli > *goal) {
            println!("  {} bytes over the goal of {goal}", sum.brotli - goal);
        }
        if sum.brotli > download.brotli {
            over.push(format!("{} by {} bytes", download.name, sum.brotli - download.brotli));
        }
    }
    if over.is_empty() { Ok(()) } else { Err(format!("over the budget: {}", over.join(", ")).into()) }
}

/// Node's zlib compresses as servers do: gzip at its best, brotli at quality 11.
fn weigh(file: &std::path::Path) -> Outcome<Weight> {
    let said = read(command("node", &[]).arg("xtask/web/weigh.mjs").arg(file));
    Ok(serde_json::from_str(&said.ok_or_else(|| format!("cannot weigh {}", file.display()))?)?)
}
