//! Tables straight from the models, for tests and first steps: without migrations and without history.

use thiserror::Error;

use super::{Metadata, MetadataErrors};
use crate::dialect::{Backend, BackendError, DialectError};
use crate::plan::{self, Intent, PlanError, Undecided};
use crate::schema::Schema;

/// Why tables cannot be made or dropped from the models.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum CreateError {
    /// The models contradict each other.
    #[error(transparent)]
    Metadata(#[from] MetadataErrors),
    /// There is no way from what the database has.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Plan(Vec<PlanError>),
    /// The dialect cannot say it.
    #[error(transparent)]
    Dialect(#[from] DialectError),
    /// The database refused it.
    #[error(transparent)]
    Backend(#[from] BackendError),
}

/// Makes what the models have and the database has not; what is there stays as it is.
pub(super) fn create_all(
    metadata: &Metadata,
    connection: &mut dyn Backend,
) -> Result<(), CreateError> {
    let models = metadata.schema(connection.dialect())?;
    let from = connection.introspect()?;
    let mut to = from.clone();
    to.namespaces.extend(missing(models.namespaces, &from.namespaces));
    to.extensions.extend(missing(models.extensions, &from.extensions));
    to.enums.extend(missing(models.enums, &from.enums));
    to.domains.extend(missing(models.domains, &from.domains));
    to.composites.extend(missing(models.composites, &from.composites));
    to.ranges.extend(missing(models.ranges, &from.ranges));
    to.sequences.extend(missing(models.sequences, &from.sequences));
    to.tables.extend(missing(models.tables, &from.tables));
    to.views.extend(missing(models.views, &from.views));
    to.code.extend(missing(models.code, &from.code));
    to.grants.extend(missing(models.grants, &from.grants));
    to.default_grants.extend(missing(models.default_grants, &from.default_grants));
    migrate(connection, &from, &to)
}

/// Drops what the models have but for namespaces and extensions, which others may use; what else is there stays.
pub(super) fn drop_all(
    metadata: &Metadata,
    connection: &mut dyn Backend,
) -> Result<(), CreateError> {
    let models = metadata.schema(connection.dialect())?;
    let from = connection.introspect()?;
    let mut to = from.clone();
    to.enums.retain(|name, _| !models.enums.contains_key(name));
    to.domains.retain(|name, _| !models.domains.contains_key(name));
    to.composites.retain(|name, _| !models.composites.contains_key(name));
    to.ranges.retain(|name, _| !models.ranges.contains_key(name));
    to.sequences.retain(|name, _| !models.sequences.contains_key(name));
    to.tables.retain(|name, _| !models.tables.contains_key(name));
    to.views.retain(|name, _| !models.views.contains_key(name));
    to.code.retain(|name, _| !models.code.contains_key(name));
    to.grants.retain(|name, _| !models.grants.contains_key(name));
    to.default_grants.retain(|name, _| !models.default_grants.contains_key(name));
    migrate(connection, &from, &to)
}

fn missing<K: Ord, V>(
    wanted: std::collections::BTreeMap<K, V>,
    there: &std::collections::BTreeMap<K, V>,
) -> impl Iterator<Item = (K, V)> {
    wanted.into_iter().filter(|(name, _)| !there.contains_key(name))
}

fn migrate(connection: &mut dyn Backend, from: &Schema, to: &Schema) -> Result<(), CreateError> {
    let dialect = connection.dialect();
    let intent = Intent { undecided: Undecided::Accept, ..Intent::default() };
    let plan = plan::plan(dialect, from, to, &intent).map_err(CreateError::Plan)?;
    if plan.is_empty() {
        return Ok(());
    }
    let script = dialect.script(&plan.up)?;
    match dialect.needs_own_transaction(&plan.up) {
        true => Ok(connection.execute(&script)?),
        false => whole(connection, &script),
    }
}

/// Runs all of the script or nothing of it.
fn whole(connection: &mut dyn Backend, script: &str) -> Result<(), CreateError> {
    connection.execute("BEGIN")?;
    let ran = connection.execute(script).and_then(|()| connection.execute("COMMIT"));
    if ran.is_err() {
        // The first error is the one to report; a connection that cannot roll back has lost its transaction anyway.
        let _ = connection.execute("ROLLBACK");
    }
    Ok(ran?)
}
