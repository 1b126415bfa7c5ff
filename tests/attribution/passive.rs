//! Who says it stands behind a passive, or nowhere.

use super::{indirect, mixed, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn the_agent_of_a_passive_is_its_source() {
    only_by(
        Construct::Passive,
        "The treasurer was accused by two auditors of hiding a loan.",
        indirect(
            "two auditors",
            "was accused",
            &["The treasurer", "of hiding a loan"],
        ),
    );
    only(
        "The plan was described by one engineer as “a sketch on a napkin.”",
        mixed(
            "one engineer",
            "was described",
            &["The plan", "as “a sketch on a napkin.”"],
        ),
    );
}

#[test]
fn a_passive_without_an_agent_has_no_source() {
    only_by(
        Construct::Passive,
        "It is understood that the yard will close.",
        indirect("", "is understood", &["that the yard will close"]),
    );
    only(
        "The landlord was accused of cutting the heat in January.",
        indirect(
            "",
            "was accused of",
            &["The landlord", "cutting the heat in January"],
        ),
    );
}

/// They were read as the source, or as a part of the content.
#[test]
fn those_who_were_told_are_neither_source_nor_content() {
    only(
        "The crew were told by the harbor office that the berth was free.",
        indirect(
            "the harbor office",
            "were told",
            &["that the berth was free"],
        ),
    );
    only(
        "Passengers were told by the crew that the engine had failed.",
        indirect("the crew", "were told", &["that the engine had failed"]),
    );
    only(
        "Parents were told that the bus would not come.",
        indirect("", "were told", &["that the bus would not come"]),
    );
    only(
        "Renters were told that the lift would be fixed by May.",
        indirect("", "were told", &["that the lift would be fixed by May"]),
    );
}
