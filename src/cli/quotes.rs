use std::io::{Write, stdout};
use std::path::PathBuf;

use clap::ValueEnum;

use super::compare::story;
use super::outcome::{Outcome, Status, complain};
use super::reading::Reading;
use super::screen::Screen;
use crate::quote::{Transcript, Verdict, check};
use crate::read::decode;
use crate::report::{self, Quotes, QuotesLine};

#[derive(clap::Args)]
pub struct Args {
    /// The story whose quotations are checked
    story: PathBuf,
    /// Transcripts, notes or statements, as plain text
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    against: Vec<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    /// End with exit status 1 when a quotation is `missing` from the transcripts, or also when it was `altered`
    #[arg(long, value_name = "WHAT")]
    fail_on: Option<FailOn>,
    /// How to write what was found
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    screen: Screen,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// Altered or not found
    Altered,
    /// Not found
    Missing,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// One document
    Json,
}

pub fn run(mut args: Args) -> Outcome {
    if args.reading.settle().is_none() {
        return Ok(Status::Trouble);
    }
    let (Some(language), Some(story)) = (args.reading.language(), story(&args.story)) else {
        return Ok(Status::Trouble);
    };
    let mut read = Vec::new();
    for path in &args.against {
        let name = path.display().to_string();
        match std::fs::read(path).map(decode) {
            Ok(Some(decoded)) => {
                if let Some(note) = decoded.note {
                    complain(format!("{name}: {note}"));
                }
                read.push((name, decoded.text));
            }
            Ok(None) => complain(format!(
                "{name}: is a binary file; transcripts are plain text"
            )),
            Err(cause) => complain(format!("{name}: {cause}")),
        }
    }
    if read.len() < args.against.len() {
        return Ok(Status::Trouble);
    }
    let grammar = &language.grammar;
    let transcripts: Vec<_> = read
        .iter()
        .map(|(name, text)| Transcript::read(name, text, grammar))
        .collect();
    let audit = args.reading.auditor(&language).audit(&story);
    let checked = check(&audit, grammar, &transcripts);
    let quotes = Quotes {
        audit: &audit,
        checked: &checked,
        transcripts: &transcripts,
    };
    let text = match args.format {
        Format::Table => report::quotes(&quotes, args.screen.look()),
        Format::Json => serde_json::to_string_pretty(&QuotesLine::of(&quotes))? + "\n",
    };
    stdout().lock().write_all(text.as_bytes())?;
    let fails = checked.iter().any(|checked| match checked.verdict {
        Verdict::NotFound => args.fail_on.is_some(),
        Verdict::Altered(..) => args.fail_on == Some(FailOn::Altered),
        Verdict::Verbatim(_) => false,
    });
    Ok(if fails {
        Status::Findings
    } else {
        Status::Done
    })
}
