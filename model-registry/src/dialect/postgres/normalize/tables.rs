//! What fills the columns of tables, and what their checks demand, said on a scratch table with the same columns.
//!
//! The text of a literal is the type's affair, and what that is made of: `'(1 day)'` of a composite type.

use diesel::{RunQueryDsl, sql_query};

use super::{Attempt, SCRATCH, printed};
use crate::dialect::postgres::backend::Client;
use crate::dialect::postgres::expression::expression;
use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::{
    ColumnDefault, Constraint, ConstraintKind, DataType, Expr, Object, ObjectName, Schema, Table,
};

/// An expression of a table.
pub(super) struct Part {
    table: ObjectName,
    place: Place,
    expression: Expr,
}

enum Place {
    /// The default of a column of that name and type.
    Default(String, DataType),
    /// The check of that name.
    Check(String),
}

/// The expressions of tables of both schemas that are not the same by their text.
pub(super) fn differing(wanted: &Schema, live: &Schema) -> Vec<Part> {
    let both = wanted.tables.values().filter_map(|table| Some((table, live.table(&table.name)?)));
    let differs = both.filter(|(table, live)| table != live);
    differs.flat_map(|(table, live)| differing_parts(table, live)).collect()
}

fn differing_parts(table: &Table, live: &Table) -> Vec<Part> {
    let part = |place, expression: &Expr| Part {
        table: table.name.clone(),
        place,
        expression: expression.clone(),
    };
    let defaults = table.columns.iter().filter_map(|own| {
        let live = live.column(&own.name).filter(|live| live.data_type == own.data_type)?;
        let expression = own.default_expression()?;
        (live.default_expression()? != expression)
            .then(|| part(Place::Default(own.name.clone(), own.data_type.clone()), expression))
    });
    let checks = table.constraints.values().filter_map(|own| {
        let expression = check_of(own)?;
        let live = check_of(live.constraints.get(&own.name)?)?;
        (live != expression).then(|| part(Place::Check(own.name.clone()), expression))
    });
    defaults.chain(checks).collect()
}

fn check_of(constraint: &Constraint) -> Option<&Expr> {
    match &constraint.kind {
        ConstraintKind::Check(check) => Some(&check.expression),
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::ForeignKey(_)
        | ConstraintKind::Exclusion(_) => None,
    }
}

impl Part {
    pub(super) fn object(&self) -> Object {
        match &self.place {
            Place::Default(column, _) => Object::column(&self.table, column),
            Place::Check(name) => Object::constraint(&self.table, name),
        }
    }

    /// The expression with the normal form of what the server prints.
    pub(super) fn print(&self, connection: &mut impl Client) -> Result<Expr, Attempt> {
        let scratch = format!("'pg_temp.{SCRATCH}'::regclass");
        let sql = self.expression.sql();
        let (action, query, expected) = match &self.place {
            Place::Default(column, data_type) => (
                format!("ALTER {} SET DEFAULT {sql}", quote(column)),
                format!(
                    "SELECT pg_get_expr(adbin, 0) AS definition FROM pg_attrdef WHERE adrelid = {scratch}"
                ),
                Some(data_type),
            ),
            Place::Check(_) => (
                format!("ADD CHECK ({sql})"),
                format!(
                    "SELECT pg_get_expr(conbin, conrelid) AS definition FROM pg_constraint
                    WHERE conrelid = {scratch} AND contype = 'c'"
                ),
                None,
            ),
        };
        let table = qualified(&self.table);
        sql_query(format!("CREATE TEMP TABLE {SCRATCH} (LIKE {table})")).execute(connection)?;
        sql_query(format!("ALTER TABLE pg_temp.{SCRATCH} {action}")).execute(connection)?;
        let stored = expression(&printed(connection, &query)?, expected)?;
        Ok(self.expression.with_normal(stored.normal()))
    }

    /// Puts what was printed in the place of the expression.
    pub(super) fn put(&self, printed: Expr, schema: &mut Schema) {
        let Some(table) = schema.tables.get_mut(&self.table) else { return };
        match &self.place {
            Place::Default(column, _) => {
                if let Some(column) = table.columns.named_mut(column) {
                    column.default = Some(ColumnDefault::Expression(printed));
                }
            }
            Place::Check(name) => {
                if let Some(Constraint { kind: ConstraintKind::Check(check), .. }) =
                    table.constraints.get_mut(name)
                {
                    check.expression = printed;
                }
            }
        }
    }
}
