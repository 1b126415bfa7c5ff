//! A line a finding, as compilers and editors read it: `path:line:column: severity[rule] message`.

use std::fmt::Write;

use super::Checked;
use crate::report::place::Places;

pub fn concise(checked: &Checked<'_>) -> String {
    let places = Places::of(checked.story);
    let mut out = String::new();
    for finding in checked.findings {
        let at = places.start(finding.span);
        let _ = writeln!(
            out,
            "{}:{}:{}: {}[{}] {}",
            checked.story.path, at.line, at.column, finding.severity, finding.rule, finding.message
        );
    }
    out
}
