use super::{last, names, speakers};
use onrecord::source::Category;

#[test]
fn a_spokesperson_is_named_by_the_bodys_full_name() {
    let copy = "\
Northwind Airlines cut three routes. A Northwind spokesperson said the routes lost money.
";
    assert_eq!(last(copy).0, "A Northwind Airlines spokesperson");
}

#[test]
fn the_house_is_not_short_for_the_white_house() {
    let copy = "\
The White House did not comment. Several House members said the bill would fail.
";
    assert!(!last(copy).0.contains("White"), "{:?}", last(copy));
}

#[test]
fn her_attorneys_are_the_lawyers_heard_before() {
    let copy = "\
Lawyers for Nora Field said the petition had enough names.

Field filed on the last day. Her attorneys said the clerk’s office had closed early.
";
    let lawyers = "Lawyers for Nora Field";
    assert_eq!(names(copy), [lawyers, lawyers]);
}

#[test]
fn a_headlines_short_form_gives_way_to_the_storys_introduction() {
    let copy = "\
Field Petition Was Sound, Lawyers for Field Say

By Ada Moss

Nora Field was left off the ballot on Friday.

Field’s lawyers, from the firm of Harrow Legal Group, said in their petition that she had gathered 67 signatures.
";
    assert!(
        last(copy).0.contains("Harrow Legal Group"),
        "{:?}",
        last(copy)
    );
}

#[test]
fn a_year_counts_nobody() {
    let copy = "The agency has spent $700 million, according to a 2021 report by auditors.";
    let source = speakers(copy).pop().unwrap();
    assert_eq!((source.category, source.heads), (Category::Document, None));
}

#[test]
fn no_one_is_no_source_and_no_antecedent() {
    let copy = "\
Hazel Krebs voted early. No one questioned her. “It can stop others,” she said.
";
    assert_eq!(last(copy).0, "Hazel Krebs");
}

#[test]
fn a_role_goes_back_to_who_holds_it() {
    for (intro, later, name) in [
        (
            "Sen. Claire Whitcomb, Democrat of Vermont, and Sen. Al Poole of Ohio",
            "the Vermont senator",
            "Claire Whitcomb",
        ),
        (
            "Gen. Paul Reyes, who retired in May, and Mayor Ida Holm",
            "the retired general",
            "Paul Reyes",
        ),
        (
            "Officer Dana Cole and Ida Holm, a nurse,",
            "the officer",
            "Dana Cole",
        ),
        (
            "Ida Holm, the mayor of Eastham, and Paul Reyes, a mason,",
            "the mayor",
            "Ida Holm",
        ),
        (
            "Paul Reyes, a mason, and Ida Holm, a nurse,",
            "the nurse",
            "Ida Holm",
        ),
    ] {
        let copy = format!(
            "{intro} met at the quay on Monday to see the crane.\n\n“It will not hold,” {later} said.\n"
        );
        assert_eq!(last(&copy).0, name, "{copy}");
    }
}

#[test]
fn the_two_officials_are_those_who_were_counted() {
    let copy = "\
Two Harbor Ministry officials briefed on the plan said the quay would close.

The mayor was not told. The two officials said she would be.
";
    let heard = names(copy);
    assert_eq!(heard.first(), heard.last());
}

#[test]
fn an_indefinite_official_is_a_new_one() {
    let copy = "\
A Harbor Ministry official said the quay would close. A Harbor Ministry official in Oslo said it would not.
";
    let heard = names(copy);
    assert_ne!(heard.first(), heard.last());
}

#[test]
fn i_in_a_quotation_is_the_speaker() {
    let copy = "“I told the board that I said no,” Ida Holm said.";
    assert!(names(copy).iter().all(|name| name == "Ida Holm"));
}
