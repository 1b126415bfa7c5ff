//! [`Marked`] text in, [`Reading`]s out: one file for each construct of attribution, each with its
//! grammar at its head. Cues and quotation marks are found first; parsing happens only around them.

mod according;
mod after;
mod anchor;
mod clause;
mod colon;
mod complement;
mod content;
mod cue;
mod floating;
mod ground;
mod hedged;
mod host;
mod lead_in;
mod noun;
mod parenthetical;
mod parse;
mod passive;
mod phrase;
mod quote;
mod response;
mod subject;
mod trailing;

use super::reading::Reading;
use crate::grammar::Marked;
use anchor::Anchor;
use ground::Ground;

/// Reads the words around one cue; `None` when they are not this construct.
type AtCue = fn(&Anchor<'_>) -> Option<Reading>;

const AT_CUE: &[AtCue] = &[
    quote::spoken,
    quote::inverted,
    lead_in::lead_in,
    parenthetical::parenthetical,
    trailing::trailing,
    trailing::inverted,
    clause::clause,
    complement::complement,
    passive::passive,
    response::response,
];

/// Every reading that some construct finds, in no order; they may contradict each other.
pub fn readings(marked: &Marked<'_>) -> Vec<Reading> {
    let ground = Ground::of(marked);
    let mut readings = Vec::new();
    for index in 0..ground.cues.len() {
        let anchor = Anchor::at(&ground, index);
        readings.extend(AT_CUE.iter().filter_map(|construct| construct(&anchor)));
    }
    according::readings(&ground, &mut readings);
    noun::readings(&ground, &mut readings);
    hedged::readings(&ground, &mut readings);
    colon::readings(&ground, &mut readings);
    floating::readings(&ground, &mut readings);
    readings
}
