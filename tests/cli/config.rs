//! Settings: where they are looked for, what goes over what, and what is told of a wrong one.

use std::fs;
use std::path::Path;

use super::{Ran, command, folder, ran, written};

const STORY: &str = "\
The ferry will stop in June

The ferry will stop in June, Mary Ruiz, the harbour master, said on Friday.
";

fn within(folder: &Path, args: &[&str]) -> Ran {
    ran(command(args).current_dir(folder), "")
}

/// The one line that a wrong settings file brings, and nothing else.
fn refused(folder: &Path) -> String {
    let ran = within(folder, &["audit", "story.txt"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    ran.err
}

#[test]
fn the_nearest_file_upwards_holds_and_a_flag_goes_over_it() {
    let newsroom = folder("config-nearest");
    written(&newsroom, "onrecord.yaml", "codebook: scu\n");
    let desk = newsroom.join("drafts/desk");
    fs::create_dir_all(&desk).unwrap();
    written(&desk, "story.txt", STORY);
    let codebook = |args: &[&str]| {
        let ran = within(
            &desk,
            &[&["audit", "--format", "jsonl", "story.txt"], args].concat(),
        );
        assert_eq!(ran.status, 0, "{}", ran.err);
        ["onrecord", "scu", "columbia"]
            .into_iter()
            .filter(|name| {
                ran.out
                    .contains(&format!("\"codebook\":{{\"id\":\"{name}\""))
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(codebook(&[]), ["scu"]);
    assert_eq!(codebook(&["--codebook", "columbia"]), ["columbia"]);
    assert_eq!(codebook(&["--no-config"]), ["onrecord"]);
    written(&desk, ".onrecord.yml", "codebook: columbia\n");
    assert_eq!(codebook(&[]), ["columbia"]);
    assert_eq!(codebook(&["--config", "../../onrecord.yaml"]), ["scu"]);
}

#[test]
fn paths_are_seen_from_the_settings_file() {
    let newsroom = folder("config-paths");
    written(&newsroom, "onrecord.yaml", "claims: known.yaml\n");
    written(
        &newsroom,
        "known.yaml",
        "- id: ferry-stop\n  claim: The ferry will stop in June.\n  verdict: {label: Accurate}\n",
    );
    let desk = newsroom.join("desk");
    fs::create_dir_all(&desk).unwrap();
    written(&desk, "story.txt", STORY);
    let found = within(&desk, &["match", "story.txt"]);
    assert!(
        found.out.contains("ferry-stop"),
        "{}{}",
        found.out,
        found.err
    );
    let strict = within(&desk, &["match", "--suggest", "1", "story.txt"]);
    assert_eq!(strict.out, "");
    written(
        &newsroom,
        "onrecord.yaml",
        "claims: [known.yaml]\nsuggest: 1\n",
    );
    assert_eq!(within(&desk, &["match", "story.txt"]).out, "");
}

#[test]
fn a_wrong_settings_file_is_told_in_one_line_with_its_place() {
    let newsroom = folder("config-wrong");
    written(&newsroom, "story.txt", STORY);
    let mut told = Vec::new();
    for wrong in [
        "claims: []\ncodebok: scu\n",
        "qqq: 1\n",
        "min-confidence: high\n",
        "confirm: 3\n",
        "suggest: -0.5\n",
        "codebook: {name: scu}\n",
        "codebook: scu\nprofile: wire\n\ncodebook: columbia\n",
        "{codebook: scu, codebook: columbia}\n",
        "codebook: [scu\n",
        "- codebook\n",
        "select: [no-reason, bare-sorce]\n",
        "ignore: no-reasn\n",
        "severities:\n  no-reason: error\n  bare-sorce: off\n",
        "severities: {no-reason: grave}\n",
        "format: sarrif\n",
        "severities:\n  no-reason: error\n  no-reason: off\n",
        "severities: [no-reason]\n",
        "codebook: scu\nprofile: wired\n",
    ] {
        written(&newsroom, "onrecord.yaml", wrong);
        told.push(refused(&newsroom));
    }
    insta::assert_snapshot!(told.concat());
}

#[test]
fn a_file_that_is_not_there_or_stands_there_twice_is_told() {
    let newsroom = folder("config-twice");
    written(&newsroom, "story.txt", STORY);
    let ran = within(&newsroom, &["audit", "--config", "none.yaml", "story.txt"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("onrecord: none.yaml: "), "{}", ran.err);
    written(&newsroom, "onrecord.yaml", "");
    written(&newsroom, ".onrecord.yaml", "");
    let told = refused(&newsroom);
    let both = "both onrecord.yaml and .onrecord.yaml are here; keep one of them";
    assert!(told.contains(both), "{told}");
}

#[test]
fn a_house_sets_how_much_a_rule_matters_and_how_findings_are_written() {
    let newsroom = folder("config-severities");
    let copy = "The dock\n\nThe dock will close in June, sources said.\n";
    written(&newsroom, "story.txt", copy);
    let settings =
        "severities: {no-reason: advice, bare-source: off, ratio-above: error}\nformat: concise\n";
    written(&newsroom, "onrecord.yaml", settings);
    let told = |args: &[&str]| {
        let ran = within(&newsroom, &[&["check", "story.txt"], args].concat());
        let lines = ran.out.lines().map(|line| {
            let rest = line.split_once(": ").unwrap().1;
            rest.split_once(']').unwrap().0.to_owned()
        });
        lines.collect::<Vec<_>>()
    };
    let found = told(&[]);
    assert!(found.contains(&"advice[no-reason".to_owned()), "{found:?}");
    assert!(found.contains(&"error[ratio-above".to_owned()), "{found:?}");
    let bare = |found: &[String]| found.iter().any(|rule| rule.contains("bare-source"));
    assert!(!bare(&found), "{found:?}");
    assert!(
        bare(&told(&["--select", "bare-source"])),
        "a flag goes over the file"
    );
    assert!(bare(&told(&["--no-config", "--format", "concise"])));
    let json = within(&newsroom, &["check", "story.txt", "--format", "json"]);
    assert!(json.out.starts_with('{'), "{}", json.out);
}

#[test]
fn config_show_says_where_each_value_comes_from() {
    let newsroom = folder("config-show");
    written(
        &newsroom,
        "onrecord.yaml",
        "# The desk's own.\nmin-confidence: 0.4\ncodebook: [scu, columbia]\n\
         severities:\n  no-reason: error\n  anonymous-praise: off\n",
    );
    let table = within(&newsroom, &["config", "show", "--width", "80"]);
    assert_eq!((table.status, table.err.as_str()), (0, ""));
    insta::assert_snapshot!(table.out);
    let json = within(&newsroom, &["config", "show", "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(rows[1]["key"], "min-confidence");
    assert_eq!(rows[1]["value"], 0.4);
    assert_eq!(rows[1]["file"], "onrecord.yaml");
    assert_eq!(rows[1]["line"], 2);
    assert_eq!(rows[0]["file"], serde_json::Value::Null);
}

#[test]
fn init_writes_a_file_that_names_every_setting_and_goes_over_none() {
    let newsroom = folder("config-init");
    assert_eq!(within(&newsroom, &["init"]).status, 0);
    let text = fs::read_to_string(newsroom.join("onrecord.yaml")).unwrap();
    let shown = within(&newsroom, &["config", "show", "--format", "json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&shown.out).unwrap();
    let settings = || rows.iter().map(|row| row["key"].as_str().unwrap());
    assert!(rows.iter().all(|row| row["file"].is_null()));
    for key in settings() {
        assert!(text.contains(&format!("\n# {key}: ")), "{key}");
    }
    // With the marks of the settings taken away, all of it is right.
    let mut open = text;
    for key in settings() {
        open = open.replace(&format!("\n# {key}: "), &format!("\n{key}: "));
    }
    written(&newsroom, "onrecord.yaml", &open);
    let shown = within(&newsroom, &["config", "show"]);
    assert_eq!((shown.status, shown.err.as_str()), (0, ""));
    assert!(
        !shown.out.lines().any(|line| line.ends_with(" default")),
        "{}",
        shown.out
    );

    let again = within(&newsroom, &["init"]);
    assert_eq!(again.status, 2);
    assert!(again.err.contains("stays as it is"), "{}", again.err);
    assert_eq!(
        fs::read_to_string(newsroom.join("onrecord.yaml")).unwrap(),
        open
    );
}

#[test]
fn compare_and_quotes_go_by_the_settings_file_too() {
    let desk = folder("config-others");
    written(&desk, "story.txt", STORY);
    written(&desk, "onrecord.yaml", "codebook: scu\n");
    let ran = within(&desk, &["compare", "story.txt", "story.txt"]);
    assert!(
        ran.out.contains("by the scu codebook"),
        "{}{}",
        ran.out,
        ran.err
    );
    written(&desk, "onrecord.yaml", "codebok: scu\n");
    for args in [
        &["compare", "story.txt", "story.txt"][..],
        &["quotes", "story.txt", "--against", "story.txt"],
        &["trend", "story.txt"],
    ] {
        let ran = within(&desk, args);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.contains("codebok"), "{}", ran.err);
    }
}
