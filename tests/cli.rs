//! The program as its user meets it: arguments in; output, error lines and exit status out.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run left behind.
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("NO_COLOR");
    command
}

pub fn onrecord(args: &[&str]) -> Ran {
    ran(&mut command(args), "")
}

fn ran(command: &mut Command, input: &str) -> Ran {
    let piped = || Stdio::piped();
    let mut child = command
        .stdin(piped())
        .stdout(piped())
        .stderr(piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    Ran {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// An empty folder of this test's own.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn written(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

const BRIDGE: &str = "tests/stories/bridge-vote.txt";
const SENSORS: &str = "tests/stories/border-sensors.txt";

#[test]
fn an_audit_that_works_says_nothing_on_standard_error() {
    let ran = onrecord(&["audit", BRIDGE]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with(BRIDGE));
}

#[test]
fn piped_output_is_plain_and_a_hundred_columns_wide() {
    let ran = onrecord(&["audit", BRIDGE, SENSORS]);
    let widest = ran.out.lines().map(|line| line.chars().count()).max();
    assert_eq!(widest, Some(100));
    assert!(!ran.out.contains('\u{1b}'), "no colour");
    assert!(!ran.out.contains('─'), "lines in ASCII");
    assert!(ran.out.contains('“'), "quotation marks as in the copy");
}

#[test]
fn a_width_is_kept() {
    for width in ["60", "80", "140"] {
        let ran = onrecord(&["audit", "--width", width, BRIDGE, SENSORS]);
        let widest = ran.out.lines().map(|line| line.chars().count()).max();
        assert!(widest.unwrap() <= width.parse().unwrap(), "{width}");
    }
}

#[test]
fn colour_when_asked_for_and_never_else() {
    let coloured = onrecord(&["audit", "--color", "always", BRIDGE]);
    assert!(coloured.out.contains('\u{1b}'));
    let plain = onrecord(&["audit", "--color", "never", BRIDGE]);
    assert!(!plain.out.contains('\u{1b}'));
}

#[test]
fn several_stories_end_in_a_table_over_all() {
    let one = onrecord(&["audit", BRIDGE]);
    assert!(!one.out.contains("All 1 stories"));
    let two = onrecord(&["audit", BRIDGE, SENSORS]);
    let (_, summary) = two.out.split_once("All 2 stories").unwrap();
    assert!(summary.contains(BRIDGE) && summary.contains(SENSORS));
}

#[test]
fn a_path_that_is_not_there_stops_no_other() {
    let ran = onrecord(&["audit", "tests/stories/nowhere.txt", BRIDGE]);
    assert_eq!(ran.status, 2);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.err.starts_with("onrecord: tests/stories/nowhere.txt: "));
    assert!(ran.out.starts_with(BRIDGE));
}

#[test]
fn an_unknown_codebook_is_told_with_those_there_are() {
    let ran = onrecord(&["audit", "--codebook", "colombia", BRIDGE]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.err.contains("`colombia`") && ran.err.contains("columbia"));
}

#[test]
fn arguments_that_make_no_sense_are_a_usage_error() {
    assert_eq!(onrecord(&["audit"]).status, 2);
    assert_eq!(onrecord(&["audit", "--format", "xml", BRIDGE]).status, 2);
    assert_eq!(onrecord(&["audit", "--width", "7", BRIDGE]).status, 2);
}

#[test]
fn an_empty_file_is_an_empty_story() {
    let folder = folder("empty-file");
    let empty = written(&folder, "empty.txt", "");
    let ran = onrecord(&["audit", &empty]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("No attributed claims."));
}

#[test]
fn json_names_what_it_rests_on_and_says_where_everything_stands() {
    let ran = onrecord(&["audit", "--format", "json", BRIDGE, SENSORS]);
    let whole: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(whole["schema"], 1);
    assert_eq!(whole["codebook"]["id"], "onrecord");
    for key in ["tool", "grammar", "rubric"] {
        assert!(whole[key].is_string(), "{key}");
    }
    let story = &whole["stories"][0];
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(BRIDGE)).unwrap();
    let claim = &story["claims"][0]["content"][0];
    let offset = |key: &str| usize::try_from(claim[key].as_u64().unwrap()).unwrap();
    assert_eq!(claim["text"], text[offset("start")..offset("end")]);
    let line = text.lines().nth(offset("line") - 1).unwrap();
    assert!(line[offset("column") - 1..].starts_with(claim["text"].as_str().unwrap()));
    let claims = |story: usize| whole["stories"][story]["claims"].as_array().unwrap().len();
    assert_eq!(whole["total"]["claims"], claims(0) + claims(1));
}

#[test]
fn lines_of_json_are_one_a_story() {
    for subcommand in ["audit", "extract"] {
        let ran = onrecord(&[subcommand, "--format", "jsonl", BRIDGE, SENSORS]);
        let paths: Vec<_> = ran
            .out
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["path"].clone())
            .collect();
        assert_eq!(paths, [BRIDGE, SENSORS]);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for format in ["table", "json", "jsonl"] {
        let run = || onrecord(&["audit", "--format", format, BRIDGE, SENSORS]).out;
        assert_eq!(run(), run());
    }
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let mut child = command(&["extract"])
        .args([BRIDGE; 200])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut seen = [0; 10];
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut seen).unwrap();
    drop(out);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn nothing_speaks_of_credibility_or_truth() {
    let stories = "tests/stories";
    for format in ["table", "jsonl"] {
        let ran = onrecord(&["audit", "--format", format, stories]);
        let words = ran.out.to_lowercase();
        assert!(!words.contains("credib") && !words.contains("truth"));
    }
}

const BRIDGE_ENTRY: &str = "\
id: traffic
claim: The Ash Street bridge in Millbrook carries about 14,000 vehicles a day.
variants: [The span carries about 14,000 vehicles a day.]
verdict: {label: Confirmed}
review: {published: 2024-02-01, publisher: Millbrook Gazette}
";

#[test]
fn a_claims_database_adds_what_it_knows() {
    let folder = folder("known-claim");
    let claims = written(&folder, "claims.yaml", BRIDGE_ENTRY);
    let ran = onrecord(&["audit", "--width", "200", "--claims", &claims, BRIDGE]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("traffic"), "{}", ran.out);
    let without = onrecord(&["audit", BRIDGE]);
    assert!(!without.out.contains("Known"));
}

#[test]
fn a_claims_file_with_a_wrong_field_is_told_and_the_story_still_audited() {
    let folder = folder("wrong-claim");
    let wrong = BRIDGE_ENTRY.replace("claim:", "clame:");
    let claims = written(&folder, "claims.yaml", wrong);
    let ran = onrecord(&["audit", "--claims", &claims, BRIDGE]);
    assert_eq!(ran.status, 2);
    assert!(
        ran.err.contains("claims.yaml:") && ran.err.contains("clame"),
        "{}",
        ran.err
    );
    assert!(ran.out.starts_with(BRIDGE));
}

#[test]
fn a_claims_database_that_is_not_there_is_one_line() {
    let ran = onrecord(&["audit", "--claims", "nowhere.yaml", BRIDGE]);
    assert_eq!(ran.status, 2);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.err.contains("nowhere.yaml"));
}

