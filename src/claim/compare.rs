//! Two tellings in, how they stand to each other out.

use super::text::Word;
use super::{Index, Kind, Places, Relation};

/// How much of two texts is shared, weighted by how rare the words are: 0 to 1.
pub fn overlap(index: &Index, ours: &[Word], theirs: &[Word]) -> f32 {
    0.7 * covered(index, theirs, ours) + 0.3 * covered(index, ours, theirs)
}

fn covered(index: &Index, of: &[Word], by: &[Word]) -> f32 {
    let weight = |word: &Word| index.weight(&word.stem);
    let all: f32 = of.iter().map(weight).sum();
    let shared: f32 = of
        .iter()
        .filter(|word| by.iter().any(|other| other.stem == word.stem))
        .map(weight)
        .sum();
    if all > 0.0 { shared / all } else { 0.0 }
}

pub fn compare(index: &Index, ours: &[Word], theirs: &[Word]) -> (Relation, Option<Places>) {
    let covered = covered(index, theirs, ours);
    let figure = |word: &&Word| word.folded.starts_with(|c: char| c.is_ascii_digit());
    let missing = theirs
        .iter()
        .filter(figure)
        .find(|word| !ours.iter().any(|other| other.folded == word.folded));
    let other = ours
        .iter()
        .filter(figure)
        .find(|word| !theirs.iter().any(|theirs| theirs.folded == word.folded));
    match (missing, other) {
        (None, _) if covered > 0.75 => (Relation::Same, None),
        (Some(theirs), Some(ours)) if covered > 0.6 => {
            let places = Places {
                text: ours.span,
                wording: theirs.span,
            };
            (Relation::Contradicts(Kind::Quantity), Some(places))
        }
        _ => (Relation::Related, None),
    }
}
