//! What roles may do.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Object;

/// The role that every role is a member of.
pub const PUBLIC: &str = "PUBLIC";

/// What one role may do with one object, beyond what its owner may, and beyond what everybody may by default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Grant {
    /// The object; for a privilege on some columns, the column.
    pub on: Object,
    /// The role, or [`PUBLIC`].
    pub to: String,
    /// By privilege, in upper case: `SELECT`.
    pub privileges: BTreeMap<String, Privilege>,
}

/// What one role may do with objects that are made later (`ALTER DEFAULT PRIVILEGES`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DefaultGrant {
    /// The namespace in which they are made, `None` for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The kind of objects, as SQL names it: `TABLES`.
    pub on: String,
    /// The role, or [`PUBLIC`].
    pub to: String,
    /// By privilege, in upper case.
    pub privileges: BTreeMap<String, Privilege>,
}

/// How a role has a privilege.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Privilege {
    /// It may.
    Granted,
    /// It may, and may let others.
    Grantable,
    /// It may not, though by default it might: `REVOKE EXECUTE ON FUNCTION ... FROM PUBLIC`.
    Revoked,
}

impl Grant {
    /// What it is, by kind and name.
    pub fn object(&self) -> Object {
        Object::Grant { on: Box::new(self.on.clone()), to: self.to.clone() }
    }
}

impl DefaultGrant {
    /// What it is, by kind and name.
    pub fn object(&self) -> Object {
        Object::DefaultGrant {
            schema: self.schema.clone(),
            on: self.on.clone(),
            to: self.to.clone(),
        }
    }
}
