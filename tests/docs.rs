//! The documentation says what is so.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::onrecord;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pages() -> Vec<PathBuf> {
    let docs = fs::read_dir(root().join("docs")).unwrap();
    let docs = docs.map(|entry| entry.unwrap().path());
    let mut pages: Vec<_> = docs
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.extend(["README.md", "CHANGELOG.md"].map(|name| root().join(name)));
    pages
}

#[test]
fn links_between_pages_lead_somewhere() {
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        let targets = text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.contains("://")) {
            let file = target.split('#').next().unwrap();
            let path = page.parent().unwrap().join(file);
            assert!(path.exists(), "{}: {target}", page.display());
        }
    }
}

#[test]
fn the_two_commands_of_the_readme_stand_alone_on_their_lines() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let commands: Vec<_> = readme
        .lines()
        .filter(|line| line.starts_with("cargo "))
        .collect();
    assert_eq!(
        commands,
        [
            "cargo run --locked -- audit tests/stories/border-sensors.txt",
            "cargo test --locked"
        ]
    );
}

/// `…` stands for lines left out.
#[test]
fn the_output_that_the_readme_shows_is_what_the_tool_writes() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, shown) = readme.split_once("$ onrecord ").unwrap();
    let (arguments, shown) = shown.split_once('\n').unwrap();
    let (shown, _) = shown.split_once("\n```").unwrap();
    let arguments: Vec<_> = arguments.split(' ').collect();
    let written = onrecord(&arguments).out;
    let mut rest = written.as_str();
    for part in shown.split("…\n") {
        let Some(at) = rest.find(part.trim_end()) else {
            panic!("not written:\n{part}");
        };
        rest = &rest[at..];
    }
}
