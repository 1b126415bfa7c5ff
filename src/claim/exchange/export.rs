//! An entry in, its `ClaimReview` out.

use serde_json::{Map, Value, json};

use super::super::{Claimant, Entity, Entry, Evidence, KnownQuantity, Number, Verdict, When, Work};

/// Names, in `jsonld`, the properties that the imported review did not have.
pub const OMIT: &str = "@omit";

/// The review as JSON-LD. What `jsonld` holds stands as it came.
pub fn export(entry: &Entry) -> Value {
    let mut review = fields(entry);
    for (own, value) in &entry.jsonld {
        if own != OMIT {
            // A property that is called so itself has one sign more.
            let name = own.strip_prefix('@').filter(|name| is_omit(name));
            let name = name.unwrap_or(own).to_owned();
            review.insert(name, value.clone());
        }
    }
    let omit = entry.jsonld.get(OMIT).and_then(Value::as_array);
    for name in omit.into_iter().flatten().filter_map(Value::as_str) {
        review.shift_remove(name);
    }
    Value::Object(review)
}

/// "@omit", "@@omit".
pub fn is_omit(name: &str) -> bool {
    let bare = name.trim_start_matches('@');
    bare == "omit" && bare.len() < name.len()
}

/// What the entry's own fields say.
pub fn fields(entry: &Entry) -> Map<String, Value> {
    let mut review = Map::new();
    review.insert("@context".into(), "https://schema.org".into());
    review.insert("@type".into(), "ClaimReview".into());
    review.insert("@id".into(), entry.id.clone().into());
    review.insert("claimReviewed".into(), entry.claim.clone().into());
    review.insert("itemReviewed".into(), item(entry));
    put(
        &mut review,
        "reviewRating",
        entry.verdict.as_ref().map(rating),
    );
    put(&mut review, "creativeWorkStatus", entry.status.clone());
    if let Some(about) = &entry.review {
        put(&mut review, "url", about.url.clone());
        put(&mut review, "name", about.title.clone());
        put(
            &mut review,
            "author",
            about.author.as_deref().map(|name| named("Person", name)),
        );
        put(
            &mut review,
            "publisher",
            about
                .publisher
                .as_deref()
                .map(|name| named("Organization", name)),
        );
        put(&mut review, "datePublished", day(about.published.as_ref()));
        put(&mut review, "dateModified", day(about.modified.as_ref()));
        put(&mut review, "inLanguage", about.language.clone());
        put(&mut review, "license", about.license.clone());
        put(&mut review, "reviewBody", about.body.clone());
    }
    put_all(&mut review, "citation", entry.evidence.iter().map(citation));
    let sources = entry.sources.iter().map(|source| {
        let mut based = typed("CreativeWork");
        based.insert("description".into(), source.description.clone().into());
        put(&mut based, "genre", source.category.clone());
        Value::Object(based)
    });
    put_all(&mut review, "isBasedOn", sources);
    let corrections = entry.corrections.iter().map(|correction| {
        let mut comment = typed("CorrectionComment");
        comment.insert("text".into(), correction.text.clone().into());
        put(&mut comment, "datePublished", day(correction.date.as_ref()));
        Value::Object(comment)
    });
    put_all(&mut review, "correction", corrections);
    put(&mut review, "temporalCoverage", entry.valid.clone());
    put(&mut review, "expires", day(entry.expires.as_ref()));
    put_all(&mut review, "mentions", entry.entities.iter().map(mention));
    put_all(&mut review, "about", entry.quantities.iter().map(quantity));
    let related = entry
        .related
        .iter()
        .map(|id| json!({"@type": "ClaimReview", "@id": id}));
    put_all(&mut review, "associatedClaimReview", related);
    put_all(
        &mut review,
        "keywords",
        entry.tags.iter().map(|tag| tag.clone().into()),
    );
    review
}

