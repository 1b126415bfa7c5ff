//! A file's text in, its head and the text of each entry out.

use std::ops::Range;

use crate::grammar::entry::Section;

/// Where an entry stands in its file.
#[derive(Clone, Debug)]
pub struct Piece {
    pub section: Section,
    /// Of its first line, from 1.
    pub line: usize,
    /// UTF-8 bytes of its lines.
    pub bytes: Range<usize>,
}

/// The entries of every section. What stands at an item's own margin cannot lie inside a scalar of the item
/// before it, so no YAML needs to be parsed for it.
pub fn split(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut section = None;
    let mut margin = None;
    let mut open = false;
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let content = line.trim_start();
        let indent = line.len() - content.len();
        let item = content.starts_with("- ") || content.trim_end() == "-";
        let says = !content.is_empty() && !content.starts_with('#');
        if says && indent == 0 && !item {
            section = Section::ALL
                .into_iter()
                .find(|section| opens(content, *section));
            margin = None;
            open = false;
        } else if let Some(section) = section
            && item
            && indent <= *margin.get_or_insert(indent)
        {
            pieces.push(Piece {
                section,
                line: number + 1,
                bytes: start..start,
            });
            open = true;
        }
        start += line.len();
        if says
            && open
            && let Some(piece) = pieces.last_mut()
        {
            piece.bytes.end = start;
        }
    }
    pieces
}

fn opens(line: &str, section: Section) -> bool {
    line.strip_prefix(section.name())
        .and_then(|rest| rest.strip_prefix(':'))
        .is_some_and(|rest| rest.trim().is_empty() || rest.trim_start().starts_with('#'))
}

/// The entry without the dash before it: lines and columns stay as they are.
pub fn as_mapping(source: &str) -> String {
    source.replacen('-', " ", 1)
}
