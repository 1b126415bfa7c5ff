//! `check` in a pipeline: settings, baselines, exit statuses, and formats that other programs read.

use std::fs;
use std::path::Path;

use crate::cli::{Ran, SENSORS, command, folder, onrecord, ran, written};

const STORY: &str = "The dock\n\nIt rained.\n\nThe dock <\"old\"> & closed, sources said.\n";

fn within(folder: &Path, args: &[&str]) -> Ran {
    ran(command(args).current_dir(folder), "")
}

#[test]
fn check_goes_by_the_settings_file_and_a_flag_goes_over_it() {
    let desk = folder("gate-settings");
    written(&desk, "dock.txt", STORY);
    let check = |args: &[&str]| {
        within(
            &desk,
            &[&["check", "--format", "concise", "dock.txt"], args].concat(),
        )
    };
    let plain = check(&[]);
    assert!(
        plain.out.contains("[bare-source]"),
        "{}{}",
        plain.out,
        plain.err
    );
    assert_eq!(plain.status, 1);
    written(&desk, "onrecord.yaml", "ignore: [bare-source]\n");
    assert!(!check(&[]).out.contains("[bare-source]"));
    assert!(
        check(&["--ignore", "no-reason"])
            .out
            .contains("[bare-source]")
    );
    written(
        &desk,
        "onrecord.yaml",
        "profile: house.yaml\nfail-on: error\n",
    );
    written(
        &desk,
        "house.yaml",
        "about: Ours.\nrules: {bare-source: warning}\n",
    );
    assert_eq!(check(&[]).status, 0);
    assert_eq!(check(&["--fail-on", "warning"]).status, 1);
    written(
        &desk,
        "onrecord.yaml",
        "min-severity: error\nprofile: house.yaml\n",
    );
    assert_eq!((check(&[]).status, check(&[]).out.as_str()), (1, ""));
    written(&desk, "onrecord.yaml", "fail-on: fatal\n");
    let wrong = check(&[]);
    assert_eq!((wrong.status, wrong.err.lines().count()), (2, 1));
    assert!(
        wrong.err.contains("onrecord.yaml:1:") && wrong.err.contains("fatal"),
        "{}",
        wrong.err
    );
}

#[test]
fn what_a_baseline_holds_is_not_told_again_and_what_is_new_is() {
    let desk = folder("gate-baseline");
    written(&desk, "dock.txt", STORY);
    let check = |args: &[&str]| {
        within(
            &desk,
            &[
                &[
                    "check",
                    "--format",
                    "concise",
                    "dock.txt",
                    "--baseline",
                    "old.json",
                    // Of the whole story, wherever it is told.
                    "--ignore",
                    "only-anonymous",
                ],
                args,
            ]
            .concat(),
        )
    };
    let none = check(&[]);
    assert_eq!((none.status, none.out.as_str()), (2, ""));
    assert_eq!(
        none.err,
        "onrecord: old.json: no such file; write it with --write-baseline\n"
    );
    let wrote = check(&["--write-baseline"]);
    assert_eq!(wrote.status, 0, "{}", wrote.err);
    let baseline = fs::read_to_string(desk.join("old.json")).unwrap();
    assert!(
        !baseline.contains("dock") && !baseline.contains("said"),
        "{baseline}"
    );
    assert_eq!((check(&[]).status, check(&[]).out.as_str()), (0, ""));

    let moved = STORY.replace("It rained.", "It rained.\n\nIt was cold on the hills.");
    written(&desk, "dock.txt", &moved);
    assert_eq!(
        (check(&[]).status, check(&[]).out.as_str()),
        (0, ""),
        "lines do not count"
    );

    written(
        &desk,
        "dock.txt",
        format!("{moved}\nThe pier will close too, insiders said.\n"),
    );
    let new = check(&[]);
    assert_eq!(new.status, 1);
    assert!(
        new.out.lines().all(|line| line.starts_with("dock.txt:9:")),
        "{}",
        new.out
    );
}

