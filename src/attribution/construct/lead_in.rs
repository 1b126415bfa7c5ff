//! The speaker, then a quotation.
//!
//! ```text
//! lead-in = subject cue [ hearer ] { extension } [ "," | ":" ] quotation { continuation } ;
//! ```

use super::anchor::Anchor;
use super::content::{clause_end, continued, joined};
use crate::attribution::reading::{Construct, Reading};
use crate::grammar::Frame;
use crate::text::{Kind, Quotation};

/// Ruiz told reporters on Monday: "…" "…"
pub fn lead_in(anchor: &Anchor<'_>) -> Option<Reading> {
    let ground = anchor.ground;
    let source = anchor.source()?;
    let mark = anchor.after.next;
    let marked = ground.is_kind(mark, Kind::Comma) || ground.is_kind(mark, Kind::Colon);
    let open = if marked { mark + 1 } else { mark };
    let quotation = ground.opening(open)?;
    let aside = anchor.after.extension.is_some() || !marked;
    if aside && is_title(anchor, quotation) {
        return None;
    }
    let whole = marked || is_whole(anchor, quotation);
    let close = quotation.close.map_or(quotation.end, |close| close + 1);
    let end = if whole {
        close
    } else {
        clause_end(ground, open, ground.bounds(anchor.cue.head).end)
    };
    let over = ground.sentence(end - 1).end;
    let next = if ground.is_kind(end, Kind::Stop) {
        over
    } else {
        end
    };
    let content = joined(open..end, continued(ground, next));
    let sure = match (marked, anchor.cue.takes(Frame::Quote)) {
        (true, true) => 0.92,
        (true, false) => 0.6,
        (false, true) => 0.6,
        (false, false) => 0.5,
    };
    Some(anchor.reading(Construct::LeadIn, Some(source), content, sure))
}

/// Whether the quotation ends the clause: what follows is not its syntax.
fn is_whole(anchor: &Anchor<'_>, quotation: &Quotation) -> bool {
    let ground = anchor.ground;
    let Some(close) = quotation.close else {
        return true;
    };
    let last = ground.token(close - 1).map(|token| token.kind);
    matches!(last, Some(Kind::Stop | Kind::Comma | Kind::Ellipsis)) || anchor.is_over(close + 1)
}

/// "said in his book, “A Long Way Home”", "read “A Long Way Home”".
pub fn is_title(anchor: &Anchor<'_>, quotation: &Quotation) -> bool {
    let ground = anchor.ground;
    let mut words = quotation.open + 1..quotation.end;
    let short = words.len() <= 8;
    short
        && words.all(|at| {
            ground.token(at).is_some_and(|token| {
                token.is_capitalised() || token.text.len() < 4 || !token.is_word()
            })
        })
}
