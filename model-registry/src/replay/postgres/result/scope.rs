//! What names in a query stand for.

use super::{Output, Queries, Value};
use crate::replay::postgres::fault::{Outcome, refused};
use crate::schema::DataType;

/// The columns of a relation, `None` where they are not known.
pub(super) type Rows = Option<Vec<Output>>;

/// A relation that a query reads, under its name there.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) name: String,
    pub(super) rows: Rows,
    /// The type of a whole row of it.
    pub(super) row: Option<DataType>,
    /// Whether it is a table, which has columns of the system.
    pub(super) is_table: bool,
}

/// What stands between two commas of a FROM clause.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The columns that `*` stands for.
    pub(super) visible: Rows,
    pub(super) sources: Vec<Source>,
}

impl Item {
    pub(super) fn of(source: Source) -> Self {
        Self { visible: source.rows.clone(), sources: vec![source] }
    }
}

/// Where a part of a query stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope<'a> {
    pub(super) outer: Option<&'a Scope<'a>>,
    /// The queries of its WITH.
    pub(super) queries: Vec<(String, Rows)>,
    pub(super) items: Vec<Item>,
}

impl<'a> Scope<'a> {
    pub(super) fn within(outer: &'a Scope<'a>) -> Self {
        Self { outer: Some(outer), ..Self::default() }
    }

    /// The columns of the query that WITH gives the name.
    pub(super) fn query(&self, name: &str) -> Option<&Rows> {
        let own = self.queries.iter().rev().find(|(own, _)| own == name);
        own.map(|(_, rows)| rows).or_else(|| self.outer?.query(name))
    }

    /// The relation of that name.
    pub(super) fn source(&self, name: &str) -> Option<&Source> {
        let mut own = self.items.iter().flat_map(|item| &item.sources);
        own.find(|own| own.name == name).or_else(|| self.outer?.source(name))
    }

    /// The columns that `*` stands for.
    pub(super) fn all(&self) -> Rows {
        let all: Option<Vec<_>> = self.items.iter().map(|item| item.visible.clone()).collect();
        Some(all?.into_iter().flatten().collect())
    }

    /// A column without a relation before it. The outer option says whether its name is known here.
    fn column(&self, name: &str) -> Outcome<Option<Option<Value>>> {
        let visible = self.items.iter().flat_map(|item| item.visible.iter().flatten());
        let mut found = visible.filter(|own| own.name == name);
        match (found.next(), found.next()) {
            (Some(_), Some(_)) => refused(format!("column reference \"{name}\" is ambiguous")),
            (Some(own), None) => Ok(Some(own.value.clone())),
            (None, _) if self.items.iter().any(|item| item.visible.is_none()) => Ok(Some(None)),
            (None, _) => Ok(None),
        }
    }

    fn unqualified(&self, name: &str) -> Outcome<Option<Value>> {
        if let Some(found) = self.column(name)? {
            return Ok(found);
        }
        let mut sources = self.items.iter().flat_map(|item| &item.sources);
        if let Some(whole) = sources.find(|own| own.name == name) {
            return Ok(whole.row.clone().map(Value::of));
        }
        if let Some(found) = self.outer.map(|outer| outer.unqualified(name)).transpose()?.flatten()
        {
            return Ok(Some(found));
        }
        let has_table = self.items.iter().flat_map(|item| &item.sources).any(|own| own.is_table);
        Ok(system_column(name).filter(|_| has_table))
    }
}

impl Queries<'_> {
    /// What a name with dots stands for.
    pub(super) fn named(&self, name: &[String], scope: &Scope<'_>) -> Outcome<Option<Value>> {
        let Some((column, qualifiers)) = name.split_last() else { return Ok(None) };
        let Some(table) = qualifiers.last() else { return scope.unqualified(column) };
        let Some(source) = scope.source(table) else { return Ok(None) };
        let Some(rows) = &source.rows else { return Ok(None) };
        let mut found = rows.iter().filter(|own| own.name == *column);
        match (found.next(), found.next()) {
            (Some(own), None) => Ok(own.value.clone()),
            (Some(_), Some(_)) => refused(format!("column reference \"{column}\" is ambiguous")),
            (None, _) => Ok(system_column(column).filter(|_| source.is_table)),
        }
    }
}

/// The columns that every table has (PostgreSQL's manual, section 5.5).
fn system_column(name: &str) -> Option<Value> {
    match name {
        "tableoid" => Some(Value::builtin("oid")),
        "ctid" => Some(Value::builtin("tid")),
        "xmin" | "xmax" => Some(Value::builtin("xid")),
        "cmin" | "cmax" => Some(Value::builtin("cid")),
        _ => None,
    }
}
