//! Arguments in, exit status out: one file per subcommand.

mod extract;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Who says so, and how well is it sourced?
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write each story's attributions and sources as a line of JSON
    Extract(extract::Args),
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    match Cli::parse().command {
        Command::Extract(args) => extract::run(&args),
    }
}
