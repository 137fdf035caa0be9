//! What an author says beside the models.

use std::collections::{BTreeMap, BTreeSet};

use crate::diff::Rename;

/// Decisions that no diff can guess.
#[derive(Clone, Debug, Default)]
pub struct Intent {
    /// What has another name now.
    pub renames: Vec<Rename>,
    /// What may be dropped, by [`Object::path`](crate::schema::Object::path).
    pub drops: BTreeSet<String>,
    /// The value for rows that are there, in SQL, by the path of the column.
    pub backfills: BTreeMap<String, String>,
    /// Whether a decision that nobody said is an error. Not so for a plan that is only looked at.
    pub undecided: Undecided,
}

/// What becomes of a decision that nobody said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Undecided {
    /// An error: the plan is to be written.
    #[default]
    Refuse,
    /// The plan is made as if everything may be dropped: it is only looked at.
    Accept,
}
