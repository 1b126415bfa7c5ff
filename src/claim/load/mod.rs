//! The text of a claims file in, entries and what is wrong with the others out.

mod field;
mod lines;
mod parse;
mod split;

pub use split::split;

use super::{ClaimError, Entry};

/// An entry and where it was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub entry: Entry,
    pub file: String,
    pub line: usize,
}

/// Reads a file that is in memory. A wrong entry is left out, all its errors are told, and the others stand.
pub fn load(file: &str, bytes: &[u8], errors: &mut Vec<ClaimError>) -> Vec<Loaded> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            errors.push(not_utf8(file, &bytes[..error.valid_up_to()]));
            return Vec::new();
        }
    };
    if file.ends_with(".jsonl") {
        return lines::load(file, text, errors);
    }
    let entries = split(text).into_iter().filter_map(|piece| {
        let line = piece.line;
        let entry = parse::entry(file, text, &piece, errors)?;
        Some(Loaded {
            entry,
            file: file.to_owned(),
            line,
        })
    });
    entries.collect()
}

fn not_utf8(file: &str, before: &[u8]) -> ClaimError {
    let last_line = before
        .rsplit(|&byte| byte == b'\n')
        .next()
        .unwrap_or_default();
    ClaimError::NotUtf8 {
        file: file.to_owned(),
        line: before.iter().filter(|&&byte| byte == b'\n').count() + 1,
        column: last_line.len() + 1,
    }
}
