//! Quotations held against transcripts, as a table and as JSON.

use std::fmt::Write;

use comfy_table::{Cell, Color};
use serde::Serialize;

use super::compare::in_marks;
use super::place::{Placed, Places};
use super::shorten::shorten;
use super::table::Look;
use crate::audit::Audit;
use crate::compare::WordChange;
use crate::quote::{Checked, Transcript, Verdict};
use crate::read::Lines;

/// The quotations of a story and what they were held against.
#[derive(Clone, Copy, Debug)]
pub struct Quotes<'a> {
    pub audit: &'a Audit<'a>,
    pub checked: &'a [Checked],
    pub transcripts: &'a [Transcript<'a>],
}

impl<'a> Quotes<'a> {
    fn source(&self, checked: &Checked) -> Option<&'a str> {
        let source = &self.audit.sources.all[checked.source?];
        Some(&source.name)
    }

    /// "hearing.txt:12"
    fn said_at(&self, checked: &Checked) -> Option<String> {
        let place = checked.verdict.place()?;
        let transcript = &self.transcripts[place.transcript];
        let line = Lines::of(transcript.text).start_of(place.span).line;
        Some(format!("{}:{line}", transcript.path))
    }

    fn is_across_speakers(&self, checked: &Checked) -> bool {
        let place = checked.verdict.place();
        place.is_some_and(|place| self.transcripts[place.transcript].is_across_speakers(place.span))
    }

    /// Who speaks there, if the story names whom it quotes: an unnamed source is never given a label.
    fn labelled(&self, checked: &Checked) -> Option<&'a str> {
        checked.same_speaker?;
        let place = checked.verdict.place()?;
        self.transcripts[place.transcript].speaker_at(place.span.start)
    }
}

pub fn quotes(quotes: &Quotes<'_>, look: Look) -> String {
    let mut out = String::new();
    look.heading(&mut out, &quotes.audit.story.path);
    out.push('\n');
    let places = Places::of(quotes.audit.story);
    let mut table = look.table(&["Line", "Quotation", "Verdict"]);
    for checked in quotes.checked {
        let words = checked.span.of(&quotes.audit.story.text);
        let line: Vec<&str> = words.split_whitespace().collect();
        let mut cell = shorten(&line.join(" "), usize::from(look.width));
        if let Some(source) = quotes.source(checked) {
            let _ = write!(cell, "\n— {source}");
        }
        table.add_row([
            Cell::new(places.line(checked.span)),
            Cell::new(cell),
            verdict(quotes, checked),
        ]);
    }
    if table.is_empty() {
        out.push_str("No quotation of three words or more.\n\n");
    } else {
        look.write(&mut out, &table);
    }
    let count = |name: &str| {
        quotes
            .checked
            .iter()
            .filter(|checked| checked.verdict.name() == name)
            .count()
    };
    let _ = writeln!(
        out,
        "{} verbatim, {} altered, {} not found",
        count("verbatim"),
        count("altered"),
        count("not found")
    );
    out
}

fn verdict(quotes: &Quotes<'_>, checked: &Checked) -> Cell {
    let mut lines = vec![checked.verdict.name().to_owned()];
    if let Verdict::Altered(_, changes) = &checked.verdict {
        lines.push(in_marks(changes));
    }
    lines.extend(quotes.said_at(checked));
    if quotes.is_across_speakers(checked) {
        lines.push("another speaker in between".to_owned());
    }
    if checked.same_speaker == Some(false) {
        let label = quotes.labelled(checked).unwrap_or_default();
        lines.push(format!("said by {label}"));
    }
    let cell = Cell::new(lines.join("\n"));
    match &checked.verdict {
        Verdict::NotFound => cell.fg(Color::Red),
        Verdict::Altered(..) => cell.fg(Color::Yellow),
        Verdict::Verbatim(_) if checked.same_speaker == Some(false) => cell.fg(Color::Yellow),
        Verdict::Verbatim(_) => cell,
    }
}

#[derive(Serialize)]
pub struct QuotesLine<'a> {
    schema: u32,
    tool: &'static str,
    path: &'a str,
    quotations: Vec<QuotationLine<'a>>,
}

#[derive(Serialize)]
struct QuotationLine<'a> {
    span: Placed<'a>,
    source: Option<&'a str>,
    verdict: &'static str,
    said_at: Option<String>,
    said_by: Option<&'a str>,
    same_speaker: Option<bool>,
    across_speakers: bool,
    words: Option<&'a [WordChange]>,
}

impl<'a> QuotesLine<'a> {
    pub fn of(quotes: &Quotes<'a>) -> Self {
        let places = Places::of(quotes.audit.story);
        let quotations = quotes.checked.iter().map(|checked| QuotationLine {
            span: places.place(checked.span),
            source: quotes.source(checked),
            verdict: checked.verdict.name(),
            said_at: quotes.said_at(checked),
            said_by: quotes.labelled(checked),
            same_speaker: checked.same_speaker,
            across_speakers: quotes.is_across_speakers(checked),
            words: match &checked.verdict {
                Verdict::Altered(_, changes) => Some(changes),
                _ => None,
            },
        });
        Self {
            schema: super::terms::SCHEMA,
            tool: super::terms::TOOL,
            path: &quotes.audit.story.path,
            quotations: quotations.collect(),
        }
    }
}
