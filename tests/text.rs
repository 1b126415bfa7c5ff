//! Tokens, sentences and quotations.

use onrecord::Story;
use onrecord::text::{Kind, Text};

/// The sentences a line each: tokens parted by `·` where no space parts them, quotations numbered.
fn shown(copy: &str) -> String {
    let story = Story::from_text("story.txt", copy);
    let text = Text::of(&story);
    let mut shown = String::new();
    for sentence in &text.sentences {
        for at in sentence.from..sentence.to {
            let token = &text.tokens[at];
            if at > sentence.from {
                shown.push_str(if token.spaced { " " } else { "·" });
            }
            shown.push_str(token.text);
            if let Some(quotation) = text.quotation_of(at)
                && matches!(token.kind, Kind::OpenQuote | Kind::CloseQuote)
            {
                shown.push_str(&quotation.to_string());
            }
        }
        shown.push('\n');
    }
    shown
}

#[test]
fn abbreviations_do_not_end_sentences() {
    assert_eq!(
        shown("Mr. Adeyemi of the U.S. mission met Gen. J. R. Holt at 5 p.m. Monday. He left."),
        "Mr. Adeyemi of the U.S. mission met Gen. J. R. Holt at 5 p.m. Monday·.\nHe left·.\n"
    );
}

#[test]
fn a_quotation_runs_over_paragraphs() {
    let copy =
        "“We waited.\n\n“We ‘hoped,’ too.\n\n“Nobody came,” she said.\n\nHe left “in anger.\n\nNo.";
    insta::assert_snapshot!(shown(copy));
}

#[test]
fn apostrophes_are_not_quotation_marks() {
    assert_eq!(
        shown(
            "In the '90s voters' rights were 'secured', ’cause O’Malley’s band didn't rock ’n’ roll."
        ),
        "In the '90s voters·' rights were '0·secured·'0·, ’cause O’Malley·’s band did·n't rock ’n’ roll·.\n"
    );
}
