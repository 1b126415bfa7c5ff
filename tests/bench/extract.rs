//! How fast copy is read, single-threaded and in process: `cargo bench`.
//!
//! The copy is the sample stories over and over, some 2 MB of it, as a folder of stories would be.

use std::path::Path;
use std::sync::LazyLock;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use onrecord::attribution::model::Models;
use onrecord::attribution::{Least, attributions};
use onrecord::grammar::Marked;
use onrecord::source::{self, Codebooks};
use onrecord::text::Text;
use onrecord::{Auditor, Grammar, Story, read, report};

const BYTES: usize = 2_000_000;

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| match Grammar::bundled("en") {
    Ok(grammar) => grammar,
    Err(errors) => panic!("{errors:?}"),
});

static CODEBOOKS: LazyLock<Codebooks> = LazyLock::new(|| match Codebooks::bundled() {
    Ok(codebooks) => codebooks,
    Err(errors) => panic!("{errors:?}"),
});

static STORIES: LazyLock<Vec<Story>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let once: Vec<Story> = read::stories(&[folder])
        .filter_map(|reading| reading.ok().map(|reading| reading.story))
        .collect();
    let bytes: usize = once.iter().map(|story| story.text.len()).sum();
    once.iter()
        .cycle()
        .take(once.len() * BYTES.div_ceil(bytes))
        .cloned()
        .collect()
});

fn main() {
    // Read before anything is timed.
    black_box(Models::bundled());
    divan::main();
}

fn bytes() -> BytesCount {
    BytesCount::new(STORIES.iter().map(|story| story.text.len()).sum::<usize>())
}

/// All that `onrecord extract` does but for reading files and writing lines.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn extract(bencher: Bencher<'_, '_>) {
    let auditor = Auditor::new(&GRAMMAR);
    bencher.counter(bytes()).bench(|| {
        for story in &*STORIES {
            let audit = auditor.audit(story);
            let _ = black_box(report::extract(&GRAMMAR, &CODEBOOKS, &audit, None, None));
        }
    });
}

/// Tokens, sentences, quotations.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn text(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| {
        for story in &*STORIES {
            black_box(Text::of(story));
        }
    });
}

/// What the grammar says of each token.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn mark(bencher: Bencher<'_, '_>) {
    let texts: Vec<_> = STORIES.iter().map(Text::of).collect();
    bencher.counter(bytes()).bench_local(|| {
        for text in &texts {
            black_box(Marked::new(&GRAMMAR, text));
        }
    });
}

/// Constructs, models, choice.
#[divan::bench(name = "attributions", sample_count = 10, sample_size = 1)]
fn attribute(bencher: Bencher<'_, '_>) {
    let texts: Vec<_> = STORIES.iter().map(Text::of).collect();
    let marked: Vec<_> = texts
        .iter()
        .map(|text| Marked::new(&GRAMMAR, text))
        .collect();
    bencher.counter(bytes()).bench_local(|| {
        for marked in &marked {
            black_box(attributions(marked, Models::bundled(), Least::DEFAULT));
        }
    });
}

/// Who the sources are.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn sources(bencher: Bencher<'_, '_>) {
    let texts: Vec<_> = STORIES.iter().map(Text::of).collect();
    let marked: Vec<_> = texts
        .iter()
        .map(|text| Marked::new(&GRAMMAR, text))
        .collect();
    let said: Vec<_> = marked
        .iter()
        .map(|marked| attributions(marked, Models::bundled(), Least::DEFAULT))
        .collect();
    bencher.counter(bytes()).bench_local(|| {
        for (marked, said) in marked.iter().zip(&said) {
            black_box(source::sources(marked, said));
        }
    });
}
