//! The sources of a story as they are found, and which of them an unnamed mention may take up again.

use std::ops::{Index, IndexMut};

use rustc_hash::FxHashMap as HashMap;

use super::draft::Draft;
use crate::read::Span;

/// How many sentences back an unnamed source or a noun that calls one is looked for. Only books are longer.
pub const REACH: usize = 250;

/// So many are kept near before the first sweep.
const FEW: usize = 256;

#[derive(Default)]
pub struct Drafts {
    all: Vec<Draft>,
    /// Those without a name; of the ones last spoken of long ago, not all.
    near: Vec<usize>,
    is_near: Vec<bool>,
    sweep_at: usize,
    /// The first of several heads with each name.
    plurals: HashMap<String, usize>,
    writer: Option<usize>,
    /// Where sources were spoken of, in the order of the text, and the longest of these places in bytes.
    mentioned: Vec<(Span, usize)>,
    longest: usize,
}

impl Drafts {
    pub const fn len(&self) -> usize {
        self.all.len()
    }

    pub fn push(&mut self, draft: Draft) -> usize {
        let index = self.all.len();
        let unnamed = draft.bearer.is_none();
        if unnamed {
            self.near.push(index);
        }
        self.is_near.push(unnamed);
        if draft.plural {
            self.plurals.entry(draft.name.clone()).or_insert(index);
        }
        self.all.push(draft);
        index
    }

    /// Takes back all but the first `len`.
    pub fn truncate(&mut self, len: usize) {
        for draft in self.all.drain(len..) {
            if self
                .plurals
                .get(&draft.name)
                .is_some_and(|&first| first >= len)
            {
                self.plurals.remove(&draft.name);
            }
        }
        self.is_near.truncate(len);
        self.near.retain(|&index| index < len);
        self.writer = self.writer.filter(|&index| index < len);
    }

    /// The reporter.
    pub fn writer(&mut self) -> usize {
        if let Some(known) = self.writer {
            return known;
        }
        let new = self.push(Draft::writer());
        self.writer = Some(new);
        new
    }

    /// The draft of several heads with a name.
    pub fn plural(&self, name: &str) -> Option<usize> {
        self.plurals.get(name).copied()
    }

    /// Notes that an attribution, read at the token `at`, has the draft as its source.
    pub fn spoke(&mut self, index: usize, mention: Span, at: usize) {
        let draft = &mut self.all[index];
        draft.mentions.push(mention);
        draft.last = at;
        if draft.bearer.is_none() && !self.is_near[index] {
            self.is_near[index] = true;
            self.near.push(index);
        }
        let place = self.mentioned.partition_point(|known| known.0 <= mention);
        self.mentioned.insert(place, (mention, index));
        self.longest = self.longest.max(mention.len());
    }

    /// The first draft that was spoken of where `span` lies, or in a part of it.
    pub fn mentioned(&self, span: Span) -> Option<usize> {
        let to = self
            .mentioned
            .partition_point(|(mention, _)| mention.start < span.end);
        let around = self.mentioned[..to]
            .iter()
            .rev()
            .take_while(|(mention, _)| mention.start + self.longest >= span.start);
        around
            .filter(|(mention, _)| mention.contains(span) || span.contains(*mention))
            .map(|&(_, draft)| draft)
            .min()
    }

    /// Those without a name, but for ones that were last spoken of long ago.
    pub fn near(&self) -> impl Iterator<Item = (usize, &Draft)> {
        self.near.iter().map(|&index| (index, &self.all[index]))
    }

    /// Lets those go that were last spoken of before the token `from`, when there are many.
    pub fn sweep(&mut self, from: usize) {
        if self.near.len() < self.sweep_at.max(FEW) {
            return;
        }
        let (all, is_near) = (&self.all, &mut self.is_near);
        self.near.retain(|&index| {
            is_near[index] = all[index].last >= from;
            is_near[index]
        });
        self.sweep_at = 2 * self.near.len();
    }
}

impl Index<usize> for Drafts {
    type Output = Draft;

    fn index(&self, index: usize) -> &Draft {
        &self.all[index]
    }
}

impl IndexMut<usize> for Drafts {
    fn index_mut(&mut self, index: usize) -> &mut Draft {
        &mut self.all[index]
    }
}
