//! Is this word the cue of an attribution? The evidence.

use super::feature::{Sink, family};
use super::sheet::Sheet;
use super::tag::{TAGS, Tag};
use super::vocabulary::Rate;
use crate::attribution::reading::Construct;
use crate::grammar::Frames;
use crate::text::Kind;

const RATES: u16 = Rate::STEPS;

family! {
    /// Evidence on whether a token anchors an attribution.
    Cue {
        Bias: Bin(1),
        Word: Word, PreviousWord: Word, NextWord: Word, SecondPreviousWord: Word, SecondNextWord: Word,
        WordThenTag: CueTag, TagThenWord: CueTag, Suffix: Suffix,
        Tag: Tag, PreviousTags: TagPair, NextTags: TagPair, TwoBefore: TagPair, TwoAfter: TagPair, Around: TagPair,
        Rate: Bin(RATES), StemRate: Bin(RATES), RateThenTag: TagBin(RATES), TagThenRate: TagBin(RATES),
        Class: Class, Frame: Frame, Kind: Bin(4), Form: Bin(6), FrameThenTag: TagBin(16),
        KindThenTag: TagBin(4),
        /// What the phrases around it mark it as.
        Mark: Bin(32),
        /// Inside quotation marks or not, with the rate.
        Quoted: Bin(2 * RATES),
        /// Words since the last closing mark, with the rate.
        AfterClose: Bin(7 * RATES), AfterCloseTag: TagBin(7),
        /// Words to the next opening mark, with the rate.
        BeforeOpen: Bin(7 * RATES), BeforeOpenTag: TagBin(7),
        SentenceQuotes: Bin(4 * RATES),
        FromStart: Bin(12), ToEnd: Bin(12), ToEndRate: Bin(12 * RATES),
        /// What heads the words before it, over adverbs and auxiliaries.
        Subject: Tag, SubjectRate: TagBin(RATES), SubjectWord: Word, SubjectKind: TagBin(4),
        Auxiliaries: Bin(64), AuxiliariesRate: Bin(64 * RATES), AuxiliariesTag: TagBin(64),
        ThatAhead: Bin(8 * RATES), ThatAheadKind: Bin(8 * 4),
        PassiveBy: Bin(2), CommaBefore: Bin(8), CommaBeforeTag: TagBin(8),
        RivalBefore: Bin(RATES * RATES), RivalAfter: Bin(RATES * RATES),
        Block: Bin(16),
        ParagraphQuotes: Bin(3 * RATES),
        Verbless: Bin(2 * RATES),
        /// What the constructs read here.
        Construct: Bin(Construct::COUNT as u16), ConstructRate: Bin(Construct::COUNT as u16 * RATES), Constructs: Bin(4), NoConstruct: Tag,
    }
}

const REACH: usize = 6;

/// What the words around a token say of its being a cue.
pub fn describe(sheet: &Sheet<'_>, at: usize, sink: &mut impl Sink<Cue>) {
    let tag = sheet.tag(at) as usize;
    let (before, after) = (sheet.tag_before(at) as usize, sheet.tag(at + 1) as usize);
    let second_before = at.checked_sub(2).map_or(Tag::Edge, |at| sheet.tag(at)) as usize;
    let second_after = sheet.tag(at + 2) as usize;
    let rate = sheet.rate(at);
    let best_rate = sheet.any_rate(at);
    let steps = usize::from(RATES);
    let cue = sheet.cue(at);

    sink.add(Cue::Bias, 0);
    sink.add(Cue::Word, sheet.word(at));
    sink.add(Cue::PreviousWord, sheet.word_before(at));
    sink.add(Cue::NextWord, sheet.word(at + 1));
    sink.add(
        Cue::SecondPreviousWord,
        at.checked_sub(2).map_or(0, |at| sheet.word(at)),
    );
    sink.add(Cue::SecondNextWord, sheet.word(at + 2));
    sink.add(Cue::WordThenTag, cue * TAGS + after);
    sink.add(Cue::TagThenWord, cue * TAGS + before);
    sink.add(Cue::Suffix, sheet.suffix(at));
    sink.add(Cue::Tag, tag);
    sink.add(Cue::PreviousTags, before * TAGS + tag);
    sink.add(Cue::NextTags, tag * TAGS + after);
    sink.add(Cue::TwoBefore, second_before * TAGS + before);
    sink.add(Cue::TwoAfter, after * TAGS + second_after);
    sink.add(Cue::Around, before * TAGS + after);
    sink.add(Cue::Rate, rate);
    sink.add(Cue::StemRate, sheet.stem_rate(at));
    sink.add(Cue::RateThenTag, after * steps + best_rate);
    sink.add(Cue::TagThenRate, before * steps + best_rate);
    lexicon(sheet, at, after, sink);
    quotations(sheet, at, tag, best_rate, sink);
    position(sheet, at, tag, best_rate, sink);
    verb_group(sheet, at, tag, best_rate, sink);
    rivals(sheet, at, best_rate, sink);
    constructs(sheet, at, best_rate, sink);
}

