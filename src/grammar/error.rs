use std::string::FromUtf8Error;

/// What is wrong with a grammar, and where. Lines and columns count from 1, columns in UTF-8 bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GrammarError {
    #[error("there is no grammar `{0}`; there is: en")]
    Unknown(String),
    #[error("{path}: {cause}")]
    Unreadable { path: String, cause: String },
    #[error("{path}: no .yaml or .yml file in this folder")]
    Empty { path: String },
    #[error("{file}:{line}:1: not UTF-8 here; save the file as UTF-8")]
    NotUtf8 { file: String, line: usize },
    #[error("{file}:{line}:{column}: {message}")]
    Entry {
        file: String,
        line: usize,
        column: usize,
        message: String,
    },
    #[error(
        "{file}:{line}:1: `{id}` is in {first} already; give this entry another id, or remove one"
    )]
    Duplicate {
        file: String,
        line: usize,
        id: String,
        first: String,
    },
}

impl GrammarError {
    pub fn not_utf8(file: &str, error: &FromUtf8Error) -> Self {
        let sound = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        Self::NotUtf8 {
            file: file.to_owned(),
            line: sound.iter().filter(|&&byte| byte == b'\n').count() + 1,
        }
    }

    /// What is wrong, without its place.
    pub fn in_words(error: &serde_yaml::Error) -> String {
        let message = error.to_string();
        plain(message.split(" at line ").next().unwrap_or_default())
    }

    /// What is wrong with a piece of a file's YAML that begins at a line.
    pub fn yaml(file: &str, first_line: usize, error: &serde_yaml::Error) -> Self {
        let (line, column) = error
            .location()
            .map_or((1, 1), |at| (at.line(), at.column()));
        Self::Entry {
            file: file.to_owned(),
            line: first_line + line - 1,
            column,
            message: Self::in_words(error),
        }
    }
}

/// serde's words, with the nearest right name where a field is mistyped.
fn plain(message: &str) -> String {
    let twice = message
        .split_once("duplicate field `")
        .and_then(|(path, rest)| Some((path, rest.strip_suffix('`')?)));
    if let Some((path, name)) = twice {
        return format!("{path}`{name}` is given twice; keep one of the two");
    }
    let Some((wrong, expected)) = message.split_once(", expected ") else {
        return message.to_owned();
    };
    let quoted = |text: &str| -> Vec<String> {
        text.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    };
    // "rules[0].when: " says where in the file.
    let (path, wrong) = match wrong.split_once(": unknown ") {
        Some((path, rest)) => (format!("{path}: "), Some(rest)),
        None => (String::new(), wrong.strip_prefix("unknown ")),
    };
    match (wrong, &quoted(wrong.unwrap_or_default())[..]) {
        (Some(what), [name]) => {
            let what = what.split(" `").next().unwrap_or_default();
            // What serde calls a variant is a value to whoever wrote the file.
            let what = if what == "variant" { "value" } else { what };
            let near = super::nearest::unknown(what, name, quoted(expected).into_iter());
            format!("{path}{near}")
        }
        _ => message.to_owned(),
    }
}
