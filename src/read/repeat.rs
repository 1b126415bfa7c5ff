//! What the page shows twice, it tells once.

use std::hash::Hasher;

use rustc_hash::{FxHashSet as HashSet, FxHasher};

use super::BlockKind;
use super::draft::Draft;

pub fn label(drafts: &mut [Draft<'_>]) {
    let mut seen = HashSet::default();
    for draft in drafts {
        if draft.words < 4 || draft.shown.is_empty() || draft.kind == Some(BlockKind::Furniture) {
            continue;
        }
        // Some pages add their own name to the headline: “Mayor quits - The Reeve Gazette”.
        if draft.kind == Some(BlockKind::Headline)
            && let Some((title, _)) = split_site(&draft.shown)
        {
            seen.insert(key(title));
        }
        if !seen.insert(key(&draft.shown)) && draft.is_open() {
            draft.kind = Some(BlockKind::Furniture);
        }
    }
}

/// A hash of the letters and figures: punctuation and capitals vary where a page repeats itself.
fn key(shown: &str) -> u64 {
    let mut hash = FxHasher::default();
    let mut letters: u64 = 0;
    let mut len = 0;
    let mut bytes = shown.bytes();
    while let Some(byte) = bytes.next() {
        let folded = FOLDED[usize::from(byte)];
        // Dashes and curly marks, of three bytes.
        if byte == 0xe2 && bytes.clone().next() == Some(0x80) {
            bytes.nth(1);
        } else if folded != 0 {
            letters = letters << 8 | u64::from(folded);
            len += 1;
            if len % 8 == 0 {
                hash.write_u64(letters);
            }
        }
    }
    hash.write_u64(letters);
    hash.write_usize(len);
    hash.finish()
}

/// Bytes of letters and figures, the capital ones as small ones; 0 for all others.
const FOLDED: [u8; 256] = {
    let mut folded = [0; 256];
    let mut byte: u8 = 0;
    while byte < u8::MAX {
        byte += 1;
        if byte.is_ascii_alphanumeric() || !byte.is_ascii() {
            folded[byte as usize] = byte.to_ascii_lowercase();
        }
    }
    folded
};

fn split_site(title: &str) -> Option<(&str, &str)> {
    title
        .rsplit_once(" - ")
        .or_else(|| title.rsplit_once(" | "))
        .filter(|(title, site)| title.len() > site.len())
}
