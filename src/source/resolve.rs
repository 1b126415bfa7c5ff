//! Which mentions speak of one source.

use super::{Category, Channel, Disclosure, Knowledge, Source, Sources};
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
                    role: None,
                    affiliation: None,
                    former: false,
                    senior: false,
                    heads: None,
                    knowledge: Knowledge::Unstated,
                    knowledge_span: None,
                    disclosure: Disclosure::default(),
                    channel: Channel::Unstated,
                    provenance: None,
                    mentions: Vec::new(),
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
