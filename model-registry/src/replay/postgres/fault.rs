//! Why a statement cannot be replayed, before its place is known.

use crate::dialect::DialectError;
use crate::replay::{ReplayError, Script};
use crate::step::ApplyError;

/// What is wrong with a statement.
#[derive(Debug)]
pub(super) enum Fault {
    /// PostgreSQL would refuse it; the message is as PostgreSQL says it.
    Refused(String),
    /// Its effect cannot be known.
    Opaque {
        /// What kind of statement.
        statement: &'static str,
        /// What to do.
        advice: &'static str,
    },
}

/// The effect of a statement, or why it has none.
pub(super) type Outcome<T = ()> = Result<T, Fault>;

/// PostgreSQL refuses the statement.
pub(super) fn refused<T>(message: impl Into<String>) -> Outcome<T> {
    Err(Fault::Refused(message.into()))
}

/// The grammar's tree has a hole where PostgreSQL demands something.
pub(super) fn missing(what: &str) -> Fault {
    Fault::Refused(format!("syntax error: {what} is missing"))
}

impl Fault {
    /// The error with its place.
    pub(super) fn at(self, script: Script<'_>, line: usize) -> ReplayError {
        let name = script.name.to_owned();
        match self {
            Self::Refused(message) => ReplayError::Statement { script: name, line, message },
            Self::Opaque { statement, advice } => ReplayError::Opaque {
                script: name,
                line,
                statement: statement.to_owned(),
                advice: advice.to_owned(),
            },
        }
    }
}

impl From<DialectError> for Fault {
    fn from(error: DialectError) -> Self {
        Self::Refused(error.to_string())
    }
}

impl From<ApplyError> for Fault {
    fn from(error: ApplyError) -> Self {
        Self::Refused(error.to_string())
    }
}
