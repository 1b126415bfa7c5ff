//! Grading, on sources and attributions set by hand, so that nothing else can shift a grade.

use onrecord::attribution::{Act, Attribution, Construct, Mode};
use onrecord::grammar::{CueKind, Marked};
use onrecord::read::BlockKind;
use onrecord::source::{Category, Channel, Disclosure, DisclosureKind, Knowledge, Source, Sources};
use onrecord::strength::{Band, Case, Dimension, Evidence, Rubric, Strength, grade};
use onrecord::text::Text;
use onrecord::{Grammar, Span, Story};

/// A story of which every attribution is told by hand.
struct Told {
    story: Story,
    attributions: Vec<Attribution>,
    sources: Sources,
}

fn story(text: &str) -> Told {
    Told {
        story: Story::from_text("-", text),
        attributions: Vec::new(),
        sources: Sources::default(),
    }
}

impl Told {
    fn span(&self, words: &str) -> Span {
        let start = self.story.text.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    /// `source` says `content`; a source of the same words as before is the same source.
    fn says(mut self, source: &str, content: &str, describe: impl Fn(&Self, &mut Source)) -> Self {
        let mention = self.span(source);
        let known = self.sources.all.iter().position(|one| one.name == source);
        let index = known.unwrap_or_else(|| {
            let mut introduced = named(source, mention);
            describe(&self, &mut introduced);
            self.sources.all.push(introduced);
            self.sources.all.len() - 1
        });
        self.sources.of.push(Some(index));
        let content = self.span(content);
        self.attributions.push(attribution(mention, content));
        self
    }

    fn declines(self, source: &str, cue: &str) -> Self {
        let mut told = self.says(source, cue, |_, _| {});
        told.attributions.last_mut().unwrap().act = Act::Response;
        told
    }

    /// Graded: the attributions of these indices, as one claim.
    fn strength(&self, carriers: &[usize]) -> Strength {
        let grammar = Grammar::bundled("en").unwrap();
        let text = Text::of(&self.story);
        let marked = Marked::new(&grammar, &text);
        let evidence = Evidence::new(&marked, &self.attributions, &self.sources);
        let case = Case {
            evidence: &evidence,
            carriers,
        };
        grade(&Rubric::bundled().unwrap(), case)
    }

    /// The words that the points of a dimension rest on.
    fn words(&self, strength: &Strength, dimension: Dimension) -> &str {
        let points = strength
            .points
            .iter()
            .find(|one| one.dimension == dimension);
        points
            .and_then(|one| one.span)
            .unwrap()
            .of(&self.story.text)
    }
}

fn named(name: &str, mention: Span) -> Source {
    Source {
        name: name.to_owned(),
        category: Category::NamedPerson,
        role: None,
        affiliation: None,
        former: false,
        senior: false,
        heads: None,
        plural: false,
        knowledge: Knowledge::Unstated,
        knowledge_span: None,
        disclosure: Disclosure::default(),
        channel: Channel::Unstated,
        provenance: None,
        mentions: vec![mention],
    }
}

fn attribution(source: Span, content: Span) -> Attribution {
    Attribution {
        source: Some(source),
        cue: vec![Span::new(source.end, source.end)],
        content: vec![content],
        mode: Mode::Indirect,
        kind: CueKind::Assertion,
        act: Act::Claim,
        construct: Construct::Quote,
        within: None,
        implied: false,
        confidence: 1.0,
        block: BlockKind::Body,
    }
}

#[test]
fn the_rubric_in_the_box_is_whole() {
    Rubric::bundled().unwrap();
}

#[test]
fn a_mayor_on_record_alone_is_a_b() {
    let told = story("Mary Ruiz said the bridge would close.").says(
        "Mary Ruiz",
        "the bridge would close",
        |_, source| source.role = Some("mayor".into()),
    );
    assert_eq!(told.strength(&[0]).to_string(), "B 6/13 id4 dir2 cnt0 doc0");
}

#[test]
fn a_neighbor_by_name_speaks_without_a_role() {
    let told = story("Joe Tallis, a neighbor, said the bridge would close.").says(
        "Joe Tallis",
        "the bridge would close",
        |_, source| {
            source.role = Some("neighbor".into());
            source.affiliation = Some("his".into());
        },
    );
    assert_eq!(told.strength(&[0]).to_string(), "C 3/13 id3 dir0 cnt0 doc0");
}

#[test]
fn two_people_familiar_are_a_d_and_each_point_shows_its_words() {
    let told = story("Two people familiar with the talks said the deal was dead.").says(
        "Two people familiar with the talks",
        "the deal was dead",
        |told, source| {
            source.category = Category::Anonymous;
            source.heads = Some(2);
            source.knowledge = Knowledge::Familiar;
            source.knowledge_span = Some(told.span("familiar with the talks"));
        },
    );
    let strength = told.strength(&[0]);
    assert_eq!(strength.to_string(), "D 3/15 id1 dir1 cnt1 rsn0 doc0");
    assert_eq!(
        told.words(&strength, Dimension::Directness),
        "familiar with the talks"
    );
}

#[test]
fn bare_sources_are_an_e_however_many() {
    let told = story("Sources said the deal was dead.").says(
        "Sources",
        "the deal was dead",
        |_, source| {
            source.category = Category::Anonymous;
            source.heads = Some(5);
        },
    );
    let strength = told.strength(&[0]);
    assert_eq!(strength.band, Band::E);
    assert!(strength.cap.unwrap().contains("bare label"));
}

#[test]
fn a_man_in_the_crowd_is_no_bare_source() {
    let told = story("A man in the crowd said the deal was dead.").says(
        "A man in the crowd",
        "the deal was dead",
        |_, source| source.category = Category::UnnamedPerson,
    );
    assert_eq!(told.strength(&[0]).to_string(), "D 1/13 id1 dir0 cnt0 doc0");
}

#[test]
fn hearsay_is_an_e() {
    let told = story("It is understood that the deal was dead.").says(
        "It",
        "the deal was dead",
        |_, source| source.category = Category::Hearsay,
    );
    assert_eq!(told.strength(&[0]).band, Band::E);
}

#[test]
fn one_anonymous_source_who_does_not_say_how_they_know_is_at_most_a_d() {
    let describe = |told: &Told, source: &mut Source| {
        source.category = Category::Anonymous;
        source.role = Some("senior official".into());
        source.affiliation = Some("State Department".into());
        source.disclosure = Disclosure {
            kind: DisclosureKind::Specific,
            span: Some(told.span("for fear of losing his visa")),
        };
    };
    let told = story(
        "A senior State Department official, who spoke for fear of losing his visa, said it failed.",
    )
    .says("A senior State Department official", "it failed", describe);
    let strength = told.strength(&[0]);
    assert_eq!(strength.to_string(), "D 5/15 id3 dir0 cnt0 rsn2 doc0");
    assert_eq!(
        told.words(&strength, Dimension::Reason),
        "for fear of losing his visa"
    );
    assert!(strength.cap.is_some());
}

#[test]
fn an_allegation_asks_for_a_response_and_finds_the_one_who_declined() {
    let told =
        story("Ann Lee said that Harbour Homes paid bribes. Harbour Homes declined to comment.")
            .says("Ann Lee", "that Harbour Homes paid bribes", |_, _| {})
            .declines("Harbour Homes", "declined to comment");
    let strength = told.strength(&[0]);
    assert_eq!(strength.to_string(), "C 4/16 id3 dir0 cnt0 mot0 doc0 rsp1");
}

#[test]
fn the_accuser_does_not_answer_for_the_accused() {
    let told =
        story("Ann Lee said that Harbour Homes paid bribes, and Lee was right, said Ann Lee.")
            .says(
                "Ann Lee",
                "that Harbour Homes paid bribes, and Lee was right",
                |_, _| {},
            );
    assert!(told.strength(&[0]).vector().ends_with("rsp0"));
}

#[test]
fn a_subject_of_crime_is_no_allegation_when_nobody_is_accused() {
    let told = story("Ann Lee said that fighting fraud in Millbrook was her first aim.").says(
        "Ann Lee",
        "that fighting fraud in Millbrook was her first aim",
        |_, _| {},
    );
    assert!(!told.strength(&[0]).vector().contains("rsp"));
}

#[test]
fn a_claim_that_two_bodies_carry_counts_them_together() {
    let of = |body: &'static str| {
        move |_: &Told, source: &mut Source| {
            source.category = Category::Anonymous;
            source.role = Some("official".into());
            source.affiliation = Some(body.into());
        }
    };
    let told =
        story("A Navy official said it sank. A Coast Guard official said the ship went down.")
            .says("A Navy official", "it sank", of("Navy"))
            .says(
                "A Coast Guard official",
                "the ship went down",
                of("Coast Guard"),
            );
    assert_eq!(told.strength(&[0]).band, Band::D);
    assert_eq!(
        told.strength(&[0, 1]).to_string(),
        "C 5/15 id3 dir0 cnt2 rsn0 doc0"
    );
}

