//! Which statements PostgreSQL refuses inside of a transaction: those that call `PreventInTransactionBlock`.

use crate::dialect::running::{Running, words};

/// How far into a statement the word CONCURRENTLY may stand: `REINDEX (TABLESPACE a, VERBOSE true) SCHEMA CONCURRENTLY`.
const HEAD: usize = 12;

/// What is done inside of any transaction.
const INSIDE: [&str; 20] = [
    "ALTER", "ANALYZE", "COMMENT", "COPY", "CREATE", "DELETE", "DROP", "GRANT", "IMPORT", "INSERT",
    "LOCK", "MERGE", "REASSIGN", "REFRESH", "REVOKE", "SECURITY", "SELECT", "TRUNCATE", "UPDATE",
    "WITH",
];

/// What belongs to the whole server, and what works in steps that others see.
const OUTSIDE: [[&str; 2]; 9] = [
    ["ALTER", "SYSTEM"],
    ["CREATE", "DATABASE"],
    ["DROP", "DATABASE"],
    ["CREATE", "TABLESPACE"],
    ["DROP", "TABLESPACE"],
    ["COMMIT", "PREPARED"],
    ["ROLLBACK", "PREPARED"],
    ["CREATE", "SUBSCRIPTION"],
    ["DROP", "SUBSCRIPTION"],
];

/// How a statement and a transaction go together.
pub(crate) fn running(sql: &str) -> Running {
    let head: Vec<String> = words(sql).take(HEAD).collect();
    let word = |position: usize| head.get(position).map_or("", String::as_str);
    let concurrently = || head.iter().any(|word| word == "CONCURRENTLY");
    match word(0) {
        "SET" if word(1) != "CONSTRAINTS" && word(1) != "LOCAL" && word(1) != "TRANSACTION" => {
            Running::Setting
        }
        "SET" => Running::Inside,
        "RESET" => Running::Setting,
        "SELECT" if head.iter().any(|word| word == "SET_CONFIG") => Running::Setting,
        "VACUUM" => Running::Outside,
        "CREATE" | "DROP" if head.iter().any(|word| word == "INDEX") && concurrently() => {
            Running::Outside
        }
        "REINDEX" if concurrently() || ["DATABASE", "SYSTEM", "SCHEMA"].contains(&word(1)) => {
            Running::Outside
        }
        "REINDEX" => Running::Inside,
        "ALTER"
            if words(sql).any(|word| word == "DETACH")
                && words(sql).last().as_deref() == Some("CONCURRENTLY") =>
        {
            Running::Outside
        }
        "DO" if words(sql).any(|word| word == "COMMIT" || word == "ROLLBACK") => Running::Unsure,
        "DO" => Running::Inside,
        _ if OUTSIDE.contains(&[word(0), word(1)]) => Running::Outside,
        first if INSIDE.contains(&first) => Running::Inside,
        _ => Running::Unsure,
    }
}

/// Whether only psql can run it: it reads data or commands that follow it in the file, or writes to the terminal.
pub(crate) fn needs_psql(sql: &str) -> bool {
    let is_copy = words(sql).next().as_deref() == Some("COPY");
    sql.starts_with('\\') || is_copy && words(sql).any(|word| word == "STDIN" || word == "STDOUT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_refuses_a_transaction() {
        for sql in [
            "CREATE UNIQUE INDEX CONCURRENTLY a ON b (c)",
            "drop index concurrently if exists a",
            "REINDEX (VERBOSE) TABLE CONCURRENTLY a",
            "VACUUM a",
            "ALTER SYSTEM SET a = 1",
            "ALTER TABLE a DETACH PARTITION b CONCURRENTLY",
        ] {
            assert_eq!(running(sql), Running::Outside, "{sql}");
        }
        for sql in ["CREATE INDEX a ON b (c)", "DO $$ BEGIN END $$", "SET LOCAL a = 1", "SELECT 1"]
        {
            assert_eq!(running(sql), Running::Inside, "{sql}");
        }
        for sql in ["SET a = 1", "RESET ALL", "SELECT pg_catalog.set_config('a', 'b', false)"] {
            assert_eq!(running(sql), Running::Setting, "{sql}");
        }
        for sql in ["CALL a()", "DO $$ BEGIN COMMIT; END $$", "FROBNICATE"] {
            assert_eq!(running(sql), Running::Unsure, "{sql}");
        }
    }
}
