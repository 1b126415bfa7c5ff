use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write, stdout};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::config::Chosen;
use super::known::{Known, looked_up};
use super::language::Over;
use super::outcome::{Outcome, Status, complain};
use super::screen::Screen;
use super::stories::Input;
use crate::Audit;
use crate::claim::{Claims, Match, Query, relate};
use crate::report::{self, Look};

#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true).multiple(false))]
pub struct Args {
    /// Files and folders of stories; `-` reads standard input
    #[arg(group = "what")]
    paths: Vec<PathBuf>,
    /// A claim to look up
    #[arg(short, long, group = "what")]
    text: Option<String>,
    /// Queries to look up, as JSON lines with `id` and `text`; writes a line of ranked ids for each
    #[arg(long, value_name = "FILE", group = "what")]
    queries: Option<PathBuf>,
    /// Pairs to compare, as JSON lines with `id`, `claim` and `sentence`; writes a relation for each
    #[arg(long, value_name = "FILE", group = "what")]
    pairs: Option<PathBuf>,
    #[command(flatten)]
    known: Known,
    #[command(flatten)]
    over: Over,
    /// Show what each score is made of: every feature, its weight, what it adds
    #[arg(long)]
    explain: bool,
    /// With `--queries`: how many entries to rank for each
    #[arg(long, value_name = "N", default_value_t = 10, requires = "queries")]
    most: usize,
    #[command(flatten)]
    screen: Screen,
    #[command(flatten)]
    config: Chosen,
}

impl Args {
    /// With the settings file under the flags.
    fn settled(mut self) -> Option<Self> {
        let settings = self.config.settings()?;
        self.over.fill(&settings);
        self.known.fill(&settings);
        Some(self)
    }

    /// How matches are explained, if they are.
    fn explained(&self) -> Option<Look> {
        self.explain.then(|| self.screen.look())
    }
}

#[derive(Deserialize)]
struct QueryLine {
    id: String,
    text: String,
}

#[derive(Serialize)]
struct RankedLine<'a> {
    id: &'a str,
    matches: Vec<RankedEntry<'a>>,
}

#[derive(Serialize)]
struct RankedEntry<'a> {
    claim_id: &'a str,
    score: f32,
    #[serde(skip_serializing_if = "Option::is_none")]
    features: Option<BTreeMap<&'static str, f32>>,
}

#[derive(Deserialize)]
struct PairLine {
    id: String,
    claim: String,
    sentence: String,
}

#[derive(Serialize)]
struct RelationLine<'a> {
    id: &'a str,
    relation: &'static str,
    kind: Option<&'static str>,
}

pub fn run(args: Args) -> Outcome {
    let Some(args) = &args.settled() else {
        return Ok(Status::Trouble);
    };
    let mut out = BufWriter::new(stdout().lock());
    if let Some(pairs) = &args.pairs {
        return each_line(pairs, |line: PairLine| {
            let relation = relate(&line.claim, &line.sentence).relation;
            let answer = RelationLine {
                id: &line.id,
                relation: relation.name(),
                kind: relation.kind().map(|kind| kind.name()),
            };
            serde_json::to_writer(&mut out, &answer)?;
            writeln!(out)
        });
    }
    if args.known.is_empty() {
        complain("no claims database; name one with --claims PATH");
        return Ok(Status::Trouble);
    }
    let Some((claims, loaded)) = args.known.open() else {
        return Ok(Status::Trouble);
    };
    let done = if let Some(queries) = &args.queries {
        each_line(queries, |line: QueryLine| {
            let matches = claims.rank(&line.text, args.most);
            let matches = matches.iter().map(|(entry, found)| RankedEntry {
                claim_id: &entry.id,
                score: found.score,
                features: args.explain.then(|| found.features.named().collect()),
            });
            let answer = RankedLine {
                id: &line.id,
                matches: matches.collect(),
            };
            serde_json::to_writer(&mut out, &answer)?;
            writeln!(out)
        })?
    } else if let Some(text) = &args.text {
        let found = claims.find(&Query::new(text));
        write_matches(&mut out, text, &found, args.explained())?;
        Status::Done
    } else {
        stories(args, &claims, &mut out)?
    };
    out.flush()?;
    Ok(done.max(loaded).max(looked_up(&claims)))
}

fn stories(args: &Args, claims: &Claims, out: &mut impl Write) -> Outcome {
    let Some(language) = args.over.language() else {
        return Ok(Status::Trouble);
    };
    let auditor = language.auditor().claims(claims);
    let input = Input {
        paths: args.paths.clone(),
    };
    input.audit_each(&auditor, |audit: &Audit<'_>| {
        for (found, matches) in audit.attributions.iter().zip(&audit.matches) {
            let content: Vec<&str> = found
                .content
                .iter()
                .map(|span| span.of(&audit.story.text))
                .collect();
            if !matches.is_empty() {
                write_found(
                    out,
                    &audit.story.path,
                    &content.join(" … "),
                    &audit.story.text,
                    matches,
                    args.explained(),
                )?;
            }
        }
        Ok(())
    })
}

fn write_matches(
    out: &mut impl Write,
    text: &str,
    found: &[Match],
    explained: Option<Look>,
) -> std::io::Result<()> {
    if found.is_empty() {
        return writeln!(out, "No entry of the database touches this.");
    }
    write_found(out, "", text, text, found, explained)
}

fn write_found(
    out: &mut impl Write,
    path: &str,
    claim: &str,
    text: &str,
    found: &[Match],
    explained: Option<Look>,
) -> std::io::Result<()> {
    let mark = if path.is_empty() {
        String::new()
    } else {
        format!("{path}: ")
    };
    writeln!(out, "{mark}{claim}")?;
    for found in found {
        writeln!(
            out,
            "  {:.2}  {}",
            found.score,
            report::known_in_words(found, text)
        )?;
        if let Some(look) = explained {
            writeln!(out, "        “{}”", found.wording())?;
            write!(out, "{}", report::why(found, look))?;
        }
    }
    Ok(())
}

/// Hands every line of a JSON-lines file on; a line that is wrong is told and stops nothing.
fn each_line<T: for<'de> Deserialize<'de>>(
    path: &Path,
    mut answer: impl FnMut(T) -> std::io::Result<()>,
) -> Outcome {
    let name = path.display();
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) => {
            complain(format!("{name}: {error}"));
            return Ok(Status::Trouble);
        }
    };
    let mut status = Status::Done;
    for (number, line) in (1..).zip(BufReader::new(file).lines()) {
        let line = match line {
            Ok(line) if line.trim().is_empty() => continue,
            Ok(line) => line,
            Err(error) => {
                complain(format!("{name}:{number}: {error}"));
                return Ok(Status::Trouble);
            }
        };
        match serde_json::from_str(&line) {
            Ok(line) => answer(line)?,
            Err(error) => {
                complain(format!("{name}:{number}:{}: {error}", error.column()));
                status = Status::Trouble;
            }
        }
    }
    Ok(status)
}
