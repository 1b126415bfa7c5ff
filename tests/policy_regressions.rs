//! What the rules of the default profile once got wrong, each by the bug's name.

use crate::cli::{folder, onrecord, written};

/// The findings of a story of one's own words, as `line:column rule`.
fn found(name: &str, copy: &str) -> Vec<String> {
    let folder = folder(name);
    let story = written(&folder, "story.txt", copy);
    let ran = onrecord(&["check", "--no-config", "--format", "concise", &story]);
    let places = ran.out.lines().filter_map(|line| {
        let (place, rest) = line.strip_prefix(&story)?.split_once(' ')?;
        let rule = rest.split_once('[')?.1.split_once(']')?.0;
        Some(format!("{} {rule}", place.trim_matches(':')))
    });
    places.collect()
}

#[test]
fn two_attributions_that_share_words_make_one_finding() {
    let copy = "Harbor talks\n\nMary Ruiz opened the talks on Monday.\n\nA Norland official responded by saying \
                Westland should be careful “not to meddle” in the strait.\n\nThe talks go on.\n";
    let opinions = found("shared-words", copy);
    let count = |rule: &str| {
        opinions
            .iter()
            .filter(|found| found.ends_with(rule))
            .count()
    };
    assert_eq!(count("anonymous-opinion"), 1, "{opinions:#?}");
}

#[test]
fn a_mark_that_faces_the_wrong_way_is_told_once() {
    let copy = "A close race\n\n“They can see the count,” Tom Hale said. “They see that. “\n\nIt rained.\n";
    let marks = found("wrong-way", copy);
    assert_eq!(marks, ["3:42 unclosed-quotation"], "{marks:#?}");
}

#[test]
fn people_who_speak_before_others_are_not_held_back() {
    let copy = "Crane hearing\n\nMary Ruiz called the hearing on Monday. At the hearing, a harbor official said the \
                northern crane was unsafe. A dock officer told the town council that he had seen it sway. In a \
                2013 video, a port adviser said it would hold.\n\nThe leaked messages show what the board thought. \
                One official suggested that the crane be sold.\n\nThe crane stands.\n";
    let held_back = found("before-others", copy);
    assert!(held_back.is_empty(), "{held_back:#?}");
}

#[test]
fn the_same_people_in_confidence_are_held_back() {
    let copy = "Crane hearing\n\nMary Ruiz called the hearing on Monday. A harbor official said the northern crane \
                was unsafe.\n\nThe crane stands.\n";
    let held_back = found("in-confidence", copy);
    assert_eq!(
        held_back,
        [
            "3:41 anonymous-lead",
            "3:41 no-reason",
            "3:41 single-anonymous-source"
        ],
        "{held_back:#?}"
    );
}

#[test]
fn one_of_several_is_no_pronoun() {
    // "one" alone stands for somebody met before; "one harbor engineer" does not.
    let copy = "A bridge\n\nIt rained.\n\n“The bridge is old. The piers are cracked. The deck is rust. It must close, \
                and soon,” said one harbor engineer.\n\nThe board met.\n";
    let late = found("one-of-several", copy);
    assert!(
        late.iter().any(|found| found.ends_with("late-attribution")),
        "{late:#?}"
    );
}
