//! Word lists in plain text: `[section]` lines, then entries; `#` begins a comment.

/// Every entry line with the name of its section.
pub fn entries(source: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    source
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|line| !line.is_empty())
        .scan("", |section, line| {
            let name = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'));
            *section = name.unwrap_or(section);
            Some(name.is_none().then_some((*section, line)))
        })
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_know_their_section() {
        let source = "# Lists\n[title]  # of people\nMr Mrs\n\n[end]\nInc";
        let found: Vec<_> = entries(source).collect();
        assert_eq!(found, [("title", "Mr Mrs"), ("end", "Inc")]);
    }
}
