use super::super::quantity::words::{phrase, word};
use super::grammar::{bare_month, date};
use super::{Calendar, Dated, Given, day};
use crate::read::Span;

/// The dates of a text, in order.
pub fn dates(calendar: &Calendar, text: &str) -> Vec<Dated> {
    let mut found: Vec<Dated> = Vec::new();
    let mut at = 0;
    let mut before = "";
    while at < text.len() {
        let input = &text[at..];
        if let Some((rest, given)) = one(calendar, before, input) {
            let span = Span::new(at, text.len() - rest.len());
            found.push(Dated {
                span,
                given,
                printed: given,
            });
            at = span.end;
            before = "";
            continue;
        }
        let (next, skipped) = skip(input);
        if !skipped.trim().is_empty() {
            before = skipped;
        }
        at += next;
    }
    found
}

fn one<'a>(calendar: &Calendar, before: &str, input: &'a str) -> Option<(&'a str, Given)> {
    if !input.starts_with(char::is_alphanumeric) {
        return None;
    }
    let after = |words: &[String]| words.iter().any(|word| word.eq_ignore_ascii_case(before));
    if let Ok(found) = date(calendar, input) {
        return (!after(&calendar.before_feast)).then_some(found);
    }
    if after(&calendar.before_month)
        && let Ok(found) = bare_month(calendar, input)
    {
        return Some(found);
    }
    let (rest, year) = day::year(input).ok()?;
    let counted = calendar.after_count.iter().any(|word| {
        let next = rest.trim_start();
        phrase(next, word).is_ok()
    });
    let said = after(&calendar.before_year) || before.ends_with(['\'', '’']);
    let given = Given {
        years: Given::year(year),
        ..Given::default()
    };
    (said && year >= 1700 && !counted && !rest.starts_with(['-', '%'])).then_some((rest, given))
}

/// Past a word, a number or a sign: how far, and what it was.
fn skip(input: &str) -> (usize, &str) {
    if let Ok((rest, found)) = word(input) {
        return (input.len() - rest.len(), found);
    }
    let number = input.bytes().take_while(u8::is_ascii_digit).count();
    let first = input.chars().next().map_or(1, char::len_utf8);
    let end = number.max(first);
    (end, &input[..end])
}
