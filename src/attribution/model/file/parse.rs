//! The text of weights in, models or what is wrong with it out.

use super::values::{Names, Reader};
use super::{HEAD, WeightsError};
use crate::attribution::model::Models;
use crate::attribution::model::accept::Accept;
use crate::attribution::model::cue::Cue;
use crate::attribution::model::feature::{Family, Linear, Template};
use crate::attribution::model::pointer::{EDGES, Edge, Pointer, Pointers};
use crate::attribution::model::rank::Rank;
use crate::attribution::model::vocabulary::{Listed, Rate, Vocabulary};
use crate::grammar::nearest::unknown;

/// What is wrong with a line, from the byte on.
type Wrong = (usize, String);

/// Reads models back from text.
///
/// # Errors
/// At the first line that is not of the format, or names what this version does not know.
pub fn parse(text: &str) -> Result<Models, WeightsError> {
    let mut lines = text
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line));
    if lines.next().is_none_or(|(_, line)| line != HEAD) {
        return Err(WeightsError {
            line: 1,
            column: 1,
            message: format!(
                "expected `{HEAD}`, as `onrecord grammar fit` of this version writes it"
            ),
        });
    }
    let mut seen = vec![false; model_names().count()];
    let mut lists = Lists::default();
    let mut section = "";
    let mut draft = None;
    for (number, line) in lines.filter(|(_, line)| !line.starts_with('#') && !line.is_empty()) {
        let wrong = |(at, message): Wrong| WeightsError {
            line: number,
            column: at + 1,
            message,
        };
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            section = name;
            match model_names().position(|known| known == name) {
                Some(model) => seen[model] = true,
                None if LISTS.contains(&name) => {}
                None => {
                    let names = LISTS.into_iter().chain(model_names()).map(str::to_owned);
                    return Err(wrong((1, unknown("section", name, names))));
                }
            }
            continue;
        }
        if LISTS.contains(&section) {
            lists.add(section, line).map_err(wrong)?;
            continue;
        }
        let draft = draft.get_or_insert_with(|| Draft::new(std::mem::take(&mut lists)));
        draft.add(section, line).map_err(wrong)?;
    }
    // A file that was cut short would read copy wrongly, and not say so.
    if let Some(missing) = model_names().zip(seen).find(|(_, seen)| !seen) {
        return Err(WeightsError {
            line: text.lines().count(),
            column: 1,
            message: format!("expected `[{}]` and its weights before the end", missing.0),
        });
    }
    Ok(draft.unwrap_or_else(|| Draft::new(lists)).finish())
}

const LISTS: [&str; 3] = ["words", "stems", "suffixes"];

fn model_names() -> impl Iterator<Item = &'static str> {
    let edges = Edge::ALL.into_iter().map(Edge::name);
    std::iter::once("cue")
        .chain(edges)
        .chain(["rank", "accept"])
}

#[derive(Default)]
struct Lists {
    words: Vec<Listed>,
    stems: Vec<(Box<str>, Rate)>,
    suffixes: Vec<Box<str>>,
}

impl Lists {
    fn add(&mut self, section: &str, line: &str) -> Result<(), Wrong> {
        let mut fields = line.split(' ');
        let word: Box<str> = fields.next().unwrap_or_default().into();
        if section == "suffixes" {
            self.suffixes.push(word);
            return Ok(());
        }
        let rate = fields
            .next()
            .and_then(|step| step.parse().ok())
            .filter(|&step: &u8| u16::from(step) < Rate::STEPS)
            .map(Rate::from_step);
        let rate = rate.ok_or_else(|| {
            let message = format!("expected a space and a step from 0 to 9 after `{word}`");
            (word.len(), message)
        })?;
        if section == "stems" {
            self.stems.push((word, rate));
        } else {
            self.words.push(Listed {
                word,
                rate,
                is_cue: fields.next() == Some("c"),
            });
        }
        Ok(())
    }
}

/// Models that are being read.
struct Draft {
    names: Names,
    cue: Linear<Cue>,
    pointers: [Linear<Pointer>; EDGES],
    rank: Linear<Rank>,
    accept: Linear<Accept>,
}

impl Draft {
    fn new(lists: Lists) -> Self {
        let vocabulary = Vocabulary::new(lists.words, lists.suffixes, lists.stems);
        Self {
            cue: Linear::zero(&vocabulary),
            pointers: std::array::from_fn(|_| Linear::zero(&vocabulary)),
            rank: Linear::zero(&vocabulary),
            accept: Linear::zero(&vocabulary),
            names: Names::new(vocabulary),
        }
    }

    fn add(&mut self, section: &str, line: &str) -> Result<(), Wrong> {
        let names = &self.names;
        if let Some(edge) = Edge::ALL.into_iter().find(|edge| edge.name() == section) {
            return fill(&mut self.pointers[edge as usize], line, names);
        }
        match section {
            "cue" => fill(&mut self.cue, line, names),
            "rank" => fill(&mut self.rank, line, names),
            "accept" => fill(&mut self.accept, line, names),
            _ => Err((
                0,
                "expected a section, such as `[words]` or `[cue]`".to_owned(),
            )),
        }
    }

    fn finish(self) -> Models {
        Models {
            vocabulary: self.names.vocabulary,
            cue: self.cue,
            pointers: Pointers::new(self.pointers),
            rank: self.rank,
            accept: self.accept,
        }
    }
}

fn fill<F: Family>(model: &mut Linear<F>, line: &str, names: &Names) -> Result<(), Wrong> {
    let (name, mut rest) = cut(line);
    let mut at = name.len();
    let index = F::TEMPLATES
        .iter()
        .position(|template| template.name == name);
    let index = index.ok_or_else(|| {
        let names = F::TEMPLATES.iter().map(|template| template.name.to_owned());
        (0, unknown("template", name, names))
    })?;
    let Template { domain, .. } = F::TEMPLATES[index];
    let weights = &mut model.weights[model.layout.range(index)];
    let mut reader = Reader::new(domain, names);
    while !rest.is_empty() {
        let (field, after) = cut(rest);
        rest = after;
        at += 1;
        let (value, weight) = reader.read(field).ok_or_else(|| {
            let message = format!(
                "expected `value=weight`, a whole number of 32nds for a value that `{name}` has; found `{field}`"
            );
            (at, message)
        })?;
        at += field.len();
        weights[value] = weight;
    }
    Ok(())
}

/// A line's first field, and what follows the space after it. Fields are a few bytes long: this takes half the time
/// of a general search.
fn cut(line: &str) -> (&str, &str) {
    match line.bytes().position(|byte| byte == b' ') {
        Some(space) => (&line[..space], &line[space + 1..]),
        None => (line, ""),
    }
}
