//! Findings of story after story in, one report out.

use std::io::{self, Write};

use clap::ValueEnum;
use serde::{Deserialize, Deserializer, Serialize};

use crate::grammar::nearest::{by_name, unknown};
use crate::policy::{Policy, Severity};
use crate::report::Look;
use crate::report::checked::{self, Checked};

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
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

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        by_name(deserializer, "a format", |name| {
            Self::from_str(name, false).map_err(|_| {
                let formats = Self::value_variants().iter();
                let names = formats.filter_map(ValueEnum::to_possible_value);
                unknown(
                    "format",
                    name,
                    names.map(|known| known.get_name().to_owned()),
                )
            })
        })
    }
}

/// A report that is written while stories are checked; documents of many stories are written at the end.
pub struct Writer<W> {
    out: W,
    format: Format,
    look: Look,
    sarif: checked::Sarif,
    document: checked::Document,
    stories: usize,
}

impl<W: Write> Writer<W> {
    pub fn new(mut out: W, format: Format, look: Look, policy: &Policy<'_>) -> io::Result<Self> {
        out.write_all(frame(format).0.as_bytes())?;
        Ok(Self {
            out,
            format,
            look,
            sarif: checked::Sarif::of(policy),
            document: checked::Document::default(),
            stories: 0,
        })
    }

    pub fn add(&mut self, checked: &Checked<'_>) -> io::Result<()> {
        self.stories += 1;
        let text = match self.format {
            Format::Full => checked::full(checked, self.look),
            Format::Concise => checked::concise(checked),
            Format::Github => checked::github(checked),
            Format::Rdjsonl => checked::rdjson(checked),
            Format::Junit => checked::junit::junit(checked),
            Format::Checkstyle => checked::checkstyle::checkstyle(checked),
            Format::Jsonl => serde_json::to_string(&checked::Line::of(checked))? + "\n",
            Format::Json => return Ok(self.document.add(checked)?),
            Format::Sarif => {
                self.sarif.add(checked);
                return Ok(());
            }
        };
        self.out.write_all(text.as_bytes())
    }

    /// Formats that have a place for it say it too; standard error has it in any case.
    pub fn tell(&mut self, trouble: &checked::Trouble) {
        if self.format == Format::Sarif {
            self.sarif.tell(trouble);
        }
    }

    /// `found` is all that was found, shown or not.
    pub fn finish(mut self, found: &[Severity]) -> io::Result<()> {
        let out = &mut self.out;
        match self.format {
            Format::Full => {
                let tally = checked::tally(self.stories, found.iter().copied());
                writeln!(out, "{tally}")?;
            }
            Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&self.document)?)?,
            Format::Sarif => {
                let sarif = self.sarif.document();
                writeln!(out, "{}", serde_json::to_string_pretty(&sarif)?)?;
            }
            _ => out.write_all(frame(self.format).1.as_bytes())?,
        }
        out.flush()
    }
}

/// What stands before and after the stories.
const fn frame(format: Format) -> (&'static str, &'static str) {
    match format {
        Format::Junit => (checked::junit::HEAD, checked::junit::FOOT),
        Format::Checkstyle => (checked::checkstyle::HEAD, checked::checkstyle::FOOT),
        _ => ("", ""),
    }
}
