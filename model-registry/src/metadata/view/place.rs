//! Where what belongs to a view is declared.

use super::ViewDef;
use crate::dialect::sqlite::QUERY_SUFFIX;
use crate::metadata::names;
use crate::schema::{Object, ObjectName, Place};

/// Where the object is declared, if it is a view of these or belongs to one: at its struct, its field, its index or its
/// grant.
pub(in crate::metadata) fn place(
    names: &names::Names,
    views: &[&'static ViewDef],
    object: &Object,
) -> Option<Place> {
    match object {
        Object::View { name } | Object::Table { name } => {
            find(views, name).map(|(_, view)| view.place)
        }
        Object::Column { table, name } => {
            let (_, view) = find(views, table)?;
            view.columns.iter().find(|column| column.name == name).map(|column| column.place)
        }
        Object::Index { table, name } => {
            let (position, view) = find(views, table)?;
            let position = names.views.get(position)?.iter().position(|own| own == name)?;
            view.indexes().get(position).map(|index| index.place)
        }
        Object::Grant { on, to } => {
            let (_, view) = find(views, &on.qualified_name())?;
            let grant = view.grants.iter().find(|grant| grant.to.contains(&to.as_str()))?;
            Some(grant.place)
        }
        _ => None,
    }
}

/// The view of that name, or whose query is kept under that name.
pub(in crate::metadata) fn find(
    views: &[&'static ViewDef],
    name: &ObjectName,
) -> Option<(usize, &'static ViewDef)> {
    let stored = name.name.strip_suffix(QUERY_SUFFIX).map(|stored| name.sibling(stored));
    let is_it = |view: &ViewDef| {
        let names = view.object_names();
        names.contains(name) || stored.as_ref().is_some_and(|stored| names.contains(stored))
    };
    let position = views.iter().position(|view| is_it(view))?;
    Some((position, views[position]))
}
