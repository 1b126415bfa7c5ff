//! Where sentences end.

use super::english::{self, Abbreviation};
use super::{Kind, Part, Token};

/// A sentence without an end is cut after so many tokens, so that what is done for each word of a sentence takes no
/// more time than the copy is long. People write some hundred at most.
const LONGEST: usize = 600;

/// A sentence: tokens `from..to` of one block of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub from: usize,
    pub to: usize,
    /// Index into [`crate::Story::blocks`].
    pub block: usize,
}

/// Cuts the tokens of `part`, whose quotation marks are paired.
pub fn sentences(tokens: &[Token<'_>], part: &Part, sentences: &mut Vec<Sentence>) {
    let tokens = &tokens[..part.to];
    let mut from = part.from;
    let mut push = |from: usize, to: usize| {
        sentences.push(Sentence {
            from,
            to,
            block: part.block,
        });
    };
    let mut at = part.from;
    while at < tokens.len() {
        let stop = at;
        at += 1;
        if at - from >= LONGEST && at < tokens.len() {
            push(from, at);
            from = at;
            continue;
        }
        if !may_end(&tokens[stop]) {
            continue;
        }
        at = after_closers(tokens, at);
        if at < tokens.len() && ends(tokens, stop, at) {
            push(from, at);
            from = at;
        }
    }
    if from < tokens.len() {
        push(from, tokens.len());
    }
}

fn may_end(token: &Token<'_>) -> bool {
    token.abbreviated || matches!(token.kind, Kind::Stop | Kind::Ellipsis)
}

/// Past the stops, closing marks and brackets that cling to a stop.
fn after_closers(tokens: &[Token<'_>], mut at: usize) -> usize {
    while tokens.get(at).is_some_and(|token| {
        !token.spaced && (closes(token) || matches!(token.kind, Kind::Stop | Kind::Ellipsis))
            || token.spaced && matches!(token.kind, Kind::CloseQuote | Kind::Ellipsis)
    }) {
        at += 1;
    }
    at
}

fn closes(token: &Token<'_>) -> bool {
    matches!(token.kind, Kind::CloseQuote | Kind::CloseBracket)
        || token.is(Kind::Sign) && matches!(token.text, "\"" | "”" | "''" | "’" | "'")
}

/// Whether the sentence ends with the stop at `stop`, whose closing marks end before `next`.
fn ends(tokens: &[Token<'_>], stop: usize, next: usize) -> bool {
    let quoted = tokens[stop + 1..next].iter().any(closes);
    let after = &tokens[next];
    match after.kind {
        Kind::Comma
        | Kind::Colon
        | Kind::Semicolon
        | Kind::Dash
        | Kind::Stop
        | Kind::CloseBracket
        | Kind::CloseQuote => return false,
        Kind::Word if after.clitic => return false,
        _ => {}
    }
    let first = first_word(tokens, next);
    let small = first.is_some_and(|word| word.text.starts_with(char::is_lowercase));
    let stopped = &tokens[stop];
    if small {
        // A long plain word is no abbreviation, so its stop counts whatever follows.
        return !quoted
            && after.spaced
            && stopped.text == "."
            && stop > 0
            && is_plain(&tokens[stop - 1]);
    }
    let cut_off = matches!(after.kind, Kind::OpenQuote | Kind::OpenBracket);
    if !after.spaced && !quoted && !cut_off && !after.is_capitalised() {
        return false;
    }
    let kind = match stopped.kind {
        Kind::Ellipsis if tokens[stop + 1..next].iter().any(|t| t.is(Kind::Stop)) => Kind::Stop,
        kind => kind,
    };
    match kind {
        Kind::Ellipsis => ellipsis_ends(tokens, stop, first) || next > stop + 1 && quoted,
        Kind::Stop => !(quoted && matches!(stopped.text, "?" | "!") && replies(tokens, next)),
        _ => quoted || abbreviation_ends(stopped, tokens, stop, next, first),
    }
}

/// The first token that is not an opening mark or bracket.
fn first_word<'a, 's>(tokens: &'a [Token<'s>], from: usize) -> Option<&'a Token<'s>> {
    tokens[from..]
        .iter()
        .take(4)
        .find(|token| !matches!(token.kind, Kind::OpenQuote | Kind::OpenBracket))
}

fn is_plain(token: &Token<'_>) -> bool {
    token.is(Kind::Word) && token.text.len() > 5 && token.text.starts_with(char::is_lowercase)
}

fn is_starter(first: Option<&Token<'_>>) -> bool {
    first.is_some_and(|word| english::is_starter(word.text))
}

fn ellipsis_ends(tokens: &[Token<'_>], stop: usize, first: Option<&Token<'_>>) -> bool {
    let full = tokens[stop]
        .text
        .bytes()
        .filter(|&byte| byte == b'.')
        .count()
        > 3;
    full || stop > 0 && tokens[stop - 1].is(Kind::Stop) || is_starter(first)
}

fn abbreviation_ends(
    stopped: &Token<'_>,
    tokens: &[Token<'_>],
    stop: usize,
    next: usize,
    first: Option<&Token<'_>>,
) -> bool {
    let word = stopped.text.trim_end_matches('.');
    if matches!(word, "a.m" | "p.m" | "A.M" | "P.M") {
        return first.is_some_and(|first| first.is_capitalised() && !english::is_time(first.text));
    }
    let last = word.rsplit('-').next().unwrap_or(word);
    match english::abbreviation(last) {
        Some(Abbreviation::Title | Abbreviation::BeforeNumber) => false,
        Some(Abbreviation::Final) => first.is_some_and(Token::is_capitalised),
        Some(Abbreviation::MayEnd | Abbreviation::State) => is_starter(first),
        // Initials: those of a name stand after or before its other parts.
        None if word.len() == 1 => {
            let named = stop > 0 && tokens[stop - 1].is_capitalised();
            !named && is_starter(first) && tokens[next].spaced
        }
        None => is_starter(first),
    }
}

/// Whether a name and its cue stand at `from`: “Why?” Ruiz asked.
fn replies(tokens: &[Token<'_>], from: usize) -> bool {
    let name = tokens[from..]
        .iter()
        .take(6)
        .take_while(|token| token.is_capitalised())
        .count();
    let pronoun = tokens.get(from).is_some_and(|token| token.text == "I");
    (name > 0 || pronoun)
        && tokens
            .get(from + name)
            .is_some_and(|cue| english::is_reply(cue.text))
}
