//! A file's text in, the text of each entry out.

use std::ops::Range;

/// Where an entry stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// UTF-8 bytes, half open.
    pub bytes: Range<usize>,
    /// Of its first line, from 1.
    pub line: usize,
    /// The entry is an item of a list: "- " stands before its first field.
    pub item: bool,
}

/// Cuts at the items of a list at the margin and at document marks. What stands at the margin cannot lie
/// inside a scalar of an entry, so no YAML needs to be parsed for it.
pub fn split(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open: Option<Piece> = None;
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let dash = line.starts_with("- ") || line.trim_end() == "-";
        // A mapping at the margin may have lists there, too.
        let item = dash && open.as_ref().is_none_or(|piece| piece.item);
        let mark = is_mark(line);
        if item || mark {
            pieces.extend(open.take());
        }
        if !mark && (item || (open.is_none() && says_something(line))) {
            open = Some(Piece {
                bytes: start..start,
                line: number + 1,
                item,
            });
        }
        start += line.len();
        if let Some(piece) = &mut open
            && says_something(line)
        {
            piece.bytes.end = start;
        }
    }
    pieces.extend(open);
    pieces
}

/// Every line that says something, as a piece of its own.
pub fn lines(text: &str) -> Vec<Piece> {
    let mut start = 0;
    let pieces = (1..).zip(text.split_inclusive('\n')).map(|(line, source)| {
        let bytes = start..start + source.trim_end_matches(['\n', '\r']).len();
        start += source.len();
        Piece {
            bytes,
            line,
            item: false,
        }
    });
    pieces
        .filter(|piece| !text[piece.bytes.clone()].trim().is_empty())
        .collect()
}

fn is_mark(line: &str) -> bool {
    let line = line.trim_end();
    line == "---" || line == "..." || line.starts_with('%')
}

fn says_something(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && !line.starts_with('#')
}
