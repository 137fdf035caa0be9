//! GRANT, REVOKE and ALTER DEFAULT PRIVILEGES.
//!
//! Privileges are kept as they differ from those that everybody has by default. Who owns an object is not known: what
//! is granted to the role that runs the statement says nothing here, and what is granted to the owner by name is taken
//! for a grant like others.

use std::collections::BTreeMap;

use squawk_syntax::ast::{self, AstNode};

use super::database::Database;
use super::fault::{Outcome, missing};
use super::names::{columns, simple};
use crate::dialect::postgres::privileges;
use crate::schema::{DefaultGrant, Grant, Object, ObjectName, PUBLIC, Privilege};

/// What a statement does with privileges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Grant { with_option: bool },
    Revoke { option_only: bool },
}

/// A privilege, and the columns that it is about; all of them where there is none.
type Said = (String, Vec<String>);

impl Database {
    pub(super) fn grant(&mut self, grant: &ast::Grant) -> Outcome {
        // Without objects it is about the membership in roles.
        let Some(on) = grant.on_privilege_objects_clause() else { return Ok(()) };
        let privileges = said(grant.privileges())?;
        let with_option = has_grant_option(grant.grant_with_clause());
        let roles = roles(grant.role_ref_list())?;
        self.change(&on, privileges.as_deref(), &roles, Change::Grant { with_option })
    }

    pub(super) fn revoke(&mut self, revoke: &ast::Revoke) -> Outcome {
        let Some(on) = revoke.on_privilege_objects_clause() else { return Ok(()) };
        let privileges = said(revoke.privileges())?;
        let option = revoke.revoke_option_for();
        let option_only = matches!(option, Some(ast::RevokeOptionFor::GrantOptionFor(_)));
        let roles = roles(revoke.role_ref_list())?;
        self.change(&on, privileges.as_deref(), &roles, Change::Revoke { option_only })
    }

    fn change(
        &mut self,
        on: &ast::OnPrivilegeObjectsClause,
        said: Option<&[Said]>,
        roles: &[String],
        change: Change,
    ) -> Outcome {
        for object in self.privileged(on)? {
            for (role, (privilege, column)) in
                roles.iter().flat_map(|role| each(&object, said).map(move |own| (role, own)))
            {
                match (column, object.owner()) {
                    (Some(column), Some(table)) => {
                        self.set_privilege(
                            Object::column(table, &column),
                            role,
                            &privilege,
                            change,
                        );
                    }
                    _ => self.set_privilege(object.clone(), role, &privilege, change),
                }
            }
        }
        Ok(())
    }

    /// Changes one privilege of one role. One on a table is one on each of its columns, so that revoking it there
    /// revokes it on the columns too (manual, REVOKE).
    fn set_privilege(&mut self, on: Object, to: &str, privilege: &str, change: Change) {
        if let (Change::Revoke { .. }, Object::Table { name } | Object::View { name }) =
            (change, &on)
        {
            let is_column =
                |own: &Object| matches!(own, Object::Column { table, .. } if table == name);
            let grants = self.schema.grants.values().filter(|own| own.to == to);
            let columns = grants.map(|own| own.on.clone()).filter(is_column);
            for column in columns.collect::<Vec<_>>() {
                self.set_privilege(column, to, privilege, change);
            }
        }
        let by_default = Grant::goes_without_saying(&on, to, privilege);
        let new = Grant { on, to: to.to_owned(), privileges: BTreeMap::new() };
        let object = new.object();
        let grant = self.schema.grants.entry(object.clone()).or_insert(new);
        change.apply(&mut grant.privileges, privilege, by_default);
        if grant.privileges.is_empty() {
            self.schema.grants.remove(&object);
        }
    }

