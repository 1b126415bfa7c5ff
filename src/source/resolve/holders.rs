//! Which attribution's content a token lies in.

use crate::attribution::Attribution;
use crate::text::Text;

/// In none.
const NONE: u32 = u32::MAX;

/// For each token, the shortest two attributions that hold it in their contents, the shortest first.
pub struct Holders {
    at: Vec<[u32; 2]>,
}

impl Holders {
    pub fn of(text: &Text<'_>, attributions: &[Attribution]) -> Self {
        let mut longest_first: Vec<usize> = (0..attributions.len()).collect();
        longest_first
            .sort_by_key(|&index| std::cmp::Reverse((attributions[index].span().len(), index)));
        let mut at = vec![[NONE; 2]; text.tokens.len()];
        for index in longest_first {
            for content in &attributions[index].content {
                let from = text
                    .tokens
                    .partition_point(|token| token.start < content.start);
                let held = text.tokens[from..]
                    .iter()
                    .take_while(|token| token.end() <= content.end)
                    .count();
                for [first, second] in &mut at[from..from + held] {
                    (*first, *second) = (index as u32, *first);
                }
            }
        }
        Self { at }
    }

    /// The shortest attribution, but for `except`, whose content holds the token.
    pub fn at(&self, token: usize, except: Option<usize>) -> Option<usize> {
        let holders = self.at.get(token)?.iter().map(|&index| index as usize);
        holders
            .filter(|&index| Some(index) != except)
            .find(|&index| index != NONE as usize)
    }
}
