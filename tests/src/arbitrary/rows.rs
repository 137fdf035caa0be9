//! Rows that a database can hold before a change, after it, and after its way back.
//!
//! Every table holds the rows 0, 1 and 2, and a column's value in a row is that number as a value of its type. So
//! every foreign key finds its row, through cycles too, and every key is unique. What remains is to see which tables
//! cannot hold as many: where a new column, the same in all rows, is part of a key; where the row that is referred to
//! is lost on the way; and so on. Those hold fewer rows, or none.

use std::collections::{BTreeMap, BTreeSet};

use model_registry::dialect::{Dialect, dialect};
use model_registry::schema::{
    Column, ConstraintKind, ForeignKey, IndexTarget, Lineage, Object, ObjectName, Schema, Table,
    TypeName,
};
use model_registry::step::{Step, TableChange};

use super::Pair;
use super::draft::is_generated;
use super::partitions;
use super::values::{self, Values};

const ROWS: usize = 3;

/// The rows of one table.
#[derive(Debug)]
pub struct TableRows {
    /// The table's name before the change.
    pub old_name: ObjectName,
    /// Its name after it; the old one where it goes.
    pub new_name: ObjectName,
    /// The columns that are filled.
    pub columns: Vec<ColumnValues>,
}

/// The values of one column.
#[derive(Debug)]
pub struct ColumnValues {
    /// The column's name before the change.
    pub old_name: String,
    /// Its name after it; the old one where it goes.
    pub new_name: String,
    /// Whether the change leaves it as it is.
    pub survives: bool,
    /// A SQL literal for each row.
    pub values: Vec<String>,
}

/// The rows of all tables of the first schema, but for those with columns of another one.
pub fn rows(pair: &Pair) -> Vec<TableRows> {
    let (from, renames) = pair.renamed();
    let change = Change::new(dialect(pair.dialect), &from, &pair.to);
    let counts = change.counts();
    from.tables
        .values()
        .filter(|table| table.lineage == Lineage::Own)
        .map(|table| TableRows {
            old_name: old_table_name(&renames, &table.name),
            new_name: table.name.clone(),
            columns: change.columns(table, counts[&table.name], &renames),
        })
        .collect()
}

/// The statement that fills a table; none where it holds nothing.
pub fn insert(dialect: &dyn Dialect, rows: &TableRows) -> Option<String> {
    let count = rows.columns.first()?.values.len();
    let names: Vec<_> = rows.columns.iter().map(|column| dialect.quote(&column.old_name)).collect();
    let tuples: Vec<_> = (0..count)
        .map(|row| {
            let values: Vec<_> =
                rows.columns.iter().map(|column| column.values[row].as_str()).collect();
            format!("({})", values.join(", "))
        })
        .collect();
    let overriding = if dialect.has_namespaces() { " OVERRIDING SYSTEM VALUE" } else { "" };
    (count > 0).then(|| {
        format!(
            "INSERT INTO {} ({}){overriding} VALUES {};",
            qualified(dialect, &rows.old_name),
            names.join(", "),
            tuples.join(", ")
        )
    })
}

/// A query of the columns that survive, all as text, under the names before or after the change.
pub fn survivors(dialect: &dyn Dialect, rows: &TableRows, after: bool) -> String {
    let columns = rows.columns.iter().filter(|column| column.survives).map(|column| {
        let name = if after { &column.new_name } else { &column.old_name };
        format!("CAST({} AS TEXT)", dialect.quote(name))
    });
    // A row counts even where none of its columns survives.
    let columns: Vec<_> = std::iter::once("CAST('' AS TEXT)".to_owned()).chain(columns).collect();
    let table = if after { &rows.new_name } else { &rows.old_name };
    format!("SELECT {} FROM {}", columns.join(", "), qualified(dialect, table))
}

/// A table's name for SQL.
pub fn qualified(dialect: &dyn Dialect, name: &ObjectName) -> String {
    let parts: Vec<_> =
        name.schema.iter().chain([&name.name]).map(|part| dialect.quote(part)).collect();
    parts.join(".")
}

fn old_table_name(renames: &[Step], new: &ObjectName) -> ObjectName {
    let old = renames.iter().find_map(|step| match step {
        Step::Rename { object: Object::Table { name }, to } if to == new => Some(name.clone()),
        _ => None,
    });
    old.unwrap_or_else(|| new.clone())
}

fn old_column_name(renames: &[Step], owner: &ObjectName, new: &str) -> String {
    let old = renames.iter().find_map(|step| match step {
        Step::AlterTable { table, change: TableChange::RenameColumn { from, to } }
            if table == owner && to == new =>
        {
            Some(from.clone())
        }
        _ => None,
    });
    old.unwrap_or_else(|| new.to_owned())
}

/// The schema before a change, under the names after it, and the one after it.
struct Change<'a> {
    dialect: &'static dyn Dialect,
    from: &'a Schema,
    to: &'a Schema,
    /// The columns that hold nothing but nulls, by table, since what they refer to may be lost on the way.
    nulled: BTreeSet<(&'a ObjectName, &'a String)>,
}

