//! How a column's values go from one type to another.

use super::expression;
use super::names::quote;
use super::render::type_sql;
use crate::schema::{Column, DataType, Expr, Schema, TypeName};

/// What `ALTER COLUMN ... TYPE` has to say about the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Conversion {
    /// Nothing: the assignment does it, and refuses what does not fit, where a cast would cut it in silence.
    Assignment,
    /// A cast, which PostgreSQL has between the two types.
    Cast,
    /// A cast by way of text.
    ThroughText,
}

/// The types that every other can be assigned to, and that can be cast to every other, by its text (manual,
/// CREATE CAST, "automatic I/O conversion casts").
const STRINGS: [&str; 4] = ["text", "character varying", "character", "bpchar"];

/// The casts between other types: the source, the targets that an assignment reaches, those that only a cast does.
/// Source: the table `pg_cast` of PostgreSQL 15.
const CASTS: [(&str, &[&str], &[&str]); 29] = [
    (
        "bigint",
        &["double precision", "integer", "money", "numeric", "oid", "real", "smallint"],
        &["bit"],
    ),
    ("bit", &["bit varying"], &["bigint", "integer"]),
    ("bit varying", &["bit"], &[]),
    ("boolean", &[], &["integer"]),
    ("box", &["polygon"], &["circle", "lseg", "point"]),
    ("cidr", &["inet"], &[]),
    ("circle", &[], &["box", "point", "polygon"]),
    ("date", &["timestamp with time zone", "timestamp without time zone"], &[]),
    ("double precision", &["bigint", "integer", "numeric", "real", "smallint"], &[]),
    ("inet", &["cidr"], &[]),
    (
        "integer",
        &["bigint", "double precision", "money", "numeric", "oid", "real", "smallint"],
        &["bit", "boolean"],
    ),
    ("interval", &["time without time zone"], &[]),
    ("json", &["jsonb"], &[]),
    (
        "jsonb",
        &["json"],
        &["bigint", "boolean", "double precision", "integer", "numeric", "real", "smallint"],
    ),
    ("lseg", &[], &["point"]),
    ("macaddr", &["macaddr8"], &[]),
    ("macaddr8", &["macaddr"], &[]),
    ("money", &["numeric"], &[]),
    ("numeric", &["bigint", "double precision", "integer", "money", "real", "smallint"], &[]),
    ("oid", &["bigint", "integer"], &[]),
    ("path", &["polygon"], &["point"]),
    ("point", &["box"], &[]),
    ("polygon", &["path"], &["box", "circle", "point"]),
    ("real", &["bigint", "double precision", "integer", "numeric", "smallint"], &[]),
    ("smallint", &["bigint", "double precision", "integer", "numeric", "oid", "real"], &[]),
    ("time with time zone", &["time without time zone"], &[]),
    ("time without time zone", &["interval", "time with time zone"], &[]),
    (
        "timestamp with time zone",
        &["date", "time with time zone", "time without time zone", "timestamp without time zone"],
        &[],
    ),
    (
        "timestamp without time zone",
        &["date", "time without time zone", "timestamp with time zone"],
        &[],
    ),
];

/// How values of one type become values of the other.
pub(super) fn conversion(from: &DataType, to: &DataType) -> Conversion {
    match (from.array, to.array) {
        (true, true) | (false, false) => between(&from.name, &to.name),
        (true, false) if is_string(&to.name) => Conversion::Assignment,
        (false, true) if is_string(&from.name) => Conversion::Cast,
        (true, false) | (false, true) => Conversion::ThroughText,
    }
}

/// How the value of a column becomes one of another type where either is a domain, and PostgreSQL knows how to make one of
/// what the domains restrict: the column itself where the assignment does it.
pub(super) fn under_domains(schema: &Schema, from: &Column, to: &Column) -> Option<Expr> {
    let types = [&from.data_type, &to.data_type];
    let [old, new] = types.map(|data_type| schema.base_type(data_type));
    if types.iter().any(|own| own.array)
        || conversion(types[0], types[1]) != Conversion::ThroughText
    {
        return None;
    }
    let name = quote(&to.name);
    let sql = match conversion(old, new) {
        Conversion::Assignment => name,
        Conversion::Cast => format!("{name}::{}", type_sql(new)),
        Conversion::ThroughText => return None,
    };
    expression::expression(&sql, None).ok()
}

fn between(from: &TypeName, to: &TypeName) -> Conversion {
    if from == to || is_string(to) {
        return Conversion::Assignment;
    }
    if is_string(from) {
        return Conversion::Cast;
    }
    match (from, to) {
        (TypeName::Builtin(from), TypeName::Builtin(to)) => {
            between_builtins(without_fields(from), without_fields(to))
        }
        (TypeName::Named(_), _) | (_, TypeName::Named(_)) => Conversion::ThroughText,
    }
}

fn between_builtins(from: &str, to: &str) -> Conversion {
    let (_, assigned, cast) =
        CASTS.iter().find(|(source, ..)| *source == from).unwrap_or(&("", &[], &[]));
    if from == to || assigned.contains(&to) {
        Conversion::Assignment
    } else if cast.contains(&to) {
        Conversion::Cast
    } else {
        Conversion::ThroughText
    }
}

/// `interval day to second` is an interval.
fn without_fields(name: &str) -> &str {
    if name.starts_with("interval") { "interval" } else { name }
}

fn is_string(name: &TypeName) -> bool {
    match name {
        TypeName::Builtin(name) => STRINGS.contains(&name.as_str()),
        TypeName::Named(_) => false,
    }
}
