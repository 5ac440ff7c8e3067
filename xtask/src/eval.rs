//! `cargo xtask eval`: the command line tool through the evaluation sets, which are not part of this repository.

use crate::process::{Outcome, command, must, root, say};

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let runner = root().join("../shared/eval/run.py");
    if !runner.is_file() {
        return Err(format!("the evaluation sets are not here: there is no {}", runner.display()).into());
    }
    say!("building the command line tool");
    must(command("cargo", &[]).args(["build", "--release", "--quiet", "--package", "sidelight-cli"]))?;
    must(command("python3", &[]).arg(runner).arg("--cmd").arg(root().join("target/release/sidelight")).args(arguments))
}
