//! `claims …`: a desk looks after its database.

use std::fs;

use super::{folder, onrecord, written};

const DESK: &str = "\
# The desk's own list.
- id: fire
  claim: The fire at Millport harbour destroyed 14 boats. # so the harbour master
  verdict: {label: Mostly True}
  review: {publisher: Snopes, published: 2023-05-06}
- id: fares
  claim: Fares on the Millport ferry doubled.
  related: [fire, ghost]
";

#[test]
fn a_check_counts_as_people_count() {
    let folder = folder("check-counts");
    let one = written(&folder, "one.yaml", "{id: pier, claim: The pier is shut.}");
    let ran = onrecord(&["claims", "check", "--claims", &one]);
    assert_eq!((ran.status, &*ran.out), (0, "1 entry, nothing wrong\n"));
    let desk = written(&folder, "desk.yaml", DESK);
    let ran = onrecord(&["claims", "check", "--claims", &desk]);
    assert_eq!((ran.status, &*ran.out), (2, ""));
    let lines: Vec<_> = ran.err.lines().collect();
    assert!(
        lines[0]
            .ends_with("desk.yaml:8:19: `fares` is related to `ghost`, and there is no such entry"),
        "{}",
        ran.err
    );
    assert_eq!(lines[1], "onrecord: 1 problem; 2 entries can be used");
    let stats = onrecord(&["claims", "stats", "--claims", &one]);
    assert!(stats.out.starts_with("1 entry\n"), "{}", stats.out);
}

#[test]
fn stats_count_verdicts_by_what_their_labels_mean() {
    let desk = written(&folder("stats"), "desk.yaml", DESK);
    let ran = onrecord(&["claims", "stats", "--claims", &desk]);
    assert!(ran.out.contains("     1  mostly_true\n"), "{}", ran.out);
    assert!(ran.out.contains("     1  Snopes\n") && ran.out.contains("     1  2023\n"));
}

#[test]
fn entries_are_listed_shown_and_searched() {
    let desk = written(&folder("look"), "desk.yaml", DESK);
    let claims = |args: &[&str]| onrecord(&[&["claims"], args, &["--claims", &desk]].concat());
    assert_eq!(
        claims(&["list"]).out,
        "fire  The fire at Millport harbour destroyed 14 boats.  (Mostly True)\n\
         fares  Fares on the Millport ferry doubled.  (no verdict)\n"
    );
    let shown = claims(&["show", "fire"]).out;
    assert!(shown.contains("desk.yaml:2\nid: fire\n"), "{shown}");
    let wrong = claims(&["show", "fore"]);
    assert_eq!(wrong.status, 2);
    assert!(wrong.err.contains("did you mean `fire`?"), "{}", wrong.err);
    assert!(
        claims(&["search", "burned boats at the harbour"])
            .out
            .contains("  fire  ")
    );
    assert_eq!(
        claims(&["search", "zebra"]).out,
        "No entry has a word of this.\n"
    );
}

#[test]
fn a_new_entry_gets_a_file_of_its_own_and_no_file_is_written_over() {
    let folder = folder("add");
    let into = folder.join("new").to_str().unwrap().to_owned();
    let add = |args: &[&str]| onrecord(&[&["claims", "add", "--claims", &into], args].concat());
    let given = [
        "--claim",
        "The pier is shut.",
        "--variant",
        "Nobody may walk on the pier.",
        "--claimant",
        "Ruth Okafor",
        "--said-on",
        "2024-03",
        "--label",
        "Half True",
        "--why",
        "One gate is open.",
        "--publisher",
        "PolitiFact",
        "--published",
        "2024-03-22",
        "--tag",
        "pier",
    ];
    let ran = add(&given);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let path = folder.join("new/the-pier-is-shut.yaml");
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.contains("norm: mixed"), "{written}");
    let check = onrecord(&["claims", "check", "--claims", &into]);
    assert_eq!(check.out, "1 entry, nothing wrong\n", "{}", check.err);
    let again = add(&given);
    assert!(again.err.contains("is taken by"), "{}", again.err);
    fs::write(folder.join("new/mill.yaml"), "# to come\n").unwrap();
    let taken = add(&["--claim", "The mill is sold.", "--id", "mill"]);
    assert_eq!(taken.status, 2);
    assert!(
        taken.err.contains("nothing is written over it"),
        "{}",
        taken.err
    );
    assert_eq!(
        fs::read_to_string(folder.join("new/mill.yaml")).unwrap(),
        "# to come\n"
    );
    assert!(add(&[]).err.contains("no claim; give it with --claim"));
    assert!(
        add(&["--claim", "x", "--published", "soon"])
            .err
            .contains("`soon` is no date")
    );
}

