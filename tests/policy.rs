//! House rules over whole stories: what is found, shown, and said by the exit status.

use onrecord::policy::{Policy, Profile, Rules};
use onrecord::strength::Rubric;
use onrecord::{Auditor, Grammar, Story};

use crate::cli::{SENSORS, folder, onrecord, written};

#[test]
fn every_rule_fires_on_its_own_examples_and_not_on_the_others() {
    let grammar = Grammar::bundled("en").unwrap();
    let rubric = Rubric::bundled().unwrap();
    let rules = Rules::bundled().unwrap();
    let failures = rules.failing_examples(&Auditor::new(&grammar).rubric(&rubric));
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn every_rule_names_a_published_standard_and_never_asks_to_unmask_a_source() {
    for rule in Rules::bundled().unwrap().iter() {
        assert!(!rule.about.standards.is_empty(), "{}", rule.id);
        for standard in &rule.about.standards {
            assert!(
                standard.read.starts_with("http"),
                "{}: {}",
                rule.id,
                standard.read
            );
        }
        let hint = rule.about.hint.to_lowercase();
        for asks in ["name the source", "identify the source", "reveal"] {
            assert!(!hint.contains(asks), "{}: {hint}", rule.id);
        }
    }
}

#[test]
fn each_profile_has_rules_and_strict_has_all() {
    let rules = Rules::bundled().unwrap();
    for name in Profile::names() {
        let profile = Profile::open(name, &rules).unwrap();
        assert!(Policy::of(&profile, &rules).rules().count() > 10, "{name}");
    }
    let strict = Profile::open("strict", &rules).unwrap();
    assert_eq!(
        Policy::of(&strict, &rules).rules().count(),
        rules.iter().count()
    );
}

#[test]
fn the_page_of_rules_is_as_the_rules_are() {
    let rules = Rules::bundled().unwrap();
    let profiles: Vec<Profile> = Profile::names()
        .map(|name| Profile::open(name, &rules).unwrap())
        .collect();
    let page = onrecord::report::house_rules_in_markdown(&rules, &profiles);
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "docs/rules.md is stale; run `UPDATE_DOCS=1 cargo test page_of_rules`"
    );
}

/// What the default profile tells of a sample story, with the copy.
fn full(story: &str) -> String {
    let ran = onrecord(&["check", "--color", "never", "--width", "100", story]);
    assert_eq!(ran.err, "");
    ran.out
}

#[test]
fn a_story_of_anonymous_sources() {
    insta::assert_snapshot!(full("tests/stories/border-sensors.txt"));
}

#[test]
fn a_story_of_named_sources() {
    insta::assert_snapshot!(full("tests/stories/bridge-vote.txt"));
}

#[test]
fn a_british_story_of_what_is_understood() {
    insta::assert_snapshot!(full("tests/stories/ferry-contract.txt"));
}

#[test]
fn a_wire_story_of_witnesses() {
    insta::assert_snapshot!(full("tests/stories/market-fire.txt"));
}

#[test]
fn a_court_story_of_documents() {
    insta::assert_snapshot!(full("tests/stories/permit-trial.md"));
}

#[test]
fn what_fails_is_apart_from_what_is_shown() {
    let check =
        |args: &[&str]| onrecord(&[&["check", "--format", "concise", SENSORS], args].concat());
    let all = check(&[]);
    assert_eq!(all.status, 1);
    let errors = check(&["--min-severity", "error"]);
    assert_eq!(
        errors.status, 1,
        "warnings that are not shown fail all the same"
    );
    assert!(errors.out.lines().count() < all.out.lines().count());
    assert!(errors.out.lines().all(|line| line.contains(": error[")));
    let only = ["--ignore", "bare-source", "--fail-on", "error"];
    assert_eq!(check(&only).status, 0);
    assert_eq!(check(&["--exit-zero"]).status, 0);
}

#[test]
fn a_rule_is_put_on_or_off_by_name() {
    let check =
        |args: &[&str]| onrecord(&[&["check", "--format", "concise", SENSORS], args].concat()).out;
    assert!(!check(&[]).contains("[knowledge-unstated]"));
    assert!(check(&["--select", "knowledge-unstated"]).contains("[knowledge-unstated]"));
    assert!(!check(&["--ignore", "no-reason,bare-source"]).contains("[no-reason]"));
    let wrong = onrecord(&["check", SENSORS, "--select", "no-raeson"]);
    assert_eq!((wrong.status, wrong.out.as_str()), (2, ""));
    assert!(
        wrong.err.contains("no-raeson") && wrong.err.contains("no-reason"),
        "{}",
        wrong.err
    );
}

#[test]
fn a_newsrooms_own_profile_sets_rules_and_severities() {
    let folder = folder("own-profile");
    let house = written(
        &folder,
        "house.yaml",
        "about: Ours.\nrules:\n  no-reason: error\n",
    );
    let ran = onrecord(&["check", "--format", "concise", "--profile", &house, SENSORS]);
    assert_eq!(ran.status, 1);
    assert!(
        ran.out
            .lines()
            .all(|line| line.contains("error[no-reason]")),
        "{}",
        ran.out
    );
    let wrong = written(
        &folder,
        "wrong.yaml",
        "about: Ours.\nrules:\n  no-reasons: error\n",
    );
    let ran = onrecord(&["check", "--profile", &wrong, SENSORS]);
    assert_eq!(ran.status, 2);
    assert!(
        ran.err.contains("wrong.yaml:3:") && ran.err.contains("no-reason"),
        "{}",
        ran.err
    );
}

