use std::fs;
use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;

use super::language::{Over, Weights};
use super::outcome::{Outcome, Status, complain};
use crate::attribution::fit::gold::{GoldRelation, GoldStory, parse};
use crate::attribution::model::Models;
use crate::attribution::score::{Error, Measure, Names, Score, Spans};
use crate::attribution::{Mode, mode_of};
use crate::read::Span;
use crate::text::Text;
use crate::{Attribution, Auditor, Grammar, Story};

#[derive(clap::Args)]
pub struct Args {
    /// Stories with the attributions that people marked: JSON lines of id, text, attributions
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    gold: Vec<PathBuf>,
    #[command(flatten)]
    over: Over,
    /// Weights to score, in place of those that the grammar has
    #[arg(long, value_name = "WEIGHTS")]
    weights: Option<PathBuf>,
    /// Write every missed and extra attribution here, tab separated
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,
}

pub fn run(args: &Args) -> Outcome {
    let (Some(language), Some(gold)) = (args.over.language(), read_gold(&args.gold)) else {
        return Ok(Status::Trouble);
    };
    let weights = match args.weights.as_deref().map(Weights::open) {
        Some(None) => return Ok(Status::Trouble),
        Some(weights) => weights,
        None => None,
    };
    let models = weights
        .as_ref()
        .map_or_else(|| language.models(), |weights| &weights.models);
    let mut errors = String::new();
    let score = score(&language.grammar, models, &gold, &mut errors);
    if let Some(path) = &args.errors
        && let Err(cause) = fs::write(path, errors)
    {
        complain(format!("{}: cannot write: {cause}", path.display()));
        return Ok(Status::Trouble);
    }
    print(&score, &mut BufWriter::new(stdout().lock()))
}

/// Reads gold files, or tells what is wrong with each.
pub fn read_gold(paths: &[PathBuf]) -> Option<Vec<GoldStory>> {
    let mut stories = Vec::new();
    let mut whole = true;
    for path in paths {
        let read = fs::read_to_string(path).map_err(|cause| cause.to_string());
        match read.and_then(|text| parse(&text).map_err(|error| error.to_string())) {
            Ok(found) => stories.extend(found),
            Err(message) => {
                complain(format!("{}: {message}", path.display()));
                whole = false;
            }
        }
    }
    whole.then_some(stories)
}

/// Scores what the models find in gold stories; the errors are appended as lines.
pub fn score(grammar: &Grammar, models: &Models, gold: &[GoldStory], errors: &mut String) -> Score {
    let auditor = Auditor::new(grammar).models(models);
    let mut score = Score::default();
    for gold in gold {
        let story = Story::from_text(&*gold.id, &*gold.text);
        let found = auditor.attributions(&story);
        let marked: Vec<Spans> = gold.relations.iter().map(of_gold).collect();
        let ours: Vec<Spans> = found.iter().map(of_found).collect();
        let text = Text::of(&story);
        let mode = |relation: &GoldRelation| vec![named_mode(mode_of(&text, &relation.content))];
        let names = Names {
            gold: gold.relations.iter().map(mode).collect(),
            found: found.iter().map(names).collect(),
        };
        for Error { missed, index } in score.add(&gold.text, &marked, &ours, &names) {
            let (kind, spans) = if missed {
                ("missed", &marked[index])
            } else {
                ("extra", &ours[index])
            };
            let show = |spans: &[Span]| {
                let words: Vec<_> = spans
                    .iter()
                    .flat_map(|span| span.of(&gold.text).split_whitespace())
                    .collect();
                words.join(" ")
            };
            let [source, cue, content] =
                [&spans.source, &spans.cue, &spans.content].map(|spans| show(spans));
            errors.push_str(&format!(
                "{kind}\t{}\t{source}\t{cue}\t{content}\n",
                gold.id
            ));
        }
    }
    score
}

fn of_gold(relation: &GoldRelation) -> Spans {
    Spans {
        source: relation.source.clone(),
        cue: relation.cue.clone(),
        content: relation.content.clone(),
    }
}

fn of_found(found: &Attribution) -> Spans {
    Spans {
        source: found.source.into_iter().collect(),
        cue: found.cue.clone(),
        content: found.content.clone(),
    }
}

fn names(found: &Attribution) -> Vec<String> {
    vec![named_mode(found.mode), found.construct.name().to_owned()]
}

fn named_mode(mode: Mode) -> String {
    format!("{mode:?}").to_lowercase()
}

/// Prints the figures, one measure a line.
pub fn print(score: &Score, out: &mut impl Write) -> Outcome {
    let relations = score.measure(Measure::Relation).all;
    writeln!(
        out,
        "{} stories, gold {} (quoted {}, speech {}), found {}",
        score.stories, relations.gold, score.gold_quoted, score.gold_speech, relations.found
    )?;
    let share = |part: usize, whole: usize| {
        if whole == 0 {
            0.0
        } else {
            part as f64 / whole as f64
        }
    };
    for measure in Measure::ALL {
        let tiers = score.measure(measure);
        let (quoted, speech) = (
            share(tiers.quoted, score.gold_quoted),
            share(tiers.speech, score.gold_speech),
        );
        line(out, measure.name(), tiers.all)?;
        writeln!(out, "   recall: quoted {quoted:.3}  speech {speech:.3}")?;
    }
    for (name, tally) in [("cue", score.cue), ("words", score.words)] {
        line(out, name, tally)?;
        writeln!(out)?;
    }
    writeln!(out, "\nright triples by mode and construct")?;
    for name in names_of(score) {
        let of_found = score.found_by_name.get(name).copied().unwrap_or_default();
        write!(
            out,
            "{name:18} {:5} of {:5} found  P {:.3}",
            of_found.hits,
            of_found.found,
            of_found.precision()
        )?;
        if let Some(of_gold) = score.gold_by_name.get(name) {
            write!(
                out,
                "   {:5} of {:5} marked  R {:.3}",
                of_gold.hits,
                of_gold.gold,
                of_gold.recall()
            )?;
        }
        writeln!(out)?;
    }
    out.flush()?;
    Ok(Status::Done)
}

/// Modes, which what is marked has too, and then constructs.
fn names_of(score: &Score) -> impl Iterator<Item = &str> {
    let modes = [Mode::Direct, Mode::Indirect, Mode::Mixed].map(named_mode);
    let is_mode = move |name: &&str| modes.iter().any(|mode| mode == name);
    let mut names: Vec<&str> = score
        .found_by_name
        .keys()
        .chain(score.gold_by_name.keys())
        .map(|name| &**name)
        .collect();
    names.sort_by_key(|name| (!is_mode(name), *name));
    names.dedup();
    names.into_iter()
}

fn line(
    out: &mut impl Write,
    name: &str,
    tally: crate::attribution::score::Tally,
) -> std::io::Result<()> {
    write!(
        out,
        "{name:9} P {:.3}  R {:.3}  F1 {:.3}",
        tally.precision(),
        tally.recall(),
        tally.f1()
    )
}
