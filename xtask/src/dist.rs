//! `cargo xtask dist`: the npm package, in `target/npm`, from optimised builds for the web.
//!
//! The same folder is what the demo serves, what `size` weighs and what `pkg-tests` packs.

use std::fs;
use std::path::{Path, PathBuf};

use crate::build;
use crate::imports;
use crate::process::{Outcome, command, must, read, root, say};
use crate::tools;

/// Files of the package that are taken as they are: where from, and the name they get.
const COPIED: &[(&str, &str)] = &[
    ("target/web/core_bg.wasm", "sidelight.wasm"),
    ("target/web/patterns_bg.wasm", "sidelight-patterns.wasm"),
    ("www/index.js", "index.js"),
    ("www/index.d.ts", "index.d.ts"),
    ("www/inline.js", "inline.js"),
    ("www/slim.js", "slim.js"),
    ("www/node.js", "node.js"),
    ("www/api.js", "api.js"),
    ("www/attach.js", "attach.js"),
    ("www/fetch.js", "fetch.js"),
    ("www/turn.js", "turn.js"),
    ("packs/world.json", "world.json"),
    ("packs/sidelight.pack.schema.json", "sidelight.pack.schema.json"),
    ("README.md", "README.md"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

/// Builds the package and says where it is.
pub(crate) fn run() -> Outcome<PathBuf> {
    let path = tools::for_building()?;
    say!("building the core");
    build::run(&path, "sidelight", "core")?;
    say!("building the search for patterns");
    build::run(&path, "sidelight-patterns", "patterns")?;
    let package = root().join("target/npm");
    say!("the package, in {}", package.display());
    if package.exists() {
        fs::remove_dir_all(&package)?;
    }
    fs::create_dir_all(&package)?;
    for (from, name) in COPIED {
        let from = root().join(from);
        fs::copy(&from, package.join(name)).map_err(|why| format!("{}: {why}", from.display()))?;
    }
    minify(&path, "target/web/core.js", &package.join("core.js"), &[])?;
    minify(&path, "target/web/patterns.js", &package.join("patterns.js"), &[])?;
    shorten(&package.join("sidelight.wasm"), &package.join("core.js"))?;
    // The tag is a classic script: a function that runs at once, and fetches the glue while the core downloads. (esbuild's own
    // format for that brings along a stand-in for `require` that nothing here calls.)
    let classic = [
        "--bundle",
        "--format=esm",
        "--external:./core.js",
        "--external:./patterns.js",
        "--banner:js=(()=>{",
        "--footer:js=})();",
    ];
    minify(&path, "www/loader.js", &package.join("sidelight.js"), &classic)?;
    let types = fs::read_to_string(root().join("target/web/core.d.ts"))?;
    fs::write(package.join("core.d.ts"), public_types(&types))?;
    inline(&package.join("sidelight.wasm"), &package.join("wasm.inline.js"))?;
    let world = fs::read_to_string(package.join("world.json"))?;
    fs::write(package.join("world.inline.js"), format!("export default {world};\n"))?;
    let manifest = fs::read_to_string(root().join("www/package.json"))?;
    fs::write(
        package.join("package.json"),
        manifest.replace("\"0.0.0\"", &format!("{:?}", env!("CARGO_PKG_VERSION"))),
    )?;
    Ok(package)
}

fn minify(path: &[PathBuf], from: &str, to: &Path, options: &[&str]) -> Outcome {
    let mut esbuild = command("esbuild", path);
    esbuild.arg(from).args(options).args(["--minify", "--target=es2020", "--log-level=warning"]);
    must(esbuild.arg(format!("--outfile={}", to.display())))
}

fn shorten(module: &Path, glue: &Path) -> Outcome {
    let short = imports::shorten(&fs::read(module)?, &fs::read_to_string(glue)?);
    let (short_module, short_glue) = short.ok_or("the core imports something that is no function of its glue")?;
    fs::write(module, short_module)?;
    Ok(fs::write(glue, short_glue)?)
}

/// The types of the glue without its inner workings: the raw exports, and what needs a library newer than most publishers build with.
fn public_types(all: &str) -> String {
    let public = all.split("export type InitInput").next().unwrap_or_default();
    public.lines().filter(|line| !line.contains("Symbol.dispose")).flat_map(|line| [line, "\n"]).collect()
}

/// A file as a module of base64, for those who can ship nothing but code.
fn inline(from: &Path, to: &Path) -> Outcome {
    let encode = "console.log(fs.readFileSync(process.argv[1], 'base64'))";
    let base64 = read(command("node", &[]).args(["-e", encode]).arg(from)).ok_or("node cannot encode the core")?;
    Ok(fs::write(to, format!("export default \"{base64}\";\n"))?)
}
