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
    if let Some(after_last) = after_last
        && link - after_last < LONGEST
        && drafts[after_last..link].iter().any(Draft::is_title)
    {
        return after_last;
    }
    let bait = link
        .checked_sub(1)
        .filter(|&above| drafts[above].breaks_off());
    let mut start = bait.unwrap_or(link);
    let titles = drafts[..start]
        .iter()
        .rev()
        .take(LONGEST)
        .take_while(|draft| draft.is_title() && draft.kind != Some(BlockKind::Headline))
        .count();
    if bait.is_some() {
        start -= titles;
    }
    start
}

fn furnish(drafts: &mut [Draft<'_>]) {
    for draft in drafts.iter_mut().filter(|draft| draft.is_open()) {
        draft.kind = Some(BlockKind::Furniture);
    }
}
