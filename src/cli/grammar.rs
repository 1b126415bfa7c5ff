use std::io::{self, BufWriter, Write, stdout};
use std::path::PathBuf;

use clap::Subcommand;

use super::data;
use super::language::{self, Language};
use super::outcome::{Outcome, Status, complain};
use super::{fit, score};
use crate::grammar::entry::{Body, Entry, Section};
use crate::grammar::{Frames, Grammar, WordEntry, nearest};
use crate::source::Codebook;

#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Tell what is wrong with the files of a grammar
    Check(Folder),
    /// Run the examples beside the entries, the rules of codebooks and the house rules
    Test {
        #[command(flatten)]
        folder: Folder,
        /// The codebooks: a bundled one's name, `all` of them, or the path of your own; may be
        /// given several times
        #[arg(long, value_name = "NAME|PATH", default_value = "all")]
        codebook: Vec<String>,
    },
    /// Fit the models' weights to stories that people marked
    Fit(fit::Args),
    /// Score the models on stories that people marked
    Score(score::Args),
    /// Show an entry, or what is known of a word
    Show {
        /// The id of an entry, or a word; without it, the files
        #[arg(value_name = "ID|WORD")]
        what: Option<String>,
        #[command(flatten)]
        over: language::Over,
    },
}

#[derive(clap::Args)]
struct Folder {
    /// A folder whose YAML adds to the bundled grammar or replaces its entries, and whose
    /// weights.txt replaces the bundled weights
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub fn run(args: &Args) -> Outcome {
    let mut out = BufWriter::new(stdout().lock());
    let status = match &args.command {
        Command::Fit(args) => fit::run(args),
        Command::Score(args) => score::run(args),
        Command::Check(over) => with(Language::of(over.folder.as_deref()), |language| {
            check(language, &mut out)
        }),
        Command::Test { folder, codebook } => {
            let Some((codebooks, chosen)) = data::chosen_codebooks(codebook) else {
                return Ok(Status::Trouble);
            };
            let chosen: Vec<_> = chosen.iter().filter_map(|id| codebooks.get(id)).collect();
            with(Language::of(folder.folder.as_deref()), |language| {
                test(language, &chosen, &mut out)
            })
        }
        Command::Show { what, over } => with(over.language(), |language| match what {
            Some(what) => show(&language.grammar, what, &mut out),
            None => files(language, &mut out),
        }),
    }?;
    out.flush()?;
    Ok(status)
}

fn with(language: Option<Language>, does: impl FnOnce(&Language) -> Outcome) -> Outcome {
    language.map_or(Ok(Status::Trouble), |language| does(&language))
}

fn check(language: &Language, out: &mut impl Write) -> Outcome {
    let grammar = &language.grammar;
    let of = |section| {
        grammar
            .entries
            .iter()
            .filter(|entry| entry.section() == section)
            .count()
    };
    let sections = Section::ALL.map(|section| format!("{} {}", of(section), section.name()));
    writeln!(
        out,
        "{} {}: {} files, {}",
        grammar.name,
        grammar.version,
        grammar.files.len(),
        sections.join(", ")
    )?;
    let models = language.models();
    let (words, weights) = (models.vocabulary.words(), models.weights());
    match &language.weights {
        Some(own) => {
            writeln!(
                out,
                "{}: {words} words, {weights} weights in place of the bundled ones",
                own.path.display()
            )?;
            own.notes
                .iter()
                .try_for_each(|note| writeln!(out, "  {note}"))?;
        }
        None => writeln!(out, "bundled weights: {words} words, {weights} weights")?,
    }
    Ok(Status::Done)
}

fn test(language: &Language, codebooks: &[&Codebook], out: &mut impl Write) -> Outcome {
    let grammar = &language.grammar;
    let auditor = language.auditor();
    let mut failures = grammar.failing_examples();
    for codebook in codebooks {
        failures.extend(codebook.failing_examples(|story| auditor.audit(story).sources));
    }
    let Some(rules) = data::rules() else {
        return Ok(Status::Trouble);
    };
    if let Some(rubric) = data::rubric() {
        failures.extend(rules.failing_examples(&auditor.rubric(&rubric)));
    }
    for failure in &failures {
        let wanted = if failure.matches {
            "should match"
        } else {
            "should not match"
        };
        writeln!(
            out,
            "{}:{}: {} {wanted}",
            failure.file, failure.line, failure.entry
        )?;
        writeln!(out, "  {}", failure.sentence)?;
        match &failure.found[..] {
            [] => writeln!(out, "  it matches nothing here")?,
            found => writeln!(out, "  it matches: {}", found.join(" | "))?,
        }
    }
    let of_codebooks = codebooks.iter().flat_map(|codebook| codebook.examples());
    let of_rules = rules.iter().map(|rule| rule.examples().len());
    writeln!(
        out,
        "{} examples, {} fail",
        grammar.examples().count() + of_codebooks.count() + of_rules.sum::<usize>(),
        failures.len()
    )?;
    Ok(if failures.is_empty() {
        Status::Done
    } else {
        Status::Findings
    })
}

fn files(language: &Language, out: &mut impl Write) -> Outcome {
    let grammar = &language.grammar;
    let widest = grammar
        .files
        .iter()
        .map(|file| file.name.len())
        .max()
        .unwrap_or(0);
    for (number, file) in grammar.files.iter().enumerate() {
        let entries = grammar
            .entries
            .iter()
            .filter(|entry| entry.file == number)
            .count();
        writeln!(out, "{:widest$}  {entries:>4}", file.name)?;
    }
    Ok(Status::Done)
}

fn show(grammar: &Grammar, what: &str, out: &mut impl Write) -> Outcome {
    let word = grammar.lexicon.get(what);
    let listed = |entry: &&Entry| lists(entry, what, lemma(grammar, &word));
    let entries: Vec<&Entry> = grammar.entries.iter().filter(listed).collect();
    if word.classes.is_empty() && entries.is_empty() {
        let ids = grammar.entries.iter().map(|entry| entry.id().to_owned());
        complain(nearest::unknown("entry or word", what, ids));
        return Ok(Status::Trouble);
    }
    if !word.classes.is_empty() {
        show_word(grammar, what, &word, out)?;
    }
    for entry in entries {
        writeln!(out, "\n{}:{}", grammar.files[entry.file].name, entry.line)?;
        write!(out, "{}", entry.source(&grammar.files))?;
    }
    Ok(Status::Done)
}

fn show_word(
    grammar: &Grammar,
    what: &str,
    word: &WordEntry,
    out: &mut impl Write,
) -> io::Result<()> {
    let classes: Vec<_> = word.classes.iter().map(|class| class.name()).collect();
    let form = word.form.map(|form| format!("{form:?}").to_lowercase());
    let kind = word.kind.map(|kind| format!("{kind:?}").to_lowercase());
    let rows = [
        ("classes", Some(classes.join(", "))),
        ("lemma", Some(lemma(grammar, word).to_owned())),
        ("form", form),
        ("kind", kind),
        ("frames", Some(names(word.frames))),
        ("as a noun", Some(names(word.noun_frames))),
    ];
    writeln!(out, "{what}")?;
    for (name, value) in rows {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            writeln!(out, "  {name:<9}  {value}")?;
        }
    }
    Ok(())
}

fn names(frames: Frames) -> String {
    let names: Vec<_> = frames.iter().map(|frame| frame.name()).collect();
    names.join(", ")
}

fn lemma<'g>(grammar: &'g Grammar, word: &WordEntry) -> &'g str {
    word.lemma.map_or("", |lemma| grammar.lexicon.lemma(lemma))
}

/// Whether an entry is called so, or lists the word or its lemma.
fn lists(entry: &Entry, what: &str, lemma: &str) -> bool {
    let is = |word: &str| word.eq_ignore_ascii_case(what) || word == lemma;
    match &entry.body {
        Body::Words(list) => {
            list.id == what || list.words.iter().any(|word| word.split('/').any(is))
        }
        Body::Phrase(phrase) => phrase.id == what,
        _ => is(entry.id()),
    }
}
