//! Labelled drafts in, a story's blocks out.

use super::draft::Draft;
use super::{Block, BlockKind, Meta, Span, byline, dateline, label};

/// How many paragraphs of body may begin with a bare dateline.
const LEAD: usize = 2;

/// What a format's reader makes of a text.
#[derive(Debug)]
pub struct Parts {
    pub meta: Meta,
    pub title: Option<String>,
    pub blocks: Vec<Block>,
    pub hidden: Vec<Span>,
    /// What the reader should know of it.
    pub note: Option<String>,
}

/// Labels the drafts and cuts datelines off their paragraphs.
pub fn assemble(
    text: &str,
    mut drafts: Vec<Draft<'_>>,
    mut meta: Meta,
    mut hidden: Vec<Span>,
) -> Parts {
    label::label(&mut drafts);
    meta.date = meta.date.or_else(|| byline::date(&drafts));
    let title = drafts
        .iter()
        .find(|draft| draft.kind == Some(BlockKind::Headline))
        .map(|draft| draft.shown.as_ref().to_owned());
    let mut blocks = Vec::with_capacity(drafts.len());
    let mut bodies = 0;
    for draft in &drafts {
        let kind = draft.kind.unwrap_or(BlockKind::Body);
        let mut span = draft.span;
        if kind == BlockKind::Body {
            let dateline = dateline::end(span.of(text), bodies < LEAD);
            bodies += 1;
            if let Some(len) = dateline.filter(|&len| len < span.len()) {
                blocks.push(Block {
                    kind: BlockKind::Dateline,
                    span: Span::new(
                        span.start,
                        span.start + text[span.start..span.start + len].trim_end().len(),
                    ),
                });
                span.start += len;
            }
        }
        blocks.push(Block { kind, span });
    }
    hidden.sort_unstable();
    Parts {
        meta,
        title,
        blocks,
        hidden,
        note: None,
    }
}
