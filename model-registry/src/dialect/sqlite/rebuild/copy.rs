//! How the rows of a table get into the new one.

use std::collections::BTreeMap;

use crate::dialect::DialectError;
use crate::dialect::sqlite::types::Affinity;
use crate::dialect::sqlite::{expression, guard, names, render, row_id};
use crate::schema::{Column, Expr, Object, Table};
use crate::step::{RebuildTable, TableChange};

/// What the changes of a table mean for its rows.
pub(super) struct Copy<'a> {
    from: &'a Table,
    to: &'a Table,
    /// Renames of columns that stand in the old table, in order.
    renames: Vec<(String, String)>,
    /// The columns of the new table so far.
    values: BTreeMap<String, Value>,
}

/// What fills a column.
struct Value {
    /// The column stands in the old table under the same name.
    stands: bool,
    /// The SQL, `None` for the column's own default.
    sql: Option<String>,
    /// The storage class that every value must have then.
    class: Option<&'static str>,
}

impl<'a> Copy<'a> {
    pub(super) fn of(rebuild: &'a RebuildTable) -> Self {
        let RebuildTable { from, to, changes } = rebuild;
        let kept = |column: &Column| {
            let sql = Some(names::quote(&column.name));
            (column.name.clone(), Value { stands: true, sql, class: None })
        };
        let values = from.columns.iter().map(kept).collect();
        let mut copy = Self { from, to, renames: Vec::new(), values };
        changes.iter().for_each(|change| copy.follow(change));
        copy
    }

    fn follow(&mut self, change: &TableChange) {
        match change {
            TableChange::AddColumn { column, backfill } => {
                let sql = backfill.as_ref().map(|backfill| format!("({})", backfill.sql()));
                let value = Value { stands: false, sql, class: None };
                self.values.insert(column.name.clone(), value);
            }
            TableChange::DropColumn { column } => {
                self.values.remove(&column.name);
            }
            TableChange::RenameColumn { from, to } => self.rename(from, to),
            TableChange::AlterColumn { from, to, using, backfill } => {
                if let Some(value) = self.values.get_mut(&to.name) {
                    value.convert(from, to, using.as_ref());
                    value.fill_nulls(from, to, backfill.as_ref());
                }
            }
            TableChange::AddConstraint(_)
            | TableChange::DropConstraint(_)
            | TableChange::AlterConstraint { .. }
            | TableChange::RenameConstraint { .. }
            | TableChange::CreateIndex(_)
            | TableChange::AlterIndex { .. }
            | TableChange::DropIndex(_)
            | TableChange::RenameIndex { .. }
            | TableChange::SetComment { .. }
            | TableChange::OverrideColumn { .. }
            | TableChange::SetLineage { .. }
            | TableChange::SetPartitioning { .. }
            | TableChange::ReleaseSequence(_)
            | TableChange::AdoptSequence(_)
            | TableChange::SetOptions { .. } => {}
        }
    }

    fn rename(&mut self, from: &str, to: &str) {
        let Some(value) = self.values.remove(from) else { return };
        if value.stands {
            // A dropped column may still stand there under the name, which is one name in any case.
            if self.stands(to) && !from.eq_ignore_ascii_case(to) {
                self.rename_standing(to, &format!("__dropped_{to}"));
            }
            self.values.insert(to.to_owned(), value);
            self.rename_standing(from, to);
        } else {
            self.values.insert(to.to_owned(), value);
        }
    }

    fn stands(&self, name: &str) -> bool {
        let renamed = |column: &Column| {
            self.renames.iter().fold(column.name.clone(), |name, (from, to)| match name == *from {
                true => to.clone(),
                false => name,
            })
        };
        self.from.columns.iter().any(|column| renamed(column).eq_ignore_ascii_case(name))
    }

    /// All renames come before the copy, so whatever names the column has to follow.
    fn rename_standing(&mut self, from: &str, to: &str) {
        self.renames.push((from.to_owned(), to.to_owned()));
        for value in self.values.values_mut() {
            value.sql = value.sql.as_ref().map(|sql| expression::rename_column(sql, from, to));
        }
    }

