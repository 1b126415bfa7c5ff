//! Several who speak with one voice are one source; so is one with titles and appositions.

use super::{indirect, only, only_by};
use onrecord::attribution::Construct;

#[test]
fn several_sources_are_one_phrase() {
    only_by(
        Construct::Clause,
        "Two sources and a former official said the talks had failed.",
        indirect(
            "Two sources and a former official",
            "said",
            &["the talks had failed"],
        ),
    );
    only(
        "The mayor and her deputy denied that money had changed hands.",
        indirect(
            "The mayor and her deputy",
            "denied",
            &["that money had changed hands"],
        ),
    );
    only(
        "Relatives, neighbors and a priest told the police that the shots came from the hill.",
        indirect(
            "Relatives, neighbors and a priest",
            "told",
            &["that the shots came from the hill"],
        ),
    );
    only(
        "The vote was fixed, according to a clerk and two members of the panel.",
        indirect(
            "a clerk and two members of the panel",
            "according to",
            &["The vote was fixed"],
        ),
    );
}

#[test]
fn titles_and_appositions_belong_to_the_source() {
    only(
        "The head of the harbor police, Capt. Jon Aas, said the boat was empty.",
        indirect(
            "The head of the harbor police, Capt. Jon Aas",
            "said",
            &["the boat was empty"],
        ),
    );
    only(
        "Edda Moe, a former diplomat and now an adviser to the Fjord Project, a nonprofit group, \
         said she was skeptical.",
        indirect(
            "Edda Moe, a former diplomat and now an adviser to the Fjord Project, a nonprofit group",
            "said",
            &["she was skeptical"],
        ),
    );
}
