//! Attributions and their sources in, sentences whose attribution is only implied added: a speaker stays on while a
//! paragraph goes on without a cue.

use super::names::{NameKind, Names};
use super::{Category, Sources};
use crate::attribution::{Act, Attribution, Construct, Mode};
use crate::grammar::{CueKind, Mark, Marked};
use crate::read::BlockKind;
use crate::text::Kind;

/// Later sentences of a paragraph, after one that reports what somebody says, as attributions without source and
/// cue. Definition: Santa Clara University's codebook of sourced statements.
pub fn add_implied(
    marked: &Marked<'_>,
    attributions: &mut Vec<Attribution>,
    sources: &mut Sources,
) {
    let going = GoingOn {
        marked,
        names: Names::of(marked),
        touched: touched(marked, attributions),
        last: last_in_each(marked, attributions),
    };
    let found = going.implied(attributions, sources);
    merge(attributions, sources, found);
}

struct GoingOn<'m, 'a> {
    marked: &'m Marked<'a>,
    names: Names,
    /// For each sentence, whether an attribution has words of it.
    touched: Vec<bool>,
    /// For each sentence, the last attribution whose cue stands in it and lies in no other's content.
    last: Vec<Option<usize>>,
}

impl GoingOn<'_, '_> {
    fn implied(
        &self,
        attributions: &[Attribution],
        sources: &Sources,
    ) -> Vec<(Attribution, usize)> {
        let text = self.marked.text;
        let mut found = Vec::new();
        let mut speaker: Option<(usize, usize)> = None;
        for (index, sentence) in text.sentences.iter().enumerate() {
            if let Some((_, block)) = speaker
                && block != sentence.block
            {
                speaker = None;
            }
            if self.touched[index] {
                speaker = self.last[index]
                    .filter(|&last| self.reports(&attributions[last]))
                    .and_then(|last| sources.of[last])
                    .filter(|&source| may_go_on(sources.all[source].category))
                    .map(|source| (source, sentence.block));
                continue;
            }
            let Some((source, _)) = speaker else { continue };
            if !self.goes_on(index) {
                speaker = None;
                continue;
            }
            let to = text.tokens[sentence.to - 1].is(Kind::Stop);
            let content = text.span(sentence.from, sentence.to - usize::from(to));
            found.push((
                Attribution {
                    source: None,
                    cue: Vec::new(),
                    content: vec![content],
                    mode: Mode::Indirect,
                    kind: CueKind::Assertion,
                    act: Act::Claim,
                    construct: Construct::Floating,
                    within: None,
                    implied: true,
                    confidence: IMPLIED,
                    block: text.story.blocks[sentence.block].kind,
                },
                source,
            ));
        }
        found
    }

    /// Whether an attribution says what somebody said, so that more of it may follow.
    fn reports(&self, found: &Attribution) -> bool {
        let text = self.marked.text;
        let goes_on = |at| self.marked.marks(at).has(Mark::GoesOn);
        let says = (found.cue.iter()).any(|&cue| text.tokens_of(cue).any(goes_on));
        says && found.kind == CueKind::Assertion
            && found.act == Act::Claim
            && found.mode != Mode::Direct
            && found.block == BlockKind::Body
    }

    /// Whether a sentence can be what the speaker before goes on to say: it turns to no other person.
    fn goes_on(&self, sentence: usize) -> bool {
        let text = self.marked.text;
        let sentence = &text.sentences[sentence];
        let aside = text.tokens[sentence.from].is(Kind::OpenBracket);
        let quoted = (sentence.from..sentence.to).any(|at| text.quotation_of(at).is_some());
        let person = (self.names.at(sentence.from)).is_some_and(|name| {
            let bearer = self.names.bearer_of(name);
            let unsure = bearer.kind == NameKind::Unknown && bearer.names.len() < 2;
            bearer.kind.is_person() || bearer.kind == NameKind::Unknown && !unsure
        });
        let asks = text.tokens[sentence.to - 1].text == "?";
        !aside && !quoted && !person && !asks
    }
}

/// How sure an implied attribution is: less than any that is told by default.
const IMPLIED: f32 = 0.2;

const fn may_go_on(category: Category) -> bool {
    !matches!(
        category,
        Category::Hearsay | Category::None | Category::Reporter
    )
}

fn touched(marked: &Marked<'_>, attributions: &[Attribution]) -> Vec<bool> {
    let mut touched = vec![false; marked.text.sentences.len()];
    for found in attributions {
        let parts = found.source.iter().chain(&found.cue).chain(&found.content);
        for &part in parts {
            for at in marked.text.tokens_of(part) {
                touched[marked.text.sentence_of(at)] = true;
            }
        }
    }
    touched
}

fn last_in_each(marked: &Marked<'_>, attributions: &[Attribution]) -> Vec<Option<usize>> {
    let mut last = vec![None; marked.text.sentences.len()];
    for (index, found) in attributions.iter().enumerate() {
        let outermost = found.within.is_none();
        if let Some(&cue) = found.cue.last().filter(|_| outermost) {
            last[marked.text.sentence_of(marked.text.tokens_of(cue).start)] = Some(index);
        }
    }
    last
}

/// Puts the implied ones in their places in the order of the text.
fn merge(
    attributions: &mut Vec<Attribution>,
    sources: &mut Sources,
    implied: Vec<(Attribution, usize)>,
) {
    let told = std::mem::take(attributions).into_iter().enumerate();
    let mut all: Vec<(Option<usize>, Attribution, Option<usize>)> = told
        .map(|(index, found)| (Some(index), found, sources.of[index]))
        .collect();
    all.extend(
        implied
            .into_iter()
            .map(|(found, source)| (None, found, Some(source))),
    );
    all.sort_by_key(|(_, found, _)| found.span().start);
    let mut place = vec![0; sources.of.len()];
    for (now, (before, _, _)) in all.iter().enumerate() {
        if let Some(before) = *before {
            place[before] = now;
        }
    }
    sources.of = all.iter().map(|(_, _, source)| *source).collect();
    *attributions = all
        .into_iter()
        .map(|(_, mut found, _)| {
            found.within = found.within.map(|outer| place[outer]);
            found
        })
        .collect();
}
