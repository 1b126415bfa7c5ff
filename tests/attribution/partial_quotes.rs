//! Quoted words within the reporter's own.

use super::{all, indirect, mixed, only};

#[test]
fn a_partial_quotation_in_a_paraphrase() {
    only(
        "Lindqvist said the effect would be “measurable but small” in most years.",
        mixed(
            "Lindqvist",
            "said",
            &["the effect would be “measurable but small” in most years"],
        ),
    );
    only(
        "The bishop told worshippers that the parish was “not a bank” and would not lend again.",
        mixed(
            "The bishop",
            "told",
            &["that the parish was “not a bank” and would not lend again"],
        ),
    );
    only(
        "The inspector described the wiring as “a bonfire waiting for a match.”",
        mixed(
            "The inspector",
            "described",
            &["the wiring as “a bonfire waiting for a match.”"],
        ),
    );
    all(
        "Moreau called the offer “an insult” and said her members would strike.",
        &[
            mixed("Moreau", "called", &["the offer “an insult”"]),
            indirect("Moreau", "said", &["her members would strike"]),
        ],
    );
}
