//! Waivers: findings that an editor lets stand.

use crate::cli::{Ran, command, folder, ran, written};

fn check(story: &str, sidecar: Option<&str>, test: &str, day: &str) -> Ran {
    let desk = folder(test);
    written(&desk, "dock.md", story);
    if let Some(text) = sidecar {
        written(&desk, "dock.md.onrecord.yaml", text);
    }
    let args = ["check", "--format", "concise", "--as-of", day, "dock.md"];
    ran(command(&args).current_dir(desk), "")
}

fn story(waiver: &str) -> String {
    format!(
        "# The dock\n\nIt rained.\n\n{waiver}\n\nThe dock is old, sources said.\n\nThe pier is old, insiders said.\n"
    )
}

const GOOD: &str =
    "<!-- onrecord: ignore[bare-source] read by the desk, by jm, until 2027-01-31 -->";

#[test]
fn a_waiver_covers_its_rule_in_the_next_paragraph_only_and_until_its_day() {
    let ran = check(&story(GOOD), None, "waiver-good", "2027-01-31");
    assert_eq!(ran.err, "");
    let bare: Vec<_> = ran
        .out
        .lines()
        .filter(|line| line.contains("[bare-source]"))
        .collect();
    assert_eq!(bare.len(), 1, "{}", ran.out);
    assert!(bare[0].contains("insiders") && ran.out.contains("[no-reason]"));

    let late = check(&story(GOOD), None, "waiver-late", "2027-02-01");
    assert_eq!(late.out.matches("[bare-source]").count(), 2, "{}", late.out);
    assert!(late.err.contains("expired on 2027-01-31"), "{}", late.err);
    assert_eq!((late.err.lines().count(), late.status), (1, 1));
}

#[test]
fn a_waiver_beside_a_story_covers_the_words_it_gives() {
    let yaml = "- rule: bare-source\n  words: insiders\n  reason: Read by the desk.\n  by: jm\n";
    let ran = check(&story(""), Some(yaml), "waiver-beside", "2027-01-01");
    assert_eq!(ran.err, "");
    assert_eq!(ran.out.matches("[bare-source]").count(), 1, "{}", ran.out);
    assert!(!ran.out.contains("[bare-source] “insiders"));
}

#[test]
fn a_waiver_that_covers_nothing_or_cannot_be_read_is_one_line() {
    for (waiver, told, status) in [
        (
            "<!-- onrecord: ignore[late-attribution] a reason -->",
            "covers nothing",
            1,
        ),
        (
            "<!-- onrecord: ignore[bare-source] -->",
            "needs a reason",
            2,
        ),
        (
            "<!-- onrecord: ignore[bare-source], by jm -->",
            "needs a reason",
            2,
        ),
        (
            "<!-- onrecord: ignore bare-source -->",
            "expected ignore[rule]",
            2,
        ),
        (
            "<!-- onrecord: ignore[bare-source] a reason, until May -->",
            "expected a day",
            2,
        ),
        (
            "<!-- onrecord: ignore[bare-source] a reason, source: Mary -->",
            "never says who a source is",
            2,
        ),
        (
            "<!-- onrecord: ignore[bare-source] a reason, by Mary Ruiz -->",
            "initials",
            2,
        ),
    ] {
        let ran = check(&story(waiver), None, "waiver-wrong", "2027-01-01");
        assert_eq!(
            (ran.status, ran.err.lines().count()),
            (status, 1),
            "{waiver}: {}",
            ran.err
        );
        assert!(
            ran.err.contains("dock.md:5: ") && ran.err.contains(told),
            "{}",
            ran.err
        );
    }
    let yaml = "- rule: bare-source\n  reason: Read.\n  contact: m@example.org\n";
    let ran = check(&story(""), Some(yaml), "waiver-identity", "2027-01-01");
    assert_eq!((ran.status, ran.err.lines().count()), (2, 1), "{}", ran.err);
    assert!(
        ran.err.contains("never says who") && !ran.err.contains("example.org"),
        "{}",
        ran.err
    );
}

