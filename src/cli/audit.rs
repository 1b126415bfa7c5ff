use std::io::{Write, stdout};

use clap::ValueEnum;

use super::outcome::{Outcome, Status, complain};
use super::screen::Screen;
use super::stories::{self, Input};
use crate::report::{self, Shown};
use crate::strength::Rubric;
use crate::{Audit, Auditor};

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    /// How to write the audit
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    /// Show beliefs, intentions and attitudes too, not only assertions
    #[arg(long)]
    all_kinds: bool,
    #[command(flatten)]
    screen: Screen,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// One document
    Json,
    /// One document a story, each on a line of its own
    Jsonl,
}

pub fn run(args: &Args) -> Outcome {
    let Some(grammar) = stories::grammar() else {
        return Ok(Status::Trouble);
    };
    let rubric = match Rubric::bundled() {
        Ok(rubric) => rubric,
        Err(error) => {
            complain(error);
            return Ok(Status::Trouble);
        }
    };
    let auditor = Auditor::new(&grammar).rubric(&rubric);
    let shown = if args.all_kinds {
        Shown::AllKinds
    } else {
        Shown::Assertions
    };
    let mut out = stdout().lock();
    let look = args.screen.look();
    let mut documents = Vec::new();
    let mut first = true;
    let status = args
        .input
        .audit_each(&auditor, |audit: &Audit<'_>| match args.format {
            Format::Table => {
                if !std::mem::take(&mut first) {
                    writeln!(out)?;
                }
                out.write_all(report::table(audit, shown, look).as_bytes())
            }
            Format::Json => {
                documents.push(serde_json::to_value(report::json(
                    &grammar, &rubric, audit, shown,
                ))?);
                Ok(())
            }
            Format::Jsonl => {
                serde_json::to_writer(&mut out, &report::json(&grammar, &rubric, audit, shown))?;
                writeln!(out)
            }
        })?;
    if args.format == Format::Json {
        serde_json::to_writer_pretty(&mut out, &documents)?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(status)
}
