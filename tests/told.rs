//! What a story tells of its sources beside their names: how they know, why they are not named, how they spoke.

use onrecord::source::{Category, Channel, DisclosureKind, Knowledge};
use onrecord::{Auditor, Grammar, Story};

use crate::source::Told;

impl Told {
    fn reason(&self, name: &str) -> (DisclosureKind, &str) {
        let disclosure = &self.source(name).disclosure;
        let words = disclosure.span.map_or("", |span| span.of(&self.text));
        (disclosure.kind, words)
    }
}

#[test]
fn how_a_source_knows_stands_in_its_own_words() {
    for (copy, name, knowledge) in [
        (
            "The bid has failed, according to two people familiar with the talks.",
            "two people",
            Knowledge::Familiar,
        ),
        (
            "An aide briefed on the inquiry said the file was closed.",
            "An aide",
            Knowledge::Briefed,
        ),
        (
            "“It was a rushed job,” said a lawyer with direct knowledge of the contract.",
            "a lawyer",
            Knowledge::Direct,
        ),
        (
            "A guest who attended the dinner said the minister left early.",
            "A guest",
            Knowledge::Witness,
        ),
        (
            "A lawyer said that people familiar with the contract had left.",
            "A lawyer",
            Knowledge::Unstated,
        ),
    ] {
        let told = Told::of(copy);
        assert_eq!(told.source(name).knowledge, knowledge, "{copy}");
    }
}

#[test]
fn a_reason_for_anonymity_is_found_wherever_it_stands() {
    for (copy, name, expected) in [
        (
            "A clerk, who was not authorized to speak publicly, said the vault was empty.",
            "A clerk",
            (DisclosureKind::Boilerplate, "not authorized to speak"),
        ),
        (
            "A clerk said the vault was empty. He spoke on condition of anonymity for fear of losing his job.",
            "A clerk",
            (DisclosureKind::Specific, "for fear of losing his job"),
        ),
        (
            "Speaking on condition of anonymity, a clerk said the vault was empty.",
            "a clerk",
            (DisclosureKind::Unexplained, "on condition of anonymity"),
        ),
        (
            "The vault is empty, three clerks said. Anna Berg, the mayor, said it was full. The clerks asked not to be named because the audit is confidential.",
            "three clerks",
            (
                DisclosureKind::Boilerplate,
                "because the audit is confidential",
            ),
        ),
        (
            "Anna Berg, the mayor, said she was not authorized to discuss the vault.",
            "Anna Berg",
            (DisclosureKind::None, ""),
        ),
    ] {
        let told = Told::of(copy);
        assert_eq!(told.reason(name), expected, "{copy}");
    }
}

#[test]
fn whoever_asked_not_to_be_named_is_anonymous() {
    let told = Told::of(
        "Harbor Ministry officials said the crane was old. A ministry spokesman, who asked not to be named, said it was safe.",
    );
    assert_eq!(told.source("Harbor Ministry").category, Category::Officials);
    assert_eq!(
        told.source("A Harbor Ministry spokesman").category,
        Category::Anonymous
    );
}

#[test]
fn asking_not_to_be_named_is_no_claim() {
    let grammar = Grammar::bundled("en").unwrap();
    let story = Story::from_text(
        "story.txt",
        "Two clerks said the vault was empty. They asked not to be named because the audit is private.",
    );
    let auditor = Auditor::new(&grammar);
    let audit = auditor.audit(&story);
    let kinds: Vec<_> = audit.attributions.iter().map(|found| found.kind).collect();
    assert_eq!(kinds[0], onrecord::grammar::CueKind::Assertion);
    assert!(
        kinds[1..]
            .iter()
            .all(|&kind| kind == onrecord::grammar::CueKind::Intention),
        "{kinds:?}"
    );
}

#[test]
fn the_channel_stands_beside_the_cue() {
    for (copy, name, channel) in [
        (
            "“We regret it,” Tarn Airways said in a statement.",
            "Tarn Airways",
            Channel::Statement,
        ),
        (
            "“We regret it,” Lena Marsh, the pilot, said in an email.",
            "Lena Marsh",
            Channel::Email,
        ),
        (
            "“We regret it,” Lena Marsh wrote on Twitter.",
            "Lena Marsh",
            Channel::SocialPost,
        ),
        (
            "“We regret it,” Lena Marsh said in an interview on Friday.",
            "Lena Marsh",
            Channel::Interview,
        ),
        (
            "“We regret it,” Lena Marsh said.",
            "Lena Marsh",
            Channel::Unstated,
        ),
    ] {
        assert_eq!(Told::of(copy).source(name).channel, channel, "{copy}");
    }
}

#[test]
fn how_the_outlet_came_by_a_document_is_told() {
    let told = Told::of(
        "The bridge had failed twice, according to a memo obtained by The Daily Ledger. A report said the same.",
    );
    let provenance = told.source("a memo").provenance.unwrap();
    assert_eq!(provenance.of(&told.text), "obtained by The Daily Ledger");
    assert_eq!(told.source("A report").provenance, None);
}

/// Each attribution used to bring a source of its own.
#[test]
fn one_phrase_that_says_two_things_is_one_source() {
    let told =
        Told::of("A senior harbor official said the crane was old and warned that it would fall.");
    assert_eq!(told.sources.len(), 1, "{:#?}", told.sources);
}

#[test]
fn the_third_of_three_people_is_one_of_them() {
    let told = Told::of(
        "The crane is old, according to three people familiar with the port. Two of the people said it was safe. The third called it “a trap.”",
    );
    assert_eq!(told.sources.len(), 1, "{:#?}", told.sources);
}

#[test]
fn the_councils_spokesperson_is_the_only_one_heard() {
    let told = Told::of(
        "A spokesperson for the Harbor Safety Council said the crane was sound.\n\nIt was built in 1960.\n\nBut the Council spokesperson said that it would be inspected.",
    );
    assert_eq!(told.sources.len(), 1, "{:#?}", told.sources);
    let told = Told::of(
        "A spokesperson for the Harbor Safety Council said the crane was sound. A spokeswoman for the Workers’ Council said it was not.\n\nThe City Council spokesperson said that it would be inspected.",
    );
    assert_eq!(told.sources.len(), 3, "{:#?}", told.sources);
}

#[test]
fn a_company_named_in_an_appositive_is_a_body() {
    let told = Told::of(
        "The company that makes the cranes, Brandt Systems, said in a statement that they were safe.",
    );
    assert_eq!(
        told.source("Brandt Systems").category,
        Category::Organization
    );
}

#[test]
fn another_is_one_more_of_the_same_sort() {
    let told = Told::of(
        "One senior harbor source insisted that the crane was sound. Another said it was “a heap.”",
    );
    assert_eq!(told.source("Another").category, Category::Anonymous);
}

/// The honorific used to hide what the appositive tells.
#[test]
fn a_doctor_has_the_role_that_follows_her_name() {
    let told = Told::of("Dr. Lena Marsh, an engineer at Tarn University, said the crane was old.");
    assert_eq!(
        told.source("Lena Marsh").role.as_deref(),
        Some("an engineer at Tarn University")
    );
}
