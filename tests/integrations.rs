//! The recipes of `docs/integrations.md` and the hook: that they are YAML, and that the program takes every command.

use crate::cli::{BRIDGE, onrecord};

fn file(path: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The fenced blocks of a language.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    let opened = page.split(fence.as_str()).skip(1);
    opened
        .map(|block| block.split("```").next().unwrap().to_owned())
        .collect()
}

/// Runs a command line of a recipe over a sample story; what follows `>` or `|` is the shell's.
fn run(line: &str) {
    let ours = line.split(['>', '|']).next().unwrap();
    let args: Vec<&str> = ours
        .split_whitespace()
        .skip(1)
        .map(|arg| {
            if arg.ends_with('/') || arg.ends_with(".txt") {
                BRIDGE
            } else {
                arg
            }
        })
        .collect();
    let ran = onrecord(&args);
    assert!((0..=1).contains(&ran.status), "{line}: {}", ran.err);
}

#[test]
fn every_command_of_a_recipe_is_one_that_the_program_takes() {
    let page = file("docs/integrations.md");
    let lines = page
        .lines()
        .map(|line| line.trim().trim_start_matches("- "));
    let commands: Vec<&str> = lines
        .map(|line| line.trim_start_matches("run: "))
        .filter(|line| line.starts_with("onrecord "))
        .collect();
    assert!(commands.len() >= 5, "{commands:?}");
    commands.into_iter().for_each(run);
}

#[test]
fn every_recipe_is_yaml() {
    let recipes = blocks(&file("docs/integrations.md"), "yaml");
    assert!(recipes.len() >= 4);
    for recipe in recipes {
        let read: Result<serde_yaml::Value, _> = serde_yaml::from_str(&recipe);
        assert!(read.is_ok_and(|value| value.is_mapping()), "{recipe}");
    }
}

#[test]
fn the_hook_runs_a_command_that_the_program_takes() {
    let hooks: serde_yaml::Value = serde_yaml::from_str(&file(".pre-commit-hooks.yaml")).unwrap();
    let hook = &hooks.as_sequence().unwrap()[0];
    assert_eq!(hook["id"].as_str(), Some("onrecord-check"));
    run(&format!(
        "{} --profile wire story.txt",
        hook["entry"].as_str().unwrap()
    ));
}
