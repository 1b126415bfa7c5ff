//! Arguments in, exit status out: one file per subcommand.

mod audit;
mod check;
mod claims;
mod codebook;
mod compare;
mod config;
mod data;
mod explain;
mod extract;
mod fit;
mod grammar;
mod known;
mod language;
mod r#match;
mod metadata;
mod outcome;
mod quotes;
mod reading;
mod score;
mod screen;
mod stories;
mod today;
mod trend;

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
    /// Tell what became of the sourcing from one version of a story to the next
    Compare(compare::Args),
    /// Hold a story's quotations against transcripts, notes or statements
    Quotes(quotes::Args),
    /// Show how an archive's ratios differ by month, section, author or desk
    Trend(trend::Args),
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
    /// Show the settings that hold here
    Config(config::Args),
    /// Write a commented settings file, onrecord.yaml, to the working directory
    Init,
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Audit(args) => audit::run(args),
        Command::Check(args) => check::run(args),
        Command::Compare(args) => compare::run(args),
        Command::Quotes(args) => quotes::run(args),
        Command::Trend(args) => trend::run(args),
        Command::Extract(args) => extract::run(args),
        Command::Match(args) => r#match::run(args),
        Command::Claims(args) => claims::run(&args),
        Command::Grammar(args) => grammar::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Config(args) => config::run(&args),
        Command::Init => config::init(),
    };
    outcome::exit_code(done)
}
