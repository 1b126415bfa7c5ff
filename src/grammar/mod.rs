//! `grammars/*.yaml` in, [`Grammar`] out: which words and phrases mean what; and [`Marked`], a text read with it.

mod class;
mod counts;
pub mod entry;
mod error;
mod examples;
mod heads;
mod index;
mod lexicon;
mod load;
mod mark;
mod marked;
pub(crate) mod nearest;
mod pattern;
mod phrase;
mod set;

use std::borrow::Cow;
use std::path::Path;

pub use class::{Class, Classes, CueKind, FUNCTION_WORDS, Form, Frame, Frames};
pub use counts::{CountList, Counted, Counts};
pub use entry::{Entry, GrammarFile};
pub use error::GrammarError;
pub use examples::{Example, ExampleFailure, read_example};
pub use heads::{Head, HeadKind, HeadList, Heads};
pub use lexicon::{Lemma, Lexicon, Word, WordEntry};
pub use mark::{Mark, Marks};
pub use marked::Marked;
pub use pattern::{NotationError, Pattern};
pub use phrase::{Phrase, PhraseId, PhraseMatch};

use crate::read::{self, DataFile};

/// Everything the tool knows of a language, compiled from YAML.
#[derive(Clone, Debug)]
pub struct Grammar {
    pub name: String,
    pub version: String,
    pub lexicon: Lexicon,
    pub heads: Heads,
    pub counts: Counts,
    pub files: Vec<GrammarFile>,
    /// In the order of the files.
    pub entries: Vec<Entry>,
    phrases: Vec<Phrase>,
    compounds: Vec<index::Compound>,
    index: index::Index,
}

impl Grammar {
    /// The grammar that is built into the program.
    ///
    /// # Errors
    /// When there is none of that name, or one of its files is wrong.
    pub fn bundled(name: &str) -> Result<Self, Vec<GrammarError>> {
        bundled_layer(name)?.finish()
    }

    /// A bundled grammar with a user's folder of YAML over it.
    ///
    /// # Errors
    /// All that is wrong with any of the files.
    pub fn with_dir(name: &str, dir: &Path) -> Result<Self, Vec<GrammarError>> {
        let mut files = Vec::new();
        let mut errors = Vec::new();
        for read in read::yaml_files(dir) {
            match read {
                Ok(file) => files.push(file),
                Err((path, cause)) => errors.push(GrammarError::Unreadable {
                    path,
                    cause: cause.to_string(),
                }),
            }
        }
        if files.is_empty() && errors.is_empty() {
            errors.push(GrammarError::Empty {
                path: dir.display().to_string(),
            });
        }
        Self::with_files(name, files).map_or_else(
            |more| Err(errors.iter().cloned().chain(more).collect()),
            |grammar| {
                if errors.is_empty() {
                    Ok(grammar)
                } else {
                    Err(errors.clone())
                }
            },
        )
    }

    /// As [`with_dir`](Self::with_dir), with files that are in memory.
    ///
    /// # Errors
    /// All that is wrong with any of the files.
    pub fn with_files(
        name: &str,
        files: impl IntoIterator<Item = DataFile>,
    ) -> Result<Self, Vec<GrammarError>> {
        let mut layers = bundled_layer(name)?;
        let mut texts = Vec::new();
        for file in files {
            match String::from_utf8(file.bytes) {
                Ok(text) => texts.push((file.path, Cow::Owned(text))),
                Err(error) => layers.add_error(GrammarError::not_utf8(&file.path, &error)),
            }
        }
        layers.add(texts);
        layers.finish()
    }

    pub fn phrase(&self, id: PhraseId) -> Option<&Phrase> {
        self.phrases.get(usize::from(id.0))
    }

    pub fn phrases(&self) -> &[Phrase] {
        &self.phrases
    }
}

fn bundled_layer(name: &str) -> Result<load::Layers, Vec<GrammarError>> {
    let files = load::bundled(name).ok_or_else(|| vec![GrammarError::Unknown(name.to_owned())])?;
    let mut layers = load::Layers::default();
    layers.add(
        files
            .iter()
            .map(|&(name, text)| (name.to_owned(), Cow::Borrowed(text))),
    );
    Ok(layers)
}
