//! One statement of a script, and what its first words say.

use crate::dialect::running::{Running, words};
use crate::dialect::{DialectName, postgres, sqlite};

/// One statement of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement<'a> {
    pub(super) sql: &'a str,
    pub(super) line: usize,
}

/// The statements of a script.
pub(super) fn statements(dialect: DialectName, sql: &str) -> Vec<Statement<'_>> {
    match dialect {
        DialectName::Postgres => postgres::statements::statements(sql)
            .map(|statement| Statement { sql: statement.sql, line: statement.line })
            .collect(),
        DialectName::Sqlite => sqlite::statements::statements(sql)
            .map(|statement| Statement { sql: statement.sql, line: statement.line })
            .collect(),
    }
}

/// Statements as one text.
pub(super) fn text(statements: &[Statement<'_>]) -> String {
    statements.iter().map(|statement| format!("{};\n", statement.sql)).collect()
}

impl Statement<'_> {
    /// How it and a transaction go together.
    pub(super) fn running(&self, dialect: DialectName) -> Running {
        match dialect {
            DialectName::Postgres => postgres::running::running(self.sql),
            DialectName::Sqlite => sqlite::running::running(self.sql),
        }
    }

    /// Whether only the dialect's own program can run it.
    pub(super) fn needs_client(&self, dialect: DialectName) -> bool {
        match dialect {
            DialectName::Postgres => postgres::running::needs_psql(self.sql),
            DialectName::Sqlite => false,
        }
    }

    /// The words at its start, enough to tell what it does with transactions, in upper case.
    pub(super) fn words(&self) -> Vec<String> {
        words(self.sql).take(3).collect()
    }

    pub(super) fn starts_with(&self, words: &[&str]) -> bool {
        self.words().iter().zip(words).filter(|(found, word)| found == word).count() == words.len()
    }

    /// Whether it opens a transaction, and asks for nothing that ours would not have.
    pub(super) fn begins(&self) -> bool {
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

    pub(super) fn commits(&self) -> bool {
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
    pub(super) fn controls_transaction(&self) -> bool {
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
