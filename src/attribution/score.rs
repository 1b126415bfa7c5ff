//! How well extracted attributions agree with gold ones; the measures of PARC and PolNeAR work.

use crate::read::Span;

/// Source, cue and content spans of one relation, in UTF-8 bytes.
#[derive(Clone, Debug, Default)]
pub struct Spans {
    pub source: Vec<Span>,
    pub cue: Vec<Span>,
    pub content: Vec<Span>,
}

/// Hits, out of how many predicted and how many gold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub hits: usize,
    pub predicted: usize,
    pub gold: usize,
}

impl Tally {
    pub fn precision(self) -> f64 {
        ratio(self.hits, self.predicted)
    }

    pub fn recall(self) -> f64 {
        ratio(self.hits, self.gold)
    }

    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall == 0.0 {
            0.0
        } else {
            2.0 * precision * recall / (precision + recall)
        }
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}
