//! "who", "which": the words before them.

use super::Resolver;
use crate::grammar::{Class, HeadKind};
use crate::source::mention::{TokenRange, determiner_at};
use crate::text::Kind;

/// How many tokens an antecedent may have.
const REACH: usize = 16;

impl Resolver<'_, '_> {
    pub(super) fn relative(&mut self, at: usize, attribution: Option<usize>) -> Option<usize> {
        let range = self.antecedent(at)?;
        let span = self.ground.marked.text.span(range.start, range.end);
        let known = self.drafts.mentioned(span);
        known.or_else(|| self.source(range, attribution))
    }

    /// The noun phrase that ends before a relative pronoun.
    fn antecedent(&self, relative: usize) -> Option<TokenRange> {
        let ground = self.ground;
        let text = ground.marked.text;
        let sentence = &text.sentences[text.sentence_of(relative)];
        let mut to = relative;
        while to > sentence.from
            && (text.tokens[to - 1].is(Kind::Comma)
                || ground.marked.is(to - 1, Class::Preposition)
                || ground.text_of(to - 1) == "and")
        {
            to -= 1;
        }
        to = self.before_brackets(sentence.from, to);
        let lowest = sentence.from.max(to.saturating_sub(REACH));
        let mut best = None;
        let mut at = to;
        while at > lowest {
            at -= 1;
            if let Some(name) = ground.names.at(at) {
                let whole = name.whole.clone();
                if whole.end == to && ground.names.bearer_of(name).kind.is_person() {
                    return Some(whole.start..to);
                }
                at = whole.start.max(lowest);
                if whole.end + 1 == to || best.is_none() {
                    best = Some(at..to);
                }
                continue;
            }
            let token = &text.tokens[at];
            let verbal = [Class::CueVerb, Class::Be, Class::Have, Class::Modal];
            let head = ground.marked.grammar.heads.get(token.text);
            if !token.is_word() && !token.clitic
                || ground.marked.classes(at).any(verbal.into_iter().collect()) && head.is_none()
            {
                break;
            }
            let people =
                head.is_some_and(|head| !head.kind.is_document() && head.kind != HeadKind::Rumor);
            if people || determiner_at(ground, at) {
                best = Some(at..to);
            }
            if determiner_at(ground, at)
                && (at..to).any(|inside| {
                    ground
                        .marked
                        .grammar
                        .heads
                        .get(ground.text_of(inside))
                        .is_some()
                })
            {
                break;
            }
        }
        best
    }

    /// Before "(D-Nev.)".
    fn before_brackets(&self, first: usize, to: usize) -> usize {
        let tokens = &self.ground.marked.text.tokens;
        if to == first || !tokens[to - 1].is(Kind::CloseBracket) {
            return to;
        }
        (first.max(to.saturating_sub(8))..to)
            .rev()
            .find(|&at| tokens[at].is(Kind::OpenBracket))
            .filter(|&open| open > first)
            .unwrap_or(to)
    }
}
