//! A source that was asked and gave nothing is a response, not a claim.

use super::{all, indirect, none, only_by};
use onrecord::attribution::{Act, Construct};

#[track_caller]
fn response(copy: &str, source: &str, cue: &str, content: &str) {
    let found = only_by(Construct::Response, copy, indirect(source, cue, &[content]));
    assert_eq!(found.act, Act::Response, "{copy}");
}

#[test]
fn no_answer_is_a_response_and_no_claim() {
    response(
        "The agency declined to comment.",
        "The agency",
        "declined",
        "to comment",
    );
    response(
        "A lawyer for the estate refused to comment on the sale.",
        "A lawyer for the estate",
        "refused",
        "to comment on the sale",
    );
    response(
        "Her office did not respond to a request for comment.",
        "Her office",
        "did not respond",
        "to a request for comment",
    );
    response(
        "The owner could not be reached for comment.",
        "The owner",
        "could not be reached",
        "for comment",
    );
}

/// It went on to the end of the sentence.
#[test]
fn a_response_ends_with_its_clause() {
    response(
        "The suit names the builder, which declined to comment, and four of its suppliers.",
        "which",
        "declined",
        "to comment",
    );
    let found = all(
        "Castellan, who did not respond to an email, has denied the charge.",
        &[
            indirect("who", "did not respond", &["to an email"]),
            indirect("Castellan", "has denied", &["the charge"]),
        ],
    );
    assert_eq!((found[0].act, found[1].act), (Act::Response, Act::Claim));
}

/// "Return", "address" and "reach" were taken for answers wherever they were denied.
#[test]
fn what_was_not_returned_or_reached_may_be_no_answer() {
    none("The money cannot be returned, and Hale didn’t return to investment banking.");
    none("The sofa did not return to the shop.");
    none("An agreement could not be reached before midnight.");
}
