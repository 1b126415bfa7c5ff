//! The claims database: what is read and what is refused.

mod bad;
mod cached;
mod compared;
mod figures;
mod found;
mod reviews;

use onrecord::claim::compare::Language;
use onrecord::claim::rank::{Near, Ranking};
use onrecord::claim::{Claims, normalise, schema};

pub fn sample() -> Claims {
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
fn the_grammars_of_matching_are_read() {
    assert!(Language::read().is_ok());
    assert!(Ranking::read().is_ok());
    assert!(Near::read().is_ok());
}

#[test]
fn the_json_schema_is_fresh() {
    let kept = std::fs::read_to_string("claims/entry.schema.json").unwrap();
    assert_eq!(
        kept.trim(),
        schema(),
        "write it again: onrecord claims schema > claims/entry.schema.json"
    );
}

#[test]
fn normalising_keeps_comments_and_form() {
    let file = "# Kept.\n- id: pier\n  claim: The pier is shut. # and this\n  verdict:\n    label: Pants on Fire\n  review: {publisher: PolitiFact}\n\n- id: fares\n  claim: Fares doubled.\n  verdict: {label: Half True}\n  review: {publisher: PolitiFact}\n";
    let (edited, done) = normalise("claims.yaml", file);
    assert_eq!(done.len(), 2);
    assert_eq!(
        edited,
        file.replace(
            "label: Pants on Fire\n",
            "label: Pants on Fire\n    norm: \"false\"\n"
        )
        .replace("{label: Half True}", "{label: Half True, norm: mixed}")
    );
}

pub fn database_of(yaml: &str) -> Claims {
    let (mut claims, mut errors) = (Claims::default(), Vec::new());
    claims.add_file("claims.yaml", yaml.as_bytes(), &mut errors);
    assert!(errors.is_empty(), "{errors:?}");
    claims
}
