//! How a script is to be run: which of its statements belong into the transaction of its revision.

use super::error::{At, RunnerError};
use super::report::Direction;
use crate::dialect::{DialectName, postgres, sqlite};
use crate::revision::{RUST_GUARD, Revision};

/// One statement of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement<'a> {
    pub(super) sql: &'a str,
    pub(super) line: usize,
}

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
    /// Each by itself.
    Single(Vec<Statement<'a>>),
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
        let form = match (unwrap(&statements), revision.settings.run_in_transaction) {
            (Some(form), _) => form,
            (None, true) => {
                Form::Transaction { before: Vec::new(), body: statements, after: Vec::new() }
            }
            (None, false) => Form::Single(statements),
        };
        let script = Self { revision, direction, form };
        script.check()?;
        Ok(Some(script))
    }

    /// A place in it.
    pub(super) fn at(&self, line: Option<usize>) -> At {
        At { revision: self.revision.name.clone(), file: self.direction.file(), line }
    }

    /// What must not be in our transaction is found before anything is run.
    fn check(&self) -> Result<(), RunnerError> {
        let body = match &self.form {
            Form::Transaction { body, .. } => body.as_slice(),
            Form::Single(_) => &[],
        };
        match body.iter().find(|statement| statement.controls_transaction()) {
            None => Ok(()),
            Some(statement) => Err(RunnerError::TransactionControl {
                at: self.at(Some(statement.line)),
                statement: statement.words().join(" "),
            }),
        }
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

fn statements(dialect: DialectName, sql: &str) -> Vec<Statement<'_>> {
    match dialect {
        DialectName::Postgres => postgres::statements::statements(sql)
            .map(|statement| Statement { sql: statement.sql, line: statement.line })
            .collect(),
        DialectName::Sqlite => sqlite::statements::statements(sql)
            .map(|statement| Statement { sql: statement.sql, line: statement.line })
            .collect(),
    }
}

impl Statement<'_> {
    /// The words at its start, enough to tell what it does with transactions, in upper case.
    fn words(&self) -> Vec<String> {
        self.sql
            .split(|character: char| !character.is_ascii_alphanumeric() && character != '_')
            .filter(|word| !word.is_empty())
            .take(3)
            .map(str::to_ascii_uppercase)
            .collect()
    }

    fn starts_with(&self, words: &[&str]) -> bool {
        self.words().iter().zip(words).filter(|(found, word)| found == word).count() == words.len()
    }

    /// Whether it opens a transaction, and asks for nothing that ours would not have.
    fn begins(&self) -> bool {
        const PLAIN: [&[&str]; 8] = [
            &["BEGIN"],
            &["BEGIN", "WORK"],
            &["BEGIN", "TRANSACTION"],
            &["BEGIN", "IMMEDIATE"],
            &["BEGIN", "IMMEDIATE", "TRANSACTION"],
            &["BEGIN", "DEFERRED"],
            &["BEGIN", "DEFERRED", "TRANSACTION"],
            &["START", "TRANSACTION"],
        ];
        PLAIN.iter().any(|words| self.words() == *words)
    }

    fn commits(&self) -> bool {
        const PLAIN: [&[&str]; 6] = [
            &["COMMIT"],
            &["COMMIT", "WORK"],
            &["COMMIT", "TRANSACTION"],
            &["END"],
            &["END", "WORK"],
            &["END", "TRANSACTION"],
        ];
        PLAIN.iter().any(|words| self.words() == *words)
    }

    /// Whether it opens or ends a transaction. Savepoints do neither.
    fn controls_transaction(&self) -> bool {
        const CONTROLS: [&[&str]; 7] = [
            &["BEGIN"],
            &["START", "TRANSACTION"],
            &["COMMIT"],
            &["END"],
            &["ROLLBACK"],
            &["ABORT"],
            &["PREPARE", "TRANSACTION"],
        ];
        CONTROLS.iter().any(|words| self.starts_with(words))
            && !self.words().iter().skip(1).any(|word| word == "TO")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn savepoints_control_no_transaction() {
        let controls = |sql| Statement { sql, line: 1 }.controls_transaction();
        for sql in ["begin", "Start Transaction", "COMMIT/**/", "end", "ROLLBACK", "abort"] {
            assert!(controls(sql), "{sql}");
        }
        for sql in ["ROLLBACK TO a", "ROLLBACK WORK TO a", "SAVEPOINT a", "PREPARE a AS SELECT 1"] {
            assert!(!controls(sql), "{sql}");
        }
    }
}