#[test]
fn a_waiver_of_a_rule_that_there_is_not_tells_the_nearest() {
    let comment = "<!-- onrecord: ignore[bare-sources] read by the desk -->";
    let beside = "- rule: no-reasons\n  reason: Read by the desk.\n";
    let ran = check(
        &story(comment),
        Some(beside),
        "waiver-unknown",
        "2027-01-01",
    );
    assert_eq!((ran.status, ran.err.lines().count()), (2, 2), "{}", ran.err);
    assert!(ran.err.contains("`bare-sources`") && ran.err.contains("bare-source"));
    assert!(ran.err.contains("dock.md.onrecord.yaml:1: ") && ran.err.contains("no-reason"));
}

#[test]
fn a_wrong_waiver_takes_no_other_with_it() {
    let beside = "\
# Read on Monday.
- rule: no-reason
  reason: \"\"

- rule: bare-source
  reason: Read by the desk.
";
    let ran = check(&story(""), Some(beside), "waiver-others", "2027-01-01");
    assert!(
        ran.err
            .contains("dock.md.onrecord.yaml:2: a waiver needs a reason"),
        "{}",
        ran.err
    );
    assert!(
        !ran.out.contains("[bare-source]") && ran.out.contains("[no-reason]"),
        "{}",
        ran.out
    );
}

#[test]
fn a_key_for_who_a_source_is_is_refused_however_it_is_spelled() {
    for key in [
        "name",
        "Real_Name",
        "e-mail",
        "E mail",
        "telephone",
        "Signal",
    ] {
        let beside = format!("- rule: no-reason\n  reason: Read.\n  {key}: hidden-words\n");
        let ran = check(&story(""), Some(&beside), "waiver-identity", "2027-01-01");
        assert_eq!(ran.status, 2);
        assert!(
            ran.err.contains("never says who a source is"),
            "{key}: {}",
            ran.err
        );
        assert!(!ran.err.contains("hidden-words"));
    }
}

#[test]
fn each_of_two_waivers_stands_for_the_findings_nearest_to_it() {
    let each = format!(
        "# The dock\n\nIt rained.\n\nThe dock is old, sources said. {GOOD} Nobody has mended the wall of it since the flood, \
         and the town has no money. The pier is old, insiders said. {GOOD}\n"
    );
    let ran = check(&each, None, "waiver-nearest", "2027-01-01");
    assert_eq!(ran.err, "");
    assert!(!ran.out.contains("[bare-source]"), "{}", ran.out);

    let before = |other: &str| story(&format!("{other}\n{GOOD}"));
    let ran = check(&before(GOOD), None, "waiver-unneeded", "2027-01-01");
    assert_eq!(
        ran.err,
        "onrecord: dock.md:5: the waiver of bare-source covers nothing that the one at dock.md:6 does not; take it out\n"
    );
    let expired = GOOD.replace("2027", "2026");
    let late = check(&before(&expired), None, "waiver-unneeded", "2027-01-01");
    assert!(
        late.err
            .starts_with("onrecord: dock.md:5: the waiver of bare-source expired")
            && late.err.lines().count() == 1,
        "{}",
        late.err
    );
}

#[test]
fn comments_under_one_another_all_cover_the_next_paragraph_and_one_at_its_end_covers_it() {
    let other = GOOD.replace("bare-source", "no-reason");
    let left = |ran: &Ran| {
        let of = |line: &&str| line.contains("[bare-source]") || line.contains("[no-reason]");
        ran.out.lines().filter(of).count()
    };
    let ran = check(
        &story(&format!("{GOOD}\n{other}")),
        None,
        "waiver-stack",
        "2027-01-01",
    );
    assert_eq!((ran.err.as_str(), left(&ran)), ("", 2), "{}", ran.out);
    let after =
        format!("# The dock\n\nIt rained.\n\nThe dock is old, sources said. {GOOD} {other}\n");
    let ran = check(&after, None, "waiver-at-the-end", "2027-01-01");
    assert_eq!((ran.err.as_str(), left(&ran)), ("", 0), "{}", ran.out);
}

