use std::io::{BufWriter, Write, stdout};

use clap::ValueEnum;

use super::data;
use super::language::{Over, Threshold};
use super::outcome::{Outcome, Status, complain};
use super::screen::Screen;
use super::stories::Input;
use crate::policy::{Finding, Policy, Profile, Rules, Severity};
use crate::report::checked::{self, Checked};

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    over: Over,
    #[command(flatten)]
    threshold: Threshold,
    /// Whose rules: `default`, `strict`, `wire`, `broadcast`, or the path of your own profile
    #[arg(long, value_name = "NAME|PATH", default_value = "default")]
    profile: String,
    /// Rules that are on beside those of the profile
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    select: Vec<String>,
    /// Rules that are off, whatever the profile says
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Show what matters this much and more
    #[arg(long, value_name = "SEVERITY", default_value = "advice")]
    min_severity: Level,
    /// End with exit status 1 when something is found that matters this much, shown or not
    #[arg(long, value_name = "SEVERITY", default_value = "warning")]
    fail_on: Level,
    /// End with exit status 0 whatever is found
    #[arg(long)]
    exit_zero: bool,
    /// A claims database, for the rules that ask for one: a file, or a folder of files
    #[arg(long, value_name = "PATH")]
    claims: Vec<std::path::PathBuf>,
    /// How to write the findings
    #[arg(long, value_name = "FORMAT", default_value = "full")]
    format: Format,
    #[command(flatten)]
    screen: Screen,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Level {
    Advice,
    Warning,
    Error,
}

impl From<Level> for Severity {
    fn from(level: Level) -> Self {
        match level {
            Level::Advice => Self::Advice,
            Level::Warning => Self::Warning,
            Level::Error => Self::Error,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: the copy with the words underlined
    Full,
    /// A line a finding
    Concise,
    /// One document
    Json,
    /// One document a story, each on a line of its own
    Jsonl,
    /// SARIF 2.1.0
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// Lines of reviewdog
    Rdjsonl,
}

pub fn run(args: &Args) -> Outcome {
    let (Some(language), Some(rubric), Some(rules)) =
        (args.over.language(), data::rubric(), data::rules())
    else {
        return Ok(Status::Trouble);
    };
    let policy = match policy(args, &rules) {
        Ok(policy) => policy,
        Err(error) => {
            complain(error);
            return Ok(Status::Trouble);
        }
    };
    let (claims, loaded) = data::claims(&args.claims);
    let mut auditor = args.threshold.over(language.auditor()).rubric(&rubric);
    if !args.claims.is_empty() {
        auditor = auditor.claims(&claims);
    }
    let mut out = BufWriter::new(stdout().lock());
    let mut sarif = checked::Sarif::of(&policy);
    let mut document = checked::Document::default();
    let (mut stories, mut found) = (0, Vec::new());
    let least = Severity::from(args.min_severity);
    let read = args.input.audit_each(&auditor, |audit| {
        let all = auditor.review(audit, &policy);
        stories += 1;
        found.extend(all.iter().map(|finding| finding.severity));
        let shown: Vec<Finding> = all
            .into_iter()
            .filter(|finding| finding.severity >= least)
            .collect();
        let checked = Checked {
            story: audit.story,
            findings: &shown,
            rules: &rules,
        };
        let text = match args.format {
            Format::Full => checked::full(&checked, args.screen.look()),
            Format::Concise => checked::concise(&checked),
            Format::Github => checked::github(&checked),
            Format::Rdjsonl => checked::rdjson(&checked),
            Format::Jsonl => serde_json::to_string(&checked::Line::of(&checked))? + "\n",
            Format::Json => {
                document.add(&checked)?;
                String::new()
            }
            Format::Sarif => {
                sarif.add(&checked);
                String::new()
            }
        };
        out.write_all(text.as_bytes())
    })?;
    match args.format {
        Format::Full => writeln!(out, "{}", checked::tally(stories, found.iter().copied()))?,
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&document)?)?,
        Format::Sarif => writeln!(out, "{}", serde_json::to_string_pretty(&sarif.document())?)?,
        _ => {}
    }
    out.flush()?;
    let fails = found
        .iter()
        .any(|severity| *severity >= Severity::from(args.fail_on));
    let judged = if fails && !args.exit_zero {
        Status::Findings
    } else {
        Status::Done
    };
    Ok(read.max(loaded).max(judged))
}

fn policy<'r>(args: &Args, rules: &'r Rules) -> Result<Policy<'r>, String> {
    let profile = Profile::open(&args.profile, rules)?;
    let named = |names: &[String]| -> Result<Vec<_>, String> {
        names.iter().map(|name| rules.get(name)).collect()
    };
    Ok(Policy::of(&profile, rules)
        .with(named(&args.select)?)
        .without(&named(&args.ignore)?))
}
