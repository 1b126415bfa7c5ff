use std::io::{Write, stdout};
use std::path::PathBuf;

use clap::ValueEnum;

use super::codebook;
use super::data;
use super::outcome::{Outcome, Status, complain};
use super::reading::Reading;
use super::screen::Screen;
use crate::compare::drift;
use crate::read::{self, Story};
use crate::report::{self, Compared, ComparedLine};

#[derive(clap::Args)]
pub struct Args {
    /// The earlier version of the story
    old: PathBuf,
    /// The later version
    new: PathBuf,
    #[command(flatten)]
    reading: Reading,
    /// End with exit status 1 when the sourcing of a claim got worse: it lost its source, a named source
    /// became unnamed, or its strength went down
    #[arg(long, value_name = "WHAT")]
    fail_on: Option<FailOn>,
    #[command(flatten)]
    codebook: codebook::One,
    /// How to write what changed
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    screen: Screen,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// Anything that a reader can rely on less
    Weaker,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// One document
    Json,
}

pub fn run(mut args: Args) -> Outcome {
    let Some(settings) = args.reading.settle() else {
        return Ok(Status::Trouble);
    };
    let (Some(language), Some(rubric), Some((codebooks, id))) = (
        args.reading.language(),
        data::rubric(),
        args.codebook.open(settings),
    ) else {
        return Ok(Status::Trouble);
    };
    let (Some(old), Some(new)) = (story(&args.old), story(&args.new)) else {
        return Ok(Status::Trouble);
    };
    let Some(codebook) = codebooks.get(&id) else {
        return Ok(Status::Trouble);
    };
    let auditor = args.reading.auditor(&language).rubric(&rubric);
    let (old, new) = (auditor.audit(&old), auditor.audit(&new));
    let drift = drift(&old, &new, &language.grammar);
    let compared = Compared {
        old: &old,
        new: &new,
        drift: &drift,
        codebook,
    };
    let text = match args.format {
        Format::Table => report::compared(&compared, args.screen.look()),
        Format::Json => serde_json::to_string_pretty(&ComparedLine::of(&compared))? + "\n",
    };
    stdout().lock().write_all(text.as_bytes())?;
    Ok(if args.fail_on.is_some() && drift.is_weaker() {
        Status::Findings
    } else {
        Status::Done
    })
}

/// The one story of a file.
pub(super) fn story(path: &PathBuf) -> Option<Story> {
    let mut stories = Vec::new();
    for reading in read::stories(std::slice::from_ref(path)) {
        let reading = reading.map_err(complain).ok()?;
        stories.push(reading.story);
    }
    if stories.len() == 1 {
        return stories.pop();
    }
    let found = stories.len();
    complain(format!(
        "{}: expected one story, found {found}",
        path.display()
    ));
    None
}
