//! Patterns as text that parses to the same pattern.

use std::fmt::{Display, Formatter, Result};

use super::{Atom, Item, Pattern, Repeat, parse};

impl Display for Pattern {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        items(&self.items, out)
    }
}

fn items(items: &[Item], out: &mut Formatter<'_>) -> Result {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.write_str(" ")?;
        }
        item.fmt(out)?;
    }
    Ok(())
}

impl Display for Item {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        if self.not {
            out.write_str("!")?;
        }
        if let Some(name) = &self.capture {
            write!(out, "{name}:")?;
        }
        self.atom.fmt(out)?;
        out.write_str(match self.repeat {
            Repeat::Once => "",
            Repeat::Optional => "?",
            Repeat::Any => "*",
            Repeat::Some => "+",
        })
    }
}

impl Display for Atom {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        match self {
            Self::Word(word) if word.chars().all(parse::is_plain) => out.write_str(word),
            Self::Word(word) => write!(out, "\"{word}\""),
            Self::Lemma(lemma) => write!(out, "<{lemma}>"),
            Self::Classes(classes) => {
                let names: Vec<_> = classes.iter().map(|class| class.name()).collect();
                write!(out, "{{{}}}", names.join("|"))
            }
            Self::Gap(words) => write!(out, "{{gap {words}}}"),
            Self::Group(alternatives) => {
                out.write_str("(")?;
                for (at, alternative) in alternatives.iter().enumerate() {
                    if at > 0 {
                        out.write_str(" | ")?;
                    }
                    items(alternative, out)?;
                }
                out.write_str(")")
            }
            other => {
                let name = Self::NAMED.iter().find(|(_, atom)| atom == other);
                write!(out, "{{{}}}", name.map_or("", |(name, _)| name))
            }
        }
    }
}
