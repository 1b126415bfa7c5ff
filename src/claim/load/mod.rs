//! The text of a claims file in, entries and what is wrong with the others out.

mod field;
mod lines;
mod parse;
mod split;
mod unfold;
mod utf8;

pub use split::split;

use self::split::Piece;
use self::utf8::Decoded;
use super::{ClaimError, Entry};

/// An entry and where it was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub entry: Entry,
    pub file: String,
    pub line: usize,
}

/// Longer entries are refused, in bytes.
const LONGEST: usize = 1 << 20;

/// Reads a file that is in memory. A wrong entry is left out, all its errors are told, and the others stand.
pub fn load(file: &str, bytes: &[u8], errors: &mut Vec<ClaimError>) -> Vec<Loaded> {
    let decoded = Decoded::new(bytes);
    let text = &*decoded.text;
    let lines = file.ends_with(".jsonl");
    let pieces = if lines {
        split::lines(text)
    } else {
        split(text)
    };
    let entries = pieces.into_iter().filter_map(|piece| {
        let line = piece.line;
        if let Some(error) = unreadable(file, &decoded, &piece) {
            errors.push(error);
            return None;
        }
        let entry = if lines {
            lines::entry(file, text, &piece, errors)?
        } else {
            parse::entry(file, text, &piece, errors)?
        };
        Some(Loaded {
            entry,
            file: file.to_owned(),
            line,
        })
    });
    entries.collect()
}

fn unreadable(file: &str, decoded: &Decoded<'_>, piece: &Piece) -> Option<ClaimError> {
    let file = file.to_owned();
    if let Some((line, column)) = decoded.first_wrong(&piece.bytes, piece.line) {
        return Some(ClaimError::NotUtf8 { file, line, column });
    }
    (piece.bytes.len() > LONGEST).then(|| ClaimError::TooLong {
        file,
        line: piece.line,
        megabytes: piece.bytes.len() >> 20,
    })
}
