//! Findings as SARIF, for code hosts: held against the schema of the standard.

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::cli::{SENSORS, folder, onrecord, written};

fn schema() -> Validator {
    // One of its patterns has a bracket too many, which validators refuse.
    let schema = include_str!("schemas/sarif-2.1.0.json").replace("{2}]?$", "{2}$");
    let options = jsonschema::options().should_validate_formats(true);
    options
        .build(&serde_json::from_str(&schema).unwrap())
        .unwrap()
}

/// What the schema has against a document.
fn faults(sarif: &Value) -> Vec<String> {
    let schema = schema();
    let faults = schema.iter_errors(sarif);
    faults
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

fn checked(args: &[&str]) -> Value {
    let ran = onrecord(&[&["check", "--no-config", "--format", "sarif"], args].concat());
    serde_json::from_str(&ran.out).unwrap()
}

fn levels(sarif: &Value) -> Vec<&str> {
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let mut levels: Vec<&str> = results
        .iter()
        .map(|result| result["level"].as_str().unwrap())
        .collect();
    levels.sort_unstable();
    levels.dedup();
    levels
}

#[test]
fn runs_are_valid_whatever_is_found() {
    let strict = checked(&["--profile", "strict", "tests/stories"]);
    assert_eq!(levels(&strict), ["error", "note", "warning"]);
    let folder = folder("sarif-runs");
    let calm = "The dock\n\nIt rained on Tuesday.\n";
    let nothing = checked(&[&written(&folder, "calm.txt", calm)]);
    assert_eq!(nothing["runs"][0]["results"], json!([]));
    let copy = "The dock\n\nÉmile’s dock is “old,\n\nunsafe and shut”, sources said.\n";
    let odd = written(&folder, "a dock & 100 %.txt", copy);
    let odd = checked(&["--profile", "strict", &odd, "no-such-story.txt"]);
    for sarif in [strict, nothing, odd] {
        let none: [String; 0] = [];
        assert_eq!(faults(&sarif), none);
    }
}

#[test]
fn a_run_says_what_could_not_be_used_and_which_waivers_are_over() {
    let folder = folder("sarif-troubles");
    let comments = "<!-- onrecord: ignore[bare-source] read by the desk, until 2020-01-31 -->\n\n\
         <!-- onrecord: ignore[no-reason] -->";
    let copy =
        format!("# The dock\n\nIt rained.\n\n{comments}\n\nThe dock is old, sources said.\n");
    let path = written(&folder, "dock.md", copy);
    let told = |args: &[&str]| {
        let sarif = checked(args);
        let none: [String; 0] = [];
        assert_eq!(faults(&sarif), none);
        let run = sarif["runs"][0]["invocations"][0].clone();
        let told = run["toolExecutionNotifications"].as_array().unwrap();
        let levels: Vec<String> = told
            .iter()
            .map(|one| one["level"].as_str().unwrap().to_owned())
            .collect();
        (run["executionSuccessful"].as_bool().unwrap(), levels)
    };
    let levels = |all: &[&str]| {
        all.iter()
            .map(|&level| level.to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&[SENSORS]), (true, levels(&[])));
    assert_eq!(told(&[&path]), (false, levels(&["error", "warning"])));
    assert_eq!(
        told(&[SENSORS, "no-such-story.txt"]),
        (false, levels(&["error"]))
    );
}

#[test]
fn what_is_waived_is_no_result() {
    let folder = folder("sarif-waived");
    let waiver = "<!-- onrecord: ignore[bare-source] read by the desk -->";
    let copy = format!("# The dock\n\nIt rained.\n\n{waiver}\n\nThe dock is old, sources said.\n");
    let sarif = checked(&["--select", "no-reason", &written(&folder, "dock.md", copy)]);
    let none: [String; 0] = [];
    assert_eq!(faults(&sarif), none);
    let results = sarif["runs"][0]["results"].to_string();
    assert!(results.contains("no-reason") && !results.contains("\"bare-source\""));
}

#[test]
fn the_schema_refuses_what_is_not_sarif() {
    let sound = checked(&[SENSORS]);
    let broken = |change: fn(&mut Value)| {
        let mut sarif = sound.clone();
        change(&mut sarif["runs"][0]);
        faults(&sarif)
    };
    assert!(!broken(|run| run["results"][0]["level"] = json!("advice")).is_empty());
    assert!(!broken(|run| run["columnKind"] = json!("utf8Bytes")).is_empty());
    assert!(
        !broken(|run| run["tool"]["driver"]["rules"][0]["helpUri"] = json!("page 12")).is_empty()
    );
    assert!(!broken(|run| run["results"][0]["message"] = json!("words")).is_empty());
}

#[test]
fn columns_for_sarif_count_characters() {
    let folder = folder("sarif-columns");
    let path = written(
        &folder,
        "dock.txt",
        "The dock\n\nIt rained.\n\nÉmile’s dock is old, sources said.\n",
    );
    let args = [
        "check",
        "--format",
        "sarif",
        "--select",
        "bare-source",
        &path,
    ];
    let sarif: serde_json::Value = serde_json::from_str(&onrecord(&args).out).unwrap();
    let region = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region["startColumn"].as_u64(), Some(22));
    assert_eq!(region["endColumn"].as_u64(), Some(29));
}

#[test]
fn a_run_of_sarif_names_its_rules_and_columns() {
    let ran = onrecord(&["check", "--format", "sarif", SENSORS]);
    let sarif: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let run = &sarif["runs"][0];
    assert_eq!(
        (sarif["version"].as_str(), run["columnKind"].as_str()),
        (Some("2.1.0"), Some("unicodeCodePoints"))
    );
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(result["partialFingerprints"]["ruleAndText/v1"].is_string());
    }
}
