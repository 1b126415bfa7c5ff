//! A quotation that nobody said word for word in, the place that is most like it and the changed words out. Each run
//! is held against its own place, so that what an ellipsis leaves out is no change.

use std::collections::HashMap;
use std::ops::Range;

use rustc_hash::FxBuildHasher;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Transcript;
use super::find::{PAIR, hash, is_at};
use super::quoted::{Quoted, Run};
use crate::compare::WordChange;
use crate::read::Span;
use crate::text::folded::Word;

/// So many of a quotation's words must have been said there, in order.
const ALIKE: f64 = 0.6;
/// So many, where no three words in a row are the same.
const VERY_ALIKE: f64 = 0.75;
const IN_A_ROW: usize = 3;
/// How many places are looked at for a run.
const PLACES: usize = 3;
/// Stands in a word diff for what an ellipsis or a bracket stands for.
const GAP: &str = "…";

/// A run of a quotation at its place.
#[derive(Default)]
struct Held {
    /// Words of the transcript; empty when nothing of the run was said.
    at: Range<usize>,
    same: usize,
    in_a_row: usize,
    changes: Vec<WordChange>,
}

/// The share of the quotation's words that was said there, in order; and what was changed.
pub fn altered(
    quoted: &Quoted,
    transcript: &Transcript<'_>,
) -> Option<(f64, Span, Vec<WordChange>)> {
    let runs = &quoted.runs;
    let whole = 0..transcript.words.len();
    let mut first: Option<(usize, Held)> = None;
    for (nth, run) in runs.iter().enumerate() {
        if let Some(held) = held(&run.words, transcript, whole.clone())
            && first.as_ref().is_none_or(|(_, most)| held.same > most.same)
        {
            first = Some((nth, held));
        }
    }
    let (nth, first) = first?;
    let mut all = around(runs, nth, &first.at, transcript);
    all[nth] = first;
    let same: usize = all.iter().map(|held| held.same).sum();
    let in_a_row = all.iter().map(|held| held.in_a_row).max()?;
    #[allow(clippy::cast_precision_loss)]
    let share = same as f64 / quoted.words() as f64;
    if share
        < if in_a_row < IN_A_ROW {
            VERY_ALIKE
        } else {
            ALIKE
        }
    {
        return None;
    }
    let mut places = all.iter().map(|held| &held.at).filter(|at| !at.is_empty());
    let start = places.next()?.start;
    let end = places.next_back().map_or(all[nth].at.end, |at| at.end);
    let said = &transcript.words;
    let span = said[start].span.cover(said[end - 1].span);
    Some((share, span, joined(all)))
}

/// The runs before and after one that was found, each within reach of the next.
fn around(runs: &[Run], nth: usize, at: &Range<usize>, transcript: &Transcript<'_>) -> Vec<Held> {
    let mut all: Vec<Held> = runs.iter().map(|run| unsaid(&run.words)).collect();
    let (mut end, mut left_out) = (at.end, 0);
    for (run, place) in runs.iter().zip(&mut all).skip(nth + 1) {
        left_out += run.left_out;
        let reach = end + left_out + run.words.len();
        let within = end..reach.min(transcript.words.len());
        if let Some(held) = held(&run.words, transcript, within) {
            (end, left_out) = (held.at.end, 0);
            *place = held;
        }
    }
    let (mut start, mut left_out) = (at.start, 0);
    for nth in (0..nth).rev() {
        left_out += runs[nth + 1].left_out;
        let run = &runs[nth].words;
        let within = start.saturating_sub(left_out + run.len())..start;
        if let Some(held) = held(run, transcript, within) {
            (start, left_out) = (held.at.start, 0);
            all[nth] = held;
        }
    }
    all
}

fn unsaid(run: &[Word]) -> Held {
    Held {
        changes: vec![WordChange {
            kind: "new",
            words: in_line(run),
        }],
        ..Held::default()
    }
}

fn in_line(run: &[Word]) -> String {
    let words: Vec<&str> = run.iter().map(|word| word.folded.as_str()).collect();
    words.join(" ")
}

