//! Adds random objects to a schema. What it adds fits the schema as it is; [`repair`](super::repair) sees to the rest.

use model_registry::dialect::{Dialect, DialectName};
use model_registry::schema::{
    Column, ColumnDefault, DataType, Deferrability, EnumType, Expr, Extension, Namespace,
    Numbering, ObjectName, Schema, Table, TableOptions,
};

use super::choices::{Choices, Numbers};
use super::types::Family;
use super::{names, types};

/// Extensions that come with every server, and are quickly made.
const EXTENSIONS: &[&str] = &["citext", "pg_trgm"];

const NUMBERINGS: &[Numbering] =
    &[Numbering::Serial, Numbering::Identity, Numbering::IdentityAlways];

/// A schema in the making.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) dialect: &'static dyn Dialect,
    pub(super) schema: Schema,
}

impl Draft {
    /// Whether it is the dialect with the many features.
    pub(super) fn is_postgres(&self) -> bool {
        self.dialect.name() == DialectName::Postgres
    }

    /// An object that stands outside of tables, where the dialect has such.
    pub(super) fn add_object(&mut self, numbers: &Numbers) {
        let mut choices = Choices::new(numbers);
        if !self.is_postgres() {
            return;
        }
        match choices.below(10) {
            0..=2 => self.add_enum(&mut choices),
            3..=4 => {
                let name = names::namespace(&mut choices);
                let comment = names::comment(&mut choices);
                self.schema.namespaces.insert(name.clone(), Namespace { name, comment });
            }
            5..=8 => self.add_definition(&mut choices),
            _ => {
                let name = choices.pick(EXTENSIONS).copied().unwrap_or_default().to_owned();
                let comment = names::comment(&mut choices);
                self.schema
                    .extensions
                    .insert(name.clone(), Extension { name, schema: None, comment });
            }
        }
    }

    fn add_enum(&mut self, choices: &mut Choices<'_>) {
        let name = ObjectName { schema: self.namespace(choices), name: names::enum_type(choices) };
        let (values, comment) = (names::labels(choices), names::comment(choices));
        self.schema.add_enum(EnumType { name, values, comment });
    }

    pub(super) fn namespace(&self, choices: &mut Choices<'_>) -> Option<String> {
        let existing: Vec<_> = self.schema.namespaces.keys().cloned().collect();
        choices.one_in(4).then(|| choices.pick(&existing).cloned()).flatten()
    }

    /// A table with a key and without anything else; none where one of that name is there.
    pub(super) fn add_table(&mut self, numbers: &Numbers) -> Option<ObjectName> {
        let mut choices = Choices::new(numbers);
        if self.is_postgres() && choices.one_in(6) {
            return self.add_partitioned(&mut choices);
        }
        let name =
            ObjectName { schema: self.namespace(&mut choices), name: names::table(&mut choices) };
        if self.schema.tables.contains_key(&name) {
            return None;
        }
        let mut table = Table::new(name.clone());
        match choices.below(6) {
            0 => self.add_key_column(&mut table, "integer", None),
            1..=2 => {
                let numbering = choices.pick(NUMBERINGS).copied();
                let type_name = choices.pick(&["integer", "bigint"]).copied();
                self.add_key_column(&mut table, type_name.unwrap_or("integer"), numbering);
            }
            3 => self.add_key_column(&mut table, "text", None),
            4 => self.add_composite_key(&mut table, &mut choices),
            _ => {}
        }
        if self.dialect.has_comments() {
            table.comment = names::comment(&mut choices);
        } else {
            let has_key = table.primary_key().is_some();
            let without_rowid = has_key && choices.one_in(6);
            table.options = TableOptions {
                strict: choices.one_in(6),
                without_rowid,
                ..TableOptions::default()
            };
        }
        self.schema.add_table(table);
        Some(name)
    }

    fn add_key_column(&self, table: &mut Table, type_name: &str, numbering: Option<Numbering>) {
        let mut column = Column::new("id", types::parse(self.dialect, type_name));
        column.nullable = false;
        table.columns.push(column);
        Self::add_primary_key(table, vec!["id".to_owned()], Deferrability::NotDeferrable);
        if let Some(numbering) = numbering
            && let Err(error) = self.dialect.number_column(table, "id", numbering)
        {
            panic!("{error}");
        }
    }

    fn add_composite_key(&self, table: &mut Table, choices: &mut Choices<'_>) {
        let mut columns = Vec::new();
        for type_name in ["integer", "text"] {
            let mut column =
                Column::new(names::column(choices), types::parse(self.dialect, type_name));
            column.nullable = false;
            if table.column(&column.name).is_none() {
                columns.insert(0, column.name.clone());
                table.columns.push(column);
            }
        }
        Self::add_primary_key(table, columns, Deferrability::NotDeferrable);
    }

