//! People who took part, answered or sued, as against those who pass on what they know from inside.

use onrecord::Category::{Anonymous, UnnamedGroup, UnnamedPerson};

use super::assert_told;

#[test]
fn counted_participants_are_a_group() {
    for people in [
        "Four students at the school",
        "Twelve plaintiffs",
        "Two of the protesters",
        "Five residents",
    ] {
        assert_told(
            &format!("[{people}] said the roof had leaked for years."),
            &[UnnamedGroup],
        );
    }
}

#[test]
fn one_participant_is_a_person() {
    for person in [
        "One student at the school",
        "One plaintiff",
        "One of the protesters",
        "A resident",
    ] {
        assert_told(
            &format!("[{person}] said the roof had leaked for years."),
            &[UnnamedPerson],
        );
    }
}

#[test]
fn a_counted_few_who_know_it_from_inside_are_held_back() {
    for few in [
        "Four employees familiar with the inspection",
        "Two people briefed on the inspection",
        "Three teachers with direct knowledge of the inspection",
    ] {
        assert_told(
            &format!("[{few}] said the roof had leaked for years."),
            &[Anonymous],
        );
    }
}
