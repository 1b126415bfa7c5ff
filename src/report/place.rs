//! Spans as JSON gives them: offsets, text, and the place that an editor can go to.

use serde::Serialize;

use crate::read::{Lines, Place, Span, Story};

#[derive(Serialize)]
pub struct Placed<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    line: usize,
    column: usize,
}

/// Turns a story's spans into [`Placed`] ones.
pub struct Places<'a> {
    text: &'a str,
    lines: Lines<'a>,
}

impl<'a> Places<'a> {
    pub fn of(story: &'a Story) -> Self {
        Self {
            text: &story.text,
            lines: Lines::of(&story.text),
        }
    }

    pub fn place(&self, span: Span) -> Placed<'a> {
        let start = self.lines.start_of(span);
        Placed {
            start: span.start,
            end: span.end,
            text: span.of(self.text),
            line: start.line,
            column: start.column,
        }
    }

    pub fn places(&self, spans: &[Span]) -> Vec<Placed<'a>> {
        spans.iter().map(|&span| self.place(span)).collect()
    }

    pub fn line(&self, span: Span) -> usize {
        self.start(span).line
    }

    pub fn start(&self, span: Span) -> Place {
        self.lines.start_of(span)
    }

    /// The place right after a span.
    pub fn end(&self, span: Span) -> Place {
        self.lines.place(span.end)
    }
}

pub fn attribution_id(index: usize) -> String {
    format!("a{}", index + 1)
}

pub fn source_id(index: usize) -> String {
    format!("s{}", index + 1)
}
