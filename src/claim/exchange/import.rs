//! One `ClaimReview` in, an entry out that exports to the same JSON.

use serde_json::{Map, Value};

use super::super::{
    Claimant, Correction, Entity, Entry, Evidence, KnownQuantity, Norm, Review, Scale, SourceNote,
    Verdict, Work,
};
use super::export::{OMIT, fields};
use super::field::Fields;

/// Reads a review. What no field can hold as it came is kept in `jsonld`, so that nothing is lost.
pub fn import(review: &Map<String, Value>, repairs: &mut Vec<String>) -> Option<Entry> {
    let mut entry = read(review, repairs)?;
    let said = fields(&entry);
    for (name, value) in review {
        if said.get(name) != Some(value) {
            entry.jsonld.insert(name.clone(), value.clone());
        }
    }
    let added: Vec<Value> = said
        .keys()
        .filter(|name| !review.contains_key(*name))
        .map(|name| name.clone().into())
        .collect();
    if !added.is_empty() {
        entry.jsonld.insert(OMIT.to_owned(), added.into());
    }
    Some(entry)
}

fn read(map: &Map<String, Value>, repairs: &mut Vec<String>) -> Option<Entry> {
    let mut review = Fields { map, repairs };
    let claim = review.text("claimReviewed")?;
    let id = review.text("@id").or_else(|| review.text("identifier"));
    let id = id.or_else(|| review.text("url")).unwrap_or_else(|| {
        review.note("@id", "made an id from the claim");
        slug(&claim)
    });
    let about = Review {
        url: review.text("url"),
        title: review.text("name").or_else(|| review.text("headline")),
        author: review.text("author"),
        publisher: review.text("publisher"),
        published: review.when("datePublished"),
        modified: review.when("dateModified"),
        language: review.text("inLanguage"),
        license: review.text("license"),
        body: review.text("reviewBody"),
    };
    let mut entry = Entry {
        id,
        claim,
        status: review.text("creativeWorkStatus"),
        valid: review.text("temporalCoverage"),
        expires: review.when("expires"),
        tags: review.texts("keywords"),
        related: review.texts("associatedClaimReview"),
        review: (about != Review::default()).then_some(about),
        ..Entry::default()
    };
    let rating = review.objects("reviewRating").into_iter().next().cloned();
    let item = review.objects("itemReviewed").into_iter().next().cloned();
    let lists = ["citation", "isBasedOn", "correction", "mentions", "about"].map(|name| {
        review
            .objects(name)
            .into_iter()
            .cloned()
            .collect::<Vec<_>>()
    });
    let [citations, based_on, corrections, mentions, about] = lists;
    let mut each = |map: &Map<String, Value>| Some(map.clone()).filter(|map| !map.is_empty());
    entry.verdict = rating
        .as_ref()
        .and_then(|map| verdict(Fields { map, repairs }));
    if let Some(item) = item.as_ref().and_then(&mut each) {
        claimed(
            &mut entry,
            Fields {
                map: &item,
                repairs,
            },
        );
    }
    entry.evidence = citations
        .iter()
        .filter_map(|map| evidence(Fields { map, repairs }))
        .collect();
    entry.sources = based_on
        .iter()
        .filter_map(|map| source(Fields { map, repairs }))
        .collect();
    entry.corrections = corrections
        .iter()
        .filter_map(|map| correction(Fields { map, repairs }))
        .collect();
    entry.entities = mentions
        .iter()
        .filter_map(|map| entity(Fields { map, repairs }))
        .collect();
    entry.quantities = about
        .iter()
        .filter_map(|map| quantity(Fields { map, repairs }))
        .collect();
    Some(entry)
}

fn claimed(entry: &mut Entry, mut item: Fields<'_>) {
    entry.variants = item.texts("alternateName");
    entry.said_on = item.when("datePublished");
    let author = item.objects("author").into_iter().next().cloned();
    let first = item.objects("firstAppearance").into_iter().next().cloned();
    let appearances: Vec<_> = item.objects("appearance").into_iter().cloned().collect();
    let Fields { repairs, .. } = item;
    entry.claimant = author
        .as_ref()
        .and_then(|map| claimant(Fields { map, repairs }));
    entry.first_appearance = first.as_ref().map(|map| work(Fields { map, repairs }));
    entry.appearances = appearances
        .iter()
        .map(|map| work(Fields { map, repairs }))
        .collect();
}

fn claimant(mut author: Fields<'_>) -> Option<Claimant> {
    Some(Claimant {
        name: author.text("name")?,
        kind: author.text("@type").filter(|kind| kind != "Person"),
        job_title: author.text("jobTitle"),
        same_as: author.texts("sameAs"),
    })
}

fn verdict(mut rating: Fields<'_>) -> Option<Verdict> {
    let scale = rating.number("ratingValue").map(|value| Scale {
        value,
        best: rating.number("bestRating"),
        worst: rating.number("worstRating"),
    });
    let norm = rating.map.get("additionalType").cloned();
    Some(Verdict {
        label: rating
            .text("alternateName")
            .or_else(|| rating.text("name"))?,
        scale,
        why: rating.text("ratingExplanation"),
        norm: norm.and_then(|norm| serde_json::from_value::<Norm>(norm).ok()),
    })
}

fn work(mut work: Fields<'_>) -> Work {
    Work {
        kind: work.text("@type").filter(|kind| kind != "CreativeWork"),
        name: work.text("name"),
        url: work.text("url"),
        date: work.when("datePublished"),
    }
}

fn evidence(mut cited: Fields<'_>) -> Option<Evidence> {
    Some(Evidence {
        name: cited.text("name").or_else(|| cited.text("url"))?,
        url: cited.text("url"),
        author: cited.text("author"),
        date: cited.when("datePublished"),
        text: cited.text("text"),
        archived: cited.text("archivedAt"),
    })
}

fn source(mut based: Fields<'_>) -> Option<SourceNote> {
    Some(SourceNote {
        description: based.text("description").or_else(|| based.text("name"))?,
        category: based.text("genre"),
    })
}

fn correction(mut comment: Fields<'_>) -> Option<Correction> {
    Some(Correction {
        text: comment.text("text")?,
        date: comment.when("datePublished"),
    })
}

fn entity(mut thing: Fields<'_>) -> Option<Entity> {
    Some(Entity {
        name: thing.text("name")?,
        aliases: thing.texts("alternateName"),
        same_as: thing.texts("sameAs"),
    })
}

fn quantity(mut known: Fields<'_>) -> Option<KnownQuantity> {
    let found = KnownQuantity {
        value: known.number("value"),
        low: known.number("minValue"),
        high: known.number("maxValue"),
        unit: known.text("unitText"),
        of: known.text("name")?,
        as_of: known.when("observationDate"),
    };
    let some = found.value.is_some() || found.low.is_some() || found.high.is_some();
    some.then_some(found)
}

/// "A fire at Millport" is "a-fire-at-millport".
pub fn slug(text: &str) -> String {
    let words = super::super::text::words(text);
    let words: Vec<_> = words.into_iter().take(8).map(|word| word.folded).collect();
    if words.is_empty() {
        "claim".to_owned()
    } else {
        words.join("-")
    }
}
