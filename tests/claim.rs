//! The claims database: what is read, what is refused, what is found.

use onrecord::claim::{Claims, Kind, Query, Relation};

fn sample() -> Claims {
    let (claims, errors) = Claims::open(["claims"]);
    assert!(errors.is_empty(), "{errors:#?}");
    claims
}

#[test]
fn the_sample_database_is_sound() {
    assert!(sample().len() >= 12);
}

#[test]
fn every_error_is_told_with_its_place_and_the_sound_entries_stand() {
    let (claims, errors) = Claims::open(["tests/claims/wrong.yaml"]);
    let ids: Vec<_> = claims.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["pier-reopened"]);
    let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(errors.join("\n"));
}

#[test]
fn an_entry_is_found_in_other_words_of_the_story() {
    let found = sample().find(&Query::new(
        "a fatal bombing by ISIS militants at an airport entrance in Kabul killed 13 U.S. troops",
    ));
    assert_eq!(found[0].entry.id, "kabul-airport-bombing");
}

#[test]
fn another_death_toll_contradicts() {
    let found = sample().find(&Query::new(
        "The attack on Crocus City Hall killed 160 people.",
    ));
    assert_eq!(found[0].entry.id, "crocus-death-toll");
    assert_eq!(found[0].relation, Relation::Contradicts(Kind::Quantity));
    assert_eq!(found[0].known(), Some("145"));
}
