//! Quotations held against what was said.

use crate::cli::{folder, onrecord, written};

const HEARING: &str = "\
HEARING ON THE NORTHERN DOCK

CHAIR: Ms. Ruiz, you may begin.

MS. RUIZ: Thank you. The crane is, uh, forty years old and it will not last another winter. We have
asked for the money every year since 2019, and every year we were told to wait. My inspectors will
not climb it any more.

MR. OKONJO: Forty traders pay their rent on that dock. Nobody has asked a single one of them.
";

struct Checked {
    ran: crate::cli::Ran,
}

impl Checked {
    fn all(&self) -> Vec<serde_json::Value> {
        let whole: serde_json::Value = serde_json::from_str(&self.ran.out).unwrap();
        whole["quotations"].as_array().unwrap().clone()
    }

    fn verdicts(&self) -> Vec<String> {
        let verdict = |one: &serde_json::Value| one["verdict"].as_str().unwrap().to_owned();
        self.all().iter().map(verdict).collect()
    }
}

fn check(name: &str, copy: &str, args: &[&str]) -> Checked {
    let folder = folder(name);
    let story = written(
        &folder,
        "story.txt",
        format!("Dock to close\n\nIt rained.\n\n{copy}\n"),
    );
    let hearing = written(&folder, "hearing.txt", HEARING);
    let args = [
        &["quotes", &story, "--against", &hearing, "--color", "never"],
        args,
    ]
    .concat();
    Checked {
        ran: onrecord(&args),
    }
}

fn json(name: &str, copy: &str) -> Checked {
    check(name, copy, &["--format", "json"])
}

#[test]
fn fillers_and_marks_do_not_count() {
    let checked = json(
        "quotes-verbatim",
        "“The crane is forty years old, and it will not last another winter,” Mary Ruiz said.",
    );
    assert_eq!(checked.verdicts(), ["verbatim"]);
    let one = &checked.all()[0];
    assert_eq!(one["said_by"], "MS. RUIZ");
    assert_eq!(one["same_speaker"], true);
    assert!(one["said_at"].as_str().unwrap().ends_with("hearing.txt:5"));
}

#[test]
fn an_ellipsis_leaves_out_and_a_bracket_replaces() {
    let checked = json(
        "quotes-ellipsis",
        "“We have asked for the money every year … My inspectors will not climb [the crane] any more,” \
         Mary Ruiz said.",
    );
    assert_eq!(
        checked.verdicts(),
        ["verbatim"],
        "the bracket stands for “it”"
    );
    let checked = json(
        "quotes-far",
        "“The crane is forty years old [and] nobody has asked a single one of them,” Mary Ruiz said.",
    );
    assert_ne!(
        checked.verdicts(),
        ["verbatim"],
        "no bracket stands for three sentences"
    );
    let checked = json(
        "quotes-bracket",
        "“[The city’s inspectors] will not climb it ... any more,” Mary Ruiz said.",
    );
    assert_eq!(checked.verdicts(), ["verbatim"]);
}

#[test]
fn changed_words_are_told() {
    let checked = json(
        "quotes-altered",
        "“We have begged for the money every year since 2019,” Mary Ruiz said.",
    );
    assert_eq!(checked.verdicts(), ["altered"]);
    let words = checked.all()[0]["words"].clone();
    let kinds: Vec<(&str, &str)> = words
        .as_array()
        .unwrap()
        .iter()
        .map(|run| {
            (
                run["kind"].as_str().unwrap(),
                run["words"].as_str().unwrap(),
            )
        })
        .collect();
    assert!(
        kinds.contains(&("gone", "asked")) && kinds.contains(&("new", "begged")),
        "{kinds:?}"
    );
}

#[test]
fn what_nobody_said_is_not_found() {
    let checked = json(
        "quotes-missing",
        "“The harbor board has sold us down the river,” Paul Okonjo said.",
    );
    assert_eq!(checked.verdicts(), ["not found"]);
}

#[test]
fn another_speaker_in_the_transcript_is_told() {
    let checked = json(
        "quotes-speaker",
        "“Nobody has asked a single one of them,” Mary Ruiz said.",
    );
    assert_eq!(checked.verdicts(), ["verbatim"]);
    assert_eq!(checked.all()[0]["same_speaker"], false);
}