impl<'a> Change<'a> {
    fn new(dialect: &'static dyn Dialect, from: &'a Schema, to: &'a Schema) -> Self {
        let mut change = Self { dialect, from, to, nulled: BTreeSet::new() };
        // What refers to a column of nulls finds nothing either, and so on.
        loop {
            let nulled = change.lost_references();
            if nulled == change.nulled {
                return change;
            }
            change.nulled = nulled;
        }
    }

    fn lost_references(&self) -> BTreeSet<(&'a ObjectName, &'a String)> {
        let tables = self.from.tables.values();
        let keys = tables.flat_map(|table| self.foreign_keys(table).map(move |key| (table, key)));
        keys.filter(|(table, key)| {
            !self.finds_rows(table, key) && self.may_refer_to_nothing(table, key)
        })
        .flat_map(|(table, key)| key.columns.iter().map(|column| (&table.name, column)))
        .collect()
    }

    /// How many rows each table can hold.
    fn counts(&self) -> BTreeMap<ObjectName, usize> {
        let own = |table: &Table| (table.name.clone(), self.own_count(table));
        let mut counts: BTreeMap<_, _> = self.from.tables.values().map(own).collect();
        // A table that holds fewer rows lets those that refer to it hold fewer, and so on.
        loop {
            let before = counts.clone();
            for table in self.from.tables.values() {
                let bound = self
                    .foreign_keys(table)
                    .map(|key| self.referring_count(table, key, &before))
                    .min();
                if let (Some(count), Some(bound)) = (counts.get_mut(&table.name), bound) {
                    *count = bound.min(*count);
                }
            }
            if counts == before {
                return counts;
            }
        }
    }

    /// How many rows the table could hold without foreign keys.
    fn own_count(&self, table: &'a Table) -> usize {
        let after = self.to.table(&table.name);
        if !partitions::holds_rows(self.from, self.to, table) {
            return 0;
        }
        if !table.columns.iter().all(|own| self.has_value(table, own) && self.lasts(own, after)) {
            return 0;
        }
        match after {
            Some(after) => {
                self.key_count(table, Some(after)).min(self.key_count(after, Some(table)))
            }
            None => self.key_count(table, None),
        }
    }

    /// Whether the column's values can be what they become. A column that goes from a table that stays may be converted
    /// before, since its type changes.
    fn lasts(&self, column: &Column, after: Option<&Table>) -> bool {
        let Some(after) = after else { return true };
        match after.column(&column.name) {
            Some(own) => {
                self.values().converts(&column.data_type, &own.data_type)
                    && is_generated(column) == is_generated(own)
            }
            None => match &column.data_type.name {
                TypeName::Named(name) if values::has_type(self.to, name) => {
                    self.values().converts(&column.data_type, &column.data_type)
                }
                TypeName::Named(_) | TypeName::Builtin(_) => true,
            },
        }
    }

    /// Whether there is a value for the column: an enum's labels may all go.
    fn has_value(&self, table: &'a Table, column: &Column) -> bool {
        self.distinct_values(column) > 0 || self.may_be_null(table, &column.name)
    }

    /// How many rows the keys of a table allow.
    fn key_count(&self, table: &Table, other: Option<&Table>) -> usize {
        let limit = |name: &String| match table.column(name) {
            // All rows get one value, or a null that may be as unique.
            Some(column) if other.is_some_and(|other| !self.is_same(column, other)) => 1,
            Some(column) => self.distinct_values(column),
            None => ROWS,
        };
        // An expression may make one value of several.
        let most = if has_unique_expression(table) { 1 } else { ROWS };
        unique_columns(table).iter().map(limit).min().unwrap_or(ROWS).min(most)
    }

    fn distinct_values(&self, column: &Column) -> usize {
        self.values().distinct(&column.data_type)
    }

