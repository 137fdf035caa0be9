//! Random changes of a column.

use model_registry::schema::{
    Column, ColumnDefault, ConstraintKind, Numbering, ObjectName, Schema, Table,
};

use super::choices::Choices;
use super::draft::{Draft, is_generated};
use super::types::Family;
use super::values::Values;
use super::{names, partitions, types};

impl Draft {
    /// Nullability, default, type, collation, comment or numbering of a column.
    pub(super) fn change_column(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let Some(own) = self.schema.table(table) else { return };
        let Some(mut column) = choices.pick(&own.columns).cloned() else { return };
        // Neither of these could get another type.
        let is_source = partitions::is_key(own, &column.name)
            || own.columns.iter().any(|other| Self::is_made_of(other, &column.name));
        match choices.below(7) {
            0..=1 => column.nullable = !column.nullable,
            2 if !is_generated(&column) => {
                column.default = self.default(&column.data_type, choices)
            }
            3..=4 if !is_generated(&column) && !is_source => self.change_type(&mut column, choices),
            5 if self.is_postgres() => column.comment = names::comment(choices),
            _ if is_generated(&column) || is_source => {}
            _ => self.change_collation(&mut column),
        }
        self.replace_column(table, column);
        if choices.one_in(8) {
            self.number(table, choices);
        }
    }

    fn change_type(&self, column: &mut Column, choices: &mut Choices<'_>) {
        let wanted = self.data_type(choices);
        let is_careful = !choices.one_in(4);
        let values = Values::of(self.dialect, &self.schema);
        if is_careful && !values.converts(&column.data_type, &wanted) {
            return;
        }
        column.data_type = wanted;
        column.default = None;
        column.collation = None;
    }

    fn change_collation(&self, column: &mut Column) {
        if self.family(&column.data_type) == Family::Text {
            column.collation = match column.collation {
                Some(_) => None,
                None => Some(self.collation()),
            };
        }
    }

    /// Puts the changed column in place of the old one. What was said of the old type goes.
    fn replace_column(&mut self, table: &ObjectName, column: Column) {
        let is_ordered = types::ordered(self.dialect, &self.schema, &column.data_type);
        let Some(own) = self.schema.tables.get_mut(table) else { return };
        let Some(old) = own.column(&column.name).cloned() else { return };
        if old.data_type != column.data_type {
            Self::forget_column(own, &column.name);
        }
        if !is_ordered {
            own.constraints.retain(|_, constraint| !constraint.columns().contains(&column.name));
        }
        if let Some(own) = own.columns.named_mut(&column.name) {
            *own = column;
        }
    }

    /// The primary key's column starts to number itself, or stops.
    fn number(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let numberings = [Numbering::Serial, Numbering::Identity];
        let numbering = choices.pick(&numberings).copied().unwrap_or(Numbering::Serial);
        let dialect = self.dialect;
        let Some(own) = self.schema.tables.get_mut(table) else { return };
        let Some([key]) = own.primary_key().map(|(_, key)| key.columns.as_slice()) else { return };
        let key = key.clone();
        let Some(column) = own.columns.named_mut(&key) else { return };
        if column.data_type != types::parse(dialect, "integer") || own.options.without_rowid {
            return;
        }
        match column.default {
            Some(ColumnDefault::Serial { .. } | ColumnDefault::Identity { .. }) => {
                column.default = None
            }
            Some(ColumnDefault::Expression(_) | ColumnDefault::Generated { .. }) => {}
            None => {
                if let Err(error) = dialect.number_column(own, &key, numbering) {
                    panic!("{error}");
                }
            }
        }
    }

    /// Takes away all that is said of a column in expressions, and the indexes on it.
    pub(super) fn forget_column(table: &mut Table, column: &str) {
        table.constraints.retain(|_, constraint| match &constraint.kind {
            ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => !constraint.is_about(column),
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::ForeignKey(_) => true,
        });
        table.indexes.retain(|_, index| !index.is_about(column));
    }

    /// Takes away what is said of columns whose type was another thing before, under the same name.
    pub(super) fn forget_remade(&mut self, before: &Schema) {
        let (dialect, after) = (self.dialect, self.schema.clone());
        for table in self.schema.tables.values_mut() {
            let is_remade = |column: &&Column| {
                let family = |schema| types::family(dialect, schema, &column.data_type);
                family(before) != family(&after)
            };
            let remade: Vec<_> = table.columns.iter().filter(is_remade).cloned().collect();
            for column in remade {
                Self::forget_column(table, &column.name);
                Self::forget_generated(table, &column.name);
                if !types::ordered(dialect, &after, &column.data_type) {
                    table.constraints.retain(|_, own| !own.columns().contains(&column.name));
                }
                if let Some(own) = table.columns.named_mut(&column.name) {
                    (own.default, own.collation) = (None, None);
                }
            }
        }
    }

    /// Whatever is generated from the column is so no longer.
    pub(super) fn forget_generated(table: &mut Table, source: &str) {
        for column in table.columns.iter_mut().filter(|own| Self::is_made_of(own, source)) {
            column.default = None;
        }
    }

    /// Whether the column is generated from the other one.
    pub(super) fn is_made_of(column: &Column, source: &str) -> bool {
        match &column.default {
            Some(ColumnDefault::Generated { expression, .. }) => expression.mentions(source),
            Some(
                ColumnDefault::Expression(_)
                | ColumnDefault::Serial { .. }
                | ColumnDefault::Identity { .. },
            )
            | None => false,
        }
    }
}
