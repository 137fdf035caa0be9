//! The schema of a database, read from the text that SQLite stores.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use super::canonical;
use super::parse::{self, ParseError};
use crate::dialect::{Backend, BackendError, HIDDEN_TABLES};
use crate::schema::{ConstraintKind, ForeignKey, Object, ObjectName, Schema, Table};

/// Tables, indexes, views and triggers; not those that uniques and primary keys bring along, which have no text. A virtual table has
/// no root page.
const OBJECTS: &str = "SELECT type, name, tbl_name, sql, rootpage FROM sqlite_schema \
    WHERE type IN ('table', 'index', 'view', 'trigger') AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
    ORDER BY type = 'index', name";

/// The tables in which virtual tables keep their rows. `pragma_table_list` came with SQLite 3.37.
const SHADOWS: &str =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'";

/// The schema of the database.
pub(super) fn introspect(connection: &mut dyn Backend) -> Result<Schema, BackendError> {
    let objects: Vec<_> = connection.query(OBJECTS)?.into_iter().map(Stored::of).collect();
    let mut hidden: BTreeSet<String> = HIDDEN_TABLES.map(str::to_owned).into();
    if objects.iter().any(Stored::is_virtual_table) {
        hidden.extend(connection.query(SHADOWS)?.into_iter().flatten().flatten());
    }
    let mut schema = Schema::default();
    for object in objects.iter().filter(|object| !hidden.contains(&object.table)) {
        let unreadable = |error: ParseError| BackendError::Introspect {
            what: format!("{} {}", object.kind, object.name),
            reason: error.to_string(),
        };
        add(&mut schema, object).map_err(unreadable)?;
    }
    resolve_references(&mut schema);
    resolve_triggers(&mut schema);
    schema.tables.values_mut().for_each(canonical::of_stored);
    Ok(schema)
}

/// A row of `sqlite_schema`.
struct Stored {
    kind: String,
    name: String,
    table: String,
    sql: String,
    root_page: String,
}

impl Stored {
    /// Its rows are in other tables.
    fn is_virtual_table(&self) -> bool {
        self.kind == "table" && self.root_page == "0"
    }

    fn of(row: Vec<Option<String>>) -> Self {
        let mut values = row.into_iter().map(Option::unwrap_or_default);
        let mut next = || values.next().unwrap_or_default();
        Self { kind: next(), name: next(), table: next(), sql: next(), root_page: next() }
    }
}

/// Indexes come last, so the table of an index is there.
fn add(schema: &mut Schema, object: &Stored) -> Result<(), ParseError> {
    match object.kind.as_str() {
        "table" if object.is_virtual_table() => {
            _ = schema.add_table(parse::virtual_table(&object.sql)?);
        }
        "table" => _ = schema.add_table(parse::table(&object.sql)?),
        "view" => _ = schema.add_view(parse::view(&object.sql)?),
        "trigger" => _ = schema.add_code(parse::trigger(&object.sql, &object.table)?),
        _ => {
            let table = ObjectName::unqualified(object.table.as_str());
            if let Some(table) = schema.tables.get_mut(&table) {
                table.add_index(parse::index(&object.sql)?);
            }
        }
    }
    Ok(())
}

/// Names of tables are equal in any case, so this is what a foreign key's table is found by.
type Parents = BTreeMap<String, Table>;

/// Spells what foreign keys refer to as its table does. Where no columns are named, it is the primary key.
fn resolve_references(schema: &mut Schema) {
    let parents: Parents = schema
        .tables
        .values()
        .map(|table| (table.name.name.to_ascii_lowercase(), table.clone()))
        .collect();
    for constraint in schema.tables.values_mut().flat_map(|table| table.constraints.values_mut()) {
        if let ConstraintKind::ForeignKey(key) = &mut constraint.kind
            && let Some(parent) = parents.get(&key.table.name.to_ascii_lowercase())
        {
            resolve(key, parent);
        }
    }
}

/// Spells what triggers are on as the table or the view does.
fn resolve_triggers(schema: &mut Schema) {
    let relations: BTreeMap<_, _> = schema
        .tables
        .keys()
        .chain(schema.views.keys())
        .map(|name| (name.name.to_ascii_lowercase(), name.clone()))
        .collect();
    for mut code in mem::take(&mut schema.code).into_values() {
        if let Object::Trigger { table, .. } = &mut code.object
            && let Some(relation) = relations.get(&table.name.to_ascii_lowercase())
        {
            table.clone_from(relation);
        }
        schema.add_code(code);
    }
}

fn resolve(key: &mut ForeignKey, parent: &Table) {
    key.table = parent.name.clone();
    if key.references.is_empty()
        && let Some((_, primary)) = parent.primary_key()
    {
        key.references.clone_from(&primary.columns);
    }
    let columns: Vec<_> = parent.columns.iter().map(|column| column.name.as_str()).collect();
    canonical::respell(&mut key.references, &columns);
}
