//! What is believed, said or reported by nobody who is told.

use super::{indirect, only};

#[test]
fn a_claim_of_nobody_has_no_source() {
    only(
        "It is believed that the painting left the country in a crate of lamps.",
        indirect(
            "",
            "is believed",
            &["that the painting left the country in a crate of lamps"],
        ),
    );
    only(
        "It was reported that two miners were still underground.",
        indirect(
            "",
            "was reported",
            &["that two miners were still underground"],
        ),
    );
    only(
        "The colonel is said to have kept a second diary.",
        indirect(
            "",
            "is said",
            &["The colonel", "to have kept a second diary"],
        ),
    );
    only(
        "Nine ships were said to be waiting outside the harbor.",
        indirect(
            "",
            "were said",
            &["Nine ships", "to be waiting outside the harbor"],
        ),
    );
}

#[test]
fn an_empty_it_is_no_content() {
    only(
        "It is not clear whether the pilot survived.",
        indirect("", "is not clear", &["whether the pilot survived"]),
    );
}
