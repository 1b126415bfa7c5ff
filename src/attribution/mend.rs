//! A cue's best reading in, the same out where grammar leaves no doubt: what the models, which see words and their
//! neighbours, cannot know.

use super::model::accept::Found;
use super::model::choice::{Choice, Part};
use super::model::sheet::Sheet;
use super::model::tag::Tag;
use super::reading::{Construct, Reading, TokenRange};
use crate::grammar::{Class, Classes, Form, Frame, Mark};
use crate::text::{Kind, Token};

/// `proposed` is what the sheet was made with.
pub fn mended(sheet: &Sheet<'_>, proposed: &[Reading], found: &Found) -> Choice {
    let mut choice = found.choice;
    choice.right = choice
        .right
        .map(|right| hosted(sheet, proposed, found, right));
    choice.right = choice.right.map(|part| over_paragraphs(sheet, part));
    choice.left = choice.left.map(|part| over_paragraphs(sheet, part));
    choice.source = choice
        .source
        .map(|source| whole_accorded(sheet, found.anchor, source));
    choice.source = choice.source.map(|source| whole_apposition(sheet, source));
    let told = |part: Part| is_told(sheet, found, part);
    if choice.left.is_some_and(told) {
        choice.left = None;
    }
    if choice.source.is_some_and(told) {
        choice.source = agent(sheet, found.anchor);
    }
    if choice.left.is_some() {
        choice.right = choice
            .right
            .filter(|right| !leaves_block(sheet, found.anchor, *right));
    }
    choice
}

/// A quotation that the next paragraph takes up again is read to its end.
fn over_paragraphs(sheet: &Sheet<'_>, part: Part) -> Part {
    let text = sheet.marked.text;
    let quotation = text.quotation_of(part.1 - 1).map(|at| &text.quotations[at]);
    match quotation {
        Some(quotation) if quotation.reopened.contains(&part.1) => (part.0, quotation.tokens().end),
        _ => part,
    }
}

/// A headline's "officials say" claims nothing of the paragraph below.
fn leaves_block(sheet: &Sheet<'_>, anchor: usize, right: Part) -> bool {
    let block = |at: usize| sheet.block_of_sentence(sheet.sentence_of(at));
    let blocks = &sheet.marked.text.story.blocks;
    let kind = |at: usize| blocks.get(block(at)).map(|block| block.kind);
    kind(anchor) != kind(right.0)
}

/// "The clerk, who said **that she was ill**, left": the content ends where the clause around it goes on.
fn hosted(sheet: &Sheet<'_>, proposed: &[Reading], found: &Found, right: Part) -> Part {
    let ends = sheet
        .proposals(found.anchor)
        .iter()
        .filter(|proposal| proposed[proposal.reading].hosted)
        .filter_map(|proposal| proposal.choice.right);
    let earlier = ends.filter(|end| end.0 == right.0 && end.1 < right.1);
    earlier.min_by_key(|end| end.1).unwrap_or(right)
}

/// "according to **records obtained by the Post**": whom it accords to begins right after.
fn whole_accorded(sheet: &Sheet<'_>, anchor: usize, source: Part) -> Part {
    let marked = sheet.marked;
    if !marked.is(anchor, Class::CuePreposition) || source.0 <= anchor {
        return source;
    }
    let from = (anchor + 1..source.0)
        .find(|&at| !(marked.is(at, Class::CuePreposition) && marked.is(at, Class::Joined)))
        .unwrap_or(source.0);
    let phrase = (from..source.0).all(|at| marked.text.tokens[at].is_word());
    if phrase { (from, source.1) } else { source }
}

/// "**Ana Ruiz, a baker,** said": who is told of opens the sentence.
fn whole_apposition(sheet: &Sheet<'_>, source: Part) -> Part {
    let marked = sheet.marked;
    let tokens = &marked.text.tokens;
    let Some(comma) = source
        .0
        .checked_sub(1)
        .filter(|&at| tokens[at].is(Kind::Comma))
    else {
        return source;
    };
    if !marked
        .classes(source.0)
        .any(Classes::of(Class::Article).with(Class::Cardinal))
    {
        return source;
    }
    const NO_NAME: Classes = Classes::of(Class::Preposition)
        .with(Class::Conjunction)
        .with(Class::Subordinator)
        .with(Class::Adverb)
        .with(Class::Weekday)
        .with(Class::Month)
        .with(Class::TimeWord)
        .with(Class::Article);
    let named = |at: &usize| {
        tokens[*at].is_word()
            && tokens[*at].text.contains(char::is_uppercase)
            && !marked.classes(*at).any(NO_NAME)
    };
    let first = &marked.text.sentences[sheet.sentence_of(source.0)];
    let opens = (first.from..comma).rev().take_while(named).last();
    match opens {
        Some(from)
            if from == first.from && (comma > from + 1 || marked.classes(from).is_empty()) =>
        {
            (from, source.1)
        }
        _ => source,
    }
}

