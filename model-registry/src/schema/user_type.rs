//! Types that are made of other types: domains, composite types, range types.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Check, DataType, Expr, ObjectName};

/// A domain: a type with conditions of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Domain {
    /// Its name.
    pub name: ObjectName,
    /// The type that it restricts.
    pub base: DataType,
    /// Its collation, where it is not that of its base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collation: Option<ObjectName>,
    /// Whether a null is a value of it.
    pub nullable: bool,
    /// What fills a column of it that has no default of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Expr>,
    /// Its checks, by name.
    pub checks: BTreeMap<String, Check>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// A composite type that was made by `CREATE TYPE`; every table has one of its own beside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompositeType {
    /// Its name.
    pub name: ObjectName,
    /// Its attributes, in its order.
    pub attributes: Vec<Attribute>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// A part of a composite type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its type.
    pub data_type: DataType,
    /// Its collation, where it is not that of its type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collation: Option<ObjectName>,
}

/// A range type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RangeType {
    /// Its name.
    pub name: ObjectName,
    /// The type of its bounds.
    pub subtype: DataType,
    /// The operator class that orders the bounds, where it is not the default one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opclass: Option<ObjectName>,
    /// The collation of the bounds, where it is not that of the subtype.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collation: Option<ObjectName>,
    /// The function that makes equal ranges look alike.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<ObjectName>,
    /// The function that measures the distance of two bounds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<ObjectName>,
    /// The name of its multirange type (PostgreSQL 14).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multirange: Option<ObjectName>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}
