//! The graded claims of a story in, the weakest that its headline or its lead rests on out.

use super::said::Said;
use super::{Evidence, Strength};
use crate::grammar::CueKind;
use crate::read::{Block, BlockKind};

/// How many words a claim further down has in common with a headline that rests on it.
const FEWEST: usize = 3;

/// The index of the weakest claim that carries the headline, the standfirst or the first paragraph.
pub fn weakest(evidence: &Evidence<'_>, strengths: &[Option<Strength>]) -> Option<usize> {
    let opening = opening(&evidence.marked.text.story.blocks);
    let told: Vec<Said> = opening
        .iter()
        .map(|block| Said::of(evidence.marked, &[block.span]))
        .collect();
    let carries = |index: usize| {
        let found = &evidence.attributions[index];
        if found.kind != CueKind::Assertion {
            return false;
        }
        let span = found.span();
        let inside = |block: &&Block| block.span.start <= span.start && span.end <= block.span.end;
        let said = evidence.said(index);
        opening.iter().any(|block| inside(&block)) || told.iter().any(|told| rests_on(told, said))
    };
    let graded = strengths.iter().enumerate();
    graded
        .filter_map(|(index, strength)| Some((index, strength.as_ref()?)))
        .filter(|&(index, _)| carries(index))
        .min_by(|(_, a), (_, b)| b.band.cmp(&a.band).then(a.share().total_cmp(&b.share())))
        .map(|(index, _)| index)
}

/// Headlines, standfirsts and the first paragraph.
fn opening(blocks: &[Block]) -> Vec<Block> {
    let lead = blocks.iter().find(|block| block.kind == BlockKind::Body);
    let heads = blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Headline | BlockKind::Standfirst));
    heads.chain(lead).copied().collect()
}

/// Most of what the opening tells is in the claim.
fn rests_on(told: &Said, claim: &Said) -> bool {
    let shared = told.shared(claim);
    shared >= FEWEST && shared * 3 >= told.words() * 2
}
