//! `<!-- onrecord: ignore[rule] reason, by initials, until 2027-01-31 -->`

use jiff::civil::Date;

use super::{REASONLESS, day, identity, initials};
use crate::policy::Rules;
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

pub fn is_all_comments(text: &str) -> bool {
    let mut rest = text.trim_start();
    while let Some(comment) = rest.strip_prefix("<!--") {
        rest = comment
            .split_once(CLOSE)
            .map_or("", |(_, after)| after.trim_start());
    }
    rest.is_empty()
}

/// The rule, and the last day.
pub fn parse(comment: &str, rules: &Rules) -> Result<(String, Option<Date>), String> {
    let said = comment.strip_prefix(OPEN).unwrap_or(comment).trim();
    let said = said.strip_suffix(CLOSE).ok_or_else(|| {
        format!("a comment that begins with `{OPEN}` does not end with `{CLOSE}`")
    })?;
    let (rule, said) = said
        .trim()
        .strip_prefix("ignore[")
        .and_then(|said| said.split_once(']'))
        .ok_or("expected ignore[rule] reason, by initials, until 2027-01-31")?;
    let rule = &rules.get(rule.trim())?.id;
    let (mut reason, mut until) = (false, None);
    for part in said
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        if let Some((key, _)) = part.split_once([':', '=']) {
            identity::refuse(key)?;
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
        Ok((rule.clone(), until))
    } else {
        Err(REASONLESS.to_owned())
    }
}
