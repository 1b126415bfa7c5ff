//! The words of a quotation in, runs of words as they must have been said out.

use super::transcript::is_filler;
use crate::grammar::Grammar;
use crate::text::folded::{Word, words};

/// A quotation as it is sought: runs of words, between which words are left out or replaced.
#[derive(Clone, Debug)]
pub struct Quoted {
    pub runs: Vec<Run>,
}

#[derive(Clone, Debug)]
pub struct Run {
    pub words: Vec<Word>,
    /// How many words may have been said between the run before and this one.
    pub left_out: usize,
}

/// Stands for a bracket.
const REPLACED: char = '\u{0}';
/// How many words a bracket may replace, and an ellipsis leave out.
const MOST_REPLACED: usize = 12;
const MOST_LEFT_OUT: usize = 200;
const ELLIPSES: [&str; 2] = [". . .", "..."];

impl Quoted {
    pub fn of(copy: &str, grammar: &Grammar) -> Self {
        let copy = without_brackets(copy);
        let mut runs = Vec::new();
        for replaced in copy.split(REPLACED) {
            let mut left_out = MOST_REPLACED;
            for part in ELLIPSES
                .iter()
                .fold(replaced.to_owned(), |part, ellipsis| {
                    part.replace(ellipsis, "…")
                })
                .split('…')
            {
                let mut words = words(part);
                words.retain(|word| !is_filler(word, grammar));
                if !words.is_empty() {
                    runs.push(Run { words, left_out });
                }
                left_out = MOST_LEFT_OUT;
            }
        }
        Self { runs }
    }

    pub fn words(&self) -> usize {
        self.runs.iter().map(|run| run.words.len()).sum()
    }
}

/// What stands in square brackets is the outlet's: something else was said there. A first letter in brackets only
/// changed its case ("[T]he"); of a word with brackets elsewhere ("dock[s]") no part is sure.
fn without_brackets(copy: &str) -> String {
    let mut out = String::new();
    let mut rest = copy;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let (inside, after) = after.split_once(']').unwrap_or((after, ""));
        let leans = out.ends_with(char::is_alphanumeric);
        let goes_on = after.starts_with(char::is_alphanumeric);
        if !leans && goes_on && inside.chars().count() == 1 {
            out.push_str(inside);
            rest = after;
            continue;
        }
        if leans {
            out.truncate(out.trim_end_matches(char::is_alphanumeric).len());
        }
        out.push(REPLACED);
        rest = after.trim_start_matches(char::is_alphanumeric);
    }
    out.push_str(rest);
    out
}
