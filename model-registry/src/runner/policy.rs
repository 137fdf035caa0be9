//! What a team wants where the history and the revisions do not fit together.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use thiserror::Error;

/// A way in which the history of a database does not fit the revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mismatch {
    /// `edited`: what was applied is not what is there now.
    Edited,
    /// `missing`: a revision was applied, and its directory is gone.
    Missing,
    /// `unknown`: the database has revisions that are newer than all that are known here.
    Unknown,
    /// `other`: another revision was applied under the version of one that is here.
    Other,
    /// `out-of-order`: a revision is not applied, and one that follows it is.
    OutOfOrder,
}

impl Mismatch {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Edited, Self::Missing, Self::Unknown, Self::Other, Self::OutOfOrder];

    /// Its name for options.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::Missing => "missing",
            Self::Unknown => "unknown",
            Self::Other => "other",
            Self::OutOfOrder => "out-of-order",
        }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Mismatch {
    type Err = UnknownMismatch;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|mismatch| mismatch.as_str() == name)
            .ok_or_else(|| UnknownMismatch { name: name.to_owned() })
    }
}

/// A name that is no mismatch's.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{name}` is none of {}", Mismatch::ALL.map(Mismatch::as_str).join(", "))]
pub struct UnknownMismatch {
    /// The name.
    pub name: String,
}

/// What to do about a [`Mismatch`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Policy {
    /// Nothing is run.
    #[default]
    Refuse,
    /// The report says it, and so does a warning of `tracing`.
    Warn,
    /// It is as it should be.
    Allow,
}

/// What to do about each mismatch; what is not said is refused.
#[derive(Clone, Debug, Default)]
pub(super) struct Policies(BTreeMap<Mismatch, Policy>);

impl Policies {
    pub(super) fn set(&mut self, mismatch: Mismatch, policy: Policy) {
        self.0.insert(mismatch, policy);
    }

    pub(super) fn of(&self, mismatch: Mismatch) -> Policy {
        self.0.get(&mismatch).copied().unwrap_or_default()
    }
}
