//! Mistakes that show only when all models are seen together.

use std::fmt;

use thiserror::Error;

use super::Mismatch;
use crate::dialect::DialectError;
use crate::replay::ReplayError;
use crate::schema::{Object, Place};

/// One mistake in the models.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum MetadataError {
    /// Two structs, or two attributes, declare one object.
    #[error("{place}: {object} is declared here and at {other}; give one of them another name")]
    Duplicate {
        /// The object.
        object: Object,
        /// The later place.
        place: Place,
        /// The earlier place.
        other: Place,
    },
    /// A foreign key refers to what no linked model declares.
    #[error(
        "{place}: the foreign key of table {table} refers to {target}, which no linked model declares{help}"
    )]
    DanglingReference {
        /// The table that refers.
        table: String,
        /// What it refers to.
        target: Object,
        /// Where the foreign key is declared.
        place: Place,
        /// What to do.
        help: String,
    },
    /// A foreign key refers to columns that are no key.
    #[error(
        "{place}: the foreign key of table {table} refers to {target}, which is neither its primary key nor unique; add `unique` at {other}"
    )]
    NotAKey {
        /// The table that refers.
        table: String,
        /// What it refers to: `sample(name)`.
        target: String,
        /// Where the foreign key is declared.
        place: Place,
        /// Where the struct of the other table is.
        other: Place,
    },
    /// A constraint or an index names a column that the model does not have.
    #[error("{place}: {object} names the column `{column}`, which the model does not have")]
    UnknownColumn {
        /// The constraint or the index.
        object: Object,
        /// The column.
        column: String,
        /// Where it is declared.
        place: Place,
    },
    /// The dialect cannot say what the model asks for.
    #[error("{place}: {object}: {error}")]
    Dialect {
        /// The object.
        object: Object,
        /// Where it is declared.
        place: Place,
        /// What the dialect says.
        error: DialectError,
    },
    /// The SQL beside the models cannot run on their schema.
    #[error("{place}: {error}{help}")]
    Sql {
        /// Where it is declared.
        place: Place,
        /// What is wrong with it.
        error: ReplayError,
        /// What to do.
        help: String,
    },
    /// Views read each other.
    #[error("{place}: views read each other in a circle: {}", views.join(" -> "))]
    Circle {
        /// Their names; the last is the first.
        views: Vec<String>,
        /// Where the first of them is declared.
        place: Place,
    },
    /// A view's struct and its query disagree.
    #[error(transparent)]
    ViewColumn(Mismatch),
    /// A piece of SQL that a view names cannot stand there.
    #[error("{place}: the snippet `{name}` {reason}")]
    Snippet {
        /// Its name.
        name: String,
        /// What is wrong with it.
        reason: String,
        /// Where it is named, or declared.
        place: Place,
    },
    /// An attribute is keyed by something that is no backend.
    #[error("{place}: {object} has no {what} for {dialect}; write one for it, or one for all")]
    NoTextForDialect {
        /// The object.
        object: Object,
        /// Which attribute.
        what: &'static str,
        /// The dialect.
        dialect: String,
        /// Where it is declared.
        place: Place,
    },
}

impl MetadataError {
    /// Where the mistake is.
    pub fn place(&self) -> Place {
        match self {
            Self::Duplicate { place, .. }
            | Self::DanglingReference { place, .. }
            | Self::NotAKey { place, .. }
            | Self::UnknownColumn { place, .. }
            | Self::Dialect { place, .. }
            | Self::Sql { place, .. }
            | Self::Snippet { place, .. }
            | Self::NoTextForDialect { place, .. }
            | Self::Circle { place, .. }
            | Self::ViewColumn(Mismatch { place, .. }) => *place,
        }
    }
}

/// All mistakes in the models, in the order of their tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetadataErrors(pub Vec<MetadataError>);

/// One a line.
impl fmt::Display for MetadataErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, error) in self.0.iter().enumerate() {
            write!(f, "{}{error}", if position == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

impl std::error::Error for MetadataErrors {}
