//! Lines above a story that name its parts: `Headline: …`, `Date: …`.

use std::borrow::Cow;

use super::draft::Draft;
use super::page::Section;
use super::{BlockKind, Meta, Span, date};

/// Labels the fields at the head of the drafts and takes their values. What names a field goes to
/// `hidden`.
pub fn label(drafts: &mut [Draft<'_>], meta: &mut Meta, hidden: &mut Vec<Span>) {
    for draft in drafts {
        if !draft.holds_letters() {
            continue;
        }
        let Some(field) = Field::of(&draft.shown) else {
            return;
        };
        let value = field.value(draft);
        match field.section {
            Section::FieldDate => meta.date = meta.date.take().or_else(|| date::iso(value)),
            Section::FieldByline => meta.author = Some(value.to_owned()),
            Section::FieldPublisher => meta.publisher = Some(value.to_owned()),
            Section::FieldCategory => meta.section = Some(value.to_owned()),
            Section::FieldDesk => meta.desk = Some(value.to_owned()),
            _ => {}
        }
        let kind = field.kind();
        if kind != BlockKind::Furniture && !value.is_empty() {
            let start = draft.span.start + field.value_at;
            hidden.push(Span::new(draft.span.start, start));
            *draft = Draft::new(
                Span::new(start, draft.span.end),
                Cow::Owned(value.to_owned()),
            );
        }
        draft.kind = Some(kind);
    }
}

/// Whether a line names one of a story's parts.
pub fn is_field(line: &str) -> bool {
    Field::of(line).is_some()
}

struct Field {
    section: Section,
    /// Bytes from the paragraph's start to the value's.
    value_at: usize,
}

impl Field {
    fn of(line: &str) -> Option<Self> {
        let (name, value) = line.split_once(':')?;
        if name.len() > 20 {
            return None;
        }
        let known = name.trim().to_lowercase();
        let section = [
            Section::FieldHeadline,
            Section::FieldStandfirst,
            Section::FieldByline,
            Section::FieldDate,
            Section::FieldPublisher,
            Section::FieldCategory,
            Section::FieldDesk,
            Section::FieldOther,
        ]
        .into_iter()
        .find(|section| section.has(&known))?;
        let space = value.len() - value.trim_start().len();
        Some(Self {
            section,
            value_at: name.len() + 1 + space,
        })
    }

    fn value<'d>(&self, draft: &'d Draft<'_>) -> &'d str {
        draft.shown.get(self.value_at..).unwrap_or_default()
    }

    fn kind(&self) -> BlockKind {
        match self.section {
            Section::FieldHeadline => BlockKind::Headline,
            Section::FieldStandfirst => BlockKind::Standfirst,
            Section::FieldByline => BlockKind::Byline,
            _ => BlockKind::Furniture,
        }
    }
}
