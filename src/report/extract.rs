//! The JSON lines of `onrecord extract`: one story a line.

use serde::Serialize;

use crate::attribution::Mode;
use crate::audit::Audit;
use crate::grammar::Grammar;
use crate::read::{BlockKind, Lines, Span};
use crate::source::Category;

#[derive(Serialize)]
struct Extract<'a> {
    schema: u32,
    path: &'a str,
    title: Option<&'a str>,
    tool: &'static str,
    grammar: String,
    attributions: Vec<AttributionLine<'a>>,
    sources: Vec<SourceLine<'a>>,
}

#[derive(Serialize)]
struct AttributionLine<'a> {
    id: String,
    source: Option<SpanLine<'a>>,
    cue: Vec<SpanLine<'a>>,
    content: Vec<SpanLine<'a>>,
    mode: Mode,
    source_id: Option<String>,
    within: Option<String>,
    confidence: f32,
    block: BlockKind,
}

#[derive(Serialize)]
struct SourceLine<'a> {
    id: String,
    name: &'a str,
    category: Category,
    mentions: Vec<SpanLine<'a>>,
}

#[derive(Serialize)]
struct SpanLine<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    line: usize,
    column: usize,
}

/// One line of JSON, without the line break.
///
/// # Errors
/// Never for an audit of this library; the signature is the serializer's.
pub fn extract(grammar: &Grammar, audit: &Audit<'_>) -> serde_json::Result<String> {
    let lines = Lines::of(&audit.story.text);
    let span = |span: &Span| {
        let place = lines.start_of(*span);
        SpanLine {
            start: span.start,
            end: span.end,
            text: span.of(&audit.story.text),
            line: place.line,
            column: place.column,
        }
    };
    let attributions =
        audit
            .attributions
            .iter()
            .enumerate()
            .map(|(index, found)| AttributionLine {
                id: attribution_id(index),
                source: found.source.as_ref().map(span),
                cue: found.cue.iter().map(span).collect(),
                content: found.content.iter().map(span).collect(),
                mode: found.mode,
                source_id: audit.sources.of[index].map(source_id),
                within: found.within.map(attribution_id),
                confidence: found.confidence,
                block: found.block,
            });
    let sources = audit
        .sources
        .all
        .iter()
        .enumerate()
        .map(|(index, source)| SourceLine {
            id: source_id(index),
            name: &source.name,
            category: source.category,
            mentions: source.mentions.iter().map(span).collect(),
        });
    serde_json::to_string(&Extract {
        schema: 1,
        path: &audit.story.path,
        title: audit.story.title.as_deref(),
        tool: concat!("onrecord ", env!("CARGO_PKG_VERSION")),
        grammar: format!("{} {}", grammar.name, grammar.version),
        attributions: attributions.collect(),
        sources: sources.collect(),
    })
}

fn attribution_id(index: usize) -> String {
    format!("a{}", index + 1)
}

fn source_id(index: usize) -> String {
    format!("s{}", index + 1)
}
