//! The way back.

use crate::dialect::Dialect;
use crate::schema::{
    Column, ColumnDefault, DataType, EnumType, Expr, ObjectName, Schema, TypeName,
};
use crate::step::{ApplyError, Step, TableChange};

/// The inverse of the steps, last first. A column that comes back as NOT NULL gets a value for the rows that are
/// there, since its own values are lost. `schema` is the one after the steps.
///
/// # Errors
///
/// Where a step does not fit the schema that the ones after it leave behind.
pub(super) fn reverse(
    dialect: &dyn Dialect,
    mut schema: Schema,
    up: &[Step],
) -> Result<Vec<Step>, ApplyError> {
    let mut down = Vec::with_capacity(up.len());
    for (position, step) in up.iter().enumerate().rev() {
        let moment = Moment { dialect, schema: &schema, earlier: &up[..position] };
        let step = moment.fill(step.reverse());
        step.apply(&mut schema)?;
        down.push(step);
    }
    Ok(down)
}

/// A moment on the way back.
struct Moment<'a> {
    dialect: &'a dyn Dialect,
    /// What the schema is.
    schema: &'a Schema,
    /// The steps that are still to be undone.
    earlier: &'a [Step],
}

impl Moment<'_> {
    fn fill(&self, step: Step) -> Step {
        match step {
            Step::AlterTable { table, change: TableChange::AddColumn { column, .. } } => {
                let backfill = match column.fills_itself() {
                    true => None,
                    false => self.neutral(&column.data_type),
                };
                Step::alter(&table, TableChange::AddColumn { column, backfill })
            }
            Step::AlterTable {
                table,
                change: TableChange::AlterColumn { from, to, using, .. },
            } => {
                let backfill = match from.nullable && !to.nullable {
                    true => default_of(&to).or_else(|| self.neutral(&to.data_type)),
                    false => None,
                };
                Step::alter(&table, TableChange::AlterColumn { from, to, using, backfill })
            }
            other => other,
        }
    }

    fn neutral(&self, data_type: &DataType) -> Option<Expr> {
        let enum_type = match &data_type.name {
            TypeName::Named(name) => self.enum_type(name),
            TypeName::Builtin(_) => None,
        };
        self.dialect.neutral_value(data_type, enum_type.as_ref())
    }

    /// The enum as it is, with the values only that it still has when all is undone, if there are any.
    fn enum_type(&self, name: &ObjectName) -> Option<EnumType> {
        let mut enum_type = self.schema.enums.get(name)?.clone();
        let lasting = self.earlier.iter().find_map(|step| match step {
            Step::AlterEnum(alter) if alter.to.name == *name => Some(&alter.from.values),
            _ => None,
        });
        if let Some(lasting) = lasting
            && enum_type.values.iter().any(|value| lasting.contains(value))
        {
            enum_type.values.retain(|value| lasting.contains(value));
        }
        Some(enum_type)
    }
}

/// The column's own default, as a value for a null.
pub(super) fn default_of(column: &Column) -> Option<Expr> {
    match &column.default {
        Some(ColumnDefault::Expression(expression)) => Some(expression.clone()),
        Some(
            ColumnDefault::Serial { .. }
            | ColumnDefault::Identity { .. }
            | ColumnDefault::Generated { .. },
        )
        | None => None,
    }
}
