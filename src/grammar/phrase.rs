//! Phrases: what they mark, and where they may stand.

use std::ops::Range;

use super::pattern::{Capture, Program};
use super::{CueKind, Frames, Mark, Marks};

/// A phrase of the grammar.
#[derive(Clone, Debug)]
pub struct Phrase {
    pub id: String,
    pub marks: Marks,
    /// Of the cue that it is.
    pub kind: Option<CueKind>,
    pub frames: Frames,
    /// Any one of them.
    pub(super) programs: Vec<Program>,
}

/// A phrase's number in its [`Grammar`](super::Grammar).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PhraseId(pub(super) u16);

/// A phrase found in a text. Ranges are token indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseMatch {
    pub phrase: PhraseId,
    pub(super) program: u16,
    pub marks: Marks,
    pub tokens: Range<usize>,
    pub(super) captures: Vec<Capture>,
}

impl PhraseMatch {
    pub fn has(&self, mark: Mark) -> bool {
        self.marks.has(mark)
    }
}

impl Phrase {
    /// What a match took under a name: `who:{np}`.
    pub fn capture(&self, found: &PhraseMatch, name: &str) -> Option<Range<usize>> {
        let program = self.programs.get(usize::from(found.program))?;
        let place = program
            .captures
            .iter()
            .position(|capture| capture == name)?;
        found
            .captures
            .iter()
            .find(|(known, _)| usize::from(*known) == place)
            .map(|(_, tokens)| tokens.clone())
    }
}