    /// A column, a constraint, an index: something inside a table.
    pub(super) fn add_part(&mut self, table: &ObjectName, numbers: &Numbers) {
        let mut choices = Choices::new(numbers);
        match choices.below(15) {
            0..=5 => self.add_column(table, &mut choices),
            6..=7 => self.add_foreign_key(table, &mut choices),
            8..=9 => self.add_index(table, &mut choices),
            10 => self.add_unique(table, &mut choices),
            12.. => self.adorn(table, &mut choices),
            _ => self.add_check(table, &mut choices),
        }
    }

    pub(super) fn add_column(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let Some(own) = self.schema.table(table) else { return };
        let name = names::column(choices);
        if own.column(&name).is_some() {
            return;
        }
        let mut column = Column::new(name, self.data_type(choices));
        column.nullable = !choices.one_in(3);
        column.default = self.default(&column.data_type, choices);
        if self.dialect.has_comments() {
            column.comment = names::comment(choices);
        }
        let is_text = self.family(&column.data_type) == Family::Text;
        if is_text && choices.one_in(5) {
            column.collation = Some(self.collation());
        }
        if column.default.is_none() && choices.one_in(8) {
            column.default = self.generated(own, &column, choices);
        }
        self.push_column(table, column);
    }

    pub(super) fn push_column(&mut self, table: &ObjectName, column: Column) {
        if let Some(table) = self.schema.tables.get_mut(table) {
            table.columns.push(column);
        }
    }

    /// A type of the engine, an enum, or another type that the schema makes, or arrays of those.
    pub(super) fn data_type(&self, choices: &mut Choices<'_>) -> DataType {
        let Schema { domains, composites, ranges, .. } = &self.schema;
        let made = domains.keys().chain(composites.keys()).chain(ranges.keys());
        let made: Vec<_> = made.cloned().collect();
        if choices.one_in(3)
            && let Some(name) = choices.pick(&made)
        {
            let data_type = DataType::named(name.clone());
            return if choices.one_in(5) { data_type.array_of() } else { data_type };
        }
        self.plain_type(choices)
    }

    /// A type of the engine, or an enum.
    pub(super) fn plain_type(&self, choices: &mut Choices<'_>) -> DataType {
        let enums: Vec<_> = self.schema.enums.keys().cloned().collect();
        if choices.one_in(4)
            && let Some(name) = choices.pick(&enums)
        {
            return DataType::named(name.clone());
        }
        let all = types::all(self.dialect.name());
        types::parse(self.dialect, all[choices.below(all.len())].sql)
    }

    pub(super) fn family(&self, data_type: &DataType) -> Family {
        types::family(self.dialect, &self.schema, data_type)
    }

    pub(super) fn default(
        &self,
        data_type: &DataType,
        choices: &mut Choices<'_>,
    ) -> Option<ColumnDefault> {
        let wanted = choices.one_in(3);
        let defaults = types::defaults(self.dialect, &self.schema, data_type);
        let sql = choices.pick(&defaults).filter(|_| wanted)?;
        Some(ColumnDefault::Expression(self.expression(sql, Some(data_type))))
    }

    pub(super) fn collation(&self) -> ObjectName {
        ObjectName::unqualified(if self.is_postgres() { "C" } else { "NOCASE" })
    }

    /// An expression over another column of the same type.
    fn generated(
        &self,
        table: &Table,
        column: &Column,
        choices: &mut Choices<'_>,
    ) -> Option<ColumnDefault> {
        let sources: Vec<_> = table
            .columns
            .iter()
            .filter(|own| own.data_type == column.data_type && !is_generated(own))
            .collect();
        let source = choices.pick(&sources)?;
        let family = self.family(&column.data_type);
        let template = choices.pick(family.expressions())?;
        let expression = self.about(template, &source.name);
        // PostgreSQL has virtual columns from version 18.
        let stored = self.is_postgres() || !choices.one_in(2);
        Some(ColumnDefault::Generated { expression, stored })
    }

    /// An expression made of a template, where `@` stands for a column.
    pub(super) fn about(&self, template: &str, column: &str) -> Expr {
        self.expression(&template.replace('@', &self.dialect.quote(column)), None)
    }

    pub(super) fn expression(&self, sql: &str, expected: Option<&DataType>) -> Expr {
        match self.dialect.expression(sql, expected) {
            Ok(expression) => expression,
            Err(error) => panic!("{error}"),
        }
    }

    /// The columns that can be part of a key.
    pub(super) fn key_columns(&self, table: &ObjectName) -> Vec<String> {
        let Some(table) = self.schema.table(table) else { return Vec::new() };
        table
            .columns
            .iter()
            .filter(|column| {
                types::ordered(self.dialect, &self.schema, &column.data_type)
                    && !is_generated(column)
            })
            .map(|column| column.name.clone())
            .collect()
    }
}

pub(super) fn is_generated(column: &Column) -> bool {
    matches!(column.default, Some(ColumnDefault::Generated { .. }))
}
