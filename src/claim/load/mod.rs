//! The text of a claims file in, entries and what is wrong with the others out.

mod field;
mod lines;
mod parse;
mod place;
mod split;
mod unfold;
mod utf8;

pub use place::Field;

use self::split::{Piece, split};
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
    let pieces = pieces(file, text);
    errors.extend(not_utf8_outside(file, &decoded, &pieces));
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

/// Where an entry begins in each file, by what the file's name ends in.
pub fn pieces(file: &str, text: &str) -> Vec<Piece> {
    if file.ends_with(".jsonl") {
        split::lines(text)
    } else {
        split(text)
    }
}

/// Line and column of a field of the entry that begins on a line, or of the entry.
pub fn place_of(file: &str, bytes: &[u8], line: usize, field: &Field) -> (usize, usize) {
    let decoded = Decoded::new(bytes);
    let pieces = pieces(file, &decoded.text);
    let piece = pieces.into_iter().find(|piece| piece.line == line);
    let place = piece.and_then(|piece| {
        let source = parse::as_mapping(&decoded.text[piece.bytes.clone()], piece.item);
        place::place_in(&source, field)
    });
    place.map_or((line, 1), |(within, column)| (line + within - 1, column))
}

/// Bytes in comments between entries, which take no entry with them.
fn not_utf8_outside<'a>(
    file: &'a str,
    decoded: &'a Decoded<'_>,
    pieces: &'a [Piece],
) -> impl Iterator<Item = ClaimError> + 'a {
    let starts = std::iter::once(0).chain(pieces.iter().map(|piece| piece.bytes.end));
    let ends = pieces.iter().map(|piece| piece.bytes.start);
    let gaps = starts.zip(ends.chain([decoded.text.len()]));
    gaps.filter_map(|(start, end)| {
        let (line, column) = decoded.first_wrong(&(start..end), 1)?;
        let before = decoded.text[..start].matches('\n').count();
        Some(ClaimError::NotUtf8 {
            file: file.to_owned(),
            line: line + before,
            column,
        })
    })
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
