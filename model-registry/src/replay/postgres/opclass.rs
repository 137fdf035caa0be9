//! Which operator class is a type's default one, so that an index that names it says nothing.
//!
//! PostgreSQL's catalog, `pg_opclass.dat`: the rows with `opcdefault`.

use crate::dialect::postgres::types;
use crate::schema::{DataType, TypeName};

/// Whether the class is what the method takes by itself. The type of an expression is not known; there a class that
/// is the default of any type counts.
pub(super) fn is_default(
    method: &str,
    data_type: Option<&DataType>,
    is_enum: bool,
    opclass: &str,
) -> bool {
    let Some(data_type) = data_type else {
        return matches!(method, "btree" | "hash") && opclass == "text_ops";
    };
    let TypeName::Builtin(_) = &data_type.name else {
        return is_enum && opclass == "enum_ops"
            || default_of_created(method, data_type) == opclass;
    };
    let family = match types::catalog_name(data_type) {
        _ if data_type.array => "array",
        "varchar" if method != "brin" => "text",
        "cidr" => "inet",
        name if name.ends_with("multirange") => "multirange",
        name if name.ends_with("range") => "range",
        name => name,
    };
    let default = match (method, family) {
        ("spgist", "point") => "quad_point_ops".to_owned(),
        ("gist" | "spgist", "polygon") => "poly_ops".to_owned(),
        // These are of the extension btree_gist; the server itself brings none.
        ("gist", family) if OF_BTREE_GIST.contains(&family) => format!("gist_{family}_ops"),
        ("brin", "inet" | "range" | "box") => format!("{family}_inclusion_ops"),
        ("brin", family) => format!("{family}_minmax_ops"),
        (_, family) => format!("{family}_ops"),
    };
    default == opclass
}

/// The types that only the extension btree_gist can index with `gist`.
const OF_BTREE_GIST: [&str; 23] = [
    "int2",
    "int4",
    "int8",
    "float4",
    "float8",
    "numeric",
    "money",
    "oid",
    "text",
    "bpchar",
    "bytea",
    "bit",
    "vbit",
    "date",
    "time",
    "timestamp",
    "timestamptz",
    "interval",
    "uuid",
    "macaddr",
    "macaddr8",
    "inet",
    "bool",
];

/// The default of a type that an extension brought: named after the type, but for PostGIS.
fn default_of_created(method: &str, data_type: &DataType) -> String {
    let TypeName::Named(name) = &data_type.name else { return String::new() };
    match (method, name.name.as_str()) {
        ("gist", "geometry") => "gist_geometry_ops_2d".to_owned(),
        ("gist", "geography") => "gist_geography_ops".to_owned(),
        (_, name) => format!("{name}_ops"),
    }
}
