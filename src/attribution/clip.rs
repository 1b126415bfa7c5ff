//! Contents that run into another attribution are cut where that one shows them to end.

use super::reading::{Reading, TokenRange};
use crate::grammar::{Class, Marked};
use crate::text::Kind;

/// How many attributions before one may be those that it is put into.
const BEFORE: usize = 4;

pub fn clip(marked: &Marked<'_>, readings: &mut [Reading]) {
    let mut cues: Vec<(usize, usize)> = readings
        .iter()
        .enumerate()
        .filter_map(|(index, reading)| Some((reading.cue.first()?.start, index)))
        .collect();
    cues.sort_unstable();
    for place in 0..cues.len() {
        let index = cues[place].1;
        let cut: Vec<TokenRange> = readings[index]
            .content
            .iter()
            .filter_map(|part| {
                let cut = clipped(marked, readings, &cues, place, part);
                if cut == *part {
                    return Some(cut);
                }
                let cut = trimmed(marked, cut);
                says_something(marked, &cut).then_some(cut)
            })
            .collect();
        if !cut.is_empty() {
            readings[index].content = cut;
        }
    }
}

fn clipped(
    marked: &Marked<'_>,
    readings: &[Reading],
    cues: &[(usize, usize)],
    place: usize,
    part: &TokenRange,
) -> TokenRange {
    let cue = cues[place].0;
    let follows = part.start > cue;
    let mut part = part.clone();
    let from = cues.partition_point(|&(start, _)| start < part.start);
    let to = cues.partition_point(|&(start, _)| start < part.end);
    for &(other_cue, other) in &cues[from..to] {
        let other = &readings[other];
        let holder = other.content.iter().find(|content| content.contains(&cue));
        if let Some(holder) = holder {
            // "The minister said that, | according to the survey, …": what leads to the holder is not the inner one's.
            if !follows && part.start < holder.start && holder.start <= part.end {
                part.start = holder.start;
            }
            // "concluded that it had been copied |, according to two people": nor is what ends the holder.
            let tail = other
                .source
                .as_ref()
                .map_or(other_cue, |source| source.start.min(other_cue));
            let accords = marked.is(other_cue, Class::CuePreposition);
            if follows && accords && holder.end <= tail && part.contains(&tail) {
                part.end = tail;
            }
        }
    }
    // "reported, citing two people |, that …": what goes on is the content of the verb before.
    for &(_, other) in &cues[place.saturating_sub(BEFORE)..place] {
        let goes_on = readings[other].content.iter().find(|content| {
            content.start > cue
                && part.contains(&content.start)
                && marked.is(content.start, Class::That)
        });
        if let Some(content) = goes_on.filter(|content| content.start > part.start) {
            part.end = content.start;
        }
    }
    part
}

/// Without the comma or dash that divided it from what is cut off.
fn trimmed(marked: &Marked<'_>, mut part: TokenRange) -> TokenRange {
    let divides = |at: usize| {
        matches!(
            marked.text.tokens[at].kind,
            Kind::Comma | Kind::Dash | Kind::Semicolon
        )
    };
    while part.end > part.start + 1 && divides(part.end - 1) {
        part.end -= 1;
    }
    part
}

/// Not only "that" and marks.
fn says_something(marked: &Marked<'_>, part: &TokenRange) -> bool {
    let says = |at: usize| {
        let token = &marked.text.tokens[at];
        (token.is_word() || token.is(Kind::Number)) && !marked.is(at, Class::That)
    };
    part.clone().any(says)
}