#[test]
fn a_baseline_that_cannot_be_used_is_one_line() {
    let desk = folder("gate-wrong-baseline");
    written(&desk, "dock.txt", STORY);
    for (text, told) in [
        (
            "{\"version\": 9, \"findings\": {}}",
            "a baseline of version 9, and this onrecord reads version 1",
        ),
        ("words", "no baseline of onrecord"),
        ("{\"version\": 1}", "a broken baseline"),
    ] {
        written(&desk, "old.json", text);
        let ran = within(&desk, &["check", "dock.txt", "--baseline", "old.json"]);
        assert_eq!(
            (ran.status, ran.out.as_str(), ran.err.lines().count()),
            (2, "", 1),
            "{}",
            ran.err
        );
        assert!(
            ran.err.contains(told) && ran.err.contains("--write-baseline"),
            "{}",
            ran.err
        );
    }
    let nameless = within(&desk, &["check", "dock.txt", "--write-baseline"]);
    assert_eq!(nameless.status, 2);
    assert!(nameless.err.contains("--baseline FILE"), "{}", nameless.err);
}

#[test]
fn each_exit_status_has_its_reason() {
    let check =
        |args: &[&str]| onrecord(&[&["check", "--format", "concise"], args].concat()).status;
    assert_eq!(
        check(&["tests/stories/bridge-vote.txt", "--fail-on", "error"]),
        0
    );
    assert_eq!(check(&[SENSORS]), 1);
    assert_eq!(check(&[SENSORS, "--exit-zero"]), 0);
    assert_eq!(check(&[SENSORS, "--profile", "no-such-profile"]), 2);
    assert_eq!(
        check(&[SENSORS, "no-such-story.txt"]),
        2,
        "a story that cannot be read outweighs findings"
    );
    assert_eq!(check(&[SENSORS, "no-such-story.txt", "--exit-zero"]), 2);
    assert_eq!(check(&[SENSORS, "--no-such-flag"]), 2);
}

#[test]
fn junit_has_a_suite_a_story_and_a_failure_a_finding() {
    let desk = folder("gate-junit");
    written(&desk, "a&b.txt", STORY);
    written(
        &desk,
        "calm.txt",
        "The dock\n\nIt rained on the old dock.\n",
    );
    let ran = within(
        &desk,
        &["check", "--format", "junit", "a&b.txt", "calm.txt"],
    );
    let xml = roxmltree::Document::parse(&ran.out).unwrap();
    let suites: Vec<_> = xml
        .root_element()
        .children()
        .filter(|node| node.is_element())
        .collect();
    assert_eq!(suites.len(), 2);
    assert_eq!(suites[0].attribute("name"), Some("a&b.txt"));
    let failures = suites[0]
        .descendants()
        .filter(|node| node.has_tag_name("failure"))
        .count();
    assert!(failures > 0);
    assert_eq!(
        suites[0].attribute("failures"),
        Some(failures.to_string().as_str())
    );
    assert_eq!(
        (
            suites[1].attribute("tests"),
            suites[1].attribute("failures")
        ),
        (Some("1"), Some("0"))
    );
}

#[test]
fn checkstyle_says_the_same_as_the_lines_for_people() {
    let concise = onrecord(&["check", "--format", "concise", SENSORS]).out;
    let ran = onrecord(&["check", "--format", "checkstyle", SENSORS]);
    let xml = roxmltree::Document::parse(&ran.out).unwrap();
    let errors = xml.descendants().filter(|node| node.has_tag_name("error"));
    let told: Vec<String> = errors
        .map(|error| {
            let value = |name| error.attribute(name).unwrap();
            let rule = value("source").strip_prefix("onrecord.").unwrap();
            format!("{SENSORS}:{}:{}: [{rule}]", value("line"), value("column"))
        })
        .collect();
    let severities = ["advice", "warning", "error"];
    let lines: Vec<String> = concise
        .lines()
        .map(|line| {
            let (head, _) = line.split_once(']').unwrap();
            severities
                .iter()
                .fold(format!("{head}]"), |head, severity| {
                    head.replace(&format!(": {severity}["), ": [")
                })
        })
        .collect();
    assert_eq!(told, lines);
}

