//! What `onrecord audit` tells of each sample story, line by line as a person has read it.

use std::process::Command;

/// The tables of one story, plain and 100 columns wide.
fn audit(story: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .args(["audit", "--color", "never", "--width", "100", story])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_story_of_named_sources() {
    insta::assert_snapshot!(audit("tests/stories/bridge-vote.txt"));
}

#[test]
fn a_story_of_anonymous_sources() {
    insta::assert_snapshot!(audit("tests/stories/border-sensors.txt"));
}

#[test]
fn a_british_story_of_what_is_understood() {
    insta::assert_snapshot!(audit("tests/stories/ferry-contract.txt"));
}

#[test]
fn a_wire_story_of_witnesses() {
    insta::assert_snapshot!(audit("tests/stories/market-fire.txt"));
}

#[test]
fn a_court_story_of_documents() {
    insta::assert_snapshot!(audit("tests/stories/permit-trial.md"));
}
