//! `cargo xtask test`: formats, lints, native tests, texts made to be slow, tests in Chromium and Firefox, and the packed package in three engines.

use std::fs;
use std::path::PathBuf;

use crate::dist;
use crate::process::{Outcome, Tally, command, must, root, run_tests, say};
use crate::tools::{self, Engine};

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let quick = match arguments {
        [] => false,
        [only] if only == "--quick" => true,
        [other, ..] => return Err(format!("unknown argument `{other}`").into()),
    };
    tools::for_linting()?;
    // Before all that takes long, so that an engine that is missing shows at once.
    let path = if quick { Vec::new() } else { [tools::for_building()?, tools::for_browsers(&Engine::ALL)?].concat() };
    lint()?;
    let mut tally = native()?;
    if !quick {
        growth()?;
        tally += in_browsers(&path)?;
        tally += packed(&path)?;
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(())
}

fn lint() -> Outcome {
    say!("checking the format");
    must(command("cargo", &[]).args(["fmt", "--all", "--check"]))?;
    say!("lints");
    must(command("cargo", &[]).args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    say!("lints of what runs in a browser");
    must(command("cargo", &[]).args(["clippy", "--all-targets", "--target", tools::WASM, "--", "-D", "warnings"]))?;
    say!("lints of what is thrown at the readers, a workspace of its own");
    let mut fuzz = command("cargo", &[]);
    fuzz.env("RUSTFLAGS", "--cfg fuzzing").args(["clippy", "--manifest-path", "fuzz/Cargo.toml", "--locked"]);
    must(fuzz.args(["--", "-D", "warnings"]))
}

fn native() -> Outcome<Tally> {
    say!("native tests");
    run_tests(command("cargo", &[]).args(["test", "--workspace"]))
}

/// Whether the time of hostile texts grows with their length and no faster.
fn growth() -> Outcome {
    say!("texts made to be slow");
    must(command("cargo", &[]).args(["bench", "--bench", "analyse"]))
}

fn in_browsers(path: &[PathBuf]) -> Outcome<Tally> {
    say!("tests in Chromium and Firefox");
    run_tests(command("wasm-pack", path).args(["test", "--headless", "--chrome", "--firefox"]))
}

/// What the package is after `npm pack` and `npm install`, in the pages that a publisher copies.
fn packed(path: &[PathBuf]) -> Outcome<Tally> {
    dist::run()?;
    say!("the command line tool, for the same articles outside a browser");
    must(command("cargo", &[]).args(["build", "--package", "sidelight-cli"]))?;
    let path = [path, &[tools::npm_packages("pkg-tests")?]].concat();
    say!("packing, installing it into the examples, building them");
    must(command("node", &path).arg("pkg-tests/install.mjs"))?;
    say!("the package in Chromium, Firefox and WebKit");
    let mut tests: Vec<PathBuf> = fs::read_dir(root().join("pkg-tests"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    tests.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    tests.sort();
    run_tests(command("node", &path).args(["--test", "--test-reporter=tap"]).args(tests))
}
