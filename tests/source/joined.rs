//! Several sources of one statement.

use onrecord::Category::NamedPerson;

use super::assert_told;

#[test]
fn two_named_people_are_named() {
    assert_told(
        "[Mary Ruiz and Daniel Okafor] said the bridge must close.",
        &[NamedPerson],
    );
}

#[test]
fn a_named_person_stands_for_unnamed_ones_beside() {
    assert_told(
        "[Mary Ruiz and other engineers] said the bridge must close.",
        &[NamedPerson],
    );
    assert_told(
        "[Daniel Okafor and two aides] said the bridge must close.",
        &[NamedPerson],
    );
}
