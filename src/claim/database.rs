use std::path::Path;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::compare::Language;
use super::index::Memory;
use super::load::{Loaded, load};
use super::rank::{Grams, Probe, Thresholds, Vectors};
use super::shelf::Shelf;
use super::{ClaimError, Engine, Entry, Index, text};
use crate::read::{self, DataFile};

/// A claims database: its entries and the index over them.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    pub(super) entries: Shelf,
    pub(super) index: Index,
    pub(super) grams: Grams,
    pub(super) thresholds: Thresholds,
    pub(super) vectors: Option<Vectors>,
    /// Asked for candidates before the index is.
    pub(super) engine: Option<Arc<dyn Engine>>,
    /// What went wrong first while looking up.
    pub(super) failure: Arc<OnceLock<String>>,
    /// One for each entry, made when it is first looked at.
    probes: Vec<OnceLock<Box<Probes>>>,
    pub(super) register: Register,
}

/// Where the entries are.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Register {
    files: Vec<String>,
    /// File and line of each entry.
    places: Vec<(u32, u32)>,
    by_id: FxHashMap<String, u32>,
}

impl Register {
    pub fn add(&mut self, id: String, file: String, line: usize) {
        if self.files.last() != Some(&file) {
            self.files.push(file);
        }
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.by_id.insert(id, small(self.places.len()));
        self.places.push((small(self.files.len() - 1), small(line)));
    }

    pub fn number(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).map(|&number| number as usize)
    }

    /// File and line of an entry.
    pub fn place(&self, number: usize) -> (&str, usize) {
        let (file, line) = self.places[number];
        (&self.files[file as usize], line as usize)
    }

    pub const fn len(&self) -> usize {
        self.places.len()
    }
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
        let (files, errors) = files(paths);
        Self::of_files(&files, errors)
    }

    pub(super) fn of_files(
        files: &[DataFile],
        mut errors: Vec<ClaimError>,
    ) -> (Self, Vec<ClaimError>) {
        let mut claims = Self::default();
        for file in files {
            claims.add_file(&file.path, &file.bytes, &mut errors);
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
        if let Some(first) = self.register.number(&entry.id) {
            let (first_file, first_line) = self.register.place(first);
            errors.push(ClaimError::DuplicateId {
                file,
                line,
                first: format!("{first_file}:{first_line}"),
                id: entry.id,
            });
            return;
        }
        let words: Vec<_> = entry.texts().flat_map(text::words).collect();
        let entries = &self.entries;
        let index = self
            .index
            .memory_mut(|| Memory::of(entries.iter().map(|entry| entry.stems())));
        index.add(stems(&words));
        self.grams
            .learn(words.iter().map(|word| word.folded.as_str()));
        self.probes.push(OnceLock::new());
        self.register.add(entry.id.clone(), file, line);
        self.entries.push(entry);
    }

    /// What a cache has kept.
    pub(super) fn restored(entries: Shelf, index: Index, grams: Grams, register: Register) -> Self {
        let probes = std::iter::repeat_with(OnceLock::new).take(register.len());
        Self {
            entries,
            index,
            grams,
            probes: probes.collect(),
            register,
            ..Self::default()
        }
    }

    /// Asks this engine for candidates before the index.
    #[must_use]
    pub fn with_engine(self, engine: Arc<dyn Engine>) -> Self {
        Self {
            engine: Some(engine),
            ..self
        }
    }

    /// What went wrong first while looking up; what was found without it stands.
    pub fn failure(&self) -> Option<&str> {
        self.failure.get().map(String::as_str)
    }

    pub(super) fn probes(&self, entry: usize) -> &Probes {
        self.probes[entry].get_or_init(|| {
            let entry = self.entries.get(entry);
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
        Some(self.entries.get(self.register.number(id)?))
    }

    /// File and line of an entry.
    pub fn place(&self, id: &str) -> Option<(&str, usize)> {
        Some(self.register.place(self.register.number(id)?))
    }

    /// In the order of the files.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().map(|entry| &**entry)
    }

    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The files at the paths, and what is wrong with the others.
pub(super) fn files<P: AsRef<Path>>(
    paths: impl IntoIterator<Item = P>,
) -> (Vec<DataFile>, Vec<ClaimError>) {
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    for path in paths {
        let path = path.as_ref();
        let found = read::yaml_files(path);
        if found.is_empty() {
            let path = path.display().to_string();
            errors.push(ClaimError::Empty { path });
        }
        for file in found {
            match file {
                Ok(file) => files.push(file),
                Err((path, cause)) => errors.push(ClaimError::Unreadable {
                    path,
                    cause: cause.to_string(),
                }),
            }
        }
    }
    (files, errors)
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

    /// The stems that it is found by, without those of empty words.
    pub(super) fn stems(&self) -> Vec<String> {
        let words: Vec<_> = self.texts().flat_map(text::words).collect();
        stems(&words).map(str::to_owned).collect()
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

fn stems(words: &[text::Word]) -> impl Iterator<Item = &str> {
    let stop = &Language::english().concepts.stop;
    let kept = words.iter().filter(|word| !stop.contains(&word.folded));
    kept.map(|word| word.stem.as_str())
}