fn constructs(sheet: &Sheet<'_>, at: usize, rate: usize, sink: &mut impl Sink<Cue>) {
    let proposals = sheet.proposals(at);
    for proposal in proposals {
        sink.add(Cue::Construct, proposal.construct as usize);
        sink.add(
            Cue::ConstructRate,
            proposal.construct as usize * usize::from(RATES) + rate,
        );
    }
    sink.add(Cue::Constructs, proposals.len().min(3));
    sink.flag(
        Cue::NoConstruct,
        sheet.tag(at) as usize,
        proposals.is_empty(),
    );
}

fn lexicon(sheet: &Sheet<'_>, at: usize, after: usize, sink: &mut impl Sink<Cue>) {
    let entry = &sheet.marked.words[at];
    for class in entry.classes.iter() {
        sink.add(Cue::Class, class as usize);
    }
    for frame in frames(sheet, at).iter() {
        sink.add(Cue::Frame, frame as usize);
        sink.add(Cue::FrameThenTag, after * 16 + frame as usize);
    }
    if let Some(kind) = entry.kind {
        sink.add(Cue::Kind, kind as usize);
        sink.add(Cue::KindThenTag, after * 4 + kind as usize);
    }
    for mark in sheet.marked.marks(at).iter() {
        sink.add(Cue::Mark, mark as usize);
    }
    if let Some(form) = entry.form {
        sink.add(Cue::Form, form as usize);
    }
}

fn quotations(sheet: &Sheet<'_>, at: usize, tag: usize, rate: usize, sink: &mut impl Sink<Cue>) {
    let steps = usize::from(RATES);
    sink.add(
        Cue::Quoted,
        usize::from(sheet.quotation(at) > 0) * steps + rate,
    );
    let tokens = &sheet.marked.text.tokens;
    let since = (1..=REACH)
        .find(|&back| at >= back && tokens[at - back].is(Kind::CloseQuote))
        .unwrap_or(0);
    let until = (1..=REACH)
        .find(|&on| {
            tokens
                .get(at + on)
                .is_some_and(|token| token.is(Kind::OpenQuote))
        })
        .unwrap_or(0);
    sink.add(Cue::AfterClose, since * steps + rate);
    sink.add(Cue::BeforeOpen, until * steps + rate);
    sink.flag(Cue::AfterCloseTag, tag * 7 + since, since > 0);
    sink.flag(Cue::BeforeOpenTag, tag * 7 + until, until > 0);
}

