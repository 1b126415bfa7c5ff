//! A file's bytes in, text out.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::Span;

/// A file's text and what was done to get it.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    /// A byte order mark, which stays in the text so that offsets are those of the file.
    pub mark: Option<Span>,
    /// Where the text is not the file's bytes, what the reader should know of it.
    pub note: Option<String>,
}

/// `None` when the bytes are no text.
pub fn decode(bytes: Vec<u8>) -> Option<Decoded> {
    let marked = Encoding::for_bom(&bytes);
    if let Some((encoding, _)) = marked.filter(|&(encoding, _)| encoding != UTF_8) {
        return Some(translated(&bytes, encoding));
    }
    if bytes.contains(&0) {
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(Decoded {
            text,
            mark: marked.map(|(_, len)| Span::new(0, len)),
            note: None,
        }),
        Err(error) => Some(translated(error.as_bytes(), WINDOWS_1252)),
    }
}

fn translated(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    Decoded {
        text: text.into_owned(),
        mark: None,
        note: Some(format!(
            "is not UTF-8 and was decoded as {}; offsets count the decoded text",
            encoding.name().to_lowercase()
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Option<String> {
        decode(bytes.to_vec()).map(|decoded| decoded.text)
    }

    #[test]
    fn utf_8_keeps_its_byte_order_mark() {
        let decoded = decode(b"\xef\xbb\xbfMayor quits".to_vec());
        let mark = decoded.and_then(|decoded| decoded.mark);
        assert_eq!(mark, Some(Span::new(0, 3)));
    }

    #[test]
    fn what_is_not_utf_8_is_windows_1252_and_said_so() {
        let decoded = decode(b"\x93No,\x94 she said \x97 twice".to_vec());
        assert_eq!(
            decoded,
            Some(Decoded {
                text: "“No,” she said — twice".to_owned(),
                mark: None,
                note: Some(
                    "is not UTF-8 and was decoded as windows-1252; offsets count the decoded text"
                        .to_owned()
                ),
            })
        );
    }

    #[test]
    fn utf_16_is_known_by_its_mark() {
        assert_eq!(text(b"\xff\xfeN\0o\0"), Some("No".to_owned()));
    }

    #[test]
    fn nul_bytes_are_no_text() {
        assert_eq!(text(b"\x7fELF\0\x01"), None);
        assert_eq!(text(b""), Some(String::new()));
    }
}
