//! The values of features and their names, both ways.

use rustc_hash::FxHashMap as HashMap;

use super::STEPS;
use crate::attribution::model::feature::Domain;
use crate::attribution::model::tag::{TAGS, Tag};
use crate::attribution::model::vocabulary::Vocabulary;
use crate::grammar::{Class, Frame};

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

/// The values of features by name.
pub struct Names {
    pub vocabulary: Vocabulary,
    tags: HashMap<&'static str, usize>,
    classes: HashMap<String, usize>,
    frames: HashMap<String, usize>,
}

impl Names {
    pub fn new(vocabulary: Vocabulary) -> Self {
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
pub struct Reader<'n, 't> {
    domain: Domain,
    names: &'n Names,
    /// The first half of the value before, and its number: most follow one of the same.
    before: (&'t str, usize),
}

impl<'n, 't> Reader<'n, 't> {
    pub fn new(domain: Domain, names: &'n Names) -> Self {
        Self {
            domain,
            names,
            before: ("", 0),
        }
    }

    /// `value=weight`
    pub fn read(&mut self, field: &'t str) -> Option<(usize, f32)> {
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
