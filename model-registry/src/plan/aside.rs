//! Views and code that step aside while what they name gets another name, where the database keeps them as text: it
//! writes the new names into the text in its own way, so that they would be neither the old ones nor the new ones.

use std::collections::{BTreeMap, BTreeSet};

use super::clearing::is_one_name;
use super::order::by_needs;
use super::references::{is_about_column, needs};
use crate::diff::Rename;
use crate::schema::{Definition, Object, ObjectName, Schema};
use crate::step::Step;

/// The schemas without what steps aside, and the steps around all others.
pub(super) struct Aside {
    pub(super) from: Schema,
    pub(super) to: Schema,
    /// What goes first, under the old names.
    pub(super) before: Vec<Step>,
    /// What comes last, under the new names.
    pub(super) after: Vec<Step>,
    /// What goes for good, by what the diff calls it.
    gone: BTreeMap<Object, Definition>,
}

impl Aside {
    /// Sets aside what names something that is renamed, for good or for the time being, or has the name that comes.
    /// Whether that goes which is gone from `to` is left to the diff.
    pub(super) fn of(from: &Schema, to: &Schema, renames: &[&Rename]) -> Self {
        let mut aside = Self {
            from: from.clone(),
            to: to.clone(),
            before: Vec::new(),
            after: Vec::new(),
            gone: BTreeMap::new(),
        };
        for definition in named(from, renames) {
            let object = definition.object();
            let new = renamed(&object, renames);
            match aside.to.take(&new) {
                Some(after) => {
                    aside.from.take(&object);
                    aside.before.push(Step::Drop(definition));
                    aside.after.push(Step::Create(after));
                }
                None => _ = aside.gone.insert(new, definition),
            }
        }
        aside.after = by_needs(aside.after);
        aside
    }

    /// The ordered steps between those that step aside and those that come back. What goes for good goes under the old
    /// names too, so that it comes back under them.
    pub(super) fn around(mut self, steps: Vec<Step>) -> Vec<Step> {
        let mut first = self.before;
        let mut rest = Vec::with_capacity(steps.len());
        for step in steps {
            let gone = match &step {
                Step::Drop(definition) => self.gone.remove(&definition.object()),
                _ => None,
            };
            match gone {
                Some(definition) => first.push(Step::Drop(definition)),
                None => rest.push(step),
            }
        }
        by_needs(first).into_iter().chain(rest).chain(self.after).collect()
    }
}

/// The views and the code that name what is renamed, and what needs them.
fn named(from: &Schema, renames: &[&Rename]) -> Vec<Definition> {
    let views = from.views.values().cloned().map(Definition::View);
    let mut rest: Vec<_> = views.chain(from.code.values().cloned().map(Definition::Code)).collect();
    let mut gone = BTreeSet::new();
    let mut found = Vec::new();
    loop {
        let names = |definition: &Definition| {
            renames.iter().any(|rename| is_about(definition, rename, renames))
                || gone.iter().any(|object| needs(definition, object))
        };
        let (aside, free): (Vec<_>, Vec<_>) = rest.into_iter().partition(|own| names(own));
        if aside.is_empty() {
            return found;
        }
        gone.extend(aside.iter().map(Definition::object));
        found.extend(aside);
        rest = free;
    }
}

fn is_about(definition: &Definition, rename: &Rename, renames: &[&Rename]) -> bool {
    match &rename.from {
        Object::Column { table, name } => {
            is_about_column(definition, &old_name(table, renames), name)
        }
        object @ Object::Table { .. } => {
            let own = definition.object();
            needs(definition, object)
                || matches!(own, Object::View { name } if is_one_name(&name.name, &rename.to))
        }
        object @ Object::View { .. } => definition.object() == *object || needs(definition, object),
        _ => false,
    }
}

/// The name of a table before its own rename.
pub(super) fn old_name(table: &ObjectName, renames: &[&Rename]) -> ObjectName {
    let is_it = |rename: &&&Rename| rename.target() == Object::table(table);
    renames.iter().find(is_it).map_or_else(|| table.clone(), |rename| rename.from.qualified_name())
}

/// The object where it, or its table, has its new name.
fn renamed(object: &Object, renames: &[&Rename]) -> Object {
    match object {
        Object::Trigger { table, name } => {
            let relations = [Object::table(table), Object::View { name: table.clone() }];
            let is_it = |rename: &&&Rename| relations.contains(&rename.from);
            let to = renames.iter().find(is_it).map(|rename| rename.target().qualified_name());
            Object::Trigger { table: to.unwrap_or_else(|| table.clone()), name: name.clone() }
        }
        Object::View { .. } => {
            let own = renames.iter().find(|rename| rename.from == *object);
            own.map_or_else(|| object.clone(), |rename| rename.target())
        }
        object => object.clone(),
    }
}
