//! Models as text: one line a template, `Template value=weight value=weight …`, weights in 32nds.
//!
//! ```text
//! onrecord weights 1
//! # notes
//! [words]            each word, how often it is a cue (0–9), and `c` when it is one by name
//! said 9 c
//! [stems]            stems of cue words: said → sa
//! [suffixes]
//! [cue]              a model, then its templates
//! Word said=71 told=64
//! ```

mod parse;
mod print;
mod values;

pub use parse::parse;
pub use print::print;
pub use values::value_name;

const HEAD: &str = "onrecord weights 1";
/// Weights are kept in steps of one 32nd.
const STEPS: f32 = 32.0;

/// What is wrong with a weights file, and where. Lines and columns count from 1, columns in UTF-8 bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {message}")]
pub struct WeightsError {
    pub line: usize,
    pub column: usize,
    pub message: String,
}
