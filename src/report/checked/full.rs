//! Each finding with its line of copy, the words underlined, and what to do.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet, renderer::DecorStyle};

use super::Checked;
use crate::policy::{Finding, Severity};
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
    let one = |finding: &Finding| format!("{}\n\n", renderer.render(&[group(checked, finding)]));
    checked.findings.iter().map(one).collect()
}

fn group<'a>(checked: &Checked<'a>, finding: &'a Finding) -> annotate_snippets::Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::INFO.with_name(Some("advice")),
    };
    let primary = finding.span.start..finding.span.end;
    let related = finding.related.iter().map(|related| {
        AnnotationKind::Context
            .span(related.span.start..related.span.end)
            .label(related.label.as_str())
    });
    let snippet = Snippet::source(checked.story.text.as_str())
        .path(checked.story.path.as_str())
        .annotation(AnnotationKind::Primary.span(primary))
        .annotations(related);
    level
        .primary_title(finding.message.as_str())
        .id(finding.rule.as_str())
        .element(snippet)
        .element(Level::HELP.message(checked.hint(finding)))
}
