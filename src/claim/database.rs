use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::compare::Language;
use super::load::{Loaded, load};
use super::rank::{Grams, Probe, Thresholds, Vectors};
use super::{ClaimError, Engine, Entry, Index, text};
use crate::read;

/// A claims database: its entries and the index over them.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    pub(super) entries: Vec<Arc<Entry>>,
    pub(super) index: Index,
    pub(super) grams: Grams,
    pub(super) thresholds: Thresholds,
    pub(super) vectors: Option<Vectors>,
    /// In place of the index, to find candidates.
    engine: Option<Arc<dyn Engine>>,
    /// One for each entry, made when it is first looked at.
    probes: Vec<OnceLock<Box<Probes>>>,
    /// File and line of each entry.
    pub(super) places: Vec<(String, usize)>,
    by_id: HashMap<String, usize>,
}

/// An entry, made ready for comparing.
#[derive(Clone, Debug)]
pub(super) struct Probes {
    pub wordings: Vec<Probe>,
    pub title: Probe,
}

impl Probes {
    /// An entry without a title is measured by its wording alone.
    pub fn title(&self, wording: usize) -> &Probe {
        if self.title.terms.is_empty() {
            &self.wordings[wording]
        } else {
            &self.title
        }
    }
}

impl Claims {
    /// Reads files and folders. Entries that are wrong are left out and told; the others stand.
    pub fn open<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>) -> (Self, Vec<ClaimError>) {
        let mut claims = Self::default();
        let mut errors = Vec::new();
        for path in paths {
            let path = path.as_ref();
            let files = read::yaml_files(path);
            if files.is_empty() {
                let path = path.display().to_string();
                errors.push(ClaimError::Empty { path });
            }
            for file in files {
                match file {
                    Ok(file) => claims.add_file(&file.path, &file.bytes, &mut errors),
                    Err((path, cause)) => errors.push(ClaimError::Unreadable {
                        path,
                        cause: cause.to_string(),
                    }),
                }
            }
        }
        (claims, errors)
    }

    /// Shows and confirms entries from these scores on.
    #[must_use]
    pub fn with_thresholds(self, thresholds: Thresholds) -> Self {
        Self { thresholds, ..self }
    }

    /// Ranks by what words mean, too. The entries should be there already: their words tell what all have in common.
    #[must_use]
    pub fn with_vectors(self, vectors: Vectors) -> Self {
        let vectors = Some(vectors.centred(&self.index));
        Self { vectors, ..self }
    }

    /// Adds a file that is in memory.
    pub fn add_file(&mut self, name: &str, bytes: &[u8], errors: &mut Vec<ClaimError>) {
        for loaded in load(name, bytes, errors) {
            self.add(loaded, errors);
        }
    }

    fn add(&mut self, loaded: Loaded, errors: &mut Vec<ClaimError>) {
        let Loaded { entry, file, line } = loaded;
        if let Some(&first) = self.by_id.get(&entry.id) {
            let (first_file, first_line) = &self.places[first];
            errors.push(ClaimError::DuplicateId {
                file,
                line,
                first: format!("{first_file}:{first_line}"),
                id: entry.id,
            });
            return;
        }
        let stop = &Language::english().concepts.stop;
        let words: Vec<_> = entry.texts().flat_map(text::words).collect();
        let terms = words.iter().filter(|word| !stop.contains(&word.folded));
        self.index.add(terms.map(|word| word.stem.as_str()));
        self.grams
            .learn(words.iter().map(|word| word.folded.as_str()));
        self.probes.push(OnceLock::new());
        self.by_id.insert(entry.id.clone(), self.entries.len());
        self.places.push((file, line));
        self.entries.push(Arc::new(entry));
    }

    /// Finds candidates with this engine and not with the index in memory.
    #[must_use]
    pub fn with_engine(self, engine: Arc<dyn Engine>) -> Self {
        Self {
            engine: Some(engine),
            ..self
        }
    }

    /// The places of the entries that may touch a text, likeliest first.
    pub(super) fn candidates(&self, text: &str, terms: &[&str], most: usize) -> Vec<usize> {
        match &self.engine {
            Some(engine) => {
                let found = engine.find(text, most);
                let places = found.iter().filter_map(|(id, _)| self.by_id.get(id));
                places.copied().collect()
            }
            None => {
                let found = self.index.search(terms, most);
                found.iter().map(|&(entry, _)| entry as usize).collect()
            }
        }
    }

    pub(super) fn probes(&self, entry: usize) -> &Probes {
        self.probes[entry].get_or_init(|| {
            let entry = &self.entries[entry];
            let concepts = &Language::english().concepts;
            let probe = |text: &str| Probe::of(&text::words(text), &self.index, concepts);
            let title = entry
                .review
                .as_ref()
                .and_then(|review| review.title.as_deref());
            Box::new(Probes {
                wordings: entry.wordings().map(probe).collect(),
                title: probe(title.unwrap_or_default()),
            })
        })
    }

    pub fn get(&self, id: &str) -> Option<&Entry> {
        let index = *self.by_id.get(id)?;
        Some(&self.entries[index])
    }

    /// File and line of an entry.
    pub fn place(&self, id: &str) -> Option<(&str, usize)> {
        let (file, line) = &self.places[*self.by_id.get(id)?];
        Some((file, *line))
    }

    /// In the order of the files.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().map(|entry| &**entry)
    }

    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Entry {
    /// Its claim and the other wordings of it.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.claim)
            .chain(&self.variants)
            .map(String::as_str)
    }

    /// Wording 0 is the claim, 1 the first variant.
    pub fn wording(&self, number: usize) -> &str {
        self.wordings().nth(number).unwrap_or_default()
    }

    /// All that it is found by: its wordings and the review's title.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let title = self
            .review
            .as_ref()
            .and_then(|review| review.title.as_deref());
        self.wordings().chain(title)
    }
}
