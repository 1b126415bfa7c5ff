use super::last;
use onrecord::source::Category;

#[test]
fn and_joins_the_two_tasks_of_one_body() {
    let copy = "Customs and Harbor Protection said the cranes had been searched.";
    let body = (
        "Customs and Harbor Protection".to_owned(),
        Category::Organization,
    );
    assert_eq!(last(copy), body);
}

#[test]
fn a_school_named_after_a_faith_is_no_person() {
    let copy = "\
Marlow Christian Schools runs four campuses. In a statement, Marlow Christian Schools said it was reviewing the case.
";
    assert_eq!(last(copy).0, "Marlow Christian Schools");
}

#[test]
fn a_state_is_not_short_for_another_that_ends_like_it() {
    let copy = "\
The buses came from Baja California in June. California says it will pay for the shelters.
";
    assert_eq!(last(copy).0, "California");
}

#[test]
fn the_airline_is_the_one_called_so() {
    let copy = "\
Northwind Airlines settled with the Harbor Workers Club in May. The airline said it had paid every hour owed.
";
    assert_eq!(last(copy).0, "Northwind Airlines");
}

#[test]
fn the_department_is_found_by_any_order_of_its_words() {
    let copy = "\
The Vermont Department of Education published the count in May.

About 400 pupils sleep in shelters, according to the state education department.
";
    assert_eq!(last(copy).0, "Vermont Department of Education");
}

#[test]
fn district_leaders_speak_for_their_district() {
    let copy = "\
Parents of the Eastham Unified School District met on Monday. District leaders on Wednesday said the pipes were sound.
";
    let leaders = (
        "Eastham Unified School District leaders".to_owned(),
        Category::Officials,
    );
    assert_eq!(last(copy), leaders);
}

#[test]
fn police_are_officials_though_no_town_is_named() {
    let copy = "A driver was hurt on the bridge at dawn, according to police.";
    assert_eq!(last(copy).1, Category::Officials);
}

#[test]
fn charges_are_a_document() {
    let copy = "According to the charges, the two men took a boat from the marina.";
    assert_eq!(last(copy).1, Category::Document);
}

#[test]
fn an_acronym_is_its_body() {
    for copy in [
        "The National Harbor Council (NHC) met on Monday. The NHC said the quay was safe.",
        "The National Harbor Council met on Monday. The N.H.C. said the quay was safe.",
    ] {
        assert_eq!(last(copy).0, "National Harbor Council", "{copy}");
    }
}

#[test]
fn a_seat_speaks_for_those_who_sit_there() {
    for copy in [
        "The White House said the talks would go on.",
        "Brussels said the tariff broke the treaty.",
        "Downing Street declined the offer, and said so twice.",
        "The Kremlin denied that any ship had left port.",
    ] {
        assert_eq!(last(copy).1, Category::Organization, "{copy}");
    }
}
