//! Stories dealt into parts: what is taught on one was proposed by models fitted to the others.

use super::corpus::Example;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Into how many parts the stories are dealt.
pub const FOLDS: usize = 8;

/// Runs the work of each fold, two at a time.
pub fn in_parallel<T: Send + Sync>(work: impl Fn(usize) -> T + Sync) -> [T; FOLDS] {
    let results: [OnceLock<T>; FOLDS] = std::array::from_fn(|_| OnceLock::new());
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let fold = next.fetch_add(1, Ordering::Relaxed);
                    let Some(result) = results.get(fold) else {
                        break;
                    };
                    result.get_or_init(|| work(fold));
                }
            });
        }
    });
    let mut fold = 0;
    results.map(|result| {
        fold += 1;
        result.into_inner().unwrap_or_else(|| work(fold - 1))
    })
}

/// The stories of all folds but one.
pub fn others<'e, 'a>(examples: &'e [Example<'a>], fold: usize) -> Vec<&'e Example<'a>> {
    let others = examples
        .iter()
        .enumerate()
        .filter(|(index, _)| index % FOLDS != fold);
    others.map(|(_, example)| example).collect()
}
