//! Models as text: one line a template, `Template value=weight value=weight …`, weights in 32nds.
//!
//! ```text
//! onrecord weights 1
//! # notes
//! [words]            each word, how often it is a cue (0–9), and `c` when it is one by name
//! said 9 c
//! [stems]            stems of cue words: said → sa
//! [suffixes]
//! [cue]              a model, then its templates
//! Word said=71 told=64
//! ```

use std::fmt::Write;

use super::Models;
use super::feature::{Domain, Family, Linear, Template};
use super::pointer::Edge;
use super::tag::{TAGS, Tag};
use super::vocabulary::{Listed, Rate, Vocabulary};
use crate::grammar::{Class, Frame};

const HEAD: &str = "onrecord weights 1";
/// Weights are kept in steps of one 32nd; those below three steps are left out.
const STEPS: f32 = 32.0;
const LEAST: f32 = 3.0;

/// What is wrong with a weights file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}; fit the weights anew with `onrecord grammar fit`")]
pub struct WeightsError {
    pub line: usize,
    pub message: String,
}

/// The models as text. `notes` are kept as comment lines.
pub fn print(models: &Models, notes: &[String]) -> String {
    let vocabulary = &models.vocabulary;
    let mut out = format!("{HEAD}\n");
    for note in notes {
        let _ = writeln!(out, "# {note}");
    }
    out.push_str("[words]\n");
    for listed in vocabulary.listed() {
        let _ = writeln!(
            out,
            "{} {}{}",
            listed.word,
            listed.rate.step(),
            if listed.is_cue { " c" } else { "" }
        );
    }
    out.push_str("[stems]\n");
    let mut stems: Vec<_> = vocabulary.stem_rates().collect();
    stems.sort_unstable();
    for (stem, rate) in stems {
        let _ = writeln!(out, "{stem} {}", rate.step());
    }
    out.push_str("[suffixes]\n");
    for suffix in 1..vocabulary.suffixes() {
        let _ = writeln!(out, "{}", vocabulary.suffix_name(suffix));
    }
    print_model(&mut out, "cue", &models.cue, vocabulary);
    for edge in Edge::ALL {
        print_model(
            &mut out,
            edge.name(),
            &models.pointers[edge as usize],
            vocabulary,
        );
    }
    print_model(&mut out, "rank", &models.rank, vocabulary);
    print_model(&mut out, "accept", &models.accept, vocabulary);
    out
}

fn print_model<F: Family>(
    out: &mut String,
    name: &str,
    model: &Linear<F>,
    vocabulary: &Vocabulary,
) {
    let _ = writeln!(out, "[{name}]");
    for (index, template) in F::TEMPLATES.iter().enumerate() {
        let weights = &model.weights[model.layout.range(index)];
        let kept = weights
            .iter()
            .enumerate()
            .filter(|(_, weight)| (*weight * STEPS).abs() >= LEAST);
        let mut line = String::new();
        for (value, weight) in kept {
            let _ = write!(
                line,
                " {}={}",
                value_name(template.domain, value, vocabulary),
                (weight * STEPS).round()
            );
        }
        if !line.is_empty() {
            let _ = writeln!(out, "{}{line}", template.name);
        }
    }
}

/// A feature's value by name.
pub fn value_name(domain: Domain, value: usize, vocabulary: &Vocabulary) -> String {
    let tag = |value: usize| Tag::ALL.get(value).map_or("?", |tag| tag.name());
    match domain {
        Domain::Word => vocabulary.word_name(value).to_owned(),
        Domain::Cue => vocabulary.cue_name(value).to_owned(),
        Domain::Suffix => vocabulary.suffix_name(value).to_owned(),
        Domain::Tag => tag(value).to_owned(),
        Domain::TagPair => format!("{}+{}", tag(value / TAGS), tag(value % TAGS)),
        Domain::CueTag => format!(
            "{}+{}",
            vocabulary.cue_name(value / TAGS),
            tag(value % TAGS)
        ),
        Domain::TagBin(bins) => format!(
            "{}+{}",
            tag(value / usize::from(bins)),
            value % usize::from(bins)
        ),
        Domain::CueBin(bins) => {
            format!(
                "{}+{}",
                vocabulary.cue_name(value / usize::from(bins)),
                value % usize::from(bins)
            )
        }
        Domain::Class => Class::ALL
            .get(value)
            .map_or(String::new(), |class| format!("{class:?}")),
        Domain::Frame => Frame::ALL
            .get(value)
            .map_or(String::new(), |frame| format!("{frame:?}")),
        Domain::Bin(_) | Domain::Real => value.to_string(),
    }
}

