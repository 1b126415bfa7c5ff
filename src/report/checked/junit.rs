//! JUnit's XML: a story is a suite, a finding a test that fails, a story without findings a test that passes.

use std::fmt::Write;

use super::Checked;
use super::xml::escaped;
use crate::report::place::Places;

pub const HEAD: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"onrecord\">\n";
pub const FOOT: &str = "</testsuites>\n";

/// The suite of one story.
pub fn junit(checked: &Checked<'_>) -> String {
    let places = Places::of(checked.story);
    let path = escaped(&checked.story.path);
    let failures = checked.findings.len();
    let mut out = format!(
        "  <testsuite name=\"{path}\" tests=\"{}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">\n",
        failures.max(1),
    );
    if failures == 0 {
        let _ = writeln!(
            out,
            "    <testcase name=\"house rules\" classname=\"{path}\"/>"
        );
    }
    for finding in checked.findings {
        let at = places.start(finding.span);
        let rule = escaped(&finding.rule);
        let _ = writeln!(
            out,
            "    <testcase name=\"{rule} at {line}:{column}\" classname=\"{path}\" file=\"{path}\" line=\"{line}\">\n      \
             <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>",
            finding.severity,
            escaped(&finding.message),
            escaped(checked.hint(finding)),
            line = at.line,
            column = at.column,
        );
    }
    out + "  </testsuite>\n"
}
