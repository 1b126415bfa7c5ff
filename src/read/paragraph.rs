//! Plain text in, paragraphs out, whether they stand on one line each or were wrapped.

use super::{Span, field};

/// A line that is longer than the wrapping width by more than this was not wrapped.
const OVERHANG: usize = 12;
/// Most lines are this much shorter than the width they were wrapped at.
const RAGGED: usize = 6;

/// The paragraphs of `text`, without the white space around them.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let width = wrapping_width(text, &lines);
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut previous: Option<&Line> = None;
    for line in &lines {
        match (paragraphs.last_mut(), previous) {
            (Some(last), Some(before)) if goes_on(text, before, line, width) => {
                last.end = line.span.end;
            }
            _ => paragraphs.push(line.span),
        }
        previous = Some(line);
    }
    paragraphs
}

/// A line that is not blank.
struct Line {
    span: Span,
    /// Blank lines stand before it.
    apart: bool,
    /// In characters.
    width: usize,
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut apart = true;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches(is_blank);
        let from = start + (line.len() - words.len());
        start += line.len();
        let words = words.trim_end_matches(is_blank);
        if words.is_empty() {
            apart = true;
            continue;
        }
        lines.push(Line {
            span: Span::new(from, from + words.len()),
            apart,
            width: words.chars().count(),
        });
        apart = false;
    }
    lines
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// The width at which the text was wrapped, if it was: then many lines that another follows have no
/// room for its first word.
fn wrapping_width(text: &str, lines: &[Line]) -> Option<usize> {
    let copy: Vec<_> = lines
        .iter()
        .filter(|line| !is_address(line.span.of(text)))
        .collect();
    let mut widths: Vec<_> = copy.iter().map(|line| line.width).collect();
    widths.sort_unstable();
    let width = *widths.get(widths.len() * 9 / 10)?;
    let followed = copy.windows(2).filter(|pair| !pair[1].apart);
    let full = followed
        .clone()
        .filter(|pair| is_full(text, pair[0], pair[1], width))
        .count();
    let wrapped = full >= 4 && full * 5 >= followed.count() * 2;
    (wrapped && (40..=130).contains(&width)).then_some(width)
}

fn is_address(line: &str) -> bool {
    line.contains("://")
}

/// Whether the first word of `next` would not have fitted on `line`.
fn is_full(text: &str, line: &Line, next: &Line, width: usize) -> bool {
    let following = next.span.of(text).split(char::is_whitespace).next();
    let room = line.width + 1 + following.map_or(0, |word| word.chars().count());
    room > width
}

/// Whether `next` belongs to the paragraph of `line`.
fn goes_on(text: &str, line: &Line, next: &Line, width: Option<usize>) -> bool {
    let words = line.span.of(text);
    let following = next.span.of(text);
    if field::is_field(words) || field::is_field(following) {
        return false;
    }
    let broken = words.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    let small = following.starts_with(char::is_lowercase);
    let Some(width) = width else {
        return broken && small && !next.apart;
    };
    let begins = |c: char| c.is_alphanumeric() || "“”‘’\"'([$".contains(c);
    if is_address(words) || !following.starts_with(begins) {
        return false;
    }
    match (broken, next.apart) {
        // A heading is shorter than most lines.
        (true, true) => small && line.width * 10 >= width * 6,
        (true, false) => small || is_full(text, line, next, width - RAGGED),
        (false, true) => false,
        (false, false) => is_full(text, line, next, width) && line.width <= width + OVERHANG,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        paragraphs(text).iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(
            found("\u{feff}One.\r\n\r\n  Two. \nThree."),
            ["One.", "Two.", "Three."]
        );
    }

    #[test]
    fn a_line_that_breaks_off_goes_on() {
        assert_eq!(
            found("The mayor\nresigned.\nShe left."),
            ["The mayor\nresigned.", "She left."]
        );
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let text = "\
The harbour board voted on Tuesday to close the old ferry
terminal, ending a service that Reeve Island has relied on
since the war. Residents were told by letter.
\u{201c}Nobody asked us,\u{201d} said Anna Holt, who runs the island's only
shop. Holt said that she would appeal.
The board had no comment.";
        assert_eq!(found(text).len(), 3);
    }
}
