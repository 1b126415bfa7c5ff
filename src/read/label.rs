//! Drafts in, each with its kind out. Every rule labels only what those before it left open.

use super::draft::Draft;
use super::page::Section;
use super::{BlockKind, byline, photo, repeat, teaser, top};

pub fn label(drafts: &mut [Draft<'_>]) {
    signs(drafts);
    phrases(drafts);
    top::headline(drafts);
    repeat::label(drafts);
    byline::label(drafts);
    photo::label(drafts);
    teaser::label(drafts);
    top::standfirst(drafts);
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