/// One diff of all runs. Where both of two runs were said, a gap stands between them.
fn joined(all: Vec<Held>) -> Vec<WordChange> {
    let mut changes: Vec<WordChange> = Vec::new();
    let mut was_said = false;
    for held in all {
        let is_said = !held.at.is_empty();
        if was_said && is_said {
            changes.push(WordChange {
                kind: "same",
                words: GAP.to_owned(),
            });
        }
        was_said |= is_said;
        for change in held.changes {
            match changes.last_mut() {
                Some(last) if last.kind == change.kind => {
                    last.words.push(' ');
                    last.words.push_str(&change.words);
                }
                _ => changes.push(change),
            }
        }
    }
    changes
}

/// The place within some words of a transcript where most of a run was said.
fn held(run: &[Word], transcript: &Transcript<'_>, within: Range<usize>) -> Option<Held> {
    if run.len() < PAIR {
        let mut places = within.clone();
        let is_whole = within.len() == transcript.words.len();
        // One word could be from anywhere.
        let at = places.find(|&at| !is_whole && is_at(run, &transcript.words, at))?;
        return Some(diff(run, transcript, at..at + 1)).filter(|held| held.same > 0);
    }
    let slack = run.len() / 2 + PAIR + 1;
    let mut best: Option<Held> = None;
    for start in likely(run, transcript, &within) {
        let from = start.saturating_sub(slack).max(within.start);
        let to = (start + run.len() + slack).min(within.end);
        let held = diff(run, transcript, from.min(to)..to);
        if held.same > best.as_ref().map_or(0, |best| best.same) {
            best = Some(held);
        }
    }
    best
}

/// Where the most pairs of a run would make it begin.
fn likely(run: &[Word], transcript: &Transcript<'_>, within: &Range<usize>) -> Vec<usize> {
    let mut votes: HashMap<usize, usize, FxBuildHasher> = HashMap::default();
    for (nth, pair) in run.windows(PAIR).enumerate() {
        let places = transcript.by_pair.get(&hash(pair));
        let places = places.map_or(&[][..], Vec::as_slice);
        let first = places.partition_point(|&at| (at as usize) < within.start);
        let inside = places[first..].iter().map(|&at| at as usize);
        for at in inside.take_while(|&at| at + PAIR <= within.end) {
            *votes.entry(at.saturating_sub(nth)).or_default() += 1;
        }
    }
    let mut votes: Vec<(usize, usize)> = votes.into_iter().collect();
    votes.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    votes.iter().take(PLACES).map(|&(start, _)| start).collect()
}

fn diff(run: &[Word], transcript: &Transcript<'_>, within: Range<usize>) -> Held {
    let said = &transcript.words[within.clone()];
    let folded = |words: &'_ [Word]| -> Vec<String> {
        words.iter().map(|word| word.folded.clone()).collect()
    };
    let ops = capture_diff_slices(Algorithm::Myers, &folded(said), &folded(run));
    let equal: Vec<_> = ops
        .iter()
        .filter_map(|op| match *op {
            DiffOp::Equal { old_index, len, .. } => Some((old_index, len)),
            _ => None,
        })
        .collect();
    let (Some(first), Some(last)) = (equal.first(), equal.last()) else {
        return unsaid(run);
    };
    let kept = first.0..last.0 + last.1;
    let mut held = Held {
        at: within.start + kept.start..within.start + kept.end,
        same: equal.iter().map(|(_, len)| len).sum(),
        in_a_row: equal.iter().map(|(_, len)| *len).max().unwrap_or_default(),
        changes: Vec::new(),
    };
    for op in &ops {
        let gone = op.old_range().filter(|at| kept.contains(at));
        let gone: Vec<&str> = gone.map(|at| said[at].span.of(transcript.text)).collect();
        let kind = if matches!(op, DiffOp::Equal { .. }) {
            "same"
        } else {
            "gone"
        };
        let mut add = |kind, words: String| {
            if !words.is_empty() {
                held.changes.push(WordChange { kind, words });
            }
        };
        add(kind, gone.join(" "));
        if kind == "gone" {
            add("new", in_line(&run[op.new_range()]));
        }
    }
    held
}
