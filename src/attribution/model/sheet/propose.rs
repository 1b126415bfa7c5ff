//! What the constructs read, as the models choose among it.

use super::Sheet;
use crate::attribution::model::choice::{Choice, Part};
use crate::attribution::reading::{Construct, Reading, TokenRange};
use crate::grammar::{Class, Classes, Mark};
use crate::text::Token;

/// What a construct reads at an anchor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proposal {
    pub anchor: usize,
    /// Index of the reading it was made from.
    pub reading: usize,
    pub construct: Construct,
    pub choice: Choice,
}

impl Sheet<'_> {
    pub(super) fn propose(&mut self, readings: &[Reading]) {
        let mut proposals: Vec<_> = readings
            .iter()
            .enumerate()
            .filter_map(|(index, reading)| self.proposal(index, reading))
            .collect();
        proposals.sort_by_key(|proposal| proposal.anchor);
        self.proposals_before = vec![0; self.tokens() + 1];
        for proposal in &proposals {
            self.proposals_before[proposal.anchor + 1] += 1;
        }
        let mut before = 0;
        for count in &mut self.proposals_before {
            before += *count;
            *count = before;
        }
        self.proposals = proposals;
    }

    /// A construct's reading, anchored at the word of its cue that is most often one.
    fn proposal(&self, index: usize, reading: &Reading) -> Option<Proposal> {
        let anchor = reading
            .cue
            .iter()
            .flat_map(Clone::clone)
            .max_by_key(|&at| (self.likeness(at), std::cmp::Reverse(at)))?;
        let part = |ranges: &mut dyn Iterator<Item = &TokenRange>| -> Option<Part> {
            let hull = ranges.fold(None, |hull: Option<Part>, range| {
                Some(hull.map_or((range.start, range.end), |(from, to)| {
                    (from.min(range.start), to.max(range.end))
                }))
            });
            hull.and_then(|(from, to)| self.words_in(from, to))
        };
        let choice = Choice {
            right: part(&mut reading.content.iter().filter(|range| range.start > anchor)),
            left: part(&mut reading.content.iter().filter(|range| range.end <= anchor)),
            source: part(&mut reading.source.iter()),
            logs: [0.0; 3],
        };
        (choice.right.is_some() || choice.left.is_some()).then_some(Proposal {
            anchor,
            reading: index,
            construct: reading.construct,
            choice,
        })
    }

    /// How much a word of a cue looks like its anchor: first whether it is listed as a cue, so that in "gribbled
    /// on Monday" a verb that a user added is not outdone by "on"; then how often it has been one.
    fn likeness(&self, at: usize) -> (bool, usize) {
        const LISTED: Classes = Classes::of(Class::CueVerb)
            .with(Class::CueNoun)
            .with(Class::CueAdverb)
            .with(Class::Hedge);
        let listed = self.marked.classes(at).any(LISTED) || self.marked.marks(at).has(Mark::Cue);
        (listed, self.any_rate(at))
    }

    /// The part that holds the words of `from..to`.
    fn words_in(&self, from: usize, to: usize) -> Option<Part> {
        let is_word = |&at: &usize| self.marked.text.tokens.get(at).is_some_and(Token::is_word);
        let first = (from..to).find(is_word)?;
        let last = (first..to).rev().find(is_word)?;
        Some((self.start_at_word(first), self.end_at_word(last)))
    }

    /// What the constructs read at an anchor.
    pub fn proposals(&self, anchor: usize) -> &[Proposal] {
        match self.proposals_before.get(anchor..anchor + 2) {
            Some(&[from, to]) => &self.proposals[from as usize..to as usize],
            _ => &[],
        }
    }
}
