//! A paragraph before it is known what it is for.

use std::borrow::Cow;

use super::{BlockKind, Span};

/// No kind but body is longer, in bytes; what is not looked at need not be measured.
const LONGEST: usize = 900;
/// What the rules know by its words, they know by this many bytes of it.
const HEAD: usize = 120;

/// A paragraph and what its words look like.
#[derive(Debug)]
pub struct Draft<'t> {
    pub span: Span,
    /// `None` as long as nothing speaks for one.
    pub kind: Option<BlockKind>,
    /// What the reader sees of it; empty when it is too long to be anything but body.
    pub shown: Cow<'t, str>,
    /// Its head in small letters, without the punctuation around it.
    pub plain: String,
    pub words: usize,
}

impl<'t> Draft<'t> {
    pub fn new(span: Span, shown: Cow<'t, str>) -> Self {
        if shown.len() > LONGEST {
            return Self {
                span,
                kind: Some(BlockKind::Body),
                shown: Cow::Borrowed(""),
                plain: String::new(),
                words: usize::MAX,
            };
        }
        let spaces = shown.bytes().filter(u8::is_ascii_whitespace).count();
        let plain = head(&shown, HEAD)
            .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | '©' | '|'))
            .to_lowercase();
        Self {
            span,
            kind: None,
            words: if shown.is_empty() { 0 } else { spaces + 1 },
            plain,
            shown,
        }
    }

    pub fn is_open(&self) -> bool {
        self.kind.is_none()
    }

    /// Ends as a sentence does.
    pub fn is_sentence(&self) -> bool {
        self.shown
            .trim_end_matches(['”', '"', '\'', '’', ')', ']'])
            .ends_with(['.', '!', '?', ':', ';', ',', '…'])
            || self.shown.ends_with(['”', '"'])
    }

    /// Like the headline of another story: short, and no sentence.
    pub fn is_title(&self) -> bool {
        (1..=25).contains(&self.words) && !self.is_sentence()
    }

    pub fn is_quoted(&self) -> bool {
        self.shown.contains(['“', '”', '"']) || self.shown.contains("''")
    }

    pub fn is_shouted(&self) -> bool {
        let mut letters = self.shown.chars().filter(|c| c.is_alphabetic());
        letters.clone().nth(2).is_some() && letters.all(char::is_uppercase)
    }

    /// Breaks off: the start of another story, shown as a bait.
    pub fn breaks_off(&self) -> bool {
        let shown = self.shown.trim_end();
        ["[…]", "[...]", "[ … ]", "(…)", "…", "..."]
            .iter()
            .any(|end| shown.ends_with(end))
    }

    pub fn holds_letters(&self) -> bool {
        self.kind.is_some() || self.shown.contains(char::is_alphabetic)
    }
}

/// The first `len` bytes of `text`, or a little less where that would cut a character.
pub fn head(text: &str, len: usize) -> &str {
    let whole = |at: &usize| text.is_char_boundary(*at);
    let end = (0..=len.min(text.len())).rev().find(whole);
    &text[..end.unwrap_or(0)]
}
