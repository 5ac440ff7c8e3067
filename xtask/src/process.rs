//! Running other programs, and saying so.

use std::env;
use std::error::Error;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a chore comes to.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Says what is about to happen.
macro_rules! say {
    ($($words:tt)*) => { println!("\u{25b8} {}", format_args!($($words)*)) };
}
pub(crate) use say;

/// The folder of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the workspace")
}

/// Refuses arguments that a chore does not know.
pub(crate) fn no_arguments(rest: &[String]) -> Outcome {
    match rest.first() {
        Some(argument) => Err(format!("unknown argument `{argument}`").into()),
        None => Ok(()),
    }
}

/// A program, run in the workspace's folder with `path` searched before the machine's own.
pub(crate) fn command(program: impl AsRef<OsStr>, path: &[PathBuf]) -> Command {
    let machine = env::var_os("PATH").unwrap_or_default();
    let all = path.iter().cloned().chain(env::split_paths(&machine));
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", env::join_paths(all).expect("folders of PATH hold no colon"));
    command
}

/// Runs to the end, output shown, and fails when the program does.
pub(crate) fn must(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|why| format!("{}: {why}", name(command)))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", words(command)).into()) }
}

/// What a program prints, trimmed; `None` when it is not there or fails.
pub(crate) fn read(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where `program` stands in `PATH`.
pub(crate) fn which(program: &str) -> Option<PathBuf> {
    let machine = env::var_os("PATH")?;
    env::split_paths(&machine).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// How many tests ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Tally {
    /// Adds what a line of a test runner reports: cargo's `test result: ok. 3 passed; 0 failed; …`, or node's `# pass 3`, `# fail 0`.
    fn read(&mut self, line: &str) {
        let number = |text: &str| text.split_whitespace().next_back().and_then(|word| word.parse().ok()).unwrap_or(0);
        if let Some((_, result)) = line.split_once("test result: ") {
            let before = |label: &str| result.split_once(label).map_or(0, |(text, _)| number(text));
            self.passed += before(" passed");
            self.failed += before(" failed");
        } else if line.starts_with("# pass ") {
            self.passed += number(line);
        } else if line.starts_with("# fail ") {
            self.failed += number(line);
        }
    }
}

/// Runs a test runner, output shown, and says how many tests it ran. None at all is a failure.
pub(crate) fn run_tests(command: &mut Command) -> Outcome<Tally> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|why| format!("{}: {why}", name(command)))?;
    let mut tally = Tally::default();
    for line in BufReader::new(child.stdout.take().expect("stdout is piped")).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        println!("{line}");
        tally.read(&line);
    }
    let status = child.wait()?;
    if !status.success() {
        return Err(format!("`{}` failed ({status})", words(command)).into());
    }
    if tally.passed == 0 { Err(format!("`{}` ran no test", words(command)).into()) } else { Ok(tally) }
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn words(command: &Command) -> String {
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    [command.get_program().to_string_lossy()].into_iter().chain(arguments).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_runners_report() {
        let mut tally = Tally::default();
        for line in [
            "test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 measured",
            "# pass 5",
            "# fail 1",
            "ok 5 - a test with 7 passed in its name",
        ] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed: 17, failed: 3 });
    }
}
