//! Checkstyle's XML, which Jenkins and many others read.

use std::fmt::Write;

use super::Checked;
use super::xml::escaped;
use crate::policy::Severity;
use crate::report::place::Places;

pub const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
pub const FOOT: &str = "</checkstyle>\n";

/// The element of one story.
pub fn checkstyle(checked: &Checked<'_>) -> String {
    let places = Places::of(checked.story);
    let mut out = format!("  <file name=\"{}\">\n", escaped(&checked.story.path));
    for finding in checked.findings {
        let at = places.start(finding.span);
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "info",
        };
        let _ = writeln!(
            out,
            "    <error line=\"{}\" column=\"{}\" severity=\"{severity}\" message=\"{}\" source=\"onrecord.{}\"/>",
            at.line,
            at.column,
            escaped(&checked.in_full(finding)),
            escaped(&finding.rule),
        );
    }
    out + "  </file>\n"
}
