//! The top fields of an entry as stretches of its text.

use std::ops::Range;

/// The name of the field that holds a line (from 1) of an entry.
pub fn key_at(source: &str, line: usize) -> Option<String> {
    let range = lines_of_field(source, line)?;
    let first = source.lines().nth(range.start)?;
    Some(first.trim().split(':').next()?.to_owned())
}

/// The entry without the field that holds `line`; the other lines keep their numbers.
pub fn blank(source: &str, line: usize) -> String {
    let Some(range) = lines_of_field(source, line) else {
        return source.to_owned();
    };
    let kept = source.split_inclusive('\n').enumerate();
    kept.map(|(number, text)| if range.contains(&number) { "\n" } else { text })
        .collect()
}

/// Lines (from 0) of the field that holds `line` (from 1).
fn lines_of_field(source: &str, line: usize) -> Option<Range<usize>> {
    let margin = source.lines().find_map(indent)?;
    let heads: Vec<usize> = source
        .lines()
        .enumerate()
        .filter(|(_, text)| {
            indent(text).is_some_and(|at| at <= margin) && !text.trim().starts_with("- ")
        })
        .map(|(number, _)| number)
        .collect();
    let next = heads.partition_point(|&head| head < line);
    let start = *heads.get(next.checked_sub(1)?)?;
    let end = heads
        .get(next)
        .copied()
        .unwrap_or_else(|| source.lines().count());
    Some(start..end)
}

fn indent(line: &str) -> Option<usize> {
    let text = line.trim_start();
    let says = !text.is_empty() && !text.starts_with('#');
    says.then(|| line.len() - text.len())
}
