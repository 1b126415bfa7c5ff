use std::ops::Range;

use super::Act;
use crate::grammar::CueKind;

/// Tokens `from..to`.
pub type TokenRange = Range<usize>;

/// One way to read the words around an anchor. Ranges are token indices.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub construct: Construct,
    pub source: Option<TokenRange>,
    /// Empty where the copy has no cue: the speaker of the sentence before goes on.
    pub cue: Vec<TokenRange>,
    /// In order, without overlap.
    pub content: Vec<TokenRange>,
    pub kind: CueKind,
    pub act: Act,
    /// 0 to 1.
    pub confidence: f32,
    /// The content ends before its sentence because the clause around the attribution goes on.
    pub hosted: bool,
}

impl Reading {
    /// The tokens from the first part to the last.
    pub fn extent(&self) -> TokenRange {
        let saying = self.saying();
        match &self.source {
            Some(source) => saying.start.min(source.start)..saying.end.max(source.end),
            None => saying,
        }
    }

    /// Cue and content: the source may be said before another reading's cue.
    pub fn saying(&self) -> TokenRange {
        let parts = self.cue.iter().chain(&self.content);
        let (from, to) = parts.fold((usize::MAX, 0), |(from, to), part| {
            (from.min(part.start), to.max(part.end))
        });
        from.min(to)..to
    }
}

/// Which construct read an attribution; each has a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Construct {
    /// "…," she said.
    Quote,
    /// "…," said Ruiz.
    InvertedQuote,
    /// Ruiz said: "…"
    LeadIn,
    /// Ruiz said that …
    Clause,
    /// …, Ruiz said.
    Trailing,
    /// …, said Ruiz.
    InvertedTrailing,
    /// …, Ruiz said, …
    Parenthetical,
    /// Ruiz told reporters that …
    Hearer,
    /// Ruiz denied …; Ruiz called for …; Ruiz vowed to …
    Complement,
    /// according to Ruiz
    According,
    /// Ruiz: …
    Colon,
    /// … was said to …; … was accused by Ruiz of …
    Passive,
    /// … reportedly …
    Hedged,
    /// Ruiz's claim that …
    Noun,
    /// No cue: the speaker of the sentence before goes on.
    Floating,
    /// Ruiz declined to comment.
    Response,
    /// None of these: only the models read it.
    Fitted,
}

impl Construct {
    /// How many there are.
    pub const COUNT: usize = Self::Fitted as usize + 1;

    pub const ALL: [Self; Self::COUNT] = [
        Self::Quote,
        Self::InvertedQuote,
        Self::LeadIn,
        Self::Clause,
        Self::Trailing,
        Self::InvertedTrailing,
        Self::Parenthetical,
        Self::Hearer,
        Self::Complement,
        Self::According,
        Self::Colon,
        Self::Passive,
        Self::Hedged,
        Self::Noun,
        Self::Floating,
        Self::Response,
        Self::Fitted,
    ];

    /// As JSON has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::InvertedQuote => "inverted-quote",
            Self::LeadIn => "lead-in",
            Self::Clause => "clause",
            Self::Trailing => "trailing",
            Self::InvertedTrailing => "inverted-trailing",
            Self::Parenthetical => "parenthetical",
            Self::Hearer => "hearer",
            Self::Complement => "complement",
            Self::According => "according",
            Self::Colon => "colon",
            Self::Passive => "passive",
            Self::Hedged => "hedged",
            Self::Noun => "noun",
            Self::Floating => "floating",
            Self::Response => "response",
            Self::Fitted => "fitted",
        }
    }
}
