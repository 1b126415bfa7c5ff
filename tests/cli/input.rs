//! What is read, and what is said of what cannot be.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use super::{BRIDGE, command, folder, onrecord, ran, written};

#[test]
fn a_path_that_is_not_there_stops_no_other() {
    let ran = onrecord(&["audit", "tests/stories/nowhere.txt", BRIDGE]);
    assert_eq!(ran.status, 2);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.err.starts_with("onrecord: tests/stories/nowhere.txt: "));
    assert!(ran.out.starts_with(BRIDGE));
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