#[test]
fn the_rubric_explains_itself_with_all_it_grades_by() {
    let ran = onrecord(&["explain", "strength"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let rubric = onrecord::strength::Rubric::bundled().unwrap();
    for (_, steps) in rubric.dimensions() {
        for (name, step) in steps {
            assert!(
                ran.out.contains(name) && ran.out.contains(&step.says),
                "{name}"
            );
        }
    }
}

#[test]
fn every_kind_of_bad_input_is_one_line_and_stops_no_other() {
    let folder = folder("bad-input");
    let binary = written(&folder, "photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    fs::create_dir(folder.join("empty")).unwrap();
    let empty = folder.join("empty").to_str().unwrap().to_owned();
    let missing = folder.join("missing.txt").to_str().unwrap().to_owned();
    let ran = onrecord(&["audit", &binary, &empty, &missing, BRIDGE]);
    assert_eq!(ran.status, 2);
    let told: Vec<_> = ran.err.lines().collect();
    assert_eq!(told.len(), 3, "{}", ran.err);
    for (line, path) in told.iter().zip([&binary, &empty, &missing]) {
        assert!(line.starts_with(&format!("onrecord: {path}: ")), "{line}");
    }
    assert!(ran.out.starts_with(BRIDGE));
}

#[test]
fn copy_in_windows_1252_is_read_and_said_so() {
    let folder = folder("windows-1252");
    let story = written(
        &folder,
        "old.txt",
        b"\x93We have patched it,\x94 said Mary Ruiz.\n",
    );
    let ran = onrecord(&["audit", &story]);
    assert_eq!(ran.status, 0);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.err.contains("windows-1252"));
    assert!(ran.out.contains("“We have patched it,”"));
}

#[test]
fn a_dash_is_standard_input() {
    let story = "“We have patched it,” said Mary Ruiz.\n";
    let ran = ran(&mut command(&["audit", "-"]), story);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("-\n"), "{}", ran.out);
    assert!(ran.out.contains("“We have patched it,”"));
}

#[test]
fn explain_gives_a_block_for_each_attribution_and_its_place() {
    let ran = onrecord(&["extract", "--explain", BRIDGE]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let plain = onrecord(&["extract", BRIDGE]);
    let line: serde_json::Value = serde_json::from_str(&plain.out).unwrap();
    let found = line["attributions"].as_array().unwrap();
    let blocks = ran.out.lines().filter(|line| {
        let id = line.rsplit_once(": a").map(|(_, number)| number);
        id.is_some_and(|number| number.parse::<usize>().is_ok())
    });
    assert_eq!(blocks.count(), found.len());
    for expected in ["source begins", "acceptance", "30% is enough", "Word"] {
        assert!(ran.out.contains(expected), "{expected}");
    }
    assert!(ran.out.lines().all(|line| line.chars().count() <= 100));
}

#[test]
fn explain_adds_fields_to_json_that_are_not_there_without_it() {
    let ran = onrecord(&["extract", "--explain", "--format", "jsonl", BRIDGE]);
    let mut line: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let explanation = &line["attributions"][0]["explanation"];
    for field in ["cue", "edges", "readings", "ranking", "acceptance"] {
        assert!(!explanation[field].is_null(), "{field}");
    }
    let adds = explanation["cue"]["evidence"][0]["adds"].as_f64().unwrap();
    assert!(adds.abs() > 0.0);
    assert!(line["untold"].is_array());

    let plain = onrecord(&["extract", BRIDGE]);
    let plain: serde_json::Value = serde_json::from_str(&plain.out).unwrap();
    line.as_object_mut().unwrap().remove("untold");
    for attribution in line["attributions"].as_array_mut().unwrap() {
        attribution.as_object_mut().unwrap().remove("explanation");
    }
    assert_eq!(line, plain, "nothing else changes");
}

#[test]
fn less_sure_attributions_are_left_out_when_more_is_asked_for() {
    for subcommand in ["audit", "extract"] {
        let count = |least: &str| {
            let args = [
                subcommand,
                "--format",
                "jsonl",
                "--min-confidence",
                least,
                BRIDGE,
            ];
            let ran = onrecord(&args);
            assert_eq!((ran.status, ran.err.as_str()), (0, ""));
            ran.out.matches("\"confidence\":").count()
        };
        assert!(
            count("0.95") < count("0.85") && count("0.85") < count("0.3"),
            "{subcommand}"
        );
        let wrong = onrecord(&[subcommand, "--min-confidence", "1.5", BRIDGE]);
        assert_eq!((wrong.status, wrong.out.as_str()), (2, ""));
        assert!(wrong.err.contains("from 0 to 1"), "{}", wrong.err);
    }
}

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
