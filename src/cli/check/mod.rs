//! `onrecord check`: stories held against a house's rules.

mod baseline;
mod format;
mod waivers;

use std::io::{BufWriter, Write, stdout};

use clap::ValueEnum;
use jiff::civil::Date;

use super::config::OneOrMore;
use super::data;
use super::known::{Known, looked_up};
use super::outcome::{Outcome, Status, complain};
use super::reading::Reading;
use super::screen::Screen;
use super::stories::Input;
use super::today::today;
use crate::policy::{
    Baseline, ByRule, Finding, Policy, Profile, RuleName, Rules, Setting, Severity,
};
use crate::report::checked::{Checked, Trouble};
use crate::{Audit, Auditor};
pub use format::Format;
use format::Writer;

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    reading: Reading,
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
    #[command(flatten)]
    before: baseline::Before,
    /// The day on which waivers are judged, as 2027-01-31; by default today
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,
    #[command(flatten)]
    known: Known,
    /// How to write the findings; by default full
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    #[command(flatten)]
    screen: Screen,
    /// Of the settings file: what rules matter, over the profile.
    #[arg(skip)]
    severities: ByRule<Setting>,
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

fn day(text: &str) -> Result<Date, String> {
    let read = text.parse();
    read.map_err(|_| "expected a day such as 2027-01-31".to_owned())
}

impl Args {
    /// With the settings file under the flags.
    fn settled(mut self) -> Option<Self> {
        let settings = self.reading.settle()?;
        self.known.fill(&settings);
        self.before.fill(settings.baseline);
        self.profile = self.profile.or(settings.profile);
        if self.select.is_empty() {
            self.select = names(settings.select);
        }
        if self.ignore.is_empty() {
            self.ignore = names(settings.ignore);
        }
        self.min_severity = self.min_severity.or(settings.min_severity.map(Level::from));
        self.fail_on = self.fail_on.or(settings.fail_on.map(Level::from));
        self.format = self.format.or(settings.format);
        self.severities = settings.severities.unwrap_or_default();
        Some(self)
    }

    fn policy<'r>(&self, rules: &'r Rules) -> Result<Policy<'r>, String> {
        let profile = Profile::open(self.profile.as_deref().unwrap_or("default"), rules)?;
        let named = |names: &[String]| -> Result<Vec<_>, String> {
            names.iter().map(|name| rules.get(name)).collect()
        };
        Ok(Policy::of(&profile, rules)
            .set(&self.severities, rules)
            .with(named(&self.select)?)
            .without(&named(&self.ignore)?))
    }

    /// Whether what was found ends the run with status 1.
    fn judge(&self, found: &[Severity]) -> Status {
        let fatal = self.fail_on.map_or(Severity::Warning, Severity::from);
        if !self.exit_zero && found.iter().any(|severity| *severity >= fatal) {
            Status::Findings
        } else {
            Status::Done
        }
    }
}

pub fn run(args: Args) -> Outcome {
    let Some(args) = &args.settled() else {
        return Ok(Status::Trouble);
    };
    let (Some(language), Some(rubric), Some(rules), Some((claims, loaded))) = (
        args.reading.language(),
        data::rubric(),
        data::rules(),
        args.known.open(),
    ) else {
        return Ok(Status::Trouble);
    };
    let mut auditor = args.reading.auditor(&language).rubric(&rubric);
    if !args.known.is_empty() {
        auditor = auditor.claims(&claims);
    }
    let checked = args.policy(&rules).and_then(|policy| {
        let review = Review {
            auditor: &auditor,
            policy: &policy,
            rules: &rules,
            day: args.as_of.unwrap_or_else(today),
        };
        match args.before.to_write()? {
            Some(path) => Ok(review.write_baseline(args, path)),
            None => args.before.read().map(|before| review.report(args, before)),
        }
    });
    match checked {
        Ok(outcome) => Ok(outcome?.max(loaded).max(looked_up(&claims))),
        Err(error) => {
            complain(error);
            Ok(Status::Trouble)
        }
    }
}

/// What stories are checked with.
struct Review<'a> {
    auditor: &'a Auditor<'a>,
    policy: &'a Policy<'a>,
    rules: &'a Rules,
    day: Date,
}

impl Review<'_> {
    /// What is found in a story and not waived, and the troubles with its waivers, which are told.
    fn findings(&self, audit: &Audit<'_>) -> (Vec<Finding>, Vec<Trouble>) {
        let mut findings = self.auditor.review(audit, self.policy);
        let mut waivers = waivers::of(audit.story, self.rules);
        findings.retain(|finding| !waivers.cover(finding, &audit.story.text, self.day));
        let unreadable = waivers.unreadable().map(|message| Trouble {
            message: message.to_owned(),
            is_error: true,
        });
        let idle = waivers.idle(self.day).map(|message| Trouble {
            message,
            is_error: false,
        });
        let troubles: Vec<Trouble> = unreadable.chain(idle).collect();
        troubles
            .iter()
            .for_each(|trouble| complain(&trouble.message));
        (findings, troubles)
    }

    fn report(&self, args: &Args, mut before: Baseline) -> Outcome {
        let out = BufWriter::new(stdout().lock());
        let mut writer = Writer::new(
            out,
            args.format.unwrap_or(Format::Full),
            args.screen.look(),
            self.policy,
        )?;
        let least = args.min_severity.map_or(Severity::Advice, Severity::from);
        let (mut found, mut waived) = (Vec::new(), Status::Done);
        let read = args.input.read_each(self.auditor, |read| {
            let audit = match read {
                Ok(audit) => audit,
                Err(error) => {
                    writer.tell(&Trouble {
                        message: error.to_string(),
                        is_error: true,
                    });
                    return Ok(());
                }
            };
            let (mut findings, troubles) = self.findings(audit);
            waived = waived.max(status(&troubles));
            troubles.iter().for_each(|trouble| writer.tell(trouble));
            findings.retain(|finding| !before.take(finding, &audit.story.text));
            found.extend(findings.iter().map(|finding| finding.severity));
            findings.retain(|finding| finding.severity >= least);
            writer.add(&Checked {
                story: audit.story,
                findings: &findings,
                rules: self.rules,
            })
        })?;
        writer.finish(&found)?;
        Ok(read.max(waived).max(args.judge(&found)))
    }

    fn write_baseline(&self, args: &Args, path: &std::path::Path) -> Outcome {
        let (mut baseline, mut waived) = (Baseline::default(), Status::Done);
        let read = args.input.audit_each(self.auditor, |audit| {
            let (findings, troubles) = self.findings(audit);
            waived = waived.max(status(&troubles));
            for finding in findings {
                baseline.add(&finding, &audit.story.text);
            }
            Ok(())
        })?;
        let written = baseline::write(&baseline, path)?;
        if written == Status::Done {
            let count = baseline.count();
            writeln!(stdout(), "{}: findings: {count}", path.display())?;
        }
        Ok(read.max(waived).max(written))
    }
}

fn status(troubles: &[Trouble]) -> Status {
    if troubles.iter().any(|trouble| trouble.is_error) {
        Status::Trouble
    } else {
        Status::Done
    }
}

fn names(set: Option<OneOrMore<RuleName>>) -> Vec<String> {
    let set = set.map_or_else(Vec::new, |names| names.0);
    set.into_iter().map(|name| name.0).collect()
}