#[test]
fn a_document_that_the_outlet_obtained_is_better_than_one_it_heard_of() {
    let told = story("Minutes obtained by the Courier show the vote was held twice.").says(
        "Minutes",
        "the vote was held twice",
        |told, source| {
            source.category = Category::Document;
            source.affiliation = Some("council".into());
            source.provenance = Some(told.span("obtained by the Courier"));
        },
    );
    assert_eq!(told.strength(&[0]).to_string(), "A 8/13 id3 dir3 cnt0 doc2");
}

#[test]
fn a_rubric_without_one_of_its_findings_names_it_and_the_line() {
    let yaml = include_str!("../grammars/policies/strength.yaml");
    let cut = yaml.replace("  briefed: {points: 1, says: was briefed}\n", "");
    assert_ne!(cut, yaml);
    let error = Rubric::parse("house.yaml", &cut).unwrap_err().to_string();
    assert!(error.starts_with("house.yaml:"), "{error}");
    assert!(error.contains("`briefed` is missing"), "{error}");
}

#[test]
fn bands_that_do_not_descend_are_refused() {
    let yaml = include_str!("../grammars/policies/strength.yaml");
    let cut = yaml.replace("B: 0.46", "B: 0.76");
    let error = Rubric::parse("house.yaml", &cut).unwrap_err().to_string();
    assert!(error.contains("each lower than the one before"), "{error}");
}
