//! One joint choice of an attribution's parts.

/// Tokens `from..to`.
pub type Part = (usize, usize);

/// What a part is to its attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Content after the cue.
    Right,
    /// Content before the cue.
    Left,
    Source,
}

/// One joint choice of an anchor's parts, and how likely the pointers find each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    pub right: Option<Part>,
    pub left: Option<Part>,
    pub source: Option<Part>,
    pub logs: [f32; 3],
}

impl Choice {
    pub fn log(&self) -> f32 {
        self.logs.iter().sum()
    }

    pub fn parts(&self) -> impl Iterator<Item = (Role, Part)> {
        let named = |role: Role, part: Option<Part>| part.map(|part| (role, part));
        [
            named(Role::Right, self.right),
            named(Role::Left, self.left),
            named(Role::Source, self.source),
        ]
        .into_iter()
        .flatten()
    }

    /// Whether the contents have more than half of their tokens in common.
    pub fn shares_half(&self, other: &Self) -> bool {
        let both =
            |part: Part, other: Part| part.1.min(other.1).saturating_sub(part.0.max(other.0));
        let shared: usize = self
            .contents()
            .flat_map(|part| other.contents().map(move |other| both(part, other)))
            .sum();
        let all = |choice: &Self| choice.contents().map(|(from, to)| to - from).sum::<usize>();
        shared * 2 > all(self) + all(other) - shared
    }

    pub fn contents(&self) -> impl Iterator<Item = Part> {
        self.left.into_iter().chain(self.right)
    }
}
