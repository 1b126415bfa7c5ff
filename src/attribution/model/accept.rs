//! Is an anchor's best reading good enough to be told? The evidence, given its rivals.

use super::choice::{Choice, Part};
use super::cue::{frames, length_bin};
use super::feature::{Sink, family};
use super::rank::{AGREEMENTS, agreement, shape};
use super::sheet::Sheet;
use super::vocabulary::Rate;
use crate::attribution::reading::Construct;

const SHAPES: u16 = 20;
const LENGTHS: u16 = 12;
const STEPS: u16 = 12;

family! {
    /// Evidence on whether an attribution is there and rightly read.
    Accept {
        Bias: Bin(1), CueScore: Real, ReadingLog: Real, Margin: Real, PointerLog: Real,
        CueStep: Bin(STEPS), ReadingStep: Bin(STEPS), CueByReading: Bin(STEPS * STEPS),
        Shape: Bin(SHAPES), ShapeCueStep: Bin(SHAPES * STEPS), ShapeReadingStep: Bin(SHAPES * STEPS), Tag: Tag, TagShape: TagBin(SHAPES),
        Rate: Bin(Rate::STEPS), Kind: Bin(5), Length: Bin(LENGTHS * 4), SourceTag: Tag, SourceLength: Bin(LENGTHS),
        Quoted: Bin(8), Block: Bin(16), Readings: Bin(8),
        /// A likelier anchor near by, and how it stands to this one.
        RivalBefore: Bin(STEPS * STEPS), RivalAfter: Bin(STEPS * STEPS),
        InsideSource: Bin(STEPS), InsideContent: Bin(STEPS * 3), SameContent: Bin(STEPS * STEPS), HoldsAnchor: Bin(STEPS * STEPS),
        SharedSource: Bin(STEPS * STEPS), CutsContent: Bin(STEPS),
        Frame: Frame,
        Construct: Bin(Construct::COUNT as u16 * AGREEMENTS), ConstructStep: Bin(AGREEMENTS * STEPS), Constructs: Bin(4),
    }
}

/// An anchor with its best reading.
#[derive(Clone, Debug)]
pub struct Found {
    pub anchor: usize,
    /// Log-odds of its being a cue.
    pub cue_score: f32,
    pub choice: Choice,
    /// Log-probability of the reading among those of its anchor, and its lead over the next.
    pub reading_log: f32,
    pub margin: f32,
    pub readings: usize,
}

/// What speaks for and against telling `found[index]`, among all that was found, in the order of anchors.
pub fn describe(sheet: &Sheet<'_>, found: &[Found], index: usize, sink: &mut impl Sink<Accept>) {
    let this = &found[index];
    let choice = &this.choice;
    let steps = usize::from(STEPS);
    let (cue_step, reading_step) = (log_odds_step(this.cue_score), log_step(this.reading_log));
    let shape = shape(sheet, this.anchor, choice);
    let shapes = usize::from(SHAPES);
    let tag = sheet.tag(this.anchor) as usize;
    sink.add(Accept::Bias, 0);
    sink.add_real(Accept::CueScore, 0, this.cue_score.clamp(-6.0, 6.0));
    sink.add_real(Accept::ReadingLog, 0, this.reading_log.max(-4.0));
    sink.add_real(Accept::Margin, 0, this.margin.min(5.0));
    sink.add_real(Accept::PointerLog, 0, choice.log().max(-8.0));
    sink.add(Accept::CueStep, cue_step);
    sink.add(Accept::ReadingStep, reading_step);
    sink.add(Accept::CueByReading, cue_step * steps + reading_step);
    sink.add(Accept::Shape, shape);
    sink.add(Accept::ShapeCueStep, shape * steps + cue_step);
    sink.add(Accept::ShapeReadingStep, shape * steps + reading_step);
    sink.add(Accept::Tag, tag);
    sink.add(Accept::TagShape, tag * shapes + shape);
    sink.add(Accept::Rate, sheet.any_rate(this.anchor));
    let entry = &sheet.marked.words[this.anchor];
    sink.add(Accept::Kind, entry.kind.map_or(4, |kind| kind as usize));
    for frame in frames(sheet, this.anchor).iter() {
        sink.add(Accept::Frame, frame as usize);
    }
    let words: usize = choice.contents().map(|(from, to)| to - from).sum();
    sink.add(
        Accept::Length,
        length_bin(words) * 4
            + usize::from(choice.left.is_some()) * 2
            + usize::from(choice.right.is_some()),
    );
    if let Some((from, to)) = choice.source {
        sink.add(
            Accept::SourceTag,
            sheet.tag(sheet.last_word_before(to)) as usize,
        );
        sink.add(Accept::SourceLength, length_bin(to - from));
    }
    let quoted: usize = choice
        .contents()
        .map(|(from, to)| sheet.quoted(from, to))
        .sum();
    let share = if quoted == 0 {
        0
    } else if quoted == words {
        3
    } else if quoted * 2 > words {
        2
    } else {
        1
    };
    sink.add(
        Accept::Quoted,
        share * 2 + usize::from(sheet.quotation(this.anchor) > 0),
    );
    let block = sheet.block_kind(sheet.sentence_of(this.anchor));
    sink.add(Accept::Block, block.map_or(0, |kind| kind as usize));
    sink.add(Accept::Readings, length_bin(this.readings).min(7));
    let proposals = sheet.proposals(this.anchor);
    let mut best = 0;
    for proposal in proposals {
        let agreement = agreement(choice, &proposal.choice);
        best = best.max(agreement);
        sink.add(
            Accept::Construct,
            proposal.construct as usize * usize::from(AGREEMENTS) + agreement,
        );
    }
    sink.add(Accept::ConstructStep, best * steps + cue_step);
    sink.add(Accept::Constructs, proposals.len().min(3));
    describe_rivals(found, index, cue_step, sink);
}

