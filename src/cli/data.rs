//! The data that every run needs, or one line on standard error for each thing wrong with it.

use std::fmt::Display;
use std::path::PathBuf;

use super::outcome::{Status, complain};
use crate::claim::Claims;
use crate::source::Codebooks;
use crate::strength::Rubric;

pub fn codebooks() -> Option<Codebooks> {
    all_told(Codebooks::bundled())
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

/// What was loaded, or a line on standard error for each thing wrong with it.
pub fn all_told<T, E: Display>(loaded: Result<T, Vec<E>>) -> Option<T> {
    loaded
        .inspect_err(|errors| errors.iter().for_each(complain))
        .ok()
}
