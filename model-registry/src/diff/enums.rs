//! Enum types. Those that go are dropped after the tables that use them.

use super::Pair;
use super::named::only_in;
use super::user_types::{columns_of, grants_on, made_of, shed_demands};
use crate::schema::{Column, ColumnDefault, Definition, EnumType, Expr, ObjectName};
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
    let recast = !adds_only(&from.values, &to.values) || uses_new_value(pair, &from, to);
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
fn uses_new_value(pair: &Pair<'_>, from: &EnumType, to: &EnumType) -> bool {
    let uses = |expression: &Expr| to.adds_value_of(from, expression);
    let columns = columns_of(pair.to, &to.name);
    let mut tables = columns.iter().filter_map(|(table, _)| pair.to.table(table));
    let made_of = made_of(pair.to, &to.name);
    tables.any(|table| table.expressions().any(uses))
        || made_of
            .iter()
            .any(|own| matches!(own, Definition::Domain(own) if own.expressions().any(uses)))
        || pair.steps.iter().filter_map(code_that_comes).any(uses)
}

/// The text of a view, or of code, that the database takes to pieces when it comes.
fn code_that_comes(step: &Step) -> Option<&Expr> {
    match step {
        Step::Create(Definition::View(view)) | Step::Alter { to: Definition::View(view), .. } => {
            Some(&view.query)
        }
        Step::Create(Definition::Code(code)) | Step::Alter { to: Definition::Code(code), .. } => {
            let is_read = code.is_kept_as_tree() || code.statement.mentions("sql");
            is_read.then_some(&code.statement)
        }
        _ => None,
    }
}

/// A default that changes too, or a check of a domain, may name a value that the new type does not have: it goes first,
/// and the new one comes with the change of the column or the domain.
pub(super) fn drop_changing_defaults(pair: &mut Pair<'_>, name: &ObjectName) {
    drop_defaults(pair, name, |from, to| to.is_none_or(|to| to.default != from.default));
    shed_demands(pair, name);
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
