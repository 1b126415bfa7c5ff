//! Named features of log-linear models: a feature is a template and one of the values of its domain.
//!
//! Each template has a stretch of its model's weights, so that a look-up is one array access.

use std::marker::PhantomData;

use super::tag::TAGS;
use super::vocabulary::Vocabulary;
use crate::grammar::{Class, Frame};

/// What the values of a template are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Domain {
    /// A word of the vocabulary.
    Word,
    /// A word that has been a cue.
    Cue,
    Suffix,
    Tag,
    /// Two tags.
    TagPair,
    /// A cue word and a tag.
    CueTag,
    /// A tag and a small number.
    TagBin(u16),
    /// A cue word and a small number.
    CueBin(u16),
    /// A class of the lexicon.
    Class,
    /// A frame of the lexicon.
    Frame,
    /// A small number.
    Bin(u16),
    /// One real value.
    Real,
}

impl Domain {
    pub fn size(self, vocabulary: &Vocabulary) -> usize {
        match self {
            Self::Word => vocabulary.words(),
            Self::Cue => vocabulary.cues(),
            Self::Suffix => vocabulary.suffixes(),
            Self::Tag => TAGS,
            Self::TagPair => TAGS * TAGS,
            Self::CueTag => vocabulary.cues() * TAGS,
            Self::TagBin(bins) => TAGS * usize::from(bins),
            Self::CueBin(bins) => vocabulary.cues() * usize::from(bins),
            Self::Class => Class::ALL.len(),
            Self::Frame => Frame::ALL.len(),
            Self::Bin(bins) => usize::from(bins),
            Self::Real => 1,
        }
    }
}

/// A kind of evidence that a model weighs.
#[derive(Clone, Copy, Debug)]
pub struct Template {
    pub name: &'static str,
    pub domain: Domain,
}

/// The templates of a model, as an enum.
pub trait Family: Copy + 'static {
    const TEMPLATES: &'static [Template];

    fn index(self) -> usize;
}

/// Declares a [`Family`]: each template's name, and the domain of its values.
macro_rules! family {
    ($(#[$doc:meta])* $name:ident { $($(#[$tdoc:meta])* $template:ident: $domain:expr),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$tdoc])* $template),+ }

        impl $crate::attribution::model::feature::Family for $name {
            const TEMPLATES: &'static [$crate::attribution::model::feature::Template] = {
                #[allow(unused_imports)]
                use $crate::attribution::model::feature::Domain::*;
                &[$($crate::attribution::model::feature::Template { name: stringify!($template), domain: $domain }),+]
            };

            #[inline(always)]
            fn index(self) -> usize {
                self as usize
            }
        }

        const _: () = assert!(
            <$name as $crate::attribution::model::feature::Family>::TEMPLATES.len()
                <= $crate::attribution::model::feature::MOST_TEMPLATES
        );
    };
}
pub(crate) use family;

/// Takes the features of one thing to be judged.
pub trait Sink<F> {
    fn add_real(&mut self, template: F, value: usize, amount: f32);

    #[inline(always)]
    fn add(&mut self, template: F, value: usize) {
        self.add_real(template, value, 1.0);
    }

    #[inline(always)]
    fn flag(&mut self, template: F, value: usize, holds: bool) {
        if holds {
            self.add(template, value);
        }
    }
}

/// More templates than any family has: a look-up in an array of known size needs no check.
pub const MOST_TEMPLATES: usize = 127;

/// Where each template's weights begin.
#[derive(Clone, Debug)]
pub struct Layout<F> {
    /// Those past the last template are the end.
    starts: [u32; MOST_TEMPLATES + 1],
    family: PhantomData<F>,
}

impl<F: Family> Layout<F> {
    pub fn new(vocabulary: &Vocabulary) -> Self {
        let mut starts = [0; MOST_TEMPLATES + 1];
        let mut next = 0;
        for (index, start) in starts.iter_mut().enumerate() {
            *start = next as u32;
            next += F::TEMPLATES
                .get(index)
                .map_or(0, |template| template.domain.size(vocabulary));
        }
        Self {
            starts,
            family: PhantomData,
        }
    }

    /// How many weights a model of the family has.
    pub fn size(&self) -> usize {
        self.starts[MOST_TEMPLATES] as usize
    }

    #[inline(always)]
    pub fn at(&self, template: F, value: usize) -> usize {
        let at = self.starts[template.index()] as usize + value;
        debug_assert!(
            at < self.starts[template.index() + 1] as usize,
            "{}: {value}",
            F::TEMPLATES[template.index()].name
        );
        at
    }

    /// The weights of the template at `index`, as a range.
    pub fn range(&self, index: usize) -> std::ops::Range<usize> {
        self.starts[index] as usize..self.starts[index + 1] as usize
    }
}

/// A log-linear model.
#[derive(Clone, Debug)]
pub struct Linear<F> {
    pub layout: Layout<F>,
    pub weights: Vec<f32>,
}

impl<F: Family> Linear<F> {
    pub fn zero(vocabulary: &Vocabulary) -> Self {
        let layout = Layout::new(vocabulary);
        let weights = vec![0.0; layout.size()];
        Self { layout, weights }
    }

    /// How many are not zero.
    pub fn weights_in_use(&self) -> usize {
        self.weights.iter().filter(|&&weight| weight != 0.0).count()
    }

    /// The sum of the weights of the features that `describe` gives.
    pub fn score(&self, describe: impl FnOnce(&mut Sum<'_, F>)) -> f32 {
        let mut sum = Sum {
            model: self,
            total: 0.0,
        };
        describe(&mut sum);
        sum.total
    }
}

/// Adds weights up.
pub struct Sum<'m, F> {
    model: &'m Linear<F>,
    total: f32,
}

impl<F: Family> Sink<F> for Sum<'_, F> {
    #[inline(always)]
    fn add_real(&mut self, template: F, value: usize, amount: f32) {
        self.total += self.model.weights[self.model.layout.at(template, value)] * amount;
    }
}

/// Keeps each feature and what it contributed, for `--explain`.
pub struct Account<'m, F> {
    model: &'m Linear<F>,
    /// Template index, value, contribution.
    pub entries: Vec<(usize, usize, f32)>,
}

impl<'m, F: Family> Account<'m, F> {
    pub fn new(model: &'m Linear<F>) -> Self {
        Self {
            model,
            entries: Vec::new(),
        }
    }
}

impl<F: Family> Sink<F> for Account<'_, F> {
    fn add_real(&mut self, template: F, value: usize, amount: f32) {
        let weight = self.model.weights[self.model.layout.at(template, value)] * amount;
        if weight != 0.0 {
            self.entries.push((template.index(), value, weight));
        }
    }
}

pub fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

/// Turns scores into log-probabilities, in place.
pub fn log_softmax(scores: &mut [f32]) {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let total: f32 = scores.iter().map(|score| (score - most).exp()).sum();
    let normal = most + total.ln();
    scores.iter_mut().for_each(|score| *score -= normal);
}
