//! Findings as JSON: one document, or a line a story.

use serde::Serialize;

use super::Checked;
use crate::policy::{Confidence, Finding, Severity};
use crate::report::place::{Placed, Places};
use crate::report::terms::{SCHEMA, TOOL};

#[derive(Serialize)]
pub struct Line<'a> {
    schema: u32,
    tool: &'static str,
    #[serde(flatten)]
    story: StoryLine<'a>,
}

#[derive(Serialize)]
struct StoryLine<'a> {
    path: &'a str,
    title: Option<&'a str>,
    findings: Vec<FindingLine<'a>>,
}

#[derive(Serialize)]
struct FindingLine<'a> {
    rule: &'a str,
    severity: Severity,
    confidence: Confidence,
    message: &'a str,
    hint: &'a str,
    span: Placed<'a>,
    related: Vec<RelatedLine<'a>>,
}

#[derive(Serialize)]
struct RelatedLine<'a> {
    label: &'a str,
    span: Placed<'a>,
}

impl<'a> Line<'a> {
    pub fn of(checked: &Checked<'a>) -> Self {
        Self {
            schema: SCHEMA,
            tool: TOOL,
            story: StoryLine::of(checked),
        }
    }
}

/// Every story in one document.
#[derive(Serialize)]
pub struct Document {
    schema: u32,
    tool: &'static str,
    stories: Vec<serde_json::Value>,
}

impl Default for Document {
    fn default() -> Self {
        Self {
            schema: SCHEMA,
            tool: TOOL,
            stories: Vec::new(),
        }
    }
}

impl Document {
    /// # Errors
    /// Never for findings of this library; the signature is the serializer's.
    pub fn add(&mut self, checked: &Checked<'_>) -> serde_json::Result<()> {
        self.stories
            .push(serde_json::to_value(StoryLine::of(checked))?);
        Ok(())
    }
}

impl<'a> StoryLine<'a> {
    fn of(checked: &Checked<'a>) -> Self {
        let places = Places::of(checked.story);
        Self {
            path: &checked.story.path,
            title: checked.story.title.as_deref(),
            findings: checked
                .findings
                .iter()
                .map(|finding| line(checked, &places, finding))
                .collect(),
        }
    }
}

fn line<'a>(checked: &Checked<'a>, places: &Places<'a>, finding: &'a Finding) -> FindingLine<'a> {
    let related = finding.related.iter().map(|related| RelatedLine {
        label: &related.label,
        span: places.place(related.span),
    });
    FindingLine {
        rule: &finding.rule,
        severity: finding.severity,
        confidence: finding.confidence,
        message: &finding.message,
        hint: checked.hint(finding),
        span: places.place(finding.span),
        related: related.collect(),
    }
}
