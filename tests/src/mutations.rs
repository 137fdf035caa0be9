//! Single changes of a live database, each of which must be named, and nothing else.
//!
//! A list has a change a line, and after `=>` the objects that drift: `cases/mutations`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use model_registry::Metadata;
use model_registry::dialect::{Backend, DialectName, dialect};
use model_registry::drift::compare;
use model_registry::metadata::{Registration, SqlDef};
use model_registry::schema::Schema;

/// What a live database is compared with: models that are SQL beside no struct.
#[derive(Debug)]
pub struct Models {
    metadata: Metadata,
    schema: Schema,
}

impl Models {
    /// The models of that SQL.
    ///
    /// # Panics
    ///
    /// Where the replay does not take it.
    pub fn new(name: DialectName, sql: &'static SqlDef) -> Self {
        let metadata = Metadata::from_registrations([Registration::Sql(sql)]);
        match metadata.schema(dialect(name)) {
            Ok(schema) => Self { metadata, schema },
            Err(error) => panic!("{error}"),
        }
    }

    /// The objects that drift, as messages name them: found as `check --database` does.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub fn drifting(&self, connection: &mut dyn Backend) -> Result<BTreeSet<String>, String> {
        let live = connection.introspect().map_err(|error| error.to_string())?;
        let wanted = connection.normalize(self.schema.clone(), &live);
        let wanted = wanted.map_err(|error| error.to_string())?.schema;
        let drifts = compare(&self.metadata, &wanted, &live, "the database");
        Ok(drifts.into_iter().map(|drift| drift.object.to_string()).collect())
    }
}

/// Makes each change of a list, of which there must be so many at least. The function makes one, looks what drifts,
/// and takes it back.
///
/// # Panics
///
/// Where another object drifts than the list says, or none.
pub fn each(
    list: &str,
    at_least: usize,
    mut drifting_after: impl FnMut(&str) -> Result<BTreeSet<String>, String>,
) {
    let lines: Vec<_> =
        list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    assert!(lines.len() >= at_least, "{} changes", lines.len());
    let mut failures = String::new();
    for line in lines {
        let Some((sql, objects)) = line.split_once(" => ") else { panic!("no objects: {line}") };
        let expected: BTreeSet<_> = objects.split("; ").map(str::to_owned).collect();
        let _ = match drifting_after(sql) {
            Ok(found) if found == expected => continue,
            Ok(found) => {
                let missed: Vec<_> = expected.difference(&found).collect();
                let alarms: Vec<_> = found.difference(&expected).collect();
                writeln!(failures, "{sql}\n    missed {missed:?}, false {alarms:?}")
            }
            Err(error) => writeln!(failures, "{sql}\n    {error}"),
        };
    }
    assert!(failures.is_empty(), "\n{failures}");
}
