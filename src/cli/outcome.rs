//! How a run ended, for the shell; and the error lines, for people.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// The exit statuses, worst last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    #[default]
    Done,
    /// Something was found: an example that fails.
    Findings = 1,
    /// Something could not be used: an argument, a file, a grammar, a database.
    Trouble = 2,
}

/// An `Err` is output that could not be written.
pub type Outcome = io::Result<Status>;

pub fn exit_code(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(status) => ExitCode::from(status as u8),
        // Whoever reads the output has seen enough: `onrecord audit … | head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(format!("cannot write the output: {error}"));
            ExitCode::from(Status::Trouble as u8)
        }
    }
}

/// Writes one line to standard error, whatever the message holds.
pub fn complain(message: impl Display) {
    let message = message.to_string();
    let line = message.split_whitespace().collect::<Vec<_>>().join(" ");
    // A closed standard error leaves nowhere to tell that it is closed.
    let _ = writeln!(io::stderr(), "onrecord: {line}");
}

/// "1 entry", "12 entries".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{count} {noun}")
}
