//! A quotation and transcripts in, the place that it is from and what was changed out. Places are found by pairs of
//! words, so that a long transcript is read once.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hash, Hasher};

use rustc_hash::FxBuildHasher;

use super::Transcript;
use super::alike::altered;
use super::quoted::{Quoted, Run};
use crate::compare::WordChange;
use crate::read::Span;
use crate::text::folded::Word;

/// How many words in a row make a place worth looking at.
pub const PAIR: usize = 2;

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
    let mut best: Option<(f64, Verdict)> = None;
    for (number, transcript) in transcripts.iter().enumerate() {
        let Some((share, span, changes)) = altered(quoted, transcript) else {
            continue;
        };
        if best.as_ref().is_none_or(|(most, _)| share > *most) {
            let place = Place {
                transcript: number,
                span,
            };
            best = Some((share, Verdict::Altered(place, changes)));
        }
    }
    best.map_or(Verdict::NotFound, |(_, verdict)| verdict)
}

fn verbatim(quoted: &Quoted, transcript: &Transcript<'_>) -> Option<Span> {
    let (first, rest) = quoted.runs.split_first()?;
    let said = &transcript.words;
    let mut tried = HashSet::with_hasher(FxBuildHasher);
    let mut after = Vec::new();
    for run in rest {
        let places = starts(&run.words, transcript);
        if places.is_empty() {
            return None;
        }
        after.push((run, places));
    }
    for start in starts(&first.words, transcript) {
        if of_one_speaker(transcript, start, start, first)
            && let Some(end) = goes_on(
                &after,
                start,
                start + first.words.len(),
                transcript,
                &mut tried,
            )
        {
            return Some(said[start].span.cover(said[end - 1].span));
        }
    }
    None
}

/// Where the last run ends, if all of them, each with the places where it stands, follow a first one that was said from
/// `start` up to `end`. `tried` holds which runs were sought from where in vain.
fn goes_on(
    rest: &[(&Run, Vec<usize>)],
    start: usize,
    end: usize,
    transcript: &Transcript<'_>,
    tried: &mut HashSet<(usize, usize), FxBuildHasher>,
) -> Option<usize> {
    // Where each run up to the one that is sought was said to end.
    let mut ends = vec![end];
    // From where on the next run is sought.
    let mut from = end;
    loop {
        let (reached, end) = (ends.len() - 1, *ends.last()?);
        let Some((run, places)) = rest.get(reached) else {
            return Some(end);
        };
        let next = places.partition_point(|&at| at < from);
        let near = places[next..].iter().copied();
        let mut near = near.take_while(|&at| at <= end + run.left_out);
        let found = near.find(|&at| {
            of_one_speaker(transcript, start, at, run)
                && !tried.contains(&(reached + 1, at + run.words.len()))
        });
        if let Some(at) = found {
            from = at + run.words.len();
            ends.push(from);
        } else {
            tried.insert((reached, end));
            ends.pop();
            let (before, _) = rest.get(reached.checked_sub(1)?)?;
            from = end - before.words.len() + 1;
        }
    }
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
    if run.len() < PAIR {
        return (0..said.len()).filter(|&at| is_at(run, said, at)).collect();
    }
    let likely = transcript.by_pair.get(&hash(&run[..PAIR]));
    let likely = likely.into_iter().flatten().map(|&at| at as usize);
    likely.filter(|&at| is_at(run, said, at)).collect()
}

pub fn is_at(run: &[Word], said: &[Word], at: usize) -> bool {
    let there = said.get(at..at + run.len());
    there.is_some_and(|there| there.iter().zip(run).all(|(a, b)| a.folded == b.folded))
}

pub fn hash(run: &[Word]) -> u64 {
    let mut hasher = FxBuildHasher.build_hasher();
    run.iter().for_each(|word| word.folded.hash(&mut hasher));
    hasher.finish()
}
