use super::after::{After, after};
use super::cue::Cue;
use super::ground::Ground;
use super::subject::Subject;
use crate::attribution::Act;
use crate::attribution::reading::{Construct, Reading, TokenRange};
use crate::grammar::Class;
use crate::text::Kind;

/// A cue and what stands around it.
pub struct Anchor<'g> {
    pub ground: &'g Ground<'g>,
    pub cue: &'g Cue,
    pub subject: Option<&'g Subject>,
    pub after: After,
}

impl<'g> Anchor<'g> {
    pub fn at(ground: &'g Ground<'g>, index: usize) -> Self {
        let cue = &ground.cues[index];
        Self {
            ground,
            cue,
            // What the writer says is no attribution.
            subject: ground.subjects[index]
                .as_ref()
                .filter(|subject| !ground.is(subject.source.start, Class::FirstPerson)),
            after: after(ground, cue),
        }
    }

    /// The first token of the cue's clause: its subject's, or its own.
    pub fn start(&self) -> usize {
        self.subject
            .map_or(self.cue.range.start, |subject| subject.from)
    }

    /// The subject when it is the cue's own and names someone: not that of the verb before, not "who".
    pub fn speaker(&self) -> Option<&'g Subject> {
        let ground = self.ground;
        self.subject
            .filter(|subject| !subject.shared && !ground.is(subject.source.start, Class::Relative))
    }

    pub fn source(&self) -> Option<TokenRange> {
        self.subject.map(|subject| subject.source.clone())
    }

    /// Whether nothing but the end of the clause stands at `at`.
    pub fn is_over(&self, at: usize) -> bool {
        at >= self.ground.bounds(self.cue.head).end
            || self.ground.token(at).is_none_or(|token| {
                matches!(
                    token.kind,
                    Kind::Stop
                        | Kind::Semicolon
                        | Kind::CloseQuote
                        | Kind::CloseBracket
                        | Kind::Ellipsis
                )
            })
    }

    /// The verb with its auxiliaries, and "in a statement".
    pub fn cue_parts(&self) -> Vec<TokenRange> {
        let verb = self.cue.range.clone();
        let mut parts = Vec::from([verb]);
        match &self.after.extension {
            Some(extension) if extension.start == parts[0].end => parts[0].end = extension.end,
            Some(extension) => parts.push(extension.clone()),
            None => {}
        }
        parts
    }

    pub fn reading(
        &self,
        construct: Construct,
        source: Option<TokenRange>,
        content: Vec<TokenRange>,
        confidence: f32,
    ) -> Reading {
        Reading {
            construct,
            source,
            cue: self.cue_parts(),
            content,
            kind: self.cue.kind,
            act: Act::Claim,
            confidence,
            hosted: false,
        }
    }
}
