use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;

use clap::ValueEnum;

use super::data;
use super::outcome::{Outcome, Status};
use super::stories::Input;
use crate::{Auditor, report};

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    /// A folder of YAML whose entries add to the bundled grammar or replace its own
    #[arg(long, value_name = "DIR")]
    grammar: Option<PathBuf>,
    /// How to write the attributions
    #[arg(long, value_name = "FORMAT", default_value = "jsonl")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One story a line
    Jsonl,
}

pub fn run(args: &Args) -> Outcome {
    let (Some(grammar), Some(codebooks)) =
        (data::grammar(args.grammar.as_ref()), data::codebooks())
    else {
        return Ok(Status::Trouble);
    };
    let auditor = Auditor::new(&grammar);
    let mut out = BufWriter::new(stdout().lock());
    let Format::Jsonl = args.format;
    let status = args.input.audit_each(&auditor, |audit| {
        writeln!(out, "{}", report::extract(&grammar, &codebooks, audit)?)
    })?;
    out.flush()?;
    Ok(status)
}
