use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::Entry;

/// The entries of a database. Those that a cache has are read when they are first looked at.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    slots: Vec<Slot>,
    /// The bytes of a cache.
    kept: Arc<Vec<u8>>,
}

#[derive(Clone, Debug, Default)]
struct Slot {
    entry: OnceLock<Arc<Entry>>,
    /// Its JSON in the cache.
    json: Range<usize>,
}

impl Shelf {
    /// Entries that lie as JSON in `kept`.
    pub fn of_kept(kept: Vec<u8>, entries: impl Iterator<Item = Range<usize>>) -> Self {
        let slots = entries.map(|json| Slot {
            json,
            ..Slot::default()
        });
        Self {
            slots: slots.collect(),
            kept: Arc::new(kept),
        }
    }

    pub fn push(&mut self, entry: Entry) {
        self.slots.push(Slot {
            entry: OnceLock::from(Arc::new(entry)),
            ..Slot::default()
        });
    }

    pub fn get(&self, number: usize) -> &Arc<Entry> {
        let slot = &self.slots[number];
        slot.entry.get_or_init(|| {
            let json = self.kept.get(slot.json.clone()).unwrap_or_default();
            // The cache's checksum was right, so this is what was written; an empty entry matches nothing.
            Arc::new(serde_json::from_slice(json).unwrap_or_default())
        })
    }

    /// In the order of the files.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Entry>> {
        (0..self.len()).map(|number| self.get(number))
    }

    pub const fn len(&self) -> usize {
        self.slots.len()
    }
}
