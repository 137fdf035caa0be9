//! Transactions, and settings of the session: of these only the search path matters.

use squawk_syntax::ast::{self, AstNode};

use super::PostgresReplay;
use super::database::Database;
use super::fault::{Outcome, refused};
use super::names::{parts, simple};
use crate::dialect::postgres::statements::Statement;

impl PostgresReplay {
    /// The start of a script, which is that of a transaction: its own or that of the one who runs it. What was before
    /// is kept where the script comes back to it.
    pub(super) fn start(&mut self, script: &[Statement<'_>]) {
        let comes_back = script
            .iter()
            .any(|statement| ["ROLLBACK", "ABORT"].iter().any(|word| statement.starts(word)));
        self.saved = comes_back.then(|| Saved::new(&self.database));
    }

    /// The end of a transaction, or of a script.
    pub(super) fn commit(&mut self) {
        self.database.search_path.end_transaction();
        if self.saved.is_some() {
            self.saved = Some(Saved::new(&self.database));
        }
    }

    pub(super) fn savepoint(&mut self, savepoint: &ast::SavepointCreate) -> Outcome {
        let name = simple(savepoint.savepoint())?;
        if let Some(saved) = &mut self.saved {
            saved.savepoints.push((name, self.database.clone()));
        }
        Ok(())
    }

    pub(super) fn rollback(&mut self, rollback: &ast::Rollback) -> Outcome {
        let Some(saved) = &mut self.saved else { return Ok(()) };
        match rollback {
            ast::Rollback::RollbackTransaction(_) | ast::Rollback::RollbackPrepared(_) => {
                self.database = saved.start.clone();
                saved.savepoints.clear();
            }
            ast::Rollback::RollbackToSavepoint(rollback) => {
                let name = simple(rollback.savepoint_ref())?;
                let place = saved.savepoints.iter().rposition(|(own, _)| *own == name);
                let Some(place) = place else {
                    return refused(format!("savepoint \"{name}\" does not exist"));
                };
                saved.savepoints.truncate(place + 1);
                self.database = saved.savepoints[place].1.clone();
            }
        }
        Ok(())
    }
}

/// The database as it was.
#[derive(Debug)]
pub(super) struct Saved {
    /// At the start of the transaction.
    start: Database,
    /// At its savepoints, by name.
    savepoints: Vec<(String, Database)>,
}

impl Saved {
    fn new(database: &Database) -> Self {
        Self { start: database.clone(), savepoints: Vec::new() }
    }
}

impl Database {
    pub(super) fn set(&mut self, set: &ast::Set) -> Outcome {
        let is_local = matches!(set.set_scope(), Some(ast::SetScope::LocalScope(_)));
        let schemas = match set.set_target() {
            Some(ast::SetTarget::SetSchemaValue(target)) => Some(
                target.literal().and_then(|literal| literal.string_value()).into_iter().collect(),
            ),
            Some(ast::SetTarget::SetConfig(config))
                if names_search_path(config.config_parameter_ref())? =>
            {
                match config.config_assignment() {
                    Some(ast::ConfigAssignment::ToConfigValue(to))
                        if to.default_token().is_none() =>
                    {
                        Some(config_values(&to)?)
                    }
                    Some(ast::ConfigAssignment::ToConfigValue(_)) | None => None,
                    Some(ast::ConfigAssignment::FromCurrent(_)) => return Ok(()),
                }
            }
            Some(
                ast::SetTarget::SetConfig(_)
                | ast::SetTarget::SetCatalog(_)
                | ast::SetTarget::SetTimeZone(_)
                | ast::SetTarget::SetXmlOption(_),
            )
            | None => return Ok(()),
        };
        self.set_search_path(schemas, is_local);
        Ok(())
    }

    pub(super) fn reset(&mut self, reset: &ast::Reset) -> Outcome {
        let is_search_path = match reset.reset_target() {
            Some(ast::ResetTarget::All(_)) => true,
            Some(ast::ResetTarget::ConfigParameterRef(parameter)) => {
                names_search_path(Some(parameter))?
            }
            Some(
                ast::ResetTarget::ResetTimeZone(_) | ast::ResetTarget::ResetTransactionIsolation(_),
            )
            | None => false,
        };
        if is_search_path {
            self.search_path.set(None);
        }
        Ok(())
    }

    /// The calls of a query whose effect is known.
    pub(super) fn call(&mut self, select: &ast::Select) -> Outcome {
        for call in select.syntax().descendants().filter_map(ast::CallExpr::cast) {
            let function = call.syntax().first_child().map(|name| name.text().to_string());
            let function = function.unwrap_or_default().to_ascii_lowercase();
            let arguments = call.syntax().descendants().filter_map(ast::Literal::cast);
            let arguments: Vec<_> = arguments.collect();
            match function.rsplit('.').next() {
                Some("set_config") => self.set_config(&arguments),
                Some("diesel_manage_updated_at") => self.manage_updated_at(&arguments)?,
                Some(_) | None => {}
            }
        }
        Ok(())
    }

    /// `SELECT pg_catalog.set_config('search_path', '', false)`, which `pg_dump` writes.
    fn set_config(&mut self, arguments: &[ast::Literal]) {
        if let [name, value, local] = arguments
            && name.string_value().is_some_and(|name| name.eq_ignore_ascii_case("search_path"))
            && let Some(value) = value.string_value()
        {
            let names = value.split(',').map(|name| name.trim().trim_matches('"').to_owned());
            let schemas = names.filter(|name| !name.is_empty()).collect();
            let is_local = matches!(local.kind(), Some(ast::LitKind::True(_)));
            self.set_search_path(Some(schemas), is_local);
        }
    }

    /// `SELECT diesel_manage_updated_at('users')`: the function that Diesel's first migration makes runs this statement.
    fn manage_updated_at(&mut self, arguments: &[ast::Literal]) -> Outcome {
        match arguments.first().and_then(|table| table.string_value()) {
            Some(table) => {
                let sql = format!(
                    "CREATE TRIGGER set_updated_at BEFORE UPDATE ON {table} \
                     FOR EACH ROW EXECUTE PROCEDURE diesel_set_updated_at()"
                );
                self.create_code_of(&sql, false, false)
            }
            None => Ok(()),
        }
    }

    fn set_search_path(&mut self, schemas: Option<Vec<String>>, is_local: bool) {
        match is_local {
            true => self.search_path.set_local(schemas),
            false => self.search_path.set(schemas),
        }
    }
}

fn names_search_path(parameter: Option<ast::ConfigParameterRef>) -> Outcome<bool> {
    let parts = parameter.map(|parameter| parts(parameter.syntax())).transpose()?;
    Ok(parts.is_some_and(|parts| parts == ["search_path"]))
}

fn config_values(to: &ast::ToConfigValue) -> Outcome<Vec<String>> {
    let mut values = Vec::new();
    for value in to.config_values() {
        match value {
            ast::ConfigValue::Literal(literal) => values.extend(literal.string_value()),
            ast::ConfigValue::ConfigValueName(name) => values.push(simple(Some(name))?),
            ast::ConfigValue::PrefixExpr(_) => {}
        }
    }
    Ok(values)
}