fn position(sheet: &Sheet<'_>, at: usize, tag: usize, rate: usize, sink: &mut impl Sink<Cue>) {
    let steps = usize::from(RATES);
    let index = sheet.sentence_of(at);
    let Some((from, to)) = sheet.sentence(index) else {
        return;
    };
    let to_end = length_bin(to - at - 1);
    sink.add(Cue::FromStart, length_bin(at - from));
    sink.add(Cue::ToEnd, to_end);
    sink.add(Cue::ToEndRate, to_end * steps + rate);
    let sides = usize::from(sheet.is_quoted(at.saturating_sub(60).max(from), at)) * 2
        + usize::from(sheet.is_quoted(at + 1, to.min(at + 60)));
    sink.add(Cue::SentenceQuotes, sides * steps + rate);
    let comma = (1..8)
        .find(|&back| at >= from + back && sheet.tag(at - back) == Tag::Comma)
        .unwrap_or(0);
    sink.add(Cue::CommaBefore, comma);
    sink.flag(Cue::CommaBeforeTag, tag * 8 + comma, comma > 0);
    let block = sheet.block_of_sentence(index);
    sink.add(
        Cue::Block,
        sheet.block_kind(index).map_or(0, |kind| kind as usize),
    );
    let neighbour_quote = |index: usize| {
        sheet.sentence(index).is_some_and(|(from, _)| {
            sheet.block_of_sentence(index) == block && sheet.quotation(from) > 0
        })
    };
    let around = if neighbour_quote(index + 1) {
        2
    } else {
        usize::from(index > 0 && neighbour_quote(index - 1))
    };
    sink.add(Cue::ParagraphQuotes, around * steps + rate);
}

fn verb_group(sheet: &Sheet<'_>, at: usize, tag: usize, rate: usize, sink: &mut impl Sink<Cue>) {
    let steps = usize::from(RATES);
    let mut auxiliaries = 0_usize;
    let mut head = at;
    while head > 0 && at - head < 5 {
        let bit = match sheet.tag(head - 1) {
            Tag::Be => 1,
            Tag::Have => 2,
            Tag::Modal => 4,
            Tag::Do => 8,
            Tag::To => 16,
            Tag::Negation => 32,
            Tag::Adverb | Tag::Hedge => 0,
            _ => break,
        };
        auxiliaries |= bit;
        head -= 1;
    }
    let subject = sheet.tag_before(head) as usize;
    sink.add(Cue::Subject, subject);
    sink.add(Cue::SubjectRate, subject * steps + rate);
    sink.flag(Cue::SubjectWord, sheet.word_before(head), head != at);
    if let Some(kind) = sheet.marked.words[at].kind {
        sink.add(Cue::SubjectKind, subject * 4 + kind as usize);
    }
    sink.add(Cue::Auxiliaries, auxiliaries);
    sink.add(Cue::AuxiliariesRate, auxiliaries * steps + rate);
    sink.add(Cue::AuxiliariesTag, tag * 64 + auxiliaries);
    let passive = auxiliaries & 1 == 1 && (1..4).any(|on| sheet.tag(at + on) == Tag::By);
    sink.add(Cue::PassiveBy, usize::from(passive));
    let that = (1..8)
        .find(|&on| sheet.tag(at + on) == Tag::That)
        .unwrap_or(0);
    sink.add(Cue::ThatAhead, that * steps + rate);
    if let Some(kind) = sheet.marked.words[at].kind {
        sink.add(Cue::ThatAheadKind, that * 4 + kind as usize);
    }
}

fn rivals(sheet: &Sheet<'_>, at: usize, rate: usize, sink: &mut impl Sink<Cue>) {
    let steps = usize::from(RATES);
    let Some((from, to)) = sheet.sentence(sheet.sentence_of(at)) else {
        return;
    };
    let before = sheet.best_rate(at.saturating_sub(25).max(from), at);
    let after = sheet.best_rate(at + 1, to.min(at + 25));
    sink.add(Cue::RivalBefore, before * steps + rate);
    sink.add(Cue::RivalAfter, after * steps + rate);
    sink.add(
        Cue::Verbless,
        usize::from(before.max(after) < rate) * steps + rate,
    );
}

/// How a word takes its parts, be it a verb or a noun.
pub fn frames(sheet: &Sheet<'_>, at: usize) -> Frames {
    let entry = &sheet.marked.words[at];
    entry.frames.union(entry.noun_frames)
}

/// Steps of a length in tokens: each of 0 to 5, then wider ones.
pub fn length_bin(length: usize) -> usize {
    match length {
        0..=5 => length,
        6..=8 => 6,
        9..=12 => 7,
        13..=18 => 8,
        19..=28 => 9,
        29..=45 => 10,
        _ => 11,
    }
}
