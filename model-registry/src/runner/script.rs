//! How a script is to be run: which of its statements belong into which transaction.

use super::error::{At, RunnerError};
use super::report::Direction;
use super::statement::{Statement, statements};
use crate::dialect::DialectName;
use crate::dialect::postgres::concurrent_index::{ConcurrentIndex, concurrent_index};
use crate::dialect::running::Running;
use crate::revision::{RUST_GUARD, Revision, sha256};

/// A script of a revision, cut for the runner.
#[derive(Debug)]
pub(super) struct Script<'a> {
    pub(super) revision: &'a Revision,
    pub(super) direction: Direction,
    pub(super) form: Form<'a>,
}

/// Where the statements of a script run.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Form<'a> {
    /// In the transaction that also writes the history, but for settings around it that work only outside of one.
    Transaction {
        /// `PRAGMA` lines before `BEGIN`.
        before: Vec<Statement<'a>>,
        /// What is done.
        body: Vec<Statement<'a>>,
        /// `PRAGMA` lines after `COMMIT`.
        after: Vec<Statement<'a>>,
    },
    /// One after the other, each recorded.
    Units(Vec<Unit<'a>>),
}

/// Statements that are done and recorded together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unit<'a> {
    pub(super) kind: UnitKind,
    pub(super) statements: Vec<Statement<'a>>,
}

/// How a unit is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// In the transaction that records it.
    Together,
    /// Outside of any transaction, and again by whoever goes on later.
    Setting,
    /// Outside of any transaction, recorded before it is begun and when it is done.
    Alone,
}

impl<'a> Script<'a> {
    /// Cuts a revision's script, `None` where it has none for that direction.
    pub(super) fn of(
        dialect: DialectName,
        revision: &'a Revision,
        direction: Direction,
    ) -> Result<Option<Self>, RunnerError> {
        let sql = match direction {
            Direction::Up => Some(revision.up.as_str()),
            Direction::Down => revision.down.as_deref(),
        };
        let Some(sql) = sql else { return Ok(None) };
        let mut statements = statements(dialect, sql);
        statements.retain(|statement| statement.sql != RUST_GUARD);
        let at = |line| At { revision: revision.name.clone(), file: direction.file(), line };
        if let Some(statement) = statements.iter().find(|statement| statement.needs_client(dialect))
        {
            let statement_text = statement.words().join(" ");
            return Err(RunnerError::NeedsClient {
                at: at(Some(statement.line)),
                statement: statement_text,
            });
        }
        let form = match (unwrap(&statements), revision.settings.run_in_transaction) {
            (Some(form), _) => form,
            (None, true) => {
                Form::Transaction { before: Vec::new(), body: statements, after: Vec::new() }
            }
            (None, false) => Form::Units(units(dialect, statements).map_err(|statement| {
                RunnerError::TransactionControl {
                    at: at(Some(statement.line)),
                    statement: statement.words().join(" "),
                }
            })?),
        };
        let script = Self { revision, direction, form };
        script.check(dialect)?;
        Ok(Some(script))
    }

    /// Whether nothing is run before its transaction.
    pub(super) fn begins_at_once(&self) -> bool {
        match &self.form {
            Form::Transaction { before, .. } => before.is_empty(),
            Form::Units(_) => true,
        }
    }

    /// A place in it.
    pub(super) fn at(&self, line: Option<usize>) -> At {
        At { revision: self.revision.name.clone(), file: self.direction.file(), line }
    }

    /// All its statements between the settings around its transaction, in order.
    pub(super) fn statements(&self) -> Vec<Statement<'a>> {
        match &self.form {
            Form::Transaction { body, .. } => body.clone(),
            Form::Units(units) => {
                units.iter().flat_map(|unit| unit.statements.iter().copied()).collect()
            }
        }
    }

    /// SHA-256 of the first statements; none where there are fewer.
    pub(super) fn checksum_of(&self, count: usize) -> Option<String> {
        let statements = self.statements();
        let done: Vec<_> = statements.get(..count)?.iter().map(|statement| statement.sql).collect();
        Some(sha256(&done.join(";\n")))
    }

    /// What must not be in our transaction is found before anything is run.
    fn check(&self, dialect: DialectName) -> Result<(), RunnerError> {
        if dialect == DialectName::Sqlite && self.revision.settings.statement_timeout.is_some() {
            return Err(RunnerError::NoStatementTimeout { name: self.revision.name.clone() });
        }
        match &self.form {
            Form::Transaction { body, .. } => self.check_body(dialect, body),
            Form::Units(_) => self.check_indexes(dialect),
        }
    }

    fn check_indexes(&self, dialect: DialectName) -> Result<(), RunnerError> {
        let is_unnamed = |statement: &&Statement<'_>| match concurrent_index(statement.sql) {
            Some(ConcurrentIndex::Create { name, .. }) => name.is_empty(),
            Some(ConcurrentIndex::Drop { .. }) | None => false,
        };
        let alone = self.statements();
        let mut alone =
            alone.iter().filter(|statement| statement.running(dialect) == Running::Outside);
        match alone.find(is_unnamed) {
            None => Ok(()),
            Some(statement) => Err(RunnerError::UnnamedIndex { at: self.at(Some(statement.line)) }),
        }
    }

    fn check_body(&self, dialect: DialectName, body: &[Statement<'_>]) -> Result<(), RunnerError> {
        for statement in body {
            let at = || self.at(Some(statement.line));
            let text = || statement.words().join(" ");
            if statement.controls_transaction() {
                return Err(RunnerError::TransactionControl { at: at(), statement: text() });
            }
            if statement.running(dialect) == Running::Outside {
                return Err(RunnerError::RefusesTransaction { at: at(), statement: text() });
            }
        }
        Ok(())
    }
}

