//! Nothing that is written would let anyone link the unnamed sources of one story to those of another.

use serde_json::Value;

use super::{folder, onrecord, written};

const HEARD: &str =
    "“The dam is leaking,” said a senior engineer at the Water Board who asked not to be named.\n";
const AGAIN: &str = "Lena Orr denied it. “The dam was never sound,” said a senior engineer at the Water \
                     Board who asked not to be named.\n";

fn lines(subcommand: &str, paths: &[&str]) -> Vec<Value> {
    let args = [&[subcommand, "--format", "jsonl"], paths].concat();
    let out = onrecord(&args).out;
    out.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn unnamed(line: &Value) -> &Value {
    let sources = line["sources"].as_array().unwrap();
    sources
        .iter()
        .find(|source| source["category"] == "anonymous")
        .unwrap()
}

#[test]
fn a_story_is_told_the_same_whatever_was_read_before_it() {
    let folder = folder("apart");
    let (heard, again) = (
        written(&folder, "1.txt", HEARD),
        written(&folder, "2.txt", AGAIN),
    );
    for subcommand in ["audit", "extract"] {
        let both = lines(subcommand, &[&heard, &again]);
        assert_eq!(both[1], lines(subcommand, &[&again])[0]);
        assert_eq!(both[0], lines(subcommand, &[&heard])[0]);
    }
}

#[test]
fn the_same_words_in_two_stories_share_nothing_but_the_words() {
    let folder = folder("apart-fields");
    let (heard, again) = (
        written(&folder, "1.txt", HEARD),
        written(&folder, "2.txt", AGAIN),
    );
    let both = lines("audit", &[&heard, &again]);
    let (first, second) = (unnamed(&both[0]), unnamed(&both[1]));
    assert_eq!(first["name"], second["name"], "the copy's own words");
    // An id is the place among the story's sources, and tells nothing else.
    assert_eq!(
        (&first["id"], &second["id"]),
        (&Value::from("s1"), &Value::from("s2"))
    );
    let known = [
        "affiliation",
        "attributions",
        "category",
        "channel",
        "disclosure",
        "former",
        "heads",
        "id",
        "knowledge",
        "labels",
        "mentions",
        "name",
        "provenance",
        "role",
        "senior",
        "words",
    ];
    for source in [first, second] {
        let mut fields: Vec<&str> = source
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        fields.sort_unstable();
        assert_eq!(fields, known, "a field more would have to be thought about");
    }
}

#[test]
fn what_is_told_of_all_stories_holds_numbers_only() {
    let folder = folder("apart-total");
    let (heard, again) = (
        written(&folder, "1.txt", HEARD),
        written(&folder, "2.txt", AGAIN),
    );
    let out = onrecord(&["audit", "--format", "json", &heard, &again]).out;
    let whole: Value = serde_json::from_str(&out).unwrap();
    let total = whole["total"].to_string();
    assert!(!total.contains("engineer"), "{total}");
    let sources = &whole["total"]["ratios"]["sources"];
    assert_eq!(sources["anonymous"], 2, "two stories, two sources: {total}");
    let table = onrecord(&["audit", &heard, &again]).out;
    let (_, summary) = table.split_once("All 2 stories").unwrap();
    assert!(!summary.contains("engineer"), "{summary}");
}
