/// What is wrong with a file of word vectors. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VectorError {
    #[error(
        "{file}: no vectors in it; expected lines of a word and its numbers, such as `house 0.12 -0.5`"
    )]
    Empty { file: String },
    #[error("{file}:{line}: not UTF-8 here; save the file as UTF-8")]
    NotUtf8 { file: String, line: usize },
    #[error("{file}:{line}: `{found}` is not a number")]
    NotNumber {
        file: String,
        line: usize,
        found: String,
    },
    #[error("{file}:{line}: {found} numbers, and {expected} in the lines before")]
    Uneven {
        file: String,
        line: usize,
        found: usize,
        expected: usize,
    },
    #[error("{file}: {cause}; expected a safetensors file")]
    NotTensors { file: String, cause: String },
    #[error("{file}: no table of 32-bit numbers (F32, two dimensions) in it")]
    NoTable { file: String },
    #[error(
        "{file}: {rows} vectors, and {words} words in the list beside it; each word needs its line"
    )]
    OtherCount {
        file: String,
        rows: usize,
        words: usize,
    },
}