/// A script that manages its own transaction: settings, `BEGIN`, the body, `COMMIT`, settings. The body can as well
/// run in the transaction that writes the history, so that both are done or neither. The renderer of SQLite writes
/// a table's rebuild like this, since `PRAGMA foreign_keys` does nothing inside of a transaction.
fn unwrap<'a>(statements: &[Statement<'a>]) -> Option<Form<'a>> {
    let is_setting = |statement: &Statement<'_>| statement.starts_with(&["PRAGMA"]);
    let begin = statements.iter().position(|statement| !is_setting(statement))?;
    let commit = statements.iter().rposition(|statement| !is_setting(statement))?;
    let wraps = begin < commit && statements[begin].begins() && statements[commit].commits();
    let body = statements.get(begin + 1..commit)?;
    if !wraps || body.iter().any(Statement::controls_transaction) {
        return None;
    }
    Some(Form::Transaction {
        before: statements[..begin].to_vec(),
        body: body.to_vec(),
        after: statements[commit + 1..].to_vec(),
    })
}

/// The statements of a script that runs outside of one transaction, grouped by those that it opens and commits itself.
///
/// # Errors
///
/// The statement that opens a transaction which the script does not commit, or ends one that it has not opened.
fn units<'a>(
    dialect: DialectName,
    statements: Vec<Statement<'a>>,
) -> Result<Vec<Unit<'a>>, Statement<'a>> {
    let mut units = Vec::new();
    let mut statements = statements.into_iter();
    while let Some(first) = statements.next() {
        let mut unit = Unit { kind: UnitKind::of(first.running(dialect)), statements: vec![first] };
        if first.begins() {
            unit.kind = UnitKind::Together;
            while !unit.statements.last().is_some_and(Statement::commits) {
                unit.statements.push(statements.next().ok_or(first)?);
            }
        }
        let inner = match unit.statements.as_slice() {
            [_, inner @ .., _] => inner,
            short => short,
        };
        if let Some(control) = inner.iter().find(|statement| statement.controls_transaction()) {
            return Err(*control);
        }
        units.push(unit);
    }
    Ok(units)
}

impl UnitKind {
    const fn of(running: Running) -> Self {
        match running {
            Running::Inside => Self::Together,
            Running::Setting => Self::Setting,
            Running::Outside | Running::Unsure => Self::Alone,
        }
    }
}

impl<'a> Unit<'a> {
    /// What is done: without the `BEGIN` and `COMMIT` around it.
    pub(super) fn body(&self) -> &[Statement<'a>] {
        match self.statements.as_slice() {
            [first, body @ .., _] if first.begins() => body,
            all => all,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(sql: &str) -> Option<Vec<(UnitKind, usize)>> {
        let units = units(DialectName::Postgres, statements(DialectName::Postgres, sql)).ok()?;
        Some(units.iter().map(|unit| (unit.kind, unit.body().len())).collect())
    }

    #[test]
    fn statements_of_one_transaction_are_one_unit() {
        use UnitKind::{Alone, Setting, Together};
        assert_eq!(
            kinds(
                "SET a = 1; BEGIN; SELECT 1; SELECT 2; COMMIT; CREATE INDEX CONCURRENTLY a ON b (c); DELETE FROM b"
            ),
            Some(vec![(Setting, 1), (Together, 2), (Alone, 1), (Together, 1)])
        );
        for sql in ["BEGIN; SELECT 1", "COMMIT", "BEGIN; ROLLBACK; COMMIT", "SELECT 1; END"] {
            assert_eq!(kinds(sql), None, "{sql}");
        }
    }

    fn form(sql: &str) -> Option<Form<'_>> {
        unwrap(&statements(DialectName::Sqlite, sql))
    }

    #[test]
    fn a_wrapped_script_shows_its_body() {
        let script = "PRAGMA foreign_keys=OFF;\nBEGIN IMMEDIATE;\nDROP TABLE a;\nSELECT 1;\nCOMMIT;\n\
            PRAGMA foreign_keys=ON;\n";
        let statement = |sql, line| Statement { sql, line };
        assert_eq!(
            form(script),
            Some(Form::Transaction {
                before: vec![statement("PRAGMA foreign_keys=OFF", 1)],
                body: vec![statement("DROP TABLE a", 3), statement("SELECT 1", 4)],
                after: vec![statement("PRAGMA foreign_keys=ON", 6)],
            })
        );
    }

    #[test]
    fn other_scripts_are_not_wrapped() {
        for script in [
            "",
            "SELECT 1",
            "BEGIN",
            "PRAGMA a",
            "BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT",
            "BEGIN; SELECT 1; ROLLBACK",
            "BEGIN EXCLUSIVE; SELECT 1; COMMIT",
            "VACUUM; BEGIN; SELECT 1; COMMIT",
        ] {
            assert_eq!(form(script), None, "{script}");
        }
    }
}
