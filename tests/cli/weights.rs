//! Weights of a newsroom's own, and how they are fitted.

use std::fs;
use std::path::Path;

use super::claims::BRIDGE_ENTRY;
use super::{BRIDGE, folder, onrecord, written};

/// A weights file in `folder` that differs from the bundled one in a line.
fn weights(folder: &Path, change: impl Fn(String) -> String) -> String {
    let bundled = Path::new(env!("CARGO_MANIFEST_DIR")).join("grammars/en/weights.txt");
    written(
        folder,
        "weights.txt",
        change(fs::read_to_string(bundled).unwrap()),
    )
}

#[test]
fn weights_in_a_grammars_folder_replace_the_bundled_ones() {
    let claims_folder = folder("own-weights-claims");
    let claims_file = written(&claims_folder, "claims.yaml", BRIDGE_ENTRY);
    let folder = folder("own-weights");
    // Nothing is good enough any more.
    weights(&folder, |text| {
        let (head, accept) = text.split_once("[accept]\n").unwrap();
        let accept = accept.lines().filter(|line| !line.starts_with("Bias "));
        let accept = accept.map(|line| format!("{line}\n")).collect::<String>();
        format!("{head}[accept]\nBias 0=-900\n{accept}")
    });
    let folder = folder.to_str().unwrap();
    let said = |args: &[&str]| {
        let ran = onrecord(args);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{args:?}");
        ran.out
    };
    let extracted = said(&["extract", "--grammar", folder, BRIDGE]);
    let bundled = said(&["extract", BRIDGE]);
    assert!(bundled.matches("\"mode\":").count() > 20);
    assert!(extracted.matches("\"mode\":").count() < 5, "{extracted}");
    // A report names what it rests on.
    assert!(
        extracted.contains("\"grammar\":\"en 0.1.0+weights-"),
        "{extracted}"
    );
    assert!(bundled.contains("\"grammar\":\"en 0.1.0\""));

    let claims = |out: String| out.matches("\"confidence\":").count();
    let own = claims(said(&[
        "audit",
        "--format",
        "jsonl",
        "--grammar",
        folder,
        BRIDGE,
    ]));
    let all = claims(said(&["audit", "--format", "jsonl", BRIDGE]));
    assert!(own < 5 && all > 20, "{own} {all}");
    assert!(said(&["match", "--claims", &claims_file, BRIDGE]).contains("traffic"));
    let matched = [
        "match",
        "--claims",
        &claims_file,
        "--grammar",
        folder,
        BRIDGE,
    ];
    assert!(!said(&matched).contains("traffic"));
    let gold = "tests/gold/gold.jsonl";
    let scored = said(&["grammar", "score", "--gold", gold, "--grammar", folder]);
    assert_ne!(scored, said(&["grammar", "score", "--gold", gold]));
    let checked = said(&["grammar", "check", folder]);
    assert!(checked.contains("weights.txt") && checked.contains("in place of the bundled ones"));
    assert!(said(&["grammar", "check"]).contains("bundled weights"));
}

#[test]
fn wrong_weights_are_told_with_their_place_and_what_was_expected() {
    let folder = folder("wrong-weights");
    let replaced = |from: &'static str, to: &'static str| {
        move |text: String| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        }
    };
    type Change = Box<dyn Fn(String) -> String>;
    let cases: [(Change, &str); 7] = [
        (
            Box::new(replaced("onrecord weights 1", "weights")),
            ":1:1: expected `onrecord weights 1`",
        ),
        (
            Box::new(replaced("[cue]\n", "[clue]\n")),
            "there is no section `clue`; did you mean `cue`?",
        ),
        (
            Box::new(replaced("\nBias 0=", "\nBais 0=")),
            ":1: there is no template `Bais`; did you mean `Bias`?",
        ),
        (
            Box::new(replaced("\nBias 0=", "\nBias 0=x")),
            ":6: expected `value=weight`",
        ),
        (
            Box::new(replaced("[words]\n", "[words]\nsaid x c\n")),
            ":5: expected a space and a step from 0 to 9 after `said`",
        ),
        (
            Box::new(replaced("[words]\n", "words\n")),
            "expected a section, such as `[words]`",
        ),
        (
            Box::new(|text| text.split_once("[rank]").unwrap().0.to_owned()),
            "expected `[rank]` and its weights before the end",
        ),
    ];
    for (change, expected) in cases {
        let path = weights(&folder, change);
        let ran = onrecord(&["extract", "--grammar", folder.to_str().unwrap(), BRIDGE]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{expected}");
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        assert!(
            ran.err.starts_with(&format!("onrecord: {path}:")),
            "{}",
            ran.err
        );
        assert!(ran.err.contains(expected), "{} {expected}", ran.err);
    }
}

#[test]
fn fitting_is_the_same_with_the_same_seed_and_tells_how_each_pass_did() {
    let folder = folder("fit");
    let fit = |name: &str, seed: &str| {
        let weights = folder.join(name).to_str().unwrap().to_owned();
        let ran = onrecord(&[
            "grammar",
            "fit",
            "--gold",
            "tests/gold/gold.jsonl",
            "--dev",
            "tests/gold/gold.jsonl",
            "--seed",
            seed,
            "-o",
            &weights,
        ]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        (fs::read_to_string(&weights).unwrap(), ran.out)
    };
    let (weights, told) = fit("weights.txt", "1");
    for stage in ["cue", "right-start", "source-end", "rank", "accept"] {
        let is_pass =
            |line: &str| line.trim_start().starts_with(stage) && line.contains("pass  1 of");
        assert!(told.lines().any(is_pass), "{stage}: {told}");
    }
    assert!(
        told.contains("\nrelation  P ") && told.contains("\nwords     P "),
        "{told}"
    );
    assert_eq!(fit("again.txt", "1"), (weights.clone(), told));
    assert_ne!(fit("other.txt", "2").0, weights);
    // What was written is read.
    let ran = onrecord(&["extract", "--grammar", folder.to_str().unwrap(), BRIDGE]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
}
