//! What two tellings share in, the relation out.

use super::super::quantity::Agreement;
use super::super::{Kind, Relation};
use super::features::{Features, Pair};
use super::language::Language;
use super::telling::Telling;
use crate::read::Span;

/// A relation, and the two places that decided it: in the claim and in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    pub relation: Relation,
    pub places: Option<(Span, Span)>,
}

impl Decision {
    const fn plain(relation: Relation) -> Self {
        Self {
            relation,
            places: None,
        }
    }

    const fn against(kind: Kind, places: (Span, Span)) -> Self {
        Self {
            relation: Relation::Contradicts(kind),
            places: Some(places),
        }
    }
}

/// Almost the same words in the same order: what differs decides.
fn is_close(features: &Features) -> bool {
    features.order >= 0.7
}

/// The same fact: its event, and what it is about.
fn is_same_fact(pair: &Pair<'_>) -> bool {
    let features = &pair.features;
    let main = pair.has_main() || pair.has_main_in_other_words();
    if pair.speaks_of_others() || pair.speaks_of_sibling() || !main {
        return false;
    }
    let about = features.names >= 0.5 && features.strangers < 0.5;
    let told = is_close(features) || about && features.words >= 0.35;
    told && pair.has_subject() && !pair.tells_something_else()
}

fn is_related(features: &Features) -> bool {
    features.names >= 0.5 && features.strangers < 0.5 && features.words >= 0.25
}

/// How a sentence stands to a claim, each with who says it where it says so.
pub fn relate(claim: &str, sentence: &str) -> Decision {
    let language = Language::english();
    let claim = Telling::read(language, claim, None);
    let sentence = Telling::read(language, sentence, None);
    decide(&Pair::new(language, &claim, &sentence))
}

pub fn decide(pair: &Pair<'_>) -> Decision {
    let features = &pair.features;
    if !is_same_fact(pair) {
        let related = is_related(features);
        return Decision::plain(if related {
            Relation::Related
        } else {
            Relation::Unrelated
        });
    }
    let quantities = pair.quantities();
    let dates = pair.dates();
    let conflict = |found: Option<super::figures::Verdict>| {
        found.filter(|found| found.agreement == Agreement::Conflict)
    };
    match (conflict(quantities), conflict(dates)) {
        (Some(_), Some(_)) => return Decision::plain(Relation::Compatible),
        (Some(quantity), None) => return Decision::against(Kind::Quantity, quantity.places),
        (None, Some(date)) => return Decision::against(Kind::Date, date.places),
        (None, None) => {}
    }
    if let Some(places) = pair.denial() {
        return Decision::against(Kind::Polarity, places);
    }
    if let Some(places) = pair.other_name() {
        return Decision::against(Kind::Entity, places);
    }
    if let Some(places) = pair.other_speaker() {
        return Decision::against(Kind::Claimant, places);
    }
    let looser = |found: Option<super::figures::Verdict>| {
        found.filter(|found| found.agreement == Agreement::Compatible)
    };
    let loose = looser(quantities).or_else(|| looser(dates));
    match loose {
        Some(found) => Decision {
            relation: Relation::Compatible,
            places: Some(found.places),
        },
        // Without its figure the fact is told with less precision.
        None if quantities.is_none() && pair.has_figure() => Decision::plain(Relation::Compatible),
        None => Decision::plain(Relation::Same),
    }
}
