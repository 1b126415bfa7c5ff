//! The words of a byline in, each author out.

use super::page::Section;

/// What stands between two authors.
const SIGNS: [char; 3] = [',', ';', '&'];

/// Each author once. "By" before them and what they are ("staff writer") are left out.
pub fn authors(byline: &str) -> Vec<String> {
    let line = byline.trim();
    let start = Section::BylineStart.start_of(&line.to_lowercase());
    let line = start
        .and_then(|start| line.get(start.len()..))
        .unwrap_or(line);
    let mut found: Vec<String> = Vec::new();
    let parts = line.split(SIGNS).flat_map(|part| part.split(" and "));
    for name in parts.map(str::trim) {
        let mut words = name.split_whitespace();
        let names_nobody = words.all(|word| Section::BylineWord.has(&word.to_lowercase()));
        if !names_nobody && found.iter().all(|known| !known.eq_ignore_ascii_case(name)) {
            found.push(name.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::authors;

    #[test]
    fn each_author_once_and_no_post() {
        assert_eq!(authors("By Ann Holt & J. Roe"), ["Ann Holt", "J. Roe"]);
        assert_eq!(authors("Ann Holt, Staff Writer"), ["Ann Holt"]);
        assert_eq!(authors("Ann Holt, Ann Holt and ann holt"), ["Ann Holt"]);
        assert_eq!(authors("Bya Andersen"), ["Bya Andersen"]);
        assert!(authors("Staff").is_empty() && authors("").is_empty());
    }
}
