//! Plain text in, its parts out.

use std::borrow::Cow;

use super::draft::Draft;
use super::paragraph::paragraphs;
use super::parts::{Parts, assemble};
use super::{Meta, Span, field};

pub fn parts(text: &str) -> Parts {
    let mut meta = Meta::default();
    let mut hidden = Vec::new();
    let mut drafts: Vec<_> = paragraphs(text)
        .into_iter()
        .map(|span| {
            let span = after_bullet(text, span, &mut hidden);
            Draft::new(span, Cow::Borrowed(span.of(text)))
        })
        .collect();
    field::label(&mut drafts, &mut meta, &mut hidden);
    assemble(text, drafts, meta, hidden)
}

/// The paragraph without the bullet or number that it may begin with, which is hidden.
fn after_bullet(text: &str, span: Span, hidden: &mut Vec<Span>) -> Span {
    let shown = span.of(text);
    let digits = shown.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => shown.strip_prefix(['-', '*', '•', '·', '▪', '◦', '●', '■', '►']),
        1 | 2 => shown[digits..].strip_prefix(['.', ')']),
        _ => None,
    };
    let words = rest.map_or("", str::trim_start);
    if words.is_empty() || rest.is_some_and(|rest| rest.len() == words.len()) {
        return span;
    }
    let start = span.end - words.len();
    hidden.push(Span::new(span.start, start));
    Span::new(start, span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_are_hidden() {
        let text = "• One\n2. Two\n3.5 percent\n-no";
        let mut hidden = Vec::new();
        let shown: Vec<_> = paragraphs(text)
            .into_iter()
            .map(|span| after_bullet(text, span, &mut hidden).of(text))
            .collect();
        assert_eq!(shown, ["One", "Two", "3.5 percent", "-no"]);
        assert_eq!(hidden.len(), 2);
    }
}
