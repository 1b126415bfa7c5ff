//! The index of a large database, in a folder of its own. A library keeps it.

use std::fmt;
use std::path::Path;

use tantivy::collector::TopDocs;
use tantivy::directory::MmapDirectory;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, WhitespaceTokenizer};
use tantivy::{Index, ReloadPolicy, Searcher, TantivyDocument, Term};

use super::sealed::Sealed;
use crate::claim::engine::EngineError;

/// Cuts what is given at spaces, for the words are stems already.
const STEMS: &str = "stems";
/// What building may take, in bytes.
const MEMORY: usize = 256 << 20;

#[derive(Clone)]
pub struct Disk {
    searcher: Searcher,
    stems: Field,
}

impl fmt::Debug for Disk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Disk({} entries)", self.len())
    }
}

impl Disk {
    /// Writes an index to an empty folder. Documents are numbered in the order they come.
    pub fn write(
        folder: &Path,
        documents: impl Iterator<Item = String>,
    ) -> Result<(), EngineError> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(STEMS)
            .set_index_option(IndexRecordOption::WithFreqs);
        let stems = schema.add_text_field(
            "stems",
            TextOptions::default().set_indexing_options(indexing),
        );
        let builder = Index::builder().schema(schema.build());
        let tokenizers = tantivy::tokenizer::TokenizerManager::new();
        tokenizers.register(STEMS, TextAnalyzer::from(WhitespaceTokenizer::default()));
        let builder = builder.tokenizers(tokenizers);
        // One segment, so that the number of a document is its number in the database.
        let mut writer = builder
            .single_segment_index_writer::<TantivyDocument>(MmapDirectory::open(folder)?, MEMORY)?;
        for text in documents {
            let mut document = TantivyDocument::new();
            document.add_text(stems, text);
            writer.add_document(document)?;
        }
        writer.finalize()?;
        Ok(())
    }

    pub fn open(folder: &Path) -> Result<Self, EngineError> {
        let index = Index::open(Sealed(MmapDirectory::open(folder)?))?;
        let stems = index.schema().get_field("stems")?;
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        Ok(Self {
            searcher: reader.searcher(),
            stems,
        })
    }

    pub fn len(&self) -> usize {
        usize::try_from(self.searcher.num_docs()).unwrap_or(usize::MAX)
    }

    /// How many documents have a term.
    pub fn having(&self, term: &str) -> usize {
        let term = Term::from_field_text(self.stems, term);
        // A term that cannot be read weighs as one that is not there; the search itself tells the error.
        let having = self.searcher.doc_freq(&term).unwrap_or_default();
        usize::try_from(having).unwrap_or(usize::MAX)
    }

    pub fn search(&self, terms: &[&str], most: usize) -> Result<Vec<(u32, f32)>, EngineError> {
        let terms = terms.iter().map(|term| {
            let term = Term::from_field_text(self.stems, term);
            let query: Box<dyn Query> =
                Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs));
            (Occur::Should, query)
        });
        let query = BooleanQuery::new(terms.collect());
        let best = TopDocs::with_limit(most.max(1)).order_by_score();
        let found = self.searcher.search(&query, &best)?;
        let found = found.into_iter().take(most);
        Ok(found.map(|(score, at)| (at.doc_id, score)).collect())
    }
}
