//! Workflow commands, which GitHub shows beside the lines of a change.

use std::fmt::Write;

use super::Checked;
use crate::policy::Severity;
use crate::report::place::Places;

pub fn github(checked: &Checked<'_>) -> String {
    let places = Places::of(checked.story);
    let mut out = String::new();
    for finding in checked.findings {
        let level = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "notice",
        };
        let (from, to) = (places.start(finding.span), places.end(finding.span));
        let mut place = format!("line={},endLine={}", from.line, to.line);
        // Columns over several lines are an error there.
        if from.line == to.line {
            let _ = write!(place, ",col={},endColumn={}", from.column, to.column);
        }
        let _ = writeln!(
            out,
            "::{level} file={},{place},title={}::{}",
            property(&checked.story.path),
            property(&finding.rule),
            message(&format!("{}. {}", finding.message, checked.hint(finding)))
        );
    }
    out
}

fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
