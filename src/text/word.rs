//! Where a word ends: which signs inside it are its own.

use super::chars::{self, digit_at, upper_at, word_at};
use super::{apostrophe, full_stop};

/// How a word ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Plain,
    /// With a full stop of its own.
    Abbreviation,
    /// With `n't`, which begins at `from`.
    Negated {
        from: usize,
    },
}

/// What a sign after a letter or figure does to their word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// The word goes on after it.
    Joins,
    /// The word ended before it.
    Splits,
    /// The word ends with it.
    Closes,
    /// The word ended before the `n` in front of it; `n't` ends at `end`.
    Negates { end: usize },
}

/// Where the word ends that begins at `start` and is known up to `at`; `after_comma` tells `Gary, Ind.`
/// from `Ind`.
pub fn end(text: &str, start: usize, mut at: usize, after_comma: bool) -> (usize, Ending) {
    if let Some(end) = address(text, start) {
        return (end, Ending::Plain);
    }
    loop {
        at = letters(text, at);
        match joint(text, start, at, after_comma) {
            Joint::Joins => at += chars::at(text, at).map_or(1, char::len_utf8),
            Joint::Splits => return (at + trailing(text, start, at), Ending::Plain),
            Joint::Closes => return (at + 1, Ending::Abbreviation),
            Joint::Negates { end } => return (end, Ending::Negated { from: at - 1 }),
        }
    }
}

/// What the sign at `at`, if there is one, does to the word that began at `start`.
fn joint(text: &str, start: usize, at: usize, after_comma: bool) -> Joint {
    let bytes = text.as_bytes();
    let Some(&sign) = bytes.get(at) else {
        return Joint::Splits;
    };
    let before = bytes[at - 1];
    let digits = before.is_ascii_digit() && digit_at(text, at + 1);
    let joins = match sign {
        b'-' | b'_' | b'@' => word_at(text, at + 1),
        b':' | b'/' => digits,
        b',' => digits && thousands(&bytes[at + 1..]),
        b'&' => before.is_ascii_uppercase() && upper_at(text, at + 1),
        b'.' => return full_stop::joint(text, start, at, after_comma),
        b'\'' => return apostrophe::joint(text, at, 1),
        sign if sign.is_ascii() => false,
        _ => return wide_joint(text, at),
    };
    if joins { Joint::Joins } else { Joint::Splits }
}

/// The same for a sign outside ASCII.
fn wide_joint(text: &str, at: usize) -> Joint {
    let Some(sign) = chars::at(text, at) else {
        return Joint::Splits;
    };
    let next = at + sign.len_utf8();
    let digits = text.as_bytes()[at - 1].is_ascii_digit() && digit_at(text, next);
    let joins = match sign {
        '’' | '‘' | 'ʼ' => return apostrophe::joint(text, at, sign.len_utf8()),
        '‐' | '‑' => word_at(text, next),
        '–' => digits || upper_at(text, next),
        '⁄' => digits,
        _ => false,
    };
    if joins { Joint::Joins } else { Joint::Splits }
}

fn letters(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        while bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
            at += 1;
        }
        match bytes.get(at) {
            Some(byte) if !byte.is_ascii() => match chars::at(text, at) {
                Some(c) if chars::is_word(c) => at += c.len_utf8(),
                _ => return at,
            },
            _ => return at,
        }
    }
}

/// The end of a web address that begins at `start`.
fn address(text: &str, start: usize) -> Option<usize> {
    let rest = &text.as_bytes()[start..];
    if !matches!(rest[0], b'h' | b'w') {
        return None;
    }
    let prefixes: [&[u8]; 3] = [b"https://", b"http://", b"www."];
    prefixes.iter().find(|prefix| rest.starts_with(prefix))?;
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"\"<>[]()`".contains(byte);
    let run = rest
        .iter()
        .position(|byte| ends(byte) || !byte.is_ascii())
        .unwrap_or(rest.len());
    let trailing = rest[..run]
        .iter()
        .rev()
        .take_while(|byte| b".,;:!?'".contains(byte))
        .count();
    Some(start + run - trailing)
}

fn thousands(rest: &[u8]) -> bool {
    rest.len() >= 3
        && rest[..3].iter().all(u8::is_ascii_digit)
        && !rest.get(3).is_some_and(u8::is_ascii_digit)
}

/// How many bytes of a sign at `at` end the word: the hyphen of `short- and long-term`, the inches of `6'2"`.
fn trailing(text: &str, start: usize, at: usize) -> usize {
    let bytes = text.as_bytes();
    let rest = &text[at..];
    match bytes.get(at).copied().unwrap_or(b' ') {
        b'-' => {
            let suspended = ["- and ", "- or ", "- to "];
            usize::from(suspended.iter().any(|next| rest.starts_with(next)))
        }
        b' ' => 0,
        _ if bytes[start].is_ascii_digit() => {
            let inches = ["\"", "”", "''"];
            let mark = inches.iter().find(|mark| rest.starts_with(**mark));
            mark.filter(|_| is_height(&text[start..at]))
                .map_or(0, |mark| mark.len())
        }
        _ => 0,
    }
}

/// `6'2`
fn is_height(word: &str) -> bool {
    let digits =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    word.split_once(['\'', '’'])
        .is_some_and(|(feet, inches)| digits(feet) && digits(inches))
}
