//! Features by name, with what each adds to a decision.

use std::collections::BTreeMap;

use crate::attribution::Construct;
use crate::attribution::model::feature::{Account, Domain, Family, Linear, Template};
use crate::attribution::model::file::value_name;
use crate::attribution::model::vocabulary::Vocabulary;

/// A feature as the weights file names it, and what it adds to the log-odds.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    pub feature: String,
    pub adds: f32,
}

/// Each feature of a family that has weight here: template index and value, with what it adds.
pub type Entries = Vec<(usize, usize, f32)>;

/// What a model makes of a description.
pub fn weigh<F: Family>(
    model: &Linear<F>,
    describe: impl FnOnce(&mut Account<'_, F>),
) -> (f32, Entries) {
    let mut account = Account::new(model);
    describe(&mut account);
    let total = account.entries.iter().map(|entry| entry.2).sum();
    (total, account.entries)
}

/// What `this` has over `other`: features that both have alike decide nothing.
pub fn difference(this: &Entries, other: &Entries) -> Entries {
    let mut sums: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    for &(template, value, adds) in this {
        *sums.entry((template, value)).or_default() += adds;
    }
    for &(template, value, adds) in other {
        *sums.entry((template, value)).or_default() -= adds;
    }
    sums.into_iter()
        .map(|((template, value), adds)| (template, value, adds))
        .collect()
}

/// Strongest first.
pub fn named<F: Family>(vocabulary: &Vocabulary, entries: &Entries) -> Vec<Evidence> {
    let mut evidence: Vec<_> = difference(entries, &Entries::new())
        .into_iter()
        .filter(|&(.., adds)| adds.abs() > f32::EPSILON)
        .map(|(template, value, adds)| {
            let template = F::TEMPLATES[template];
            Evidence {
                feature: name(template, value, vocabulary),
                adds,
            }
        })
        .collect();
    evidence.sort_by(|a, b| {
        b.adds
            .abs()
            .total_cmp(&a.adds.abs())
            .then_with(|| a.feature.cmp(&b.feature))
    });
    evidence
}

/// As the weights file has it, but for constructs: the file numbers them.
fn name(template: Template, value: usize, vocabulary: &Vocabulary) -> String {
    let by_construct = matches!(template.name, "Construct" | "ConstructRate");
    match template.domain {
        Domain::Real => template.name.to_owned(),
        Domain::Bin(bins) if by_construct => {
            let steps = usize::from(bins) / Construct::COUNT;
            let construct = Construct::ALL
                .get(value / steps)
                .map_or("?", |construct| construct.name());
            format!("{} {construct}+{}", template.name, value % steps)
        }
        domain => {
            let value = value_name(domain, value, vocabulary);
            format!("{} {value}", template.name)
        }
    }
}