#[test]
fn one_or_two_words_are_not_looked_for() {
    assert!(
        json(
            "quotes-short",
            "The crane is “forty years” old, Mary Ruiz said."
        )
        .all()
        .is_empty()
    );
}

#[test]
fn a_table_for_editors() {
    let checked = check(
        "quotes-table",
        "“My inspectors will not climb it any more,” Mary Ruiz said. “We have begged for the money every \
         year since 2019,” she said.\n\n“Nobody told us,” Paul Okonjo said.",
        &["--width", "90"],
    );
    let (_, table) = checked.ran.out.split_once('\n').unwrap();
    let table: Vec<String> = table
        .lines()
        .map(|line| line.replace(&folder("quotes-table").display().to_string(), ""))
        .collect();
    assert!(table.iter().any(|line| line.contains("verbatim")));
    assert!(
        table
            .iter()
            .any(|line| line.contains("[-asked-] {+begged+}")),
        "{table:#?}"
    );
    assert!(
        checked
            .ran
            .out
            .contains("1 verbatim, 1 altered, 1 not found"),
        "{table:#?}"
    );
}

#[test]
fn what_fails_is_chosen() {
    let altered = "“We have begged for the money every year since 2019,” Mary Ruiz said.";
    let status = |args: &[&str]| check("quotes-status", altered, args).ran.status;
    assert_eq!(status(&[]), 0);
    assert_eq!(status(&["--fail-on", "missing"]), 0);
    assert_eq!(status(&["--fail-on", "altered"]), 1);
    let folder = folder("quotes-nowhere");
    let story = written(&folder, "story.txt", altered);
    let ran = onrecord(&["quotes", &story, "--against", "nowhere.txt"]);
    assert_eq!((ran.status, ran.err.lines().count()), (2, 1), "{}", ran.err);
}

#[test]
fn an_unnamed_source_is_never_given_a_speaker() {
    let copy = "“Nobody has asked a single one of them,” an official familiar with the plan said.";
    let checked = json("quotes-unnamed", copy);
    assert_eq!(checked.verdicts(), ["verbatim"]);
    let one = &checked.all()[0];
    assert!(one["said_by"].is_null() && one["same_speaker"].is_null());
    assert!(!checked.ran.out.contains("OKONJO"), "{}", checked.ran.out);
    let table = check("quotes-unnamed", copy, &["--width", "100"]);
    assert!(!table.ran.out.contains("OKONJO"), "{}", table.ran.out);
}

#[test]
fn what_two_speakers_said_nobody_said() {
    let checked = json(
        "quotes-two",
        "“My inspectors will not climb it any more … Forty traders pay their rent on that dock,” Mary Ruiz said.",
    );
    assert_eq!(checked.verdicts(), ["altered"]);
    assert_eq!(checked.all()[0]["across_speakers"], true);
}

#[test]
fn a_first_letter_in_brackets_only_changed_its_case() {
    let checked = json(
        "quotes-letter",
        "“[T]he crane is forty years old,” Mary Ruiz said. “My inspector[s] will not climb it,” she said.",
    );
    assert_eq!(checked.verdicts(), ["verbatim", "verbatim"]);
}

#[test]
fn a_suffix_is_no_name() {
    let copy = "“Forty traders pay their rent on that dock,” Paul Okonjo Jr. said.";
    let one = &json("quotes-suffix", copy).all()[0];
    assert_eq!(one["same_speaker"], true, "{one}");
}

/// Eighty words between what is quoted of a hearing.
fn long_hearing() -> String {
    let between =
        "The cranes on the other side were mended in spring and the road was laid anew. ".repeat(5);
    format!(
        "MS. RUIZ: We have asked for the money every year since 2019. {between}My inspectors will not climb it any more.\n"
    )
}

fn against(name: &str, hearing: &str, copy: &str) -> serde_json::Value {
    let folder = folder(name);
    let story = written(
        &folder,
        "story.txt",
        format!("Dock to close\n\nIt rained.\n\n{copy}\n"),
    );
    let hearing = written(&folder, "hearing.txt", hearing);
    let ran = onrecord(&["quotes", &story, "--against", &hearing, "--format", "json"]);
    let whole: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    whole["quotations"][0].clone()
}

