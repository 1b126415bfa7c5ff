//! What stands above a story: its headline and standfirst.

use std::ops::Range;

use super::draft::Draft;
use super::page::Section;
use super::{BlockKind, byline, dateline, photo};

/// The first paragraph, when it is short and more follow.
pub fn headline(drafts: &mut [Draft<'_>]) {
    if position(drafts).is_some() {
        return;
    }
    let furniture = |draft: &Draft<'_>| draft.kind == Some(BlockKind::Furniture);
    let mut copy = (0..drafts.len()).filter(|&at| !furniture(&drafts[at]));
    if let (Some(first), Some(_)) = (copy.next(), copy.next())
        && may_be_headline(&drafts[first])
    {
        drafts[first].kind = Some(BlockKind::Headline);
    }
}

fn position(drafts: &[Draft<'_>]) -> Option<usize> {
    drafts
        .iter()
        .position(|draft| draft.kind == Some(BlockKind::Headline))
}

fn may_be_headline(draft: &Draft<'_>) -> bool {
    let short = if draft.shown.ends_with('.') {
        draft.words <= 18 && !draft.is_quoted()
    } else {
        draft.words <= 30
    };
    let told = begins_story(draft)
        || byline::is_byline(draft)
        || photo::is_credit(draft)
        || draft.is_quoted() && draft.is_sentence();
    draft.is_open() && short && !told
}

fn begins_story(draft: &Draft<'_>) -> bool {
    draft.kind == Some(BlockKind::Byline) || dateline::end(&draft.shown, true).is_some()
}

/// What stands between the headline and the story's start: a line that is no sentence, or short
/// paragraphs above the byline or dateline. Elsewhere, what a label such as “In summary” announces.
pub fn standfirst(drafts: &mut [Draft<'_>]) {
    for index in 1..drafts.len() {
        let labelled = Section::StandfirstLabel.has(&drafts[index - 1].plain);
        if labelled && drafts[index].is_open() && drafts[index].words <= 60 {
            drafts[index].kind = Some(BlockKind::Standfirst);
        }
    }
    if let Some(range) = between(drafts) {
        for draft in drafts[range].iter_mut().filter(|draft| draft.is_open()) {
            draft.kind = Some(BlockKind::Standfirst);
        }
    }
}

/// The paragraphs between the headline and the story's start.
fn between(drafts: &[Draft<'_>]) -> Option<Range<usize>> {
    let below = position(drafts)? + 1;
    let first = (below..drafts.len()).find(|&at| drafts[at].is_open())?;
    let short = |at: usize| drafts[at].words <= 45 && !begins_story(&drafts[at]);
    let start = (first + 1..drafts.len().min(first + 4)).find(|&at| begins_story(&drafts[at]));
    if let Some(start) = start
        && (first..start).all(|at| !drafts[at].is_open() || short(at))
    {
        return Some(first..start);
    }
    let body = |draft: &&Draft<'_>| draft.kind.is_none_or(|kind| kind == BlockKind::Body);
    let more = drafts[first + 1..].iter().filter(body).nth(1).is_some();
    (more && short(first) && !drafts[first].is_sentence()).then_some(first..first + 1)
}
