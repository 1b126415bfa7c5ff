//! The whole path for one story.

use crate::attribution::{Attribution, attributions};
use crate::grammar::{Grammar, Marked};
use crate::read::Story;
use crate::source::{Sources, resolve};
use crate::text::Text;

/// Audits stories with one grammar.
#[derive(Clone, Copy, Debug)]
pub struct Auditor<'g> {
    grammar: &'g Grammar,
}

/// What was found in one story.
#[derive(Clone, Debug)]
pub struct Audit<'s> {
    pub story: &'s Story,
    pub attributions: Vec<Attribution>,
    pub sources: Sources,
}

impl<'g> Auditor<'g> {
    pub const fn new(grammar: &'g Grammar) -> Self {
        Self { grammar }
    }

    pub fn audit<'s>(&self, story: &'s Story) -> Audit<'s> {
        let text = Text::of(story);
        let marked = Marked::new(self.grammar, &text);
        let attributions = attributions(&marked);
        let sources = resolve(&marked, &attributions);
        Audit {
            story,
            attributions,
            sources,
        }
    }
}
