//! Reading: what each stretch of a file is for, and where.

use std::fs;
use std::path::PathBuf;

use onrecord::read::{self, BlockKind, Lines, ReadError, Reading};
use onrecord::{Span, Story};
use proptest::prelude::*;

/// A block a line, with its kind.
fn shown(story: &Story) -> String {
    let line = |block: &read::Block| {
        let words: Vec<_> = visible(story, block.span)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        format!("{:?}: {}\n", block.kind, words.join(" "))
    };
    story.blocks.iter().map(line).collect()
}

/// What a reader sees of a span.
fn visible(story: &Story, span: Span) -> String {
    let hidden = |at: usize| {
        story
            .hidden
            .iter()
            .any(|gap| gap.start <= at && at < gap.end)
    };
    let text = span.of(&story.text);
    text.char_indices()
        .filter(|&(at, _)| !hidden(span.start + at))
        .map(|(_, c)| c)
        .collect()
}

fn page(name: &str) -> Story {
    Story::open(format!("tests/pages/{name}")).unwrap()
}

fn kinds(copy: &str) -> Vec<BlockKind> {
    let story = Story::from_text("story.txt", copy);
    story.blocks.iter().map(|block| block.kind).collect()
}

#[test]
fn a_scraped_page_is_told_from_its_story() {
    insta::assert_snapshot!(shown(&page("scraped.txt")));
}

#[test]
fn fields_at_the_head_name_the_parts_of_a_story() {
    let story = page("fields.txt");
    insta::assert_snapshot!(shown(&story));
    assert_eq!(story.meta.date.as_deref(), Some("2024-09-04"));
    assert_eq!(story.meta.author.as_deref(), Some("Jon Bell"));
    assert_eq!(story.meta.publisher.as_deref(), Some("Holt Courier"));
}

#[test]
fn wrapped_lines_make_one_paragraph() {
    insta::assert_snapshot!(shown(&page("wrapped.txt")));
}

#[test]
fn markdown_is_read_without_its_markup() {
    let story = page("feature.md");
    insta::assert_snapshot!(shown(&story));
    insta::assert_debug_snapshot!((&story.title, &story.meta));
}

#[test]
fn a_snippet_is_body() {
    assert_eq!(kinds("The mayor resigned, she said."), [BlockKind::Body]);
    assert_eq!(kinds(""), []);
    assert_eq!(kinds(" \n\n\t"), []);
}

#[test]
fn a_date_below_the_headline_dates_the_story() {
    assert_eq!(page("scraped.txt").meta.date.as_deref(), Some("2024-03-09"));
}

#[test]
fn a_transcript_is_body() {
    let copy = "Mayor meets the press\n\nRUIZ: We will pay.\n\nBELL: When?\n\nRUIZ: In June.";
    assert_eq!(kinds(copy)[1..], [BlockKind::Body; 3]);
}

#[test]
fn a_reported_paragraph_above_a_credit_is_no_caption() {
    let copy = "Ferry to close\n\nThe ferry will close in May, Bell said.\n\nAnn Holt | AFP | Getty Images\n\nBuses will run.";
    assert_eq!(
        kinds(copy)[1..],
        [BlockKind::Body, BlockKind::Credit, BlockKind::Body]
    );
}

#[test]
fn copy_between_two_links_stays_copy() {
    let copy = "Ferry to close\n\nThe ferry will close.\n\nRead more\n\nThe board voted.\n\nIt was late.\n\nRead more\n\nBell left.";
    let body = kinds(copy)
        .into_iter()
        .filter(|&kind| kind == BlockKind::Body);
    assert_eq!(body.count(), 4);
}

#[test]
fn a_sentence_that_sounds_like_a_button_stays_copy() {
    for copy in [
        "Also on Monday, the board met.",
        "Copyright law is old, Bell said.",
        "An earlier version of this bill failed in the lower house.",
        "Victims may receive compensation, the court said.",
        "By Tuesday the fire had spread to the harbour.",
    ] {
        let story = format!("Ferry to close\n\nThe ferry will close.\n\n{copy}\n\nBell left.");
        assert_eq!(kinds(&story)[2], BlockKind::Body, "{copy}");
    }
}

/// A folder of its own for one test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("read")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn readings(path: &PathBuf) -> Vec<Result<Reading, ReadError>> {
    read::stories(std::slice::from_ref(path)).collect()
}

#[test]
fn a_folder_is_read_in_the_order_of_its_names() {
    let folder = folder("order");
    for name in ["b.txt", "a.md", "c/d.MARKDOWN", ".hidden.txt", "notes.pdf"] {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "Mayor quits\n\nShe left.").unwrap();
    }
    let names: Vec<_> = readings(&folder)
        .into_iter()
        .map(|reading| reading.unwrap().story.path)
        .map(|path| path.rsplit(['/', '\\']).next().unwrap().to_owned())
        .collect();
    assert_eq!(names, ["a.md", "b.txt", "d.MARKDOWN"]);
}

