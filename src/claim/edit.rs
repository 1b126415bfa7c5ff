//! Changes to a claims file as text, so that its comments and its form survive.

use super::Norm;
use super::exchange::norm_of;
use super::load::{load, split};

/// The file with `verdict.norm` filled in where a label's meaning is known and none is given; and for whom.
pub fn normalise(file: &str, text: &str) -> (String, Vec<(String, Norm)>) {
    let mut edited = String::with_capacity(text.len());
    let mut done = Vec::new();
    let mut end = 0;
    for piece in split(text) {
        edited.push_str(&text[end..piece.bytes.start]);
        end = piece.bytes.end;
        let source = &text[piece.bytes.clone()];
        let entry = load(file, source.as_bytes(), &mut Vec::new())
            .into_iter()
            .next();
        let missing = entry.filter(|loaded| {
            loaded
                .entry
                .verdict
                .as_ref()
                .is_some_and(|verdict| verdict.norm.is_none())
        });
        let filled = missing.and_then(|loaded| {
            let norm = norm_of(&loaded.entry)?;
            let filled = with_norm(source, norm)?;
            Some((loaded.entry.id, norm, filled))
        });
        match filled {
            Some((id, norm, filled)) => {
                edited.push_str(&filled);
                done.push((id, norm));
            }
            None => edited.push_str(source),
        }
    }
    edited.push_str(&text[end..]);
    (edited, done)
}

/// Puts the norm after the label: on a line of its own, or within the braces.
fn with_norm(source: &str, norm: Norm) -> Option<String> {
    let name = match norm {
        Norm::True | Norm::False => format!("\"{}\"", norm.name()),
        _ => norm.name().to_owned(),
    };
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let verdict = lines
        .iter()
        .position(|line| field(line) == Some("verdict"))?;
    let line = lines[verdict];
    if let Some(close) = line.rfind('}').filter(|_| line.contains('{')) {
        let braced = format!("{}, norm: {name}{}", &line[..close], &line[close..]);
        return Some(joined(&lines, verdict, &braced));
    }
    let label = (verdict + 1..lines.len()).find(|&at| field(lines[at]) == Some("label"))?;
    let line = lines[label];
    let margin = &line[..line.len() - line.trim_start().len()];
    let ends = if line.ends_with('\n') { "" } else { "\n" };
    let both = format!("{line}{ends}{margin}norm: {name}\n");
    Some(joined(&lines, label, &both))
}

/// The name of the field that a line begins.
fn field(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("- ").unwrap_or(line);
    line.split_once(':').map(|(name, _)| name.trim())
}

fn joined(lines: &[&str], at: usize, instead: &str) -> String {
    let mut text: String = lines[..at].concat();
    text.push_str(instead);
    text.push_str(&lines[at + 1..].concat());
    text
}
