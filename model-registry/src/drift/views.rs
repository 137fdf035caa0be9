//! The columns of a database's views, held against the structs that declare them.

use std::collections::BTreeMap;

use super::Drift;
use crate::dialect::{Backend, BackendError};
use crate::metadata::{Metadata, Teller, Yielded};
use crate::schema::{ObjectName, Schema};

/// Where structs of views declare other columns than the database's views have: only the server knows the type of every
/// expression. `models` is the schema of the models as the database would print it, `live` its own; a view that differs in
/// them is left out, since its columns are not those of the struct's query.
///
/// # Errors
///
/// What the database says.
pub fn columns_of_views(
    metadata: &Metadata,
    models: &Schema,
    live: &Schema,
    connection: &mut dyn Backend,
) -> Result<Vec<Drift>, BackendError> {
    let dialect = connection.dialect();
    let Some(query) = dialect.view_columns().filter(|_| !metadata.views().is_empty()) else {
        return Ok(Vec::new());
    };
    let mut columns: BTreeMap<ObjectName, Vec<Yielded>> = BTreeMap::new();
    for row in connection.query(query)? {
        let [schema, Some(view), Some(column), Some(data_type)] = row.as_slice() else { continue };
        let view = ObjectName { schema: schema.clone(), name: view.clone() };
        let data_type = dialect.parse_type(data_type).ok();
        columns.entry(view).or_default().push((column.clone(), data_type));
    }
    let mut drifts = Vec::new();
    for view in metadata.views() {
        let name = view.object_name(dialect.name());
        let is_as_declared = models.views.get(&name) == live.views.get(&name);
        let Some(found) = columns.get(&name).filter(|_| is_as_declared) else { continue };
        let mismatches = view.mismatches(found, dialect, live, Teller::Server);
        drifts.extend(mismatches.into_iter().map(|mismatch| Drift {
            place: Some(mismatch.place),
            object: mismatch.object,
            message: mismatch.message,
            option: None,
        }));
    }
    Ok(drifts)
}
