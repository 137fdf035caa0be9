//! Foreign keys, and the keys that they need.

use squawk_syntax::ast;

use super::constraints::validity;
use super::database::Database;
use super::fault::{Outcome, refused};
use super::names::{columns, path, simple};
use crate::schema::{
    ConstraintKind, Deferrability, ForeignKey, Index, IndexTarget, ObjectName, ReferentialAction,
    Table,
};

impl Database {
    /// `REFERENCES` at a column.
    pub(super) fn referenced(
        &self,
        key: &ast::ReferencesConstraint,
        own: Vec<String>,
        deferrable: Deferrability,
    ) -> Outcome<ForeignKey> {
        let target = path(key.table())?;
        let references = key.column().map(|column| simple(Some(column))).transpose()?;
        let columns = own.into_iter().collect();
        let new = ForeignKey::new(columns, self.target(&target), references.into_iter().collect());
        let match_full = matches!(key.match_type(), Some(ast::MatchType::MatchFull(_)));
        let validity = validity(key.constraint_options());
        with_actions(
            ForeignKey { match_full, validity, deferrable, ..new },
            key.referential_actions(),
        )
    }

    /// `FOREIGN KEY` of a table.
    pub(super) fn foreign_key(
        &self,
        key: &ast::ForeignKeyConstraint,
        deferrable: Deferrability,
    ) -> Outcome<ForeignKey> {
        let target = path(key.table_name_ref())?;
        let names = |list: Option<ast::ForeignKeyColumnList>| {
            let period = list.iter().filter_map(|list| list.period_column()?.name());
            let period: Vec<_> = period.collect();
            columns(list.iter().flat_map(|list| list.column_name_refs()).chain(period))
        };
        let period = key.from_columns().is_some_and(|list| list.period_column().is_some());
        let (from, to) = (names(key.from_columns())?, names(key.to_columns())?);
        let new = ForeignKey::new(from, self.target(&target), to);
        let match_full = matches!(key.match_type(), Some(ast::MatchType::MatchFull(_)));
        let validity = validity(key.constraint_options());
        with_actions(
            ForeignKey { match_full, period, validity, deferrable, ..new },
            key.referential_actions(),
        )
    }

    /// The table that a name stands for; one that is not there yet is that of the statement itself, or is missed
    /// when the key is added.
    fn target(&self, name: &super::names::Name) -> ObjectName {
        let found = self.find(name).or_else(|| self.home(name).ok());
        found.unwrap_or_else(|| ObjectName::unqualified(&name.name))
    }

    /// Refuses a key that cannot be; one that names no columns refers to the primary key.
    pub(super) fn complete_foreign_key(&self, table: &ObjectName, key: &mut ForeignKey) -> Outcome {
        key.columns.iter().try_for_each(|column| self.expect_column(table, column))?;
        let target = self.get(&key.table)?;
        if key.references.is_empty() {
            match target.primary_key() {
                Some((_, primary)) => key.references.clone_from(&primary.columns),
                None => {
                    return refused(format!(
                        "there is no primary key for referenced table \"{}\"",
                        key.table
                    ));
                }
            }
        }
        key.references.iter().try_for_each(|column| self.expect_column(&key.table, column))?;
        if key.columns.len() != key.references.len() {
            return refused(
                "number of referencing and referenced columns for foreign key disagree",
            );
        }
        match keys_of(target).any(|(_, columns)| is_same_set(&columns, &key.references)) {
            true => Ok(()),
            false => refused(format!(
                "there is no unique constraint matching given keys for referenced table \"{}\"",
                key.table
            )),
        }
    }

