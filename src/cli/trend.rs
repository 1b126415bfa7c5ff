use std::io::{BufWriter, Write, stdout};

use clap::ValueEnum;

use super::codebook;
use super::metadata::Metadata;
use super::outcome::{Outcome, Status, complain};
use super::reading::Reading;
use super::screen::Screen;
use super::stories::Input;
use crate::report::{self, TrendLine};
use crate::trend::Trend;

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    /// What stories are put together by
    #[arg(long, value_name = "WHAT", default_value = "month")]
    by: By,
    #[command(flatten)]
    metadata: Metadata,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    codebook: codebook::One,
    /// How to write the ratios
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    screen: Screen,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    Month,
    Section,
    Author,
    Desk,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, with bars
    Table,
    /// One document
    Json,
    /// A row a group
    Csv,
}

pub fn run(mut args: Args) -> Outcome {
    let Some(settings) = args.reading.settle() else {
        return Ok(Status::Trouble);
    };
    let (Some(language), Some((codebooks, id))) =
        (args.reading.language(), args.codebook.open(settings))
    else {
        return Ok(Status::Trouble);
    };
    let Some(codebook) = codebooks.get(&id) else {
        return Ok(Status::Trouble);
    };
    let Some(known) = args.metadata.read() else {
        return Ok(Status::Trouble);
    };
    let by = match args.by {
        By::Month => crate::trend::By::Month,
        By::Section => crate::trend::By::Section,
        By::Author => crate::trend::By::Author,
        By::Desk => crate::trend::By::Desk,
    };
    if args.by == By::Author {
        complain(
            "what sections authors write for drives these rates far more than the authors do; \
             do not rank people by them",
        );
    }
    let mut trend = Trend::new(by);
    let auditor = args.reading.auditor(&language).implied(codebook.implied);
    let status = args.input.audit_each(&auditor, |audit| {
        trend.add(&known.over(audit.story), &audit.ratios(codebook));
        Ok(())
    })?;
    let mut out = BufWriter::new(stdout().lock());
    let line = TrendLine::of(&trend, codebook);
    match args.format {
        Format::Table => {
            out.write_all(report::trend(&trend, codebook, args.screen.look()).as_bytes())?
        }
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&line)?)?,
        Format::Csv => {
            line.csv(&mut out).map_err(std::io::Error::other)?;
            // A row is a group; these are in none.
            if trend.without.stories > 0 {
                complain(format!(
                    "stories that do not tell their {}: {}",
                    by.name(),
                    trend.without.stories
                ));
            }
        }
    }
    out.flush()?;
    Ok(status)
}
