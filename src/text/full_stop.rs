//! Whether a full stop belongs to the word before it.

use super::chars;
use super::english::{self, Abbreviation};
use super::word::Joint;

/// No abbreviation is longer, in bytes.
const LONGEST: usize = 24;

/// What the full stop at `at` does to the word that began at `start`.
pub fn joint(text: &str, start: usize, at: usize, after_comma: bool) -> Joint {
    let bytes = text.as_bytes();
    let before = bytes[at - 1];
    let piece = last_piece(&bytes[start..at]);
    let initial = piece == 1 && before.is_ascii_alphabetic();
    let dotted = has_dot(&bytes[start..at]);
    let is_known = || known(&text[start..at], &bytes[at + 1..], after_comma);
    match chars::at(text, at + 1) {
        Some(next) if next.is_ascii_digit() && before.is_ascii_digit() => Joint::Joins,
        Some(next) if next.is_alphabetic() => {
            let degree = next.is_uppercase() && bytes.get(at + 2) == Some(&b'.') && piece <= 3;
            if initial || degree || next.is_lowercase() {
                Joint::Joins
            } else if is_known() {
                Joint::Closes
            } else {
                Joint::Splits
            }
        }
        // An ellipsis.
        Some('.') if bytes.get(at + 2) == Some(&b'.') && !dotted => Joint::Splits,
        _ if dotted && initial => Joint::Closes,
        Some(' ' | '\n' | '\u{a0}') if at - start == 1 && before.is_ascii_uppercase() => {
            Joint::Closes
        }
        _ if is_known() => Joint::Closes,
        _ => Joint::Splits,
    }
}

/// Length of what stands after the last full stop or hyphen.
fn last_piece(word: &[u8]) -> usize {
    word.iter()
        .rev()
        .take(LONGEST)
        .take_while(|byte| !matches!(byte, b'.' | b'-'))
        .count()
}

fn has_dot(word: &[u8]) -> bool {
    word.iter().rev().take(LONGEST).any(|&byte| byte == b'.')
}

/// Whether `word` is shortened where it stands: before `rest`, perhaps after a comma.
fn known(word: &str, rest: &[u8], after_comma: bool) -> bool {
    if word.len() > LONGEST {
        return false;
    }
    let (last, hyphen) = match word.rsplit_once('-') {
        Some((_, last)) => (last, true),
        None => (word, false),
    };
    match english::abbreviation(last) {
        None => false,
        Some(Abbreviation::State) => after_comma || hyphen,
        Some(Abbreviation::BeforeNumber) => rest
            .iter()
            .take(3)
            .find(|byte| !matches!(byte, b' ' | b'#'))
            .is_some_and(u8::is_ascii_digit),
        Some(_) => true,
    }
}