    /// The foreign keys that need one of these keys of the table: the table and the name of each. A foreign key needs
    /// the oldest index that fits (`transformFkeyCheckAttrs` in `src/backend/commands/tablecmds.c`).
    pub(super) fn dependents(
        &self,
        table: &ObjectName,
        goes: impl Fn(&str) -> bool,
    ) -> Outcome<Vec<(ObjectName, String)>> {
        let keys: Vec<_> = keys_of(self.get(table)?).collect();
        let mut dependents = self.references_to(table);
        dependents.retain(|(_, _, references)| {
            let fitting = keys.iter().filter(|(_, columns)| is_same_set(columns, references));
            let needed = fitting.min_by_key(|(name, _)| self.age(&table.sibling(*name)));
            needed.is_some_and(|(name, _)| goes(name))
        });
        Ok(dependents.into_iter().map(|(table, name, _)| (table, name)).collect())
    }

    /// The foreign keys that refer to the table: the table of each, its name, and the columns that it refers to.
    pub(super) fn references_to(&self, to: &ObjectName) -> Vec<(ObjectName, String, Vec<String>)> {
        let keys = self.schema.tables.values().flat_map(|table| {
            table.foreign_keys().map(|(name, key)| (table.name.clone(), name.to_owned(), key))
        });
        keys.filter(|(_, _, key)| key.table == *to)
            .map(|(table, name, key)| (table, name, key.references.clone()))
            .collect()
    }
}

/// The keys of a table that a foreign key may refer to, with the names of their constraints or indexes.
fn keys_of(table: &Table) -> impl Iterator<Item = (&str, Vec<String>)> {
    let constraints = table.constraints.values().filter_map(|constraint| {
        let columns = match &constraint.kind {
            ConstraintKind::PrimaryKey(key) => &key.columns,
            ConstraintKind::Unique(unique) => &unique.columns,
            ConstraintKind::ForeignKey(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => return None,
        };
        Some((constraint.name.as_str(), columns.clone()))
    });
    let indexes = table.indexes.values().filter(|index| index.unique && index.predicate.is_none());
    constraints
        .chain(indexes.filter_map(|index| Some((index.name.as_str(), plain_columns(index)?))))
}

/// The columns of an index, where it is about columns alone.
pub(super) fn plain_columns(index: &Index) -> Option<Vec<String>> {
    let column = |target: &IndexTarget| match target {
        IndexTarget::Column(column) => Some(column.clone()),
        IndexTarget::Expression(_) => None,
    };
    index.keys.iter().map(|key| column(&key.target)).collect()
}

fn is_same_set(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|column| other.contains(column))
}

/// The foreign key with what happens on delete and on update.
fn with_actions(
    mut key: ForeignKey,
    actions: impl Iterator<Item = ast::ReferentialAction>,
) -> Outcome<ForeignKey> {
    for action in actions {
        match action {
            ast::ReferentialAction::OnDeleteAction(delete) => {
                key.set_on_delete = columns_set(delete.ref_action())?;
                key.on_delete = act(delete.ref_action());
            }
            ast::ReferentialAction::OnUpdateAction(update) => {
                key.on_update = act(update.ref_action())
            }
        }
    }
    Ok(key)
}

/// The columns that SET NULL and SET DEFAULT name.
fn columns_set(action: Option<ast::RefAction>) -> Outcome<Vec<String>> {
    let list = match action {
        Some(ast::RefAction::SetNullColumns(set)) => set.column_ref_list(),
        Some(ast::RefAction::SetDefaultColumns(set)) => set.column_ref_list(),
        Some(
            ast::RefAction::Cascade(_) | ast::RefAction::Restrict(_) | ast::RefAction::NoAction(_),
        )
        | None => None,
    };
    columns(list.iter().flat_map(|list| list.column_name_refs()))
}

fn act(action: Option<ast::RefAction>) -> ReferentialAction {
    match action {
        Some(ast::RefAction::Cascade(_)) => ReferentialAction::Cascade,
        Some(ast::RefAction::Restrict(_)) => ReferentialAction::Restrict,
        Some(ast::RefAction::SetNullColumns(_)) => ReferentialAction::SetNull,
        Some(ast::RefAction::SetDefaultColumns(_)) => ReferentialAction::SetDefault,
        Some(ast::RefAction::NoAction(_)) | None => ReferentialAction::NoAction,
    }
}
