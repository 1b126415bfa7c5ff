use crate::policy::Draft;
use crate::policy::finding::Found;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let text = draft.marked.text;
    for quotation in &text.quotations {
        let span = text.span(quotation.open, quotation.open + 1);
        if quotation.close.is_none() && !draft.is_one_of_quoted_paragraphs(span)
            && !draft.is_markup(span)
        {
            found.add(span, "nothing closes this quotation");
        }
    }
}
