use std::fmt;

use twox_hash::XxHash3_128;

use crate::claim::compare::CONCEPTS;
use crate::read::DataFile;

/// Raised whenever what is kept, or how words are read, changes within a version of the program.
const FORM: u64 = 1;

/// What a cache was made of. It is used for nothing else, so that it is never stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u128);

impl Key {
    pub fn of(files: &[DataFile]) -> Self {
        let mut hash = XxHash3_128::new();
        let made_by = [env!("CARGO_PKG_VERSION"), CONCEPTS].map(str::as_bytes);
        let read = files
            .iter()
            .flat_map(|file| [file.path.as_bytes(), &file.bytes]);
        hash.write(&[u8::from(cfg!(feature = "tantivy"))]);
        hash.write(&FORM.to_le_bytes());
        for bytes in made_by.into_iter().chain(read) {
            hash.write(&(bytes.len() as u64).to_le_bytes());
            hash.write(bytes);
        }
        Self(hash.finish_128())
    }

    pub const fn to_bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// A checksum.
pub fn sum(bytes: &[u8]) -> u128 {
    XxHash3_128::oneshot(bytes)
}
