//! `onrecord claims …`: look after a claims database.

mod add;
mod check;
mod exchange;
mod show;

use std::path::PathBuf;

use clap::Subcommand;

use super::data;
use super::outcome::{Outcome, Status};
use crate::claim::{Claims, Opened};

#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

/// The database that most subcommands read.
#[derive(clap::Args)]
pub struct Database {
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    cache: data::Cache,
}

#[derive(clap::Args)]
pub struct At {
    /// The claims database: a file, or a folder of files
    #[arg(long = "claims", value_name = "PATH", default_value = "claims")]
    paths: Vec<PathBuf>,
}

impl Database {
    /// The good entries, and whether all of them are good.
    fn open(&self) -> (Claims, Status) {
        let opened = self.opened();
        let status = data::soundness(&opened);
        (opened.claims, status)
    }

    /// With what is wrong, which is told.
    fn opened(&self) -> Opened {
        data::claims(&self.at.paths, &self.cache)
    }
}

#[derive(Subcommand)]
enum Command {
    /// Tell everything that is wrong with the database, with file, line and column
    Check(check::Check),
    /// List the entries
    List(show::List),
    /// Show one entry as YAML
    Show(show::Show),
    /// List the entries nearest to a text
    Search(show::Search),
    /// Count the entries by verdict, publisher and year
    Stats(show::Stats),
    /// Write a new entry to a file of its own; asks for what is not given, on a terminal
    Add(Box<add::Add>),
    /// Turn ClaimReview JSON-LD, pages that carry it, or CSV into entries
    Import(exchange::Import),
    /// Write the entries for others
    Export(exchange::Export),
    /// Fill in what labels mean on the common scale; comments and form stay
    Normalise(check::Normalise),
    /// Write the JSON schema of an entry
    Schema,
}

pub fn run(args: &Args) -> Outcome {
    match &args.command {
        Command::Check(args) => args.run(),
        Command::List(args) => args.run(),
        Command::Show(args) => args.run(),
        Command::Search(args) => args.run(),
        Command::Stats(args) => args.run(),
        Command::Add(args) => args.run(),
        Command::Import(args) => args.run(),
        Command::Export(args) => args.run(),
        Command::Normalise(args) => args.run(),
        Command::Schema => show::schema(),
    }
}
