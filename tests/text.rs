//! Tokens, sentences and quotations.

use onrecord::Story;
use onrecord::text::{Kind, Text};
use proptest::prelude::*;

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

#[track_caller]
fn reads_as(copy: &str, sentences: &[&str]) {
    let shown = shown(copy);
    assert_eq!(shown.lines().collect::<Vec<_>>(), sentences);
}

#[test]
fn abbreviations_do_not_end_sentences() {
    reads_as(
        "Mr. Adeyemi of the U.S. mission met Gen. J. R. Holt at 5 p.m. Monday. He left.",
        &[
            "Mr. Adeyemi of the U.S. mission met Gen. J. R. Holt at 5 p.m. Monday·.",
            "He left·.",
        ],
    );
    reads_as(
        "Sen. Ana Ruiz, D-N.Y., and Rep. Lee (R-La.) spoke, e.g. on No. 5 and Jan. 6, etc. He left.",
        &[
            "Sen. Ana Ruiz·, D-N.Y.·, and Rep. Lee (·R-La.·) spoke·, e.g. on No. 5 and Jan. 6·, etc.",
            "He left·.",
        ],
    );
}

#[test]
fn an_abbreviation_can_end_a_sentence() {
    reads_as(
        "She works for Holt Inc. The firm is in the U.S. It pays at 6 a.m. Police came. They said no. Yes.",
        &[
            "She works for Holt Inc.",
            "The firm is in the U.S.",
            "It pays at 6 a.m.",
            "Police came·.",
            "They said no·.",
            "Yes·.",
        ],
    );
}

#[test]
fn a_quoted_question_does_not_end_its_speakers_sentence() {
    reads_as(
        "“Why?” he asked. “Why not!” Ruiz said. “Go.” The mayor left. “Gone,” he said.",
        &[
            "“0·Why·?·”0 he asked·.",
            "“1·Why not·!·”1 Ruiz said·.",
            "“2·Go·.·”2",
            "The mayor left·.",
            "“3·Gone·,·”3 he said·.",
        ],
    );
}

#[test]
fn ellipses_end_a_sentence_only_when_they_look_like_it() {
    reads_as(
        "We hoped … and then… well . . . nothing. ... The end. It was enough…. They left.",
        &[
            "We hoped … and then·… well . . . nothing·. ...",
            "The end·.",
            "It was enough·…·.",
            "They left·.",
        ],
    );
}

/// Each word of a sentence is weighed against the others: a list of a million words took hours.
#[test]
fn a_sentence_that_never_ends_is_cut() {
    let copy = "salt, flour and ".repeat(1000);
    let story = Story::from_text("story.txt", &copy);
    let text = Text::of(&story);
    let longest = text.sentences.iter().map(|found| found.to - found.from);
    assert_eq!(longest.max(), Some(600));
    let end = text.sentences.last().map(|found| found.to);
    assert_eq!(end, Some(text.tokens.len()));
}

#[test]
fn clitics_are_split_off() {
    reads_as(
        "Fitton-Brown's aides don't say it’s Adeyemi’s or that they’ll go; the U.N.'s won't, I’m told.",
        &[
            "Fitton-Brown·'s aides do·n't say it·’s Adeyemi·’s or that they·’ll go·; the U.N.·'s wo·n't·, I·’m told·.",
        ],
    );
}

#[test]
fn figures_keep_their_points_and_lose_their_signs() {
    reads_as(
        "It rose 1.3% to $1,200 on the 5th, or 2015–16, by 4:30 p.m.; a 6'2\" man had a .45-caliber gun (No. 9).",
        &[
            "It rose 1.3·% to $·1,200 on the 5th·, or 2015–16·, by 4:30 p.m.·; a 6'2\" man had a .45-caliber gun (·No. 9·)·.",
        ],
    );
}

#[test]
fn addresses_and_handles_are_one_token() {
    reads_as(
        "See https://example.org/a?b=c, write to desk@example.org, ask @reevedesk about #ferry and AT&T.",
        &[
            "See https://example.org/a?b=c·, write to desk@example.org·, ask @reevedesk about #ferry and AT&T·.",
        ],
    );
}

#[test]
fn quotations_nest() {
    reads_as(
        "“He told me, ‘I won’t go,’ and left,” she said. She called it \"great\" and ''over.''",
        &[
            "“0·He told me·, ‘1·I wo·n’t go·,·’1 and left·,·”0 she said·.",
            "She called it \"2·great·\"2 and ''3·over·.·''3",
        ],
    );
    reads_as(
        "'I never,' he said, 'liked \"it\" at all.' \"It's 'fake,'\" she said.",
        &[
            "'0·I never·,·'0 he said·, '1·liked \"2·it·\"2 at all·.·'1",
            "\"3·It·'s '4·fake·,·'4·\"3 she said·.",
        ],
    );
}

#[test]
fn a_quotation_runs_over_paragraphs() {
    let copy =
        "“We waited.\n\n“We ‘hoped,’ too.\n\n“Nobody came,” she said.\n\nHe left “in anger.\n\nNo.";
    insta::assert_snapshot!(shown(copy));
    let story = Story::from_text("story.txt", copy);
    let text = Text::of(&story);
    assert_eq!(text.quotations[0].reopened.len(), 2);
    assert_eq!(text.quotations[1].within, Some(0));
    assert_eq!(text.quotations[2].close, None);
}

