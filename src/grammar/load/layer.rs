//! The files of a grammar, the bundled ones first; later layers add to earlier ones or replace their entries.

use std::borrow::Cow;
use std::thread;

use rustc_hash::FxHashMap as HashMap;

use super::compile;
use super::file::{self, Loaded};
use crate::grammar::entry::{Entry, GrammarFile, Section};
use crate::grammar::{Counts, Grammar, GrammarError, HeadList, Heads, nearest};

/// What each file holds, and what is wrong with it. Two threads share the work: most of a short run is spent here.
fn load_all(files: &[GrammarFile], first: usize) -> Vec<(Option<Loaded>, Vec<GrammarError>)> {
    let load = |(file, number): (&GrammarFile, usize)| {
        let mut errors = Vec::new();
        (file::load(file, number, &mut errors), errors)
    };
    let all: usize = files.iter().map(|file| file.text.len()).sum();
    let mut bytes = 0;
    let half = files.iter().position(|file| {
        bytes += file.text.len();
        2 * bytes > all
    });
    let (head, tail) = files.split_at(half.unwrap_or(0));
    thread::scope(|scope| {
        let second = scope.spawn(move || tail.iter().zip(first + head.len()..).map(load).collect());
        let mut loaded: Vec<_> = head.iter().zip(first..).map(load).collect();
        match second.join() {
            Ok(second) => loaded.extend::<Vec<_>>(second),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        loaded
    })
}

/// Entries that are collected until [`finish`](Layers::finish).
#[derive(Default)]
pub struct Layers {
    name: String,
    version: String,
    files: Vec<GrammarFile>,
    entries: Vec<Entry>,
    places: HashMap<(Section, String), usize>,
    /// Those of later layers first: of two that list a noun, the first decides.
    heads: Vec<(Vec<HeadList>, Vec<Vec<String>>)>,
    counts: Counts,
    errors: Vec<GrammarError>,
}

impl Layers {
    /// Adds the files of one layer. An entry replaces the one with its id in a layer before.
    pub fn add(&mut self, files: impl IntoIterator<Item = (String, Cow<'static, str>)>) {
        let first_file = self.files.len();
        self.files
            .extend(files.into_iter().map(|(name, text)| GrammarFile {
                name,
                text: match text.strip_prefix('\u{feff}') {
                    Some(rest) => rest.to_owned().into(),
                    None => text,
                },
            }));
        for (loaded, errors) in load_all(&self.files[first_file..], first_file) {
            self.errors.extend(errors);
            let Some(loaded) = loaded else {
                continue;
            };
            if let Some(version) = loaded.version {
                self.take_version(loaded.name, &version);
            }
            self.heads.insert(0, (loaded.heads, loaded.called));
            self.counts.add(&loaded.counts);
            for entry in loaded.entries {
                self.take(entry, first_file);
            }
        }
    }

    pub fn add_error(&mut self, error: GrammarError) {
        self.errors.push(error);
    }

    /// The first layer's is the grammar's; that of a later one is told beside it.
    fn take_version(&mut self, name: Option<String>, version: &str) {
        let name = name.unwrap_or_default();
        if self.version.is_empty() {
            self.name = name;
            self.version = version.to_owned();
        } else {
            self.version = format!("{}+{name}-{version}", self.version);
        }
    }

    fn take(&mut self, entry: Entry, first_file: usize) {
        let key = (entry.section(), entry.id().to_owned());
        match self.places.get(&key) {
            Some(&known) if self.entries[known].file >= first_file => {
                let first = &self.entries[known];
                self.errors.push(GrammarError::Duplicate {
                    file: self.files[entry.file].name.clone(),
                    line: entry.line,
                    id: entry.id().to_owned(),
                    first: format!("{}:{}", self.files[first.file].name, first.line),
                });
            }
            Some(&known) => self.entries[known] = entry,
            None if entry.removes() => {
                let of_section = self.places.keys().filter(|(section, _)| *section == key.0);
                let message =
                    nearest::unknown("entry", &key.1, of_section.map(|(_, id)| id.clone()));
                self.errors.push(GrammarError::Entry {
                    file: self.files[entry.file].name.clone(),
                    line: entry.line,
                    column: 1,
                    message: format!("nothing to remove: {message}"),
                });
            }
            None => {
                self.places.insert(key, self.entries.len());
                self.entries.push(entry);
            }
        }
    }

    /// # Errors
    /// All that was wrong with any file.
    pub fn finish(mut self) -> Result<Grammar, Vec<GrammarError>> {
        self.entries.retain(|entry| !entry.removes());
        let compiled = compile::compile(&self.entries, &self.files, &mut self.errors);
        if !self.errors.is_empty() {
            return Err(self.errors);
        }
        let mut heads = Heads::default();
        for (lists, called) in &self.heads {
            heads.add(lists, called);
        }
        Ok(Grammar {
            heads,
            counts: self.counts,
            name: self.name,
            version: self.version,
            lexicon: compiled.lexicon,
            phrases: compiled.phrases,
            compounds: compiled.compounds,
            index: compiled.index,
            files: self.files,
            entries: self.entries,
        })
    }
}
