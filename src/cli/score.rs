use std::fs;
use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;

use super::data;
use super::outcome::{Outcome, Status, complain};
use crate::attribution::fit::gold::{GoldRelation, GoldStory, parse};
use crate::attribution::model::Models;
use crate::attribution::score::{Error, Measure, Score, Spans};
use crate::read::Span;
use crate::{Attribution, Auditor, Grammar, Story};

#[derive(clap::Args)]
pub struct Args {
    /// Stories with the attributions that people marked: JSON lines of id, text, attributions
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    gold: Vec<PathBuf>,
    /// A folder of YAML whose entries add to the bundled ones or replace them
    #[arg(long, value_name = "DIR")]
    grammar: Option<PathBuf>,
    /// Weights to score, in place of the bundled ones
    #[arg(long, value_name = "WEIGHTS")]
    weights: Option<PathBuf>,
    /// Write every missed and extra attribution here, tab separated
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,
}

pub fn run(args: &Args) -> Outcome {
    let (Some(grammar), Some(gold)) = (data::grammar(args.grammar.as_ref()), read_gold(&args.gold))
    else {
        return Ok(Status::Trouble);
    };
    let models = match &args.weights {
        Some(path) => match data::weights(path) {
            Some(models) => models,
            None => return Ok(Status::Trouble),
        },
        None => Models::bundled().clone(),
    };
    let mut errors = String::new();
    let score = score(&grammar, &models, &gold, &mut errors);
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
        let names: Vec<_> = found.iter().map(names).collect();
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
    vec![
        format!("mode {:?}", found.mode).to_lowercase(),
        format!("construct {:?}", found.construct).to_lowercase(),
    ]
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
    writeln!(out, "\nright triples of those found")?;
    for (name, tally) in &score.by_name {
        writeln!(
            out,
            "{name:24} {:5} of {:5}  {:.3}",
            tally.hits,
            tally.found,
            tally.precision()
        )?;
    }
    out.flush()?;
    Ok(Status::Done)
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
