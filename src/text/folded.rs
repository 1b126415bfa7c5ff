//! Text in, folded words out: what claims and sentences are compared by.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::read::Span;

/// A word of a claim or a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub span: Span,
    /// In lower case, without accents, without a possessive ending.
    pub folded: String,
    /// What the word shares with its inflections.
    pub stem: String,
    pub capital: bool,
}

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let stemmer = Stemmer::create(Algorithm::English);
    spans(text)
        .map(|span| {
            let written = span.of(text);
            let folded = fold(written);
            let stem = stemmer.stem(&folded).into_owned();
            Word {
                span,
                capital: written.starts_with(char::is_uppercase),
                folded,
                stem,
            }
        })
        .collect()
}

/// What a word shares with its inflections; the word is folded.
pub fn stem(folded: &str) -> String {
    Stemmer::create(Algorithm::English)
        .stem(folded)
        .into_owned()
}

/// Runs of letters and digits; a point, a comma or an apostrophe between two of them joins.
fn spans(text: &str) -> impl Iterator<Item = Span> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|&(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        let mut before = first;
        while let Some(&(at, c)) = chars.peek() {
            let after = text[at + c.len_utf8()..].chars().next();
            if !(c.is_alphanumeric() || is_combining_mark(c) || joins(before, c, after)) {
                break;
            }
            end = at + c.len_utf8();
            before = c;
            chars.next();
        }
        Some(Span::new(start, end))
    })
}

fn joins(before: char, mark: char, after: Option<char>) -> bool {
    let after = after.unwrap_or(' ');
    match mark {
        '\'' | '’' => after.is_alphabetic(),
        '.' if before.is_uppercase() => after.is_uppercase(),
        '.' | ',' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

/// Lower case, without accents, without `'s`.
pub fn fold(word: &str) -> String {
    let word = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word);
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == '’' { '\'' } else { c })
        .collect()
}
