use std::io::{self, BufWriter, Write, stdout};

use clap::ValueEnum;

use super::config::Settings;
use super::data;
use super::known::{Known, looked_up};
use super::outcome::{Outcome, Status};
use super::reading::Reading;
use super::screen::Screen;
use super::stories::Input;
use crate::report::{self, Look, Shown, Terms, Total};
use crate::source::Codebook;
use crate::{Audit, Auditor};

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    reading: Reading,
    /// How to write the audit
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    /// Whose definition of named and anonymous the ratios follow: a bundled codebook's name, `all`
    /// of them side by side, or the path of your own; may be given several times; by default onrecord
    #[arg(long, value_name = "NAME|PATH")]
    codebook: Vec<String>,
    #[command(flatten)]
    known: Known,
    /// Show beliefs, intentions and attitudes too, not only assertions
    #[arg(long)]
    all_kinds: bool,
    #[command(flatten)]
    screen: Screen,
}

impl Args {
    /// With the settings file under the flags, and the defaults under both.
    fn settled(mut self) -> Option<Self> {
        let settings = self.reading.settle()?;
        self.known.fill(&settings);
        if self.codebook.is_empty() {
            let set = settings.codebook.or(Settings::defaults().codebook);
            self.codebook = set.into_iter().flat_map(|names| names.0).collect();
        }
        Some(self)
    }
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

pub fn run(args: Args) -> Outcome {
    let Some(args) = &args.settled() else {
        return Ok(Status::Trouble);
    };
    let (Some(language), Some((codebooks, chosen)), Some(rubric)) = (
        args.reading.language(),
        data::chosen_codebooks(&args.codebook),
        data::rubric(),
    ) else {
        return Ok(Status::Trouble);
    };
    let chosen: Vec<&Codebook> = chosen.iter().filter_map(|id| codebooks.get(id)).collect();
    let Some((codebook, beside)) = chosen.split_first() else {
        return Ok(Status::Trouble);
    };
    let Some((claims, loaded)) = args.known.open() else {
        return Ok(Status::Trouble);
    };
    let terms = Terms {
        grammar: &language.grammar,
        rubric: &rubric,
        codebooks: &codebooks,
        codebook,
        beside,
        claims: !args.known.is_empty(),
        shown: if args.all_kinds {
            Shown::AllKinds
        } else {
            Shown::Assertions
        },
    };
    let mut auditor = args
        .reading
        .auditor(&language)
        .implied(terms.chosen().any(|codebook| codebook.implied))
        .rubric(&rubric);
    if terms.claims {
        auditor = auditor.claims(&claims);
    }
    let out = BufWriter::new(stdout().lock());
    let audited = match args.format {
        Format::Table => tables(args, &auditor, &terms, out),
        Format::Json => document(args, &auditor, &terms, out),
        Format::Jsonl => lines(args, &auditor, &terms, out),
    };
    Ok(audited?.max(loaded).max(looked_up(&claims)))
}

fn tables(args: &Args, auditor: &Auditor<'_>, terms: &Terms<'_>, mut out: impl Write) -> Outcome {
    let look: Look = args.screen.look();
    let mut totals = Vec::new();
    let status = args.input.audit_each(auditor, |audit: &Audit<'_>| {
        totals.push((audit.story.path.clone(), Total::of(audit, terms)));
        out.write_all(report::table(audit, terms, look).as_bytes())
    })?;
    if totals.len() > 1 {
        out.write_all(report::summary(&totals, terms, look).as_bytes())?;
    }
    out.flush()?;
    Ok(status)
}

fn document(args: &Args, auditor: &Auditor<'_>, terms: &Terms<'_>, mut out: impl Write) -> Outcome {
    let mut whole = report::Whole::new(terms);
    let status = args
        .input
        .audit_each(auditor, |audit| Ok(whole.add(audit, terms)?))?;
    serde_json::to_writer_pretty(&mut out, &whole)?;
    writeln!(out)?;
    out.flush()?;
    Ok(status)
}

fn lines(args: &Args, auditor: &Auditor<'_>, terms: &Terms<'_>, mut out: impl Write) -> Outcome {
    let status = args.input.audit_each(auditor, |audit| -> io::Result<()> {
        serde_json::to_writer(&mut out, &report::Line::of(audit, terms))?;
        writeln!(out)
    })?;
    out.flush()?;
    Ok(status)
}
