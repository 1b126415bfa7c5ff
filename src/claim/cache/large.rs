//! The index of a large database, in a folder of its own beside the cache's file.

use std::path::{Path, PathBuf};
use std::{fs, io};

use tempfile::{Builder, TempDir};

use super::folder::{Folder, shared};
use super::key::{Key, sum};
use crate::claim::index::Disk;
use crate::claim::{Claims, EngineError, Index};

/// Above so many entries the index is on disk.
const LARGE: usize = 20_000;

/// Puts the index of a large database on disk, and tells its checksum.
pub fn keep(folder: &Folder, key: Key, claims: &mut Claims) -> Result<Option<u128>, EngineError> {
    if claims.len() <= LARGE {
        return Ok(None);
    }
    let workshop = folder.workshop()?;
    let stems = claims.iter().map(|entry| entry.stems().join(" "));
    Disk::write(workshop.path(), stems)?;
    folder.put_index(key, workshop)?;
    let index = folder.index(key);
    claims.index = Disk::open(&index)?.into();
    Ok(Some(sum_of_all(&index)?))
}

/// The index of a key, if it is there and whole.
pub fn restored(folder: &Folder, key: Key, sum: u128) -> Option<Index> {
    let folder = folder.index(key);
    if sum_of_all(&folder).ok()? != sum {
        return None;
    }
    Some(Disk::open(&folder).ok()?.into())
}

impl Folder {
    /// A folder to make an index in.
    fn workshop(&self) -> io::Result<TempDir> {
        shared(&mut Builder::new(), 0o777).tempdir_in(self.path())
    }

    /// Gives an index its name. Another process may have been faster; then its index stands.
    fn put_index(&self, key: Key, made: TempDir) -> io::Result<()> {
        match fs::rename(made.path(), self.index(key)) {
            Ok(()) => {
                // It is no longer where it was made, and there is nothing to clean up.
                let _ = made.keep();
                Ok(())
            }
            Err(_) if self.index(key).is_dir() => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// The checksum of all files of an index.
fn sum_of_all(folder: &Path) -> io::Result<u128> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|found| Ok(found?.path()))
        .collect::<io::Result<_>>()?;
    files.sort();
    let mut all = Vec::new();
    for file in files.iter().filter(|file| is_of_index(file)) {
        let name = file.file_name().unwrap_or_default();
        all.extend_from_slice(name.as_encoded_bytes());
        all.extend_from_slice(&sum(&fs::read(file)?).to_le_bytes());
    }
    Ok(sum(&all))
}

/// Whoever opens the index with other tools leaves files of locks.
fn is_of_index(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    ending != Some("lock")
}
