//! Whether a reader is told which side those are on who make a contested claim.

use super::level::{Found, levels};
use super::{Case, response};
use crate::attribution::Act;
use crate::grammar::Class;
use crate::source::{Category, Source};

levels! {
    Motive {
        Untold = "untold",
        /// A party, a body, or what is at stake for them.
        Told = "told",
    }
}

/// `None` unless the claim is contested and somebody can have a side in it.
pub fn of(case: Case<'_>) -> Option<Found<Motive>> {
    let mut sides = case.sources().filter_map(|source| motive(case, source));
    let first = sides.next()?;
    is_contested(case).then(|| {
        sides.fold(
            first,
            |best, next| {
                if next.level > best.level { next } else { best }
            },
        )
    })
}

fn motive(case: Case<'_>, source: &Source) -> Option<Found<Motive>> {
    let mention = source.mentions.first().copied();
    let told = match source.category {
        Category::Document | Category::Hearsay | Category::None | Category::Reporter => {
            return None;
        }
        Category::Organization | Category::Spokesperson | Category::Officials => true,
        _ => case.evidence.has_body(source) || is_of_a_side(case, source),
    };
    Some(Found {
        level: if told { Motive::Told } else { Motive::Untold },
        span: mention.filter(|_| told),
    })
}

fn is_of_a_side(case: Case<'_>, source: &Source) -> bool {
    let marked = case.evidence.marked;
    source.mentions.iter().any(|mention| {
        let mut tokens = marked.text.tokens_of(*mention);
        tokens.any(|at| marked.is(at, Class::Side))
    })
}

/// How many attributions before and after a claim somebody may deny it.
const NEAR: usize = 100;
/// Somebody is accused in it, or somebody else says that it is not so.
fn is_contested(case: Case<'_>) -> bool {
    response::of(case).is_some()
        || case.carriers.iter().any(|&claim| {
            let last = case.evidence.attributions.len();
            let near = claim.saturating_sub(NEAR)..(claim + NEAR).min(last);
            near.into_iter().any(|other| is_denied(case, claim, other))
        })
}

fn is_denied(case: Case<'_>, claim: usize, other: usize) -> bool {
    let evidence = case.evidence;
    let of = &evidence.sources.of;
    if evidence.attributions[other].act == Act::Response || of[claim] == of[other] {
        return false;
    }
    let (said, denied) = (evidence.said(claim), evidence.said(other));
    if evidence.denies(claim) != evidence.denies(other) {
        return denied.is_about_same(said) || denied.points_back() && is_next(case, claim, other);
    }
    said.is_opposite(denied)
}

/// "He denied it", right behind the claim and in its paragraph.
fn is_next(case: Case<'_>, claim: usize, other: usize) -> bool {
    let place = |index: usize| case.evidence.attributions[index].span();
    let mut blocks = case.evidence.marked.text.story.blocks.iter();
    other == claim + 1
        && blocks.any(|block| {
            block.span.start <= place(claim).start && place(other).end <= block.span.end
        })
}
