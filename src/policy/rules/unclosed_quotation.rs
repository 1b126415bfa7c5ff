use crate::policy::Draft;
use crate::policy::finding::Found;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    for quotation in &draft.marked.text.quotations {
        if quotation.close.is_none() {
            let span = draft.marked.text.span(quotation.open, quotation.open + 1);
            found.add(span, "nothing closes this quotation");
        }
    }
}
