//! What must be on the machine, and how it gets there.
//!
//! A tool that the machine has is used; one that is missing is installed once: Rust programs into `~/.cache/sidelight/`, in a folder
//! named after the version; npm packages beside the lock file that pins them; browsers with apt, where we may.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::process::{Outcome, command, must, read, root, say, which};

pub(crate) const WASM: &str = "wasm32-unknown-unknown";
const WASM_PACK: &str = "0.15.1";
const GECKODRIVER: &str = "0.37.1";

/// The folders that hold what a build to WebAssembly needs, to stand first in `PATH`.
pub(crate) fn for_building() -> Outcome<Vec<PathBuf>> {
    wasm_target()?;
    let wasm_pack = rust_program("wasm-pack", "wasm-pack", WASM_PACK, true)?;
    // The CLI writes glue for one version of the library, so it follows the version in Cargo.lock. Its own lock file is left
    // aside: what has been mended in its dependencies since comes along.
    let wasm_bindgen = rust_program("wasm-bindgen-cli", "wasm-bindgen", &locked_version("wasm-bindgen")?, false)?;
    let npm = npm_packages("xtask")?;
    Ok([wasm_pack, wasm_bindgen, Some(npm)].into_iter().flatten().collect())
}

/// What the lints need.
pub(crate) fn for_linting() -> Outcome {
    wasm_target()?;
    for component in ["rustfmt", "clippy"] {
        let program = format!("cargo-{}", if component == "rustfmt" { "fmt" } else { component });
        if read(Command::new(&program).arg("--version")).is_none() {
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// The browsers and their drivers; writes `webdriver.json`, by which the test runners find the browsers of this machine.
pub(crate) fn for_browsers(engines: &[Engine]) -> Outcome<Vec<PathBuf>> {
    install_missing(engines)?;
    let mut path = Vec::new();
    if engines.contains(&Engine::Firefox) && which("geckodriver").is_none() {
        path.extend(rust_program("geckodriver", "geckodriver", GECKODRIVER, true)?);
    }
    let browser = |engine: Engine| engine.browser().map(|file| file.display().to_string());
    let webdriver = json!({
        "goog:chromeOptions": { "binary": browser(Engine::Chromium), "args": [] },
        "moz:firefoxOptions": { "binary": browser(Engine::Firefox), "args": [] },
    });
    fs::write(root().join("webdriver.json"), format!("{webdriver:#}\n"))?;
    Ok(path)
}

/// Installs what `folder/package-lock.json` names, once per lock file, and says where its programs are.
pub(crate) fn npm_packages(folder: &str) -> Outcome<PathBuf> {
    let folder = root().join(folder);
    let modules = folder.join("node_modules");
    let lock = fs::read(folder.join("package-lock.json"))?;
    let stamp = modules.join(".installed-from");
    if fs::read(&stamp).ok().as_ref() != Some(&lock) {
        if which("npm").is_none() {
            return Err(
                "Node.js 20 or later with npm is needed: https://nodejs.org, or apt-get install nodejs npm".into()
            );
        }
        say!("installing the npm packages of {}", folder.display());
        must(command("npm", &[]).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder))?;
        fs::write(stamp, lock)?;
    }
    Ok(modules.join(".bin"))
}

/// A browser engine that we test in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The programs it needs, by any of the names they go by, each with its Debian package.
    fn programs(self) -> &'static [(&'static [&'static str], &'static str)] {
        match self {
            Engine::Chromium => &[
                (&["chromium", "chromium-browser", "google-chrome"], "chromium"),
                (&["chromedriver"], "chromium-driver"),
            ],
            Engine::Firefox => &[(&["firefox-esr", "firefox"], "firefox-esr")],
            Engine::WebKit => &[(&["WebKitWebDriver"], "webkit2gtk-driver"), (&["Xvfb"], "xvfb")],
        }
    }

    fn browser(self) -> Option<PathBuf> {
        self.programs()[0].0.iter().find_map(|name| which(name))
    }
}

fn install_missing(engines: &[Engine]) -> Outcome {
    let missing: Vec<&str> = engines
        .iter()
        .flat_map(|engine| engine.programs())
        .filter(|(names, _)| names.iter().all(|name| which(name).is_none()))
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages = missing.join(" ");
    let root = read(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !root || which("apt-get").is_none() {
        return Err(format!("these are missing: {packages}. On Debian: sudo apt-get install {packages}").into());
    }
    say!("installing {packages} with apt-get");
    let apt =
        |arguments: &[&str]| must(command("apt-get", &[]).env("DEBIAN_FRONTEND", "noninteractive").args(arguments));
    apt(&["update", "-q"])?;
    apt(&[&["install", "-q", "-y", "--no-install-recommends"], &missing[..]].concat())
}

fn wasm_target() -> Outcome {
    let library = read(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if library.is_some_and(|folder| Path::new(&folder).is_dir()) { Ok(()) } else { rustup(&["target", "add", WASM]) }
}

fn rustup(arguments: &[&str]) -> Outcome {
    if which("rustup").is_none() {
        return Err(
            format!("`rustup {}` is needed, and there is no rustup: https://rustup.rs", arguments.join(" ")).into()
        );
    }
    say!("rustup {}", arguments.join(" "));
    must(command("rustup", &[]).args(arguments))
}

/// Has `program` in `version`: `None` when the machine's own will do, else the folder it is in.
fn rust_program(package: &str, program: &str, version: &str, locked: bool) -> Outcome<Option<PathBuf>> {
    let own = read(Command::new(program).arg("--version"));
    if own.is_some_and(|said| said.split_whitespace().nth(1) == Some(version)) {
        return Ok(None);
    }
    let home = cache()?.join(format!("{package}-{version}"));
    let folder = home.join("bin");
    if !folder.join(program).is_file() {
        say!("installing {package} {version} into {} (once; it is compiled here, which takes minutes)", home.display());
        let mut install = command("cargo", &[]);
        install.args(["install", package, "--version", version, "--root"]).arg(&home);
        if locked {
            install.arg("--locked");
        }
        must(&mut install)?;
    }
    Ok(Some(folder))
}

fn cache() -> Outcome<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cache")));
    Ok(base.ok_or("there is no home folder to keep tools in")?.join("sidelight"))
}

/// The version of `package` in Cargo.lock.
fn locked_version(package: &str) -> Outcome<String> {
    let lock: toml::Table = fs::read_to_string(root().join("Cargo.lock"))?.parse()?;
    let packages = lock.get("package").and_then(toml::Value::as_array).ok_or("Cargo.lock lists no packages")?;
    packages
        .iter()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| Some(entry.get("version")?.as_str()?.to_owned()))
        .ok_or_else(|| format!("Cargo.lock has no {package}").into())
}
