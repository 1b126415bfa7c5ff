//! `<!-- onrecord: ignore[rule] reason, by initials, until 2027-01-31 -->`

use jiff::civil::Date;

use super::{IDENTITY, REASONLESS, day, initials, refused};
use crate::read::Span;

const OPEN: &str = "<!-- onrecord:";
const CLOSE: &str = "-->";

/// Comments that speak to the tool, in the order of the text.
pub fn comments(text: &str) -> impl Iterator<Item = Span> {
    text.match_indices(OPEN).map(move |(at, _)| {
        let end = text[at..].find(CLOSE);
        Span::new(at, end.map_or(text.len(), |end| at + end + CLOSE.len()))
    })
}

/// The rule, and the last day.
pub fn parse(comment: &str) -> Result<(String, Option<Date>), String> {
    let said = comment.strip_prefix(OPEN).unwrap_or(comment).trim();
    let said = said.strip_suffix(CLOSE).ok_or_else(|| {
        format!("a comment that begins with `{OPEN}` does not end with `{CLOSE}`")
    })?;
    let (rule, said) = said
        .trim()
        .strip_prefix("ignore[")
        .and_then(|said| said.split_once(']'))
        .ok_or("expected ignore[rule] reason, by initials, until 2027-01-31")?;
    let (mut reason, mut until) = (false, None);
    for part in said
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let key = part.split([':', '=']).next().unwrap_or_default();
        if key.len() < part.len() && IDENTITY.contains(&key.trim().to_lowercase().as_str()) {
            return Err(refused(key.trim()));
        }
        if let Some(text) = part.strip_prefix("until ") {
            until = Some(day(text.trim())?);
        } else if let Some(by) = part.strip_prefix("by ") {
            initials(by.trim())?;
        } else {
            reason = true;
        }
    }
    if reason {
        Ok((rule.trim().to_owned(), until))
    } else {
        Err(REASONLESS.to_owned())
    }
}
