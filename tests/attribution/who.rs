//! In "who said", the relative pronoun is the source, and what it says ends where the clause around it goes on.

use super::{indirect, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn a_relative_pronoun_is_a_source() {
    only(
        "The suit was brought by Paula Renn, who argues that the tax is unlawful.",
        indirect("who", "argues", &["that the tax is unlawful"]),
    );
    only(
        "The suit was brought by two cousins, who argue that the will was forged.",
        indirect("who", "argue", &["that the will was forged"]),
    );
}

#[test]
fn what_is_said_in_a_relative_clause_ends_with_it() {
    only_by(
        Construct::Clause,
        "The clerk, who said that she had been threatened, left the room.",
        indirect("who", "said", &["that she had been threatened"]),
    );
    only(
        "Tenants who say the stairs are rotten have hired a lawyer.",
        indirect("who", "say", &["the stairs are rotten"]),
    );
    only(
        "A diver who told the inquest that the hatch had jammed was recalled on Thursday.",
        indirect("who", "told", &["that the hatch had jammed"]),
    );
}
