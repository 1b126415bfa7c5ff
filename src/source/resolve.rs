//! Which mentions speak of one source.

use super::{Category, Source, Sources};
use crate::attribution::Attribution;
use crate::grammar::Marked;

pub fn resolve(marked: &Marked<'_>, attributions: &[Attribution]) -> Sources {
    let text = &marked.text.story.text;
    let mut sources = Sources::default();
    for attribution in attributions {
        let found = attribution.source.map(|mention| {
            let name = mention.of(text);
            let known = sources.all.iter().position(|source| source.name == name);
            let index = known.unwrap_or_else(|| {
                sources.all.push(Source {
                    name: name.to_owned(),
                    category: Category::NamedPerson,
                    ..Source::default()
                });
                sources.all.len() - 1
            });
            sources.all[index].mentions.push(mention);
            index
        });
        sources.of.push(found);
    }
    sources
}
