use std::fs;
use std::io::{BufWriter, stderr};
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};

use super::data;
use super::outcome::{Outcome, Status, complain};
use super::score::{print, read_gold, score};
use crate::attribution::fit::train;
use crate::attribution::model::file;

#[derive(clap::Args)]
pub struct Args {
    /// Stories with the attributions that people marked: JSON lines of id, text, attributions
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    gold: Vec<PathBuf>,
    /// A folder of YAML whose entries add to the bundled ones or replace them
    #[arg(long, value_name = "DIR")]
    grammar: Option<PathBuf>,
    /// Stories to score the result on; they are not fitted to
    #[arg(long, value_name = "FILE", num_args = 1..)]
    held_out: Vec<PathBuf>,
    /// Weights to start from: their words stay known, and the gold adjusts them
    #[arg(long, value_name = "WEIGHTS")]
    from: Option<PathBuf>,
    /// Where to write the weights
    #[arg(short, long, value_name = "WEIGHTS")]
    output: PathBuf,
}

pub fn run(args: &Args) -> Outcome {
    let (Some(grammar), Some(gold), Some(held_out)) = (
        data::grammar(args.grammar.as_ref()),
        read_gold(&args.gold),
        read_gold(&args.held_out),
    ) else {
        return Ok(Status::Trouble);
    };
    let from = match &args.from {
        Some(path) => match data::weights(path) {
            Some(models) => Some(models),
            None => return Ok(Status::Trouble),
        },
        None => None,
    };
    let bar = ProgressBar::new(train::STAGES);
    if let Ok(style) = ProgressStyle::with_template("{elapsed:>4} {bar:30} {msg}") {
        bar.set_style(style);
    }
    let models = train::fit(&grammar, &gold, from.as_ref(), &mut |stage| {
        bar.set_message(stage.to_owned());
        bar.inc(1);
    });
    bar.finish();
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
            &score(&grammar, &models, &held_out, &mut String::new()),
            &mut BufWriter::new(stderr().lock()),
        ),
        Err(error) => {
            complain(format!("{}: {error}", args.output.display()));
            Ok(Status::Trouble)
        }
    }
}
