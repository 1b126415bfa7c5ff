//! "both women", "the two officials": the two who were named last.

use super::Resolver;
use super::draft::{Draft, sex_of};
use crate::source::mention::{Core, Count, Determiner, Phrase};

/// How many sentences back the two are looked for.
const REACH: usize = 4;

impl Resolver<'_, '_> {
    /// The two people named last, where the phrase means two who are known and no two unnamed ones are.
    pub(super) fn pair(&mut self, phrase: &Phrase) -> Option<usize> {
        let (Core::Noun(noun, _) | Core::Other(noun)) = phrase.about else {
            return None;
        };
        let both = self
            .ground
            .text_of(phrase.range.start)
            .eq_ignore_ascii_case("both");
        let known = both || phrase.determiner == Determiner::Definite;
        let people = matches!(phrase.about, Core::Noun(_, head) if head.kind.is_people());
        if !known || !people || phrase.count != Count::Exactly(2) && !both {
            return None;
        }
        let sex = sex_of(self.ground, noun);
        let text = self.ground.marked.text;
        let at = phrase.range.start;
        let here = text.sentence_of(at);
        let names = self.ground.names;
        let end = names.found.partition_point(|name| name.whole.start < at);
        let mut two: Vec<usize> = Vec::new();
        for name in names.found[..end].iter().rev() {
            if here - text.sentence_of(name.whole.start) > REACH || two.len() == 2 {
                break;
            }
            let bearer = names.bearer_of(name);
            let other = matches!((sex, bearer.sex), (Some(a), Some(b)) if a != b);
            let full = bearer.fullest.len() > 1;
            if bearer.kind.is_person() && full && !other && !two.contains(&name.bearer) {
                two.push(name.bearer);
            }
        }
        two.sort_unstable();
        let [one, another] = two[..] else { return None };
        let drafts = [one, another].map(|bearer| Draft::of_bearer(self.ground, bearer));
        let name = format!("{} and {}", drafts[0].name, drafts[1].name);
        let known = self.drafts.plural(&name);
        Some(known.unwrap_or_else(|| {
            let range = drafts[0].intro.clone();
            self.drafts.push(Draft::joined(&drafts, name, range))
        }))
    }
}
