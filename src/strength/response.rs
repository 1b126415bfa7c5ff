//! Whether the one who is accused was heard.

use super::Case;
use super::level::{Found, levels};
use crate::attribution::Attribution;
use crate::grammar::{Class, Classes};
use crate::text::Kind;

levels! {
    Response {
        None = "none",
        /// Asked; declined, or did not answer.
        Sought = "sought",
        Answered = "answered",
    }
}

/// `None` when the claim accuses nobody.
pub fn of(case: Case<'_>) -> Option<Found<Response>> {
    let mut best = None;
    for found in case.attributions().filter(|found| accuses(case, found)) {
        let response = response(case, found);
        if best.is_none_or(|best: Found<Response>| best.level < response.level) {
            best = Some(response);
        }
    }
    best
}

/// Tokens of the content, in order.
fn tokens(case: Case<'_>, found: &Attribution) -> impl Iterator<Item = usize> {
    let text = case.evidence.marked.text;
    found.content.iter().flat_map(|part| text.tokens_of(*part))
}

/// How far behind a name its wrongdoing may stand, in tokens.
const REACH: usize = 8;

/// Somebody is named, and wrongdoing told of them in the same sentence.
fn accuses(case: Case<'_>, found: &Attribution) -> bool {
    let marked = case.evidence.marked;
    let mut named = None;
    for token in tokens(case, found) {
        if is_name(case, token) {
            named = Some(token);
        } else if marked.text.tokens[token].is(Kind::Stop) {
            named = None;
        }
        if marked.is(token, Class::Wrongdoing) && named.is_some_and(|name| token - name <= REACH) {
            return true;
        }
    }
    false
}

/// Capitalised, not only because a sentence begins there, and not a place or a day.
fn is_name(case: Case<'_>, token: usize) -> bool {
    let marked = case.evidence.marked;
    let tokens = &marked.text.tokens;
    let word = &tokens[token];
    let begins = token.checked_sub(1).is_none_or(|before| {
        matches!(
            tokens[before].kind,
            Kind::Stop | Kind::OpenQuote | Kind::Colon
        )
    });
    word.is_capitalised()
        && !marked.classes(token).any(NO_NAMES)
        && (!begins || case.evidence.heard(word.text).is_some())
}

const NO_NAMES: Classes = Classes::of(Class::Place)
    .with(Class::Nationality)
    .with(Class::Month)
    .with(Class::Weekday);

fn response(case: Case<'_>, found: &Attribution) -> Found<Response> {
    let evidence = case.evidence;
    let accusers: Vec<_> = case
        .carriers
        .iter()
        .filter_map(|&index| evidence.sources.of[index])
        .collect();
    tokens(case, found)
        .filter_map(|token| evidence.heard(evidence.marked.text.tokens[token].text))
        .filter(|heard| !accusers.contains(&heard.source))
        .filter_map(|heard| {
            let answered = heard
                .answered
                .map(|span| Found::at(Response::Answered, span));
            answered.or(heard.sought.map(|span| Found::at(Response::Sought, span)))
        })
        .max_by_key(|found| found.level)
        .unwrap_or(Found::nowhere(Response::None))
}
