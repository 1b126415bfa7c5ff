//! Captions of photos and the names of those who took them.

use super::BlockKind;
use super::draft::Draft;
use super::page::Section;

pub fn label(drafts: &mut [Draft<'_>]) {
    for index in 0..drafts.len() {
        if !drafts[index].is_open() {
            continue;
        }
        if is_credit(&drafts[index]) {
            drafts[index].kind = Some(BlockKind::Credit);
            if let Some(above) = index.checked_sub(1).map(|above| &mut drafts[above])
                && may_be_caption(above)
            {
                above.kind = Some(BlockKind::Caption);
            }
        } else if is_caption(&drafts[index]) {
            drafts[index].kind = Some(BlockKind::Caption);
        }
    }
}

fn may_be_caption(above: &Draft<'_>) -> bool {
    let speaks = |word: &str| Section::NoCaption.has(word.trim_matches([',', '.']));
    above.is_open()
        && above.words <= 60
        && !above.is_quoted()
        && !above.shown.split_whitespace().any(speaks)
}

/// “Jane Roe | Getty Images”; “Photo by Jane Roe”
pub fn is_credit(draft: &Draft<'_>) -> bool {
    let shown = draft.shown.as_ref();
    if draft.words > 15 || draft.is_quoted() {
        return false;
    }
    let parts = shown.split('|').count();
    if parts >= 3 && shown.split('|').all(is_names) {
        return true;
    }
    let enclosed = shown.starts_with('(') && shown.ends_with(')');
    let plain = draft.plain.trim_start_matches('(');
    Section::CreditStart.begins(plain)
        && shown
            .split_once([':', ' '])
            .is_some_and(|(_, names)| is_names(names))
        || (!shown.ends_with(['.', '?', '!']) || enclosed) && names_agency(shown)
}

/// Nearly every word is a name.
fn is_names(part: &str) -> bool {
    let mut words = part.split_whitespace().peekable();
    words.peek().is_some()
        && words.all(|word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            bare.is_empty()
                || bare.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
                || matches!(
                    bare,
                    "by" | "via" | "for" | "of" | "the" | "and" | "de" | "van"
                )
        })
}

fn names_agency(shown: &str) -> bool {
    let agency = |word: &str| Section::Credit.has(&word.to_lowercase());
    is_names(shown)
        && shown.split_whitespace().count() > 1
        && shown.split(|c: char| !c.is_alphanumeric()).any(agency)
        && shown.contains(['/', '|', '(', '©', '-', '–', '—', ','])
}

/// “FILE - …”; “… at the harbour. (Jane Roe/Reeve Gazette)”
fn is_caption(draft: &Draft<'_>) -> bool {
    let shown = draft.shown.as_ref();
    let announced =
        Section::CaptionStart.begins(&draft.plain) && shown.starts_with(|c: char| c.is_uppercase());
    draft.words <= 90 && (announced && draft.words > 3 || ends_with_credit(shown))
}

fn ends_with_credit(shown: &str) -> bool {
    let shown = shown.trim_end_matches(['.', ' ']);
    let Some((_, credit)) = shown
        .strip_suffix(')')
        .and_then(|shown| shown.rsplit_once('('))
    else {
        return false;
    };
    let long = credit.split_whitespace().count() > 12;
    let slash = credit
        .split_once('/')
        .is_some_and(|(who, outlet)| who.contains(' ') && is_names(who) && is_names(outlet));
    !long && (slash || Section::CreditStart.begins(&credit.to_lowercase()) || names_agency(credit))
}
