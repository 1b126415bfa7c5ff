//! A quotation and transcripts in, the place that it is from and what was changed out. Places are found by runs of
//! three words, so that a long transcript is read once.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, Hasher};

use rustc_hash::FxBuildHasher;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Transcript;
use super::transcript::is_filler;
use crate::compare::WordChange;
use crate::grammar::Grammar;
use crate::read::Span;
use crate::text::folded::{Word, words};

/// How many words in a row make a place worth looking at.
pub const RUN: usize = 3;

/// A quotation as it is sought: runs of words, between which words are left out or replaced.
#[derive(Clone, Debug)]
pub struct Quoted {
    runs: Vec<Run>,
}

#[derive(Clone, Debug)]
struct Run {
    words: Vec<Word>,
    /// How many words may have been said between the run before and this one.
    left_out: usize,
}

/// Stands for a bracket.
const REPLACED: char = '\u{0}';
/// How many words a bracket may replace, and an ellipsis leave out.
const MOST_REPLACED: usize = 12;
const MOST_LEFT_OUT: usize = 200;
const ELLIPSES: [&str; 2] = [". . .", "..."];

/// Where something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Index into the transcripts.
    pub transcript: usize,
    /// UTF-8 bytes of its text, half open.
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Word for word, but for marks, fillers, what is left out with an ellipsis and what brackets replace.
    Verbatim(Place),
    /// Other words; `same`, `gone` (said, not quoted) and `new` (quoted, not said).
    Altered(Place, Vec<WordChange>),
    NotFound,
}

impl Verdict {
    pub const fn place(&self) -> Option<Place> {
        match self {
            Self::Verbatim(place) | Self::Altered(place, _) => Some(*place),
            Self::NotFound => None,
        }
    }

    pub const fn name(&self) -> &'static str {
        match self {
            Self::Verbatim(_) => "verbatim",
            Self::Altered(..) => "altered",
            Self::NotFound => "not found",
        }
    }
}

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

/// Verbatim in any transcript; else the place that is most alike, if it is alike enough.
pub fn best(quoted: &Quoted, transcripts: &[Transcript<'_>]) -> Verdict {
    for (number, transcript) in transcripts.iter().enumerate() {
        if let Some(span) = verbatim(quoted, transcript) {
            return Verdict::Verbatim(Place {
                transcript: number,
                span,
            });
        }
    }
    let alike = transcripts
        .iter()
        .enumerate()
        .filter_map(|(number, transcript)| {
            let (share, span, changes) = altered(quoted, transcript)?;
            let place = Place {
                transcript: number,
                span,
            };
            Some((share, Verdict::Altered(place, changes)))
        })
        .max_by(|a, b| a.0.total_cmp(&b.0));
    alike.map_or(Verdict::NotFound, |(_, verdict)| verdict)
}

fn verbatim(quoted: &Quoted, transcript: &Transcript<'_>) -> Option<Span> {
    let (first, rest) = quoted.runs.split_first()?;
    let said = &transcript.words;
    for start in starts(&first.words, transcript) {
        let mut end = start + first.words.len();
        let all = rest.iter().all(|run| {
            let found = (end..=end + run.left_out).find(|&at| {
                is_at(&run.words, said, at) && of_one_speaker(transcript, start, at, run)
            });
            found.inspect(|at| end = at + run.words.len()).is_some()
        });
        if all && of_one_speaker(transcript, start, start, first) {
            return Some(said[start].span.cover(said[end - 1].span));
        }
    }
    None
}

/// Whether who speaks at `start` says all of a run that stands at `at`: what two people said, nobody said.
fn of_one_speaker(transcript: &Transcript<'_>, start: usize, at: usize, run: &Run) -> bool {
    let speaker = |word: usize| transcript.speaker_at(transcript.words[word].span.start);
    let by = speaker(start);
    by == speaker(at) && by == speaker(at + run.words.len() - 1)
}

/// Where a run stands in a transcript.
fn starts(run: &[Word], transcript: &Transcript<'_>) -> Vec<usize> {
    let said = &transcript.words;
    if run.len() < RUN {
        return (0..said.len()).filter(|&at| is_at(run, said, at)).collect();
    }
    let likely = transcript.by_run.get(&hash(&run[..RUN]));
    let likely = likely.into_iter().flatten().map(|&at| at as usize);
    likely.filter(|&at| is_at(run, said, at)).collect()
}

fn is_at(run: &[Word], said: &[Word], at: usize) -> bool {
    let there = said.get(at..at + run.len());
    there.is_some_and(|there| there.iter().zip(run).all(|(a, b)| a.folded == b.folded))
}

/// So many of a quotation's words must have been said there, in order.
const ALIKE: f64 = 0.6;

fn altered(quoted: &Quoted, transcript: &Transcript<'_>) -> Option<(f64, Span, Vec<WordChange>)> {
    let sought: Vec<&Word> = quoted.runs.iter().flat_map(|run| &run.words).collect();
    let start = most_runs(&sought, transcript)?;
    let slack = sought.len() / 2 + RUN;
    let from = start.saturating_sub(slack);
    let to = (start + sought.len() + slack).min(transcript.words.len());
    let said = &transcript.words[from..to];
    let fold = |word: &Word| word.folded.clone();
    let was: Vec<String> = said.iter().map(fold).collect();
    let is: Vec<String> = sought.iter().map(|word| word.folded.clone()).collect();
    let ops = capture_diff_slices(Algorithm::Myers, &was, &is);
    let equal: Vec<_> = ops
        .iter()
        .filter_map(|op| match *op {
            DiffOp::Equal { old_index, len, .. } => Some((old_index, len)),
            _ => None,
        })
        .collect();
    let same: usize = equal.iter().map(|(_, len)| len).sum();
    #[allow(clippy::cast_precision_loss)]
    let share = same as f64 / sought.len() as f64;
    let (first, last) = (equal.first()?, equal.last()?);
    if share < ALIKE {
        return None;
    }
    let span = said[first.0].span.cover(said[last.0 + last.1 - 1].span);
    let within = |at: usize| at >= first.0 && at < last.0 + last.1;
    let mut changes = Vec::new();
    for op in &ops {
        let gone: Vec<&str> = op
            .old_range()
            .filter(|at| within(*at))
            .map(|at| said[at].span.of(transcript.text))
            .collect();
        let new: Vec<&str> = op
            .new_range()
            .map(|at| sought[at].folded.as_str())
            .collect();
        let mut add = |kind, words: &[&str]| {
            if !words.is_empty() {
                changes.push(WordChange {
                    kind,
                    words: words.join(" "),
                });
            }
        };
        match op {
            DiffOp::Equal { .. } => add("same", &gone),
            _ => {
                add("gone", &gone);
                add("new", &new);
            }
        }
    }
    Some((share, span, changes))
}

/// Where the most runs of the quotation would make it begin.
fn most_runs(sought: &[&Word], transcript: &Transcript<'_>) -> Option<usize> {
    let mut votes: HashMap<usize, usize> = HashMap::new();
    for (at, run) in sought.windows(RUN).enumerate() {
        let run: Vec<Word> = run.iter().map(|word| (*word).clone()).collect();
        for &place in transcript.by_run.get(&hash(&run)).into_iter().flatten() {
            *votes
                .entry((place as usize).saturating_sub(at))
                .or_default() += 1;
        }
    }
    let most = votes
        .into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)));
    most.map(|(start, _)| start)
}

pub fn hash(run: &[Word]) -> u64 {
    let mut hasher = FxBuildHasher.build_hasher();
    run.iter().for_each(|word| word.folded.hash(&mut hasher));
    hasher.finish()
}
