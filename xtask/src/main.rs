//! The project's chores. Each installs what it needs and says what it does while it does it.

mod bench;
mod build;
mod demo;
mod dist;
mod eval;
mod imports;
mod module;
mod pack;
mod panics;
mod process;
mod size;
mod test;
mod tools;

use std::process::ExitCode;

use process::Outcome;

const USAGE: &str = "\
cargo xtask demo [--port N] [--open] [--screenshot FILE]   build all, serve the demo newspaper
cargo xtask test [--quick]                                 all tests; --quick: those that need no browser
cargo xtask bench                                          speed, beside other libraries, and what each finds
cargo xtask size                                           what a reader downloads, against budgets.toml
cargo xtask eval [ARGUMENTS]                               the evaluation sets, where they are at hand
cargo xtask pack                                           the world pack, from npm packages and packs/world.toml
cargo xtask dist                                           the npm package, in target/npm";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (verb, rest) = match arguments.split_first() {
        Some((verb, rest)) => (verb.as_str(), rest),
        None => ("", &[][..]),
    };
    let done = match verb {
        "demo" => demo::run(rest),
        "test" => test::run(rest),
        "bench" => bench::run(rest),
        "size" => size::run(rest),
        "eval" => eval::run(rest),
        "pack" => process::no_arguments(rest).and_then(|()| pack::run()),
        "dist" => process::no_arguments(rest).and_then(|()| dist::run()).map(drop),
        "" | "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no `{other}`:\n{USAGE}").into()),
    };
    report(done)
}

fn report(done: Outcome) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
