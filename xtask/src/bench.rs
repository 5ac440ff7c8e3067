//! `cargo xtask bench`: how long an article takes natively and in Chromium, beside other libraries, in one run.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use serde_json::Value;

use crate::dist;
use crate::process::{Outcome, command, must, no_arguments, read, root, say};
use crate::tools::{self, Engine};

/// What the native bench prints.
#[derive(Deserialize)]
struct Native {
    bytes: u64,
    microseconds: BTreeMap<String, f64>,
    figures: u64,
    quotes: u64,
    entities: u64,
}

/// One library in the browser: milliseconds, and how much it found of what.
#[derive(Deserialize)]
struct Times {
    load: f64,
    first: f64,
    warm: f64,
    found: BTreeMap<String, Value>,
}

/// The longest task of a page, in milliseconds on a processor so many times as slow as this one: with the tag, and without.
#[derive(Deserialize)]
struct Tasks {
    slow: u64,
    tag: f64,
    bare: f64,
}

/// What the bench in the browser prints.
#[derive(Deserialize)]
struct Browser {
    libraries: BTreeMap<String, Times>,
    tasks: Tasks,
}

pub(crate) fn run(arguments: &[String]) -> Outcome {
    no_arguments(arguments)?;
    let package = dist::run()?;
    let path = [tools::for_building()?, tools::for_browsers(&[Engine::Chromium])?].concat();
    let page = page(&path)?;
    say!("timing natively");
    let bench = ["bench", "--quiet", "--bench", "analyse", "--", "--json"];
    let native: Native =
        serde_json::from_str(&read(command("cargo", &[]).args(bench)).ok_or("the native bench failed")?)?;
    say!("timing in Chromium, each library in a page of its own");
    let mut browser = command("node", &path);
    browser.arg("xtask/web/bench.mjs").args([page, package, root().join("benches")]);
    let browser = read(&mut browser).ok_or("the bench in Chromium failed")?;
    let Browser { libraries, tasks } = serde_json::from_str(&browser)?;
    print(&native, &libraries)?;
    println!(
        "longest task of the page, CPU {}× as slow: {:.1} ms with the tag, {:.1} ms without",
        tasks.slow, tasks.tag, tasks.bare
    );
    Ok(())
}

/// The other libraries, as a page loads them.
fn page(path: &[PathBuf]) -> Outcome<PathBuf> {
    tools::npm_packages("benches")?;
    let page = root().join("target/bench");
    fs::create_dir_all(&page)?;
    for (entry, file) in
        [("compromise", "compromise.js"), ("./node_modules/mark.js", "mark.js"), ("./wink.js", "wink.js")]
    {
        let mut esbuild = command("esbuild", path);
        esbuild.current_dir(root().join("benches")).args([entry, "--bundle", "--minify", "--format=esm"]);
        must(esbuild.args(["--log-level=warning", &format!("--outfile={}", page.join(file).display())]))?;
    }
    Ok(page)
}

fn print(native: &Native, libraries: &BTreeMap<String, Times>) -> Outcome {
    let whole = native.microseconds.get("all").copied().unwrap_or_else(|| native.microseconds.values().sum()) / 1000.0;
    println!("article of {} bytes; milliseconds; × of Sidelight in the same column", native.bytes);
    println!("{:<32}{:>16}{:>16}{:>16}  found", "", "load", "first call", "warm");
    println!(
        "{:<32}{:>16}{:>16}{:>16}  figures {} quotes {} entities {}",
        "sidelight, native",
        "",
        "",
        format!("{whole:.3}"),
        native.figures,
        native.quotes,
        native.entities
    );
    for (name, times) in libraries {
        let own = if name.contains("marking") { "sidelight, marking 100 names" } else { "sidelight" };
        let own = libraries.get(own).ok_or("the page has not timed Sidelight")?;
        let cell = |time: f64, own: f64| format!("{time:.2} ({:.1}×)", time / own);
        let found: Vec<String> = times.found.iter().map(|(what, count)| format!("{what} {count}")).collect();
        println!(
            "{name:<32}{:>16}{:>16}{:>16}  {}",
            cell(times.load, own.load),
            cell(times.first, own.first),
            cell(times.warm, own.warm),
            found.join(" ")
        );
    }
    check(native, libraries)
}

/// The core finds the same wherever it runs.
fn check(native: &Native, libraries: &BTreeMap<String, Times>) -> Outcome {
    let found =
        |name: &str, what: &str| libraries.get(name).and_then(|times| times.found.get(what)).and_then(Value::as_u64);
    for (what, count) in [("figures", native.figures), ("quotes", native.quotes), ("entities", native.entities)] {
        if found("sidelight", what) != Some(count) {
            return Err(format!("natively there are {count} {what}, in Chromium another number").into());
        }
    }
    Ok(())
}
