//! A block for each attribution: its parts, the readings that competed, and what decided.

use std::fmt::Write;

use comfy_table::{ColumnConstraint, Width};

use crate::attribution::Attribution;
use crate::attribution::explain::{
    Boundary, EdgeChoice, Evidence, Explained, Explanation, Outcome, RankedReading,
};
use crate::attribution::model::pointer::Edge;
use crate::audit::Audit;
use crate::grammar::Grammar;
use crate::read::Span;
use crate::report::place::{Places, attribution_id};
use crate::report::shorten::{shorten, words, wrap};
use crate::report::table::Look;

/// Features that are shown of a decision.
const SHOWN: usize = 5;
const READINGS: usize = 3;
/// Readings with a smaller share are not worth a line.
const SLIGHT: f32 = 0.01;

/// The blocks of one story.
pub fn blocks(
    audit: &Audit<'_>,
    explained: Option<&Explained>,
    grammar: &Grammar,
    look: Look,
) -> String {
    let writer = Writer {
        audit,
        places: Places::of(audit.story),
        look,
    };
    let mut out = String::new();
    if audit.attributions.is_empty() {
        let _ = writeln!(out, "{}: no attributions\n", audit.story.path);
    }
    for (index, found) in audit.attributions.iter().enumerate() {
        writer.attribution(&mut out, index, found);
        if let Some(explained) = explained {
            match super::of(explained, index) {
                Some(told) => writer.explanation(&mut out, told),
                // Responses, and quotations without a cue.
                None => out.push_str("  The construct alone reads it; the models have no say.\n"),
            }
        }
        out.push('\n');
    }
    if let Some(explained) = explained {
        writer.untold(&mut out, explained, grammar);
    }
    out
}

struct Writer<'a> {
    audit: &'a Audit<'a>,
    places: Places<'a>,
    look: Look,
}

