/// What is wrong with a grammar, and where. Lines and columns count from 1, columns in UTF-8 bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GrammarError {
    #[error("there is no grammar `{0}`; there is: en")]
    Unknown(String),
    #[error("{path}: {cause}")]
    Unreadable { path: String, cause: String },
    #[error("{path}: no .yaml or .yml file in this folder")]
    Empty { path: String },
    #[error("{file}:{line}:1: not UTF-8 here; save the file as UTF-8")]
    NotUtf8 { file: String, line: usize },
    #[error("{file}:{line}:{column}: {message}")]
    Entry {
        file: String,
        line: usize,
        column: usize,
        message: String,
    },
    #[error(
        "{file}:{line}:1: `{id}` is in {first} already; give this entry another id, or remove one"
    )]
    Duplicate {
        file: String,
        line: usize,
        id: String,
        first: String,
    },
}
