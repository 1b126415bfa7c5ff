//! Who says it, where a text comes without its attribution read.
//!
//! ```text
//! text     = "according to" speaker "," content
//!          | content "," [ appositive "," ] speaker cue …
//!          | speaker cue [ hearer ] "that" content
//!          | speaker cue content ;
//! ```

use std::ops::Range;

use super::language::Language;
use super::telling::{Role, Term};

/// How many words a speaker may have.
const LONGEST: usize = 14;

/// The terms that are told, and those that say who tells them.
pub fn split(language: &Language, terms: &[Term]) -> (Range<usize>, Range<usize>) {
    let all = 0..terms.len();
    head(language, terms)
        .or_else(|| tail(language, terms))
        .unwrap_or((all, 0..0))
}

fn is(term: &Term, word: &str) -> bool {
    term.word.folded == word
}

fn head(language: &Language, terms: &[Term]) -> Option<(Range<usize>, Range<usize>)> {
    let according = terms.len() > 2 && is(&terms[0], "according") && is(&terms[1], "to");
    if according {
        let comma = (2..terms.len()).find(|&at| terms[at].breaks)?;
        return Some((comma..terms.len(), 2..comma));
    }
    let cue = (1..terms.len().min(LONGEST))
        .find(|&at| language.concepts.speaking.contains(&terms[at].word.folded))?;
    // "On Friday, the mayor said" begins with no speaker; "…, he said" is a tail.
    if (1..=cue).any(|at| terms[at].breaks) {
        return None;
    }
    // "had claimed 68 lives"
    if terms
        .get(cue + 1)
        .is_some_and(|next| next.role == Role::Figure)
    {
        return None;
    }
    let told = is(&terms[cue], "told") || is(&terms[cue], "tells");
    let that = (cue + 1..terms.len().min(cue + 6)).find(|&at| is(&terms[at], "that"));
    let bare = language
        .concepts
        .speaking_bare
        .contains(&terms[cue].word.folded);
    let from = match that {
        Some(that) if told || that == cue + 1 => that + 1,
        _ if bare && !told => cue + 1,
        _ => return None,
    };
    (terms.len() > from + 1).then_some((from..terms.len(), 0..cue))
}

fn tail(language: &Language, terms: &[Term]) -> Option<(Range<usize>, Range<usize>)> {
    let cues = (1..terms.len()).rev().filter(|&at| {
        let term = &terms[at];
        let to = is(term, "according") && terms.get(at + 1).is_some_and(|next| is(next, "to"));
        to || language.concepts.speaking.contains(&term.word.folded)
    });
    let mut found = None;
    for cue in cues {
        let comma = (1..=cue).rev().find(|&at| terms[at].breaks)?;
        if cue - comma <= LONGEST && comma > 2 {
            found = Some((appositive(terms, comma), cue));
        }
    }
    let (from, _) = found?;
    Some((0..from, from..terms.len()))
}

/// "the mayor, Ewa Lis, said": a name beside an office is one speaker over two commas.
fn appositive(terms: &[Term], comma: usize) -> usize {
    let Some(before) = (1..comma).rev().find(|&at| terms[at].breaks) else {
        return comma;
    };
    let segment = &terms[before..comma];
    // "…, Paul Denker, a retired plumber, said": the name before tells who that is.
    let article = ["a", "an", "the"].iter().any(|word| is(&segment[0], word));
    let earlier = (1..before).rev().find(|&at| terms[at].breaks);
    if let Some(earlier) = earlier.filter(|&at| article && at > 2 && before - at <= 5)
        && terms[earlier..before].iter().all(is_name)
    {
        return earlier;
    }
    let next = &terms[comma..];
    let names = |terms: &[Term]| terms.iter().all(is_name);
    let next_is_name = next.first().is_some_and(|term| term.role == Role::Name);
    let office = segment.len() <= 8
        && (segment.iter().any(|term| term.role == Role::Office) || next_is_name)
        && !segment.iter().any(|term| term.role == Role::Figure);
    if before > 2 && segment.len() <= 8 && (names(segment) || office) {
        before
    } else {
        comma
    }
}

fn is_name(term: &Term) -> bool {
    matches!(term.role, Role::Name | Role::Office)
}
