//! A line of reviewdog's diagnostic format a finding; its columns count UTF-8 bytes.

use serde_json::json;

use super::Checked;
use crate::policy::Severity;
use crate::read::Span;

pub fn rdjson(checked: &Checked<'_>) -> String {
    let lines = checked.findings.iter().map(|finding| {
        let severity = match finding.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Advice => "INFO",
        };
        let range = |span: Span| {
            json!({
                "start": position(&checked.story.text, span.start),
                "end": position(&checked.story.text, span.end),
            })
        };
        let related = finding.related.iter().map(|related| {
            json!({
                "message": related.label,
                "location": {"path": checked.story.path, "range": range(related.span)},
            })
        });
        let line = json!({
            "message": checked.in_full(finding),
            "location": {"path": checked.story.path, "range": range(finding.span)},
            "severity": severity,
            "source": {"name": "onrecord"},
            "code": {"value": finding.rule},
            "relatedLocations": related.collect::<Vec<_>>(),
        });
        format!("{line}\n")
    });
    lines.collect()
}

/// Line and column of a byte, both from 1, the column in UTF-8 bytes.
fn position(text: &str, at: usize) -> serde_json::Value {
    let before = &text.as_bytes()[..at];
    let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
    let start = before
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |at| at + 1);
    json!({"line": line, "column": at - start + 1})
}
