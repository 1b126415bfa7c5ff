//! The YAML between two lines of `---` at the head of a Markdown file.

use serde_yaml::Value;

use super::{Meta, date};

/// Where front matter ends in `text`, its last line included; 0 when there is none.
pub fn end(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return 0;
    };
    let mut end = first.len();
    for line in lines {
        end += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return end;
        }
    }
    0
}

/// What front matter says of the story: its title, and the rest.
///
/// # Errors
/// It is no YAML, or no mapping.
pub fn read(yaml: &str) -> Result<(Option<String>, Meta), String> {
    let inner = yaml.trim_start().trim_start_matches("---");
    let inner = inner.trim_end().trim_end_matches(['-', '.']);
    let fields: Value = serde_yaml::from_str(inner).map_err(|error| error.to_string())?;
    if !fields.is_mapping() && !fields.is_null() {
        return Err("expected `name: value` lines".to_owned());
    }
    let field = |names: &[&str]| names.iter().find_map(|name| words(fields.get(name)?));
    let meta = Meta {
        date: field(&["date", "published"]).and_then(|day| date::iso(&day)),
        author: field(&["author", "authors", "byline"]),
        section: field(&["section", "category"]),
        desk: field(&["desk"]),
        publisher: field(&["publisher", "publication", "source"]),
    };
    Ok((field(&["title", "headline"]), meta))
}

fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Sequence(values) => {
            let names: Vec<_> = values.iter().filter_map(words).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        Value::Mapping(_) => words(value.get("name")?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_names_the_story() {
        let yaml =
            "---\ntitle: Mayor quits\ndate: 2024-03-09\nauthors: [Ann Holt, {name: J. Roe}]\n---\n";
        assert_eq!(end(yaml), yaml.len());
        let (title, meta) = read(yaml).unwrap_or_default();
        assert_eq!(title.as_deref(), Some("Mayor quits"));
        assert_eq!(meta.date.as_deref(), Some("2024-03-09"));
        assert_eq!(meta.author.as_deref(), Some("Ann Holt, J. Roe"));
    }

    #[test]
    fn a_rule_is_no_front_matter() {
        assert_eq!(end("---\nMayor quits."), 0);
        assert!(read("---\n- a\n- b\n---").is_err());
    }
}
