//! Stories with attributions that people marked.

use serde::Deserialize;

use crate::read::Span;

/// A story with its attributions as a person marked them.
#[derive(Clone, Debug)]
pub struct GoldStory {
    pub id: String,
    pub text: String,
    pub relations: Vec<GoldRelation>,
}

/// Spans in UTF-8 bytes, half open.
#[derive(Clone, Debug)]
pub struct GoldRelation {
    pub source: Vec<Span>,
    pub cue: Vec<Span>,
    pub content: Vec<Span>,
}

/// What is wrong with a line of a gold file.
#[derive(Debug, thiserror::Error)]
pub enum GoldError {
    #[error(
        "line {line}: {cause}; expected {{\"id\", \"text\", \"attributions\": [{{\"source\", \"cue\", \"content\"}}]}}"
    )]
    Json {
        line: usize,
        cause: serde_json::Error,
    },
    #[error("line {line}: a span ends at character {at}, after the end of the text")]
    Span { line: usize, at: usize },
}

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    attributions: Vec<Attribution>,
}

/// Each role is a list of `[start, end)` pairs in code points.
#[derive(Deserialize)]
struct Attribution {
    source: Vec<(usize, usize)>,
    cue: Vec<(usize, usize)>,
    content: Vec<(usize, usize)>,
}

/// Reads a gold file: one story a line of JSON.
///
/// # Errors
/// At the first line that is not a story.
pub fn parse(jsonl: &str) -> Result<Vec<GoldStory>, GoldError> {
    let lines = jsonl
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(index, line)| story(index + 1, line)).collect()
}

fn story(line: usize, json: &str) -> Result<GoldStory, GoldError> {
    let found: Line =
        serde_json::from_str(json).map_err(|cause| GoldError::Json { line, cause })?;
    let bytes: Vec<usize> = found
        .text
        .char_indices()
        .map(|(at, _)| at)
        .chain(std::iter::once(found.text.len()))
        .collect();
    let spans = |pairs: &[(usize, usize)]| -> Result<Vec<Span>, GoldError> {
        let byte = |at: usize| bytes.get(at).copied().ok_or(GoldError::Span { line, at });
        pairs
            .iter()
            .map(|&(start, end)| Ok(Span::new(byte(start)?, byte(end)?)))
            .collect()
    };
    let relations = found.attributions.iter().map(|found| {
        Ok(GoldRelation {
            source: spans(&found.source)?,
            cue: spans(&found.cue)?,
            content: spans(&found.content)?,
        })
    });
    Ok(GoldStory {
        id: found.id,
        relations: relations.collect::<Result<_, _>>()?,
        text: found.text,
    })
}
