//! A block's characters in, tokens out, in one pass.

use super::word::{self, Ending};
use super::{Case, Kind, Token, apostrophe, chars};
use crate::read::Span;

/// Appends the tokens of `block`, without the `hidden` bytes in it.
///
/// Quotation marks come out as `OpenQuote` or `CloseQuote` by guess; which they are is settled when they are paired.
pub fn tokenize<'s>(text: &'s str, block: Span, hidden: &[Span], tokens: &mut Vec<Token<'s>>) {
    let mut scanner = Scanner {
        text,
        end: block.start,
        spaced: true,
        tokens,
    };
    let mut start = block.start;
    let first = hidden.partition_point(|span| span.end <= block.start);
    for gap in hidden[first..]
        .iter()
        .take_while(|span| span.start < block.end)
    {
        scanner.scan(start, gap.start);
        start = gap.end.max(start);
    }
    scanner.scan(start, block.end);
}

/// The tokens of a few words that stand in no story, such as a grammar's own. The first may be a clitic.
pub fn words(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut scanner = Scanner {
        text,
        end: text.len(),
        spaced: false,
        tokens: &mut tokens,
    };
    scanner.scan(0, text.len());
    tokens
}

struct Scanner<'s, 't> {
    text: &'s str,
    /// Nothing from here on is looked at.
    end: usize,
    spaced: bool,
    tokens: &'t mut Vec<Token<'s>>,
}

impl<'s> Scanner<'s, '_> {
    fn scan(&mut self, start: usize, end: usize) {
        let Some(visible) = self.text.get(..end) else {
            return;
        };
        self.end = end;
        let bytes = visible.as_bytes();
        let mut at = start;
        while at < end {
            at = match bytes[at] {
                b' ' | b'\t'..=b'\r' => {
                    self.spaced = true;
                    at + 1
                }
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => self.word(visible, at, at),
                byte if byte.is_ascii() => self.sign(visible, at, byte),
                _ => self.wide(visible, at),
            };
        }
    }

    /// A word or number that begins at `start` and goes on at `at`.
    fn word(&mut self, text: &'s str, start: usize, at: usize) -> usize {
        let (end, ending) = word::end(text, start, at, self.after_comma());
        match ending {
            Ending::Plain | Ending::Abbreviation => {
                self.push_word(text, start, end, false);
            }
            Ending::Negated { from } => {
                if start < from {
                    self.push_word(text, start, from, false);
                }
                self.push_word(text, from, end, start < from);
            }
        }
        if let Some(last) = self.tokens.last_mut() {
            last.abbreviated = ending == Ending::Abbreviation;
        }
        end
    }

    fn sign(&mut self, text: &'s str, at: usize, byte: u8) -> usize {
        let rest = &text.as_bytes()[at..];
        let (kind, len) = match byte {
            b',' => (Kind::Comma, 1),
            // `.45`, `.gov`
            b'.' if self.begins_word() && rest.get(1).is_some_and(u8::is_ascii_alphanumeric) => {
                return self.word(text, at, at + 1);
            }
            b'.' => match chars::dots(rest) {
                1 => (Kind::Stop, 1),
                len => (Kind::Ellipsis, len),
            },
            b'!' | b'?' => (Kind::Stop, 1),
            b':' => (Kind::Colon, 1),
            b';' => (Kind::Semicolon, 1),
            b'-' => return self.hyphen(text, at),
            b'"' => (self.guess(), 1),
            b'`' if rest.starts_with(b"``") => (Kind::OpenQuote, 2),
            b'\'' => return self.apostrophe(text, at, 1),
            b'(' | b'[' | b'{' => (Kind::OpenBracket, 1),
            b')' | b']' | b'}' => (Kind::CloseBracket, 1),
            b'@' | b'#' if rest.get(1).is_some_and(u8::is_ascii_alphabetic) => {
                return self.word(text, at, at + 1);
            }
            b'&' => (Kind::Sign, chars::entity(rest)),
            _ => (Kind::Sign, 1),
        };
        self.push(kind, text, at, at + len)
    }

    /// Whatever begins with a character outside ASCII.
    fn wide(&mut self, text: &'s str, at: usize) -> usize {
        let Some(c) = text[at..].chars().next() else {
            return text.len();
        };
        let end = at + c.len_utf8();
        let kind = match c {
            '’' | '‘' => return self.apostrophe(text, at, c.len_utf8()),
            '“' | '„' | '«' => Kind::OpenQuote,
            '”' | '»' => Kind::CloseQuote,
            '–' | '—' | '―' | '‒' | '−' => Kind::Dash,
            '…' => Kind::Ellipsis,
            _ if c.is_whitespace() => {
                self.spaced = true;
                return end;
            }
            _ if chars::is_invisible(c) => return end,
            _ if c.is_alphanumeric() => return self.word(text, at, at),
            _ => Kind::Sign,
        };
        self.push(kind, text, at, end)
    }

    fn hyphen(&mut self, text: &'s str, at: usize) -> usize {
        let run = text.as_bytes()[at..]
            .iter()
            .take_while(|&&byte| byte == b'-')
            .count();
        self.push(Kind::Dash, text, at, at + run)
    }

    /// A mark that may be an apostrophe or a quotation mark.
    fn apostrophe(&mut self, text: &'s str, at: usize, len: usize) -> usize {
        let after = at + len;
        if let Some(end) = apostrophe::elision(text, at, len) {
            return self.push_word(text, at, end, false);
        }
        if !self.spaced
            && let Some(end) = apostrophe::clitic(text, after)
        {
            return self.push_word(text, at, end, true);
        }
        let mark = &text[at..after];
        let doubled = text[after..].starts_with(mark)
            && (self.spaced || !text[after + len..].starts_with(mark) || mark != "'");
        let end = if doubled { after + len } else { after };
        let kind = match mark {
            "‘" => Kind::OpenQuote,
            "’" => Kind::CloseQuote,
            _ => self.guess(),
        };
        self.push(kind, text, at, end)
    }

    fn guess(&self) -> Kind {
        if self.spaced {
            Kind::OpenQuote
        } else {
            Kind::CloseQuote
        }
    }

    fn begins_word(&self) -> bool {
        let opens = |last: &Token<'_>| matches!(last.kind, Kind::OpenQuote | Kind::OpenBracket);
        self.spaced || self.tokens.last().is_some_and(opens)
    }

    fn after_comma(&self) -> bool {
        self.tokens.last().is_some_and(|last| last.is(Kind::Comma))
    }

    fn push(&mut self, kind: Kind, text: &'s str, start: usize, end: usize) -> usize {
        self.tokens.push(Token {
            kind,
            text: &text[start..end],
            start,
            spaced: self.spaced,
            case: Case::Lower,
            abbreviated: false,
            clitic: false,
        });
        self.spaced = false;
        end
    }

    fn push_word(&mut self, text: &'s str, start: usize, end: usize, clitic: bool) -> usize {
        let word = &text[start..end];
        self.tokens.push(Token {
            kind: Kind::of(word),
            text: word,
            start,
            spaced: self.spaced,
            case: Case::of(word),
            abbreviated: false,
            clitic,
        });
        self.spaced = false;
        end
    }
}
