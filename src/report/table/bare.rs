//! What the story says in its own voice and the claims database knows.

use comfy_table::Cell;

use super::super::known::in_words;
use super::super::place::Places;
use super::super::shorten::{shorten, words};
use super::look::Look;
use crate::audit::Audit;

pub fn write(out: &mut String, audit: &Audit<'_>, look: Look) {
    if audit.bare.is_empty() {
        return;
    }
    let places = Places::of(audit.story);
    look.heading(out, "Known claims without a source in the story");
    let mut table = look.table(&["Line", "Sentence", "Known"]);
    for bare in &audit.bare {
        let sentence = words(audit.story, &[bare.sentence]);
        let known = bare
            .matches
            .first()
            .map(|found| in_words(found, &audit.story.text));
        table.add_row([
            Cell::new(places.line(bare.sentence)),
            Cell::new(shorten(&sentence, usize::from(look.width) * 3 / 2)),
            Cell::new(known.unwrap_or_default()),
        ]);
    }
    look.write(out, &table);
}
