//! The data that every run needs, or one line on standard error for each thing wrong with it.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use super::outcome::{Status, complain};
use crate::attribution::model::{Models, file};
use crate::claim::Claims;
use crate::grammar::{Grammar, nearest};
use crate::source::{Codebook, Codebooks};
use crate::strength::Rubric;

/// The bundled grammar, with the user's folder over it.
pub fn grammar(folder: Option<&PathBuf>) -> Option<Grammar> {
    all_told(match folder {
        Some(folder) => Grammar::with_dir("en", folder),
        None => Grammar::bundled("en"),
    })
}

pub fn codebooks() -> Option<Codebooks> {
    all_told(Codebooks::bundled())
}

pub fn rubric() -> Option<Rubric> {
    all_told(Rubric::bundled().map_err(|error| vec![error]))
}

pub fn codebook<'c>(codebooks: &'c Codebooks, name: &str) -> Option<&'c Codebook> {
    let known = codebooks.get(name);
    if known.is_none() {
        let ids = codebooks.iter().map(|known| known.id.clone());
        complain(nearest::unknown("codebook", name, ids));
    }
    known
}

/// The good entries of the databases at the given paths, and whether all of them are good.
pub fn claims(paths: &[PathBuf]) -> (Claims, Status) {
    let (claims, errors) = Claims::open(paths);
    errors.iter().for_each(complain);
    let status = if errors.is_empty() {
        Status::Done
    } else {
        Status::Trouble
    };
    (claims, status)
}

/// The weights of a file.
pub fn weights(path: &Path) -> Option<Models> {
    let read = fs::read_to_string(path).map_err(|cause| cause.to_string());
    read.and_then(|text| file::parse(&text).map_err(|error| error.to_string()))
        .inspect_err(|message| complain(format!("{}: {message}", path.display())))
        .ok()
}

fn all_told<T, E: Display>(loaded: Result<T, Vec<E>>) -> Option<T> {
    loaded
        .inspect_err(|errors| errors.iter().for_each(complain))
        .ok()
}