fn item(entry: &Entry) -> Value {
    let mut item = typed("Claim");
    put_all(
        &mut item,
        "alternateName",
        entry.variants.iter().map(|text| text.clone().into()),
    );
    put(&mut item, "author", entry.claimant.as_ref().map(claimant));
    put(&mut item, "datePublished", day(entry.said_on.as_ref()));
    put(
        &mut item,
        "firstAppearance",
        entry.first_appearance.as_ref().map(work),
    );
    put_all(&mut item, "appearance", entry.appearances.iter().map(work));
    Value::Object(item)
}

fn claimant(claimant: &Claimant) -> Value {
    let mut author = typed(claimant.kind.as_deref().unwrap_or("Person"));
    author.insert("name".into(), claimant.name.clone().into());
    put(&mut author, "jobTitle", claimant.job_title.clone());
    put_all(
        &mut author,
        "sameAs",
        claimant.same_as.iter().map(|url| url.clone().into()),
    );
    Value::Object(author)
}

fn rating(verdict: &Verdict) -> Value {
    let mut rating = typed("Rating");
    rating.insert("alternateName".into(), verdict.label.clone().into());
    if let Some(scale) = &verdict.scale {
        rating.insert("ratingValue".into(), number(scale.value));
        put(&mut rating, "bestRating", scale.best.map(number));
        put(&mut rating, "worstRating", scale.worst.map(number));
    }
    put(&mut rating, "ratingExplanation", verdict.why.clone());
    put(
        &mut rating,
        "additionalType",
        verdict
            .norm
            .and_then(|norm| serde_json::to_value(norm).ok()),
    );
    Value::Object(rating)
}

fn work(work: &Work) -> Value {
    let mut found = typed(work.kind.as_deref().unwrap_or("CreativeWork"));
    put(&mut found, "name", work.name.clone());
    put(&mut found, "url", work.url.clone());
    put(&mut found, "datePublished", day(work.date.as_ref()));
    Value::Object(found)
}

fn citation(evidence: &Evidence) -> Value {
    let mut cited = typed("CreativeWork");
    cited.insert("name".into(), evidence.name.clone().into());
    put(&mut cited, "url", evidence.url.clone());
    put(
        &mut cited,
        "author",
        evidence.author.as_deref().map(|name| named("Person", name)),
    );
    put(&mut cited, "datePublished", day(evidence.date.as_ref()));
    put(&mut cited, "text", evidence.text.clone());
    put(&mut cited, "archivedAt", evidence.archived.clone());
    Value::Object(cited)
}

fn mention(entity: &Entity) -> Value {
    let mut thing = typed("Thing");
    thing.insert("name".into(), entity.name.clone().into());
    put_all(
        &mut thing,
        "alternateName",
        entity.aliases.iter().map(|name| name.clone().into()),
    );
    put_all(
        &mut thing,
        "sameAs",
        entity.same_as.iter().map(|url| url.clone().into()),
    );
    Value::Object(thing)
}

fn quantity(known: &KnownQuantity) -> Value {
    let mut quantity = typed("QuantitativeValue");
    quantity.insert("name".into(), known.of.clone().into());
    put(&mut quantity, "value", known.value.map(number));
    put(&mut quantity, "minValue", known.low.map(number));
    put(&mut quantity, "maxValue", known.high.map(number));
    put(&mut quantity, "unitText", known.unit.clone());
    put(&mut quantity, "observationDate", day(known.as_of.as_ref()));
    Value::Object(quantity)
}

fn typed(kind: &str) -> Map<String, Value> {
    Map::from_iter([("@type".to_owned(), kind.into())])
}

fn named(kind: &str, name: &str) -> Value {
    json!({"@type": kind, "name": name})
}

fn day(when: Option<&When>) -> Option<String> {
    when.map(ToString::to_string)
}

fn number(number: Number) -> Value {
    match number {
        Number::Whole(number) => number.into(),
        Number::Real(number) => number.into(),
    }
}

fn put<T: Into<Value>>(map: &mut Map<String, Value>, name: &str, value: Option<T>) {
    if let Some(value) = value {
        map.insert(name.to_owned(), value.into());
    }
}

fn put_all(map: &mut Map<String, Value>, name: &str, values: impl Iterator<Item = Value>) {
    let values: Vec<Value> = values.collect();
    if !values.is_empty() {
        map.insert(name.to_owned(), values.into());
    }
}
