//! Ratios of an archive, by what its stories say of themselves.

use std::path::Path;

use crate::cli::{Ran, folder, onrecord, written};

const STORIES: [(&str, &str, &str, &str); 4] = [
    (
        "dock",
        "2026-01-09",
        "Harbor",
        "A senior harbor official said the dock would close.",
    ),
    (
        "crane",
        "2026-01-20",
        "Harbor",
        "Mary Ruiz said the crane was old.",
    ),
    (
        "vote",
        "2026-02-03",
        "City",
        "Paul Okonjo said the vote was close.",
    ),
    (
        "rain",
        "2026-02-11",
        "City",
        "Ellen Brandt said it would rain.",
    ),
];

fn archive(name: &str) -> std::path::PathBuf {
    let folder = folder(name);
    for (name, date, section, copy) in STORIES {
        let author = if section == "City" {
            "Ann Holt and J. Roe"
        } else {
            "Ann Holt"
        };
        let story = format!(
            "---\ntitle: {name}\ndate: {date}\nsection: {section}\ndesk: {section} desk\nauthor: {author}\n---\n\n{copy}\n"
        );
        written(&folder, &format!("{name}.md"), story);
    }
    written(
        &folder,
        "undated.txt",
        "Undated\n\nIt rained.\n\nJoe Tallis said it was wet.\n",
    );
    folder
}

fn trend(folder: &Path, args: &[&str]) -> Ran {
    let path = folder.display().to_string();
    onrecord(&[&["trend", path.as_str(), "--color", "never"], args].concat())
}

fn groups(ran: &Ran) -> Vec<(String, u64, u64)> {
    let whole: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let groups = whole["groups"].as_array().unwrap().iter();
    let of = |group: &serde_json::Value| {
        let count = |field: &str| group[field].as_u64().unwrap();
        (
            group["name"].as_str().unwrap().to_owned(),
            count("anonymous"),
            count("named"),
        )
    };
    groups.map(of).collect()
}

