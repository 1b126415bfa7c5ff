use std::fs;
use std::io::{BufWriter, ErrorKind, Write, stdout};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use clap::ValueEnum;
use jiff::Span;
use jiff::civil::Date;

use super::config::Chosen;
use super::data;
use super::known::Known;
use super::language::{Over, Threshold};
use super::outcome::{Outcome, Status, complain};
use super::screen::Screen;
use super::stories::Input;
use crate::policy::{Baseline, Finding, Policy, Profile, Rules, Severity, Waivers};
use crate::report::checked::{self, Checked};
use crate::{Auditor, Story};

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    over: Over,
    #[command(flatten)]
    threshold: Threshold,
    /// Whose rules: `default`, `strict`, `wire`, `broadcast`, or the path of your own profile;
    /// by default `default`
    #[arg(long, value_name = "NAME|PATH")]
    profile: Option<String>,
    /// Rules that are on beside those of the profile
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    select: Vec<String>,
    /// Rules that are off, whatever the profile says
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Show what matters this much and more; by default advice
    #[arg(long, value_name = "SEVERITY")]
    min_severity: Option<Level>,
    /// End with exit status 1 when something is found that matters this much, shown or not;
    /// by default warning
    #[arg(long, value_name = "SEVERITY")]
    fail_on: Option<Level>,
    /// End with exit status 0 whatever is found
    #[arg(long)]
    exit_zero: bool,
    /// Findings that were there before, which are neither shown nor make the check fail
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write all that is found to the file of --baseline
    #[arg(long)]
    write_baseline: bool,
    /// The day on which waivers are judged, as 2027-01-31; by default today
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    #[command(flatten)]
    known: Known,
    /// How to write the findings
    #[arg(long, value_name = "FORMAT", default_value = "full")]
    format: Format,
    #[command(flatten)]
    screen: Screen,
    #[command(flatten)]
    config: Chosen,
}

