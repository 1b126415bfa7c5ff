//! What single characters and short runs of signs are.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether `c` belongs to no token and separates none: soft hyphens, joiners, marks of direction.
pub const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

/// Whether `c` goes on with a word: letters, digits, accents that stand apart from their letter.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}')
}

/// The character at `at`; none at the end.
pub fn at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

pub fn word_at(text: &str, at: usize) -> bool {
    self::at(text, at).is_some_and(is_word)
}

pub fn letter_at(text: &str, at: usize) -> bool {
    self::at(text, at).is_some_and(char::is_alphabetic)
}

pub fn upper_at(text: &str, at: usize) -> bool {
    self::at(text, at).is_some_and(char::is_uppercase)
}

pub fn digit_at(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

pub fn word_before(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(is_word)
}

/// How many bytes of `rest`, which begins with a full stop, are one sign: `.`, `...`, `. . .`
pub fn dots(rest: &[u8]) -> usize {
    if rest.starts_with(b"..") {
        return rest.iter().take_while(|&&byte| byte == b'.').count();
    }
    let mut len = 1;
    while rest[len..].starts_with(b" .") && rest.get(len + 2) != Some(&b'.') {
        len += 2;
    }
    if len >= 5 { len } else { 1 }
}

/// How many bytes of `rest`, which begins with `&`, are one sign: `&`, `&amp;`, `&#8217;`
pub fn entity(rest: &[u8]) -> usize {
    let name = rest[1..]
        .iter()
        .take(8)
        .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#')
        .count();
    if name > 1 && rest.get(name + 1) == Some(&b';') {
        name + 2
    } else {
        1
    }
}

/// The word without accents: "Martínez" as "Martinez".
pub fn unaccented(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let plain = word.nfkd().filter(|&c| !is_combining_mark(c));
    Cow::Owned(plain.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_one_sign_when_spaced_evenly() {
        assert_eq!(dots(b". . . and"), 5);
        assert_eq!(dots(b".... And"), 4);
        assert_eq!(dots(b". ... And"), 1);
        assert_eq!(dots(b". . and"), 1);
        assert_eq!(dots(b"."), 1);
    }

    #[test]
    fn entities_are_one_sign() {
        assert_eq!(entity(b"&amp; sons"), 5);
        assert_eq!(entity(b"& sons;"), 1);
        assert_eq!(entity(b"&#8217;s"), 7);
    }
}
