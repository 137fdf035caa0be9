//! Enum types. Those that go are dropped after the tables that use them.

use super::Pair;
use super::named::only_in;
use super::user_types::{columns_of, grants_on, made_of};
use crate::schema::{Column, ColumnDefault, EnumType, Expr, ObjectName, Schema, Table};
use crate::step::{AlterEnum, Step, TableChange};

pub(super) fn diff(pair: &mut Pair<'_>) {
    pair.extend(|from, to| only_in(&to.enums, &from.enums).cloned().map(Step::create).collect());
    let to = pair.to;
    for after in to.enums.values() {
        if let Some(before) = pair.from.enums.get(&after.name).cloned()
            && before != *after
        {
            alter(pair, before, after);
        }
    }
}

/// The types that go, once nothing is of them any more.
pub(super) fn dropped(pair: &mut Pair<'_>) {
    pair.extend(|from, to| only_in(&from.enums, &to.enums).cloned().map(Step::drop).collect());
}

fn alter(pair: &mut Pair<'_>, from: EnumType, to: &EnumType) {
    let recast = !adds_only(&from.values, &to.values) || uses_new_value(pair.to, &from, to);
    if recast {
        drop_changing_defaults(pair, &to.name);
    }
    let columns = columns_of(&pair.from, &to.name);
    let made_of = made_of(&pair.from, &to.name);
    let grants = grants_on(&pair.from, &to.name);
    let to = to.clone();
    pair.push(Step::AlterEnum(AlterEnum { from, to, columns, made_of, grants, recast }));
}

/// Whether every old value is still there, in the same order.
fn adds_only(from: &[String], to: &[String]) -> bool {
    let mut rest = to.iter();
    from.iter().all(|value| rest.any(|own| own == value))
}

/// PostgreSQL refuses to use a value in the transaction that adds it, unless the type itself is new.
fn uses_new_value(schema: &Schema, from: &EnumType, to: &EnumType) -> bool {
    let uses = |expression: &Expr| to.adds_value_of(from, expression);
    let tables = schema.tables.values().filter(|table| has_column_of(table, &to.name));
    tables.flat_map(Table::expressions).any(uses)
}

fn has_column_of(table: &Table, name: &ObjectName) -> bool {
    table.columns.iter().any(|column| column.data_type.refers_to(name))
}

/// A default that changes too may name a value that the new type does not have: it goes first, and the new one
/// comes with the column's own change.
pub(super) fn drop_changing_defaults(pair: &mut Pair<'_>, name: &ObjectName) {
    drop_defaults(pair, name, |from, to| to.is_none_or(|to| to.default != from.default));
}

/// The defaults of columns of a type go first, those that are picked by the column as it is and as it shall be.
pub(super) fn drop_defaults(
    pair: &mut Pair<'_>,
    name: &ObjectName,
    goes: impl Fn(&Column, Option<&Column>) -> bool,
) {
    for (table, from) in columns_of(&pair.from, name) {
        let after = pair.to.table(&table).and_then(|table| table.column(&from.name));
        if matches!(from.default, Some(ColumnDefault::Expression(_))) && goes(&from, after) {
            let to = from.without_default();
            pair.push(Step::alter(
                &table,
                TableChange::AlterColumn { from, to, using: None, backfill: None },
            ));
        }
    }
}
