//! "According to", before, after and in the middle of its content.

use super::{indirect, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn according_to_before_after_and_between() {
    only_by(
        Construct::According,
        "According to the ministry, two ships sank.",
        indirect("the ministry", "According to", &["two ships sank"]),
    );
    only_by(
        Construct::According,
        "Two ships sank, according to three people familiar with the search.",
        indirect(
            "three people familiar with the search",
            "according to",
            &["Two ships sank"],
        ),
    );
    only_by(
        Construct::According,
        "Two ships, according to the ministry, sank in the strait.",
        indirect(
            "the ministry",
            "according to",
            &["Two ships", "sank in the strait"],
        ),
    );
    only(
        "The kiln burned through the night, according to Paul Ashe, who lives across the road.",
        indirect(
            "Paul Ashe, who lives across the road",
            "according to",
            &["The kiln burned through the night"],
        ),
    );
}

/// Only the last name in the phrase was read as the source.
#[test]
fn the_source_begins_right_after_according_to() {
    only(
        "The school spent $90,000 on chairs, according to records obtained by the Valley Courier.",
        indirect(
            "records obtained by the Valley Courier",
            "according to",
            &["The school spent $90,000 on chairs"],
        ),
    );
}
