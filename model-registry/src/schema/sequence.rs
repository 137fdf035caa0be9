//! Sequences.

use serde::Serialize;

use super::{DataType, ObjectName};

/// A sequence that is made by `CREATE SEQUENCE` and is not what a serial or identity column counts with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sequence {
    /// Its name.
    pub name: ObjectName,
    /// How it counts.
    pub options: SequenceOptions,
    /// The column with which it goes: its table and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<(ObjectName, String)>,
    /// Whether it loses its place in a crash.
    pub unlogged: bool,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// How a sequence counts. `None` is the database's default for the type and the direction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SequenceOptions {
    /// Its type, `None` for the default one: `bigint`, or the type of the column that it numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_type: Option<DataType>,
    /// The first value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<i64>,
    /// What is added each time, `None` for 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub increment: Option<i64>,
    /// The smallest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// The largest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// How many values a session takes at once, `None` for 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cache: Option<i64>,
    /// Whether it begins again at its end.
    #[serde(skip_serializing_if = "is_false")]
    pub cycle: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}
