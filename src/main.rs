//! Parse the arguments, run the subcommand, turn its outcome into an exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    onrecord::cli::run()
}
