//! A noun that names an act of saying is a cue, and its owner the source.

use super::{indirect, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn a_noun_is_a_cue() {
    only_by(
        Construct::Noun,
        "The report leans on the company’s claim that the valve was new.",
        indirect("the company’s", "claim", &["that the valve was new"]),
    );
    only(
        "The hearing turned on Baptiste’s assertion that the signature was forged.",
        indirect(
            "Baptiste’s",
            "assertion",
            &["that the signature was forged"],
        ),
    );
    only(
        "The strike followed the union’s warning that the talks had failed.",
        indirect("the union’s", "warning", &["that the talks had failed"]),
    );
}

#[test]
fn what_a_noun_says_ends_before_the_verb_of_its_sentence() {
    only_by(
        Construct::Noun,
        "The claim by Karzan that the market had passed was wrong.",
        indirect("Karzan", "claim", &["that the market had passed"]),
    );
}
