//! Words to the entries that have them: in memory, or for a large database on disk.

#[cfg(feature = "tantivy")]
mod disk;
mod memory;
#[cfg(feature = "tantivy")]
mod sealed;
mod search;

#[cfg(feature = "tantivy")]
pub use disk::Disk;
pub use memory::Memory;

use super::engine::EngineError;

/// Which entries have a word, and which have the most of a text.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Empty where there is one on disk.
    memory: Memory,
    #[cfg(feature = "tantivy")]
    disk: Option<Disk>,
}

impl From<Memory> for Index {
    fn from(memory: Memory) -> Self {
        Self {
            memory,
            #[cfg(feature = "tantivy")]
            disk: None,
        }
    }
}

#[cfg(feature = "tantivy")]
impl From<Disk> for Index {
    fn from(disk: Disk) -> Self {
        Self {
            disk: Some(disk),
            ..Self::default()
        }
    }
}

impl Index {
    /// In memory, over documents numbered in the order they come.
    pub fn of(documents: impl Iterator<Item = Vec<String>>) -> Self {
        Memory::of(documents).into()
    }

    pub const fn memory(&self) -> &Memory {
        &self.memory
    }

    /// For adding to; one on disk is only read, and `all` makes one in memory in its place.
    #[cfg_attr(not(feature = "tantivy"), allow(unused_variables))]
    pub fn memory_mut(&mut self, all: impl FnOnce() -> Memory) -> &mut Memory {
        #[cfg(feature = "tantivy")]
        if self.disk.take().is_some() {
            self.memory = all();
        }
        &mut self.memory
    }

    /// How rare a term is; a term that no document has is as rare as can be.
    pub fn weight(&self, term: &str) -> f32 {
        #[cfg(feature = "tantivy")]
        if let Some(disk) = &self.disk {
            return rarity(disk.having(term), disk.len());
        }
        rarity(self.memory.having(term), self.memory.len())
    }

    /// The best documents for the terms, best first, at most `most`.
    ///
    /// # Errors
    /// When an index on disk can no longer be read.
    pub fn search(&self, terms: &[&str], most: usize) -> Result<Vec<(u32, f32)>, EngineError> {
        #[cfg(feature = "tantivy")]
        if let Some(disk) = &self.disk {
            return disk.search(terms, most);
        }
        Ok(self.memory.search(terms, most))
    }
}

#[allow(clippy::cast_precision_loss)]
fn rarity(found: usize, of: usize) -> f32 {
    let (found, of) = (found as f32, of as f32);
    (1.0 + (of - found + 0.5) / (found + 0.5)).ln()
}
