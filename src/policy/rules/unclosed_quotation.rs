use crate::policy::Draft;
use crate::policy::finding::Found;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let text = draft.marked.text;
    let mut last = None;
    for quotation in &text.quotations {
        let span = text.span(quotation.open, quotation.open + 1);
        // The first mark of a paragraph that is astray leads the others astray.
        let block = draft.block_of(span);
        if quotation.close.is_none() && block != last && !draft.is_one_of_quoted_paragraphs(span)
            && !draft.is_markup(span) && !draft.is_closed_after_all(span)
        {
            found.add(span, "nothing closes this quotation");
            last = block;
        }
    }
}
