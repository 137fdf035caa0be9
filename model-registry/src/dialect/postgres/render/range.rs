//! Range types.

use super::data_type;
use crate::dialect::postgres::names::{DEFAULT_NAMESPACE, qualified, quote};
use crate::schema::{ObjectName, RangeType};

pub(super) fn create(range: &RangeType) -> Vec<String> {
    let mut options = vec![format!("SUBTYPE = {}", data_type::sql(&range.subtype))];
    let named = [
        ("SUBTYPE_OPCLASS", &range.opclass),
        ("COLLATION", &range.collation),
        ("CANONICAL", &range.canonical),
        ("SUBTYPE_DIFF", &range.difference),
        ("MULTIRANGE_TYPE_NAME", &range.multirange),
    ];
    let named = named.into_iter().filter_map(|(option, name)| Some((option, name.as_ref()?)));
    options.extend(named.map(|(option, name)| format!("{option} = {}", qualified(name))));
    vec![format!("CREATE TYPE {} AS RANGE ({})", qualified(&range.name), options.join(", "))]
}

/// A range type with other bounds is made anew; only the name of its multirange type can be changed.
pub(super) fn alter(from: &RangeType, to: &RangeType) -> Vec<String> {
    let (before, after) = (from.multirange_name(), to.multirange_name());
    rename_multirange(&before, &after)
}

fn rename_multirange(from: &ObjectName, to: &ObjectName) -> Vec<String> {
    let mut statements = Vec::new();
    if from.name != to.name {
        statements.push(format!("ALTER TYPE {} RENAME TO {}", qualified(from), quote(&to.name)));
    }
    if from.schema != to.schema {
        let schema = to.schema.as_deref().unwrap_or(DEFAULT_NAMESPACE);
        let renamed = qualified(&from.sibling(&to.name));
        statements.push(format!("ALTER TYPE {renamed} SET SCHEMA {}", quote(schema)));
    }
    statements
}
