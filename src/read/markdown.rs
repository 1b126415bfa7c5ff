//! Markdown in, its parts out; the markup is hidden.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::draft::Draft;
use super::parts::{Parts, assemble};
use super::{BlockKind, Meta, Span, front};

pub fn parts(text: &str) -> Parts {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let body = start + front::end(&text[start..]);
    let mut writer = Writer {
        text,
        drafts: Vec::new(),
        hidden: Vec::new(),
        open: None,
        alt: Vec::new(),
        skipping: 0,
        in_image: 0,
        done: start,
    };
    let mut title = None;
    let mut meta = Meta::default();
    let mut note = None;
    if start < body {
        writer.furniture(&(start..body));
        match front::read(&text[start..body]) {
            Ok(found) => (title, meta) = found,
            Err(error) => note = Some(format!("its front matter was passed over: {error}")),
        }
    }
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(&text[body..], options).into_offset_iter() {
        writer.event(&event, range.start + body..range.end + body);
    }
    writer.close();
    writer.hide(writer.done, text.len());
    let mut parts = assemble(text, writer.drafts, meta, writer.hidden);
    parts.title = parts.title.or(title);
    parts.note = note;
    parts
}

/// A block whose words are being gathered.
struct Open {
    kind: Option<BlockKind>,
    visible: Vec<Span>,
}

struct Writer<'t> {
    text: &'t str,
    drafts: Vec<Draft<'t>>,
    hidden: Vec<Span>,
    open: Option<Open>,
    /// What describes the images of the open block.
    alt: Vec<Span>,
    /// How deep in blocks that are no copy.
    skipping: usize,
    in_image: usize,
    /// Everything before is in a block or hidden.
    done: usize,
}

impl Writer<'_> {
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Table(_)) => {
                self.close();
                self.furniture(&range);
                self.skipping += 1;
            }
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Table) => self.skipping -= 1,
            _ if self.skipping > 0 => {}
            Event::Start(Tag::Image { .. }) => self.in_image += 1,
            Event::End(TagEnd::Image) => self.in_image -= 1,
            Event::Start(Tag::Heading { level, .. }) => {
                self.close();
                self.open = Some(Open {
                    kind: Some(self.heading(*level)),
                    visible: Vec::new(),
                });
            }
            Event::Start(Tag::Paragraph | Tag::Item | Tag::List(_) | Tag::BlockQuote(_))
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => self.close(),
            Event::Text(_) => self.show(range),
            Event::Code(_) => {
                let code = &self.text[range.clone()];
                let start = range.start + code.len() - code.trim_start_matches('`').len();
                let end = range.end - (code.len() - code.trim_end_matches('`').len());
                self.show(start..end);
            }
            Event::SoftBreak | Event::HardBreak => {
                let marked = self.text[range.clone()].trim_end().len();
                self.show(range.start + marked..range.end);
            }
            _ => {}
        }
    }

    fn heading(&self, level: HeadingLevel) -> BlockKind {
        let told = |draft: &Draft<'_>| draft.kind == Some(BlockKind::Headline);
        if level == HeadingLevel::H1 && !self.drafts.iter().any(told) {
            BlockKind::Headline
        } else {
            BlockKind::Subheading
        }
    }

    fn show(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let open = self.open.get_or_insert(Open {
            kind: None,
            visible: Vec::new(),
        });
        let list = if self.in_image > 0 {
            &mut self.alt
        } else {
            &mut open.visible
        };
        match list.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            Some(last) if last.end > range.start => {}
            _ => list.push(Span::new(range.start, range.end)),
        }
    }

    /// Ends the open block; an image that stands alone leaves its description as a caption.
    fn close(&mut self) {
        let alt = std::mem::take(&mut self.alt);
        let Some(open) = self.open.take() else {
            return;
        };
        let blank = |span: &Span| span.of(self.text).trim().is_empty();
        let (kind, visible) = if open.visible.iter().all(blank) {
            (Some(BlockKind::Caption), alt)
        } else {
            (open.kind, open.visible)
        };
        let (Some(first), Some(last)) = (visible.first(), visible.last()) else {
            return;
        };
        let whole = Span::new(first.start, last.end);
        let words = whole.of(self.text).trim_start();
        let start = whole.end - words.len();
        let span = Span::new(start, start + words.trim_end().len());
        if span.is_empty() || span.start < self.done {
            return;
        }
        let shown = match visible.as_slice() {
            [_] => Cow::Borrowed(span.of(self.text)),
            _ => Cow::Owned(
                visible
                    .iter()
                    .map(|span| span.of(self.text))
                    .collect::<String>(),
            ),
        };
        let mut draft = Draft::new(span, shown);
        draft.kind = kind.or(draft.kind);
        self.drafts.push(draft);
        self.hide(self.done, span.start);
        for pair in visible.windows(2) {
            self.hide(pair[0].end, pair[1].start);
        }
        self.done = span.end;
    }

    fn furniture(&mut self, range: &Range<usize>) {
        let words = self.text[range.clone()].trim_start();
        let start = range.end - words.len();
        let span = Span::new(start, start + words.trim_end().len());
        if span.is_empty() || span.start < self.done {
            return;
        }
        let mut draft = Draft::new(span, Cow::Borrowed(""));
        draft.kind = Some(BlockKind::Furniture);
        self.drafts.push(draft);
        self.hide(self.done, span.start);
        self.done = span.end;
    }

    /// Hides what is not white space at the ends of `start..end`.
    fn hide(&mut self, start: usize, end: usize) {
        let Some(gap) = self.text.get(start..end) else {
            return;
        };
        let words = gap.trim_start();
        let start = end - words.len();
        let end = start + words.trim_end().len();
        if start < end {
            self.hidden.push(Span::new(start, end));
        }
    }
}
