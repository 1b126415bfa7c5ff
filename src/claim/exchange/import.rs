//! One `ClaimReview` in, an entry out that exports to the same JSON.

use serde_json::{Map, Value};

use super::super::{
    Claimant, Correction, Entity, Entry, Evidence, KnownQuantity, Norm, Review, Scale, SourceNote,
    Verdict, Work,
};
use super::export::{OMIT, fields, is_omit};
use super::field::Fields;

/// Reads a review. What no field can hold as it came is kept in `jsonld`, so that nothing is lost.
pub fn import(review: &Map<String, Value>, repairs: &mut Vec<String>) -> Option<Entry> {
    let mut entry = read(review, repairs)?;
    let said = fields(&entry);
    for (name, value) in review {
        if said.get(name) != Some(value) {
            let sign = if is_omit(name) { "@" } else { "" };
            entry.jsonld.insert(format!("{sign}{name}"), value.clone());
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
    let mut review = Fields {
        map,
        repairs,
        within: "",
    };
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
        related: review.ids("associatedClaimReview"),
        review: (about != Review::default()).then_some(about),
        evidence: each(&mut review, "citation", "citation.", evidence),
        sources: each(&mut review, "isBasedOn", "isBasedOn.", source),
        corrections: each(&mut review, "correction", "correction.", correction),
        entities: each(&mut review, "mentions", "mentions.", entity),
        quantities: each(&mut review, "about", "about.", quantity),
        verdict: first(&mut review, "reviewRating", "reviewRating.", verdict),
        ..Entry::default()
    };
    if let Some(item) = review.first_object("itemReviewed") {
        claimed(
            &mut entry,
            Fields {
                map: &item,
                repairs,
                within: "itemReviewed.",
            },
        );
    }
    Some(entry)
}

/// Every object under a name, as far as it can be read.
fn each<T>(
    fields: &mut Fields<'_>,
    name: &str,
    within: &'static str,
    read: impl Fn(Fields<'_>) -> Option<T>,
) -> Vec<T> {
    let objects = fields.objects(name);
    let mut found = Vec::new();
    for map in &objects {
        let repairs = &mut *fields.repairs;
        let inner = Fields {
            map,
            repairs,
            within,
        };
        match read(inner) {
            Some(one) => found.push(one),
            None => fields.note(name, "left an object that says too little in `jsonld`"),
        }
    }
    found
}

fn first<T>(
    fields: &mut Fields<'_>,
    name: &str,
    within: &'static str,
    read: impl Fn(Fields<'_>) -> Option<T>,
) -> Option<T> {
    let map = fields.first_object(name)?;
    let found = read(Fields {
        map: &map,
        repairs: &mut *fields.repairs,
        within,
    });
    if found.is_none() {
        fields.note(name, "left an object that says too little in `jsonld`");
    }
    found
}

fn claimed(entry: &mut Entry, mut item: Fields<'_>) {
    entry.variants = item.texts("alternateName");
    entry.said_on = item.when("datePublished");
    entry.claimant = first(&mut item, "author", "itemReviewed.author.", claimant);
    entry.first_appearance = first(
        &mut item,
        "firstAppearance",
        "itemReviewed.firstAppearance.",
        work,
    );
    entry.appearances = each(&mut item, "appearance", "itemReviewed.appearance.", work);
}

fn claimant(mut author: Fields<'_>) -> Option<Claimant> {
    Some(Claimant {
        name: author.text("name").or_else(|| author.text("url"))?,
        kind: author.text("@type").filter(|kind| kind != "Person"),
        job_title: author.text("jobTitle"),
        same_as: author.texts("sameAs"),
    })
}

fn verdict(mut rating: Fields<'_>) -> Option<Verdict> {
    let label = label(&mut rating)?;
    let scale = rating.number("ratingValue").map(|value| Scale {
        value,
        best: rating.number("bestRating"),
        worst: rating.number("worstRating"),
    });
    let norm = rating.map.get("additionalType").cloned();
    Some(Verdict {
        label,
        scale,
        why: rating.text("ratingExplanation"),
        norm: norm.and_then(|norm| serde_json::from_value::<Norm>(norm).ok()),
    })
}

/// The label, or what was put elsewhere in its stead: "ratingValue": "Mostly false", a number alone.
fn label(rating: &mut Fields<'_>) -> Option<String> {
    let named = rating.text("alternateName").or_else(|| rating.text("name"));
    if named.is_some() {
        return named;
    }
    let value = rating.map.get("ratingValue")?;
    if let Some(number) = value.as_number() {
        rating.note("ratingValue", "made the label from the number");
        return Some(number.to_string());
    }
    let text = rating.text("ratingValue")?;
    rating.note("ratingValue", "took it for the label");
    Some(text)
}

fn work(mut work: Fields<'_>) -> Option<Work> {
    Some(Work {
        kind: work.text("@type").filter(|kind| kind != "CreativeWork"),
        name: work.text("name"),
        url: work.text("url"),
        date: work.when("datePublished"),
    })
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
        description: based
            .text("description")
            .or_else(|| based.text("name"))
            .or_else(|| based.text("url"))?,
        category: based.text("genre"),
    })
}

fn correction(mut comment: Fields<'_>) -> Option<Correction> {
    Some(Correction {
        text: comment.text("text").or_else(|| comment.text("name"))?,
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
