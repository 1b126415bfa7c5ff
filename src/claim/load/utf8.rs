//! Bytes in, text out, with the places that are not UTF-8.

use std::borrow::Cow;
use std::ops::Range;

/// Each run of bytes that is not UTF-8 stands as one U+FFFD, so that the rest of the file can be read.
pub struct Decoded<'b> {
    pub text: Cow<'b, str>,
    /// Where in `text` they stand, in order.
    wrong: Vec<usize>,
}

impl<'b> Decoded<'b> {
    pub fn new(bytes: &'b [u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Self {
                text: Cow::Borrowed(text),
                wrong: Vec::new(),
            };
        }
        let (mut text, mut wrong) = (String::with_capacity(bytes.len()), Vec::new());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                wrong.push(text.len());
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
        Self {
            text: Cow::Owned(text),
            wrong,
        }
    }

    /// Line and column, from 1, of the first wrong place in a range that starts on the line `line`.
    pub fn first_wrong(&self, range: &Range<usize>, line: usize) -> Option<(usize, usize)> {
        let next = self.wrong.partition_point(|&at| at < range.start);
        let at = *self.wrong.get(next).filter(|at| range.contains(at))?;
        let before = &self.text[range.start..at];
        let column = before.rsplit('\n').next().unwrap_or_default().len() + 1;
        Some((line + before.matches('\n').count(), column))
    }
}
