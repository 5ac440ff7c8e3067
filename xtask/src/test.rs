//! `cargo xtask test`: formats, lints, native tests, tests in Chromium and Firefox, and the packed package in three engines.

use crate::dist;
use crate::process::{Outcome, Tally, command, must, run_tests, say};
use crate::tools::{self, Engine};

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let quick = match arguments {
        [] => false,
        [only] if only == "--quick" => true,
        [other, ..] => return Err(format!("unknown argument `{other}`").into()),
    };
    let mut tallies = Vec::new();
    tools::for_linting()?;
    lint()?;
    tallies.push(native()?);
    if !quick {
        // First of all that takes long: an engine that is missing shows at once.
        let drivers = tools::for_browsers(&Engine::ALL)?;
        let path = [tools::for_building()?, drivers].concat();
        tallies.push(in_browsers(&path)?);
        tallies.push(packed(&path)?);
    }
    let sum = |of: fn(&Tally) -> u32| tallies.iter().map(of).sum::<u32>();
    println!("{} passed, {} failed", sum(|t| t.passed), sum(|t| t.failed));
    Ok(())
}

fn lint() -> Outcome {
    say!("checking the format");
    must(command("cargo", &[]).args(["fmt", "--all", "--check"]))?;
    say!("lints");
    must(command("cargo", &[]).args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    say!("lints of what runs in a browser");
    must(command("cargo", &[]).args(["clippy", "--all-targets", "--target", tools::WASM, "--", "-D", "warnings"]))
}

fn native() -> Outcome<Tally> {
    say!("native tests");
    run_tests(command("cargo", &[]).args(["test", "--workspace"]))
}

fn in_browsers(path: &[std::path::PathBuf]) -> Outcome<Tally> {
    say!("tests in Chromium and Firefox");
    run_tests(command("wasm-pack", path).args(["test", "--headless", "--chrome", "--firefox"]))
}

fn packed(path: &[std::path::PathBuf]) -> Outcome<Tally> {
    dist::run()?;
    say!("the package in Chromium, Firefox and WebKit");
    tools::npm_packages("pkg-tests")?;
    run_tests(command("node", path).args(["--test", "--test-reporter=tap", "pkg-tests/"]))
}