    pub(super) fn alter_default_privileges(
        &mut self,
        alter: &ast::AlterDefaultPrivileges,
    ) -> Outcome {
        let (privileges, target, roles, change) = default_change(alter)?;
        let by = match alter.for_roles() {
            Some(roles) => self::roles(roles.role_ref_list())?.into_iter().map(Some).collect(),
            None => vec![None],
        };
        let mut schemas = Vec::new();
        for schema in alter.in_schemas().iter().flat_map(|own| own.schema_refs()) {
            let schema = simple(Some(schema))?;
            self.expect_schema(&schema)?;
            schemas.push(Some(schema));
        }
        if alter.in_schemas().is_none() {
            schemas.push(None);
        }
        for ((by, schema), to) in by
            .iter()
            .flat_map(|by| schemas.iter().map(move |schema| (by, schema)))
            .flat_map(|own| roles.iter().map(move |to| (own, to)))
        {
            let grant = DefaultGrant {
                by: by.clone(),
                schema: schema.clone(),
                on: target.clone(),
                to: to.clone(),
                privileges: BTreeMap::new(),
            };
            self.set_default(grant, privileges.as_deref(), change);
        }
        Ok(())
    }

    /// In a schema, privileges can only be added to those that are there everywhere.
    fn set_default(&mut self, new: DefaultGrant, said: Option<&[Said]>, change: Change) {
        let object = new.object();
        let grant = self.schema.default_grants.entry(object.clone()).or_insert(new);
        let all = privileges::all_of_kind(&grant.on).iter().map(|own| (*own).to_owned());
        let privileges: Vec<_> = match said {
            Some(said) => said.iter().map(|(privilege, _)| privilege.clone()).collect(),
            None => all.collect(),
        };
        for privilege in &privileges {
            let by_default = grant.schema.is_none()
                && DefaultGrant::goes_without_saying(&grant.on, &grant.to, privilege);
            change.apply(&mut grant.privileges, privilege, by_default);
        }
        if grant.privileges.is_empty() {
            self.schema.default_grants.remove(&object);
        }
    }

    /// Takes away what is said of objects that are gone.
    pub(super) fn forget_lost_grants(&mut self) {
        let lost: Vec<_> = self
            .schema
            .grants
            .iter()
            .filter(|(_, grant)| !self.is_there(&grant.on))
            .map(|(object, _)| object.clone())
            .collect();
        for object in lost {
            self.schema.grants.remove(&object);
        }
        let schemas: Vec<_> =
            self.schema.default_grants.values().filter_map(|own| own.schema.clone()).collect();
        for schema in schemas {
            if !self.has_schema(&schema) {
                self.schema.default_grants.retain(|_, own| own.schema.as_ref() != Some(&schema));
            }
        }
    }

    /// Objects that a statement made get the privileges that are granted on what comes later.
    pub(super) fn grant_by_default(&mut self, before: &[Object]) {
        let made: Vec<_> =
            self.grantable().into_iter().filter(|own| !before.contains(own)).collect();
        for object in made {
            for grant in self.schema.default_grants_on(&object) {
                self.schema.grants.insert(grant.object(), grant);
            }
        }
    }
}

impl Change {
    fn apply(
        self,
        privileges: &mut BTreeMap<String, Privilege>,
        privilege: &str,
        by_default: bool,
    ) {
        let before = privileges.remove(privilege);
        let plain = (!by_default).then_some(Privilege::Granted);
        let after = match (self, before) {
            (Self::Grant { with_option: true }, _) => Some(Privilege::Grantable),
            (Self::Grant { with_option: false }, Some(Privilege::Grantable)) => before,
            (Self::Grant { with_option: false }, _) => plain,
            (Self::Revoke { option_only: true }, Some(Privilege::Grantable)) => plain,
            (Self::Revoke { option_only: true }, _) => before,
            (Self::Revoke { option_only: false }, _) => by_default.then_some(Privilege::Revoked),
        };
        privileges.extend(after.map(|after| (privilege.to_owned(), after)));
    }
}

/// Each privilege of a statement, with the column that it is about; `ALL` is what the object has.
fn each<'a>(
    object: &Object,
    said: Option<&'a [Said]>,
) -> Box<dyn Iterator<Item = (String, Option<String>)> + 'a> {
    match said {
        Some(said) => Box::new(said.iter().flat_map(move |(privilege, columns)| {
            each_column(columns).map(move |column| (privilege.clone(), column))
        })),
        None => {
            let all = privileges::all(object).iter();
            Box::new(all.map(|privilege| ((*privilege).to_owned(), None)))
        }
    }
}

