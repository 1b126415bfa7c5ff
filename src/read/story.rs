use super::{Span, plain};

/// One piece of copy: its text and what each stretch of it is for.
#[derive(Clone, Debug)]
pub struct Story {
    /// As the user named it; `-` for standard input.
    pub path: String,
    pub text: String,
    pub title: Option<String>,
    /// In order, without overlap. What lies between blocks is white space.
    pub blocks: Vec<Block>,
    /// Bytes that are markup, not words: a byte order mark, `**`, the address of a link.
    pub hidden: Vec<Span>,
}

/// A paragraph-sized stretch of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub span: Span,
}

/// What a block is for. Only some kinds hold claims of the story's own: see [`BlockKind::is_copy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
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
            Self::Headline | Self::Standfirst | Self::Subheading | Self::Body | Self::Caption
        )
    }
}

impl Story {
    /// A story from plain text that is already decoded.
    pub fn from_text(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let blocks = plain::blocks(&text);
        let title = blocks
            .iter()
            .find(|block| block.kind == BlockKind::Headline)
            .map(|block| block.span.of(&text).to_owned());
        Self {
            path: path.into(),
            text,
            title,
            blocks,
            hidden: Vec::new(),
        }
    }
}
