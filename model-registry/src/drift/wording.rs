//! From steps to the words of a difference. The steps lead from the other schema to the models.

use std::collections::BTreeMap;

use super::parts::{constraint_summary, index_summary};
use crate::schema::{Definition, Object, ObjectName, Privilege, Table, View};
use crate::step::{
    RemakeType, Step, TableChange, column_change, column_summary, constraint_change,
    definition_change, enum_change, index_change, lineage_change, options_change, view_comments,
    view_indexes, view_parts,
};

/// How one object differs.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// Only the models have it.
    Missing(String),
    /// Only the other schema has it.
    Extra(String),
    /// It has this name in the other schema.
    Named(String),
    /// Both have it, and this differs.
    Changed(String),
}

impl Difference {
    /// What differs, said of the object.
    pub(super) fn message(&self, object: &Object, other: &str) -> String {
        match self {
            Self::Missing(summary) => {
                format!("in the models, not in {other}{}", in_brackets(summary))
            }
            Self::Extra(_) if declares_itself(object) => format!(
                "in {other}, but no linked model declares it: link its crate with `use that_crate as _;`, or drop it"
            ),
            Self::Extra(summary) => {
                format!("in {other}, not in the models{}", in_brackets(summary))
            }
            Self::Named(name) => format!("named `{name}` in {other}"),
            Self::Changed(change) => format!("not as in {other}: {change}"),
        }
    }

    /// What an object that goes and comes again in the same steps is: changed.
    fn then(self, later: Self) -> Self {
        match (self, later) {
            (Self::Extra(before), Self::Missing(after))
            | (Self::Missing(after), Self::Extra(before)) => {
                Self::Changed(format!("{before} -> {after}"))
            }
            (Self::Changed(first), Self::Changed(second)) => {
                Self::Changed(format!("{first}, {second}"))
            }
            (Self::Named(name), Self::Changed(change))
            | (Self::Changed(change), Self::Named(name)) => {
                Self::Changed(format!("named `{name}`, {change}"))
            }
            (_, later) => later,
        }
    }
}

/// Whether a crate declares it by itself, so that it may be missing only because that crate is not linked.
fn declares_itself(object: &Object) -> bool {
    match object {
        Object::Table { .. }
        | Object::Enum { .. }
        | Object::Domain { .. }
        | Object::Composite { .. }
        | Object::Range { .. }
        | Object::Sequence { .. }
        | Object::View { .. }
        | Object::Routine { .. }
        | Object::Trigger { .. }
        | Object::Rule { .. }
        | Object::Policy { .. }
        | Object::Statistics { .. }
        | Object::EventTrigger { .. }
        | Object::Publication { .. }
        | Object::Grant { .. }
        | Object::DefaultGrant { .. } => true,
        Object::Namespace { .. }
        | Object::Extension { .. }
        | Object::Value { .. }
        | Object::Attribute { .. }
        | Object::Column { .. }
        | Object::Constraint { .. }
        | Object::Index { .. } => false,
    }
}

fn in_brackets(summary: &str) -> String {
    match summary {
        "" => String::new(),
        summary => format!(" ({summary})"),
    }
}

/// The differences that the steps mend, one for each object, named as the models name it.
pub(super) fn differences(steps: &[Step]) -> BTreeMap<Object, Difference> {
    let mut differences = BTreeMap::new();
    for (object, difference) in steps.iter().flat_map(difference) {
        let merged = match differences.remove(&object) {
            Some(earlier) => Difference::then(earlier, difference),
            None => difference,
        };
        differences.insert(object, merged);
    }
    differences
}

/// What the author has to say beside the models, by the object that it is about.
pub(super) fn options(steps: &[Step]) -> BTreeMap<Object, String> {
    steps.iter().flat_map(decisions).collect()
}

fn decisions(step: &Step) -> Vec<(Object, String)> {
    let object = step.object();
    match step {
        Step::Drop(Definition::Grant(_) | Definition::DefaultGrant(_)) => Vec::new(),
        Step::Drop(_) => vec![drop_option(object)],
        Step::AlterTable { table, change } => decision(table, change).into_iter().collect(),
        Step::RebuildTable(rebuild) => {
            let Table { name, .. } = &rebuild.to;
            rebuild.changes.iter().filter_map(|change| decision(name, change)).collect()
        }
        Step::Create(_)
        | Step::Alter { .. }
        | Step::Rename { .. }
        | Step::AlterEnum(_)
        | Step::RemakeType(_) => Vec::new(),
    }
}

fn decision(table: &ObjectName, change: &TableChange) -> Option<(Object, String)> {
    let object = change.object(table);
    match change {
        TableChange::DropColumn { .. } => Some(drop_option(object)),
        TableChange::AddColumn { column, .. } if !column.fills_itself() => {
            Some(backfill_option(object))
        }
        TableChange::AlterColumn { from, to, .. } if from.nullable && !to.fills_itself() => {
            Some(backfill_option(object))
        }
        TableChange::AddColumn { .. }
        | TableChange::AlterColumn { .. }
        | TableChange::RenameColumn { .. }
        | TableChange::AddConstraint(_)
        | TableChange::DropConstraint(_)
        | TableChange::AlterConstraint { .. }
        | TableChange::RenameConstraint { .. }
        | TableChange::CreateIndex(_)
        | TableChange::DropIndex(_)
        | TableChange::AlterIndex { .. }
        | TableChange::RenameIndex { .. }
        | TableChange::SetComment { .. }
        | TableChange::OverrideColumn { .. }
        | TableChange::SetLineage { .. }
        | TableChange::SetPartitioning { .. }
        | TableChange::ReleaseSequence(_)
        | TableChange::AdoptSequence(_)
        | TableChange::SetOptions { .. } => None,
    }
}

