//! How the words reached the outlet belongs to the cue.

use super::{direct, indirect, only};

#[test]
fn in_a_statement_belongs_to_the_cue() {
    only(
        "\"We lost,\" he said in a statement.",
        direct("he", "said in a statement", &["\"We lost,\""]),
    );
    only(
        "The airline said in a statement that all 40 passengers were safe.",
        indirect(
            "The airline",
            "said in a statement",
            &["that all 40 passengers were safe"],
        ),
    );
    only(
        "“The fault was ours,” the rail company said in an email on Friday.",
        direct(
            "the rail company",
            "said in an email on Friday",
            &["“The fault was ours,”"],
        ),
    );
}

#[test]
fn a_statement_named_first_belongs_to_nothing() {
    only(
        "In a statement, the airline said all 40 passengers were safe.",
        indirect("the airline", "said", &["all 40 passengers were safe"]),
    );
    only(
        "In a post on X, the coach wrote that he had been pushed out.",
        indirect("the coach", "wrote", &["that he had been pushed out"]),
    );
}

#[test]
fn where_it_was_posted_belongs_to_the_cue() {
    only(
        "“See you in court,” the senator wrote on X.",
        direct("the senator", "wrote on X", &["“See you in court,”"]),
    );
    only(
        "Halloran wrote on Facebook that the store would close for good.",
        indirect(
            "Halloran",
            "wrote on Facebook",
            &["that the store would close for good"],
        ),
    );
    only(
        "“I never met him,” she tweeted on Sunday night.",
        direct("she", "tweeted on Sunday night", &["“I never met him,”"]),
    );
}
