use std::ops::Range;

use crate::grammar::CueKind;

/// Tokens `from..to`.
pub type TokenRange = Range<usize>;

/// One way to read the words around an anchor. Ranges are token indices.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub construct: Construct,
    pub source: Option<TokenRange>,
    pub cue: Vec<TokenRange>,
    pub content: Vec<TokenRange>,
    pub kind: CueKind,
    /// 0 to 1.
    pub confidence: f32,
}

/// Which construct read an attribution; each has a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Construct {
    /// "…," she said; "…," said Ruiz.
    Quote,
}
