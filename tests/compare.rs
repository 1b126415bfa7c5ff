//! What became of a story's sourcing from one version to the next.

use crate::cli::{folder, onrecord, written};

const FIRST: &str = "\
Dock to close

The northern dock will close in May, the harbor inspector, Mary Ruiz, said on Monday.

“The crane is old and it will not last the winter,” Ms. Ruiz said. She said the ferry would \
move to the southern pier by the end of April.

Paul Okonjo, who runs the fish market, said forty traders would lose their stalls.
";

fn compare(name: &str, second: &str, args: &[&str]) -> crate::cli::Ran {
    let folder = folder(name);
    let old = written(&folder, "old.txt", FIRST);
    let new = written(&folder, "new.txt", second);
    onrecord(
        &[
            &["compare", "--color", "never", "--width", "100", &old, &new],
            args,
        ]
        .concat(),
    )
}

fn turns(ran: &crate::cli::Ran) -> Vec<String> {
    let whole: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let changes = whole["changes"].as_array().unwrap().iter();
    changes
        .flat_map(|change| change["turns"].as_array().unwrap())
        .map(|turn| turn.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_same_story_twice_changed_nothing() {
    let ran = compare("compare-same", FIRST, &["--fail-on", "weaker"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(
        ran.out.contains("No claim changed its sourcing."),
        "{}",
        ran.out
    );
}

#[test]
fn a_named_source_that_became_unnamed_is_weaker() {
    let second = FIRST.replace(
        "Paul Okonjo, who runs the fish market, said",
        "An official familiar with the plan said",
    );
    let ran = compare(
        "compare-unnamed",
        &second,
        &["--format", "json", "--fail-on", "weaker"],
    );
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    assert_eq!(turns(&ran), ["named-to-unnamed", "weaker"]);
    let back = compare("compare-unnamed", &second, &[]);
    assert_eq!(back.status, 0, "only --fail-on fails");
}

#[test]
fn a_claim_that_stands_without_its_source_has_lost_it() {
    let second = FIRST.replace(
        "Paul Okonjo, who runs the fish market, said forty traders would lose their stalls.",
        "Forty traders will lose their stalls.",
    );
    let ran = compare(
        "compare-lost",
        &second,
        &["--format", "json", "--fail-on", "weaker"],
    );
    assert_eq!(ran.status, 1);
    assert_eq!(turns(&ran), ["lost-source"]);
}

#[test]
fn a_claim_that_is_gone_is_dropped_and_a_new_one_added() {
    let second = FIRST.replace(
        "Paul Okonjo, who runs the fish market, said forty traders would lose their stalls.",
        "Ellen Brandt, a deckhand, said the pay had not come since June.",
    );
    let ran = compare(
        "compare-dropped",
        &second,
        &["--format", "json", "--fail-on", "weaker"],
    );
    assert_eq!(ran.status, 0);
    let mut turns = turns(&ran);
    turns.sort();
    assert_eq!(turns, ["added", "dropped"]);
}

#[test]
fn the_changed_words_of_a_quotation_are_shown() {
    let second = FIRST.replace("it will not last the winter", "it cannot last a winter");
    let ran = compare("compare-quote", &second, &[]);
    let (_, table) = ran.out.split_once('\n').unwrap();
    insta::assert_snapshot!(table);
}

#[test]
fn another_speaker_for_the_same_words_is_told() {
    let second = FIRST.replace("Paul Okonjo, who runs", "Joe Tallis, who runs");
    let ran = compare("compare-other", &second, &["--format", "json"]);
    assert_eq!(turns(&ran), ["other-source"]);
}

#[test]
fn curly_marks_and_new_lines_are_no_change() {
    let second = FIRST
        .replace(['“', '”'], "\"")
        .replace("She said the ferry", "\n\nShe said the ferry");
    let ran = compare("compare-marks", &second, &["--format", "json"]);
    assert!(
        !turns(&ran).contains(&"quote-changed".to_owned()),
        "{}",
        ran.out
    );
}

#[test]
fn a_version_that_cannot_be_read_is_told_in_a_line() {
    let folder = folder("compare-missing");
    let old = written(&folder, "old.txt", FIRST);
    let ran = onrecord(&["compare", &old, "nowhere.txt"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
}

#[test]
fn every_sample_story_is_the_same_as_itself() {
    let stories = std::fs::read_dir("tests/stories").unwrap();
    let mut read = 0;
    for story in stories.map(|entry| entry.unwrap().path()) {
        if !story
            .extension()
            .is_some_and(|end| end == "txt" || end == "md")
        {
            continue;
        }
        let path = story.to_str().unwrap();
        let ran = onrecord(&["compare", path, path, "--format", "json"]);
        assert_eq!(turns(&ran), [""; 0], "{path}");
        read += 1;
    }
    assert!(read >= 5, "{read}");
}

#[test]
fn all_that_happened_to_a_claim_is_told_and_its_place_in_both() {
    let second = FIRST
        .replace(
            "Paul Okonjo, who runs the fish market, said",
            "An official familiar with the plan said",
        )
        .replace("Ms. Ruiz said. She said the", "an inspector said. The")
        .replace("it will not last", "it cannot last");
    let ran = compare("compare-all", &second, &["--fail-on", "weaker"]);
    assert_eq!(ran.status, 1);
    let (_, table) = ran.out.split_once('\n').unwrap();
    insta::assert_snapshot!(table);
}

#[test]
fn a_claim_told_twice_and_then_once_has_not_lost_its_source() {
    let twice =
        format!("{FIRST}\nForty traders would lose their stalls, said Ellen Brandt, a deckhand.\n");
    let folder = folder("compare-twice");
    let old = written(&folder, "old.txt", &twice);
    let new = written(&folder, "new.txt", FIRST);
    let ran = onrecord(&["compare", &old, &new, "--format", "json"]);
    assert!(
        !turns(&ran).contains(&"lost-source".to_owned()),
        "{}",
        ran.out
    );
    assert!(turns(&ran).contains(&"dropped".to_owned()), "{}", ran.out);
}

#[test]
fn a_bare_sentence_that_somebody_now_says_gained_a_source() {
    let bare = FIRST.replace(
        "Paul Okonjo, who runs the fish market, said forty traders would lose their stalls.",
        "Forty traders will lose their stalls.",
    );
    let folder = folder("compare-gained");
    let old = written(&folder, "old.txt", &bare);
    let new = written(&folder, "new.txt", FIRST);
    let ran = onrecord(&["compare", &old, &new, "--format", "json"]);
    assert_eq!(turns(&ran), ["gained-source"]);
}

#[test]
fn the_words_of_a_partial_quotation_count_too() {
    let told = "Brandt, a deckhand, said the harbor office had “slept through” the whole summer.";
    let first = format!("{FIRST}\nEllen {told}\n");
    let folder = folder("compare-partial");
    let old = written(&folder, "old.txt", &first);
    let new = written(
        &folder,
        "new.txt",
        first.replace("slept through", "dozed through"),
    );
    let ran = onrecord(&["compare", &old, &new, "--format", "json"]);
    assert_eq!(turns(&ran), ["quote-changed"], "{}", ran.out);
}

#[test]
fn another_figure_and_another_date_of_a_paraphrase_are_told() {
    let second = FIRST
        .replace("forty traders", "sixty traders")
        .replace("in May, the harbor", "in June, the harbor");
    let json = compare("compare-figure", &second, &["--format", "json"]);
    assert_eq!(turns(&json), ["other-date", "other-figure"]);
    let table = compare("compare-figure", &second, &[]);
    assert!(
        table.out.contains("[-forty-] {+sixty+} traders"),
        "{}",
        table.out
    );
    let finer = FIRST.replace("forty traders", "some forty traders");
    let same = compare("compare-finer", &finer, &["--format", "json"]);
    assert_eq!(turns(&same), [""; 0], "less precise, and no other figure");
}
