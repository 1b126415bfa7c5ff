//! `onrecord config …` and `onrecord init`; and the settings file that other subcommands read.

mod find;
mod settings;
mod show;
mod value;

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::Path;

use clap::Subcommand;

pub use find::Chosen;
pub use settings::Settings;
pub use value::OneOrMore;

use super::outcome::{Outcome, Status, complain};

/// What `init` writes.
const COMMENTED: &str = include_str!("onrecord.yaml");

#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Show the value of every setting and where it comes from
    Show(show::Show),
}

impl Chosen {
    /// The settings that hold, or one line on standard error.
    pub fn settings(&self) -> Option<Settings> {
        let found = self.find().inspect_err(|error| complain(error)).ok()?;
        Some(found.settings)
    }
}

pub fn run(args: &Args) -> Outcome {
    match &args.command {
        Command::Show(args) => args.run(),
    }
}

/// Writes a commented settings file to the working directory, over no other.
pub fn init() -> Outcome {
    let path = Path::new(find::NAME);
    let opened = OpenOptions::new().write(true).create_new(true).open(path);
    let written = opened.and_then(|mut file| file.write_all(COMMENTED.as_bytes()));
    Ok(match written {
        Ok(()) => Status::Done,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            complain(format!("{} is here already and stays as it is", find::NAME));
            Status::Trouble
        }
        Err(error) => {
            complain(format!("{}: {error}", find::NAME));
            Status::Trouble
        }
    })
}
