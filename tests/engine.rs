//! A newsroom's own search in place of the index in memory.

use std::sync::{Arc, Mutex};

use onrecord::claim::{Claims, Engine, EngineError, Query, Relation};

const DATABASE: &str = "\
- {id: dock, claim: The northern dock at Sarovar closed in May 2024 after an inspection.}
- {id: crane, claim: The crane on the northern dock at Sarovar failed its inspection in 2023.}
";

/// Knows what it is told to know, and remembers what it was asked.
#[derive(Debug)]
struct Shelf {
    knows: &'static [&'static str],
    asked: Mutex<Vec<String>>,
}

impl Engine for Shelf {
    fn find(&self, text: &str, most: usize) -> Result<Vec<(String, f32)>, EngineError> {
        self.asked.lock().unwrap().push(text.to_owned());
        let found = self.knows.iter().take(most);
        Ok(found.map(|id| ((*id).to_owned(), 1.0)).collect())
    }
}

fn database() -> Claims {
    let mut claims = Claims::default();
    let mut errors = Vec::new();
    claims.add_file("claims.yaml", DATABASE.as_bytes(), &mut errors);
    assert!(errors.is_empty(), "{errors:#?}");
    claims
}

const STORY: &str = "The northern dock at Sarovar closed in May 2024 after an inspection.";

#[test]
fn an_engine_finds_and_the_comparing_stays_here() {
    let shelf = Arc::new(Shelf {
        knows: &["crane", "dock"],
        asked: Mutex::default(),
    });
    let found = database()
        .with_engine(shelf.clone())
        .find(&Query::new(STORY));
    assert_eq!(
        found[0].entry.id, "dock",
        "ordered by what they share, not by the engine"
    );
    assert_eq!(found[0].relation, Relation::Same);
    assert_eq!(*shelf.asked.lock().unwrap(), [STORY]);
}

#[test]
fn an_engine_that_is_out_of_date_finds_less_and_nothing_wrong() {
    let shelf = Shelf {
        knows: &["a-claim-that-was-taken-out"],
        asked: Mutex::default(),
    };
    let claims = database();
    assert!(!claims.find(&Query::new(STORY)).is_empty());
    let claims = claims.with_engine(Arc::new(shelf));
    assert!(claims.find(&Query::new(STORY)).is_empty());
}

/// A search server that is down.
#[derive(Debug)]
struct Down;

impl Engine for Down {
    fn find(&self, _: &str, _: usize) -> Result<Vec<(String, f32)>, EngineError> {
        Err("the search server does not answer".into())
    }
}

#[test]
fn an_engine_that_fails_is_told_and_the_index_answers() {
    let claims = database().with_engine(Arc::new(Down));
    assert_eq!(claims.failure(), None);
    assert_eq!(claims.find(&Query::new(STORY))[0].entry.id, "dock");
    assert_eq!(claims.failure(), Some("the search server does not answer"));
}
