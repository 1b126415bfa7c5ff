use std::io::{Write, stdout};

use clap::Subcommand;

use super::data;
use super::outcome::{Outcome, Status};
use super::screen::Screen;
use crate::report;

#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    topic: Topic,
}

#[derive(Subcommand)]
enum Topic {
    /// How the sourcing of a claim is graded
    Strength {
        #[command(flatten)]
        screen: Screen,
    },
}

pub fn run(args: &Args) -> Outcome {
    match &args.topic {
        Topic::Strength { screen } => strength(screen),
    }
}

fn strength(screen: &Screen) -> Outcome {
    let Some(rubric) = data::rubric() else {
        return Ok(Status::Trouble);
    };
    let text = report::rubric(&rubric, screen.look());
    stdout().lock().write_all(text.as_bytes())?;
    Ok(Status::Done)
}
