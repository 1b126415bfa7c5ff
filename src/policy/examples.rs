//! The copy beside the rules: each must fire on its own, and must not on the rest.

use super::{Policy, Rule, Rules};
use crate::Auditor;
use crate::grammar::ExampleFailure;
use crate::read::{Span, Story};

impl Rules {
    /// Every example that does not come out, as an auditor reads it.
    pub fn failing_examples(&self, auditor: &Auditor<'_>) -> Vec<ExampleFailure> {
        self.iter()
            .flat_map(|rule| failing(rule, auditor))
            .collect()
    }
}

fn failing(rule: &Rule, auditor: &Auditor<'_>) -> Vec<ExampleFailure> {
    let mut failures = Vec::new();
    for example in rule.examples() {
        let (copy, bracketed) = unbracketed(&example.copy);
        let story = Story::from_text("example", copy);
        let audit = auditor.audit(&story);
        let findings = auditor.review(&audit, &Policy::of_one(rule));
        let comes_out = match bracketed {
            Some(span) if example.fires => findings.iter().any(|finding| finding.span == span),
            _ => findings.is_empty() != example.fires,
        };
        if !comes_out {
            failures.push(ExampleFailure {
                file: rule.file.to_owned(),
                line: rule.line_of(&example.copy),
                entry: format!("rule {}", rule.id),
                sentence: example.copy,
                matches: example.fires,
                found: findings
                    .iter()
                    .map(|finding| finding.span.of(&story.text).to_owned())
                    .collect(),
            });
        }
    }
    failures
}

impl Rule {
    fn line_of(&self, copy: &str) -> usize {
        let first = copy.lines().next().unwrap_or_default();
        let line = self.yaml.lines().position(|line| line.contains(first));
        line.map_or(1, |line| line + 1)
    }
}

/// The copy without its square brackets, and the bytes that stood in them.
fn unbracketed(copy: &str) -> (String, Option<Span>) {
    let parts = copy
        .split_once('[')
        .and_then(|(before, rest)| Some((before, rest.split_once(']')?)));
    match parts {
        Some((before, (inside, after))) => (
            format!("{before}{inside}{after}"),
            Some(Span::new(before.len(), before.len() + inside.len())),
        ),
        None => (copy.to_owned(), None),
    }
}
