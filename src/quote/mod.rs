//! The quotations of a story and what was really said in, which of them are verbatim out.

mod alike;
mod find;
mod quoted;
mod transcript;

pub use find::{Place, Verdict};
pub use transcript::Transcript;

use crate::audit::Audit;
use crate::grammar::{Class, Grammar};
use crate::read::{BlockKind, Span};
use crate::source::Category;
use crate::text::{Text, unaccented};

/// A quotation of a story, held against transcripts.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// In the story, with its marks.
    pub span: Span,
    /// Index of the source that the story gives it to.
    pub source: Option<usize>,
    pub verdict: Verdict,
    /// Whether the transcript has the same speaker; `None` where one of the two does not name them. Nobody is looked
    /// up whom the story does not name.
    pub same_speaker: Option<bool>,
}

/// So few words say nothing of where they are from.
const FEWEST_WORDS: usize = 3;

/// Every quotation of the copy that is long enough to tell, in the order of the text.
pub fn check(audit: &Audit<'_>, grammar: &Grammar, transcripts: &[Transcript<'_>]) -> Vec<Checked> {
    let text = Text::of(audit.story);
    let outer = text
        .quotations
        .iter()
        .filter(|quotation| quotation.within.is_none());
    let spans = outer.map(|quotation| {
        let tokens = quotation.tokens();
        text.span(tokens.start, tokens.end)
    });
    spans
        .filter(|span| is_body(audit, *span))
        .filter_map(|span| {
            let quoted = quoted::Quoted::of(span.of(&audit.story.text), grammar);
            if quoted.words() < FEWEST_WORDS {
                return None;
            }
            let verdict = find::best(&quoted, transcripts);
            let source = speaker(audit, span);
            Some(Checked {
                span,
                source,
                same_speaker: agreement(audit, source, &verdict, transcripts, grammar),
                verdict,
            })
        })
        .collect()
}

fn is_body(audit: &Audit<'_>, span: Span) -> bool {
    let mut blocks = audit.story.blocks.iter();
    blocks.any(|block| {
        block.kind == BlockKind::Body
            && block.span.start <= span.start
            && span.start < block.span.end
    })
}

fn speaker(audit: &Audit<'_>, span: Span) -> Option<usize> {
    let holds = |content: &Vec<Span>| content.iter().any(|part| part.overlaps(span));
    let said = audit
        .attributions
        .iter()
        .position(|found| holds(&found.content))?;
    audit.sources.of[said]
}

fn agreement(
    audit: &Audit<'_>,
    source: Option<usize>,
    verdict: &Verdict,
    transcripts: &[Transcript<'_>],
    grammar: &Grammar,
) -> Option<bool> {
    let source = &audit.sources.all[source?];
    if source.category != Category::NamedPerson {
        return None;
    }
    let place = verdict.place()?;
    let label = transcripts[place.transcript].speaker_at(place.span.start)?;
    let is_suffix = |word: &&str| {
        let word = grammar.lexicon.get(word.trim_end_matches('.'));
        word.classes.has(Class::NameSuffix)
    };
    let mut last = source.name.split_whitespace().rev();
    let last = unaccented(last.find(|word| !is_suffix(word))?).to_lowercase();
    let label = unaccented(label).to_lowercase();
    let words: Vec<&str> = label
        .split(|c: char| c.is_whitespace() || ",.()".contains(c))
        .filter(|word| word.chars().count() > 1)
        .collect();
    // "Q" and "A" name nobody.
    (!words.is_empty()).then(|| words.contains(&last.as_str()))
}
