//! Plain text: a block is a line that is not empty.

use super::{Block, BlockKind, Span};

pub fn blocks(text: &str) -> Vec<Block> {
    let mut start = 0;
    let mut blocks = Vec::new();
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let from = start + (line.len() - line.trim_start().len());
            blocks.push(Block {
                kind: BlockKind::Body,
                span: Span::new(from, from + trimmed.len()),
            });
        }
        start += line.len();
    }
    blocks
}
