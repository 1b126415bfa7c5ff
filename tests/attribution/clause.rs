//! The speaker, then or before a clause in the reporter's words.

use super::{all, attributions, indirect, only_by};
use onrecord::attribution::Construct;
use onrecord::grammar::CueKind;

#[test]
fn a_clause_with_and_without_that() {
    only_by(
        Construct::Clause,
        "The minister said that the port would close.",
        indirect("The minister", "said", &["that the port would close"]),
    );
    only_by(
        Construct::Clause,
        "The minister has not said whether the port will close.",
        indirect(
            "The minister",
            "has not said",
            &["whether the port will close"],
        ),
    );
    only_by(
        Construct::Clause,
        "Police say the driver fled.",
        indirect("Police", "say", &["the driver fled"]),
    );
}

#[test]
fn the_speaker_after_a_paraphrase() {
    only_by(
        Construct::Trailing,
        "The tunnel will open in May, the company said.",
        indirect("the company", "said", &["The tunnel will open in May"]),
    );
}

#[test]
fn a_second_verb_has_the_same_speaker() {
    let found = all(
        "Idris said the count was wrong and added that it would change.",
        &[
            indirect("Idris", "said", &["the count was wrong"]),
            indirect("Idris", "added", &["that it would change"]),
        ],
    );
    assert_eq!(found[1].within, None);
}

#[test]
fn beliefs_and_attitudes_are_told_from_assertions() {
    let kind = |copy: &str| attributions(copy).0[0].kind;
    assert_eq!(
        kind("Officials believe that the yard will close."),
        CueKind::Belief
    );
    assert_eq!(
        kind("Officials say that the yard will close."),
        CueKind::Assertion
    );
}
