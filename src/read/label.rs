//! Drafts in, each with its kind out. Every rule labels only what those before it left open.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher};

use super::draft::Draft;
use super::page::Section;
use super::{BlockKind, byline, dateline, photo, teaser};

pub fn label(drafts: &mut [Draft<'_>]) {
    signs(drafts);
    phrases(drafts);
    headline(drafts);
    repeats(drafts);
    byline::label(drafts);
    photo::label(drafts);
    teaser::label(drafts);
    standfirst(drafts);
    subheadings(drafts);
    for draft in drafts {
        draft.kind.get_or_insert(BlockKind::Body);
    }
}

/// Rules, page numbers, cells of tables, style sheets.
fn signs(drafts: &mut [Draft<'_>]) {
    for draft in drafts.iter_mut().filter(|draft| draft.is_open()) {
        let shown = draft.shown.as_ref();
        let cell = shown.starts_with('|') || shown.ends_with('|');
        let code = draft.words < 20 && (shown.contains('{') || shown.ends_with('}'));
        if !draft.holds_letters() || cell || code {
            draft.kind = Some(BlockKind::Furniture);
        }
    }
}

fn phrases(drafts: &mut [Draft<'_>]) {
    for draft in drafts.iter_mut().filter(|draft| draft.is_open()) {
        let plain = draft.plain.as_str();
        let furniture = Section::Whole.has(plain)
            || Section::More.has(plain)
            || Section::Related.has(plain)
            || Section::StandfirstLabel.has(plain)
            || draft.words <= 6 && draft.shown.contains("://")
            || draft.words <= 25 && Section::Start.begins(plain) && !draft.is_quoted()
            || draft.words <= 80 && Section::Notice.within(&draft.shown);
        if furniture {
            draft.kind = Some(BlockKind::Furniture);
        }
    }
}

/// The first paragraph, when it is short and more follow.
fn headline(drafts: &mut [Draft<'_>]) {
    if drafts
        .iter()
        .any(|draft| draft.kind == Some(BlockKind::Headline))
    {
        return;
    }
    let Some(first) = drafts
        .iter()
        .position(|draft| draft.kind != Some(BlockKind::Furniture))
    else {
        return;
    };
    let more = drafts[first + 1..]
        .iter()
        .any(|draft| draft.kind != Some(BlockKind::Furniture));
    let draft = &mut drafts[first];
    let short = if draft.shown.ends_with('.') {
        draft.words <= 18 && !draft.is_quoted()
    } else {
        draft.words <= 30
    };
    let told = byline::is_byline(draft)
        || photo::is_credit(draft)
        || dateline::end(&draft.shown, true).is_some()
        || draft.is_quoted() && draft.is_sentence();
    if more && draft.is_open() && short && !told {
        draft.kind = Some(BlockKind::Headline);
    }
}

/// What the page shows twice, it tells once.
fn repeats(drafts: &mut [Draft<'_>]) {
    let mut seen = HashSet::new();
    for draft in drafts {
        if draft.words < 4 || draft.shown.is_empty() || draft.kind == Some(BlockKind::Furniture) {
            continue;
        }
        // Some pages add their own name to the headline: “Mayor quits - The Reeve Gazette”.
        if draft.kind == Some(BlockKind::Headline)
            && let Some((title, _)) = split_site(&draft.shown)
        {
            seen.insert(key(title));
        }
        if !seen.insert(key(&draft.shown)) && draft.is_open() {
            draft.kind = Some(BlockKind::Furniture);
        }
    }
}

/// A hash of the letters and figures: punctuation and capitals vary where a page repeats itself.
fn key(shown: &str) -> u64 {
    let mut hash = DefaultHasher::new();
    let mut rest = shown.as_bytes();
    let mut letters = [0; 64];
    let mut len = 0;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if rest.starts_with(b"\x80") && byte == 0xe2 {
            // Dashes and curly marks, of three bytes.
            rest = rest.get(2..).unwrap_or_default();
        } else if byte.is_ascii_alphanumeric() || !byte.is_ascii() {
            letters[len] = byte.to_ascii_lowercase();
            len += 1;
        }
        if len == letters.len() {
            hash.write(&letters);
            len = 0;
        }
    }
    hash.write(&letters[..len]);
    hash.finish()
}

fn split_site(title: &str) -> Option<(&str, &str)> {
    title
        .rsplit_once(" - ")
        .or_else(|| title.rsplit_once(" | "))
        .filter(|(title, site)| title.len() > site.len())
}

/// What stands between the headline and the story's start: a line that is no sentence, or a short
/// paragraph above the byline or dateline.
fn standfirst(drafts: &mut [Draft<'_>]) {
    for index in 1..drafts.len() {
        let labelled = Section::StandfirstLabel.has(&drafts[index - 1].plain);
        if labelled && drafts[index].is_open() && drafts[index].words <= 60 {
            drafts[index].kind = Some(BlockKind::Standfirst);
        }
    }
    let Some(headline) = drafts
        .iter()
        .position(|draft| draft.kind == Some(BlockKind::Headline))
    else {
        return;
    };
    let Some(first) = (headline + 1..drafts.len()).find(|&at| drafts[at].is_open()) else {
        return;
    };
    let starts = |draft: &Draft<'_>| {
        draft.kind == Some(BlockKind::Byline) || dateline::end(&draft.shown, true).is_some()
    };
    let above = (first + 1..drafts.len().min(first + 4)).find(|&at| starts(&drafts[at]));
    let rest = drafts[first + 1..]
        .iter()
        .filter(|draft| draft.kind.is_none_or(|kind| kind == BlockKind::Body))
        .count();
    let short = |draft: &Draft<'_>| draft.is_open() && draft.words <= 45 && !starts(draft);
    match above {
        Some(above)
            if drafts[first..above]
                .iter()
                .filter(|draft| draft.is_open())
                .all(short) =>
        {
            for draft in drafts[first..above]
                .iter_mut()
                .filter(|draft| draft.is_open())
            {
                draft.kind = Some(BlockKind::Standfirst);
            }
        }
        _ if short(&drafts[first]) && !drafts[first].is_sentence() && rest > 1 => {
            drafts[first].kind = Some(BlockKind::Standfirst);
        }
        _ => {}
    }
}

/// A short line alone between two paragraphs that is no sentence, or is shouted.
fn subheadings(drafts: &mut [Draft<'_>]) {
    let heads: Vec<_> = drafts.iter().map(is_heading).collect();
    for index in 1..drafts.len().saturating_sub(1) {
        if heads[index] && !heads[index - 1] && !heads[index + 1] {
            drafts[index].kind = Some(BlockKind::Subheading);
        }
    }
}

fn is_heading(draft: &Draft<'_>) -> bool {
    draft.is_open()
        && draft.words <= 10
        && (!draft.is_sentence() && !draft.is_quoted() || draft.is_shouted())
}