fn drop_option(object: Object) -> (Object, String) {
    let option = format!("--drop {}", object.path());
    (object, option)
}

fn backfill_option(object: Object) -> (Object, String) {
    let option = format!("--backfill {}=SQL", object.path());
    (object, option)
}

fn difference(step: &Step) -> Vec<(Object, Difference)> {
    let difference = match step {
        Step::Create(new) => Difference::Missing(summary(new)),
        Step::Drop(old) => Difference::Extra(summary(old)),
        Step::Alter { from: Definition::View(from), to: Definition::View(to) } => {
            return view_differences(from, to);
        }
        Step::Alter { from, to } | Step::RemakeType(RemakeType { from, to, .. }) => {
            Difference::Changed(definition_change(from, to))
        }
        Step::AlterEnum(alter) => Difference::Changed(enum_change(alter)),
        Step::Rename { object, to } => {
            let old = object.qualified_name().to_string();
            return vec![(object.renamed(to), Difference::Named(old))];
        }
        Step::AlterTable { table, change } => return vec![table_difference(table, change)],
        Step::RebuildTable(rebuild) => {
            let Table { name, .. } = &rebuild.to;
            return rebuild.changes.iter().map(|change| table_difference(name, change)).collect();
        }
    };
    vec![(step.object(), difference)]
}

/// A view differs in what it is itself, in its indexes and in its columns.
fn view_differences(from: &View, to: &View) -> Vec<(Object, Difference)> {
    let parts = view_parts(from, to);
    let own = (!parts.is_empty())
        .then(|| (Object::View { name: to.name.clone() }, Difference::Changed(parts.join(", "))));
    let indexes = view_indexes(from, to).into_iter().filter_map(|(from, to_index)| {
        let difference = match (from, to_index) {
            (Some(old), None) => Difference::Extra(index_summary(old)),
            (None, Some(new)) => Difference::Missing(index_summary(new)),
            (Some(old), Some(new)) => {
                Difference::Extra(index_summary(old)).then(Difference::Missing(index_summary(new)))
            }
            (None, None) => return None,
        };
        let index = to_index.or(from)?;
        Some((Object::index(&to.name, &index.name), difference))
    });
    let comments = view_comments(from, to).into_iter().map(|column| {
        (Object::column(&to.name, column), Difference::Changed("comment".to_owned()))
    });
    own.into_iter().chain(indexes).chain(comments).collect()
}

/// What a definition is, where that fits into brackets.
fn summary(definition: &Definition) -> String {
    let list = |privileges: &BTreeMap<String, Privilege>| {
        privileges.keys().cloned().collect::<Vec<_>>().join(", ")
    };
    match definition {
        Definition::Enum(enum_type) => enum_type.values.join(", "),
        Definition::Domain(domain) => domain.base.to_string(),
        Definition::Range(range) => range.subtype.to_string(),
        Definition::Grant(grant) => list(&grant.privileges),
        Definition::DefaultGrant(grant) => list(&grant.privileges),
        Definition::Namespace(_)
        | Definition::Extension(_)
        | Definition::Composite(_)
        | Definition::Sequence(_)
        | Definition::Table(_)
        | Definition::View(_)
        | Definition::Code(_) => String::new(),
    }
}

fn table_difference(table: &ObjectName, change: &TableChange) -> (Object, Difference) {
    let object = change.object(table);
    match change {
        TableChange::AddColumn { column, .. } => {
            (object, Difference::Missing(column_summary(column)))
        }
        TableChange::DropColumn { column } => (object, Difference::Extra(column_summary(column))),
        TableChange::AlterColumn { from, to, .. } => {
            (object, Difference::Changed(column_change(from, to)))
        }
        TableChange::RenameColumn { from, to } => {
            (Object::column(table, to), Difference::Named(from.clone()))
        }
        TableChange::AddConstraint(new) => (object, Difference::Missing(constraint_summary(new))),
        TableChange::DropConstraint(old) => (object, Difference::Extra(constraint_summary(old))),
        TableChange::AlterConstraint { from, to } => {
            (object, Difference::Changed(constraint_change(from, to)))
        }
        TableChange::RenameConstraint { from, to } => {
            (Object::constraint(table, to), Difference::Named(from.clone()))
        }
        TableChange::CreateIndex(new) => (object, Difference::Missing(index_summary(new))),
        TableChange::DropIndex(old) => (object, Difference::Extra(index_summary(old))),
        TableChange::AlterIndex { from, to } => {
            (object, Difference::Changed(index_change(from, to)))
        }
        TableChange::RenameIndex { from, to } => {
            (Object::index(table, to), Difference::Named(from.clone()))
        }
        TableChange::SetComment { .. } => (object, Difference::Changed("comment".to_owned())),
        TableChange::OverrideColumn { inherited, from, to } => {
            let before = from.as_ref().unwrap_or(inherited);
            let after = to.as_ref().unwrap_or(inherited);
            (object, Difference::Changed(column_change(before, after)))
        }
        TableChange::SetLineage { from, to } => {
            (object, Difference::Changed(lineage_change(&from.lineage, &to.lineage)))
        }
        TableChange::SetPartitioning { .. } => {
            (object, Difference::Changed("partitioning".to_owned()))
        }
        TableChange::ReleaseSequence(own) => {
            (object, Difference::Changed(column_change(&own.serial, &own.plain)))
        }
        TableChange::AdoptSequence(own) => {
            (object, Difference::Changed(column_change(&own.plain, &own.serial)))
        }
        TableChange::SetOptions { from, to } => {
            (object, Difference::Changed(options_change(from, to)))
        }
    }
}
