//! What `extract` writes, and why.

use super::{BRIDGE, onrecord};

#[test]
fn explain_gives_a_block_for_each_attribution_and_its_place() {
    let ran = onrecord(&["extract", "--explain", BRIDGE]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let plain = onrecord(&["extract", BRIDGE]);
    let line: serde_json::Value = serde_json::from_str(&plain.out).unwrap();
    let found = line["attributions"].as_array().unwrap();
    let blocks = ran.out.lines().filter(|line| {
        let id = line.rsplit_once(": a").map(|(_, number)| number);
        id.is_some_and(|number| number.parse::<usize>().is_ok())
    });
    assert_eq!(blocks.count(), found.len());
    for expected in ["source begins", "acceptance", "30% is enough", "Word"] {
        assert!(ran.out.contains(expected), "{expected}");
    }
    assert!(ran.out.lines().all(|line| line.chars().count() <= 100));
}

#[test]
fn explain_adds_fields_to_json_that_are_not_there_without_it() {
    let ran = onrecord(&["extract", "--explain", "--format", "jsonl", BRIDGE]);
    let mut line: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let explanation = &line["attributions"][0]["explanation"];
    for field in ["cue", "edges", "readings", "ranking", "acceptance"] {
        assert!(!explanation[field].is_null(), "{field}");
    }
    let adds = explanation["cue"]["evidence"][0]["adds"].as_f64().unwrap();
    assert!(adds.abs() > 0.0);
    assert!(line["untold"].is_array());

    let plain = onrecord(&["extract", BRIDGE]);
    let plain: serde_json::Value = serde_json::from_str(&plain.out).unwrap();
    line.as_object_mut().unwrap().remove("untold");
    for attribution in line["attributions"].as_array_mut().unwrap() {
        attribution.as_object_mut().unwrap().remove("explanation");
    }
    assert_eq!(line, plain, "nothing else changes");
}

#[test]
fn less_sure_attributions_are_left_out_when_more_is_asked_for() {
    for subcommand in ["audit", "extract"] {
        let count = |least: &str| {
            let args = [
                subcommand,
                "--format",
                "jsonl",
                "--min-confidence",
                least,
                BRIDGE,
            ];
            let ran = onrecord(&args);
            assert_eq!((ran.status, ran.err.as_str()), (0, ""));
            ran.out.matches("\"confidence\":").count()
        };
        assert!(
            count("0.95") < count("0.85") && count("0.85") < count("0.3"),
            "{subcommand}"
        );
        let wrong = onrecord(&[subcommand, "--min-confidence", "1.5", BRIDGE]);
        assert_eq!((wrong.status, wrong.out.as_str()), (2, ""));
        assert!(wrong.err.contains("from 0 to 1"), "{}", wrong.err);
    }
}