#[test]
fn apostrophes_are_not_quotation_marks() {
    reads_as(
        "In the '90s voters' rights were 'secured', ’cause O’Malley’s band didn't rock ’n’ roll.",
        &[
            "In the '90s voters·' rights were '0·secured·'0·, ’cause O’Malley·’s band did·n't rock ’n’ roll·.",
        ],
    );
    reads_as(
        "‘The voters’ rights matter,’ he said; the ‘Democrats’ are lyin’ to the unions’ friends.",
        &[
            "‘0·The voters·’ rights matter·,·’0 he said·; the ‘1·Democrats·’1 are lyin·’ to the unions·’ friends·.",
        ],
    );
}

#[test]
fn marks_without_a_partner_are_signs() {
    let story = Story::from_text(
        "story.txt",
        "It was over,” he said. The ‘rest of it is gone.",
    );
    let text = Text::of(&story);
    assert_eq!(text.quotations, []);
    let stray = text.tokens.iter().find(|token| token.text == "”");
    assert_eq!(stray.map(|token| token.kind), Some(Kind::Sign));
}

#[test]
fn hidden_markup_does_not_part_words_from_their_signs() {
    let story = Story::from_markdown(
        "story.md",
        "“**No**,” she *said*: it is [over](https://example.org).",
    );
    let text = Text::of(&story);
    let tokens: Vec<_> = text.tokens.iter().map(|token| token.text).collect();
    assert_eq!(
        tokens,
        [
            "“", "No", ",", "”", "she", "said", ":", "it", "is", "over", "."
        ]
    );
    assert!(!text.tokens[2].spaced && text.tokens[4].spaced);
}

/// Copy as it comes, and marks as they should not.
fn copy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[A-Za-z]{1,8} ",
        "\\PC{0,6}",
        "[“”‘’'\"`.,?! -]{1,4}",
        prop::sample::select(vec![
            "\n\n", "“", "”", "‘", "’", "\"", "''", "'", "’s ", "n't ", "U.S. ", "Mr. ", ". ",
            "… ", ". . . ", "é", "\u{301}", "\u{ad}", "\u{200b}", "\u{a0}", "https://", "www.",
            "1,200", "6'2\"", "- and ", "@a", "&amp;", "’n’", "'90s", "A.", "(", ")", "—", "--",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn check(story: &Story) -> Result<(), TestCaseError> {
    let text = Text::of(story);
    let count = text.tokens.len();
    let mut end = 0;
    for token in &text.tokens {
        prop_assert!(end <= token.start && !token.text.is_empty());
        prop_assert_eq!(token.span().of(&story.text), token.text);
        end = token.end();
    }
    let mut from = 0;
    for (index, sentence) in text.sentences.iter().enumerate() {
        prop_assert!(sentence.from == from && sentence.from < sentence.to);
        let block = story.blocks[sentence.block].span;
        prop_assert!(block.contains(text.span(sentence.from, sentence.to)));
        prop_assert!((sentence.from..sentence.to).all(|token| text.sentence_of(token) == index));
        from = sentence.to;
    }
    prop_assert_eq!(from, count);
    let mut open = 0;
    for quotation in &text.quotations {
        let tokens = quotation.tokens();
        prop_assert!(open <= tokens.start && tokens.end <= count);
        prop_assert!(text.tokens[quotation.open].is(Kind::OpenQuote));
        prop_assert!(
            quotation.close.is_none_or(
                |close| text.tokens[close].is(Kind::CloseQuote) && close == quotation.end
            )
        );
        prop_assert!(quotation.reopened.iter().all(|at| tokens.contains(at)));
        if let Some(around) = quotation
            .within
            .map(|around| text.quotations[around].tokens())
        {
            prop_assert!(around.start < tokens.start && tokens.end <= around.end);
        }
        open = tokens.start;
    }
    for (index, quotation) in text.quotations.iter().enumerate() {
        for later in &text.quotations[index + 1..] {
            let apart = later.open >= quotation.tokens().end;
            prop_assert!(
                apart || later.tokens().end <= quotation.tokens().end,
                "quotations cross"
            );
        }
    }
    for at in 0..count {
        let mark = matches!(text.tokens[at].kind, Kind::OpenQuote | Kind::CloseQuote);
        prop_assert!(!mark || text.quotation_of(at).is_some());
        let holds = |quotation: usize| text.quotations[quotation].tokens().contains(&at);
        prop_assert_eq!(
            text.quotation_of(at),
            (0..text.quotations.len()).rfind(|&index| holds(index))
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn tokens_sentences_and_quotations_fit_any_text(copy in copy()) {
        check(&Story::from_text("story.txt", copy))?;
    }

    #[test]
    fn tokens_sentences_and_quotations_fit_any_markdown(copy in copy()) {
        check(&Story::from_markdown("story.md", copy))?;
    }
}
