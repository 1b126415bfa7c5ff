//! What can become of a claim, and of a quotation's words.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::read::Span;

/// All that changed, in the order of the new version; what is gone stands where it stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    pub changes: Vec<Change>,
}

/// A claim of one version or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// All that happened to it, the worst first; never empty.
    pub turns: Vec<Turn>,
    pub before: Option<Told>,
    pub after: Option<Told>,
    /// Before and after, where the words of a quotation changed, or a figure or date.
    pub wording: Option<(String, String)>,
}

/// Where a version tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// With a source: an index into its audit's attributions.
    Attributed(usize),
    /// In a sentence of its own words.
    Bare(Span),
}

/// What became of a claim, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// It still stands, and nobody says so any more.
    LostSource,
    NamedToUnnamed,
    /// The band of its sourcing went down.
    Weaker,
    OtherSource,
    QuoteChanged,
    /// Both versions give a figure for it, and both figures cannot be right.
    OtherFigure,
    OtherDate,
    GainedSource,
    UnnamedToNamed,
    Stronger,
    Dropped,
    Added,
}

impl Turn {
    /// Whether a reader of the new version can rely on less.
    pub const fn is_weaker(self) -> bool {
        matches!(self, Self::LostSource | Self::NamedToUnnamed | Self::Weaker)
    }

    pub const fn in_words(self) -> &'static str {
        match self {
            Self::LostSource => "lost its source",
            Self::NamedToUnnamed => "named source became unnamed",
            Self::Weaker => "weaker sourcing",
            Self::OtherSource => "other source",
            Self::QuoteChanged => "words of the quotation changed",
            Self::OtherFigure => "another figure",
            Self::OtherDate => "another date",
            Self::GainedSource => "gained a source",
            Self::UnnamedToNamed => "unnamed source became named",
            Self::Stronger => "stronger sourcing",
            Self::Dropped => "dropped",
            Self::Added => "added",
        }
    }
}

impl Drift {
    pub fn is_weaker(&self) -> bool {
        self.changes.iter().any(Change::is_weaker)
    }
}

impl Change {
    pub(super) fn of(turn: Turn, before: Option<Told>, after: Option<Told>) -> Self {
        Self {
            turns: vec![turn],
            before,
            after,
            wording: None,
        }
    }

    pub fn is_weaker(&self) -> bool {
        self.turns.iter().any(|turn| turn.is_weaker())
    }
}

/// A run of words that both versions have, or one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordChange {
    /// `same`, `gone` or `new`.
    pub kind: &'static str,
    pub words: String,
}

/// What happened to the words from one wording to another.
pub fn words_changed(before: &str, after: &str) -> Vec<WordChange> {
    let (before, after) = (plain(before), plain(after));
    let diff = TextDiff::from_words(&before, &after);
    let mut runs: Vec<WordChange> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Delete => "gone",
            ChangeTag::Insert => "new",
        };
        match runs.last_mut() {
            Some(last) if last.kind == kind => last.words.push_str(change.value()),
            _ => runs.push(WordChange {
                kind,
                words: change.value().to_owned(),
            }),
        }
    }
    for run in &mut runs {
        run.words = run.words.trim().to_owned();
    }
    runs.retain(|run| !run.words.is_empty());
    runs
}

/// In one line, with plain quotation marks and without the comma before the last of them: what editors change freely.
pub(super) fn plain(words: &str) -> String {
    let line: Vec<&str> = words.split_whitespace().collect();
    let line = line
        .join(" ")
        .replace(['“', '”'], "\"")
        .replace(['‘', '’'], "'");
    let inner = line.trim_matches('"').trim_end_matches([',', '.']);
    inner.to_owned()
}