/// How many neighbours on either side are looked at: enough for a long sentence.
const NEIGHBOURS: usize = 6;

fn describe_rivals(found: &[Found], index: usize, cue_step: usize, sink: &mut impl Sink<Accept>) {
    let this = &found[index];
    let steps = usize::from(STEPS);
    let around = found[index.saturating_sub(NEIGHBOURS)..]
        .iter()
        .take(2 * NEIGHBOURS + 1);
    let (mut before, mut after) = (0, 0);
    for rival in around.filter(|rival| rival.anchor != this.anchor) {
        let step = log_odds_step(rival.cue_score);
        let near = rival.anchor.abs_diff(this.anchor) <= 12;
        if near && rival.anchor < this.anchor {
            before = before.max(step);
        } else if near {
            after = after.max(step);
        }
        let holds = |part: Part, at: usize| part.0 <= at && at < part.1;
        if rival
            .choice
            .source
            .is_some_and(|part| holds(part, this.anchor))
        {
            sink.add(Accept::InsideSource, step);
        }
        if rival.choice.contents().any(|part| holds(part, this.anchor)) {
            let nests = this.choice.contents().all(|part| {
                rival
                    .choice
                    .contents()
                    .any(|whole| whole.0 <= part.0 && part.1 <= whole.1)
            });
            let certain = usize::from(rival.reading_log > -0.4);
            sink.add(
                Accept::InsideContent,
                step * 3 + if nests { 1 + certain } else { 0 },
            );
        }
        if this.choice.contents().any(|part| holds(part, rival.anchor)) {
            sink.add(Accept::HoldsAnchor, step * steps + cue_step);
        }
        if this.choice.shares_half(&rival.choice) {
            sink.add(Accept::SameContent, step * steps + cue_step);
        } else if crosses(&this.choice, &rival.choice) {
            sink.add(Accept::CutsContent, step);
        }
        if this.choice.source.is_some() && this.choice.source == rival.choice.source {
            sink.add(Accept::SharedSource, step * steps + cue_step);
        }
    }
    sink.add(Accept::RivalBefore, before * steps + cue_step);
    sink.add(Accept::RivalAfter, after * steps + cue_step);
}

fn crosses(a: &Choice, b: &Choice) -> bool {
    a.contents().any(|part| {
        b.contents().any(|other| {
            part.0 < other.1
                && other.0 < part.1
                && !(part.0 <= other.0 && other.1 <= part.1)
                && !(other.0 <= part.0 && part.1 <= other.1)
        })
    })
}

fn log_odds_step(score: f32) -> usize {
    (score + 5.0).clamp(0.0, f32::from(STEPS) - 1.0) as usize
}

fn log_step(log: f32) -> usize {
    const UPPER: [f32; 11] = [
        -3.0, -2.2, -1.6, -1.2, -0.9, -0.6, -0.4, -0.25, -0.12, -0.05, -0.015,
    ];
    UPPER.partition_point(|&upper| upper < log)
}
