//! Other stories that the page offers: teasers that end in “Read More”, lists of headlines.

use super::BlockKind;
use super::draft::Draft;
use super::page::Section;

/// A teaser has no more paragraphs than this, its link counted.
const LONGEST: usize = 8;
/// A list of other headlines is no longer than this.
const LONGEST_LIST: usize = 12;

pub fn label(drafts: &mut [Draft<'_>]) {
    let mut after_last = None;
    for index in 0..drafts.len() {
        if Section::More.has(&drafts[index].plain) {
            let start = start(drafts, index, after_last);
            furnish(&mut drafts[start..index]);
            after_last = Some(index + 1);
        }
        if Section::Related.has(&drafts[index].plain) {
            let titles = drafts[index + 1..]
                .iter()
                .take(LONGEST_LIST)
                .take_while(|draft| draft.is_title())
                .count();
            furnish(&mut drafts[index + 1..=index + titles]);
        }
    }
}

/// Where the teaser begins whose link stands at `link`.
fn start(drafts: &[Draft<'_>], link: usize, after_last: Option<usize>) -> usize {
    if let Some(start) = after_last
        && is_teaser(&drafts[start..link])
    {
        return start;
    }
    let Some(bait) = link
        .checked_sub(1)
        .filter(|&above| drafts[above].breaks_off())
    else {
        return link;
    };
    let titles = drafts[..bait]
        .iter()
        .rev()
        .take(LONGEST)
        .take_while(|draft| draft.is_title() && draft.kind != Some(BlockKind::Headline))
        .count();
    bait - titles
}

/// Between two links: titles, and one paragraph at most.
fn is_teaser(drafts: &[Draft<'_>]) -> bool {
    let told = drafts.iter().filter(|draft| !draft.is_title()).count();
    drafts.len() < LONGEST && told <= 1 && drafts.first().is_some_and(Draft::is_title)
}

fn furnish(drafts: &mut [Draft<'_>]) {
    for draft in drafts.iter_mut().filter(|draft| draft.is_open()) {
        draft.kind = Some(BlockKind::Furniture);
    }
}
