//! The JSON lines of `onrecord extract`: one story a line.

use serde::Serialize;

use super::explain::{ExplanationLine, UntoldLine, untold};
use super::place::{Placed, Places, attribution_id, source_id};
use super::source::SourceLine;
use super::terms::{SCHEMA, TOOL, version_of};
use crate::attribution::explain::Explained;
use crate::attribution::{Act, Attribution, Mode};
use crate::audit::Audit;
use crate::grammar::{CueKind, Grammar};
use crate::read::BlockKind;
use crate::source::{Codebook, Codebooks};

#[derive(Serialize)]
struct Extract<'a> {
    schema: u32,
    path: &'a str,
    title: Option<&'a str>,
    tool: &'static str,
    grammar: String,
    attributions: Vec<AttributionLine<'a>>,
    sources: Vec<SourceLine<'a>>,
    /// Likely cues that are not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    untold: Option<Vec<UntoldLine<'a>>>,
}

#[derive(Serialize)]
struct AttributionLine<'a> {
    id: String,
    source: Option<Placed<'a>>,
    cue: Vec<Placed<'a>>,
    content: Vec<Placed<'a>>,
    mode: Mode,
    kind: CueKind,
    act: Act,
    implied: bool,
    source_id: Option<String>,
    within: Option<String>,
    confidence: f64,
    block: BlockKind,
    /// Inner `None`: the models do not judge such an attribution.
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<Option<ExplanationLine<'a>>>,
}

/// One line of JSON, without the line break; with the reasons, where they are given; of the attributions only those
/// that a codebook takes, where one is given.
///
/// # Errors
/// Never for an audit of this library; the signature is the serializer's.
pub fn extract(
    grammar: &Grammar,
    codebooks: &Codebooks,
    audit: &Audit<'_>,
    only: Option<&Codebook>,
    explained: Option<&Explained>,
) -> serde_json::Result<String> {
    let places = Places::of(audit.story);
    let takes = |found: &Attribution| only.is_none_or(|codebook| codebook.takes(found));
    let attributions = audit
        .attributions
        .iter()
        .enumerate()
        .filter(|(_, found)| takes(found))
        .map(|(index, found)| AttributionLine {
            id: attribution_id(index),
            source: found.source.map(|span| places.place(span)),
            cue: places.places(&found.cue),
            content: places.places(&found.content),
            mode: found.mode,
            kind: found.kind,
            act: found.act,
            implied: found.implied,
            source_id: audit.sources.of[index].map(source_id),
            within: (found.within)
                .filter(|&outer| takes(&audit.attributions[outer]))
                .map(attribution_id),
            confidence: super::rounded(found.confidence),
            block: found.block,
            explanation: explained.map(|explained| ExplanationLine::of(explained, index, &places)),
        });
    let sources = audit
        .sources
        .all
        .iter()
        .enumerate()
        .map(|(index, source)| SourceLine::of(index, source, &places, codebooks));
    serde_json::to_string(&Extract {
        schema: SCHEMA,
        path: &audit.story.path,
        title: audit.story.title.as_deref(),
        tool: TOOL,
        grammar: version_of(grammar),
        attributions: attributions.collect(),
        sources: sources.collect(),
        untold: explained.map(|explained| untold(explained, grammar, &places)),
    })
}
