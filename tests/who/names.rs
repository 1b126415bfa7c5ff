use super::{last, names, speakers};
use onrecord::source::Category;

#[test]
fn a_surname_alone_is_the_persons_for_whom_it_was_used_before() {
    let copy = "\
Oskar Lindqvist arrives at the harbor at five, as he has for 30 years.

“The herring came back,” Lindqvist said, coiling a rope.

His daughter, Maja Lindqvist, runs the smokehouse. “We sell out by noon,” Maja Lindqvist said.

“She works harder than I did,” Lindqvist said.
";
    let oskar = "Oskar Lindqvist";
    assert_eq!(names(copy), [oskar, "Maja Lindqvist", oskar]);
}

#[test]
fn a_first_name_alone_does_not_take_the_surname() {
    let copy = "\
Peter Abara opens a third bakery in the old port

Abara and his wife, Nkechi, signed the lease in May. “It was the smell that sold us,” Abara said.

Nkechi Abara keeps the books.
";
    assert_eq!(names(copy).last().unwrap(), "Peter Abara");
}

#[test]
fn somebody_is_not_his_own_father() {
    let copy = "\
Joanna Reyes was barred from the team in March.

“Nobody told us why,” said J. Reyes, Joanna’s mother. “We read it in a letter,” J. Reyes said.
";
    let all = names(copy);
    assert!(all.iter().all(|name| name == "J. Reyes"), "{all:?}");
}

#[test]
fn an_initial_stands_for_the_first_name() {
    let copy = "\
The council heard from Thomas Kerr, a hydrologist. “The dam will hold,” T. Kerr said.
";
    assert_eq!(last(copy).0, "Thomas Kerr");
}

#[test]
fn a_name_is_the_same_with_and_without_its_accent() {
    let copy = "\
Councilor Inés Martínez asked for the audit. “The books are a mess,” Martinez told reporters.
";
    assert_eq!(last(copy).0, "Inés Martínez");
}

#[test]
fn a_one_letter_accented_first_name_stops_nothing() {
    let copy = "É Dubois and Émile Dubois met in May. “It went well,” É Dubois said.";
    assert_eq!(last(copy).1, Category::NamedPerson);
}

#[test]
fn a_common_word_at_the_head_of_a_sentence_is_no_name() {
    let copy = "\
The bill would weaken privacy rules for tenants.

Privacy and housing advocates said the bill would hurt renters.
";
    assert_eq!(last(copy).1, Category::Collective);
}

#[test]
fn what_stands_beside_a_name_is_part_of_the_source() {
    let copy =
        "Ana Ruiz, a longtime baker and friend of the family, said, “We miss him every day.”";
    assert_eq!(last(copy), ("Ana Ruiz".to_owned(), Category::NamedPerson));
}

#[test]
fn two_posts_of_one_person_are_one_person() {
    let copy = "“The mill is closing,” said Lena Horvat, chair and founder of Riverside Trust.";
    assert_eq!(
        last(copy),
        ("Lena Horvat".to_owned(), Category::NamedPerson)
    );
}

#[test]
fn both_women_are_the_two_who_were_named() {
    let copy = "\
Judges Carla Espino and Jane Peyton lost their posts in July. Both women said they were given no reason.
";
    assert_eq!(last(copy).0, "Carla Espino and Jane Peyton");
}

#[test]
fn every_form_of_a_name_is_one_person() {
    for (full, later) in [
        ("Mayor Maria “Shorty” Delgado", "Delgado"),
        ("Maria “Shorty” Delgado, a welder,", "Ms. Delgado"),
        ("Ludwig van der Berg", "Van der Berg"),
        ("Omar al-Rashid", "al-Rashid"),
        ("Samuel T. Okoro Jr.", "Okoro"),
        ("Dr. Samuel Okoro", "Dr. Okoro"),
        ("Sen. Claire Whitcomb (D-Vt.)", "Senator Whitcomb"),
        ("Jean-Luc Moreau", "Mr. Moreau"),
        ("Niamh O’Dowd", "O’Dowd"),
    ] {
        let copy = format!(
            "{full} spoke at the harbor on Monday.\n\nThe nets were cut in the night. “It was no accident,” {later} said.\n"
        );
        let (name, category) = last(&copy);
        let surname = later.rsplit(' ').next().unwrap();
        assert_eq!(category, Category::NamedPerson, "{copy}");
        assert!(
            name.contains(surname) && name.contains(' '),
            "{name}: {copy}"
        );
    }
}

#[test]
fn a_nickname_in_quotes_is_no_quotation() {
    let copy = "Maria “Shorty” Delgado said the nets were cut.";
    let all = speakers(copy);
    assert_eq!(all.len(), 1, "{all:#?}");
}

#[test]
fn a_familys_members_are_told_apart_by_honorific() {
    let copy = "\
Peter Lamb and Susan Lamb own the mill. “We will rebuild,” Ms. Lamb said. “Not this year,” Mr. Lamb said.
";
    assert_eq!(names(copy), ["Susan Lamb", "Peter Lamb"]);
}

#[test]
fn a_familys_plural_is_all_of_them() {
    let copy = "Peter Lamb and Susan Lamb own the mill. The Lambs said they would rebuild it.";
    assert_eq!(last(copy).0, "Peter Lamb and Susan Lamb");
}

#[test]
fn what_belongs_to_a_person_leads_to_the_person() {
    let copy = "\
Susan Lamb owns the mill. Lamb’s lawyer, Tom Reed, was away. In a letter, Lamb said the roof had burned.
";
    assert_eq!(last(copy).0, "Susan Lamb");
}
