//! Texts, those who quote them, and those who wrote them.

use onrecord::Category::{Document, NamedPerson};

use super::assert_told;

#[test]
fn a_person_who_quotes_a_document_is_the_source() {
    assert_told(
        "“The deck is cracked,” [Mary Ruiz] said, reading from an inspection report.",
        &[NamedPerson],
    );
    assert_told(
        "[Mary Ruiz], citing the report, said the deck was cracked.",
        &[NamedPerson],
    );
}

#[test]
fn a_text_is_the_source_when_the_text_is_named() {
    assert_told(
        "Mary Ruiz wrote to the council on Monday. The bridge must close, [the letter] says.",
        &[Document],
    );
    assert_told(
        "[A memo by the engineer Mary Ruiz] said the deck was cracked.",
        &[Document],
    );
}

#[test]
fn a_post_belongs_to_its_author() {
    assert_told(
        "“The bridge must close,” [Mary Ruiz] wrote on Twitter.",
        &[NamedPerson],
    );
    assert_told(
        "“The bridge must close,” [Mary Ruiz] said in a tweet on Monday.",
        &[NamedPerson],
    );
    assert_told(
        "“The bridge must close,” read [a tweet by Mary Ruiz].",
        &[NamedPerson],
    );
}