#[test]
fn normalising_changes_one_line_and_says_so() {
    let folder = folder("normalise");
    let desk = written(&folder, "desk.yaml", DESK);
    let normalise =
        |args: &[&str]| onrecord(&[&["claims", "normalise", "--claims", &desk], args].concat()).out;
    assert!(normalise(&["--dry-run"]).ends_with("1 verdict would be filled in\n"));
    assert_eq!(fs::read_to_string(&desk).unwrap(), DESK);
    assert!(normalise(&[]).ends_with("desk.yaml: fire is mostly_true\n1 verdict filled in\n"));
    let filled = DESK.replace(
        "{label: Mostly True}",
        "{label: Mostly True, norm: mostly_true}",
    );
    assert_eq!(fs::read_to_string(&desk).unwrap(), filled);
    assert_eq!(normalise(&[]), "0 verdicts filled in\n");
}

#[test]
fn reviews_of_several_files_become_one_database() {
    let folder = folder("import");
    let latin = written(
        &folder,
        "latin.csv",
        b"claim,label\nThe caf\xe9 is shut.,False\n",
    );
    let none = written(&folder, "none.json", "{\"name\": \"nothing\"}");
    let new = folder.join("new.yaml").to_str().unwrap().to_owned();
    let import = [
        "claims",
        "import",
        "tests/claims/feed.json",
        "tests/claims/page.html",
        "tests/claims/reviews.json",
        &latin,
        &none,
        "-o",
        &new,
    ];
    let ran = onrecord(&import);
    assert_eq!(ran.status, 2);
    for told in [
        "latin.csv: is not UTF-8 and was decoded as windows-1252",
        "none.json: no review in it",
        "https://gazette.example/pier: the id is taken; called it https://gazette.example/pier-2",
    ] {
        assert!(ran.err.contains(told), "{told}\n{}", ran.err);
    }
    assert!(ran.out.ends_with("new.yaml: 9 entries\n"), "{}", ran.out);
    let stats = onrecord(&["claims", "stats", "--claims", &new]);
    assert!(
        stats.out.starts_with("9 entries\n") && stats.err.is_empty(),
        "{}",
        stats.err
    );
    let again = onrecord(&import);
    assert!(
        again.err.contains("nothing is written over it"),
        "{}",
        again.err
    );
}

#[test]
fn what_is_exported_can_be_read_again() {
    let folder = folder("export");
    let export = |format| onrecord(&["claims", "export", "--format", format]).out;
    let lines = written(&folder, "claims.jsonl", export("jsonl"));
    let (there, back) = (
        onrecord(&["claims", "export"]).out,
        onrecord(&["claims", "export", "--claims", &lines]).out,
    );
    assert_eq!(there, back);
    let reviews = written(&folder, "reviews.json", &there);
    let new = folder.join("new.yaml").to_str().unwrap().to_owned();
    let ran = onrecord(&["claims", "import", &reviews, "-o", &new]);
    assert_eq!((ran.status, &*ran.err), (0, ""));
    assert_eq!(onrecord(&["claims", "export", "--claims", &new]).out, there);
    assert!(export("csv").starts_with("id,claim,claimant,"));
}
