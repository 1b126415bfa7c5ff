//! An attribution of a story in, the entries its content touches out.

use super::{Claims, Match, Query};
use crate::attribution::Attribution;
use crate::read::{Span, Story};

/// The entries that what is said touches, best first. Spans are into the story's text.
pub fn touched(
    claims: &Claims,
    story: &Story,
    said: &Attribution,
    speaker: Option<&str>,
) -> Vec<Match> {
    let Some(content) = said.content.iter().copied().reduce(Span::cover) else {
        return Vec::new();
    };
    let text = only(&story.text, content, &said.content);
    let query = Query {
        speaker,
        ..Query::new(&text)
    };
    let mut matches = claims.find(&query);
    for places in matches.iter_mut().filter_map(|found| found.places.as_mut()) {
        places.text.start += content.start;
        places.text.end += content.start;
    }
    matches
}

/// The bytes under `cover` with all but `parts` blanked out, so that offsets hold.
fn only(text: &str, cover: Span, parts: &[Span]) -> String {
    let mut kept = String::with_capacity(cover.len());
    for part in parts {
        let gap = part.start.saturating_sub(cover.start + kept.len());
        kept.extend(std::iter::repeat_n(' ', gap));
        kept.push_str(part.of(text));
    }
    kept
}
