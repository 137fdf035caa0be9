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
use crate::schema::{Object, ObjectName};

/// What has another name where the view has, as a view or as a table and the view with its query, in any dialect.
pub(super) fn renames(view: &ViewDef) -> Vec<Rename> {
    let Some(old) = view.renamed_from else { return Vec::new() };
    let query = |name: &str| format!("{name}{QUERY_SUFFIX}");
    let of_name = |new: ObjectName| {
        let old = new.sibling(old);
        let of_query = Object::View { name: old.sibling(query(&old.name)) };
        [
            Rename { from: Object::View { name: old.clone() }, to: new.name.clone() },
            Rename { from: Object::table(&old), to: new.name.clone() },
            Rename { from: of_query, to: query(&new.name) },
        ]
    };
    view.object_names().into_iter().flat_map(of_name).collect()
}
