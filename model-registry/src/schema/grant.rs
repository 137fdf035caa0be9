//! What roles may do.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Object, ObjectName, Schema};

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
    /// The role that makes them, where it is not the one that runs the migrations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
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
    /// Whether everybody may do it unless somebody says otherwise (PostgreSQL's manual, section 5.7).
    pub fn goes_without_saying(on: &Object, to: &str, privilege: &str) -> bool {
        let is_default = match on {
            Object::Namespace { name } => name == "public" && privilege == "USAGE",
            Object::Routine { .. } => privilege == "EXECUTE",
            Object::Enum { .. }
            | Object::Domain { .. }
            | Object::Composite { .. }
            | Object::Range { .. } => privilege == "USAGE",
            _ => false,
        };
        is_default && to == PUBLIC
    }

    /// What it is, by kind and name.
    pub fn object(&self) -> Object {
        Object::Grant { on: Box::new(self.on.clone()), to: self.to.clone() }
    }
}

impl DefaultGrant {
    /// Whether everybody may do it with such objects unless somebody says otherwise.
    pub fn goes_without_saying(on: &str, to: &str, privilege: &str) -> bool {
        to == PUBLIC && matches!((on, privilege), ("FUNCTIONS", "EXECUTE") | ("TYPES", "USAGE"))
    }

    /// Whether objects like this one get it when they are made by the role that runs the migrations.
    fn is_for(&self, object: &Object) -> bool {
        let (kind, schema) = match object {
            Object::Table { name } | Object::View { name } => ("TABLES", name.schema.as_deref()),
            Object::Sequence { name } => ("SEQUENCES", name.schema.as_deref()),
            Object::Routine { name, .. } => ("FUNCTIONS", name.schema.as_deref()),
            Object::Enum { name }
            | Object::Domain { name }
            | Object::Composite { name }
            | Object::Range { name } => ("TYPES", name.schema.as_deref()),
            Object::Namespace { .. } => ("SCHEMAS", None),
            _ => return false,
        };
        let schema = schema.unwrap_or("public");
        self.by.is_none()
            && self.on == kind
            && self.schema.as_deref().is_none_or(|own| own == schema)
    }

    /// What it is, by kind and name.
    pub fn object(&self) -> Object {
        Object::DefaultGrant {
            by: self.by.as_deref().map(Into::into),
            schema: self.schema.clone(),
            on: self.on.clone(),
            to: self.to.clone(),
        }
    }
}

impl Schema {
    /// What roles may do with the object from the moment on in which it is made.
    pub fn default_grants_on(&self, object: &Object) -> Vec<Grant> {
        let mut grants: BTreeMap<&str, BTreeMap<String, Privilege>> = BTreeMap::new();
        let (local, global): (Vec<_>, Vec<_>) = self
            .default_grants
            .values()
            .filter(|own| own.is_for(object))
            .partition(|own| own.schema.is_some());
        for grant in global.into_iter().chain(local) {
            let privileges = grants.entry(&grant.to).or_default();
            for (privilege, state) in &grant.privileges {
                match state {
                    Privilege::Granted
                        if Grant::goes_without_saying(object, &grant.to, privilege) =>
                    {
                        privileges.remove(privilege);
                    }
                    // What is grantable everywhere is so in one schema too.
                    Privilege::Granted
                        if privileges.get(privilege) == Some(&Privilege::Grantable) => {}
                    Privilege::Granted | Privilege::Grantable | Privilege::Revoked => {
                        privileges.insert(privilege.clone(), *state);
                    }
                }
            }
        }
        let made = |(to, privileges): (&str, _)| Grant {
            on: object.clone(),
            to: to.to_owned(),
            privileges,
        };
        grants.into_iter().filter(|(_, own)| !own.is_empty()).map(made).collect()
    }

    /// What is said of an object, and of its columns, follows its name.
    pub(crate) fn rename_in_grants(&mut self, object: &Object, to: &ObjectName) {
        let renamed = object.renamed(to);
        self.change_granted(|on| match on {
            Object::Column { table, .. } if is_relation(object, table) => table.clone_from(to),
            on if on == object => on.clone_from(&renamed),
            _ => {}
        });
    }

    /// Changes the objects that something is granted on.
    pub(super) fn change_granted(&mut self, change: impl Fn(&mut Object)) {
        for mut grant in std::mem::take(&mut self.grants).into_values() {
            change(&mut grant.on);
            self.grants.insert(grant.object(), grant);
        }
    }
}

fn is_relation(object: &Object, relation: &ObjectName) -> bool {
    matches!(object, Object::Table { name } | Object::View { name } if name == relation)
}
