//! The canonical form of a table: as introspection reads it back.
//!
//! What only makes a query faster is left out where SQLite has none (operator classes, `INCLUDE`, the place of nulls
//! in an index). What decides which rows are allowed stays, and rendering refuses it.

use super::expression::{self, Scope};
use super::{row_id, types};
use crate::dialect::{DialectError, DialectName};
use crate::schema::{
    Column, ColumnDefault, ConstraintKind, Index, IndexKey, IndexTarget, KeyClauses, Numbering,
    Object, ObjectName, OnConflict, Table, TypeName,
};

/// The form of a table that a model describes. Its key columns are not nullable, whatever its columns say.
pub(super) fn of_model(table: &mut Table) {
    require_key(table);
    table.comment = None;
    for column in table.columns.iter_mut() {
        column.comment = None;
        if let Some(ColumnDefault::Identity { always, .. }) = &mut column.default {
            *always = false;
        }
        if table.options.strict {
            column.data_type = types::strict(&column.data_type);
        }
    }
    settle(table);
}

/// The form of a table that SQLite stores.
///
/// A key column without `NOT NULL` may hold nulls in SQLite, for a fault that it keeps for old applications
/// (<https://sqlite.org/lang_createtable.html#the_primary_key>); so such a column is nullable here, and differs
/// from a model's. In the row id, in `STRICT` and in `WITHOUT ROWID` tables there can be none.
#[cfg(feature = "sqlite")]
pub(super) fn of_stored(table: &mut Table) {
    settle(table);
    let holds_no_null = table.options.strict || table.options.without_rowid;
    if holds_no_null || row_id::alias(table).is_some() {
        require_key(table);
    }
}

/// Makes the columns of the primary key NOT NULL.
fn require_key(table: &mut Table) {
    for name in key_columns(table) {
        if let Some(column) = table.columns.named_mut(&name) {
            column.nullable = false;
        }
    }
}

fn key_columns(table: &Table) -> Vec<String> {
    table.primary_key().map_or_else(Vec::new, |(_, key)| key.columns.clone())
}

/// Spells names as the columns do, and leaves out what says nothing.
fn settle(table: &mut Table) {
    let spelling = table.columns.clone();
    let names = Scope::names(&spelling);
    let scope = Scope { table: &table.name.name, columns: &names };
    let collation = |name: &str| spelling.named(name).and_then(collation_of);
    table.columns.iter_mut().for_each(|column| settle_column(column, scope));
    for constraint in table.constraints.values_mut() {
        match &mut constraint.kind {
            ConstraintKind::PrimaryKey(key) => {
                respell(&mut key.columns, &names);
                key.include.clear();
                settle_clauses(&mut key.clauses, collation);
            }
            ConstraintKind::Unique(unique) => {
                respell(&mut unique.columns, &names);
                unique.include.clear();
                settle_clauses(&mut unique.clauses, collation);
            }
            ConstraintKind::ForeignKey(key) => respell(&mut key.columns, &names),
            ConstraintKind::Check(check) => {
                check.expression = expression::settle(&check.expression, scope);
            }
            // Rendering refuses it as it is.
            ConstraintKind::Exclusion(_) => {}
        }
    }
    for index in table.indexes.values_mut() {
        settle_index(index, scope, collation);
    }
    settle_row_id(table);
}

/// An INTEGER that is the whole key has no other collation in it.
fn settle_row_id(table: &mut Table) {
    if row_id::alias(table).or(row_id::kept_off(table)).is_some()
        && let Some(key) = table.primary_key_mut()
    {
        key.clauses.collations.clear();
    }
}

/// Leaves out the collations that are the columns' own.
fn settle_clauses(clauses: &mut KeyClauses, collation: impl Fn(&str) -> Option<ObjectName>) {
    clauses.collations.retain(|column, own| {
        own.name.make_ascii_uppercase();
        *own != collation(column).unwrap_or_else(binary)
    });
}

