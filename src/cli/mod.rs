//! Arguments in, exit status out: one file per subcommand.

mod audit;
mod check;
mod claims;
mod data;
mod explain;
mod extract;
mod fit;
mod grammar;
mod language;
mod r#match;
mod outcome;
mod score;
mod screen;
mod stories;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Who says so, and how well is it sourced?
#[derive(Parser)]
#[command(version, about, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Show each story's claims, sources and named-to-anonymous ratios
    Audit(audit::Args),
    /// Hold stories against a house's sourcing rules
    Check(check::Args),
    /// Write each story's attributions and sources as a line of JSON
    Extract(extract::Args),
    /// Look claims up in a claims database, or compare pairs of sentences
    Match(r#match::Args),
    /// Look after a claims database
    Claims(claims::Args),
    /// Check, test and show the words and phrases that the tool knows
    Grammar(grammar::Args),
    /// Tell how the tool comes to what it says
    Explain(explain::Args),
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Audit(args) => audit::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Extract(args) => extract::run(&args),
        Command::Match(args) => r#match::run(&args),
        Command::Claims(args) => claims::run(&args),
        Command::Grammar(args) => grammar::run(&args),
        Command::Explain(args) => explain::run(&args),
    };
    outcome::exit_code(done)
}
