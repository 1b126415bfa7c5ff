//! What was read of a large database is kept beside it, so that the next run starts at once.
//!
//! Everything is keyed by a hash of the files themselves and written before it gets its name: a cache is of exactly
//! these files or it is not used, and processes that run at once do not disturb one another.

mod folder;
mod key;
#[cfg(feature = "tantivy")]
mod large;
mod saved;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use self::folder::Folder;
use self::key::Key;
use self::saved::Saved;
#[cfg(not(feature = "tantivy"))]
use super::Index;
use super::{ClaimError, Claims, EngineError};

/// Smaller databases are read faster than a cache would help, in bytes.
const SMALL: usize = 1 << 18;

/// A database, and what is to be told of it.
#[derive(Debug, Default)]
pub struct Opened {
    pub claims: Claims,
    /// What is wrong with the database. Entries that are wrong are left out; the others stand.
    pub errors: Vec<ClaimError>,
    /// What is wrong with the cache. The claims are whole all the same.
    pub cache: Option<CacheError>,
}

impl From<(Claims, Vec<ClaimError>)> for Opened {
    fn from((claims, errors): (Claims, Vec<ClaimError>)) -> Self {
        Self {
            claims,
            errors,
            cache: None,
        }
    }
}

/// Why a cache could not be used or kept, and where it lies.
#[derive(Debug, thiserror::Error)]
pub enum CacheError {
    #[error("{path}: damaged; the claims database was read anew, and this was made again")]
    Damaged { path: String },
    #[error(
        "{path}: {cause}; the claims database is read anew each time (--no-cache leaves the cache alone)"
    )]
    Unkept { path: String, cause: String },
}

impl Claims {
    /// Reads files and folders as [`Self::open`] does. What was read of a large database is kept in a folder
    /// `.onrecord` beside the first of them, and used for as long as the files stay as they are.
    pub fn open_cached<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>) -> Opened {
        let paths: Vec<P> = paths.into_iter().collect();
        let (files, errors) = super::database::files(&paths);
        let small = files.iter().map(|file| file.bytes.len()).sum::<usize>() < SMALL;
        let Some(first) = paths.first().filter(|_| !small && errors.is_empty()) else {
            return Self::of_files(&files, errors).into();
        };
        let (folder, key) = (Folder::beside(first.as_ref()), Key::of(&files));
        let damaged = match restored(&folder, key) {
            Ok(Some(opened)) => return opened,
            Ok(None) => None,
            Err(damaged) => {
                folder.forget(key);
                Some(damaged)
            }
        };
        let (mut claims, errors) = Self::of_files(&files, errors);
        let kept = keep(&folder, key, &mut claims, &errors);
        let unkept = kept.err().map(|cause| CacheError::Unkept {
            path: folder.path().display().to_string(),
            cause: cause.to_string(),
        });
        Opened {
            claims,
            errors,
            cache: unkept.or(damaged),
        }
    }
}

/// `None` where nothing is kept of these files.
fn restored(folder: &Folder, key: Key) -> Result<Option<Opened>, CacheError> {
    let file = folder.file(key);
    let damaged = |path: PathBuf| CacheError::Damaged {
        path: path.display().to_string(),
    };
    let bytes = match fs::read(&file) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(damaged(file)),
    };
    let (head, entries) = saved::read(key, bytes).ok_or_else(|| damaged(file))?;
    let index = match head.on_disk {
        None => head.index.into_owned().into(),
        Some(sum) => large::restored(folder, key, sum).ok_or_else(|| damaged(folder.index(key)))?,
    };
    let (grams, register) = (head.grams.into_owned(), head.register.into_owned());
    Ok(Some(Opened {
        claims: Claims::restored(entries, index, grams, register),
        errors: head.errors.into_owned(),
        cache: None,
    }))
}

fn keep(
    folder: &Folder,
    key: Key,
    claims: &mut Claims,
    errors: &[ClaimError],
) -> Result<(), EngineError> {
    folder.make()?;
    let on_disk = large::keep(folder, key, claims)?;
    if let Some(saved) = Saved::new(key, claims, errors, on_disk) {
        folder.put_file(key, &saved.parts())?;
    }
    folder.tidy();
    Ok(())
}

/// Without the library that keeps indexes on disk; caches of a program that has it have other keys.
#[cfg(not(feature = "tantivy"))]
mod large {
    use super::{Claims, EngineError, Folder, Index, Key};

    pub fn keep(_: &Folder, _: Key, _: &mut Claims) -> Result<Option<u128>, EngineError> {
        Ok(None)
    }

    pub fn restored(_: &Folder, _: Key, _: u128) -> Option<Index> {
        None
    }
}
