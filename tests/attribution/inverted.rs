//! The verb before its speaker, and all that is said of the speaker after the name.

use super::{direct, indirect, only_by};
use onrecord::attribution::Construct;

#[test]
fn an_inverted_speaker_with_a_long_apposition() {
    only_by(
        Construct::InvertedQuote,
        "“The water came up in an hour,” said Ana Lopes, a retired teacher who has lived on the \
         quay since 1988.",
        direct(
            "Ana Lopes, a retired teacher who has lived on the quay since 1988",
            "said",
            &["“The water came up in an hour,”"],
        ),
    );
    only_by(
        Construct::InvertedQuote,
        "“That vote was bought,” said Gerald Finch, the longest-serving member of the county board \
         and a former chairman of its ethics panel.",
        direct(
            "Gerald Finch, the longest-serving member of the county board and a former chairman of \
             its ethics panel",
            "said",
            &["“That vote was bought,”"],
        ),
    );
    only_by(
        Construct::InvertedQuote,
        "“You cannot farm salt,” said Ilse Brandt, 64, whose family has grown barley near the \
         estuary for five generations.",
        direct(
            "Ilse Brandt, 64, whose family has grown barley near the estuary for five generations",
            "said",
            &["“You cannot farm salt,”"],
        ),
    );
}

#[test]
fn an_inverted_speaker_after_a_paraphrase() {
    only_by(
        Construct::InvertedTrailing,
        "The tunnel will open in May, said Greta Holm, its chief engineer.",
        indirect(
            "Greta Holm, its chief engineer",
            "said",
            &["The tunnel will open in May"],
        ),
    );
    only_by(
        Construct::InvertedTrailing,
        "The line will reopen by Easter, said Tomas Reyl, a spokesman for the operator.",
        indirect(
            "Tomas Reyl, a spokesman for the operator",
            "said",
            &["The line will reopen by Easter"],
        ),
    );
}
