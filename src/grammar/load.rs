//! YAML files in, grammar out. Every bad file is reported; none hides another.

use serde::Deserialize;

use super::{Class, Classes, CueKind, Form, Frame, Grammar, Lexicon, WordEntry};

/// What is wrong with a grammar, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GrammarError {
    #[error("there is no grammar `{0}`; there is: en")]
    Unknown(String),
    #[error("{file}:{line}:{column}: {message}")]
    File {
        file: String,
        line: usize,
        column: usize,
        message: String,
    },
}

const EN: &[(&str, &str)] = &[(
    "en/verbs.yaml",
    include_str!("../../grammars/en/verbs.yaml"),
)];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    verbs: Vec<Verb>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Verb {
    #[allow(dead_code)]
    id: String,
    forms: [String; 4],
    #[serde(default)]
    kind: CueKind,
    frames: Vec<Frame>,
}

pub fn bundled(name: &str) -> Result<Grammar, Vec<GrammarError>> {
    if name != "en" {
        return Err(vec![GrammarError::Unknown(name.to_owned())]);
    }
    let mut lexicon = Lexicon::default();
    let mut errors = Vec::new();
    for (name, yaml) in EN {
        match serde_yaml::from_str::<File>(yaml) {
            Ok(file) => file
                .verbs
                .iter()
                .for_each(|verb| add_verb(verb, &mut lexicon)),
            Err(error) => {
                let (line, column) = error
                    .location()
                    .map_or((1, 1), |at| (at.line(), at.column()));
                errors.push(GrammarError::File {
                    file: (*name).to_owned(),
                    line,
                    column,
                    message: error.to_string(),
                });
            }
        }
    }
    if errors.is_empty() {
        Ok(Grammar {
            name: name.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            lexicon,
        })
    } else {
        Err(errors)
    }
}

fn add_verb(verb: &Verb, lexicon: &mut Lexicon) {
    let forms = [Form::Base, Form::Present, Form::Past, Form::Gerund];
    for (word, form) in verb.forms.iter().zip(forms) {
        lexicon.add(
            word,
            WordEntry {
                classes: Classes::of(Class::CueVerb),
                frames: verb.frames.iter().copied().collect(),
                kind: Some(verb.kind),
                form: Some(form),
            },
        );
    }
}