fn each_column(columns: &[String]) -> impl Iterator<Item = Option<String>> {
    let whole = columns.is_empty().then_some(None);
    whole.into_iter().chain(columns.iter().cloned().map(Some))
}

/// What a statement grants or revokes; none for all.
fn said(privileges: Option<ast::Privileges>) -> Outcome<Option<Vec<Said>>> {
    let list = match privileges {
        Some(ast::Privileges::AllPrivileges(all)) => {
            let Some(list) = all.column_ref_list() else { return Ok(None) };
            let on = Object::column(&ObjectName::unqualified(""), "");
            let columns = columns(list.column_name_refs())?;
            let each = privileges::all(&on).iter();
            return Ok(Some(each.map(|own| ((*own).to_owned(), columns.clone())).collect()));
        }
        Some(ast::Privileges::RevokeCommandList(list)) => list,
        None => return Err(missing("the privilege")),
    };
    let mut said = Vec::new();
    for command in list.revoke_commands() {
        let columns = match command.column_ref_list() {
            Some(list) => columns(list.column_name_refs())?,
            None => Vec::new(),
        };
        let text = command.syntax().text().to_string();
        let word = text.split('(').next().unwrap_or_default().trim().to_ascii_uppercase();
        if word == "ALL" {
            return Ok(None);
        }
        said.push((word, columns));
    }
    Ok(Some(said))
}

fn has_grant_option(with: Option<ast::GrantWithClause>) -> bool {
    with.is_some_and(|with| with.grant_option().is_some())
}

/// The roles by name. Whoever runs the statement is left out.
fn roles(list: Option<ast::RoleRefList>) -> Outcome<Vec<String>> {
    let mut roles = Vec::new();
    for role in list.iter().flat_map(|list| list.role_refs()) {
        if let Some(ast::RoleRefValue::RoleNameRef(name)) = role.role_ref_value() {
            let quoted = name.syntax().text().to_string().starts_with('"');
            let name = simple(Some(name))?;
            roles.push(if name == "public" && !quoted { PUBLIC.to_owned() } else { name });
        }
    }
    Ok(roles)
}

type DefaultChange = (Option<Vec<Said>>, String, Vec<String>, Change);

fn default_change(alter: &ast::AlterDefaultPrivileges) -> Outcome<DefaultChange> {
    let (privileges, target, to, change) = match alter.action() {
        Some(ast::AlterDefaultPrivilegesAction::GrantDefaultPrivileges(grant)) => {
            let with_option = has_grant_option(grant.grant_with_clause());
            let change = Change::Grant { with_option };
            (grant.privileges(), grant.privilege_target(), grant.role_ref_list(), change)
        }
        Some(ast::AlterDefaultPrivilegesAction::RevokeDefaultPrivileges(revoke)) => {
            let option_only = revoke.grant_option_for().is_some();
            let change = Change::Revoke { option_only };
            (revoke.privileges(), revoke.privilege_target(), revoke.role_ref_list(), change)
        }
        None => return Err(missing("what to grant or to revoke")),
    };
    let target = target.ok_or_else(|| missing("the kind of objects"))?;
    let kind = match target {
        ast::PrivilegeTarget::PrivilegeTargetTables(_) => "TABLES",
        ast::PrivilegeTarget::PrivilegeTargetSequences(_) => "SEQUENCES",
        ast::PrivilegeTarget::PrivilegeTargetFunctions(_)
        | ast::PrivilegeTarget::PrivilegeTargetRoutines(_) => "FUNCTIONS",
        ast::PrivilegeTarget::PrivilegeTargetTypes(_) => "TYPES",
        ast::PrivilegeTarget::PrivilegeTargetSchemas(_) => "SCHEMAS",
        ast::PrivilegeTarget::PrivilegeTargetLargeObjects(_) => "LARGE OBJECTS",
    };
    Ok((said(privileges)?, kind.to_owned(), roles(to)?, change))
}
