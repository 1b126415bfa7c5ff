//! The claims database: what is read and what is refused.

mod bad;
mod cached;
mod compared;
mod figures;
mod found;
mod reviews;
mod round_trip;

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
    assert_eq!(sample().doubts(jiff::civil::date(2025, 1, 1)), []);
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
    let normalised = normalise("claims.yaml", file);
    assert_eq!(normalised.done.len(), 2);
    assert_eq!(
        normalised.text,
        file.replace(
            "label: Pants on Fire\n",
            "label: Pants on Fire\n    norm: \"false\"\n"
        )
        .replace("{label: Half True}", "{label: Half True, norm: mixed}")
    );
}

#[test]
fn a_norm_is_put_where_the_label_stands_whatever_form_it_has() {
    let of = |verdict: &str| {
        format!(
            "- id: fares\n  claim: |\n    verdict: they doubled,\n    label: none\n{verdict}  review: {{publisher: PolitiFact}}\n"
        )
    };
    for (verdict, filled) in [
        (
            "  verdict: {label: \"Half } True\"} # see {note}\n",
            "  verdict: {label: \"Half } True\", norm: mixed} # see {note}\n",
        ),
        (
            "  verdict:\n    why: They rose.\n    # So the office.\n    label: >-\n      Mostly\n      True\n",
            "  verdict:\n    why: They rose.\n    # So the office.\n    norm: mostly_true\n    label: >-\n      Mostly\n      True\n",
        ),
        (
            "  verdict: {label: Half True,\n    why: x}\n",
            "  verdict: {label: Half True, norm: mixed,\n    why: x}\n",
        ),
        (
            "  verdict: {label: \"False – of 2015\"}\n",
            "  verdict: {label: \"False – of 2015\", norm: \"false\"}\n",
        ),
    ] {
        let normalised = normalise("claims.yaml", &of(verdict));
        assert_eq!(normalised.text, of(filled));
    }
    let crlf = of("  verdict:\n    label: Half True\n").replace('\n', "\r\n");
    let filled = of("  verdict:\n    label: Half True\n    norm: mixed\n").replace('\n', "\r\n");
    assert_eq!(normalise("claims.yaml", &crlf).text, filled);
}

#[test]
fn normalising_tells_what_it_leaves_as_it_is() {
    let file = "- {id: fares, claim: Fares doubled., verdict: {label: Sort of}}\n- {id: pier, clame: Shut.}\n";
    let normalised = normalise("claims.yaml", file);
    assert_eq!(normalised.text, file);
    let unknown = [("fares".to_owned(), "Sort of".to_owned())];
    assert_eq!(normalised.unknown, unknown);
    assert!(!normalised.errors.is_empty());
}

#[test]
fn what_a_desk_would_put_right_is_told_with_its_place() {
    let file = "\
- id: fire
  claim: The fire at Millport harbour destroyed 14 boats.
  verdict: {label: Mostly True, scale: {value: 9, best: 5, worst: 1}, norm: mixed}
  review: {publisher: Snopes, published: 2031-01-01}
  related: [pier, ghost]
- id: pier
  claim: The pier is shut.
  verdict: {label: Sort of true}
  review: {publisher: AAP FactCheck}
  quantities: [{of: boats, value: 1, as_of: 2020}, {of: boats, value: 2, as_of: 2035}]
- id: fire-again
  # Somebody did not look.
  claim: The fire at Millport harbour destroyed fourteen boats.
- {id: fire-many, claim: The fire at Millport harbour destroyed boats.}
";
    let claims = database_of(file);
    let doubts = claims.doubts(jiff::civil::date(2024, 1, 1)).into_iter();
    let doubts: Vec<_> = doubts
        .map(|doubt| doubt.placed(file.as_bytes()).to_string())
        .collect();
    insta::assert_snapshot!(doubts.join("\n"));
}

pub fn database_of(yaml: &str) -> Claims {
    let (mut claims, mut errors) = (Claims::default(), Vec::new());
    claims.add_file("claims.yaml", yaml.as_bytes(), &mut errors);
    assert!(errors.is_empty(), "{errors:?}");
    claims
}
