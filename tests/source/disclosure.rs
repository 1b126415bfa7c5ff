//! Why a source is not named: found anywhere in the story, tied to its source, and told by how much it says.

use onrecord::source::DisclosureKind::{self, Boilerplate, None, Specific, Unexplained};

use super::Told;

#[track_caller]
fn assert_reason(copy: &str, words: &str, expected: DisclosureKind) {
    let told = Told::of(copy);
    let found = told.source(words).disclosure.kind;
    assert_eq!(found, expected, "{copy}: {:#?}", told.sources);
}

#[test]
fn a_reason_may_stand_before_the_source_in_a_sentence_of_its_own() {
    assert_reason(
        "Two inspectors agreed to speak on condition of anonymity because they feared for their jobs. \
         The inspectors said the deck was cracked.",
        "Two inspectors",
        Specific,
    );
}

#[test]
fn a_reason_may_stand_in_a_later_paragraph() {
    assert_reason(
        "Two inspectors said the deck was cracked.\n\nMary Ruiz, the mayor, said it was sound.\n\n\
         The council meets on Monday.\n\nThe bridge was built in 1960.\n\n\
         The inspectors spoke on condition of anonymity because they were not authorized to speak to the press.",
        "Two inspectors",
        Boilerplate,
    );
}

#[test]
fn a_reason_for_everyone_is_everyones() {
    let copy = "An inspector said the deck was cracked. A clerk said the file was lost.\n\n\
         Both spoke on condition of anonymity because they were not authorized to speak to the press.";
    assert_reason(copy, "An inspector", Boilerplate);
    assert_reason(copy, "A clerk", Boilerplate);
}

#[test]
fn a_reason_belongs_to_its_own_source() {
    let copy = "An inspector said the deck was cracked. A clerk, who asked not to be named for fear of losing her job, \
         said the file was lost. Harbor Ministry officials said there was no file.";
    assert_reason(copy, "An inspector", None);
    assert_reason(copy, "A clerk", Specific);
    assert_reason(copy, "Harbor Ministry officials", None);
}

#[test]
fn he_who_asked_is_the_one_before() {
    assert_reason(
        "An inspector said the deck was cracked. He asked that his name not be used.",
        "An inspector",
        Unexplained,
    );
}

#[test]
fn what_any_outlet_prints_is_boilerplate() {
    for reason in [
        "because she was not authorized to speak publicly",
        "because she was not allowed to talk to reporters",
        "to discuss internal deliberations",
        "because of the sensitivity of the matter",
        "to describe private conversations",
        "to speak candidly",
    ] {
        assert_reason(
            &format!(
                "A clerk, who spoke on condition of anonymity {reason}, said the file was lost."
            ),
            "A clerk",
            Boilerplate,
        );
    }
}

#[test]
fn what_could_happen_to_her_is_specific() {
    for reason in [
        "for fear of losing her job",
        "because she feared reprisals",
        "because her brother works for the company",
        "out of concern for her safety",
        "because she had signed a nondisclosure agreement",
    ] {
        assert_reason(
            &format!(
                "A clerk, who spoke on condition of anonymity {reason}, said the file was lost."
            ),
            "A clerk",
            Specific,
        );
    }
}

#[test]
fn no_reason_at_all_is_unexplained() {
    assert_reason(
        "A clerk, speaking on condition of anonymity, said the file was lost.",
        "A clerk",
        Unexplained,
    );
}
