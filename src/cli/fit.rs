use std::fs;
use std::io::{Write, stdout};
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};

use super::language::{Over, Weights};
use super::outcome::{Outcome, Status, complain};
use super::score::{print, read_gold, score};
use crate::attribution::fit::course::Course;
use crate::attribution::fit::train::{self, Setup};
use crate::attribution::model::file;

#[derive(clap::Args)]
pub struct Args {
    /// Stories with the attributions that people marked: JSON lines of id, text, attributions
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    gold: Vec<PathBuf>,
    #[command(flatten)]
    over: Over,
    /// Stories to take figures on after each pass, and to score the result on; they are not fitted
    /// to
    #[arg(long, visible_alias = "dev", value_name = "FILE", num_args = 1..)]
    held_out: Vec<PathBuf>,
    /// Weights to start from: their words stay known, and the gold adjusts them
    #[arg(long, value_name = "WEIGHTS")]
    from: Option<PathBuf>,
    /// Decides in which order stories are learnt from; the same seed gives the same weights
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    /// Where to write the weights
    #[arg(short, long, value_name = "WEIGHTS")]
    output: PathBuf,
}

pub fn run(args: &Args) -> Outcome {
    let (Some(language), Some(gold), Some(held_out)) = (
        args.over.language(),
        read_gold(&args.gold),
        read_gold(&args.held_out),
    ) else {
        return Ok(Status::Trouble);
    };
    let from = match &args.from {
        Some(path) => match Weights::open(path) {
            Some(weights) => Some(weights.models),
            None => return Ok(Status::Trouble),
        },
        None => None,
    };
    let grammar = &language.grammar;
    let bar = ProgressBar::new(train::PASSES as u64);
    if let Ok(style) = ProgressStyle::with_template("{elapsed:>4} {bar:30} pass {pos} of {len}") {
        bar.set_style(style);
    }
    let setup = Setup {
        grammar,
        gold: &gold,
        held_out: &held_out,
        from: from.as_ref(),
        course: Course {
            seed: args.seed,
            passed: &|| bar.inc(1),
        },
    };
    let mut out = stdout().lock();
    let mut written = Ok(());
    let models = train::fit(&setup, &mut |line| {
        bar.suspend(|| {
            if written.is_ok() {
                written = writeln!(out, "{line}");
            }
        });
    });
    bar.finish_and_clear();
    written?;
    let notes = [
        format!(
            "onrecord {}, grammar {} {}",
            env!("CARGO_PKG_VERSION"),
            grammar.name,
            grammar.version
        ),
        format!("fitted to {} stories", gold.len()),
    ];
    let text = file::print(&models, &notes);
    if let Err(cause) = fs::write(&args.output, &text) {
        complain(format!("{}: cannot write: {cause}", args.output.display()));
        return Ok(Status::Trouble);
    }
    if held_out.is_empty() {
        return Ok(Status::Done);
    }
    // What is scored is what was written: rounded and pruned.
    match file::parse(&text) {
        Ok(models) => print(
            &score(grammar, &models, &held_out, &mut String::new()),
            &mut out,
        ),
        Err(error) => {
            complain(format!("{}: {error}", args.output.display()));
            Ok(Status::Trouble)
        }
    }
}
