//! How many findings there are, in a line for people.

use crate::policy::Severity;

/// "3 stories: 2 errors, 1 warning"
pub fn tally(stories: usize, found: impl Iterator<Item = Severity> + Clone) -> String {
    let stories = counted(stories, "story", "stories");
    let counts: Vec<String> = Severity::ALL
        .into_iter()
        .rev()
        .filter_map(|severity| {
            let count = found.clone().filter(|&one| one == severity).count();
            let (one, many) = match severity {
                Severity::Error => ("error", "errors"),
                Severity::Warning => ("warning", "warnings"),
                Severity::Advice => ("piece of advice", "pieces of advice"),
            };
            (count > 0).then(|| counted(count, one, many))
        })
        .collect();
    if counts.is_empty() {
        format!("{stories}: nothing found")
    } else {
        format!("{stories}: {}", counts.join(", "))
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
