//! Paths in, stories out. One file that cannot be read does not stop the others.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::Story;

/// Why a path gave no story.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("{path}: {cause}")]
    Io { path: String, cause: io::Error },
}

/// What came of a path: the story, and what the user should be told of its reading.
#[derive(Debug)]
pub struct Reading {
    pub story: Story,
    pub notes: Vec<String>,
}

/// Every story under the given files and folders, in the order of their names.
pub fn stories(paths: &[PathBuf]) -> impl Iterator<Item = Result<Reading, ReadError>> {
    paths
        .iter()
        .flat_map(|path| files(path))
        .map(|path| read(&path))
}

fn files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(path) else {
        return vec![path.to_owned()];
    };
    let mut files: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

fn read(path: &Path) -> Result<Reading, ReadError> {
    let name = path.display().to_string();
    match fs::read_to_string(path) {
        Ok(text) => Ok(Reading {
            story: Story::from_text(name, text),
            notes: Vec::new(),
        }),
        Err(cause) => Err(ReadError::Io { path: name, cause }),
    }
}