/// "we have [-asked-] {+begged+} for it"
fn marked(quotation: &serde_json::Value) -> String {
    let runs = quotation["words"].as_array().unwrap().iter().map(|run| {
        let words = run["words"].as_str().unwrap();
        match run["kind"].as_str().unwrap() {
            "gone" => format!("[-{words}-]"),
            "new" => format!("{{+{words}+}}"),
            _ => words.to_owned(),
        }
    });
    runs.collect::<Vec<_>>().join(" ")
}

#[test]
fn one_altered_word_and_a_long_ellipsis_are_altered_and_what_is_left_out_is_no_change() {
    for (copy, told) in [
        (
            "“We have begged for the money every year … My inspectors will not climb it any more,” Mary Ruiz said.",
            "We have [-asked-] {+begged+} for the money every year … My inspectors will not climb it any more",
        ),
        (
            "“We have asked for the money … My inspectors will never climb it any more,” Mary Ruiz said.",
            "We have asked for the money … My inspectors will [-not-] {+never+} climb it any more",
        ),
        (
            "“We have begged for the money … climb [the crane] any more,” Mary Ruiz said.",
            "We have [-asked-] {+begged+} for the money … climb … any more",
        ),
    ] {
        let one = against("quotes-long-ellipsis", &long_hearing(), copy);
        assert_eq!(one["verdict"], "altered", "{copy}");
        assert_eq!(marked(&one), told);
        assert!(one["said_at"].as_str().unwrap().ends_with("hearing.txt:1"));
    }
}

#[test]
fn a_short_quotation_with_one_altered_word_is_altered() {
    let one = against(
        "quotes-short-altered",
        &long_hearing(),
        "“We have begged for the money,” Mary Ruiz said.",
    );
    assert_eq!(one["verdict"], "altered");
    let one = against(
        "quotes-short-altered",
        &long_hearing(),
        "“They asked for a pony,” Mary Ruiz said.",
    );
    assert_eq!(one["verdict"], "not found", "two words in four are chance");
}

#[test]
fn what_was_left_out_without_an_ellipsis_is_told() {
    let copy = "“The crane is forty years old and will not last,” Mary Ruiz said.";
    let checked = json("quotes-silent", copy);
    assert_eq!(
        marked(&checked.all()[0]),
        "The crane is forty years old and [-it-] will not last"
    );
}

#[test]
fn a_run_after_an_ellipsis_is_sought_further_when_its_first_place_leads_nowhere() {
    // The first "the dock" is too far from "is old" for a bracket, the second is not.
    let hearing = format!(
        "MS. RUIZ: We know that the dock {} and so the dock, I say it again, is old.\n",
        "matters to the town in every way that there is ".repeat(2)
    );
    let one = against(
        "quotes-second-place",
        &hearing,
        "“We know … the dock [still] is old,” Mary Ruiz said.",
    );
    assert_eq!(one["verdict"], "verbatim");
}

#[test]
fn a_transcript_in_another_encoding_is_read_and_one_that_is_no_text_is_refused() {
    let folder = folder("quotes-encoding");
    let copy = "Dock to close\n\nIt rained.\n\n“The café on the dock is closed,” Mary Ruiz said.\n";
    let story = written(&folder, "story.txt", copy);
    let windows = written(
        &folder,
        "windows.txt",
        b"MS. RUIZ: The caf\xe9 on the dock is closed.",
    );
    let ran = onrecord(&["quotes", &story, "--against", &windows]);
    assert!(
        ran.out.contains("1 verbatim, 0 altered"),
        "{}{}",
        ran.out,
        ran.err
    );
    assert!(
        ran.err.contains("decoded as windows-1252") && ran.status == 0,
        "{}",
        ran.err
    );
    let binary = written(&folder, "hearing.mp3", b"\x00\x01");
    let ran = onrecord(&["quotes", &story, "--against", &binary]);
    assert_eq!((ran.status, ran.err.lines().count()), (2, 1), "{}", ran.err);
    assert!(ran.err.contains("is a binary file"), "{}", ran.err);
}
