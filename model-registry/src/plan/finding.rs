//! What lint says of a step.

use serde::Serialize;

use crate::schema::Object;

/// A hazard of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// A stable code: `drops-data`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The object that it is about.
    pub object: Object,
    /// What happens, and what to do about it.
    pub advice: String,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know.
    Note,
    /// Look at it before it runs on a filled database.
    Warning,
}