impl Writer<'_> {
    fn at(&self, span: Span) -> String {
        let place = self.places.start(span);
        format!("{}:{}:{}", self.audit.story.path, place.line, place.column)
    }

    fn words(&self, spans: &[Span], width: usize) -> String {
        shorten(&words(self.audit.story, spans), width)
    }

    fn wrapped(&self, line: &str) -> String {
        wrap(line, usize::from(self.look.width)).replace('\n', "\n  ")
    }

    fn attribution(&self, out: &mut String, index: usize, found: &Attribution) {
        let room = usize::from(self.look.width).saturating_sub(11);
        let id = attribution_id(index);
        self.look
            .heading(out, &format!("{}: {id}", self.at(found.span())));
        let source: Vec<Span> = found.source.into_iter().collect();
        for (name, spans) in [
            ("source", &source),
            ("cue", &found.cue),
            ("content", &found.content),
        ] {
            let _ = match &spans[..] {
                [] => writeln!(out, "  {name:8} none"),
                spans => writeln!(out, "  {name:8} {}", self.words(spans, room)),
            };
        }
        let _ = writeln!(
            out,
            "  read as  {}, {}, {}; confidence {:.2}",
            found.construct.name(),
            format!("{:?}", found.mode).to_lowercase(),
            format!("{:?}", found.kind).to_lowercase(),
            found.confidence
        );
    }

    fn explanation(&self, out: &mut String, told: &Explanation) {
        out.push('\n');
        self.readings(out, told);
        self.decisions(out, told);
        // The next block has an empty line before it already.
        out.pop();
    }

    fn readings(&self, out: &mut String, told: &Explanation) {
        let mut table = self
            .look
            .list(&["Share", "Source", "Content", "Constructs"]);
        let room = usize::from(self.look.width);
        let slight = |reading: &&RankedReading| reading.share >= SLIGHT;
        for reading in told.readings.iter().take(READINGS).filter(slight) {
            let source: Vec<Span> = reading.source.into_iter().collect();
            let by: Vec<_> = reading.constructs.iter().map(|by| by.name()).collect();
            table.add_row([
                percent(reading.share),
                self.words(&source, room / 4),
                self.words(&reading.content, room * 2 / 5),
                by.join(", "),
            ]);
        }
        self.look.write(out, &table);
    }

    fn decisions(&self, out: &mut String, told: &Explanation) {
        let mut table = self
            .look
            .list(&["Decision", "Answer", "Rather than", "What decided"]);
        let word = self.words(&[told.anchor], 20);
        table.add_row([
            "cue".to_owned(),
            format!("{word} {}", percent(told.cue.sure)),
            String::new(),
            strongest(&told.cue.evidence),
        ]);
        for edge in &told.edges {
            table.add_row(self.edge(edge));
        }
        if let [best, second, ..] = &told.readings[..] {
            table.add_row([
                "reading".to_owned(),
                format!("the first {}", percent(best.share)),
                format!("the second {}", percent(second.share)),
                strongest(&told.ranking),
            ]);
        }
        table.add_row([
            "acceptance".to_owned(),
            percent(told.acceptance.sure),
            format!("{} is enough", percent(told.least)),
            strongest(&told.acceptance.evidence),
        ]);
        let width = |percent: u16| {
            ColumnConstraint::Absolute(Width::Fixed(self.look.width * percent / 100))
        };
        if self.look.width >= 80 {
            table.set_constraints([width(16), width(19), width(19)]);
        }
        self.look.write(out, &table);
    }

    fn edge(&self, edge: &EdgeChoice) -> [String; 4] {
        let decided = if edge.share.is_some() {
            strongest(&edge.evidence)
        } else {
            "only a construct ends it here".to_owned()
        };
        [
            edge_name(edge.edge).to_owned(),
            self.boundary(edge.at, edge.share),
            edge.rival
                .map_or(String::new(), |(at, share)| self.boundary(at, Some(share))),
            decided,
        ]
    }

    fn boundary(&self, at: Option<Boundary>, share: Option<f32>) -> String {
        let text = &self.audit.story.text;
        let place = at.map_or_else(
            || "none".to_owned(),
            |at| format!("{} | {}", at.before.of(text), at.after.of(text)),
        );
        match share {
            Some(share) => format!("{} {}", place.trim(), percent(share)),
            None => place.trim().to_owned(),
        }
    }

    fn untold(&self, out: &mut String, explained: &Explained, grammar: &Grammar) {
        let mut lines = Vec::new();
        for cue in &explained.cues {
            let why = match cue.outcome {
                Outcome::Told(_) => continue,
                Outcome::Unsure => format!(
                    "{} is asked for; against it: {}",
                    percent(cue.least),
                    against(&cue.acceptance.evidence)
                ),
                Outcome::Taken => "a surer attribution has its words".to_owned(),
                Outcome::Writer => "the writer's own words are no attribution".to_owned(),
            };
            let judged = format!(
                "cue {}, its best reading {}: {why}",
                percent(cue.cue.sure),
                percent(cue.acceptance.sure)
            );
            lines.push((cue.anchor, judged));
        }
        for forbidden in &explained.forbidden {
            let by = grammar
                .phrase(forbidden.phrase)
                .map_or("a pattern", |phrase| &phrase.id);
            lines.push((
                forbidden.word,
                format!("the grammar's `{by}` says that it is no cue here"),
            ));
        }
        if lines.is_empty() {
            return;
        }
        lines.sort_by_key(|(span, _)| span.start);
        self.look.heading(out, "Likely cues that are not told");
        for (span, why) in lines {
            let line = format!(
                "{}: {}: {why}",
                self.at(span),
                span.of(&self.audit.story.text)
            );
            let _ = writeln!(out, "{}", self.wrapped(&line));
        }
        out.push('\n');
    }
}

const fn edge_name(edge: Edge) -> &'static str {
    match edge {
        Edge::RightStart => "after: begins",
        Edge::RightEnd => "after: ends",
        Edge::LeftEnd => "before: ends",
        Edge::LeftStart => "before: begins",
        Edge::SourceEnd => "source ends",
        Edge::SourceStart => "source begins",
    }
}

fn percent(share: f32) -> String {
    format!("{:.0}%", share * 100.0)
}

fn strongest(evidence: &[Evidence]) -> String {
    joined(evidence.iter().take(SHOWN))
}

fn against(evidence: &[Evidence]) -> String {
    joined(
        evidence
            .iter()
            .filter(|evidence| evidence.adds < 0.0)
            .take(3),
    )
}

fn joined<'e>(evidence: impl Iterator<Item = &'e Evidence>) -> String {
    let named: Vec<_> = evidence
        .map(|evidence| format!("{} {:+.1}", evidence.feature, evidence.adds))
        .collect();
    named.join(", ")
}