    /// The columns to rename in the old table, in order.
    pub(super) fn renames(&self) -> impl Iterator<Item = (&str, &str)> {
        self.renames.iter().map(|(from, to)| (from.as_str(), to.as_str()))
    }

    /// The statement that copies the rows.
    pub(super) fn insert(&self, new: &str, old: &str) -> Result<String, DialectError> {
        let mut pairs: Vec<_> = self.row_id().into_iter().chain(self.columns()).collect();
        if pairs.is_empty() {
            pairs.push(self.any_column()?);
        }
        let (columns, values): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
        Ok(format!(
            "INSERT OR ROLLBACK INTO {new} ({})\n    SELECT {}\n    FROM {old}",
            columns.join(", "),
            values.join(", ")
        ))
    }

    /// The row id, where both tables have one and no copied column is it.
    fn row_id(&self) -> Option<(String, String)> {
        let name = row_id::shared_name(self.from, self.to)?;
        match row_id::alias(self.to) {
            Some(alias) if self.source(alias).is_some() => None,
            Some(alias) => Some((names::quote(alias), name.to_owned())),
            None => Some((name.to_owned(), name.to_owned())),
        }
    }

    fn columns(&self) -> impl Iterator<Item = (String, String)> {
        self.to.columns.iter().filter(|column| !column.is_generated()).filter_map(|column| {
            let source = self.source(&column.name)?;
            Some((names::quote(&column.name), source.to_owned()))
        })
    }

    /// Any column, filled as if the statement did not name it: where nothing of the rows is kept, they are still as
    /// many.
    fn any_column(&self) -> Result<(String, String), DialectError> {
        let column = self.to.columns.iter().find(|column| !column.is_generated());
        let column = column.ok_or_else(|| {
            let reason = "every column is generated: SQLite wants one that is not";
            render::unsupported(Object::table(&self.to.name), reason)
        })?;
        let value =
            column.default_expression().map_or("NULL".to_owned(), |sql| format!("({})", sql.sql()));
        Ok((names::quote(&column.name), value))
    }

    fn source(&self, column: &str) -> Option<&str> {
        self.values.get(column)?.sql.as_deref()
    }

    /// Statements that fail where a value was not converted.
    pub(super) fn checks(&self, new: &str) -> Vec<String> {
        let copied = self.to.columns.iter().filter(|column| !column.is_generated());
        let checked = copied.filter_map(|column| {
            let class = self.values.get(&column.name)?.class?;
            Some(guard::values_are(class, &self.to.name.name, new, &column.name))
        });
        checked.flatten().collect()
    }
}

impl Value {
    /// The new column converts numbers by its affinity, which leaves a value as it is where it cannot; `CAST` would
    /// make a zero of it. Only between text and bytes, which no affinity converts, a cast loses nothing.
    fn convert(&mut self, from: &Column, to: &Column, using: Option<&Expr>) {
        let Some(sql) = self.sql.take() else { return };
        let (before, after) = (Affinity::of(&from.data_type), Affinity::of(&to.data_type));
        let changes = before != after && using.is_none();
        self.class = match after {
            Affinity::Integer if changes => Some("integer"),
            Affinity::Real if changes => Some("real"),
            Affinity::Integer
            | Affinity::Real
            | Affinity::Numeric
            | Affinity::Text
            | Affinity::Blob => None,
        };
        self.sql = Some(match (using, before, after) {
            (Some(using), _, _) => format!("({})", using.sql()),
            (None, Affinity::Blob, Affinity::Text) => format!("CAST({sql} AS TEXT)"),
            (None, Affinity::Text, Affinity::Blob) => format!("CAST({sql} AS BLOB)"),
            (None, _, _) => sql,
        });
    }

    fn fill_nulls(&mut self, from: &Column, to: &Column, backfill: Option<&Expr>) {
        if !from.nullable || to.nullable {
            return;
        }
        if let (Some(sql), Some(fill)) = (&self.sql, backfill.or(to.default_expression())) {
            self.sql = Some(format!("coalesce({sql}, {})", fill.sql()));
        }
    }
}
