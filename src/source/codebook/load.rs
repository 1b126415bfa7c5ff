//! The text of a codebook in, the codebook or what is wrong with it out.

use std::fs;
use std::path::Path;

use super::{Codebook, CodebookFile};
use crate::grammar::GrammarError;

/// What `--codebook` calls all of them.
pub const ALL: &str = "all";

/// One codebook from its YAML; `file` is for the error.
///
/// # Errors
/// When it is not the YAML of a codebook.
pub fn parse(file: &str, yaml: &str) -> Result<Codebook, GrammarError> {
    let codebook: Codebook =
        serde_yaml::from_str(yaml).map_err(|error| GrammarError::yaml(file, 1, &error))?;
    let codebook = Codebook {
        file: CodebookFile {
            name: file.to_owned(),
            text: yaml.to_owned(),
        },
        ..codebook
    };
    match codebook.inconsistency() {
        Some((words, message)) => {
            let (line, column) = codebook.file.place_of(&words);
            Err(GrammarError::Entry {
                file: file.to_owned(),
                line,
                column,
                message,
            })
        }
        None => Ok(codebook),
    }
}

/// The codebook of a user's file.
///
/// # Errors
/// When it cannot be read, or is not the YAML of a codebook.
pub fn open(path: &Path) -> Result<Codebook, GrammarError> {
    let name = path.display().to_string();
    let bytes = fs::read(path).map_err(|cause| GrammarError::Unreadable {
        path: name.clone(),
        cause: cause.to_string(),
    })?;
    let text = String::from_utf8(bytes).map_err(|error| GrammarError::not_utf8(&name, &error))?;
    parse(&name, text.strip_prefix('\u{feff}').unwrap_or(&text))
}

impl Codebook {
    /// What YAML alone cannot tell, and the words that it is wrong with.
    fn inconsistency(&self) -> Option<(String, String)> {
        if self.id == ALL {
            let message = format!("`{ALL}` stands for every codebook; give this one another id");
            return Some(("id:".to_owned(), message));
        }
        if self.rules.is_empty() {
            let message = "there is no rule; a codebook without rules counts nobody".to_owned();
            return Some(("rules:".to_owned(), message));
        }
        let mut examples = self.rules.iter().flat_map(|rule| rule.examples());
        let (example, _) = examples.find(|(example, _)| !is_bracketed(example))?;
        let message = "expected a source in square brackets, as in \
                       `[Two aides] said the talks had failed.`";
        Some((example.to_owned(), message.to_owned()))
    }
}

fn is_bracketed(example: &str) -> bool {
    example
        .split_once('[')
        .is_some_and(|(_, rest)| rest.contains(']'))
}

impl CodebookFile {
    /// Line and column of the first of some words, from 1; the column in UTF-8 bytes.
    pub fn place_of(&self, words: &str) -> (usize, usize) {
        let first = words.lines().next().unwrap_or_default();
        let mut lines = self.text.lines().enumerate();
        let found = lines.find_map(|(line, text)| Some((line + 1, text.find(first)? + 1)));
        found.unwrap_or((1, 1))
    }
}