/// The collation of what names none.
fn binary() -> ObjectName {
    ObjectName::unqualified("BINARY")
}

fn settle_column(column: &mut Column, scope: Scope<'_>) {
    if let TypeName::Builtin(name) = &mut column.data_type.name {
        name.make_ascii_uppercase();
    }
    column.collation = collation_of(column);
    if column.nullable {
        column.on_null = OnConflict::default();
    }
    match &mut column.default {
        Some(ColumnDefault::Expression(default)) if expression::is_null(default) => {
            column.default = None;
        }
        Some(ColumnDefault::Generated { expression, .. }) => {
            *expression = expression::settle(expression, scope);
        }
        // A default names no column, so there is nothing to spell in it.
        Some(
            ColumnDefault::Expression(_)
            | ColumnDefault::Serial { .. }
            | ColumnDefault::Identity { .. },
        )
        | None => {}
    }
}

/// The column's collation, in upper case since case says nothing, `None` for the default one.
fn collation_of(column: &Column) -> Option<ObjectName> {
    upper(column.collation.as_ref()).filter(|collation| collation.name != "BINARY")
}

fn upper(collation: Option<&ObjectName>) -> Option<ObjectName> {
    collation.map(|collation| ObjectName::unqualified(collation.name.to_ascii_uppercase()))
}

fn settle_index(
    index: &mut Index,
    scope: Scope<'_>,
    collation: impl Fn(&str) -> Option<ObjectName>,
) {
    index.method = index.method.take().filter(|method| !method.eq_ignore_ascii_case("btree"));
    index.include.clear();
    index.predicate =
        index.predicate.as_ref().map(|predicate| expression::settle(predicate, scope));
    for key in &mut index.keys {
        settle_key(key, scope, &collation);
    }
}

fn settle_key(
    key: &mut IndexKey,
    scope: Scope<'_>,
    collation: impl Fn(&str) -> Option<ObjectName>,
) {
    key.opclass = None;
    key.nulls = None;
    let own = match &mut key.target {
        IndexTarget::Column(name) => {
            respell(std::slice::from_mut(name), scope.columns);
            collation(name)
        }
        IndexTarget::Expression(expression) => {
            *expression = expression::settle(expression, scope);
            None
        }
    };
    let own = own.unwrap_or_else(binary);
    key.collation = upper(key.collation.as_ref()).filter(|collation| *collation != own);
}

/// Names of columns as the table spells them.
pub(super) fn respell(names: &mut [String], columns: &[&str]) {
    for name in names {
        if let Some(column) = columns.iter().find(|column| column.eq_ignore_ascii_case(name)) {
            (*column).clone_into(name);
        }
    }
}

/// Makes the only column of the primary key the row id, with `AUTOINCREMENT` for an identity.
pub(super) fn number_column(
    table: &mut Table,
    column: &str,
    numbering: Numbering,
) -> Result<(), DialectError> {
    let object = Object::column(&table.name, column);
    let refuse = |reason: &str| {
        Err(DialectError::Unsupported {
            dialect: DialectName::Sqlite,
            object: object.clone(),
            reason: reason.to_owned(),
        })
    };
    if key_columns(table) != [column] {
        return refuse(
            "only the row id numbers itself: make the column the only one of the primary key",
        );
    }
    if table.options.without_rowid {
        return refuse("a table without row ids numbers nothing: leave `without_rowid` out");
    }
    let Some(found) = table.columns.named_mut(column) else {
        return refuse("the table has no such column");
    };
    if types::Affinity::of(&found.data_type) != types::Affinity::Integer {
        return refuse("only an integer can number itself");
    }
    found.data_type = types::row_id();
    found.nullable = false;
    found.default = match numbering {
        Numbering::Serial => None,
        Numbering::Identity | Numbering::IdentityAlways => Some(ColumnDefault::identity(false)),
    };
    Ok(())
}
