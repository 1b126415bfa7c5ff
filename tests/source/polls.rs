//! Polls and studies, those who answer them, and those who take them.

use onrecord::Category::{Document, Organization, UnnamedGroup};

use super::assert_told;

#[test]
fn a_poll_or_a_study_is_a_document() {
    assert_told(
        "[A poll] found that most people want the bridge back. [A study of river traffic] said it would cost jobs.",
        &[Document, Document],
    );
}

#[test]
fn those_who_answered_are_a_group() {
    assert_told(
        "[Fifty-four percent of voters] said they wanted the bridge back.",
        &[UnnamedGroup],
    );
    assert_told(
        "[Most respondents] said they had never crossed the bridge.",
        &[UnnamedGroup],
    );
}

#[test]
fn the_pollster_is_a_body() {
    assert_told(
        "[Gallup] found that most people want the bridge back.",
        &[Organization],
    );
}

#[test]
fn a_poll_that_bears_the_name_of_its_pollster_is_a_document() {
    assert_told(
        "[A Gallup poll] found that most people want the bridge back.",
        &[Document],
    );
    assert_told(
        "[A Tarn University study] found that the river is rising.",
        &[Document],
    );
}
