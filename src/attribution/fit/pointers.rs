//! Where the parts of an attribution begin and end, given its cue.

use super::corpus::Example;
use super::ftrl::Settings;
use super::table::Table;
use crate::attribution::model::feature::Linear;
use crate::attribution::model::pointer::{self, Aim, Edge, Path, Pointer, candidates};

const POINTER: Settings = Settings {
    rate: 0.12,
    l1: 0.4,
    l2: 1.0,
    passes: 6,
};

pub fn fit_pointer(
    start: &Linear<Pointer>,
    edge: Edge,
    examples: &[&Example<'_>],
) -> Linear<Pointer> {
    let mut table = Table::new(start);
    let (mut groups, mut targets, mut found) = (Vec::new(), Vec::new(), Vec::new());
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
            let begin = table.rows.count();
            let mut path = Path::from(aim.origin());
            for (index, &at) in found.iter().enumerate() {
                path.reach(sheet, at);
                table.push(|row| pointer::describe(sheet, aim, at, &path, row));
                targets.push(f32::from(u8::from(Some(index) == right)));
            }
            if edge.may_be_none() {
                table.push(|row| pointer::describe_none(sheet, aim, row));
                targets.push(f32::from(u8::from(right.is_none())));
            }
            groups.push(begin..table.rows.count());
        }
    }
    table.fit(POINTER, |learner, rows| {
        learner.softmax(rows, &groups, &targets)
    })
}
