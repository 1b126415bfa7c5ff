//! Copy in, one line of it out, without markup, cut at a word.

use unicode_width::UnicodeWidthStr;

use crate::read::{Span, Story};

/// The words under the spans, with ` … ` where the copy between two spans is left out.
pub fn words(story: &Story, spans: &[Span]) -> String {
    let parts: Vec<_> = spans.iter().map(|&span| one_line(story, span)).collect();
    parts.join(" … ")
}

fn one_line(story: &Story, span: Span) -> String {
    let mut shown = String::with_capacity(span.len());
    let mut from = span.start;
    let first = story
        .hidden
        .partition_point(|hidden| hidden.end <= span.start);
    for hidden in story.hidden[first..]
        .iter()
        .take_while(|hidden| hidden.start < span.end)
    {
        shown.push_str(Span::new(from, hidden.start.max(from)).of(&story.text));
        from = hidden.end;
    }
    shown.push_str(Span::new(from.min(span.end), span.end).of(&story.text));
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most `width` columns of `line`; what is cut off, is cut off at a word and marked `…`.
pub fn shorten(line: &str, width: usize) -> String {
    if line.width() <= width {
        return line.to_owned();
    }
    let mut kept = String::new();
    for word in line.split(' ') {
        if kept.width() + word.width() + 2 > width {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    let end = kept.trim_end_matches([',', ';', ':', '—', '–', ' ']).len();
    kept.truncate(end);
    kept.push('…');
    kept
}

/// The line over as many lines as its words need.
pub fn wrap(line: &str, width: usize) -> String {
    let mut wrapped = String::with_capacity(line.len());
    let mut column = 0;
    for word in line.split(' ') {
        if column > 0 {
            let breaks = column + 1 + word.width() > width;
            wrapped.push(if breaks { '\n' } else { ' ' });
            column = if breaks { 0 } else { column + 1 };
        }
        wrapped.push_str(word);
        column += word.width();
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_at_a_word_and_drops_the_comma_before_the_cut() {
        let line = "The bridge will close on Monday, the mayor's office said";
        assert_eq!(shorten(line, 34), "The bridge will close on Monday…");
        assert_eq!(shorten(line, 200), line);
    }

    #[test]
    fn counts_wide_characters_as_two_columns() {
        assert_eq!(shorten("東京 大阪 京都", 10), "東京 大阪…");
    }

    #[test]
    fn wraps_at_spaces() {
        assert_eq!(
            wrap("named against anonymous people", 13),
            "named against\nanonymous\npeople"
        );
    }

    #[test]
    fn leaves_out_markup_and_line_breaks() {
        let mut story = Story::from_text("-", "the **whole\nsum** was paid");
        story.hidden = vec![Span::new(4, 6), Span::new(15, 17)];
        assert_eq!(words(&story, &[Span::new(0, 26)]), "the whole sum was paid");
    }
}