#[test]
fn months_in_their_order_with_stories_that_have_no_date_told() {
    let ran = trend(&archive("trend-months"), &["--format", "json"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(
        groups(&ran),
        [("2026-01".into(), 1, 1), ("2026-02".into(), 0, 2)]
    );
    let whole: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(whole["without"], 1);
    assert_eq!(whole["groups"][0]["few"], true);
}

#[test]
fn sections_and_desks() {
    let folder = archive("trend-sections");
    let by = |what: &str| groups(&trend(&folder, &["--format", "json", "--by", what]));
    assert_eq!(
        by("section"),
        [("City".into(), 0, 2), ("Harbor".into(), 1, 1)]
    );
    assert_eq!(by("desk")[0].0, "City desk");
}

#[test]
fn authors_only_when_asked_and_with_a_warning() {
    let ran = trend(
        &archive("trend-authors"),
        &["--format", "json", "--by", "author"],
    );
    assert!(ran.err.contains("do not rank people"), "{}", ran.err);
    assert_eq!(
        groups(&ran),
        [("Ann Holt".into(), 1, 3), ("J. Roe".into(), 0, 2)]
    );
}

#[test]
fn a_table_with_bars() {
    let ran = trend(&archive("trend-table"), &["--width", "90"]);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_row_a_group_for_a_spreadsheet() {
    let ran = trend(
        &archive("trend-csv"),
        &["--format", "csv", "--by", "section"],
    );
    let mut lines = ran.out.lines();
    assert_eq!(
        lines.next(),
        Some("name,codebook,stories,anonymous,named,other,share,low,high,few")
    );
    assert_eq!(
        lines.next(),
        Some("City,onrecord,2,0,2,0,0.0,0.0,0.658,true")
    );
    assert_eq!(lines.count(), 1);
}

#[test]
fn json_lines_tell_of_stories_what_they_do_not_say_themselves() {
    let folder = archive("trend-metadata");
    let lines = "{\"path\": \"./undated.txt\", \"date\": \"March 3, 2026\", \"author\": [\"L. Brandt\"]}\n\n\
                 {\"path\": \"dock.md\", \"date\": \"2020-01-01\"}\n";
    let known = written(&folder, "known.jsonl", lines);
    let ran = trend(&folder, &["--format", "json", "--metadata", &known]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let months: Vec<_> = groups(&ran).into_iter().map(|(month, ..)| month).collect();
    assert_eq!(
        months,
        ["2026-01", "2026-02", "2026-03"],
        "the story goes before"
    );
}

#[test]
fn metadata_that_cannot_be_read_is_told_with_its_line() {
    let folder = archive("trend-bad-metadata");
    let lines = "{\"path\": \"dock.md\"}\n{\"path\": \"undated.txt\", \"date\": \"soon\"}\n{oops\n";
    let known = written(&folder, "known.jsonl", lines);
    let ran = trend(&folder, &["--metadata", &known]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    let told: Vec<&str> = ran.err.lines().collect();
    assert_eq!(told.len(), 2, "{}", ran.err);
    assert!(told[0].contains("known.jsonl:2:") && told[0].contains("2024-03-09"));
    assert!(told[1].contains("known.jsonl:3:"));
}

/// A folder of one story with this front matter.
fn one_story(test: &str, fields: &str) -> std::path::PathBuf {
    let folder = folder(test);
    let story = format!("---\n{fields}\n---\n\nMary Ruiz said the crane was old.\n");
    written(&folder, "crane.md", story);
    folder
}

#[test]
fn an_author_whom_a_story_names_twice_counts_once() {
    let folder = one_story("trend-twice", "author: [Ann Holt, Ann Holt, Staff Writer]");
    let ran = trend(&folder, &["--by", "author", "--format", "json"]);
    assert_eq!(groups(&ran), [("Ann Holt".into(), 0, 1)]);
}

#[test]
fn a_desk_at_the_head_of_plain_text_is_a_desk() {
    let folder = folder("trend-plain-desk");
    let copy = "Desk: Metro\nSection: Harbor\n\nA crane\n\nIt rained.\n\nMary Ruiz said the crane was old.\n";
    written(&folder, "crane.txt", copy);
    let by = |what: &str| groups(&trend(&folder, &["--by", what, "--format", "json"]));
    assert_eq!(by("desk")[0].0, "Metro");
    assert_eq!(by("section")[0].0, "Harbor");
}

#[test]
fn capitals_make_no_section_of_their_own() {
    let folder = folder("trend-capitals");
    for (name, section) in [("a", "Harbor"), ("b", "harbor")] {
        let story = format!("---\nsection: {section}\n---\n\nMary Ruiz said the crane was old.\n");
        written(&folder, &format!("{name}.md"), story);
    }
    let ran = trend(&folder, &["--by", "section", "--format", "json"]);
    assert_eq!(groups(&ran), [("Harbor".into(), 0, 2)]);
}

#[test]
fn a_spreadsheet_tells_beside_it_who_is_left_out() {
    let ran = trend(&archive("trend-csv-without"), &["--format", "csv"]);
    assert_eq!(ran.status, 0);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(
        ran.err.contains("do not tell their month: 1"),
        "{}",
        ran.err
    );
}

#[test]
fn several_codebooks_are_refused_and_one_of_the_settings_file_holds() {
    let folder = archive("trend-codebook");
    let all = trend(&folder, &["--codebook", "all"]);
    assert_eq!((all.status, all.out.as_str()), (2, ""));
    assert!(all.err.contains("expected one codebook"), "{}", all.err);
    let settings = written(&folder, "house.yaml", "codebook: scu\n");
    let ran = trend(&folder, &["--config", &settings, "--format", "json"]);
    assert!(
        ran.out.contains("\"codebook\": \"scu\""),
        "{}{}",
        ran.out,
        ran.err
    );
}

#[test]
fn thirty_attributions_are_no_longer_few() {
    let folder = folder("trend-thirty");
    for number in 0..30 {
        let story = "---\nsection: Harbor\n---\n\nMary Ruiz said the crane was old.\n";
        written(&folder, &format!("{number}.md"), story);
    }
    let ran = trend(&folder, &["--by", "section"]);
    assert!(!ran.out.contains("few"), "{}", ran.out);
}
