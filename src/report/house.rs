//! House rules in, what each asks out: for a screen, and as the page of the documentation.

use std::fmt::Write;

use comfy_table::Cell;

use super::shorten::wrap;
use super::table::Look;
use crate::policy::{Profile, Rule, Rules};

/// One rule, whole.
pub fn house_rule(rule: &Rule, profiles: &[Profile], look: Look) -> String {
    let width = usize::from(look.width);
    let mut out = String::new();
    look.heading(&mut out, &rule.id);
    let about = &rule.about;
    let grade = format!("{}, {} confidence", rule.severity, rule.confidence);
    for text in [&about.title, &grade, "", &about.why, &about.hint, ""] {
        let _ = writeln!(out, "{}", wrap(text, width));
    }
    look.heading(&mut out, "Profiles");
    let _ = writeln!(out, "{}\n", wrap(&in_profiles(rule, profiles), width));
    look.heading(&mut out, "After");
    for standard in &about.standards {
        let line = format!("{}: {}", house(standard), standard.says);
        let _ = writeln!(out, "{}\n  {}", wrap(&line, width), standard.read);
    }
    for (fires, heading) in [(true, "Found in"), (false, "Not found in")] {
        let examples: Vec<_> = rule
            .examples()
            .into_iter()
            .filter(|one| one.fires == fires)
            .collect();
        if examples.is_empty() {
            continue;
        }
        out.push('\n');
        look.heading(&mut out, heading);
        for example in examples {
            let _ = writeln!(out, "{}", wrap(&in_line(&example.copy), width));
        }
    }
    out
}

/// Every rule in a line.
pub fn house_rules(rules: &Rules, profiles: &[Profile], look: Look) -> String {
    let mut table = look.list(&["Rule", "Severity", "What it finds", "Profiles"]);
    for rule in rules.iter() {
        table.add_row([
            Cell::new(&rule.id),
            Cell::new(rule.severity),
            Cell::new(&rule.about.title),
            Cell::new(in_profiles(rule, profiles)),
        ]);
    }
    let mut out = String::new();
    look.write(&mut out, &table);
    out
}

/// The page `docs/rules.md`.
pub fn markdown(rules: &Rules, profiles: &[Profile]) -> String {
    let mut out = String::from(
        "# House rules\n\n\
         What `onrecord check` looks for. This page is made from the rules themselves, in\n\
         [`grammars/policies/rules`](../grammars/policies/rules); `onrecord explain rule NAME` tells the same in a terminal.\n\
         Square brackets stand around what a finding underlines. [Policy](policy.md) tells how to choose among them.\n\n\
         | Rule | Severity | Confidence | What it finds | Profiles |\n|---|---|---|---|---|\n",
    );
    for rule in rules.iter() {
        let _ = writeln!(
            out,
            "| [{id}](#{id}) | {} | {} | {} | {} |",
            rule.severity,
            rule.confidence,
            rule.about.title,
            in_profiles(rule, profiles),
            id = rule.id,
        );
    }
    for rule in rules.iter() {
        let about = &rule.about;
        let _ = write!(
            out,
            "\n## {}\n\n{}. {} {}\n",
            rule.id, about.title, about.why, about.hint
        );
        out.push_str("\nAfter:\n\n");
        for standard in &about.standards {
            let _ = writeln!(
                out,
                "- [{}]({}): {}",
                house(standard),
                standard.read,
                standard.says
            );
        }
        for (fires, heading) in [(true, "Found in"), (false, "Not found in")] {
            let examples = rule.examples();
            let mut examples = examples.iter().filter(|one| one.fires == fires).peekable();
            if examples.peek().is_some() {
                let _ = write!(out, "\n{heading}:\n\n");
            }
            for example in examples {
                let _ = writeln!(out, "> {}\n", in_line(&example.copy));
            }
            out.truncate(out.trim_end().len());
            out.push('\n');
        }
    }
    out
}

fn house(standard: &crate::policy::Standard) -> String {
    match standard.year {
        Some(year) => format!("{}, {year}", standard.house),
        None => standard.house.clone(),
    }
}

/// "default, strict, wire (error)"
fn in_profiles(rule: &Rule, profiles: &[Profile]) -> String {
    let on = profiles.iter().filter_map(|profile| {
        let severity = profile.severity(rule)?;
        Some(if severity == rule.severity {
            profile.name.clone()
        } else {
            format!("{} ({severity})", profile.name)
        })
    });
    let on: Vec<String> = on.collect();
    on.join(", ")
}

/// Paragraphs one behind the other, with a sign between them.
fn in_line(copy: &str) -> String {
    let paragraphs: Vec<&str> = copy.split("\n\n").collect();
    paragraphs.join(" ¶ ")
}
