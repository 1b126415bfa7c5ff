//! Where the cues are: verbs of the lexicon that stand as verbs, with what belongs to them.
//!
//! ```text
//! cue       = { auxiliary | adverb | negation } verb [ particle ] ;
//! auxiliary = modal | have | be | do | to ;
//! ```

use super::ground::Ground;
use crate::attribution::reading::TokenRange;
use crate::grammar::{Class, Classes, CueKind, Form, Frame, Frames};
use crate::read::BlockKind;
use crate::text::Kind;

/// A verb that may introduce or close a content.
#[derive(Clone, Debug, PartialEq)]
pub struct Cue {
    /// The verb.
    pub head: usize,
    /// The verb with its auxiliaries, adverbs and particles.
    pub range: TokenRange,
    pub kind: CueKind,
    pub frames: Frames,
    pub form: Form,
    /// "was told", "is expected".
    pub passive: bool,
    /// "to say", "of saying": it has no subject of its own.
    pub bare: bool,
    pub negated: bool,
}

impl Cue {
    pub fn takes(&self, frame: Frame) -> bool {
        self.frames.has(frame)
    }
}

const VERB: Classes = Classes::of(Class::CueVerb)
    .with(Class::Reply)
    .with(Class::Reach);

const AUXILIARY: Classes = Classes::of(Class::Modal)
    .with(Class::Have)
    .with(Class::Be)
    .with(Class::Do)
    .with(Class::To)
    .with(Class::Adverb)
    .with(Class::Negation);

const BEFORE_NOUN: Classes = Classes::of(Class::Article)
    .with(Class::Possessive)
    .with(Class::Quantifier)
    .with(Class::Cardinal);

pub fn cues(ground: &Ground<'_>) -> Vec<Cue> {
    (0..ground.len())
        // What is said inside a quotation is its speaker's own words.
        .filter(|&at| ground.classes(at).any(VERB) && ground.inside(at).is_none())
        .filter_map(|at| cue(ground, at))
        .collect()
}

fn cue(ground: &Ground<'_>, head: usize) -> Option<Cue> {
    let word = ground.marked.words[head];
    let form = word.form?;
    let bounds = ground.bounds(head);
    let from = group_start(ground, head, bounds.start);
    let group = from..head;
    let has = |class| group.clone().any(|at| ground.is(at, class));
    let before = from.checked_sub(1).filter(|&at| at >= bounds.start);
    // "Public Advocate Diaz": a capital inside a sentence of copy is a name's.
    let heading = ground.block_kind(head) != BlockKind::Body;
    if !heading && is_name(ground, head) {
        return None;
    }
    if !stands_as_verb(ground, head, form, &group, before) {
        return None;
    }
    let nearest_be = group.clone().rev().find(|&at| {
        ground.classes(at).any(
            Classes::of(Class::Be)
                .with(Class::Have)
                .with(Class::Modal)
                .with(Class::Do),
        )
    });
    let after_be = nearest_be.is_some_and(|at| ground.is(at, Class::Be));
    Some(Cue {
        head,
        range: from..head + 1,
        kind: word.kind.unwrap_or_default(),
        frames: word.frames,
        form,
        passive: matches!(form, Form::Past | Form::Participle) && after_be,
        bare: form == Form::Gerund && !after_be || form == Form::Base && ground.is(from, Class::To),
        negated: has(Class::Negation),
    })
}

/// Goes left over auxiliaries; a lone adverb at the head of the clause stays outside.
fn group_start(ground: &Ground<'_>, head: usize, floor: usize) -> usize {
    let mut from = head;
    while from > floor && head - from < 6 {
        let at = from - 1;
        if !ground.classes(at).any(AUXILIARY) || is_owner_mark(ground, at) || is_name(ground, at) {
            break;
        }
        from = at;
    }
    let verbal = Classes::of(Class::Modal)
        .with(Class::Have)
        .with(Class::Be)
        .with(Class::Do);
    let adverbs = (from..head)
        .take_while(|&at| ground.is(at, Class::Adverb))
        .count();
    // "The government there | would not say"; "Yesterday | said".
    if from == floor || ground.classes(from + adverbs).any(verbal) {
        from + adverbs
    } else {
        from
    }
}

