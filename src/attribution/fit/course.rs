//! How a run of fitting goes, and who is told.

/// What every stage is given besides its examples.
pub struct Course<'w> {
    /// Decides in which order examples are seen.
    pub seed: u64,
    /// Called after each pass of each model, from any thread.
    pub passed: &'w (dyn Fn() + Sync),
}

/// Shares of `hits`, as figures are printed.
pub fn share(hits: usize, of: usize) -> f64 {
    if of == 0 {
        0.0
    } else {
        hits as f64 / of as f64
    }
}

/// The harmonic mean of precision and recall.
pub fn f1(hits: usize, found: usize, gold: usize) -> f64 {
    share(2 * hits, found + gold)
}
