//! Who is speaking: codebooks, ratios, resolution and categories.

use onrecord::source::{Category, Codebooks, Disclosure, DisclosureKind, Source, parse_codebook};

#[test]
fn every_category_is_defined_with_examples() {
    let codebooks = Codebooks::bundled().unwrap();
    for category in Category::ALL {
        let definition = codebooks.definition(category).unwrap();
        assert!(!definition.examples.is_empty(), "{category}");
    }
}

#[test]
fn scu_calls_a_source_anonymous_only_when_the_story_says_why_or_how_it_knows() {
    let codebooks = Codebooks::bundled().unwrap();
    let scu = codebooks.get("scu").unwrap();
    let mut source = Source {
        category: Category::Anonymous,
        heads: Some(1),
        ..Source::default()
    };
    assert_eq!(scu.label(&source), Some("Unnamed Person"));
    source.heads = Some(3);
    assert_eq!(scu.label(&source), Some("Unnamed Group of People"));
    source.disclosure = Disclosure {
        kind: DisclosureKind::Boilerplate,
        span: None,
    };
    assert_eq!(scu.label(&source), Some("Anonymous Source"));
}

#[test]
fn a_wrong_codebook_is_reported_with_its_place() {
    let error = parse_codebook(
        "house.yaml",
        "id: house\ntitle: House\nnote: ours\ncuonts: x\nrules: []\n",
    );
    let message = error.unwrap_err().to_string();
    assert!(message.starts_with("house.yaml:4:"), "{message}");
    assert!(message.contains("cuonts"), "{message}");
}
