use super::{Class, Classes, Grammar, WordEntry};
use crate::text::Text;

/// A text with what the grammar says of each token.
#[derive(Clone, Debug)]
pub struct Marked<'a> {
    pub text: &'a Text<'a>,
    pub grammar: &'a Grammar,
    /// One for each token.
    pub words: Vec<WordEntry>,
}

impl<'a> Marked<'a> {
    pub fn new(grammar: &'a Grammar, text: &'a Text<'a>) -> Self {
        let texts: Vec<&str> = text.tokens.iter().map(|token| token.text).collect();
        let mut words: Vec<_> = texts.iter().map(|word| grammar.lexicon.get(word)).collect();
        grammar.lexicon.mark_compounds(&texts, &mut words);
        Self {
            text,
            grammar,
            words,
        }
    }

    pub fn classes(&self, token: usize) -> Classes {
        self.words
            .get(token)
            .map_or(Classes::NONE, |word| word.classes)
    }

    pub fn is(&self, token: usize, class: Class) -> bool {
        self.classes(token).has(class)
    }
}
