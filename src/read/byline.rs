//! Who wrote the story, and when it was put out.

use super::draft::Draft;
use super::page::Section;
use super::{BlockKind, date};

/// How many paragraphs may stand around the headline.
const HEAD: usize = 12;

pub fn label(drafts: &mut [Draft<'_>]) {
    for draft in drafts.iter_mut().filter(|draft| draft.is_open()) {
        if is_byline(draft) {
            draft.kind = Some(BlockKind::Byline);
        } else if is_time(draft) {
            draft.kind = Some(BlockKind::Furniture);
        }
    }
}

/// “By Jane Roe, Staff Writer”; “Ann Holt contributed to this report.”
pub fn is_byline(draft: &Draft<'_>) -> bool {
    let plain = draft.plain.trim_start_matches('(');
    let contributed =
        || draft.words <= 40 && Section::Contributed.within(&draft.shown) && !draft.is_quoted();
    let Some(start) = Section::BylineStart.start_of(plain) else {
        return contributed();
    };
    let shown = draft.shown.trim_start_matches(['-', '—', ' ', '(']);
    let names = shown.get(start.len()..).unwrap_or_default();
    (2..=25).contains(&draft.words)
        && shown.starts_with(char::is_uppercase)
        && names.split_whitespace().all(is_byline_word)
        && names.contains(char::is_uppercase)
}

/// The day that the lines around the headline give.
pub fn date(drafts: &[Draft<'_>]) -> Option<String> {
    drafts
        .iter()
        .take(HEAD)
        .filter(|draft| draft.kind == Some(BlockKind::Byline) || is_time(draft))
        .find_map(|draft| date::within(&draft.shown))
}

/// A name, a figure, an address, a small word of a byline.
fn is_byline_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.is_empty()
        || bare.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        || bare.contains('@')
        || Section::BylineWord.has(bare)
}

/// “Updated 4 March 2024, 3:15 p.m. EST”
fn is_time(draft: &Draft<'_>) -> bool {
    let is_word =
        |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()) || Section::TimeWord.has(word);
    draft.words <= 16
        && draft.plain.contains(|c: char| c.is_ascii_digit())
        && draft.plain.contains(char::is_alphabetic)
        && draft
            .plain
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(is_word)
}
