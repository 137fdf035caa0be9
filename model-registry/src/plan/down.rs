//! The way back.

use super::added::Place;
use super::heirs;
use crate::dialect::Dialect;
use crate::schema::{DataType, EnumType, Expr, Schema};
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
        let steps = moment.fill(step.reverse())?;
        steps.iter().try_for_each(|step| step.apply(&mut schema))?;
        down.extend(steps);
    }
    Ok(without_detours(down))
}

/// A column that goes need not become first what it came as.
fn without_detours(steps: Vec<Step>) -> Vec<Step> {
    let mut direct: Vec<Step> = Vec::with_capacity(steps.len());
    for step in steps {
        let Step::AlterTable { table, change: TableChange::DropColumn { column: came } } = &step
        else {
            direct.push(step);
            continue;
        };
        let became = |step: &Step| match step {
            Step::AlterTable { table: own, change: TableChange::AlterColumn { from, to, .. } } => {
                (own == table && to == came).then(|| from.clone())
            }
            _ => None,
        };
        let detour = direct.iter().enumerate().find_map(|(place, own)| Some((place, became(own)?)));
        match detour {
            // What was made of it is gone by then.
            Some((place, column)) => {
                direct[place] = Step::alter(table, TableChange::DropColumn { column });
            }
            None => direct.push(step),
        }
    }
    direct
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
    fn fill(&self, step: Step) -> Result<Vec<Step>, ApplyError> {
        Ok(match step {
            Step::AlterTable { table, change: TableChange::AddColumn { column, .. } } => {
                let backfill = match self.schema.fills_itself(&column) {
                    true => None,
                    false => self.neutral(&column.data_type),
                };
                let place = Place { types: self.schema, tables: self.schema };
                let steps = place.add(&table, column, backfill);
                match steps.len() {
                    1 => steps,
                    _ => heirs::keep(self.schema, steps)?,
                }
            }
            Step::AlterTable {
                table,
                change: TableChange::AlterColumn { from, to, using, .. },
            } => {
                let backfill = match from.nullable && !to.nullable && !to.is_generated() {
                    true => {
                        to.default_expression().cloned().or_else(|| self.neutral(&to.data_type))
                    }
                    false => None,
                };
                let change = TableChange::AlterColumn { from, to, using, backfill };
                vec![Step::alter(&table, change)]
            }
            other => vec![other],
        })
    }

    fn neutral(&self, data_type: &DataType) -> Option<Expr> {
        let Schema { domains, composites, ranges, .. } = self.schema;
        let enums = self.schema.enums.values().map(|own| (own.name.clone(), self.lasting(own)));
        let types = Schema {
            enums: enums.collect(),
            domains: domains.clone(),
            composites: composites.clone(),
            ranges: ranges.clone(),
            ..Schema::default()
        };
        self.dialect.neutral_value(&types, data_type)
    }

    /// The enum with the values only that it still has when all is undone, if there are any.
    fn lasting(&self, enum_type: &EnumType) -> EnumType {
        let mut enum_type = enum_type.clone();
        let lasting = self.earlier.iter().find_map(|step| match step {
            Step::AlterEnum(alter) if alter.to.name == enum_type.name => Some(&alter.from.values),
            _ => None,
        });
        if let Some(lasting) = lasting
            && enum_type.values.iter().any(|value| lasting.contains(value))
        {
            enum_type.values.retain(|value| lasting.contains(value));
        }
        enum_type
    }
}
