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
        Some("name,stories,anonymous,named,other,share,low,high,few")
    );
    assert_eq!(lines.next(), Some("City,2,0,2,0,0.0,0.0,0.658,true"));
    assert_eq!(lines.count(), 1);
}
