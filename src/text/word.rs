//! Where a word ends and what it is.

use super::english::{self, Abbreviation};
use super::{Case, Kind, chars};

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

/// Where the word ends that begins at `start` and is known up to `at`.
pub fn end(text: &str, start: usize, at: usize, after_comma: bool) -> (usize, Ending) {
    if let Some(end) = address(text, start) {
        return (end, Ending::Plain);
    }
    let bytes = text.as_bytes();
    let mut at = at;
    loop {
        at = letters(text, at);
        let Some(&byte) = bytes.get(at) else {
            return (at, Ending::Plain);
        };
        let before = bytes[at - 1];
        let digits = before.is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        let joins = match byte {
            b'-' | b'_' | b'@' => word_at(text, at + 1),
            b':' | b'/' => digits,
            b',' => digits && thousands(&bytes[at + 1..]),
            b'&' => before.is_ascii_uppercase() && upper_at(text, at + 1),
            b'.' => match dot(text, start, at, after_comma) {
                Dot::Joins => true,
                Dot::Belongs => return (at + 1, Ending::Abbreviation),
                Dot::Stops => false,
            },
            b'\'' => match apostrophe(text, at, 1) {
                Apostrophe::Joins => true,
                Apostrophe::Negates { end } => return (end, Ending::Negated { from: at - 1 }),
                Apostrophe::Splits => false,
            },
            byte if byte.is_ascii() => false,
            _ => match wide_joint(text, at) {
                Some(Apostrophe::Joins) => true,
                Some(Apostrophe::Negates { end }) => {
                    return (end, Ending::Negated { from: at - 1 });
                }
                _ => false,
            },
        };
        if !joins {
            return (at + trailing(text, start, at), Ending::Plain);
        }
        at += chars::at(text, at).map_or(1, char::len_utf8);
    }
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

enum Apostrophe {
    Joins,
    Splits,
    Negates { end: usize },
}

/// What the apostrophe of `len` bytes at `at` does, between a letter and what follows.
fn apostrophe(text: &str, at: usize, len: usize) -> Apostrophe {
    let bytes = text.as_bytes();
    let after = at + len;
    if bytes[at - 1].is_ascii_digit() {
        // 6'2", feet and inches
        return if digit_at(text, after) {
            Apostrophe::Joins
        } else {
            Apostrophe::Splits
        };
    }
    if !letter_at(text, after) {
        return Apostrophe::Splits;
    }
    let t = matches!(bytes[after], b't' | b'T') && !word_at(text, after + 1);
    if t && matches!(bytes[at - 1], b'n' | b'N') {
        return Apostrophe::Negates { end: after + 1 };
    }
    if clitic(text, after).is_some() {
        return Apostrophe::Splits;
    }
    Apostrophe::Joins
}

/// What a sign outside ASCII does inside a word.
fn wide_joint(text: &str, at: usize) -> Option<Apostrophe> {
    let c = chars::at(text, at)?;
    let next = at + c.len_utf8();
    let before = text.as_bytes()[at - 1];
    let joins = match c {
        '’' | '‘' | 'ʼ' => return Some(apostrophe(text, at, c.len_utf8())),
        '‐' | '‑' => word_at(text, next),
        '–' => {
            let digits = before.is_ascii_digit() && digit_at(text, next);
            digits || upper_at(text, next)
        }
        '⁄' => before.is_ascii_digit() && digit_at(text, next),
        _ => false,
    };
    joins.then_some(Apostrophe::Joins)
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

enum Dot {
    Joins,
    Belongs,
    Stops,
}

/// What the full stop at `at` is to the word that began at `start`.
fn dot(text: &str, start: usize, at: usize, after_comma: bool) -> Dot {
    let bytes = text.as_bytes();
    let before = bytes[at - 1];
    let piece = last_piece(&bytes[start..at]);
    let initial = piece == 1 && before.is_ascii_alphabetic();
    match chars::at(text, at + 1) {
        Some(next) if next.is_ascii_digit() && before.is_ascii_digit() => Dot::Joins,
        Some(next) if next.is_alphabetic() => {
            let degree = next.is_uppercase() && bytes.get(at + 2) == Some(&b'.') && piece <= 3;
            if initial || degree || next.is_lowercase() {
                Dot::Joins
            } else if known(text, start, at, after_comma) {
                Dot::Belongs
            } else {
                Dot::Stops
            }
        }
        Some('.') if bytes.get(at + 2) == Some(&b'.') && !has_dot(&bytes[start..at]) => Dot::Stops,
        _ if has_dot(&bytes[start..at]) && initial => Dot::Belongs,
        Some(' ' | '\n' | '\u{a0}') if at - start == 1 && before.is_ascii_uppercase() => {
            Dot::Belongs
        }
        _ if known(text, start, at, after_comma) => Dot::Belongs,
        _ => Dot::Stops,
    }
}

/// Length of what stands after the last full stop or hyphen.
fn last_piece(word: &[u8]) -> usize {
    word.iter()
        .rev()
        .take(12)
        .take_while(|byte| !matches!(byte, b'.' | b'-'))
        .count()
}

fn has_dot(word: &[u8]) -> bool {
    word.iter().rev().take(12).any(|&byte| byte == b'.')
}

fn known(text: &str, start: usize, at: usize, after_comma: bool) -> bool {
    let word = &text[start..at];
    if word.len() > 24 {
        return false;
    }
    let (last, hyphen) = match word.rsplit_once('-') {
        Some((_, last)) => (last, true),
        None => (word, false),
    };
    match english::abbreviation(last) {
        None => false,
        Some(Abbreviation::State) => after_comma || hyphen,
        Some(Abbreviation::BeforeNumber) => text.as_bytes()[at + 1..]
            .iter()
            .take(3)
            .find(|byte| !matches!(byte, b' ' | b'#'))
            .is_some_and(u8::is_ascii_digit),
        Some(_) => true,
    }
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
    match bytes[at] {
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

fn word_at(text: &str, at: usize) -> bool {
    chars::at(text, at).is_some_and(chars::is_word)
}

fn letter_at(text: &str, at: usize) -> bool {
    chars::at(text, at).is_some_and(char::is_alphabetic)
}

fn upper_at(text: &str, at: usize) -> bool {
    chars::at(text, at).is_some_and(char::is_uppercase)
}

fn digit_at(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

fn word_before(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(chars::is_word)
}

/// Digits with their signs and endings are a number (`1,200`, `5th`, `1990s`); all else is a word.
pub fn kind(word: &str) -> Kind {
    if word.as_bytes()[0].is_ascii_alphabetic() {
        return Kind::Word;
    }
    let digits = word.trim_start_matches(['\'', '’', '‘', '.']);
    if !digits.starts_with(|c: char| c.is_numeric()) {
        return Kind::Word;
    }
    let ending = digits.trim_start_matches(|c: char| c.is_numeric() || ",.:/-–⁄'’\"”".contains(c));
    match ending {
        "" | "st" | "nd" | "rd" | "th" | "s" => Kind::Number,
        _ => Kind::Word,
    }
}

pub fn case(word: &str) -> Case {
    if word.as_bytes()[0].is_ascii_lowercase() {
        return Case::Lower;
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Case::Lower;
    }
    let mut rest = letters.peekable();
    if rest.peek().is_some() && rest.all(char::is_uppercase) {
        Case::Upper
    } else {
        Case::Capitalised
    }
}