#[test]
fn a_house_sets_its_own_limit_to_the_share_of_anonymous_attributions() {
    let folder = folder("ratio-above");
    let check = |limits: &str| {
        let yaml = format!("about: Ours.\nrules:\n  ratio-above: warning\n{limits}");
        let house = written(&folder, "house.yaml", &yaml);
        onrecord(&["check", "--format", "concise", "--profile", &house, SENSORS])
    };
    let half = check("");
    assert!(
        half.out.contains("the limit is 50% (codebook onrecord)"),
        "{}",
        half.out
    );
    assert_eq!(half.out.lines().count(), 1);
    assert_eq!(check("limits:\n  ratio-above: 1.0\n").status, 0);
    for (limits, says) in [
        (
            "limits:\n  ratio-above: 30\n",
            "house.yaml:5: the limit of `ratio-above` is a share from 0 to 1",
        ),
        (
            "limits:\n  no-reason: 0.3\n",
            "house.yaml:5: `no-reason` has no limit to set",
        ),
        ("limits:\n  ratio-abvoe: 0.3\n", "ratio-above"),
    ] {
        let wrong = check(limits);
        assert_eq!((wrong.status, wrong.out.as_str()), (2, ""));
        assert!(wrong.err.contains(says), "{}", wrong.err);
    }
    assert!(
        !onrecord(&["check", "--format", "concise", SENSORS])
            .out
            .contains("ratio-above")
    );
}

#[test]
fn annotations_have_no_columns_over_several_lines() {
    let story = "The harbor\n\nThe board met. “The dock is\nold and it will close in\nthe spring,” a senior aide to the mayor said.\n";
    let folder = folder("github");
    let path = written(&folder, "harbor.txt", story);
    let ran = onrecord(&["check", "--profile", "strict", "--format", "github", &path]);
    assert!(!ran.out.is_empty());
    for line in ran.out.lines() {
        let place: Vec<&str> = line
            .split(',')
            .filter(|part| part.contains("ine="))
            .collect();
        let number = |part: &str| part.rsplit('=').next().unwrap().to_owned();
        if number(place[0]) != number(place[1]) {
            assert!(!line.contains("col="), "{line}");
        }
    }
    assert!(
        ran.out.lines().any(|line| !line.contains(",col=")),
        "one runs over lines: {}",
        ran.out
    );
}

#[test]
fn columns_for_reviewdog_count_bytes() {
    let folder = folder("rdjsonl");
    let path = written(
        &folder,
        "dock.txt",
        "The dock\n\nIt rained.\n\nÉmile’s dock is old, sources said.\n",
    );
    let ran = onrecord(&[
        "check",
        "--format",
        "rdjsonl",
        "--select",
        "bare-source",
        &path,
    ]);
    let line: serde_json::Value = serde_json::from_str(ran.out.lines().next().unwrap()).unwrap();
    let start = &line["location"]["range"]["start"];
    assert_eq!(
        (start["line"].as_u64(), start["column"].as_u64()),
        (Some(5), Some(25))
    );
}

#[test]
fn a_fingerprint_stays_when_the_words_move() {
    let grammar = Grammar::bundled("en").unwrap();
    let rubric = Rubric::bundled().unwrap();
    let rules = Rules::bundled().unwrap();
    let auditor = Auditor::new(&grammar).rubric(&rubric);
    let prints = |copy: &str| -> Vec<u64> {
        let story = Story::from_text("dock.txt", copy);
        let audit = auditor.audit(&story);
        let findings = auditor.review(&audit, &Policy::of_all(&rules));
        findings
            .iter()
            .map(|finding| finding.fingerprint(copy))
            .collect()
    };
    let first = prints("The dock\n\nThe dock is old, sources said.\n");
    let moved = prints(
        "The dock\n\nIt rained for a week on the hills.\n\nThe dock is old, sources said.\n",
    );
    assert!(!first.is_empty());
    assert!(first.iter().any(|print| moved.contains(print)));
}

#[test]
fn a_claim_that_the_database_disputes_is_found() {
    let folder = folder("disputed");
    let claims = written(
        &folder,
        "claims.yaml",
        "- id: dock-sale\n  claim: The harbor board sold the northern dock to a friend of its chairman for one dollar.\n  verdict: {label: False, norm: \"false\"}\n",
    );
    let story = written(
        &folder,
        "dock.txt",
        "The dock\n\nIt rained.\n\nMary Ruiz said the harbor board sold the northern dock to a friend of its chairman for one dollar.\n",
    );
    let ran = onrecord(&["check", "--format", "concise", "--claims", &claims, &story]);
    assert!(
        ran.out.contains("error[disputed-claim] dock-sale"),
        "{}{}",
        ran.out,
        ran.err
    );
    let without = onrecord(&["check", "--format", "concise", &story]);
    assert!(!without.out.contains("disputed-claim"));
}

#[test]
fn a_figure_that_differs_from_the_database_is_found() {
    let folder = folder("differs");
    let claims = written(
        &folder,
        "claims.yaml",
        "- id: dock-toll\n  claim: The fire at the northern dock in Sarovar killed nine people on Saturday.\n",
    );
    let story = written(
        &folder,
        "dock.txt",
        "The dock\n\nIt rained.\n\nMary Ruiz said the fire at the northern dock in Sarovar killed 14 people on Saturday.\n",
    );
    let ran = onrecord(&["check", "--format", "concise", "--claims", &claims, &story]);
    assert!(
        ran.out.contains("[differing-figure] dock-toll has “nine”"),
        "{}{}",
        ran.out,
        ran.err
    );
}
