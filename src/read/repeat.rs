//! What the page shows twice, it tells once.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher};

use super::BlockKind;
use super::draft::Draft;

pub fn label(drafts: &mut [Draft<'_>]) {
    let mut seen = HashSet::new();
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
    let mut hash = DefaultHasher::new();
    let mut rest = shown.as_bytes();
    let mut letters = [0; 64];
    let mut len = 0;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if rest.starts_with(b"\x80") && byte == 0xe2 {
            // Dashes and curly marks, of three bytes.
            rest = rest.get(2..).unwrap_or_default();
        } else if byte.is_ascii_alphanumeric() || !byte.is_ascii() {
            letters[len] = byte.to_ascii_lowercase();
            len += 1;
        }
        if len == letters.len() {
            hash.write(&letters);
            len = 0;
        }
    }
    hash.write(&letters[..len]);
    hash.finish()
}

fn split_site(title: &str) -> Option<(&str, &str)> {
    title
        .rsplit_once(" - ")
        .or_else(|| title.rsplit_once(" | "))
        .filter(|(title, site)| title.len() > site.len())
}
