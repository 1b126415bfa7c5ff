//! Joins an acronym to the name it is short for: "the National Security Council (NSC)", "N.S.C."

use rustc_hash::FxHashMap as HashMap;

use super::Names;
use crate::grammar::Marked;
use crate::text::{Case, Token};

pub fn join(marked: &Marked<'_>, names: &mut Names) {
    let tokens = &marked.text.tokens;
    let mut by_letters: HashMap<String, usize> = HashMap::default();
    for (index, bearer) in names.bearers.iter().enumerate() {
        let words = &tokens[bearer.fullest.clone()];
        if words.len() >= 2 && !bearer.kind.is_person() {
            by_letters.entry(initials(words)).or_insert(index);
        }
    }
    let mut into: Vec<Option<usize>> = vec![None; names.bearers.len()];
    for (index, bearer) in names.bearers.iter().enumerate() {
        let [word] = &tokens[bearer.fullest.clone()] else {
            continue;
        };
        if word.case != Case::Upper {
            continue;
        }
        let letters: String = word.text.chars().filter(|c| c.is_alphabetic()).collect();
        into[index] = by_letters
            .get(&letters)
            .copied()
            .filter(|&full| full != index && letters.len() > 1);
    }
    for name in &mut names.found {
        if let Some(full) = into[name.bearer] {
            name.bearer = full;
        }
    }
    for (index, full) in into.iter().enumerate() {
        if let Some(full) = *full {
            let moved = std::mem::take(&mut names.bearers[index].names);
            names.bearers[full].names.extend(moved);
            names.bearers[full].names.sort_unstable();
        }
    }
}

/// The first letters of the capitalised words.
fn initials(words: &[Token<'_>]) -> String {
    words
        .iter()
        .filter(|word| word.is_capitalised())
        .filter_map(|word| word.text.chars().next())
        .collect()
}
