//! "Reportedly": a claim kept at arm's length, of nobody who is told.

use super::{indirect, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn a_hedge_has_no_source() {
    only_by(
        Construct::Hedged,
        "The ministry has reportedly sent a ship.",
        indirect("", "reportedly", &["The ministry has", "sent a ship"]),
    );
    only(
        "The deal is reportedly worth $40 million.",
        indirect("", "reportedly", &["The deal is", "worth $40 million"]),
    );
    only(
        "The twins were reportedly seen at the ferry terminal on Sunday.",
        indirect(
            "",
            "reportedly",
            &["The twins were", "seen at the ferry terminal on Sunday"],
        ),
    );
}
