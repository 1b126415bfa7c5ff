//! Each finding with its line of copy, the words underlined, and what to do.

use annotate_snippets::{
    Annotation, AnnotationKind, Level, Renderer, Snippet, renderer::DecorStyle,
};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Checked;
use crate::policy::{Finding, Severity};
use crate::read::Span;
use crate::report::shorten::wrap;
use crate::report::{Lines, Look};

pub fn full(checked: &Checked<'_>, look: Look) -> String {
    let renderer = if look.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let style = match look.lines {
        Lines::Ascii => DecorStyle::Ascii,
        Lines::Drawn => DecorStyle::Unicode,
    };
    let renderer = renderer
        .term_width(usize::from(look.width))
        .decor_style(style);
    let width = usize::from(look.width);
    let one = |finding: &Finding| {
        let (path, text) = (checked.story.path.as_str(), checked.story.text.as_str());
        let head = finding.severity.name().len() + finding.rule.len() + "[]: ".len();
        let excerpts = excerpts(text, finding, width - MARGIN).into_iter();
        let report = level(finding.severity)
            .primary_title(wrap(&finding.message, (width - head).max(LEAST)))
            .id(finding.rule.as_str())
            .elements(excerpts.map(|marks| Snippet::source(text).path(path).annotations(marks)))
            .element(Level::HELP.message(wrap(checked.hint(finding), width - MARGIN)));
        format!("{}\n\n", renderer.render(&[report]))
    };
    checked.findings.iter().map(one).collect()
}

/// The number of a line, what stands before it or a hint, and the marks of what is cut off.
const MARGIN: usize = 18;
/// Narrower than this, a screen breaks the line of the message by itself.
const LEAST: usize = 40;

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::INFO.with_name(Some("advice")),
    }
}

/// The words to underline, together where the screen has room for both, for a paragraph is one long line.
fn excerpts<'a>(text: &str, finding: &'a Finding, room: usize) -> Vec<Vec<Annotation<'a>>> {
    let primary = fitting(text, finding.span, room);
    let mut excerpts = vec![vec![AnnotationKind::Primary.span(range(primary))]];
    for related in &finding.related {
        let label = related.label.width() + 1;
        let span = fitting(text, related.span, room.saturating_sub(label));
        let both = primary.cover(span);
        let width = both.of(text).width() + label;
        let annotation = AnnotationKind::Context
            .span(range(span))
            .label(related.label.as_str());
        if width <= room && !both.of(text).contains('\n') {
            excerpts[0].push(annotation);
        } else {
            excerpts.push(vec![annotation]);
        }
    }
    excerpts
}

/// As much of a span as one line of the screen can show.
fn fitting(text: &str, span: Span, room: usize) -> Span {
    let words = span.of(text);
    let line = words.lines().next().unwrap_or_default();
    let mut width = 0;
    let end = line.char_indices().find(|(_, c)| {
        width += c.width().unwrap_or_default();
        width > room
    });
    let end = end.map_or(line.len(), |(at, _)| at);
    Span::new(span.start, span.start + end)
}

const fn range(span: Span) -> std::ops::Range<usize> {
    span.start..span.end
}