    fn values(&self) -> Values<'a> {
        Values { dialect: self.dialect, from: self.from, to: self.to }
    }

    /// Whether the column may be null before and after, wherever it is there at all.
    fn may_be_null(&self, table: &'a Table, column: &str) -> bool {
        let is_nullable =
            |own: &Column| own.nullable && !self.values().demands_value(&own.data_type);
        self.both(table).filter_map(|own| own.column(column)).all(is_nullable)
    }

    /// The table before and after.
    fn both(&self, table: &'a Table) -> impl Iterator<Item = &'a Table> {
        std::iter::once(table).chain(self.to.table(&table.name))
    }

    /// The foreign keys that hold before or after.
    fn foreign_keys(&self, table: &'a Table) -> impl Iterator<Item = &'a ForeignKey> {
        self.both(table).flat_map(Table::foreign_keys).map(|(_, key)| key)
    }

    /// How many rows a table can hold as far as one of its foreign keys goes.
    fn referring_count(
        &self,
        table: &'a Table,
        key: &ForeignKey,
        counts: &BTreeMap<ObjectName, usize>,
    ) -> usize {
        let unique: Vec<_> = self.both(table).flat_map(unique_columns).collect();
        if key.columns.iter().any(|column| self.nulled.contains(&(&table.name, column))) {
            // Two nulls may be as equal as two other values.
            return if key.columns.iter().any(|name| unique.contains(name)) { 1 } else { ROWS };
        }
        match counts.get(&key.table) {
            Some(count) if self.finds_rows(table, key) => *count,
            Some(_) | None => 0,
        }
    }

    /// Whether every row finds the row that it refers to, on the way up and back.
    fn finds_rows(&self, table: &Table, key: &ForeignKey) -> bool {
        let goes = !self.to.tables.contains_key(&table.name);
        let stays = self.stay(&table.name, &key.columns) && self.stay(&key.table, &key.references);
        let is_nulled = |column| self.nulled.contains(&(&key.table, column));
        (goes || stays) && !key.references.iter().any(is_nulled)
    }

    /// Whether the columns are the same before and after.
    fn stay(&self, table: &ObjectName, columns: &[String]) -> bool {
        let (Some(before), Some(after)) = (self.from.table(table), self.to.table(table)) else {
            return false;
        };
        columns
            .iter()
            .all(|name| before.column(name).is_some_and(|column| self.is_same(column, after)))
    }

    /// Whether the columns are null where nothing else is said, before and after.
    fn may_refer_to_nothing(&self, table: &'a Table, key: &ForeignKey) -> bool {
        let is_empty = |column: &Column| {
            let values = self.values();
            let fills = column.default.is_some() || values.fills_itself(&column.data_type);
            column.nullable && !fills && !values.demands_value(&column.data_type)
        };
        key.columns
            .iter()
            .all(|name| self.both(table).filter_map(|own| own.column(name)).all(is_empty))
    }

    fn columns(&self, table: &'a Table, count: usize, renames: &[Step]) -> Vec<ColumnValues> {
        let keys: Vec<_> = self
            .both(table)
            .flat_map(unique_columns)
            .chain(self.foreign_keys(table).flat_map(|key| key.columns.clone()))
            .chain(partitions::key_columns(table).map(str::to_owned))
            .collect();
        let value = |column: &Column, row: usize| {
            let may_be_null = self.may_be_null(table, &column.name);
            let is_last = row + 1 == ROWS && !keys.contains(&column.name);
            match self.nulled.contains(&(&table.name, &column.name)) || (is_last && may_be_null) {
                true => "NULL".to_owned(),
                false => self.values().literal(&column.data_type, row),
            }
        };
        table
            .columns
            .iter()
            .filter(|column| !is_generated(column))
            .map(|column| ColumnValues {
                old_name: old_column_name(renames, &table.name, &column.name),
                new_name: column.name.clone(),
                survives: self
                    .to
                    .table(&table.name)
                    .is_some_and(|after| self.is_same(column, after)),
                values: (0..count).map(|row| value(column, row)).collect(),
            })
            .collect()
    }

    /// Whether the other table has the column with the same values.
    fn is_same(&self, column: &Column, other: &Table) -> bool {
        other.column(&column.name).is_some_and(|own| {
            own.data_type == column.data_type
                && self.values().is_same(&column.data_type, &own.data_type)
                && is_generated(own) == is_generated(column)
        })
    }
}

fn has_unique_expression(table: &Table) -> bool {
    let mut unique = table.indexes.values().filter(|index| index.unique);
    unique.any(|index| index.keys.iter().any(|key| key.expression().is_some()))
}

/// The columns that are part of anything unique.
fn unique_columns(table: &Table) -> Vec<String> {
    let constraints = table.constraints.values().flat_map(|constraint| match &constraint.kind {
        ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) => constraint.columns().to_vec(),
        ConstraintKind::Exclusion(exclusion) => {
            let columns = exclusion.elements.iter().filter_map(|element| element.key.column());
            columns.map(str::to_owned).collect()
        }
        ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) => Vec::new(),
    });
    let mut columns: Vec<_> = constraints.collect();
    let keys = table.indexes.values().filter(|index| index.unique).flat_map(|index| &index.keys);
    for key in keys {
        match &key.target {
            IndexTarget::Column(name) => columns.push(name.clone()),
            IndexTarget::Expression(expression) => columns.extend(
                table
                    .columns
                    .iter()
                    .map(|column| &column.name)
                    .filter(|name| expression.mentions(name))
                    .cloned(),
            ),
        }
    }
    columns
}

/// The value for the rows that are there, where a column comes that must not be null: one that the way back has too.
pub fn backfill(dialect: &dyn Dialect, from: &Schema, to: &Schema, column: &Column) -> String {
    let was_there = |label: &String| from.enums.values().any(|own| own.values.contains(label));
    let mut lasting = to.clone();
    for own in lasting.enums.values_mut().filter(|own| own.values.iter().any(was_there)) {
        own.values.retain(was_there);
    }
    Values::of(dialect, &lasting).literal(&column.data_type, 0)
}
