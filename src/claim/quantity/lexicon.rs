//! `grammars/en/quantities.yaml` in, look-ups for the parsers out.

use std::collections::HashMap;

use serde::Deserialize;

use super::Hedge;

/// The words that figures are printed with.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub numbers: HashMap<String, u32>,
    pub scales: HashMap<String, f64>,
    pub money_scales: Vec<String>,
    pub after_million: Vec<String>,
    pub fractions: HashMap<String, u32>,
    pub after_fraction: Vec<String>,
    pub vague: Vec<Vague>,
    pub hedges: Vec<(String, Hedge)>,
    pub hedges_after: Vec<(String, Hedge)>,
    pub signs: Vec<(String, usize)>,
    pub currencies: Vec<(String, usize)>,
    pub currency_names: Vec<String>,
    pub cents: Vec<String>,
    pub units: Vec<(String, Measure)>,
    pub dimensions: Vec<String>,
    pub labels: Vec<String>,
    pub pronoun_one: PronounOne,
}

/// What stands around a "one" that counts nothing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PronounOne {
    pub after: Vec<String>,
    pub before: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vague {
    pub words: String,
    pub from: f64,
    pub to: f64,
}

/// A unit: `value * factor + offset` is in its dimension's base unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Index into [`Figures::dimensions`].
    pub dimension: usize,
    pub factor: f64,
    pub offset: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    numbers: HashMap<String, u32>,
    scales: HashMap<String, f64>,
    money_scales: Vec<String>,
    after_million: Vec<String>,
    fractions: HashMap<String, u32>,
    after_fraction: Vec<String>,
    vague: Vec<Vague>,
    hedges: HashMap<Hedge, Vec<String>>,
    hedges_after: HashMap<Hedge, Vec<String>>,
    currencies: HashMap<String, Currency>,
    cents: Vec<String>,
    units: Vec<UnitLine>,
    labels: Vec<String>,
    pronoun_one: PronounOne,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Currency {
    signs: Vec<String>,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitLine {
    dimension: String,
    factor: f64,
    #[serde(default)]
    offset: f64,
    words: Vec<String>,
}

impl Figures {
    pub fn from_yaml(yaml: &str) -> Result<Self, serde_yaml::Error> {
        let file: File = serde_yaml::from_str(yaml)?;
        let mut figures = Self {
            numbers: file.numbers,
            scales: file.scales,
            money_scales: file.money_scales,
            after_million: file.after_million,
            fractions: file.fractions,
            after_fraction: file.after_fraction,
            vague: file.vague,
            hedges: phrases(file.hedges),
            hedges_after: phrases(file.hedges_after),
            cents: file.cents,
            labels: file.labels,
            pronoun_one: file.pronoun_one,
            ..Self::default()
        };
        let mut currencies: Vec<_> = file.currencies.into_iter().collect();
        currencies.sort_by(|a, b| a.0.cmp(&b.0));
        for (number, (name, currency)) in currencies.into_iter().enumerate() {
            figures.currency_names.push(name);
            let numbered = |word| (word, number);
            figures
                .signs
                .extend(currency.signs.into_iter().map(numbered));
            figures
                .currencies
                .extend(currency.words.into_iter().map(numbered));
        }
        for line in file.units {
            figures.add_unit(line);
        }
        // The longest wins: "percentage points" before "percent", "US$" before "$".
        figures
            .vague
            .sort_by_key(|vague| std::cmp::Reverse(vague.words.len()));
        longest_first(&mut figures.signs);
        longest_first(&mut figures.currencies);
        longest_first(&mut figures.units);
        Ok(figures)
    }

    fn add_unit(&mut self, line: UnitLine) {
        let known = self
            .dimensions
            .iter()
            .position(|name| *name == line.dimension);
        let dimension = known.unwrap_or_else(|| {
            self.dimensions.push(line.dimension);
            self.dimensions.len() - 1
        });
        let measure = Measure {
            dimension,
            factor: line.factor,
            offset: line.offset,
        };
        let words = line.words.into_iter().map(|word| (word, measure));
        self.units.extend(words);
    }
}

fn phrases(by_hedge: HashMap<Hedge, Vec<String>>) -> Vec<(String, Hedge)> {
    let mut phrases: Vec<_> = by_hedge
        .into_iter()
        .flat_map(|(hedge, phrases)| phrases.into_iter().map(move |phrase| (phrase, hedge)))
        .collect();
    longest_first(&mut phrases);
    phrases
}

fn longest_first<T>(phrases: &mut [(String, T)]) {
    phrases.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
}
