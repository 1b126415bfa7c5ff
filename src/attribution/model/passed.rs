//! How many commas, quotation marks and verbs stand between two places: counted once from the start of the text, so
//! that any stretch costs the same.

use super::tag::Tag;

/// What a stretch of tokens holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Passed {
    pub commas: u32,
    /// Opening and closing marks.
    pub quotes: u32,
    /// Auxiliaries and finite forms of cues.
    pub verbs: u32,
    /// Past forms in "-ed" of other verbs.
    pub past: u32,
}

impl Passed {
    fn of(tag: Tag, before: Tag) -> Self {
        let counts = |holds: bool| u32::from(holds);
        Self {
            commas: counts(tag == Tag::Comma),
            quotes: counts(matches!(tag, Tag::OpenQuote | Tag::CloseQuote)),
            verbs: counts(matches!(
                tag,
                Tag::Be
                    | Tag::Have
                    | Tag::Do
                    | Tag::Modal
                    | Tag::SayPast
                    | Tag::SayPresent
                    | Tag::CuePast
                    | Tag::CuePresent
            )),
            past: counts(tag == Tag::Ed && !takes_participle(before)),
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            commas: self.commas + other.commas,
            quotes: self.quotes + other.quotes,
            verbs: self.verbs + other.verbs,
            past: self.past + other.past,
        }
    }

    fn since(self, earlier: Self) -> Self {
        Self {
            commas: self.commas - earlier.commas,
            quotes: self.quotes - earlier.quotes,
            verbs: self.verbs - earlier.verbs,
            past: self.past - earlier.past,
        }
    }
}

/// A word in "-ed" after it is no past form.
const fn takes_participle(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Article | Tag::Possessive | Tag::Preposition | Tag::Be | Tag::Have | Tag::By
    )
}

/// The counts before each token, and in all.
pub struct Running(Vec<Passed>);

impl Running {
    pub fn of(tags: &[Tag]) -> Self {
        let mut running = Vec::with_capacity(tags.len() + 1);
        let (mut passed, mut before) = (Passed::default(), Tag::Edge);
        running.push(passed);
        for &tag in tags {
            passed = passed.plus(Passed::of(tag, before));
            before = tag;
            running.push(passed);
        }
        Self(running)
    }

    /// What the tokens `from..to` hold.
    pub fn between(&self, from: usize, to: usize) -> Passed {
        match (self.0.get(from), self.0.get(to).or(self.0.last())) {
            (Some(&before), Some(&after)) if from < to => after.since(before),
            _ => Passed::default(),
        }
    }
}
