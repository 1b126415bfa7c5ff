//! Ratios under one codebook, under several, and whom they leave apart.

use super::{BRIDGE, SENSORS, folder, onrecord, written};

#[test]
fn an_unknown_codebook_is_told_with_those_there_are() {
    let ran = onrecord(&["audit", "--codebook", "colombia", BRIDGE]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.err.contains("`colombia`") && ran.err.contains("columbia"));
}

/// A codebook of a newsroom's own.
const HOUSE: &str = "\
id: house
title: House rules
note: Our own standards, second edition.
counts: people with a name against people without one
rules:
  - label: Named
    bucket: named
    categories: [named-person]
    match: [\"[Mary Ruiz] said the bridge would close.\"]
  - label: Unnamed
    bucket: anonymous
    categories: [anonymous, unnamed-person]
    match: [\"[An aide] said the bridge would close.\"]
";

#[test]
fn all_codebooks_stand_side_by_side_each_with_what_it_counts() {
    let ran = onrecord(&["audit", "--codebook", "all", SENSORS]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let (_, ratios) = ran
        .out
        .split_once("Anonymous share of anonymous and named")
        .unwrap();
    for id in ["onrecord", "scu", "columbia", "wulfemeyer"] {
        let alone = onrecord(&["audit", "--format", "jsonl", "--codebook", id, SENSORS]);
        let alone: serde_json::Value = serde_json::from_str(&alone.out).unwrap();
        let counts = alone["codebook"]["counts"].as_str().unwrap();
        let counts: Vec<&str> = counts.split_whitespace().take(4).collect();
        assert!(ratios.contains(id), "{id}: {ratios}");
        assert!(ratios.contains(&counts.join(" ")), "{counts:?}: {ratios}");
    }
}

#[test]
fn a_codebook_of_the_newsrooms_own_decides_who_counts() {
    let folder = folder("own-codebook");
    let house = written(&folder, "house.yaml", HOUSE);
    let ran = onrecord(&["audit", "--format", "jsonl", "--codebook", &house, SENSORS]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let line: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(line["codebook"]["id"], "house");
    let sources = line["sources"].as_array().unwrap();
    for source in sources {
        let expected = match source["category"].as_str().unwrap() {
            "named-person" => serde_json::json!("Named"),
            "anonymous" | "unnamed-person" => serde_json::json!("Unnamed"),
            _ => serde_json::Value::Null,
        };
        assert_eq!(source["labels"]["house"], expected, "{source}");
    }
    let told = onrecord(&["explain", "codebook", &house]);
    assert!(told.out.contains("Our own standards, second edition."));
}

#[test]
fn a_codebook_whose_example_gets_another_label_fails_its_test() {
    let folder = folder("wrong-example");
    let wrong = HOUSE.replace("[An aide] said", "[Critics] said");
    let house = written(&folder, "house.yaml", wrong);
    let ran = onrecord(&["audit", "--codebook", &house, SENSORS]);
    assert_eq!(
        ran.status, 0,
        "examples are run by `grammar test` only: {}",
        ran.err
    );
    let tested = onrecord(&["grammar", "test", "--codebook", &house]);
    assert_ne!(tested.status, 0);
    assert!(
        format!("{}{}", tested.out, tested.err).contains("house.yaml:13"),
        "{}{}",
        tested.out,
        tested.err
    );
    let bare = HOUSE.replace("[An aide] said", "An aide said");
    let house = written(&folder, "bare.yaml", bare);
    let ran = onrecord(&["audit", "--codebook", &house, SENSORS]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("bare.yaml:13:"), "{}", ran.err);
    assert!(ran.err.contains("square brackets"), "{}", ran.err);
}

#[test]
fn a_table_counts_every_mention_and_json_says_where_each_stands() {
    let story = "Mary Ruiz signed the order on Monday. “The bridge is closed,” she said. \
                 Ruiz left by car.\n";
    let folder = folder("mentions");
    let path = written(&folder, "order.txt", story);
    let ran = onrecord(&["audit", "--format", "jsonl", &path]);
    let line: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let mentions = line["sources"][0]["mentions"].as_array().unwrap();
    let words: Vec<&str> = mentions
        .iter()
        .filter_map(|span| span["text"].as_str())
        .collect();
    assert_eq!(words, ["Mary Ruiz", "she", "Ruiz"]);
    let table = onrecord(&["audit", &path]).out;
    let row = table.lines().find(|line| {
        line.contains("named person    named") || line.contains("named person   named")
    });
    let row: Vec<&str> = row
        .unwrap_or_else(|| panic!("{table}"))
        .split_whitespace()
        .collect();
    assert_eq!(
        row[row.len() - 3..],
        ["3", "1", "4"],
        "mentions, attributions, words"
    );
}
