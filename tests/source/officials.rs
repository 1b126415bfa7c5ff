//! Officials, aides and staff: of which body, how many, and whether they asked not to be named.

use onrecord::Category::{Anonymous, Collective, Officials, Spokesperson};

use super::assert_told;

#[test]
fn one_official_of_a_named_body_is_held_back() {
    assert_told(
        "[A Harbor Ministry official] said on Monday that the crane had been shut down twice. \
         [A senior administration official] said the ministry had known since spring.",
        &[Anonymous, Anonymous],
    );
    assert_told(
        "Daniel Okafor will vote against the bill. [An aide to Mr. Okafor] said he had read it twice.",
        &[Anonymous],
    );
}

#[test]
fn officials_of_a_named_body_whom_nobody_counted_speak_for_it() {
    assert_told(
        "[Harbor Ministry officials] said the crane was sound.",
        &[Officials],
    );
    assert_told(
        "Daniel Okafor will vote against the bill. [Aides to Mr. Okafor] said he had read it twice. \
         [Okafor’s advisers] argued that it would not pass.",
        &[Officials, Officials],
    );
}

#[test]
fn officials_who_asked_not_to_be_named_are_held_back() {
    assert_told(
        "[Harbor Ministry officials], who asked not to be named, said the crane was unsafe.",
        &[Anonymous],
    );
    assert_told(
        "[Harbor Ministry officials] said the crane was unsafe. The officials spoke on condition of anonymity.",
        &[Anonymous],
    );
}

#[test]
fn officials_who_say_how_they_know_are_held_back() {
    assert_told(
        "[Harbor Ministry officials briefed on the inspection] said the crane was unsafe.",
        &[Anonymous],
    );
    assert_told(
        "[Officials familiar with the inspection] said the crane was unsafe.",
        &[Anonymous],
    );
}

#[test]
fn counted_officials_are_held_back() {
    for count in [
        "Three",
        "Several",
        "A few",
        "A handful of",
        "Multiple",
        "A couple of",
        "More than a dozen",
    ] {
        assert_told(
            &format!("[{count} Harbor Ministry officials] said the crane was unsafe."),
            &[Anonymous],
        );
        assert_told(
            &format!("Daniel Okafor is ill, [{count} aides to Mr. Okafor] said."),
            &[Anonymous],
        );
    }
}

#[test]
fn a_spokesperson_speaks_for_the_body_unless_he_asks_not_to_be_named() {
    assert_told(
        "[A Brandt Systems spokesman] said the crane was sound.",
        &[Spokesperson],
    );
    assert_told(
        "[A Brandt Systems spokesman], who asked not to be named, said the crane was unsafe.",
        &[Anonymous],
    );
    assert_told(
        "[A spokeswoman for The Daily Ledger], who declined to be identified, said the paper would close.",
        &[Anonymous],
    );
}

#[test]
fn bare_officials_belong_to_the_body_named_before() {
    assert_told(
        "The Harbor Ministry shut the northern quay on Monday. The crane there is 50 years old. \
         [Officials] said it would be pulled down.",
        &[Officials],
    );
}

#[test]
fn bare_officials_without_a_body_are_a_class() {
    assert_told("The crane is unsafe, [officials] said.", &[Collective]);
}

#[test]
fn bare_sources_are_held_back() {
    assert_told("The crane is unsafe, [sources] said.", &[Anonymous]);
}

#[test]
fn officials_of_a_told_country_speak_for_it() {
    assert_told(
        "[Norwegian law enforcement officials] said the smugglers had fled.",
        &[Officials],
    );
    assert_told(
        "The smugglers crossed into Norway by boat. [Law enforcement officials] said they had fled.",
        &[Officials],
    );
    assert_told(
        "[Government officials in Norway] said the smugglers had fled.",
        &[Officials],
    );
}

#[test]
fn officials_of_no_told_country_are_a_class() {
    for officials in ["law enforcement officials", "government officials"] {
        assert_told(
            &format!("The smugglers have fled, [{officials}] said."),
            &[Collective],
        );
    }
}

#[test]
fn staff_of_a_named_person_speak_for_the_person() {
    for staff in ["aides", "advisers", "staff members"] {
        assert_told(
            &format!("Daniel Okafor is ill. [Mr. Okafor’s {staff}] said he would rest for a week."),
            &[Officials],
        );
    }
    assert_told(
        "Daniel Okafor is on trial. [Mr. Okafor’s lawyers] said he would appeal.",
        &[Spokesperson],
    );
}