#[test]
fn what_cannot_be_read_stops_nothing() {
    let folder = folder("trouble");
    fs::write(folder.join("a.txt"), b"\x7fELF\0\0").unwrap();
    fs::write(folder.join("b.txt"), b"\x93No,\x94 she said.").unwrap();
    fs::write(folder.join("c.txt"), b"").unwrap();
    fs::write(folder.join("d.md"), "---\n- not a mapping\n---\nShe left.").unwrap();
    let told: Vec<_> = readings(&folder)
        .into_iter()
        .map(|reading| match reading {
            Ok(reading) => format!("{} {:?}", reading.story.blocks.len(), reading.notes),
            Err(error) => error.to_string().rsplit('/').next().unwrap().to_owned(),
        })
        .collect();
    insta::assert_debug_snapshot!(told);
}

#[test]
fn a_folder_without_stories_is_told_so() {
    let folder = folder("empty");
    let error = readings(&folder).remove(0).unwrap_err();
    assert!(matches!(error, ReadError::NoStories { .. }), "{error}");
    let missing = folder.join("missing.txt");
    assert!(matches!(
        readings(&missing).remove(0),
        Err(ReadError::Io { .. })
    ));
}

#[test]
fn a_byte_order_mark_stays_in_the_offsets() {
    let folder = folder("mark");
    let path = folder.join("story.txt");
    fs::write(&path, "\u{feff}Mayor quits\n\nShe left, she said.").unwrap();
    let story = Story::open(&path).unwrap();
    assert_eq!(story.hidden, [Span::new(0, 3)]);
    assert_eq!(story.blocks[0].span, Span::new(3, 14));
}

/// Pieces that pages are made of, and what breaks readers of them.
fn pages() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[ -~]{0,40}",
        "\\PC{0,12}",
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        prop::sample::select(vec![
            "Headline: ",
            "Date: 2024-02-30",
            "By Ann Holt",
            "Read More",
            "Related",
            "***",
            "- ",
            "1. ",
            "HOLT, Maine (AP) — ",
            "(Ann Holt/AFP)",
            " | AFP | Getty Images",
            "[…]",
            "---\n",
            "```\n",
            "> ",
            "# ",
            "![a](b)",
            "[a](b)",
            "<b>",
            "&amp;",
            "| a | b |\n|---|---|\n",
            "\\*",
            "`",
            "\u{feff}",
            "\r\n",
            "“",
            "”",
            "é",
            "\u{200b}",
            "[^1]: ",
            "***a*",
            "~~",
            "title: x\n",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn check(story: &Story) -> Result<(), TestCaseError> {
    let text = &story.text;
    let mut parts: Vec<_> = story
        .blocks
        .iter()
        .map(|block| (block.span, true))
        .collect();
    for pair in parts.windows(2) {
        prop_assert!(pair[0].0.end <= pair[1].0.start, "blocks overlap: {pair:?}");
    }
    for pair in story.hidden.windows(2) {
        prop_assert!(
            pair[0].end <= pair[1].start,
            "hidden spans overlap: {pair:?}"
        );
    }
    parts.extend(story.hidden.iter().map(|&span| (span, false)));
    for &(span, _) in &parts {
        prop_assert!(
            text.get(span.start..span.end)
                .is_some_and(|part| !part.is_empty()),
            "{span:?}"
        );
    }
    let covered = |at: usize| {
        parts
            .iter()
            .any(|(span, _)| span.start <= at && at < span.end)
    };
    for (at, c) in text.char_indices() {
        prop_assert!(
            c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' || covered(at),
            "{c:?} at {at} is nowhere"
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_byte_of_plain_text_is_in_a_block_or_hidden(copy in pages()) {
        check(&Story::from_text("story.txt", copy))?;
    }

    #[test]
    fn every_byte_of_markdown_is_in_a_block_or_hidden(copy in pages()) {
        check(&Story::from_markdown("story.md", copy))?;
    }

    #[test]
    fn lines_and_columns_lead_back_to_the_offset(copy in "[a-zé\n\r]{0,80}") {
        let lines = Lines::of(&copy);
        let text: Vec<&str> = copy.split('\n').collect();
        for (offset, _) in copy.char_indices() {
            let place = lines.place(offset);
            let above: usize = text[..place.line - 1].iter().map(|line| line.len() + 1).sum();
            let beside = text[place.line - 1].chars().take(place.column - 1);
            prop_assert_eq!(above + beside.map(char::len_utf8).sum::<usize>(), offset);
        }
    }
}
