//! Paths in, stories out. One file that cannot be read does not stop the others.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::{fs, io};

use ignore::WalkBuilder;

use super::decode::decode;
use super::{Story, markdown, plain};

/// Why a path gave no story.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("{path}: {cause}")]
    Io { path: String, cause: io::Error },
    #[error("{path}: is a binary file; stories are plain text (.txt) or Markdown (.md)")]
    Binary { path: String },
    #[error("{path}: no stories in this folder; they end in .txt, .md or .markdown")]
    NoStories { path: String },
    #[error("{0}")]
    Walk(ignore::Error),
}

/// What came of a path: the story, and what the user should be told of its reading.
#[derive(Debug)]
pub struct Reading {
    pub story: Story,
    pub notes: Vec<String>,
}

/// Every story under the given files and folders: the paths in their order, a folder's files in the
/// order of their names. `-` is standard input. Files are read one at a time, as they are asked for.
pub fn stories(paths: &[PathBuf]) -> impl Iterator<Item = Result<Reading, ReadError>> {
    paths
        .iter()
        .flat_map(|path| files(path))
        .map(|file| file.and_then(|path| read(&path)))
}

impl Story {
    /// Reads one file, as Markdown if its name says so and as plain text if not.
    ///
    /// # Errors
    /// The file cannot be read or is no text.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, ReadError> {
        read(path.as_ref()).map(|reading| reading.story)
    }
}

/// The stories of a folder, or the path itself when it is not one.
fn files(path: &Path) -> Vec<Result<PathBuf, ReadError>> {
    if !path.is_dir() {
        return vec![Ok(path.to_owned())];
    }
    let walk = WalkBuilder::new(path)
        .standard_filters(false)
        .hidden(true)
        .sort_by_file_path(Path::cmp)
        .build();
    let files: Vec<_> = walk
        .map(|entry| match entry {
            Ok(entry) => Ok(entry.into_path()),
            Err(error) => Err(ReadError::Walk(error)),
        })
        .filter(|entry| match entry {
            Ok(path) => is_story(path) && path.is_file(),
            Err(_) => true,
        })
        .collect();
    if files.is_empty() {
        let path = path.display().to_string();
        return vec![Err(ReadError::NoStories { path })];
    }
    files
}

fn is_story(path: &Path) -> bool {
    extension(path, "txt") || is_markdown(path)
}

fn is_markdown(path: &Path) -> bool {
    extension(path, "md") || extension(path, "markdown")
}

fn extension(path: &Path, wanted: &str) -> bool {
    path.extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(wanted))
}

fn read(path: &Path) -> Result<Reading, ReadError> {
    let name = path.display().to_string();
    let bytes = match bytes(path) {
        Ok(bytes) => bytes,
        Err(cause) => return Err(ReadError::Io { path: name, cause }),
    };
    let Some(decoded) = decode(bytes) else {
        return Err(ReadError::Binary { path: name });
    };
    let parts = if is_markdown(path) {
        markdown::parts(&decoded.text)
    } else {
        plain::parts(&decoded.text)
    };
    let notes = decoded.note.into_iter().chain(parts.note.clone()).collect();
    let mut story = Story::new(name, decoded.text, parts);
    story.hidden.splice(0..0, decoded.mark);
    Ok(Reading { story, notes })
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path != Path::new("-") {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
