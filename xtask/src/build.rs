//! A crate as the browser gets it: `NAME_bg.wasm`, its glue `NAME.js` and its types, in `target/web`.

use std::fs;
use std::path::PathBuf;

use crate::panics;
use crate::process::{Outcome, command, must, root};
use crate::tools::WASM;

/// Passes of LLVM that the module goes without. They make loops fast and modules large: several counters where one would do, and
/// values worked out ahead for ways that may not be taken.
const PLAIN: &[&str] = &["-disable-lsr", "-enable-pre=0", "-enable-load-pre=0", "-inline-threshold=0"];

/// How a module is made small. What servers compress well is not what is smallest as it is: functions stay in the order of the
/// source, beside their like, and data in one piece.
const OPTIMISE: &[&str] = &[
    "-Oz",
    "--converge",
    // Of two copies the second weighs little once compressed; what is inlined into its one caller is no longer a copy of anything.
    "--one-caller-inline-max-function-size=30",
    "--reorder-functions-by-name",
    "--skip-pass=memory-packing",
    "--low-memory-unused",
    // What an access says of its alignment is a hint that engines pass over: the same everywhere, it compresses.
    "--dealign",
    // An expression that stands twice weighs less than what it takes to keep its value.
    "--skip-pass=local-cse",
    // What the file says of who made it, and of what it needs.
    "--strip-producers",
    "--strip-target-features",
    // rustc emits these features by default; a wasm-opt that is not told of them refuses the file.
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds a crate under a name.
pub(crate) fn run(path: &[PathBuf], krate: &str, name: &str) -> Outcome {
    // As a `cdylib` alone: where an `rlib` is made in the same run, nothing is optimised beyond the borders of crates.
    let mut cargo = command("cargo", path);
    cargo.args(["rustc", "--package", krate, "--lib", "--crate-type", "cdylib", "--profile", "wasm"]);
    let target = root().join("target");
    cargo.args(["--target", WASM, "--target-dir"]).arg(&target).arg("--");
    must(cargo.args(PLAIN.iter().map(|pass| format!("-Cllvm-args={pass}"))))?;
    let built = target.join(WASM).join("wasm").join(krate.replace('-', "_")).with_extension("wasm");
    let folder = target.join("web");
    let mut glue = command("wasm-bindgen", path);
    // The package says itself where the core is; two addresses would make bundlers emit it twice.
    glue.args(["--target", "web", "--omit-default-module-path", "--out-name", name, "--out-dir"]).arg(&folder);
    must(glue.arg(built))?;
    let module = folder.join(format!("{name}_bg.wasm"));
    // The core says nothing in the words of programmers (`clippy::use_debug` sees to that), but what panics would say holds on to
    // the functions that could. A search for patterns may say so what is wrong with one.
    let unused = |function: &str| krate == "sidelight" && function.contains("::fmt::Debug>::fmt");
    let silent =
        panics::silence(&fs::read(&module)?, unused).ok_or_else(|| format!("{krate} is no module with names"))?;
    fs::write(&module, silent)?;
    must(command("wasm-opt", path).args(OPTIMISE).arg(&module).arg("-o").arg(&module))
}
