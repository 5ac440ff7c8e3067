//! How a run ends, and what it says when it does not end well.

use std::fmt;
use std::io;
use std::process::ExitCode;

/// What stops a command.
pub(crate) enum Failure {
    /// The command line cannot be understood, and why.
    Usage(String),
    /// Something could not be read or done; what could, was. Already reported.
    Reported,
    /// What the command writes to cannot be written to.
    Output(io::Error),
}

impl Failure {
    /// Says what has not been said yet, and gives the exit code: 2 for a wrong command line, 1 for bad input, and success
    /// when the reader of our output has closed it and wants no more (`| head`).
    pub(crate) fn end(self) -> ExitCode {
        match self {
            Failure::Usage(reason) => {
                eprintln!("sidelight: {reason}");
                ExitCode::from(2)
            }
            Failure::Reported => ExitCode::FAILURE,
            Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Failure::Output(error) => {
                eprintln!("sidelight: cannot write the output: {error}");
                ExitCode::FAILURE
            }
        }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Failure::Usage(error.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Output(error)
    }
}

/// Says on standard error what is wrong with an input: where, why, and what mends it.
pub(crate) fn report(place: impl fmt::Display, reason: impl fmt::Display) {
    eprintln!("sidelight: {place}: {reason}");
}