#[test]
fn of_two_waivers_beside_a_story_the_one_that_says_more_stands() {
    let one = |words: &str| format!("- rule: bare-source\n{words}  reason: Read by the desk.\n");
    let beside = one("") + &one("  words: insiders\n");
    let ran = check(&story(""), Some(&beside), "waiver-beside-two", "2027-01-01");
    assert_eq!(
        ran.err, "",
        "the second is for the insiders, the first for the sources"
    );
    let twice = one("  words: insiders\n").repeat(2);
    let ran = check(
        &story(""),
        Some(&twice),
        "waiver-beside-twice",
        "2027-01-01",
    );
    let told = "dock.md.onrecord.yaml:4: the waiver of bare-source covers nothing that the one at dock.md.onrecord.yaml:1";
    assert!(
        ran.err.contains(told) && ran.err.lines().count() == 1,
        "{}",
        ran.err
    );
}

#[test]
fn a_waiver_ends_with_the_day_where_the_machine_is() {
    let now = jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now());
    // Near noon in one place, so that no day ends during the test; and the same hour a day earlier or later in another.
    let noon = 12 - i64::from(now.hour());
    let other = if noon > 0 { noon - 24 } else { noon + 24 };
    let (west, east) = (noon.min(other), noon.max(other));
    let day = now
        .checked_add(jiff::SignedDuration::from_hours(west))
        .unwrap()
        .date();
    let desk = folder("waiver-local-day");
    let waiver = format!("<!-- onrecord: ignore[bare-source] read by the desk, until {day} -->");
    written(&desk, "dock.md", story(&waiver));
    let told = |hours: i64| {
        let mut command = command(&["check", "--format", "concise", "dock.md"]);
        // POSIX counts westwards.
        command
            .current_dir(&desk)
            .env("TZ", format!("<Here>{}", -hours));
        ran(&mut command, "").err
    };
    assert_eq!(told(west), "");
    assert!(
        told(east).contains(&format!("expired on {day}")),
        "{}",
        told(east)
    );
}

#[test]
fn a_wrong_waiver_beside_a_story_is_told_in_the_words_of_its_file() {
    for (beside, told) in [
        ("rule: no-reason\n", ":1: expected a list of waivers"),
        (
            "- no-reason\n",
            "expected a waiver, with `rule:` and `reason:`",
        ),
        ("- rule: no-reason\n", "missing field `reason`"),
        (
            "- rule: no-reason\n  reason: 7\n",
            "expected a reason in words",
        ),
        (
            "- rule: no-reason\n  reason: Read.\n  until: 2027\n",
            "expected a day such as 2027-01-31",
        ),
        (
            "- rule: no-reason\n  reason: Read.\n  untill: 2027-01-31\n",
            "there is no field `untill`; did you mean `until`?",
        ),
    ] {
        let ran = check(&story(""), Some(beside), "waiver-words", "2027-01-01");
        assert_eq!((ran.status, ran.err.lines().count()), (2, 1), "{}", ran.err);
        assert!(
            ran.err.starts_with("onrecord: dock.md.onrecord.yaml:1") && ran.err.contains(told),
            "{}",
            ran.err
        );
    }
}

#[test]
fn a_waiver_file_that_is_no_text_is_one_line() {
    let desk = folder("waiver-bytes");
    written(&desk, "dock.md", story(""));
    written(&desk, "dock.md.onrecord.yaml", b"- rule: \xff\xfe");
    let args = ["check", "--format", "concise", "dock.md"];
    let ran = ran(command(&args).current_dir(desk), "");
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            2,
            "onrecord: dock.md.onrecord.yaml: not UTF-8; save the file as UTF-8\n"
        )
    );
}

#[test]
fn a_waiver_of_no_words_is_refused() {
    let beside = "- rule: bare-source\n  words: ''\n  reason: Read by the desk.\n";
    let ran = check(&story(""), Some(beside), "waiver-no-words", "2027-01-01");
    assert_eq!((ran.status, ran.err.lines().count()), (2, 1), "{}", ran.err);
    assert!(ran.err.contains("`words` is empty"), "{}", ran.err);
    assert!(ran.out.contains("[bare-source]"), "{}", ran.out);
}

#[test]
fn a_day_that_is_none_is_told() {
    let ran = check(&story(""), None, "waiver-no-day", "2027-13-01");
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.contains("expected a day such as 2027-01-31"),
        "{}",
        ran.err
    );
}