impl Args {
    /// With the settings file under the flags.
    fn settled(mut self) -> Option<Self> {
        let settings = self.config.settings()?;
        self.over = self.over.or(&settings);
        self.threshold = self.threshold.or(&settings);
        self.known = self.known.or(&settings);
        self.profile = self.profile.or(settings.profile);
        if self.select.is_empty() {
            self.select = settings.select.map_or_else(Vec::new, |names| names.0);
        }
        if self.ignore.is_empty() {
            self.ignore = settings.ignore.map_or_else(Vec::new, |names| names.0);
        }
        self.min_severity = self.min_severity.or(settings.min_severity.map(Level::from));
        self.fail_on = self.fail_on.or(settings.fail_on.map(Level::from));
        self.baseline = self.baseline.or(settings.baseline);
        Some(self)
    }
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

impl From<Severity> for Level {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Advice => Self::Advice,
            Severity::Warning => Self::Warning,
            Severity::Error => Self::Error,
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
    /// Test results of JUnit
    Junit,
    /// Checkstyle's XML
    Checkstyle,
}

pub fn run(args: Args) -> Outcome {
    let Some(args) = &args.settled() else {
        return Ok(Status::Trouble);
    };
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
    let Some((claims, loaded)) = args.known.open() else {
        return Ok(Status::Trouble);
    };
    let mut before = match baseline(args) {
        Ok(before) => before,
        Err(error) => {
            complain(error);
            return Ok(Status::Trouble);
        }
    };
    let mut auditor = args.threshold.over(language.auditor()).rubric(&rubric);
    if !args.known.is_empty() {
        auditor = auditor.claims(&claims);
    }
    let mut out = BufWriter::new(stdout().lock());
    if args.write_baseline {
        return write_baseline(args, &auditor, &policy, &mut out);
    }
    let mut sarif = checked::Sarif::of(&policy);
    let mut document = checked::Document::default();
    let (mut stories, mut found) = (0, Vec::new());
    let least = args.min_severity.map_or(Severity::Advice, Severity::from);
    let mut waived = Status::Done;
    let day = args.as_of.unwrap_or_else(today);
    let (head, foot) = frame(args.format);
    out.write_all(head.as_bytes())?;
    let read = args.input.audit_each(&auditor, |audit| {
        let mut all = auditor.review(audit, &policy);
        let mut waivers = waivers(audit.story);
        all.retain(|finding| !waivers.cover(finding, &audit.story.text, day));
        waivers.troubles(day).for_each(complain);
        if waivers.has_unreadable() {
            waived = Status::Trouble;
        }
        all.retain(|finding| !before.take(finding, &audit.story.text));
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
            Format::Junit => checked::junit::junit(&checked),
            Format::Checkstyle => checked::checkstyle::checkstyle(&checked),
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
        _ => out.write_all(foot.as_bytes())?,
    }
    out.flush()?;
    let fatal = args.fail_on.map_or(Severity::Warning, Severity::from);
    let fails = found.iter().any(|severity| *severity >= fatal);
    let judged = if fails && !args.exit_zero {
        Status::Findings
    } else {
        Status::Done
    };
    Ok(read.max(loaded).max(judged).max(waived))
}

/// Those in the story's comments, and those in the YAML beside it.
fn waivers(story: &Story) -> Waivers {
    let mut waivers = Waivers::in_comments(story);
    let beside = format!("{}.onrecord.yaml", story.path);
    match fs::read_to_string(&beside) {
        Ok(text) => waivers.add_sidecar(&beside, &text),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => waivers.add_unreadable(format!("{beside}: {error}")),
    }
    waivers
}

fn today() -> Date {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or_default();
    Date::constant(1970, 1, 1).saturating_add(Span::new().days(days))
}

/// What stands before and after the stories.
const fn frame(format: Format) -> (&'static str, &'static str) {
    match format {
        Format::Junit => (checked::junit::HEAD, checked::junit::FOOT),
        Format::Checkstyle => (checked::checkstyle::HEAD, checked::checkstyle::FOOT),
        _ => ("", ""),
    }
}

/// Empty where none is asked for, or a new one is written.
fn baseline(args: &Args) -> Result<Baseline, String> {
    let Some(path) = &args.baseline else {
        if args.write_baseline {
            return Err("--write-baseline: name the file with --baseline FILE".to_owned());
        }
        return Ok(Baseline::default());
    };
    if args.write_baseline {
        return Ok(Baseline::default());
    }
    let named = |error: String| format!("{}: {error}", path.display());
    let text = fs::read_to_string(path).map_err(|error| named(error.to_string()))?;
    Baseline::parse(&text).map_err(named)
}

fn write_baseline(
    args: &Args,
    auditor: &Auditor<'_>,
    policy: &Policy<'_>,
    out: &mut impl Write,
) -> Outcome {
    let mut baseline = Baseline::default();
    let read = args.input.audit_each(auditor, |audit| {
        for finding in auditor.review(audit, policy) {
            baseline.add(&finding, &audit.story.text);
        }
        Ok(())
    })?;
    let path = args.baseline.as_deref().unwrap_or(Path::new(""));
    let text = serde_json::to_string_pretty(&baseline)? + "\n";
    if let Err(error) = fs::write(path, text) {
        complain(format!("{}: {error}", path.display()));
        return Ok(Status::Trouble);
    }
    writeln!(out, "{}: findings: {}", path.display(), baseline.count())?;
    Ok(read)
}

fn policy<'r>(args: &Args, rules: &'r Rules) -> Result<Policy<'r>, String> {
    let profile = Profile::open(args.profile.as_deref().unwrap_or("default"), rules)?;
    let named = |names: &[String]| -> Result<Vec<_>, String> {
        names.iter().map(|name| rules.get(name)).collect()
    };
    Ok(Policy::of(&profile, rules)
        .with(named(&args.select)?)
        .without(&named(&args.ignore)?))
}
