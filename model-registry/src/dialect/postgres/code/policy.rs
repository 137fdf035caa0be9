//! `CREATE POLICY`.

use super::reader::{Faulty, Reader};
use super::statement::Statement;
use super::{Names, Printed, first_line};
use crate::dialect::postgres::names::{qualified, quote};
use crate::dialect::{DialectError, DialectName};
use crate::schema::{Code, Expr, Object, ObjectName};

/// A policy.
struct Policy {
    name: String,
    table: ObjectName,
    restrictive: bool,
    /// `None` for all.
    command: Option<&'static str>,
    /// In the order of their names, since the catalog has them as a set; none for everybody.
    roles: Vec<String>,
    using: Option<Expr>,
    check: Option<Expr>,
}

/// Reads on after `CREATE POLICY`.
pub(super) fn read(reader: &mut Reader<'_>) -> Faulty<Code> {
    Ok(Policy::read(reader)?.code())
}

/// The policy after `ALTER POLICY`, given the text after the table's name.
pub(crate) fn changed(code: &Code, sql: &str, names: &dyn Names) -> Result<Code, DialectError> {
    let error = |reason| DialectError::Statement {
        sql: first_line(sql),
        dialect: DialectName::Postgres,
        reason,
    };
    let mut own = Reader::new(code.statement.sql(), &Printed).map_err(error)?;
    own.eat_words(&["create", "policy"]);
    let mut policy = Policy::read(&mut own).map_err(error)?;
    let mut reader = Reader::new(sql, names).map_err(error)?;
    policy.read_changes(&mut reader).map_err(error)?;
    Ok(Code { comment: code.comment.clone(), ..policy.code() })
}

impl Policy {
    fn read(reader: &mut Reader<'_>) -> Faulty<Self> {
        let name = reader.name()?;
        reader.expect_word("on")?;
        let table = reader.relation()?;
        let restrictive = reader.eat_word("as")
            && reader.eat_one_of(&["permissive", "restrictive"]) == Some("restrictive");
        let mut command = None;
        if reader.eat_word("for") {
            let said = reader.eat_one_of(&["all", "select", "insert", "update", "delete"]);
            command =
                said.ok_or("the command of the policy is missing").map(|said| match said {
                    "select" => Some("SELECT"),
                    "insert" => Some("INSERT"),
                    "update" => Some("UPDATE"),
                    "delete" => Some("DELETE"),
                    _ => None,
                })?;
        }
        let (roles, using, check) = (Vec::new(), None, None);
        let mut policy = Self { name, table, restrictive, command, roles, using, check };
        policy.read_changes(reader)?;
        Ok(policy)
    }

    fn read_changes(&mut self, reader: &mut Reader<'_>) -> Faulty<()> {
        if reader.eat_word("to") {
            self.roles = roles(reader.name_list()?)?;
        }
        if reader.eat_word("using") {
            self.using = Some(reader.bracketed()?);
        }
        if reader.eat_words(&["with", "check"]) {
            self.check = Some(reader.bracketed()?);
        }
        Ok(())
    }

    fn code(self) -> Code {
        let mut statement = Statement::new("CREATE POLICY");
        statement.name(&self.name);
        statement.push(&format!(" ON {}", qualified(&self.table)));
        statement.push(if self.restrictive { " AS RESTRICTIVE" } else { "" });
        if let Some(command) = self.command {
            statement.push(&format!(" FOR {command}"));
        }
        if !self.roles.is_empty() {
            let roles: Vec<_> = self.roles.iter().map(|role| quote(role)).collect();
            statement.push(&format!(" TO {}", roles.join(", ")));
        }
        if let Some(using) = &self.using {
            statement.bracketed(" USING", using);
        }
        if let Some(check) = &self.check {
            statement.bracketed(" WITH CHECK", check);
        }
        statement.of(Object::Policy { table: self.table, name: self.name })
    }
}

/// `PUBLIC` holds all others.
fn roles(mut roles: Vec<String>) -> Faulty<Vec<String>> {
    let of_session = ["current_role", "current_user", "session_user"];
    if let Some(role) = roles.iter().find(|role| of_session.contains(&role.as_str())) {
        return Err(format!(
            "who is {} is known to the server alone: name the role",
            role.to_uppercase()
        ));
    }
    roles.sort_unstable();
    roles.dedup();
    match roles.iter().any(|role| role == "public") {
        true => Ok(Vec::new()),
        false => Ok(roles),
    }
}
