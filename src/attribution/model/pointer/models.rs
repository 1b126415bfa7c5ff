//! The six pointers' models.

use std::ops::Index;

use super::{EDGES, Edge, Pointer, SHARED};
use crate::attribution::model::feature::{Layout, Linear, Sink};

/// A number for each edge; eight of them fill half a cache line.
pub type Row = [f32; 8];

/// A model for each edge. What all of them are asked alike is kept side by side too: one row of memory serves
/// six sums.
#[derive(Clone, Debug)]
pub struct Pointers {
    models: [Linear<Pointer>; EDGES],
    rows: Vec<Row>,
}

impl Pointers {
    /// In the order of [`Edge::ALL`].
    pub fn new(models: [Linear<Pointer>; EDGES]) -> Self {
        let end = models[0].layout.range(SHARED).start;
        let weight = |edge: usize, at: usize| {
            let of_edge = models.get(edge).map(|model| &model.weights);
            of_edge.map_or(0.0, |weights| weights[at])
        };
        let rows = (0..end)
            .map(|at| std::array::from_fn(|edge| weight(edge, at)))
            .collect();
        Self { models, rows }
    }

    /// What each pointer makes of evidence that all are asked alike.
    pub fn sums(&self, describe: impl FnOnce(&mut Sums<'_>)) -> Row {
        let mut sums = Sums {
            layout: &self.models[0].layout,
            rows: &self.rows,
            totals: [0.0; 8],
        };
        describe(&mut sums);
        sums.totals
    }
}

impl Index<Edge> for Pointers {
    type Output = Linear<Pointer>;

    fn index(&self, edge: Edge) -> &Linear<Pointer> {
        &self.models[edge as usize]
    }
}

/// Adds rows up.
pub struct Sums<'m> {
    layout: &'m Layout<Pointer>,
    rows: &'m [Row],
    totals: Row,
}

impl Sink<Pointer> for Sums<'_> {
    #[inline(always)]
    fn add_real(&mut self, template: Pointer, value: usize, amount: f32) {
        if let Some(row) = self.rows.get(self.layout.at(template, value)) {
            // Iterators over the two rows are not made into vector instructions: a tenth of a run.
            #[allow(clippy::needless_range_loop)]
            for edge in 0..8 {
                self.totals[edge] += row[edge] * amount;
            }
        }
    }
}
