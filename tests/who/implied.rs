use onrecord::source::Codebooks;
use onrecord::{Auditor, Grammar, Story};

const COPY: &str = "\
The bridge will close for nine weeks, the county engineer said. Traffic will be sent over the mill road. Buses will stop at the school.

Dara Whitlock runs the ferry. The county will pay for two boats.
";

/// The sentences whose attribution is only implied, and their sources.
fn implied(copy: &str) -> Vec<(String, String)> {
    let grammar = Grammar::bundled("en").unwrap();
    let story = Story::from_text("story.txt", copy);
    let audit = Auditor::new(&grammar).implied(true).audit(&story);
    let sources = &audit.sources;
    let found = audit.attributions.iter().zip(&sources.of);
    found
        .filter(|(found, _)| found.implied && found.cue.is_empty())
        .map(|(found, source)| {
            let said = found.content[0].of(copy).to_owned();
            (said, sources.all[source.unwrap()].name.clone())
        })
        .collect()
}

#[test]
fn a_speaker_stays_on_to_the_end_of_the_paragraph() {
    let engineer = "the county engineer".to_owned();
    let said = |text: &str| (text.to_owned(), engineer.clone());
    let expected = [
        said("Traffic will be sent over the mill road"),
        said("Buses will stop at the school"),
    ];
    assert_eq!(implied(COPY), expected);
}

#[test]
fn a_sentence_about_somebody_else_ends_it() {
    let copy = "\
The bridge will close for nine weeks, the county engineer said. Dara Whitlock owns the ferry. It runs all year.
";
    assert_eq!(implied(copy), []);
}

#[test]
fn a_loaded_cue_closes_what_it_tells() {
    let copy = "The county admitted the error. The bridge was closed for nine weeks.";
    assert_eq!(implied(copy), []);
}

#[test]
fn implied_ones_count_only_where_the_codebook_wants_them() {
    let grammar = Grammar::bundled("en").unwrap();
    let story = Story::from_text("story.txt", COPY);
    let codebooks = Codebooks::bundled().unwrap();
    let counted = |implied: bool, codebook: &str| {
        let audit = Auditor::new(&grammar).implied(implied).audit(&story);
        let ratios = audit.ratios(codebooks.get(codebook).unwrap());
        let told = ratios.attributions;
        told.named + told.anonymous + told.other
    };
    assert_eq!(counted(false, "onrecord"), 1);
    assert_eq!(counted(true, "onrecord"), 1);
    assert_eq!(counted(true, "scu"), 3);
}
