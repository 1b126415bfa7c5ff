//! What an apostrophe is to the letters around it.

use super::chars::{self, digit_at, letter_at, word_at, word_before};
use super::english;
use super::word::Joint;

/// What the apostrophe of `len` bytes at `at` does to the word before it.
pub fn joint(text: &str, at: usize, len: usize) -> Joint {
    let bytes = text.as_bytes();
    let after = at + len;
    let joins = if bytes[at - 1].is_ascii_digit() {
        // 6'2", feet and inches
        digit_at(text, after)
    } else {
        letter_at(text, after)
    };
    let negates = |&letter: &u8| matches!(letter, b't' | b'T') && !word_at(text, after + 1);
    if matches!(bytes[at - 1], b'n' | b'N') && bytes.get(after).is_some_and(negates) {
        return Joint::Negates { end: after + 1 };
    }
    if !joins || clitic(text, after).is_some() {
        return Joint::Splits;
    }
    Joint::Joins
}

/// The end of the clitic whose letters begin at `at`: `s`, `re`, `ll`, `ve`, `d`, `m`.
pub fn clitic(text: &str, at: usize) -> Option<usize> {
    let rest = &text.as_bytes()[at..];
    let len = match rest {
        [b's' | b'S' | b'd' | b'D' | b'm' | b'M', ..] => 1,
        [b'r' | b'R' | b'v' | b'V', b'e' | b'E', ..] => 2,
        [b'l' | b'L', b'l' | b'L', ..] => 2,
        _ => return None,
    };
    (!word_at(text, at + len)).then_some(at + len)
}

/// The end of a word or number that begins with the apostrophe at `at`: `’em`, `'90s`, `’n’`.
pub fn elision(text: &str, at: usize, len: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if at > 0 && word_before(text, at) {
        return None;
    }
    let from = at + len;
    if decade(&bytes[from..]) {
        let plural = bytes.get(from + 2) == Some(&b's');
        // ‘20 dead’ and '20 dead' quote at the head of a line; '16 after a word is a year.
        let year = match &text[at..from] {
            "’" => true,
            "'" => text[..at].ends_with(' ') && word_before(text, at - 1),
            _ => false,
        };
        return (plural || year).then_some(from + 2 + usize::from(plural));
    }
    let run = bytes[from..]
        .iter()
        .take(8)
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let to = from + run;
    if run == 0 || word_at(text, to) {
        return None;
    }
    let mark = &text[at..from];
    let closed = text[to..].starts_with(mark) || text[to..].starts_with('’');
    match &text[from..to] {
        "n" | "N" if closed => Some(to + chars::at(text, to)?.len_utf8()),
        // ‘Til then.’ quotes; a word alone between two marks is quoted too.
        word if !closed && english::is_elision(word) => Some(to),
        _ => None,
    }
}

/// `90s`, `08`: two digits, and no more of a number after them.
fn decade(rest: &[u8]) -> bool {
    let two = rest.len() >= 2 && rest[..2].iter().all(u8::is_ascii_digit);
    let after = &rest[rest.len().min(2)..];
    let after = after.strip_prefix(b"s").unwrap_or(after);
    let goes_on = match after {
        [b',' | b'.', digit, ..] => digit.is_ascii_digit(),
        [byte, ..] => byte.is_ascii_alphanumeric() || matches!(byte, b'%' | b'-' | b'\''),
        [] => false,
    };
    two && !goes_on
}
