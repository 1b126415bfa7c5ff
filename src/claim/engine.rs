//! Where a newsroom plugs its own search in. An engine only finds candidates; they are ordered, aligned and compared here.

use std::error::Error;
use std::fmt::Debug;

/// Why an engine found nothing.
pub type EngineError = Box<dyn Error + Send + Sync>;

/// Finds entries of a claims database by words.
pub trait Engine: Debug + Send + Sync {
    /// The ids of the entries nearest to a text, best first, `most` of them at the most, with scores in the engine's own
    /// measure. Ids that the database does not have are passed over, so an engine that is out of date finds less, and
    /// never something wrong.
    ///
    /// # Errors
    /// When the engine cannot answer. The index of the database answers in its place, and
    /// [`Claims::failure`](super::Claims::failure) tells of it.
    fn find(&self, text: &str, most: usize) -> Result<Vec<(String, f32)>, EngineError>;
}
