use std::io::{self, BufWriter, Write, stdout};

use clap::ValueEnum;

use super::data;
use super::outcome::{Outcome, Status};
use super::reading::Reading;
use super::screen::Screen;
use super::stories::Input;
use crate::report;

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    reading: Reading,
    /// How to write the attributions; by default jsonl, or text with --explain
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Tell which readings competed for each attribution and what decided, and which likely cues
    /// are not told
    #[arg(long)]
    explain: bool,
    /// Tell sourced statements as the Santa Clara codebook counts them: later sentences of a
    /// paragraph too whose attribution is only implied, but no headlines, responses or attitudes
    #[arg(long)]
    implied: bool,
    #[command(flatten)]
    screen: Screen,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One story a line, for programs
    Jsonl,
    /// A block for each attribution, for people
    Text,
}

pub fn run(mut args: Args) -> Outcome {
    if args.reading.settle().is_none() {
        return Ok(Status::Trouble);
    }
    let (Some(language), Some(codebooks)) = (args.reading.language(), data::codebooks()) else {
        return Ok(Status::Trouble);
    };
    let grammar = &language.grammar;
    let auditor = args.reading.auditor(&language).implied(args.implied);
    let only = codebooks
        .iter()
        .find(|codebook| args.implied && codebook.implied);
    let format = args.format.unwrap_or(if args.explain {
        Format::Text
    } else {
        Format::Jsonl
    });
    let look = args.screen.look();
    let mut out = BufWriter::new(stdout().lock());
    let status = args.input.audit_each(&auditor, |audit| -> io::Result<()> {
        let explained = args.explain.then(|| auditor.explain(audit));
        match format {
            Format::Jsonl => {
                let line = report::extract(grammar, &codebooks, audit, only, explained.as_ref())?;
                writeln!(out, "{line}")
            }
            Format::Text => {
                let blocks = report::blocks(audit, explained.as_ref(), grammar, look);
                out.write_all(blocks.as_bytes())
            }
        }
    })?;
    out.flush()?;
    Ok(status)
}
