//! What a step does, in words.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::{
    column_change, column_summary, constraint_change, index_change, options_change,
};
use super::{AlterEnum, RemakeType, Step, TableChange};
use crate::schema::{Definition, Index, Lineage, ObjectName, View};

pub(super) fn describe(step: &Step) -> String {
    match step {
        Step::Create(_) => format!("create {}", step.object()),
        Step::Drop(_) => format!("drop {}", step.object()),
        Step::Alter { from, to } => {
            format!("alter {}: {}", step.object(), definition_change(from, to))
        }
        Step::Rename { object, to } => format!("rename {object} to {to}"),
        Step::AlterEnum(alter) => format!("alter {}: {}", step.object(), enum_change(alter)),
        Step::RemakeType(RemakeType { from, to, .. }) => {
            format!("make {} anew: {}", step.object(), definition_change(from, to))
        }
        Step::AlterTable { table, change } => table_change(table, change),
        Step::RebuildTable(rebuild) => {
            let changes: Vec<_> = rebuild
                .changes
                .iter()
                .map(|change| table_change(&rebuild.to.name, change))
                .collect();
            format!("rebuild {}: {}", step.object(), changes.join("; "))
        }
    }
}

fn table_change(table: &ObjectName, change: &TableChange) -> String {
    let object = change.object(table);
    match change {
        TableChange::AddColumn { column, .. } => {
            format!("add {object} ({})", column_summary(column))
        }
        TableChange::AlterColumn { from, to, .. } => {
            format!("alter {object}: {}", column_change(from, to))
        }
        TableChange::ReleaseSequence(change) => {
            format!("release sequence {} from {object}", change.sequence.name)
        }
        TableChange::AdoptSequence(change) => {
            format!("adopt sequence {} into {object}", change.sequence.name)
        }
        TableChange::AlterConstraint { from, to } => {
            format!("alter {object}: {}", constraint_change(from, to))
        }
        TableChange::AlterIndex { from, to } => {
            format!("alter {object}: {}", index_change(from, to))
        }
        TableChange::AddConstraint(_) => format!("add {object}"),
        TableChange::CreateIndex(_) => format!("create {object}"),
        TableChange::DropColumn { .. }
        | TableChange::DropConstraint(_)
        | TableChange::DropIndex(_) => {
            format!("drop {object}")
        }
        TableChange::RenameColumn { to, .. }
        | TableChange::RenameConstraint { to, .. }
        | TableChange::RenameIndex { to, .. } => format!("rename {object} to {to}"),
        TableChange::SetComment { to: Some(_), .. } => format!("comment on {object}"),
        TableChange::SetComment { to: None, .. } => format!("remove the comment on {object}"),
        TableChange::OverrideColumn { inherited, from, to } => {
            let (before, after) = (from.as_ref().unwrap_or(inherited), to.as_ref());
            format!("alter {object}: {}", column_change(before, after.unwrap_or(inherited)))
        }
        TableChange::SetLineage { from, to } => {
            format!("alter {object}: {}", lineage_change(&from.lineage, &to.lineage))
        }
        TableChange::SetPartitioning { .. } => format!("alter {object}: partitioning"),
        TableChange::SetOptions { from, to } => {
            format!("alter {object}: {}", options_change(from, to))
        }
    }
}

pub(crate) fn lineage_change(from: &Lineage, to: &Lineage) -> String {
    let words = |lineage: &Lineage, partition: &str, heir: &str, typed: &str| match lineage {
        Lineage::Own => String::new(),
        Lineage::Partition { of, .. } => format!("{partition} {of}"),
        Lineage::Inherits(parents) => {
            let parents: Vec<_> = parents.iter().map(ToString::to_string).collect();
            format!("{heir} {}", parents.join(", "))
        }
        Lineage::Typed(of) => format!("{typed} {of}"),
    };
    let leaves = words(from, "detach from", "no longer inherit", "no longer of type");
    let joins = words(to, "attach to", "inherit", "of type");
    let parts = [leaves, joins].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// What differs between two definitions of one object.
pub(crate) fn definition_change(from: &Definition, to: &Definition) -> String {
    if let (Definition::View(from), Definition::View(to)) = (from, to) {
        return view_change(from, to);
    }
    let mut commented = from.clone();
    commented.set_comment(to.comment());
    let word = if commented == *to { "comment" } else { "definition" };
    word.to_owned()
}

fn view_change(from: &View, to: &View) -> String {
    let parts = view_parts(from, to);
    let indexes = view_indexes(from, to).into_iter().map(|(from, to)| match (from, to) {
        (Some(old), None) => format!("drop index {}", old.name),
        (None, Some(new)) => format!("add index {}", new.name),
        (_, Some(new)) => format!("index {}", new.name),
        (None, None) => String::new(),
    });
    let comments = view_comments(from, to).into_iter().map(|column| format!("comment on {column}"));
    parts
        .into_iter()
        .map(str::to_owned)
        .chain(indexes)
        .chain(comments)
        .collect::<Vec<_>>()
        .join(", ")
}

/// What differs between two views themselves, apart from their indexes and columns.
pub(crate) fn view_parts(from: &View, to: &View) -> Vec<&'static str> {
    let storage = |view: &View| {
        let stored = view.materialized.as_ref();
        stored.map(|stored| (stored.tablespace.clone(), stored.method.clone()))
    };
    let is_materialized = |view: &View| view.materialized.is_some();
    let parts = [
        (is_materialized(from) != is_materialized(to), "materialized"),
        (from.query != to.query, "query"),
        (from.columns != to.columns, "names of columns"),
        (from.options != to.options, "options"),
        (is_materialized(from) && is_materialized(to) && storage(from) != storage(to), "storage"),
        (from.comment != to.comment, "comment"),
    ];
    parts.into_iter().filter(|(differs, _)| *differs).map(|(_, part)| part).collect()
}

/// The indexes of two views that differ, old before new.
pub(crate) fn view_indexes<'a>(
    from: &'a View,
    to: &'a View,
) -> Vec<(Option<&'a Index>, Option<&'a Index>)> {
    let indexes = |view: &'a View| view.materialized.as_ref().map(|own| &own.indexes);
    let (before, after) = (indexes(from), indexes(to));
    let find =
        |of: Option<&'a BTreeMap<String, Index>>, name: &String| of.and_then(|own| own.get(name));
    let names: BTreeSet<_> = before.iter().chain(&after).flat_map(|own| own.keys()).collect();
    let pairs = names.into_iter().map(|name| (find(before, name), find(after, name)));
    pairs.filter(|(from, to)| from != to).collect()
}

/// The columns of two views whose comments differ.
pub(crate) fn view_comments<'a>(from: &'a View, to: &'a View) -> Vec<&'a String> {
    let (before, after) = (&from.column_comments, &to.column_comments);
    let columns: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    columns.into_iter().filter(|column| before.get(*column) != after.get(*column)).collect()
}

pub(crate) fn enum_change(alter: &AlterEnum) -> String {
    let missing_from = |these: &[String], those: &[String]| {
        let values: Vec<_> = those.iter().filter(|value| !these.contains(value)).cloned().collect();
        values.join(", ")
    };
    let added = missing_from(&alter.from.values, &alter.to.values);
    let dropped = missing_from(&alter.to.values, &alter.from.values);
    match (added.is_empty(), dropped.is_empty()) {
        (true, true) if alter.from.values == alter.to.values => "comment".to_owned(),
        (true, true) => "order of values".to_owned(),
        (false, true) => format!("add {added}"),
        (true, false) => format!("drop {dropped}"),
        (false, false) => format!("add {added}, drop {dropped}"),
    }
}
