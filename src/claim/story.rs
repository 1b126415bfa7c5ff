//! What a story says in, the entries it touches out. Spans are into the story's text.

use jiff::civil::Date;

use super::{Claims, Match, Query, Relation, When};
use crate::attribution::Attribution;
use crate::read::{Span, Story};
use crate::text::Text;

/// A sentence that the story gives no source for, and what is known of it.
#[derive(Clone, Debug)]
pub struct Bare {
    pub sentence: Span,
    /// Best first; never empty.
    pub matches: Vec<Match>,
}

/// The entries that the words under the spans touch, best first.
pub fn touched(
    claims: &Claims,
    story: &Story,
    words: &[Span],
    speaker: Option<&str>,
) -> Vec<Match> {
    let Some(cover) = words.iter().copied().reduce(Span::cover) else {
        return Vec::new();
    };
    let text = only(&story.text, cover, words);
    let query = Query {
        speaker,
        date: written_on(story),
        ..Query::new(&text)
    };
    let mut matches = claims.find(&query);
    for places in matches.iter_mut().filter_map(|found| found.places.as_mut()) {
        places.text.start += cover.start;
        places.text.end += cover.start;
    }
    matches
}

/// The day of a story that tells one.
fn written_on(story: &Story) -> Option<Date> {
    let date = When::parse(story.meta.date.as_deref()?)?;
    Some(date.last())
}

/// The sentences outside of every attribution whose own fact is in the database; what is merely related is left out.
pub fn bare(claims: &Claims, text: &Text<'_>, attributions: &[Attribution]) -> Vec<Bare> {
    let mut said: Vec<Span> = attributions
        .iter()
        .flat_map(|attribution| attribution.content.iter().copied())
        .collect();
    said.sort_unstable();
    let mut next = 0;
    let mut bare = Vec::new();
    for sentence in &text.sentences {
        let sentence = text.span(sentence.from, sentence.to);
        while said
            .get(next)
            .is_some_and(|said| said.end <= sentence.start)
        {
            next += 1;
        }
        if said.get(next).is_some_and(|said| said.overlaps(sentence)) {
            continue;
        }
        let mut matches = touched(claims, text.story, &[sentence], None);
        matches.retain(|found| !matches!(found.relation, Relation::Related | Relation::Unrelated));
        if !matches.is_empty() {
            bare.push(Bare { sentence, matches });
        }
    }
    bare
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
