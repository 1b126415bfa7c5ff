//! Where the parts of an attribution begin and end, given its cue.

use super::corpus::Example;
use super::course::{Course, share};
use super::ftrl::Settings;
use super::table::{Choices, Fitted};
use crate::attribution::model::feature::Linear;
use crate::attribution::model::pointer::{self, Aim, Edge, Path, Pointer, candidates};

const POINTER: Settings = Settings {
    rate: 0.12,
    l1: 0.4,
    l2: 1.0,
    passes: 6,
};

pub const PASSES: usize = POINTER.passes;

pub fn fit_pointer(
    start: &Linear<Pointer>,
    edge: Edge,
    examples: &[&Example<'_>],
    held_out: &[&Example<'_>],
    course: &Course<'_>,
) -> Fitted<Pointer> {
    let held = (!held_out.is_empty()).then(|| choices(start, edge, held_out));
    let figures = |weights: &[f32]| {
        let (right, all) = held.as_ref()?.right(weights);
        Some(format!("{:.3} of {all}", share(right, all)))
    };
    choices(start, edge, examples).fit(POINTER, course, figures)
}

fn choices(start: &Linear<Pointer>, edge: Edge, examples: &[&Example<'_>]) -> Choices<Pointer> {
    let mut choices = Choices::new(start);
    let mut found = Vec::new();
    for (sheet, aligned) in examples {
        for relation in aligned {
            let (part, first_is_start) = match edge {
                Edge::RightStart | Edge::RightEnd => (relation.parts.right, true),
                Edge::LeftEnd | Edge::LeftStart => (relation.parts.left, false),
                Edge::SourceEnd | Edge::SourceStart => (relation.parts.source, false),
            };
            let known_first = part.map(|(from, to)| if first_is_start { from } else { to });
            let gold = if edge.may_be_none() {
                known_first
            } else {
                part.map(|(from, to)| if first_is_start { to } else { from })
            };
            let given = if edge.may_be_none() {
                relation.anchor
            } else {
                let Some(given) = known_first else { continue };
                given
            };
            let aim = Aim {
                edge,
                anchor: relation.anchor,
                given,
            };
            candidates(sheet, aim, &mut found);
            let right = found.iter().position(|&at| Some(at) == gold);
            if right.is_none() && gold.is_some() {
                continue;
            }
            let mut path = Path::from(aim.origin());
            for (index, &at) in found.iter().enumerate() {
                path.reach(sheet, at);
                let target = f32::from(u8::from(Some(index) == right));
                choices.push(target, |row| pointer::describe(sheet, aim, at, &path, row));
            }
            if edge.may_be_none() {
                let target = f32::from(u8::from(right.is_none()));
                choices.push(target, |row| pointer::describe_none(sheet, aim, row));
            }
            choices.end();
        }
    }
    choices
}
