use serde::{Deserialize, Serialize};

/// What is wrong with a claims database, and where. Lines and columns count from 1, columns in UTF-8 bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum ClaimError {
    #[error("{path}: {cause}")]
    Unreadable { path: String, cause: String },
    #[error("{path}: no .yaml or .yml file in this folder")]
    Empty { path: String },
    #[error("{file}:{line}:{column}: not UTF-8 here; save the file as UTF-8")]
    NotUtf8 {
        file: String,
        line: usize,
        column: usize,
    },
    #[error(
        "{file}:{line}:1: this entry has {megabytes} MB, and an entry may have 1 MB; move long texts into files of their own"
    )]
    TooLong {
        file: String,
        line: usize,
        megabytes: usize,
    },
    #[error("{file}:{line}:{column}: {message}")]
    Field {
        file: String,
        line: usize,
        column: usize,
        message: String,
    },
    #[error("{file}:{line}:1: the id `{id}` is taken by {first}; give this entry another one")]
    DuplicateId {
        file: String,
        line: usize,
        id: String,
        first: String,
    },
}
