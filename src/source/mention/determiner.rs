//! ```text
//! determiner = article | demonstrative | possessive | ( "another" | "other" | "such" ) ;
//! ```

use super::Ground;
use crate::grammar::Class;

/// How a phrase points: at something known, or at something new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Determiner {
    /// "the official", "these people".
    Definite,
    /// "an official", "another official".
    Indefinite,
    /// "his aides".
    Possessive,
    /// "officials".
    #[default]
    Bare,
}

/// The determiner that stands at a token.
pub fn at(ground: Ground<'_, '_>, at: usize) -> Option<Determiner> {
    let marked = ground.marked;
    if marked.is(at, Class::Possessive) {
        return Some(Determiner::Possessive);
    }
    if marked.is(at, Class::Demonstrative) {
        return Some(Determiner::Definite);
    }
    if marked.is(at, Class::Article) {
        let definite = ground.text_of(at).eq_ignore_ascii_case("the");
        return Some(if definite {
            Determiner::Definite
        } else {
            Determiner::Indefinite
        });
    }
    marked
        .is(at, Class::NewDeterminer)
        .then_some(Determiner::Indefinite)
}
