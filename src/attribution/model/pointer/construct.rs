//! Where the constructs see an edge.

use super::{Aim, Edge, Pointer};
use crate::attribution::model::feature::Sink;
use crate::attribution::model::sheet::{Proposal, Sheet};

/// Whether the constructs see the edge there; `None` is "no such part".
pub fn describe_constructs(
    sheet: &Sheet<'_>,
    aim: Aim,
    at: Option<usize>,
    sink: &mut impl Sink<Pointer>,
) {
    for proposal in sheet.proposals(aim.anchor) {
        sink.add(
            Pointer::Construct,
            proposal.construct as usize * 2 + usize::from(edge_of(proposal, aim.edge) == at),
        );
    }
}

/// Where a construct's reading has the edge.
pub fn edge_of(proposal: &Proposal, edge: Edge) -> Option<usize> {
    let choice = &proposal.choice;
    match edge {
        Edge::RightStart => choice.right.map(|part| part.0),
        Edge::RightEnd => choice.right.map(|part| part.1),
        Edge::LeftEnd => choice.left.map(|part| part.1),
        Edge::LeftStart => choice.left.map(|part| part.0),
        Edge::SourceEnd => choice.source.map(|part| part.1),
        Edge::SourceStart => choice.source.map(|part| part.0),
    }
}