fn value_named(domain: Domain, name: &str, vocabulary: &Vocabulary) -> Option<usize> {
    let pair = || name.rsplit_once('+');
    match domain {
        Domain::Word => vocabulary.word_named(name),
        Domain::Cue => vocabulary.cue_named(name),
        Domain::Suffix => vocabulary.suffix_named(name),
        Domain::Tag => Tag::named(name),
        Domain::TagPair => {
            pair().and_then(|(first, second)| Some(Tag::named(first)? * TAGS + Tag::named(second)?))
        }
        Domain::CueTag => {
            pair().and_then(|(cue, tag)| Some(vocabulary.cue_named(cue)? * TAGS + Tag::named(tag)?))
        }
        Domain::TagBin(bins) => pair()
            .and_then(|(tag, bin)| Some(Tag::named(tag)? * usize::from(bins) + step(bin, bins)?)),
        Domain::CueBin(bins) => pair().and_then(|(cue, bin)| {
            Some(vocabulary.cue_named(cue)? * usize::from(bins) + step(bin, bins)?)
        }),
        Domain::Class => Class::ALL
            .iter()
            .position(|class| format!("{class:?}") == name),
        Domain::Frame => Frame::ALL
            .iter()
            .position(|frame| format!("{frame:?}") == name),
        Domain::Bin(bins) => step(name, bins),
        Domain::Real => step(name, 1),
    }
}

fn step(name: &str, bins: u16) -> Option<usize> {
    name.parse()
        .ok()
        .filter(|&step: &usize| step < usize::from(bins))
}

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
            message: format!("expected `{HEAD}`"),
        });
    }
    let mut lists = Lists::default();
    let mut section = "";
    let mut models = None;
    for (number, line) in lines.filter(|(_, line)| !line.starts_with('#') && !line.is_empty()) {
        let wrong = |message: String| WeightsError {
            line: number,
            message,
        };
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            section = name;
            continue;
        }
        if matches!(section, "words" | "stems" | "suffixes") {
            lists.add(section, line).map_err(wrong)?;
            continue;
        }
        let models =
            models.get_or_insert_with(|| Models::zero(std::mem::take(&mut lists).vocabulary()));
        add_template(models, section, line).map_err(wrong)?;
    }
    models.ok_or_else(|| WeightsError {
        line: 1,
        message: "expected at least one model, such as `[cue]`".to_owned(),
    })
}

#[derive(Default)]
struct Lists {
    words: Vec<Listed>,
    stems: Vec<(Box<str>, Rate)>,
    suffixes: Vec<Box<str>>,
}

impl Lists {
    fn add(&mut self, section: &str, line: &str) -> Result<(), String> {
        let mut fields = line.split(' ');
        let word: Box<str> = fields.next().unwrap_or_default().into();
        if section == "suffixes" {
            self.suffixes.push(word);
            return Ok(());
        }
        let rate = fields
            .next()
            .and_then(|step| step.parse().ok())
            .map(Rate::from_step);
        let rate = rate.ok_or_else(|| format!("expected a step from 0 to 9 after `{word}`"))?;
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

    fn vocabulary(self) -> Vocabulary {
        Vocabulary::new(self.words, self.suffixes, self.stems)
    }
}

fn add_template(models: &mut Models, section: &str, line: &str) -> Result<(), String> {
    let vocabulary = &models.vocabulary;
    if let Some(edge) = Edge::ALL.into_iter().find(|edge| edge.name() == section) {
        return fill(&mut models.pointers[edge as usize], line, vocabulary);
    }
    match section {
        "cue" => fill(&mut models.cue, line, vocabulary),
        "rank" => fill(&mut models.rank, line, vocabulary),
        "accept" => fill(&mut models.accept, line, vocabulary),
        other => Err(format!("there is no model `{other}`")),
    }
}

fn fill<F: Family>(
    model: &mut Linear<F>,
    line: &str,
    vocabulary: &Vocabulary,
) -> Result<(), String> {
    let mut fields = line.split(' ');
    let name = fields.next().unwrap_or_default();
    let index = F::TEMPLATES
        .iter()
        .position(|template| template.name == name);
    let index = index.ok_or_else(|| format!("there is no template `{name}`"))?;
    let Template { domain, .. } = F::TEMPLATES[index];
    let weights = &mut model.weights[model.layout.range(index)];
    for field in fields {
        let parsed = field.rsplit_once('=').and_then(|(value, weight)| {
            let weight: f32 = weight.parse::<i16>().ok()?.into();
            Some((value_named(domain, value, vocabulary)?, weight / STEPS))
        });
        let (value, weight) = parsed.ok_or_else(|| {
            format!("expected `value=weight` with a value that `{name}` has, found `{field}`")
        })?;
        weights[value] = weight;
    }
    Ok(())
}
