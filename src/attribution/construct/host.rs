//! Where a content ends because the clause around its attribution goes on: "The clerk, who said **that she was
//! ill**, left"; "The claim **that it had failed** was wrong".

use super::cue::is_owner_mark;
use super::ground::Ground;
use crate::attribution::reading::TokenRange;
use crate::grammar::{Class, Classes, Form};
use crate::text::Kind;

const AUXILIARY: Classes = Classes::of(Class::Be)
    .with(Class::Have)
    .with(Class::Do)
    .with(Class::Modal);

/// `head` is the attribution's relative pronoun, or its noun; `content` may reach to the end of the sentence.
/// `None` where no clause around it is seen to go on.
pub fn host_end(ground: &Ground<'_>, head: usize, content: &TokenRange) -> Option<usize> {
    let before = ground.bounds(head).start..head;
    let inserted = ground.is(head, Class::Relative)
        && !before.is_empty()
        && ground.is_kind(head - 1, Kind::Comma);
    if inserted {
        closing_comma(ground, content)
    } else if ground.has_verb(&before) {
        None
    } else {
        second_verb(ground, content)
    }
}

/// The comma before the verb of the clause around the content.
fn closing_comma(ground: &Ground<'_>, content: &TokenRange) -> Option<usize> {
    let level = ground.inside(content.start);
    let verb = |at| ground.is_verb(at) || ground.is(at, Class::Verb);
    content
        .clone()
        .find(|&at| ground.is_kind(at, Kind::Comma) && ground.inside(at) == level && verb(at + 1))
}

/// The second finite verb of words that can have but one: nothing among them opens a clause of its own.
fn second_verb(ground: &Ground<'_>, content: &TokenRange) -> Option<usize> {
    const OPENS: Classes = Classes::of(Class::That)
        .with(Class::Relative)
        .with(Class::Interrogative)
        .with(Class::Conjunction)
        .with(Class::Subordinator)
        .with(Class::SubjectPronoun);
    let phrasal = |at: usize| {
        ground
            .token(at)
            .is_some_and(|token| token.is_word() || token.is(Kind::Number) || token.is(Kind::Sign))
    };
    let mut at = content.start + usize::from(ground.classes(content.start).any(OPENS));
    if ground.is(at, Class::SubjectPronoun) {
        at += 1;
    }
    let mut seen = false;
    while at < content.end && phrasal(at) {
        if seen && (is_finite_auxiliary(ground, at) || is_past(ground, at)) {
            return Some(at);
        } else if is_finite_auxiliary(ground, at) {
            seen = true;
            at = verb_group_end(ground, at);
        } else if ground.classes(at).any(OPENS) || ground.is_cue_head(at) {
            return None;
        } else {
            at += 1;
        }
    }
    None
}

/// "held a sign"; in "a letter sent to the mayor" the form may be a participle.
fn is_past(ground: &Ground<'_>, at: usize) -> bool {
    const GOES_ON: Classes = Classes::of(Class::Preposition)
        .with(Class::To)
        .with(Class::Agent)
        .with(Class::Conjunction)
        .with(Class::Subordinator);
    ground.marked.words[at].form == Some(Form::Past)
        && ground.is_verb(at)
        && !ground.classes(at + 1).any(GOES_ON)
}

fn is_finite_auxiliary(ground: &Ground<'_>, at: usize) -> bool {
    let infinitive = at
        .checked_sub(1)
        .is_some_and(|before| ground.is(before, Class::To));
    ground.classes(at).any(AUXILIARY)
        && !infinitive
        && !is_owner_mark(ground, at)
        && !ground.word(at).ends_with("ing")
}

/// Past auxiliaries, adverbs and negations, and the verb or the adjective that they belong to.
fn verb_group_end(ground: &Ground<'_>, from: usize) -> usize {
    const GROUP: Classes = AUXILIARY.with(Class::Adverb).with(Class::Negation);
    let mut at = from;
    while ground.classes(at).any(GROUP) {
        at += 1;
    }
    at + 1
}
