//! The data that every run needs, or one line on standard error for each thing wrong with it.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use super::outcome::{Status, complain};
use crate::claim::rank::Vectors;
use crate::claim::{Claims, Opened};
use crate::policy::Rules;
use crate::source::Codebooks;
use crate::strength::Rubric;

pub fn codebooks() -> Option<Codebooks> {
    all_told(Codebooks::bundled())
}

pub fn rules() -> Option<Rules> {
    all_told(Rules::bundled())
}

pub fn rubric() -> Option<Rubric> {
    all_told(Rubric::bundled().map_err(|error| vec![error]))
}

/// The codebooks at hand, and the ids of those that are asked for.
pub fn chosen_codebooks(names: &[String]) -> Option<(Codebooks, Vec<String>)> {
    let mut codebooks = codebooks()?;
    let chosen = all_told(codebooks.choose(names))?;
    Some((codebooks, chosen))
}

#[derive(clap::Args)]
pub struct Cache {
    /// Read the database anew, and keep nothing of it in the folder `.onrecord` beside it
    #[arg(long)]
    no_cache: bool,
}

/// The databases at the given paths, and what is wrong with them told.
pub fn claims(paths: &[PathBuf], cache: &Cache) -> Opened {
    let opened = if cache.no_cache {
        Claims::open(paths).into()
    } else {
        Claims::open_cached(paths)
    };
    opened.errors.iter().for_each(complain);
    // A cache that cannot be used costs time and nothing else.
    opened.cache.iter().for_each(complain);
    opened
}

/// Whether all entries are good.
pub const fn soundness(opened: &Opened) -> Status {
    if opened.errors.is_empty() {
        Status::Done
    } else {
        Status::Trouble
    }
}

/// A safetensors file has its words beside it: one a line, in a file of its name that ends in `.txt`.
pub fn vectors(path: &Path) -> Option<Vectors> {
    read_vectors(path).inspect_err(|error| complain(error)).ok()
}

fn read_vectors(path: &Path) -> Result<Vectors, String> {
    let read =
        |path: &Path| std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let (name, bytes) = (path.display().to_string(), read(path)?);
    let vectors = if path.extension().is_some_and(|end| end == "safetensors") {
        let words = read(&path.with_extension("txt"))?;
        Vectors::from_safetensors(&name, &bytes, &String::from_utf8_lossy(&words))
    } else {
        Vectors::from_text(&name, &bytes)
    };
    vectors.map_err(|error| error.to_string())
}

/// What was loaded, or a line on standard error for each thing wrong with it.
pub fn all_told<T, E: Display>(loaded: Result<T, Vec<E>>) -> Option<T> {
    loaded
        .inspect_err(|errors| errors.iter().for_each(complain))
        .ok()
}
