//! A marked text in, its columns out.

use super::{Sheet, bits};
use crate::attribution::model::boundary::boundaries;
use crate::attribution::model::passed::Running;
use crate::attribution::model::tag::{Tag, tag};
use crate::attribution::model::vocabulary::{Vocabulary, WordFacts};
use crate::attribution::reading::Reading;
use crate::grammar::Marked;
use crate::text::Kind;

impl<'a> Sheet<'a> {
    pub fn new(vocabulary: &Vocabulary, marked: &'a Marked<'a>, readings: &[Reading]) -> Self {
        Self::with_rates(vocabulary, marked, readings, |_, facts| facts)
    }

    /// `adjust` may change what is known of a word: fitting leaves an article's own counts out.
    pub fn with_rates(
        vocabulary: &Vocabulary,
        marked: &'a Marked<'a>,
        readings: &[Reading],
        adjust: impl Fn(&str, WordFacts) -> WordFacts,
    ) -> Self {
        let text = marked.text;
        let count = text.tokens.len();
        let mut sheet = Self {
            marked,
            facts: Vec::with_capacity(count),
            tags: Vec::with_capacity(count),
            rates: Vec::new(),
            quotation: vec![0; count],
            sentence: vec![0; count],
            boundaries: Vec::new(),
            passed: Running::of(&[]),
            sentence_tags: Vec::new(),
            quoted_before: Vec::new(),
            opened_before: Vec::new(),
            proposals: Vec::new(),
            proposals_before: Vec::new(),
        };
        for (index, sentence) in text.sentences.iter().enumerate() {
            sheet.sentence[sentence.from..sentence.to].fill(index as u32);
        }
        for (index, quotation) in text.quotations.iter().enumerate() {
            let to = quotation
                .close
                .map_or(quotation.end, |close| close + 1)
                .min(count);
            sheet.quotation[quotation.open..to].fill(index as u32 + 1);
        }
        let mut lower = String::new();
        for (at, token) in text.tokens.iter().enumerate() {
            let opens = at == 0
                || text.sentences[sheet.sentence[at] as usize].from == at
                || text.tokens[at - 1].is(Kind::OpenQuote);
            sheet.tags.push(tag(marked, at, opens));
            let word = lower_case(token.text, &mut lower);
            sheet.facts.push(adjust(word, vocabulary.facts(word)));
        }
        sheet.rates = sheet.facts.iter().map(better_rate).collect();
        sheet.boundaries = boundaries(&text.tokens, &sheet.tags);
        sheet.passed = Running::of(&sheet.tags);
        let tags_of = |from: usize, to: usize| bits(&sheet.tags[from..to]);
        sheet.sentence_tags = text
            .sentences
            .iter()
            .map(|sentence| tags_of(sentence.from, sentence.to))
            .collect();
        sheet.quoted_before = counts(sheet.quotation.iter().map(|&quotation| quotation > 0));
        sheet.opened_before = counts(sheet.tags.iter().map(|&tag| tag == Tag::OpenQuote));
        sheet.propose(readings);
        sheet
    }

    /// Makes a word look as if it were new: only its ending is known.
    pub fn forget(&mut self, at: usize) {
        self.facts[at] = WordFacts {
            suffix: self.facts[at].suffix,
            ..WordFacts::default()
        };
        self.rates[at] = better_rate(&self.facts[at]);
    }
}

/// The word in lower case, in `buffer` when it is not so already.
fn lower_case<'t>(word: &'t str, buffer: &'t mut String) -> &'t str {
    if word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        return word;
    }
    buffer.clear();
    if word.is_ascii() {
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
        return buffer;
    }
    buffer.extend(word.chars().flat_map(char::to_lowercase));
    buffer
}

fn better_rate(facts: &WordFacts) -> u8 {
    facts.rate.max(facts.stem_rate).step() as u8
}

/// How many hold before each place, and in all.
fn counts(holds: impl Iterator<Item = bool>) -> Vec<u32> {
    let before = holds.scan(0, |count, holds| {
        *count += u32::from(holds);
        Some(*count)
    });
    std::iter::once(0).chain(before).collect()
}
