//! A block's characters in, tokens out, in one pass.

use super::{Kind, Token};
use crate::read::Span;

pub fn tokenize<'s>(text: &'s str, block: Span, _hidden: &[Span], tokens: &mut Vec<Token<'s>>) {
    let part = block.of(text);
    let mut chars = part.char_indices().peekable();
    let mut spaced = true;
    while let Some((at, c)) = chars.next() {
        if c.is_whitespace() {
            spaced = true;
            continue;
        }
        let mut end = at + c.len_utf8();
        let kind = if c.is_alphanumeric() {
            while let Some(&(next, d)) = chars.peek() {
                let joins = matches!(d, '-' | '\'' | '’' | '.')
                    && part[next + d.len_utf8()..].starts_with(char::is_alphanumeric);
                if !(d.is_alphanumeric() || joins) {
                    break;
                }
                end = next + d.len_utf8();
                chars.next();
            }
            if c.is_ascii_digit() {
                Kind::Number
            } else {
                Kind::Word
            }
        } else {
            sign(c, spaced)
        };
        tokens.push(Token {
            kind,
            text: &part[at..end],
            start: block.start + at,
            spaced,
        });
        spaced = false;
    }
}

fn sign(c: char, spaced: bool) -> Kind {
    match c {
        ',' => Kind::Comma,
        '.' | '!' | '?' => Kind::Stop,
        ':' => Kind::Colon,
        ';' => Kind::Semicolon,
        '-' | '–' | '—' | '―' => Kind::Dash,
        '…' => Kind::Ellipsis,
        '“' => Kind::OpenQuote,
        '”' => Kind::CloseQuote,
        '"' if spaced => Kind::OpenQuote,
        '"' => Kind::CloseQuote,
        '(' | '[' | '{' => Kind::OpenBracket,
        ')' | ']' | '}' => Kind::CloseBracket,
        _ => Kind::Sign,
    }
}