#[test]
fn what_is_waived_is_not_written_to_a_baseline() {
    let desk = folder("gate-baseline-waived");
    let waiver = "<!-- onrecord: ignore[bare-source] read by the desk -->";
    let story = format!("# The dock\n\nIt rained.\n\n{waiver}\n\nThe dock is old, sources said.\n");
    written(&desk, "dock.md", story);
    let args = [
        "check",
        "dock.md",
        "--baseline",
        "old.json",
        "--write-baseline",
    ];
    assert_eq!(within(&desk, &args).status, 0);
    let baseline = fs::read_to_string(desk.join("old.json")).unwrap();
    assert!(
        baseline.contains("no-reason") && !baseline.contains("bare-source"),
        "{baseline}"
    );
}

/// Line and column in one format's report of one finding.
fn place_in(desk: &Path, format: &str) -> (u64, u64) {
    let args = [
        "check",
        "--format",
        format,
        "--profile",
        "house.yaml",
        "dock.txt",
    ];
    let out = within(desk, &args).out;
    let number = |text: &str| -> u64 {
        let end = text.find(|c: char| !c.is_ascii_digit());
        text[..end.unwrap_or(text.len())].parse().unwrap()
    };
    let after = |mark: &str| number(out.split_once(mark).expect(&out).1);
    let json = || -> serde_json::Value { serde_json::from_str(&out).unwrap() };
    let both = |value: &serde_json::Value, line: &str, column: &str| {
        (
            value[line].as_u64().unwrap(),
            value[column].as_u64().unwrap(),
        )
    };
    match format {
        "full" | "concise" => {
            let (line, column) = out
                .split_once("dock.txt:")
                .expect(&out)
                .1
                .split_once(':')
                .unwrap();
            (number(line), number(column))
        }
        "github" => (after("line="), after("col=")),
        "checkstyle" => (after("line=\""), after("column=\"")),
        "junit" => (after("line=\""), after("name=\"bare-source at 5:")),
        "rdjsonl" => both(&json()["location"]["range"]["start"], "line", "column"),
        "jsonl" => both(&json()["findings"][0]["span"], "line", "column"),
        _ => {
            let result = &json()["runs"][0]["results"][0];
            let region = &result["locations"][0]["physicalLocation"]["region"];
            both(region, "startLine", "startColumn")
        }
    }
}

#[test]
fn every_format_names_the_same_place_and_reviewdog_gets_the_bytes_it_asks_for() {
    let desk = folder("gate-columns");
    let copy = "The dock\n\nIt rained.\n\nÉmile’s dock is old, sources said.\n";
    written(&desk, "dock.txt", copy);
    written(
        &desk,
        "house.yaml",
        "about: Ours.\nrules: {bare-source: on}\n",
    );
    for format in [
        "full",
        "concise",
        "github",
        "checkstyle",
        "junit",
        "jsonl",
        "sarif",
    ] {
        assert_eq!(place_in(&desk, format), (5, 22), "{format}");
    }
    assert_eq!(place_in(&desk, "rdjsonl"), (5, 25));
}

#[test]
fn what_is_for_people_fits_their_screen() {
    for width in ["80", "140"] {
        let args = [
            "check",
            "--profile",
            "strict",
            "--width",
            width,
            "tests/stories",
        ];
        let out = onrecord(&args).out;
        assert!(out.lines().count() > 100, "{out}");
        let room: usize = width.parse().unwrap();
        let wide: Vec<_> = out
            .lines()
            .filter(|line| line.chars().count() > room)
            .collect();
        assert_eq!(wide, [""; 0], "at {width}");
    }
}
