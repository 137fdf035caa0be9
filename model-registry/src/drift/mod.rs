//! Drift: where the models and a schema differ, in words that name the place in the source.
//!
//! [`Build`] is what a build script calls; [`compare`] is behind it, and behind `check`.

mod build;
mod order;
mod parts;
mod views;
mod wording;

use std::fmt;
use std::path::Path;

use serde::Serialize;

pub use build::Build;
pub use order::{ColumnOrder, columns_in_another_order};
pub use views::columns_of_views;

use crate::dialect::meanwhile::meanwhile;
use crate::dialect::{Backend, BackendError};
use crate::diff::diff;
use crate::metadata::{Metadata, MetadataErrors};
use crate::replay::ReplayError;
use crate::schema::{Object, Place, Schema};

/// The command that writes the mending migration, as the cargo aliases of the README name it.
pub const MENDING_COMMAND: &str = "cargo migrate-autogenerate -m \"...\"";

/// One difference between the models and another schema.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Drift {
    /// Where the models declare the object, or the struct that it would belong to; none where no model does.
    pub place: Option<Place>,
    /// The object, under the name that the models give it.
    pub object: Object,
    /// What differs, old before new.
    pub message: String,
    /// What the mending command needs beside its message: `--drop sample.note`.
    pub option: Option<String>,
}

/// `src/models/sample.rs:12: column sample.mass: in the model, not in the migrations (integer)`.
impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place {
            write!(f, "{place}: ")?;
        }
        write!(f, "{}: {}", self.object, self.message)?;
        match &self.option {
            Some(option) => write!(f, " (mending it needs `{option}`)"),
            None => Ok(()),
        }
    }
}

/// The differences between the schema that models describe and another one, by their places.
///
/// `other` says what the other one is, for the messages: `the postgres migrations`.
pub fn compare(metadata: &Metadata, models: &Schema, schema: &Schema, other: &str) -> Vec<Drift> {
    let steps = diff(schema, models, &metadata.renames());
    let mut options = wording::options(&steps);
    let mut drifts: Vec<_> = wording::differences(&steps)
        .into_iter()
        .map(|(object, difference)| Drift {
            place: metadata.place(&object),
            message: difference.message(&object, other),
            option: options.remove(&object).filter(|_| !metadata.is_of_view(&object)),
            object,
        })
        .collect();
    drifts.sort_by_key(|drift| (drift.place.is_none(), drift.place));
    drifts
}

/// What [`Runner::drift_check`](crate::Runner::drift_check) wants: compares a database with the models.
///
/// Models that contradict themselves are differences too.
pub fn against(
    metadata: &Metadata,
) -> impl FnMut(&mut dyn Backend) -> Result<Vec<String>, BackendError> {
    move |connection| match models_and_database(metadata, connection) {
        (Ok(models), database) => {
            let database = database?;
            let models = connection.normalize(models, &database)?.schema;
            let mut drifts = compare(metadata, &models, &database, "the database");
            drifts.extend(columns_of_views(metadata, &models, &database, connection)?);
            Ok(drifts.iter().map(Drift::to_string).collect())
        }
        (Err(errors), _) => Ok(errors.0.iter().map(ToString::to_string).collect()),
    }
}

/// The two sides of a comparison: what [the models describe](Metadata::schema), and what a [database
/// holds](Backend::introspect). The first is worked out by another thread while the database answers.
pub fn models_and_database(
    metadata: &Metadata,
    connection: &mut dyn Backend,
) -> (Result<Schema, MetadataErrors>, Result<Schema, BackendError>) {
    let dialect = connection.dialect();
    meanwhile(|| metadata.schema(dialect), || connection.introspect())
}

/// The error with the directory before the script's name, so that editors and terminals find the file.
pub(crate) fn locate(error: &ReplayError, directory: &Path) -> String {
    match error {
        ReplayError::Statement { .. } | ReplayError::Opaque { .. } => {
            format!("{}/{error}", directory.display())
        }
        ReplayError::Columns { .. }
        | ReplayError::Unreadable { .. }
        | ReplayError::Unavailable { .. } => error.to_string(),
    }
}
