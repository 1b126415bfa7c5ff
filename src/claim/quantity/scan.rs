use super::amount::after;
use super::hedge::hedged;
use super::lexicon::Figures;
use super::words::{phrase, word};
use super::{Hedge, Quantity, Unit};
use crate::read::Span;

/// The figures of a text, in order. `taken` (dates) is passed over.
pub fn quantities(figures: &Figures, text: &str, taken: &[Span]) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut before: Option<&str> = None;
    while at < text.len() {
        if let Some(span) = taken.iter().find(|span| span.start <= at && at < span.end) {
            at = span.end;
            before = None;
            continue;
        }
        let rest = &text[at..];
        if !is_label(figures, before)
            && let Some(quantity) = quantity(figures, text, at)
            && !taken.iter().any(|span| span.overlaps(quantity.span))
        {
            at = quantity.span.end.max(at + 1);
            found.push(quantity);
            before = None;
            continue;
        }
        let (next, skipped) = skip(rest);
        before = skipped.or(before);
        at = text.len() - next.len();
    }
    found
}

fn quantity(figures: &Figures, text: &str, at: usize) -> Option<Quantity> {
    let input = &text[at..];
    let change = text[..at].ends_with("from ");
    let starts = input.starts_with(|c: char| c.is_alphanumeric() || !c.is_ascii());
    let starts = starts || input.starts_with('$');
    if !starts {
        return None;
    }
    let found = hedged(figures, change, input);
    let found = found.or_else(|_| {
        let (rest, amount) = after(figures, &text[..at], input)?;
        Ok::<_, nom::Err<()>>((rest, (amount, Hedge::Exact)))
    });
    let (rest, (amount, hedge)) = found.ok()?;
    // A word that goes on ("19th", "4x4") is none, and "3-1" is a score.
    let mut after = rest.chars();
    let goes_on = match after.next() {
        Some('-' | '–') => after.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_alphanumeric(),
        None => false,
    };
    if goes_on {
        return None;
    }
    let span = Span::new(at, text.len() - rest.len());
    let quantity = Quantity {
        span,
        value: amount.value,
        to: amount.to,
        grain: amount.grain,
        hedge,
        unit: amount.unit,
    };
    (!is_pronoun(figures, &quantity, text)).then_some(quantity)
}

/// "one of them", "no one", "the one": no figure.
fn is_pronoun(figures: &Figures, quantity: &Quantity, text: &str) -> bool {
    let plain_one = quantity.unit == Unit::Count
        && quantity.hedge == Hedge::Exact
        && quantity.span.of(text).eq_ignore_ascii_case("one");
    if !plain_one {
        return false;
    }
    let around = &figures.pronoun_one;
    let last = text[..quantity.span.start].split_whitespace().next_back();
    let after = last.is_some_and(|last| {
        around
            .after
            .iter()
            .any(|word| last.eq_ignore_ascii_case(word))
    });
    let next = text[quantity.span.end..].trim_start();
    let before = around
        .before
        .iter()
        .any(|words| phrase(next, words).is_ok());
    after || before || !next.starts_with(char::is_alphanumeric)
}

fn is_label(figures: &Figures, before: Option<&str>) -> bool {
    before.is_some_and(|word| {
        figures
            .labels
            .iter()
            .any(|label| word.eq_ignore_ascii_case(label) && word.starts_with(char::is_uppercase))
    })
}

/// Past one word, or one sign. A number that was not taken goes with what hangs on it.
fn skip(rest: &str) -> (&str, Option<&str>) {
    if let Ok((next, found)) = word(rest) {
        return (glued(next), Some(found));
    }
    let Some(first) = rest.chars().next() else {
        return (rest, None);
    };
    if first.is_ascii_digit() {
        return (glued(rest), Some(""));
    }
    (
        &rest[first.len_utf8()..],
        if first.is_whitespace() {
            None
        } else {
            Some("")
        },
    )
}

/// Letters, digits, and hyphens between them: "COVID-19" holds no 19.
fn glued(rest: &str) -> &str {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '-' | '\'' | '’' | '.' | ',')
            && chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if !(c.is_alphanumeric() || joins) {
            break;
        }
        end = at + c.len_utf8();
    }
    &rest[end..]
}
