use crate::attribution::Mode;
use crate::policy::Draft;
use crate::policy::finding::Found;
use crate::read::Span;
use crate::source::Category;

pub fn check(draft: &Draft<'_>, found: &mut Found) {
    let audit = draft.audit;
    let is_told = |index: usize| {
        let speaker = audit.sources.of[index].map(|source| audit.sources.all[source].category);
        speaker.is_some_and(|category| category != Category::None)
    };
    let all = audit.attributions.iter().enumerate();
    let told: Vec<Span> = all
        .filter(|(index, said)| said.mode == Mode::Indirect || is_told(*index))
        .map(|(_, said)| said.span())
        .collect();
    for span in draft.whole_quotations() {
        if told.iter().all(|said| !said.overlaps(span)) {
            found.add(span, "nobody is told as the speaker of this quotation");
        }
    }
}
