//! Which quotation marks belong together.

use std::ops::Range;

use super::mark::{self, Mark, Side};
use super::{Kind, Part, Token};

/// A quotation: the tokens of its marks. It may run over several paragraphs, each of which reopens it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The opening mark.
    pub open: usize,
    /// The closing mark; `None` when the copy never closes it, and it ends with its paragraph.
    pub close: Option<usize>,
    /// One past the last token inside.
    pub end: usize,
    /// Opening marks that only continue it at the head of later paragraphs.
    pub reopened: Vec<usize>,
    /// Index of the quotation around this one.
    pub within: Option<usize>,
}

impl Quotation {
    /// Every token of it, its marks too.
    pub fn tokens(&self) -> Range<usize> {
        self.open..self.close.map_or(self.end, |close| close + 1)
    }
}

/// Pairs the marks of `tokens`, which stand in `parts`, and settles their kinds: a mark that belongs
/// to no quotation becomes an apostrophe or a sign.
pub fn quotations(tokens: &mut [Token<'_>], parts: &[Part]) -> Vec<Quotation> {
    let mut pairing = Pairing {
        tokens,
        marks: Vec::new(),
        found: Vec::new(),
        open: Vec::new(),
    };
    for (index, part) in parts.iter().enumerate() {
        pairing.part(part, parts.get(index + 1));
    }
    pairing.found
}

/// A quotation that is not closed yet.
struct Open {
    found: usize,
    double: bool,
    /// Index of the mark that closes it, where that is known beforehand.
    closes_at: Option<usize>,
}

struct Pairing<'a, 's> {
    tokens: &'a mut [Token<'s>],
    /// Those of the part at hand.
    marks: Vec<Mark>,
    found: Vec<Quotation>,
    open: Vec<Open>,
}

impl Pairing<'_, '_> {
    fn part(&mut self, part: &Part, next: Option<&Part>) {
        mark::marks(&self.tokens[..part.to], part.from, &mut self.marks);
        let reopens = !self.open.is_empty();
        if let Some(open) = self.open.first() {
            self.found[open.found].reopened.push(part.from);
            self.tokens[part.from].kind = Kind::OpenQuote;
        }
        for index in usize::from(reopens)..self.marks.len() {
            let mark = self.marks[index];
            if mark.double {
                self.double(index, mark);
            } else {
                self.single(index, mark, part, next);
            }
        }
        let continues = self.open.first().is_some_and(|open| {
            let mark = self.tokens[self.found[open.found].open].text;
            self.reopened(mark, part, next)
        });
        self.drop_open(usize::from(continues), part.to);
    }

    /// Whether the quotation that `mark` opened may go on in the next paragraph, which reopens it.
    fn reopened(&self, mark: &str, part: &Part, next: Option<&Part>) -> bool {
        let ended = self.tokens[..part.to].last().is_some_and(|last| {
            last.abbreviated || !matches!(last.kind, Kind::Word | Kind::Number | Kind::Sign)
        });
        ended
            && part.is_body
            && next.is_some_and(|next| next.is_body && self.tokens[next.from].text == mark)
    }

    fn double(&mut self, index: usize, mark: Mark) {
        let inside = self.open.iter().rposition(|open| open.double);
        let opens = match mark.side {
            Side::Opens => true,
            Side::Closes => false,
            Side::Either => inside.is_none(),
        };
        match inside {
            _ if opens => {
                if self.open.last().is_some_and(|open| open.double) && !self.nests(index) {
                    self.drop_open(self.open.len() - 1, mark.token);
                }
                self.push(mark, None);
            }
            Some(level) => self.close(level, mark.token),
            None => self.set(mark.token, Kind::Sign),
        }
    }

    /// Whether two more marks close what `index` opens and what is open around it.
    fn nests(&self, index: usize) -> bool {
        let closes = |mark: &Mark| mark.double && mark.side == Side::Closes;
        let mut next = self.marks[index + 1..].iter().filter(|mark| mark.double);
        next.next().is_some_and(closes) && next.next().is_some_and(closes)
    }

