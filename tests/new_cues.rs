//! Data stays in charge: what a user adds is found without refitting, what a pattern forbids is not.

use onrecord::grammar::Mark;
use onrecord::read::DataFile;
use onrecord::{Attribution, Auditor, Grammar, Story};

/// A verb, a noun and a phrase that no story has had.
const ADDED: &str = "\
verbs:
  - id: gribble
    frames: [quote, clause, inverted]
nouns:
  - id: splorage
    frames: [clause]
phrases:
  - id: cue/went-glurping
    pattern: went glurping
    marks: cue
    frames: [quote, clause]
";

fn with(yaml: &str) -> Grammar {
    let file = DataFile {
        path: "own.yaml".to_owned(),
        bytes: yaml.as_bytes().to_vec(),
    };
    Grammar::with_files("en", [file]).unwrap()
}

fn read(grammar: &Grammar, copy: &str) -> (Story, Vec<Attribution>) {
    let story = Story::from_text("story.txt", copy);
    let found = Auditor::new(grammar).audit(&story).attributions;
    (story, found)
}

/// Whether the copy has an attribution with the three parts.
fn finds(grammar: &Grammar, copy: &str, [source, cue, content]: [&str; 3]) -> bool {
    let (story, found) = read(grammar, copy);
    found.iter().any(|found| {
        let text = |spans: &[onrecord::Span]| {
            let parts: Vec<_> = spans.iter().map(|span| span.of(&story.text)).collect();
            parts.join(" … ")
        };
        let whose = found.source.map_or("", |span| span.of(&story.text));
        whose == source && text(&found.cue) == cue && text(&found.content) == content
    })
}

const FRAMES: &[(&str, [&str; 3])] = &[
    (
        "“The bridge is safe,” Ruiz gribbled on Monday.",
        ["Ruiz", "gribbled on Monday", "“The bridge is safe,”"],
    ),
    (
        "“The bridge is safe,” gribbled Mary Ruiz, the mayor.",
        ["Mary Ruiz, the mayor", "gribbled", "“The bridge is safe,”"],
    ),
    (
        "Mayor Mary Ruiz gribbled that the bridge would close in June.",
        [
            "Mayor Mary Ruiz",
            "gribbled",
            "that the bridge would close in June",
        ],
    ),
    (
        "The engineers have gribbled that the piers are sound.",
        ["The engineers", "have gribbled", "that the piers are sound"],
    ),
    (
        "She gribbles that the money is gone.",
        ["She", "gribbles", "that the money is gone"],
    ),
    (
        "“We lost,” he gribbled, “and we know why.”",
        ["he", "gribbled", "“We lost,” … “and we know why.”"],
    ),
    (
        "The bridge would close in June, the mayor gribbled.",
        ["the mayor", "gribbled", "The bridge would close in June"],
    ),
    (
        "The plan rests on a splorage by the engineers that the piers are sound.",
        ["the engineers", "splorage", "that the piers are sound"],
    ),
    (
        "“The bridge is safe,” Ruiz went glurping.",
        ["Ruiz", "went glurping", "“The bridge is safe,”"],
    ),
    (
        "Ruiz went glurping that the bridge was safe.",
        ["Ruiz", "went glurping", "that the bridge was safe"],
    ),
];

#[test]
fn a_verb_a_noun_and_a_phrase_of_the_users_are_found_without_refitting() {
    let grammar = with(ADDED);
    let missed: Vec<_> = FRAMES
        .iter()
        .filter(|(copy, parts)| !finds(&grammar, copy, *parts))
        .map(|(copy, parts)| (parts, read(&grammar, copy)))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_a_users_pattern_forbids_is_no_cue() {
    let copy = "Ruiz said that the bridge was safe. “It is safe,” Ruiz said to the wind.";
    let (_, found) = read(&with(ADDED), copy);
    assert_eq!(found.len(), 2);
    let forbidding = format!(
        "{ADDED}  - id: forbid/to-the-wind\n    pattern: mark:said to the wind\n    marks: forbid-cue\n"
    );
    let grammar = with(&forbidding);
    let (story, found) = read(&grammar, copy);
    let cues: Vec<_> = found
        .iter()
        .flat_map(|found| &found.cue)
        .map(|span| span.start)
        .collect();
    let first = story.text.find("said").unwrap();
    assert_eq!(cues, [first], "{found:#?}");
}

#[test]
fn the_bundled_patterns_forbid_whatever_the_weights_say() {
    let grammar = with(ADDED);
    for copy in [
        "The work went on according to plan.",
        "It goes without saying.",
        "The project of the state was closed.",
    ] {
        let story = Story::from_text("story.txt", copy);
        let auditor = Auditor::new(&grammar).min_confidence(0.0);
        let audit = auditor.audit(&story);
        let forbidden = auditor.explain(&audit).forbidden;
        for word in &forbidden {
            let phrase = grammar.phrase(word.phrase).unwrap();
            assert!(phrase.marks.has(Mark::ForbidCue));
        }
        let cue_is_forbidden = audit
            .attributions
            .iter()
            .flat_map(|found| &found.cue)
            .any(|cue| forbidden.iter().any(|forbidden| forbidden.word == *cue));
        assert!(!cue_is_forbidden, "{copy}");
    }
}