/// `'s` after a noun; after a pronoun it is "is" or "has".
pub fn is_owner_mark(ground: &Ground<'_>, at: usize) -> bool {
    let pronoun = Classes::of(Class::SubjectPronoun)
        .with(Class::Relative)
        .with(Class::Interrogative)
        .with(Class::That);
    ground.token(at).is_some_and(|token| token.is_possessive())
        && at
            .checked_sub(1)
            .is_none_or(|before| !ground.classes(before).any(pronoun))
}

/// A capital inside the sentence: "Will Diaz".
fn is_name(ground: &Ground<'_>, at: usize) -> bool {
    ground.token(at).is_some_and(|token| token.is_capitalised())
        && ground.sentence(at).start != at
        && !ground.is(at, Class::SubjectPronoun)
}

fn stands_as_verb(
    ground: &Ground<'_>,
    head: usize,
    form: Form,
    group: &TokenRange,
    before: Option<usize>,
) -> bool {
    let auxiliary = group.clone().any(|at| {
        ground.classes(at).any(
            Classes::of(Class::Modal)
                .with(Class::Have)
                .with(Class::Be)
                .with(Class::Do)
                .with(Class::To),
        )
    });
    if auxiliary {
        return true;
    }
    let negated = group.clone().any(|at| ground.is(at, Class::Negation));
    let before_is = |class| before.is_some_and(|at| ground.is(at, class));
    if form != Form::Gerund
        && before.is_some_and(|at| {
            ground.classes(at).any(BEFORE_NOUN) && !ground.is(at, Class::SubjectPronoun)
        })
    {
        return false;
    }
    if ground
        .classes(head)
        .any(Classes::of(Class::Joined).with(Class::Place))
        && is_name(ground, head)
    {
        return false;
    }
    let owned =
        before.is_some_and(|at| is_owner_mark(ground, at) || ground.is_kind(at, Kind::Number));
    match form {
        Form::Past => !before_is(Class::Preposition) && !owned && !negated,
        Form::Participle => false,
        Form::Gerund => !owned && !before_is(Class::Article) && !before_is(Class::Adjective),
        Form::Present => {
            !before_is(Class::Preposition) && !owned && !looks_like_noun_use(ground, head)
        }
        Form::Base => {
            before.is_some_and(|at| is_plural_subject(ground, at))
                && !owned
                && !looks_like_noun_use(ground, head)
        }
    }
}

/// "the claims of", "reports are": what follows shows a noun.
fn looks_like_noun_use(ground: &Ground<'_>, head: usize) -> bool {
    let noun_too = ground.classes(head).any(
        Classes::of(Class::CueNoun)
            .with(Class::Document)
            .with(Class::Channel)
            .with(Class::Place)
            .with(Class::SourceNoun),
    );
    let next = ground
        .marked
        .words
        .get(head + 1)
        .copied()
        .unwrap_or_default();
    let after_noun = Classes::of(Class::Be)
        .with(Class::Have)
        .with(Class::Modal)
        .with(Class::Preposition)
        .with(Class::Do);
    noun_too && (next.classes.any(after_noun) || next.form == Some(Form::Participle))
}

fn is_plural_subject(ground: &Ground<'_>, at: usize) -> bool {
    let Some(token) = ground.token(at) else {
        return false;
    };
    if ground
        .classes(at)
        .any(Classes::of(Class::SubjectPronoun).with(Class::Relative))
    {
        return true;
    }
    let plural = ground.classes(at).any(
        Classes::of(Class::Plural)
            .with(Class::Collective)
            .with(Class::Quantifier),
    );
    let in_s = token.text.ends_with('s') && !token.text.ends_with("ss") && !token.is_capitalised();
    token.is(Kind::Word) && !token.clitic && (plural || in_s)
        || token.is(Kind::CloseQuote)
        || token.is(Kind::Comma)
}
