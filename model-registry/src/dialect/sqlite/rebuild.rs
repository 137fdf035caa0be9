//! A table made anew, with its rows: the procedure of <https://sqlite.org/lang_altertable.html#otheralter>.
//!
//! Foreign keys must be off. Columns are renamed first and in place, since only `ALTER TABLE` also changes what other
//! tables, triggers and views say of them.

mod copy;

use self::copy::Copy;
use super::{guard, names, render, row_id};
use crate::dialect::DialectError;
use crate::schema::{Object, ObjectName, Table};
use crate::step::{RebuildTable, TableChange};

const VIRTUAL: &str = "SQLite cannot change a virtual table, and its rows are known to its module alone: \
    drop it in one revision, and create it in the next";

/// The statements of a rebuild.
pub(super) fn statements(rebuild: &RebuildTable) -> Result<Vec<String>, DialectError> {
    let RebuildTable { from, to, changes } = rebuild;
    if from.options.module.is_some() || to.options.module.is_some() {
        return Err(render::unsupported(Object::table(&to.name), VIRTUAL));
    }
    let table = render::name(&to.name)?;
    let new =
        Table { name: ObjectName::unqualified(format!("__new_{}", to.name.name)), ..to.clone() };
    let new_name = render::name(&new.name)?;
    let copy = Copy::of(rebuild);

    let mut statements = guard::no_triggers(&to.name.name);
    for (from, to) in copy.renames() {
        let (from, to) = (names::quote(from), names::quote(to));
        statements.push(format!("ALTER TABLE {table} RENAME COLUMN {from} TO {to}"));
    }
    statements.push(render::create_table(&new)?);
    statements.push(copy.insert(&new_name, &table)?);
    statements.extend(copy.checks(&new.name.name));
    if row_id::autoincrement(from).is_some() && row_id::autoincrement(to).is_some() {
        statements.extend(keep_counter(&to.name.name, &new.name.name));
    }
    statements.push(format!("DROP TABLE {table}"));
    statements.extend(rename(&new_name, &table));
    statements.extend(render::create_indexes(to)?);
    if changes.iter().any(drops_column) {
        statements.extend(to.columns.first().map(|column| read_all_again(&table, &column.name)));
    }
    Ok(statements)
}

fn drops_column(change: &TableChange) -> bool {
    matches!(change, TableChange::DropColumn { .. })
}

/// A rename makes SQLite read the whole schema again, and fails where a view or a trigger names what is not there.
fn read_all_again(table: &str, column: &str) -> String {
    let column = names::quote(column);
    format!(
        "-- fails where a view or a trigger names a column that is gone\n\
         ALTER TABLE {table} RENAME COLUMN {column} TO {column}"
    )
}

/// The counter of `AUTOINCREMENT`, which may be beyond the largest row id; `RENAME TO` takes it along.
fn keep_counter(old: &str, new: &str) -> [String; 2] {
    let (old, new) = (names::literal(old), names::literal(new));
    [
        format!("DELETE FROM sqlite_sequence WHERE name = {new}"),
        format!(
            "INSERT INTO sqlite_sequence (name, seq)\n    \
             SELECT {new}, seq FROM sqlite_sequence WHERE name = {old}"
        ),
    ]
}

/// Views and triggers name the table while it is not there. The legacy mode neither minds nor changes them.
fn rename(new: &str, table: &str) -> [String; 3] {
    [
        "PRAGMA legacy_alter_table=ON".to_owned(),
        format!("ALTER TABLE {new} RENAME TO {table}"),
        "PRAGMA legacy_alter_table=OFF".to_owned(),
    ]
}
