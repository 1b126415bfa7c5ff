use super::parts::Parts;
use super::{Span, markdown, plain};

/// One piece of copy: its text and what each stretch of it is for.
#[derive(Clone, Debug)]
pub struct Story {
    /// As the user named it; `-` for standard input.
    pub path: String,
    pub text: String,
    pub title: Option<String>,
    pub meta: Meta,
    /// In order, without overlap. What lies between blocks is white space or hidden.
    pub blocks: Vec<Block>,
    /// Bytes that are not the story's words, in order: a byte order mark, `**`, the address of a
    /// link, the bullet of a list.
    pub hidden: Vec<Span>,
}

/// What a story says of itself outside its copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// The day it was put out, as `2024-03-09`.
    pub date: Option<String>,
    pub author: Option<String>,
    pub section: Option<String>,
    pub desk: Option<String>,
    pub publisher: Option<String>,
}

/// A paragraph-sized stretch of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub span: Span,
}

/// What a block is for. Only some kinds hold claims of the story's own: see [`BlockKind::is_copy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    Headline,
    Standfirst,
    Byline,
    Dateline,
    Subheading,
    Body,
    Caption,
    Credit,
    /// Navigation, teasers of other stories, repeated headlines, share buttons.
    Furniture,
}

impl BlockKind {
    /// Whether attributions are looked for here.
    pub const fn is_copy(self) -> bool {
        matches!(
            self,
            Self::Headline | Self::Standfirst | Self::Subheading | Self::Body
        )
    }
}

impl Story {
    /// A story from plain text that is already decoded.
    pub fn from_text(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let parts = plain::parts(&text);
        Self::new(path.into(), text, parts)
    }

    /// A story from Markdown that is already decoded.
    pub fn from_markdown(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let parts = markdown::parts(&text);
        Self::new(path.into(), text, parts)
    }

    pub(super) fn new(path: String, text: String, parts: Parts) -> Self {
        Self {
            path,
            text,
            title: parts.title,
            meta: parts.meta,
            blocks: parts.blocks,
            hidden: parts.hidden,
        }
    }
}
