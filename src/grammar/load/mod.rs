//! YAML files in, grammar out. Every bad file is reported; none hides another.

mod add;
mod bundle;
mod file;
mod inflect;

use super::{Grammar, GrammarError, Heads, Lexicon};
use file::File;
pub(super) use inflect::plural;

pub fn bundled(name: &str) -> Result<Grammar, Vec<GrammarError>> {
    if name != "en" {
        return Err(vec![GrammarError::Unknown(name.to_owned())]);
    }
    let mut lexicon = Lexicon::default();
    let mut heads = Heads::default();
    let mut errors = Vec::new();
    let mut version = None;
    for (name, yaml) in bundle::EN {
        match serde_yaml::from_str::<File>(yaml) {
            Ok(file) => {
                version = version.or(file.version.clone());
                add::file(&file, &mut lexicon);
                heads.add(&file.heads, &file.called);
            }
            Err(error) => errors.push(yaml_error(name, &error)),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Grammar {
        name: name.to_owned(),
        version: version.unwrap_or_default(),
        lexicon,
        heads,
    })
}

fn yaml_error(file: &str, error: &serde_yaml::Error) -> GrammarError {
    let (line, column) = error
        .location()
        .map_or((1, 1), |at| (at.line(), at.column()));
    let message = error.to_string();
    let place = format!(" at line {line} column {column}");
    GrammarError::File {
        file: file.to_owned(),
        line,
        column,
        message: message.strip_suffix(&place).unwrap_or(&message).to_owned(),
    }
}
