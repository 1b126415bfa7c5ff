//! What became of a story's sourcing, as a table and as JSON.

use std::fmt::Write;

use comfy_table::{Cell, Color};
use serde::Serialize;

use super::place::{Placed, Places, attribution_id};
use super::ratios::RatiosLines;
use super::shorten::{shorten, words, wrap};
use super::table::Look;
use crate::audit::Audit;
use crate::compare::{Change, Drift, Told, Turn, WordChange, words_changed};
use crate::read::Span;
use crate::source::Codebook;
use crate::strength::Strength;

/// Two versions and what changed from one to the other.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    pub old: &'a Audit<'a>,
    pub new: &'a Audit<'a>,
    pub drift: &'a Drift,
    pub codebook: &'a Codebook,
}

pub fn compared(compared: &Compared<'_>, look: Look) -> String {
    let mut out = String::new();
    let heading = format!("{} → {}", compared.old.story.path, compared.new.story.path);
    look.heading(&mut out, &heading);
    out.push('\n');
    if compared.drift.changes.is_empty() {
        out.push_str("No claim changed its sourcing.\n\n");
    } else {
        let mut table = look.table(&["What", "Before", "After"]);
        for change in &compared.drift.changes {
            let turns: Vec<_> = change.turns.iter().map(|turn| turn.in_words()).collect();
            let what = Cell::new(turns.join("\n"));
            let what = match change.turns.first() {
                _ if change.is_weaker() => what.fg(Color::Red),
                Some(Turn::UnnamedToNamed | Turn::GainedSource | Turn::Stronger) => {
                    what.fg(Color::Green)
                }
                _ => what,
            };
            let (before, after) = cells(compared, change, look);
            table.add_row([what, Cell::new(before), Cell::new(after)]);
        }
        look.write(&mut out, &table);
    }
    let share = |audit: &Audit<'_>| {
        let ratio = audit.ratios(compared.codebook).attributions;
        let whole = ratio.anonymous + ratio.named;
        ratio.anonymous_share().map_or_else(
            || "none to count".to_owned(),
            |share| format!("{:.0}% ({} of {whole})", share * 100.0, ratio.anonymous),
        )
    };
    let ratios = format!(
        "Anonymous share of attributions by the {} codebook: {} before, {} after",
        compared.codebook.id,
        share(compared.old),
        share(compared.new)
    );
    let _ = writeln!(out, "{}", wrap(&ratios, usize::from(look.width)));
    out
}

fn cells(compared: &Compared<'_>, change: &Change, look: Look) -> (String, String) {
    let cell = |audit: &Audit<'_>, told: Option<Told>| {
        told.map_or_else(String::new, |told| {
            let line = Places::of(audit.story).line(span(audit, told));
            let claim = shorten(
                &words(audit.story, &content(audit, told)),
                usize::from(look.width),
            );
            let who = source(audit, told).unwrap_or("no source");
            let band = strength(audit, told)
                .map_or_else(String::new, |strength| format!(", {:?}", strength.band));
            format!("line {line}, {who}{band}\n{claim}")
        })
    };
    let before = cell(compared.old, change.before);
    let mut after = cell(compared.new, change.after);
    if let Some(diff) = diff(change) {
        let _ = write!(after, "\n{}", in_marks(&diff));
    }
    (before, after)
}

fn diff(change: &Change) -> Option<Vec<WordChange>> {
    let (before, after) = change.wording.as_ref()?;
    Some(words_changed(before, after))
}

fn span(audit: &Audit<'_>, told: Told) -> Span {
    match told {
        Told::Attributed(at) => audit.attributions[at].span(),
        Told::Bare(sentence) => sentence,
    }
}

fn content(audit: &Audit<'_>, told: Told) -> Vec<Span> {
    match told {
        Told::Attributed(at) => audit.attributions[at].content.clone(),
        Told::Bare(sentence) => vec![sentence],
    }
}

fn source<'a>(audit: &'a Audit<'_>, told: Told) -> Option<&'a str> {
    let Told::Attributed(at) = told else {
        return None;
    };
    audit.sources.of[at].map(|source| audit.sources.all[source].name.as_str())
}

fn strength<'a>(audit: &'a Audit<'_>, told: Told) -> Option<&'a Strength> {
    let Told::Attributed(at) = told else {
        return None;
    };
    audit.strengths[at].as_ref()
}

/// "we [-shall-] {+will+} win"
pub(super) fn in_marks(diff: &[WordChange]) -> String {
    let runs: Vec<String> = diff
        .iter()
        .map(|run| match run.kind {
            "gone" => format!("[-{}-]", run.words),
            "new" => format!("{{+{}+}}", run.words),
            _ => run.words.clone(),
        })
        .collect();
    runs.join(" ")
}

#[derive(Serialize)]
pub struct ComparedLine<'a> {
    schema: u32,
    tool: &'static str,
    old: VersionLine<'a>,
    new: VersionLine<'a>,
    weaker: bool,
    changes: Vec<ChangeLine<'a>>,
}

#[derive(Serialize)]
struct VersionLine<'a> {
    path: &'a str,
    #[serde(flatten)]
    ratios: RatiosLines,
}

#[derive(Serialize)]
struct ChangeLine<'a> {
    turns: &'a [Turn],
    weaker: bool,
    before: Option<ToldLine<'a>>,
    after: Option<ToldLine<'a>>,
    words: Option<Vec<WordChange>>,
}

#[derive(Serialize)]
struct ToldLine<'a> {
    /// `None` for a sentence that names no source.
    id: Option<String>,
    source: Option<&'a str>,
    strength: Option<String>,
    content: Vec<Placed<'a>>,
}

impl<'a> ComparedLine<'a> {
    pub fn of(compared: &Compared<'a>) -> Self {
        let version = |audit: &'a Audit<'a>| VersionLine {
            path: &audit.story.path,
            ratios: RatiosLines::of(&[audit.ratios(compared.codebook)]),
        };
        let changes = compared.drift.changes.iter().map(|change| ChangeLine {
            turns: &change.turns,
            weaker: change.is_weaker(),
            before: change.before.map(|told| told_line(compared.old, told)),
            after: change.after.map(|told| told_line(compared.new, told)),
            words: diff(change),
        });
        Self {
            schema: super::terms::SCHEMA,
            tool: super::terms::TOOL,
            old: version(compared.old),
            new: version(compared.new),
            weaker: compared.drift.is_weaker(),
            changes: changes.collect(),
        }
    }
}

fn told_line<'a>(audit: &'a Audit<'a>, told: Told) -> ToldLine<'a> {
    let id = match told {
        Told::Attributed(at) => Some(attribution_id(at)),
        Told::Bare(_) => None,
    };
    ToldLine {
        id,
        source: source(audit, told),
        strength: strength(audit, told).map(ToString::to_string),
        content: Places::of(audit.story).places(&content(audit, told)),
    }
}
