//! Views as structs: what is registered, and the statements that make them, which run on the models' schema like all
//! SQL beside it.

mod circle;
mod def;
mod place;
mod script;
mod snippet;
mod yielded;

pub use def::{GrantDef, StoredDef, View, ViewDef};
pub use snippet::SnippetDef;
pub use yielded::{Mismatch, Teller, Yielded};

pub(super) use circle::circles;
pub(super) use place::{find, place};
pub(super) use script::texts;
pub(super) use yielded::check;

use crate::dialect::sqlite::QUERY_SUFFIX;
use crate::diff::Rename;
use crate::schema::Object;

/// What else has another name where the view has, as a view or as a table and the view with its query.
pub(super) fn renames(view: &ViewDef) -> Vec<Rename> {
    let Some(old) = view.renamed_from else { return Vec::new() };
    let old = view.object_name().sibling(old);
    let query = |name: &str| format!("{name}{QUERY_SUFFIX}");
    let rename = |from: Object, to: String| Rename { from, to };
    let own = rename(Object::View { name: old.clone() }, view.name.name.to_owned());
    let stored = view.materialized.map(|_| {
        let table = rename(Object::table(&old), view.name.name.to_owned());
        let from = Object::View { name: old.sibling(query(&old.name)) };
        [table, rename(from, query(view.name.name))]
    });
    [own].into_iter().chain(stored.into_iter().flatten()).collect()
}
