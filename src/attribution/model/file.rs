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

use rustc_hash::FxHashMap as HashMap;

use super::Models;
use super::accept::Accept;
use super::cue::Cue;
use super::feature::{Domain, Family, Linear, Template};
use super::pointer::{EDGES, Edge, Pointer, Pointers};
use super::rank::Rank;
use super::tag::{TAGS, Tag};
use super::vocabulary::{Listed, Rate, Vocabulary};
use crate::grammar::nearest::unknown;
use crate::grammar::{Class, Frame};

const HEAD: &str = "onrecord weights 1";
/// Weights are kept in steps of one 32nd; those below three steps are left out.
const STEPS: f32 = 32.0;
const LEAST: f32 = 3.0;

/// What is wrong with a weights file, and where. Lines and columns count from 1, columns in UTF-8 bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {message}")]
pub struct WeightsError {
    pub line: usize,
    pub column: usize,
    pub message: String,
}

/// What is wrong with a line, from the byte on.
type Wrong = (usize, String);

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
        print_model(&mut out, edge.name(), &models.pointers[edge], vocabulary);
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
    let mut reader = Reader {
        domain,
        names,
        before: ("", 0),
    };
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

/// The values of features by name.
struct Names {
    vocabulary: Vocabulary,
    tags: HashMap<&'static str, usize>,
    classes: HashMap<String, usize>,
    frames: HashMap<String, usize>,
}

impl Names {
    fn new(vocabulary: Vocabulary) -> Self {
        let tags = Tag::ALL.iter().map(|tag| tag.name()).zip(0..);
        let classes = Class::ALL.iter().map(|class| format!("{class:?}")).zip(0..);
        let frames = Frame::ALL.iter().map(|frame| format!("{frame:?}")).zip(0..);
        Self {
            vocabulary,
            tags: tags.collect(),
            classes: classes.collect(),
            frames: frames.collect(),
        }
    }
}

/// Reads the fields of one template.
struct Reader<'n, 't> {
    domain: Domain,
    names: &'n Names,
    /// The first half of the value before, and its number: most follow one of the same.
    before: (&'t str, usize),
}

impl<'t> Reader<'_, 't> {
    /// `value=weight`
    fn read(&mut self, field: &'t str) -> Option<(usize, f32)> {
        let equals = field.bytes().rposition(|byte| byte == b'=')?;
        let weight: i16 = field[equals + 1..].parse().ok()?;
        Some((self.value(&field[..equals])?, f32::from(weight) / STEPS))
    }

    fn value(&mut self, name: &'t str) -> Option<usize> {
        let Names {
            vocabulary,
            tags,
            classes,
            frames,
        } = self.names;
        let tag = |name: &str| tags.get(name).copied();
        let cue = |name: &str| vocabulary.cue_named(name);
        match self.domain {
            Domain::Word => vocabulary.word_named(name),
            Domain::Cue => cue(name),
            Domain::Suffix => vocabulary.suffix_named(name),
            Domain::Tag => tag(name),
            Domain::TagPair => self.pair(name, TAGS, tag, tag),
            Domain::CueTag => self.pair(name, TAGS, cue, tag),
            Domain::TagBin(bins) => self.pair(name, bins.into(), tag, |bin| step(bin, bins)),
            Domain::CueBin(bins) => self.pair(name, bins.into(), cue, |bin| step(bin, bins)),
            Domain::Class => classes.get(name).copied(),
            Domain::Frame => frames.get(name).copied(),
            Domain::Bin(bins) => step(name, bins),
            Domain::Real => step(name, 1),
        }
    }

    /// `first+second`
    fn pair(
        &mut self,
        name: &'t str,
        seconds: usize,
        first_named: impl Fn(&str) -> Option<usize>,
        second_named: impl Fn(&str) -> Option<usize>,
    ) -> Option<usize> {
        let plus = name.bytes().rposition(|byte| byte == b'+')?;
        let (first, second) = (&name[..plus], &name[plus + 1..]);
        if first.is_empty() || first != self.before.0 {
            self.before = (first, first_named(first)?);
        }
        Some(self.before.1 * seconds + second_named(second)?)
    }
}

fn step(name: &str, bins: u16) -> Option<usize> {
    name.parse()
        .ok()
        .filter(|&step: &usize| step < usize::from(bins))
}
