//! A cache's file: a checksum, the key, what is needed at once, and the entries as JSON, read when they are looked at.

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::key::{Key, sum};
use crate::claim::database::Register;
use crate::claim::index::Memory;
use crate::claim::rank::Grams;
use crate::claim::shelf::Shelf;
use crate::claim::{ClaimError, Claims};

/// What is needed at once.
#[derive(Serialize, Deserialize)]
pub struct Head<'a> {
    pub register: Cow<'a, Register>,
    pub grams: Cow<'a, Grams>,
    /// Empty where there is one on disk.
    pub index: Cow<'a, Memory>,
    /// The checksum of the index on disk.
    pub on_disk: Option<u128>,
    pub errors: Cow<'a, [ClaimError]>,
    /// How long the JSON of each entry is.
    lengths: Vec<u32>,
}

pub struct Saved {
    sum: [u8; 16],
    head: Vec<u8>,
    entries: Vec<u8>,
}

const SUM: Range<usize> = 0..16;
const KEY: Range<usize> = 16..32;
const HEAD: Range<usize> = 32..40;

impl Saved {
    /// `None` for what no cache can hold.
    pub fn new(
        key: Key,
        claims: &Claims,
        errors: &[ClaimError],
        on_disk: Option<u128>,
    ) -> Option<Self> {
        let (mut entries, mut lengths) = (Vec::new(), Vec::new());
        for entry in claims.iter() {
            let start = entries.len();
            serde_json::to_writer(&mut entries, entry).ok()?;
            lengths.push(u32::try_from(entries.len() - start).ok()?);
        }
        let head = postcard::to_allocvec(&Head {
            register: Cow::Borrowed(&claims.register),
            grams: Cow::Borrowed(&claims.grams),
            index: Cow::Borrowed(claims.index.memory()),
            on_disk,
            errors: Cow::Borrowed(errors),
            lengths,
        });
        let head = head.ok()?;
        let mut start = key.to_bytes().to_vec();
        start.extend_from_slice(&(head.len() as u64).to_le_bytes());
        let head = [start, head].concat();
        Some(Self {
            sum: sum_of(&head, &entries).to_le_bytes(),
            head,
            entries,
        })
    }

    pub fn parts(&self) -> [&[u8]; 3] {
        [&self.sum, &self.head, &self.entries]
    }
}

/// The checksum of a file whose parts after the checksum are these.
fn sum_of(head: &[u8], entries: &[u8]) -> u128 {
    let both = [sum(head), sum(entries)].map(u128::to_le_bytes);
    sum(both.as_flattened())
}

/// What a file holds, if it is whole and of this key.
pub fn read(key: Key, bytes: Vec<u8>) -> Option<(Head<'static>, Shelf)> {
    let length = u64::from_le_bytes(bytes.get(HEAD)?.try_into().ok()?);
    let end = HEAD.end.checked_add(usize::try_from(length).ok()?)?;
    let (head, entries) = (bytes.get(KEY.start..end)?, bytes.get(end..)?);
    if bytes.get(SUM)? != sum_of(head, entries).to_le_bytes() || bytes.get(KEY)? != key.to_bytes() {
        return None;
    }
    let head: Head<'static> = postcard::from_bytes(bytes.get(HEAD.end..end)?).ok()?;
    let mut start = end;
    let places = head.lengths.iter().map(|&length| {
        let place = start..start + length as usize;
        start = place.end;
        place
    });
    let places: Vec<_> = places.collect();
    Some((head, Shelf::of_kept(bytes, places.into_iter())))
}
