//! What the author has to decide: drops, renames, values for rows that are there.

use super::added::{Place, tables_then};
use super::stored::stays_a_view;
use super::{Intent, PlanError, Undecided};
use crate::dialect::Dialect;
use crate::schema::{Column, Definition, Expr, Object, ObjectName, Schema, Table};
use crate::step::{AlterEnum, Step, TableChange};

/// The steps with the author's values filled in, or all that is still to be decided. They lead from the first of the
/// schemas to the second.
pub(super) fn decide(
    dialect: &dyn Dialect,
    intent: &Intent,
    (from, to): (&Schema, &Schema),
    steps: Vec<Step>,
) -> Result<Vec<Step>, Vec<PlanError>> {
    let mut errors = Vec::new();
    if intent.undecided == Undecided::Refuse {
        let unnamed = |object: &Object| {
            !intent.drops.contains(&object.path()) && !stays_a_view(dialect, from, to, object)
        };
        errors.extend(
            steps
                .iter()
                .filter_map(dropped)
                .filter(unnamed)
                .map(|object| undecided_drop(object, &steps)),
        );
    }
    let mut filled = Vec::with_capacity(steps.len());
    let place = Place { types: to, tables: &tables_then(from, &steps) };
    for step in steps {
        match fill(dialect, intent, &place, step) {
            Ok(steps) => filled.extend(steps),
            Err(error) => errors.push(error),
        }
    }
    match errors.is_empty() {
        true => Ok(with_usable_values(filled)),
        false => Err(errors),
    }
}

/// No statement can use a value in the transaction that adds it to an enum: where rows get such a value, the type is made
/// anew.
fn with_usable_values(mut steps: Vec<Step>) -> Vec<Step> {
    let backfills: Vec<_> = steps.iter().filter_map(backfill).cloned().collect();
    for step in &mut steps {
        if let Step::AlterEnum(AlterEnum { from, to, recast, .. }) = step {
            *recast |= backfills.iter().any(|value| to.adds_value_of(from, value));
        }
    }
    steps
}

fn backfill(step: &Step) -> Option<&Expr> {
    match step {
        Step::AlterTable {
            change:
                TableChange::AddColumn { backfill, .. } | TableChange::AlterColumn { backfill, .. },
            ..
        } => backfill.as_ref(),
        _ => None,
    }
}

/// What goes with the step, if it is something that holds data or that others may need.
fn dropped(step: &Step) -> Option<Object> {
    match step {
        Step::Drop(definition) => wants_a_name(definition).then(|| definition.object()),
        Step::AlterTable { table, change: TableChange::DropColumn { column } } => {
            Some(Object::column(table, &column.name))
        }
        _ => None,
    }
}

/// What no model names may belong to somebody else. What is said of another object, or is made again from the models
/// at any time, goes with the models' word for it.
fn wants_a_name(definition: &Definition) -> bool {
    match definition {
        Definition::Namespace(_)
        | Definition::Extension(_)
        | Definition::Enum(_)
        | Definition::Domain(_)
        | Definition::Composite(_)
        | Definition::Range(_)
        | Definition::Sequence(_)
        | Definition::Table(_)
        | Definition::View(_)
        | Definition::Code(_) => true,
        Definition::Grant(_) | Definition::DefaultGrant(_) => false,
    }
}

fn undecided_drop(object: Object, steps: &[Step]) -> PlanError {
    let to: Vec<_> = steps
        .iter()
        .filter(|step| may_be_renamed(&object, step, steps))
        .filter_map(created)
        .collect();
    match to.is_empty() {
        true => PlanError::UnnamedDrop { object },
        false => PlanError::LikelyRename { from: object, to },
    }
}

fn created(step: &Step) -> Option<Object> {
    match step {
        Step::Create(definition) => Some(definition.object()),
        Step::AlterTable { table, change: TableChange::AddColumn { column, .. } } => {
            Some(Object::column(table, &column.name))
        }
        _ => None,
    }
}

/// Whether what the step makes is so like the dropped object that it may be it under a new name.
fn may_be_renamed(object: &Object, step: &Step, steps: &[Step]) -> bool {
    match (object, step) {
        (Object::Column { table, name }, Step::AlterTable { table: owner, change })
            if table == owner =>
        {
            let TableChange::AddColumn { column, .. } = change else { return false };
            dropped_column(steps, table, name).is_some_and(|old| old.data_type == column.data_type)
        }
        (Object::Table { .. } | Object::Enum { .. }, Step::Create(new)) => steps.iter().any(
            |step| matches!(step, Step::Drop(old) if old.object() == *object && alike(old, new)),
        ),
        _ => false,
    }
}

fn dropped_column<'a>(steps: &'a [Step], owner: &ObjectName, name: &str) -> Option<&'a Column> {
    steps.iter().find_map(|step| match step {
        Step::AlterTable { table, change: TableChange::DropColumn { column } } => {
            (table == owner && column.name == name).then_some(column)
        }
        _ => None,
    })
}

fn alike(old: &Definition, new: &Definition) -> bool {
    match (old, new) {
        (Definition::Table(old), Definition::Table(new)) => {
            old.name.schema == new.name.schema && share_columns(old, new)
        }
        (Definition::Enum(old), Definition::Enum(new)) => old.values == new.values,
        _ => false,
    }
}

/// Whether two thirds of the columns of both tables have one name and type.
fn share_columns(old: &Table, new: &Table) -> bool {
    let same = |column: &&Column| {
        new.column(&column.name).is_some_and(|own| own.data_type == column.data_type)
    };
    let shared = old.columns.iter().filter(same).count();
    shared * 3 >= old.columns.len().max(new.columns.len()) * 2
}

fn fill(
    dialect: &dyn Dialect,
    intent: &Intent,
    place: &Place<'_>,
    step: Step,
) -> Result<Vec<Step>, PlanError> {
    let said = |object: &Object, column: &Column| -> Result<Option<Expr>, PlanError> {
        let sql = intent.backfills.get(&object.path());
        Ok(sql.map(|sql| dialect.expression(sql, Some(&column.data_type))).transpose()?)
    };
    match step {
        Step::AlterTable { table, change: TableChange::AddColumn { column, .. } } => {
            let object = Object::column(&table, &column.name);
            let backfill = said(&object, &column)?;
            demand(intent, object, place.types.fills_itself(&column) || backfill.is_some())?;
            Ok(place.add(&table, column, backfill))
        }
        Step::AlterTable { table, change: TableChange::AlterColumn { from, to, using, .. } }
            if from.nullable && !to.nullable && !to.is_generated() =>
        {
            let object = Object::column(&table, &to.name);
            let backfill = said(&object, &to)?.or_else(|| to.default_expression().cloned());
            demand(intent, object, backfill.is_some())?;
            let change = TableChange::AlterColumn { from, to, using, backfill };
            Ok(vec![Step::alter(&table, change)])
        }
        other => Ok(vec![other]),
    }
}

fn demand(intent: &Intent, object: Object, decided: bool) -> Result<(), PlanError> {
    match decided || intent.undecided == Undecided::Accept {
        true => Ok(()),
        false => Err(PlanError::NoBackfill { object }),
    }
}