    fn single(&mut self, index: usize, mark: Mark, part: &Part, next: Option<&Part>) {
        let planned = self
            .open
            .iter()
            .rposition(|open| open.closes_at == Some(index));
        if let Some(level) = planned {
            self.close(level, mark.token);
        } else if let Some(closing) = self.closing(index) {
            self.push(mark, Some(closing));
        } else if self.runs_on(mark, part, next) {
            self.push(mark, None);
        } else if self.ends_running(mark) {
            self.close(0, mark.token);
        } else {
            self.not_a_quote(mark.token);
        }
    }

    /// The mark that closes what the single mark `index` opens. No search runs past the next single
    /// mark that opens, so all of them together read the marks once.
    fn closing(&self, index: usize) -> Option<usize> {
        if self.marks[index].side != Side::Opens {
            return None;
        }
        let enclosed = self.open.last().is_some_and(|open| open.double);
        let mut depth = 0_usize;
        let mut weak = None;
        for (at, mark) in self.marks.iter().enumerate().skip(index + 1) {
            if mark.double {
                let closes = match mark.side {
                    Side::Opens => false,
                    Side::Closes => true,
                    Side::Either => enclosed || depth > 0,
                };
                match (closes, depth) {
                    (false, _) => depth += 1,
                    (true, 0) if enclosed => break,
                    (true, _) => depth = depth.saturating_sub(1),
                }
            } else if mark.side != Side::Closes {
                break;
            } else if depth == 0 {
                if !self.may_be_apostrophe(mark.token) {
                    return Some(at);
                }
                weak = weak.or(Some(at));
            }
        }
        weak
    }

    /// `voters’ rights`, `lyin’ about`: after such words a mark before a word closes only if no other does.
    fn may_be_apostrophe(&self, token: usize) -> bool {
        let before = &self.tokens[token - 1];
        let shortened = before.text.ends_with(['s', 'S']) || before.text.ends_with("in");
        before.is_word() && shortened && self.tokens.get(token + 1).is_some_and(Token::is_word)
    }

    /// A single mark at the head of speech that this paragraph leaves open and the next reopens.
    fn runs_on(&self, mark: Mark, part: &Part, next: Option<&Part>) -> bool {
        let head = mark.token == part.from
            || matches!(
                self.tokens[mark.token - 1].kind,
                Kind::Comma | Kind::Colon | Kind::Stop
            );
        mark.side == Side::Opens
            && self.open.is_empty()
            && head
            && self.reopened(self.tokens[mark.token].text, part, next)
    }

    fn ends_running(&self, mark: Mark) -> bool {
        let running = |open: &Open| !open.double && open.closes_at.is_none();
        let ended = |before: &Token<'_>| !matches!(before.kind, Kind::Word | Kind::Number);
        mark.side == Side::Closes
            && self.open.first().is_some_and(running)
            && mark.token > 0
            && ended(&self.tokens[mark.token - 1])
    }

    fn not_a_quote(&mut self, token: usize) {
        let leans =
            token > 0 && !self.tokens[token].spaced && self.tokens[token - 1].is(Kind::Word);
        self.set(token, if leans { Kind::Word } else { Kind::Sign });
        self.tokens[token].clitic = leans;
    }

    fn set(&mut self, token: usize, kind: Kind) {
        self.tokens[token].kind = kind;
    }

    fn push(&mut self, mark: Mark, closes_at: Option<usize>) {
        self.set(mark.token, Kind::OpenQuote);
        self.open.push(Open {
            found: self.found.len(),
            double: mark.double,
            closes_at,
        });
        self.found.push(Quotation {
            open: mark.token,
            close: None,
            end: mark.token + 1,
            reopened: Vec::new(),
            within: self.open.iter().rev().nth(1).map(|around| around.found),
        });
    }

    /// Closes the quotation at `level`; those inside it that are still open end there too.
    fn close(&mut self, level: usize, token: usize) {
        self.set(token, Kind::CloseQuote);
        self.drop_open(level + 1, token);
        if let Some(open) = self.open.pop() {
            let quotation = &mut self.found[open.found];
            quotation.close = Some(token);
            quotation.end = token;
        }
    }

    /// Ends, without a mark, all that is open beyond the first `keep`.
    fn drop_open(&mut self, keep: usize, end: usize) {
        for open in self.open.drain(keep.min(self.open.len())..) {
            self.found[open.found].end = end;
        }
    }
}
