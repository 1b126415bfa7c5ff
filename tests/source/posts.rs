//! Posts that one known person holds, and people whom the story leaves unnamed.

use onrecord::Category::{NamedPerson, UnnamedPerson};

use super::{Told, assert_told};

#[test]
fn a_post_whose_holder_the_story_names_is_the_holder() {
    let copy =
        "President Mary Ruiz flew to Oslo on Monday. The bridge must close, the president said.";
    let told = Told::of(copy);
    let president = told.source("the president");
    assert_eq!(
        (president.category, president.name.as_str()),
        (NamedPerson, "Mary Ruiz")
    );
}

#[test]
fn a_post_whose_holder_anyone_can_look_up_is_named() {
    for post in ["the president", "the pope", "the mayor of Paris"] {
        assert_told(
            &format!("The bridge must close, [{post}] said on Monday."),
            &[NamedPerson],
        );
    }
}

#[test]
fn a_witness_a_plaintiff_and_a_victim_stay_unnamed() {
    for person in [
        "a witness",
        "the plaintiff",
        "one victim",
        "a protester",
        "a judge",
    ] {
        assert_told(
            &format!("The bridge shook before it fell, [{person}] said."),
            &[UnnamedPerson],
        );
    }
}
