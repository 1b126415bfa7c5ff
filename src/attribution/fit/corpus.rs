//! Gold stories made ready for fitting: aligned, with what is known of words from other stories only.

use std::collections::HashMap;

use super::align::{Aligned, InCue, align, anchor, count_cue_words};
use super::gold::GoldStory;
use crate::attribution::construct;
use crate::attribution::model::sheet::Sheet;
use crate::attribution::model::vocabulary::{Listed, Rate, Vocabulary, WordFacts, stem, suffix};
use crate::grammar::{Class, Classes, Mark, Marked};
use crate::text::{Kind, Text, Token};

/// Words seen less often are not known by name.
const LEAST_SEEN: u32 = 5;
/// A word with fewer anchors than this is no cue by name.
const LEAST_CUES: u32 = 4;
const LEAST_SUFFIXES: u32 = 40;

/// A story's sheet and its relations.
pub type Example<'a> = (Sheet<'a>, Vec<Aligned>);

/// Anchors and occurrences.
type Counts = HashMap<Box<str>, (u32, u32)>;

/// What was counted over the stories.
pub struct Tally {
    in_cue: InCue,
    words: Counts,
    stems: Counts,
}

impl Tally {
    pub fn of(stories: &[GoldStory], texts: &[Text<'_>]) -> Self {
        let in_cue = count_cue_words(stories, texts);
        let mut tally = Self {
            in_cue,
            words: Counts::new(),
            stems: Counts::new(),
        };
        for (gold, text) in stories.iter().zip(texts) {
            let own = tally.of_story(gold, text);
            for (word, (cues, seen)) in own {
                let stem = tally.stems.entry(stem(&word).into()).or_default();
                (stem.0, stem.1) = (stem.0 + cues, stem.1 + seen);
                let word = tally.words.entry(word).or_default();
                (word.0, word.1) = (word.0 + cues, word.1 + seen);
            }
        }
        tally
    }

    fn of_story(&self, gold: &GoldStory, text: &Text<'_>) -> Counts {
        let mut own = Counts::new();
        // The weights file is written in words between spaces; `#` begins a comment there, `[` a section.
        let plain = |token: &&Token<'_>| !token.text.contains([' ', '#', '[']);
        for token in text.tokens.iter().filter(plain) {
            own.entry(token.text.to_lowercase().into()).or_default().1 += 1;
        }
        let mut anchors: Vec<_> = gold
            .relations
            .iter()
            .filter_map(|relation| anchor(text, relation, &self.in_cue))
            .collect();
        anchors.sort_unstable();
        anchors.dedup();
        for anchor in anchors {
            own.entry(text.tokens[anchor].text.to_lowercase().into())
                .or_default()
                .0 += 1;
        }
        own
    }

    pub fn vocabulary(&self) -> Vocabulary {
        let mut known: Vec<_> = self
            .words
            .iter()
            .filter(|(_, counts)| counts.1 >= LEAST_SEEN)
            .collect();
        known.sort();
        let mut suffixes: HashMap<&str, u32> = HashMap::new();
        for word in self.words.keys() {
            *suffixes.entry(suffix(word)).or_default() += 1;
        }
        let mut suffixes: Vec<Box<str>> = suffixes
            .into_iter()
            .filter(|&(suffix, count)| count >= LEAST_SUFFIXES && !suffix.is_empty())
            .map(|(suffix, _)| suffix.into())
            .collect();
        suffixes.sort();
        let listed = known.iter().map(|(word, (cues, seen))| Listed {
            word: (*word).clone(),
            rate: Rate::of(*cues, *seen),
            is_cue: *cues >= LEAST_CUES,
        });
        let mut stems: Vec<_> = self
            .stems
            .iter()
            .map(|(stem, &(cues, seen))| (stem.clone(), Rate::of_stem(cues, seen)))
            .filter(|(_, rate)| *rate != Rate::default())
            .collect();
        stems.sort();
        Vocabulary::new(listed.collect(), suffixes, stems)
    }

    /// The story's sheet and its relations, as they look when the story itself was not counted, or `as_known` to a
    /// vocabulary of earlier stories.
    pub fn prepare<'a>(
        &self,
        vocabulary: &Vocabulary,
        as_known: bool,
        gold: &GoldStory,
        marked: &'a Marked<'a>,
    ) -> Example<'a> {
        let own = self.of_story(gold, marked.text);
        let mut own_stems: HashMap<&str, (u32, u32)> = HashMap::new();
        for (word, (cues, seen)) in &own {
            let stem = own_stems.entry(stem(word)).or_default();
            (stem.0, stem.1) = (stem.0 + cues, stem.1 + seen);
        }
        let without = |all: Option<&(u32, u32)>, own: Option<&(u32, u32)>| {
            let (all, own) = (
                all.copied().unwrap_or_default(),
                own.copied().unwrap_or_default(),
            );
            (all.0.saturating_sub(own.0), all.1.saturating_sub(own.1))
        };
        let mut sheet = Sheet::with_rates(
            vocabulary,
            marked,
            &construct::readings(marked),
            |word, facts| {
                if as_known {
                    return facts;
                }
                WordFacts {
                    rate: if facts.id == 0 {
                        Rate::default()
                    } else {
                        let (cues, seen) = without(self.words.get(word), own.get(word));
                        Rate::of(cues, seen)
                    },
                    stem_rate: {
                        let (cues, seen) =
                            without(self.stems.get(stem(word)), own_stems.get(stem(word)));
                        Rate::of_stem(cues, seen)
                    },
                    ..facts
                }
            },
        );
        forget_some_cues(&mut sheet);
        self.with_relations(sheet, gold)
    }

    /// A story that is not fitted to, as the models meet it.
    pub fn held_out<'a>(
        &self,
        vocabulary: &Vocabulary,
        gold: &GoldStory,
        marked: &'a Marked<'a>,
    ) -> Example<'a> {
        let sheet = Sheet::new(vocabulary, marked, &construct::readings(marked));
        self.with_relations(sheet, gold)
    }

    fn with_relations<'a>(&self, sheet: Sheet<'a>, gold: &GoldStory) -> Example<'a> {
        let aligned = gold.relations.iter().enumerate();
        let aligned = aligned
            .filter_map(|(index, relation)| align(&sheet, index, relation, &self.in_cue))
            .collect();
        (sheet, aligned)
    }
}

/// Makes one cue word in twelve of those in the grammar look new, so that its classes and marks carry weight of
/// their own: a verb or a phrase that a newsroom adds has nothing else.
fn forget_some_cues(sheet: &mut Sheet<'_>) {
    const LISTED: Classes = Classes::of(Class::CueVerb).with(Class::CueNoun);
    for at in 0..sheet.tokens() {
        let token = &sheet.marked.text.tokens[at];
        let listed = token.is(Kind::Word)
            && (sheet.marked.classes(at).any(LISTED) || sheet.marked.marks(at).has(Mark::Cue));
        let drawn = (token.start.wrapping_mul(0x9e37_79b9) >> 7).is_multiple_of(12);
        if listed && drawn {
            sheet.forget(at);
        }
    }
}
