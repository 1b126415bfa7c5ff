//! How far noun phrases, names and the like reach.

use crate::grammar::{Class, Classes, Form, WordEntry};
use crate::text::{Case, Kind, Text, Token};

pub const LONGEST_NOUN_PHRASE: usize = 20;
pub const LONGEST_NAME: usize = 8;
pub const LONGEST_COUNT: usize = 5;
/// Longer ones are marked too, but a `{class}` takes no more of them.
pub const LONGEST_COMPOUND: usize = 5;

const ENDS_NOUN_PHRASE: Classes = Classes::of(Class::Be)
    .with(Class::Have)
    .with(Class::Do)
    .with(Class::Modal)
    .with(Class::To)
    .with(Class::Relative)
    .with(Class::Interrogative)
    .with(Class::Subordinator)
    .with(Class::Preposition)
    .with(Class::Negation);

const DETERMINER: Classes = Classes::of(Class::Article)
    .with(Class::Demonstrative)
    .with(Class::Possessive)
    .with(Class::Quantifier)
    .with(Class::Cardinal)
    .with(Class::Ordinal);

const OPENS_NOUN_PHRASE: Classes = Classes::of(Class::Article)
    .with(Class::Demonstrative)
    .with(Class::Possessive);

const PRONOUN: Classes = Classes::of(Class::SubjectPronoun)
    .with(Class::ObjectPronoun)
    .with(Class::Reflexive);

/// What may stand in small letters within a name.
const LINKS: Classes = Classes::of(Class::NameParticle).with(Class::NameLink);

const MODIFIER: Classes = Classes::of(Class::Adjective)
    .with(Class::Nationality)
    .with(Class::Former)
    .with(Class::Senior)
    .with(Class::Anonymous)
    .with(Class::Vague);

const NOUN: Classes = Classes::of(Class::CueNoun)
    .with(Class::Role)
    .with(Class::Title)
    .with(Class::Collective)
    .with(Class::Person)
    .with(Class::Institution)
    .with(Class::Document)
    .with(Class::Channel)
    .with(Class::Outlet)
    .with(Class::Place)
    .with(Class::TimeWord);

/// The tokens from a place on, with what is known of each.
pub struct Extent<'a> {
    tokens: &'a [Token<'a>],
    words: &'a [WordEntry],
}

impl<'a> Extent<'a> {
    pub const fn new(tokens: &'a [Token<'a>], words: &'a [WordEntry]) -> Self {
        Self { tokens, words }
    }

    fn classes(&self, at: usize) -> Classes {
        self.words
            .get(at)
            .map_or(Classes::NONE, |word| word.classes)
    }

    fn run(&self, longest: usize, mut goes_on: impl FnMut(usize) -> bool) -> usize {
        (0..self.tokens.len().min(longest))
            .take_while(|&at| goes_on(at))
            .count()
    }

    /// A word of some class with those that go on with it.
    pub fn compound(&self, classes: Classes) -> usize {
        self.run(LONGEST_COMPOUND, |at| {
            self.classes(at).any(classes) && (at == 0 || self.classes(at).has(Class::Joined))
        })
    }

    /// Words in a row, up to `most`.
    pub fn words(&self, most: usize) -> usize {
        self.run(most, |at| self.tokens[at].is_word())
    }

    /// "two", "at least 12", "more than a dozen", "several".
    pub fn count(&self) -> usize {
        let counts = Classes::of(Class::Cardinal).with(Class::Quantifier);
        self.run(LONGEST_COUNT, |at| {
            let article = self.classes(at).has(Class::Article) && self.classes(at + 1).any(counts);
            article || self.tokens[at].is(Kind::Number) || self.classes(at).any(counts)
        })
    }

    /// Capitalised words, with "of" or "van" between them.
    pub fn name(&self) -> usize {
        let capital = |at: usize| {
            self.tokens
                .get(at)
                .is_some_and(|token| token.case != Case::Lower && token.is_word())
        };
        if !capital(0) || self.classes(0).any(DETERMINER.union(PRONOUN)) {
            return 0;
        }
        self.run(LONGEST_NAME, |at| {
            let links = self.classes(at).any(LINKS);
            capital(at) || links && capital(at + 1)
        })
    }

    /// A noun with what belongs to it, "of" phrases and joined nouns included.
    pub fn noun_phrase(&self) -> usize {
        if self.classes(0).any(PRONOUN) && !self.classes(0).any(DETERMINER) {
            return 1;
        }
        let mut len = self.run(LONGEST_NOUN_PHRASE, |at| self.in_noun_phrase(at));
        while len > 0 && self.cannot_end(len - 1) {
            len -= 1;
        }
        len
    }

    fn in_noun_phrase(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        if token.clitic {
            return token.is_possessive() && at > 0;
        }
        match token.kind {
            Kind::Word | Kind::Number => {}
            Kind::Sign => return matches!(token.text, "&" | "$" | "%" | "£" | "€"),
            _ => return false,
        }
        let classes = self.classes(at);
        let modified = at > 0 && self.modifies(at - 1);
        if self.is_of(at) {
            return at > 0 && !self.cannot_end(at - 1);
        }
        if classes.has(Class::Conjunction) {
            return at > 0 && !self.cannot_end(at - 1) && self.starts_noun(at + 1);
        }
        if classes.any(OPENS_NOUN_PHRASE) && at > 0 && !self.takes_determiner(at - 1) {
            return false;
        }
        let ends = classes.any(ENDS_NOUN_PHRASE) && (modified || !classes.any(DETERMINER));
        if ends {
            return modified && classes.any(MODIFIER);
        }
        if classes.any(PRONOUN) && !classes.any(DETERMINER) {
            return false;
        }
        modified || !self.is_finite_verb(at)
    }

    fn is_of(&self, at: usize) -> bool {
        self.classes(at).has(Class::Of)
    }

    fn modifies(&self, at: usize) -> bool {
        let classes = self.classes(at);
        classes.any(DETERMINER.union(MODIFIER)) || self.tokens[at].is_possessive() || self.is_of(at)
    }

    /// "of the", "and the", "all the".
    fn takes_determiner(&self, at: usize) -> bool {
        let takes = Classes::of(Class::Of)
            .with(Class::Conjunction)
            .with(Class::Quantifier);
        self.classes(at).any(takes)
    }

    fn starts_noun(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        let classes = self.classes(at);
        token.is_word()
            && !classes.any(ENDS_NOUN_PHRASE.union(PRONOUN))
            && !classes.has(Class::Adverb)
            && !self.is_finite_verb(at)
    }

    fn is_finite_verb(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else {
            return false;
        };
        let verb = word
            .classes
            .any(Classes::of(Class::CueVerb).with(Class::Verb));
        let finite = matches!(
            word.form,
            Some(Form::Past | Form::Present | Form::Participle)
        );
        verb && finite
            && !word.classes.any(NOUN.union(MODIFIER))
            && self.tokens[at].case == Case::Lower
    }

    fn cannot_end(&self, at: usize) -> bool {
        let classes = self.classes(at);
        let determiner = classes.any(Classes::of(Class::Article).with(Class::Possessive));
        determiner
            || classes.has(Class::Conjunction)
            || self.is_of(at)
            || self.tokens[at].is_possessive()
    }
}

/// How many tokens the quotation has that opens at one.
pub fn quotation(text: &Text<'_>, at: usize) -> Option<usize> {
    let quotation = text.quotations.get(text.quotation_of(at)?)?;
    (quotation.open == at).then(|| quotation.tokens().len())
}
