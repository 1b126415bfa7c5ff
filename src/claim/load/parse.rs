//! One entry's text in, the entry or all its errors out.

use super::super::{ClaimError, Entry};
use super::field::{blank, key_at};
use super::place::{Field, place_in};
use super::split::Piece;
use super::unfold;

/// How many errors of one entry are told, and how many bytes are read again for them.
const MOST_TOLD: usize = 64;
const MOST_READ: usize = 4 << 20;

/// `serde` stops at the first error. So that a person sees them all, the field that holds it is blanked out and
/// the entry is read again: lines and columns stay as they are.
pub fn entry(file: &str, text: &str, piece: &Piece, errors: &mut Vec<ClaimError>) -> Option<Entry> {
    let mut source = as_mapping(&text[piece.bytes.clone()], piece.item);
    if let Some(message) = endless(&source) {
        errors.push(ClaimError::Field {
            file: file.to_owned(),
            line: piece.line,
            column: 1,
            message: message.to_owned(),
        });
        return None;
    }
    let before = errors.len();
    let mut left = MOST_READ;
    let mut dropped: Vec<String> = Vec::new();
    loop {
        let error = match serde_yaml::from_str::<Entry>(&source) {
            Ok(entry) => {
                errors.extend(inconsistencies(file, piece, &source, &entry));
                return (errors.len() == before).then_some(entry);
            }
            Err(error) => error,
        };
        let (line, column) = error
            .location()
            .map_or((1, 1), |at| (at.line(), at.column()));
        let message = plain(&error.to_string());
        let follows = dropped
            .iter()
            .any(|key| message == format!("missing field `{key}`"));
        if !follows {
            errors.push(ClaimError::Field {
                file: file.to_owned(),
                line: piece.line + line - 1,
                column,
                message,
            });
        }
        let key = key_at(&source, line)?;
        if follows || error.to_string().starts_with("missing field") {
            return None;
        }
        left = left.saturating_sub(source.len());
        if dropped.len() == MOST_TOLD || left == 0 {
            errors.push(ClaimError::Field {
                file: file.to_owned(),
                line: piece.line + line - 1,
                column,
                message:
                    "there may be more wrong in this entry; mend what is told, and check again"
                        .to_owned(),
            });
            return None;
        }
        source = blank(&source, line);
        dropped.push(key);
    }
}

/// Why reading it would take more time or memory than an entry is worth.
fn endless(source: &str) -> Option<&'static str> {
    if unfold::is_deep(source) {
        Some("lists or mappings lie more than 100 deep within one another; make the entry flatter")
    } else if unfold::explodes(source) {
        Some(
            "the aliases (`*name`) of this entry unfold to more than 4 MB; write out what they stand for",
        )
    } else {
        None
    }
}

pub fn as_mapping(source: &str, item: bool) -> String {
    match source.strip_prefix('-') {
        Some(rest) if item => format!(" {rest}"),
        _ => source.to_owned(),
    }
}

/// The message without the place, which stands before it already, and with a nearer name where one was mistyped.
pub fn plain(message: &str) -> String {
    let message = &in_words(message.split(" at line ").next().unwrap_or(message));
    let Some((wrong, expected)) = message.split_once(", expected one of ") else {
        return message.to_owned();
    };
    let typed = wrong.split('`').nth(1).unwrap_or_default();
    let near = expected
        .split('`')
        .skip(1)
        .step_by(2)
        .map(|name| (strsim::jaro_winkler(typed, name), name))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match near {
        Some((likeness, name)) if likeness > 0.8 => {
            format!("{wrong}; did you mean `{name}`?")
        }
        _ => format!("{wrong}; there are {expected}"),
    }
}

/// In words of a desk, not of a programmer: "this is a list; expected a text".
fn in_words(message: &str) -> String {
    let mut message = message
        .replace("invalid type: ", "this is ")
        .replace("invalid value: ", "this is ")
        .replace("unknown variant ", "there is no ");
    for (theirs, ours) in [
        ("this is string", "this is"),
        ("this is sequence", "this is a list"),
        ("this is map", "this is a mapping"),
        ("this is unit value", "this is empty"),
        ("this is integer", "this is"),
        ("this is floating point", "this is"),
        ("this is boolean", "this is"),
        ("expected a string", "expected a text"),
        ("expected a sequence", "expected a list"),
        ("expected a map", "expected fields with values"),
    ] {
        message = message.replace(theirs, ours);
    }
    match message.split_once("expected struct ") {
        Some((before, _)) => format!("{before}expected fields with values"),
        None => message,
    }
}

fn inconsistencies(file: &str, piece: &Piece, source: &str, entry: &Entry) -> Vec<ClaimError> {
    let wrong = |field: Field, message: String| {
        let (line, column) = place_in(source, &field).unwrap_or((1, 1));
        ClaimError::Field {
            file: file.to_owned(),
            line: piece.line + line - 1,
            column,
            message,
        }
    };
    let empty: [(&[&str], &String); 2] = [(&["id"], &entry.id), (&["claim"], &entry.claim)];
    let empty = empty
        .iter()
        .filter(|(_, value)| value.trim().is_empty())
        .map(|(path, _)| wrong(Field::at(path), format!("`{}` is empty", path.concat())));
    let figures = entry
        .quantities
        .iter()
        .filter(|known| known.value.is_none() && known.low.is_none() && known.high.is_none())
        .map(|known| {
            wrong(
                Field::holding(&["quantities", "of"], &known.of),
                format!(
                    "the quantity of `{}` has no figure; give `value`, `low` or `high`",
                    known.of
                ),
            )
        });
    empty.chain(figures).collect()
}
