//! Range types.

use super::data_type;
use crate::dialect::postgres::names::qualified;
use crate::schema::RangeType;

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

/// Nothing of a range type can be altered: where more than its comment differs, the plan makes it anew.
pub(super) fn alter(_from: &RangeType, _to: &RangeType) -> Vec<String> {
    Vec::new()
}