/// "**The crew** were told that …", "**It** is not known whether …": the subject of such a passive says nothing, and
/// nothing is said of it.
fn is_told(sheet: &Sheet<'_>, found: &Found, subject: Part) -> bool {
    let marked = sheet.marked;
    let verbal = |at: usize| {
        matches!(
            sheet.tag(at),
            Tag::Be | Tag::Have | Tag::Modal | Tag::Negation | Tag::Adverb | Tag::Hedge
        )
    };
    let opens = |right: Part| {
        marked
            .classes(right.0)
            .any(Classes::of(Class::That).with(Class::Interrogative))
    };
    let empty = subject.1 - subject.0 == 1 && marked.is(subject.0, Class::SubjectPronoun);
    let hears = marked.words[found.anchor].frames.has(Frame::Hearer);
    let mut group = subject.1..found.anchor;
    let passive = matches!(
        marked.words[found.anchor].form,
        Some(Form::Past | Form::Participle)
    );
    passive
        && (hears || empty)
        && found.choice.right.is_some_and(opens)
        && group.clone().all(verbal)
        && group.any(|at| sheet.tag(at) == Tag::Be)
}

/// "by **the harbor office**", where the passive has one.
fn agent(sheet: &Sheet<'_>, anchor: usize) -> Option<Part> {
    let proposals = sheet.proposals(anchor).iter();
    proposals
        .filter(|proposal| proposal.construct == Construct::Passive)
        .find_map(|proposal| proposal.choice.source)
}

/// "read “A Long Way Home”": what is named, not said.
pub fn names_a_title(sheet: &Sheet<'_>, choice: &Choice) -> bool {
    const LONGEST: usize = 10;
    let (None, Some((from, to))) = (choice.left, choice.right) else {
        return false;
    };
    let tokens = &sheet.marked.text.tokens;
    let is = |at: usize, kind| tokens.get(at).is_some_and(|token| token.is(kind));
    if !(is(from, Kind::OpenQuote) && is(to - 1, Kind::CloseQuote)) || to - from > LONGEST {
        return false;
    }
    let words = &tokens[from + 1..to - 1];
    let title =
        |token: &Token<'_>| token.is_capitalised() || token.is_word() && token.text.len() < 4;
    let introduced = is(from - 1, Kind::Colon) || is(from - 1, Kind::Comma);
    words.len() > 1 && words.iter().all(title) && !introduced
}

/// The cue with what belongs to it right after: "on X", and the preposition that leads to the content.
pub fn with_what_follows(sheet: &Sheet<'_>, cue: &mut [TokenRange], choice: &Choice) {
    let Some(last) = cue.last_mut() else { return };
    let marked = sheet.marked;
    let taken = |at: usize| {
        choice
            .parts()
            .any(|(_, (from, to))| (from..to).contains(&at))
    };
    let extension = |at: usize| {
        // In "told reporters" the hearer is marked too, and belongs to nothing.
        let leads = marked
            .classes(at)
            .any(Classes::of(Class::Preposition).with(Class::To));
        let belongs = marked
            .phrases_at(at)
            .filter(|_| leads)
            .filter(|phrase| phrase.has(Mark::CueExtension))
            .map(|phrase| marked.marked_by(phrase))
            .find(|tokens| tokens.start == at);
        belongs.filter(|tokens| !tokens.clone().any(taken))
    };
    while let Some(tokens) = extension(last.end) {
        last.end = tokens.end;
    }
    let links = marked.is(last.end, Class::Preposition)
        && choice.right.is_some_and(|right| right.0 == last.end + 1)
        && !taken(last.end);
    if links {
        last.end += 1;
    }
}
