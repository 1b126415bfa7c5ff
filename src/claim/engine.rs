//! Where a newsroom plugs its own search in. An engine only finds candidates; they are ordered, aligned and compared here.

use std::fmt::Debug;

/// Finds entries of a claims database by words.
pub trait Engine: Debug + Send + Sync {
    /// The ids of the entries nearest to a text, best first, `most` of them at the most, with scores in the engine's own
    /// measure. Ids that the database does not have are passed over, so an engine that is out of date finds less, and
    /// never something wrong.
    fn find(&self, text: &str, most: usize) -> Vec<(String, f32)>;
}
