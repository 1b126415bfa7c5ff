//! What can become of a claim, and of a quotation's words.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

/// All that changed, in the order of the new version; what is gone stands where it stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    pub changes: Vec<Change>,
}

/// A claim of one version or of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub turn: Turn,
    pub before: Option<Told>,
    pub after: Option<Told>,
}

/// Where a version tells it: an index into its audit's attributions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    pub attribution: usize,
}

/// What became of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// It still stands, and nobody says so any more.
    LostSource,
    NamedToUnnamed,
    /// Better sourced in none of its dimensions, worse in its band.
    Weaker,
    OtherSource,
    QuoteChanged,
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
        self.changes.iter().any(|change| change.turn.is_weaker())
    }
}

impl Change {
    /// Where it stands, for the order of a report.
    pub(super) fn place(&self) -> Option<Told> {
        self.after.or(self.before)
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
