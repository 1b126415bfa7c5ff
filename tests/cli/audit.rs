//! What `audit` prints, for people and for programs.

use std::fs;
use std::path::Path;

use super::{BRIDGE, SENSORS, onrecord};

#[test]
fn an_audit_that_works_says_nothing_on_standard_error() {
    let ran = onrecord(&["audit", BRIDGE]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with(BRIDGE));
}

#[test]
fn piped_output_is_plain_and_a_hundred_columns_wide() {
    let ran = onrecord(&["audit", BRIDGE, SENSORS]);
    let widest = ran.out.lines().map(|line| line.chars().count()).max();
    assert_eq!(widest, Some(100));
    assert!(!ran.out.contains('\u{1b}'), "no colour");
    assert!(!ran.out.contains('─'), "lines in ASCII");
    assert!(ran.out.contains('“'), "quotation marks as in the copy");
}

#[test]
fn a_width_is_kept() {
    for width in ["60", "80", "140"] {
        let ran = onrecord(&["audit", "--width", width, BRIDGE, SENSORS]);
        let widest = ran.out.lines().map(|line| line.chars().count()).max();
        assert!(widest.unwrap() <= width.parse().unwrap(), "{width}");
    }
}

#[test]
fn colour_when_asked_for_and_never_else() {
    let coloured = onrecord(&["audit", "--color", "always", BRIDGE]);
    assert!(coloured.out.contains('\u{1b}'));
    let plain = onrecord(&["audit", "--color", "never", BRIDGE]);
    assert!(!plain.out.contains('\u{1b}'));
}

#[test]
fn several_stories_end_in_a_table_over_all() {
    let one = onrecord(&["audit", BRIDGE]);
    assert!(!one.out.contains("All 1 stories"));
    let two = onrecord(&["audit", BRIDGE, SENSORS]);
    let (_, summary) = two.out.split_once("All 2 stories").unwrap();
    assert!(summary.contains(BRIDGE) && summary.contains(SENSORS));
}

#[test]
fn json_names_what_it_rests_on_and_says_where_everything_stands() {
    let ran = onrecord(&["audit", "--format", "json", BRIDGE, SENSORS]);
    let whole: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(whole["schema"], 1);
    assert_eq!(whole["codebook"]["id"], "onrecord");
    for key in ["tool", "grammar", "rubric"] {
        assert!(whole[key].is_string(), "{key}");
    }
    let story = &whole["stories"][0];
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(BRIDGE)).unwrap();
    let claim = &story["claims"][0]["content"][0];
    let offset = |key: &str| usize::try_from(claim[key].as_u64().unwrap()).unwrap();
    assert_eq!(claim["text"], text[offset("start")..offset("end")]);
    let line = text.lines().nth(offset("line") - 1).unwrap();
    assert!(line[offset("column") - 1..].starts_with(claim["text"].as_str().unwrap()));
    let claims = |story: usize| whole["stories"][story]["claims"].as_array().unwrap().len();
    assert_eq!(whole["total"]["claims"], claims(0) + claims(1));
}

#[test]
fn lines_of_json_are_one_a_story() {
    for subcommand in ["audit", "extract"] {
        let ran = onrecord(&[subcommand, "--format", "jsonl", BRIDGE, SENSORS]);
        let paths: Vec<_> = ran
            .out
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["path"].clone())
            .collect();
        assert_eq!(paths, [BRIDGE, SENSORS]);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for format in ["table", "json", "jsonl"] {
        let run = || onrecord(&["audit", "--format", format, BRIDGE, SENSORS]).out;
        assert_eq!(run(), run());
    }
}

#[test]
fn nothing_speaks_of_credibility_or_truth() {
    let stories = "tests/stories";
    for format in ["table", "jsonl"] {
        let ran = onrecord(&["audit", "--format", format, stories]);
        let words = ran.out.to_lowercase();
        assert!(!words.contains("credib") && !words.contains("truth"));
    }
}

#[test]
fn the_rubric_explains_itself_with_all_it_grades_by() {
    let ran = onrecord(&["explain", "strength"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let rubric = onrecord::strength::Rubric::bundled().unwrap();
    for (_, steps) in rubric.dimensions() {
        for (name, step) in steps {
            assert!(
                ran.out.contains(name) && ran.out.contains(&step.says),
                "{name}"
            );
        }
    }
}
