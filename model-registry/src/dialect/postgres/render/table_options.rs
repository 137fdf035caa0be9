//! How a table is stored and read.

use super::{alter, storage, unsupported};
use crate::dialect::DialectError;
use crate::dialect::postgres::names::quote;
use crate::schema::{Object, ObjectName, ReplicaIdentity, TableOptions};

/// The access method of a table that names none.
const DEFAULT_METHOD: &str = "heap";

/// What `CREATE TABLE` says before the name.
pub(super) fn persistence(options: &TableOptions) -> &'static str {
    if options.unlogged { "UNLOGGED " } else { "" }
}

/// What `CREATE TABLE` says after the columns.
pub(super) fn clauses(options: &TableOptions) -> String {
    let mut sql = String::new();
    if let Some(method) = &options.method {
        sql.push_str(&format!(" USING {}", quote(method)));
    }
    sql.push_str(&storage::with(&options.parameters));
    if let Some(tablespace) = &options.tablespace {
        sql.push_str(&format!(" TABLESPACE {}", quote(tablespace)));
    }
    sql
}

/// What is said once the table stands with its indexes.
pub(super) fn finish(table: &ObjectName, options: &TableOptions) -> Vec<String> {
    let fresh = TableOptions {
        row_security: false,
        force_row_security: false,
        replica_identity: ReplicaIdentity::Default,
        clustered_on: None,
        ..options.clone()
    };
    changes(table, &fresh, options)
}

/// The statements that make one set of options out of the other.
///
/// # Errors
///
/// Where the options are those of another dialect.
pub(super) fn set(
    table: &ObjectName,
    from: &TableOptions,
    to: &TableOptions,
) -> Result<Vec<String>, DialectError> {
    if (from.strict, from.without_rowid) != (to.strict, to.without_rowid) {
        let reason = "STRICT and WITHOUT ROWID are options of SQLite's tables";
        return Err(unsupported(Object::table(table), reason));
    }
    Ok(changes(table, from, to))
}

fn changes(table: &ObjectName, from: &TableOptions, to: &TableOptions) -> Vec<String> {
    let mut actions = Vec::new();
    if from.method != to.method {
        let method = to.method.as_deref().unwrap_or(DEFAULT_METHOD);
        actions.push(format!("SET ACCESS METHOD {}", quote(method)));
    }
    actions.extend(storage::move_to(from.tablespace.as_deref(), to.tablespace.as_deref()));
    let mut flag = |from: bool, to: bool, words: [&str; 2]| {
        if from != to {
            actions.push(words[usize::from(to)].to_owned());
        }
    };
    flag(from.unlogged, to.unlogged, ["SET LOGGED", "SET UNLOGGED"]);
    let words = ["DISABLE ROW LEVEL SECURITY", "ENABLE ROW LEVEL SECURITY"];
    flag(from.row_security, to.row_security, words);
    let words = ["NO FORCE ROW LEVEL SECURITY", "FORCE ROW LEVEL SECURITY"];
    flag(from.force_row_security, to.force_row_security, words);
    actions.extend(storage::changes(&from.parameters, &to.parameters));
    if from.replica_identity != to.replica_identity {
        actions.push(format!("REPLICA IDENTITY {}", replica_identity(&to.replica_identity)));
    }
    if from.clustered_on != to.clustered_on {
        actions.push(match &to.clustered_on {
            Some(index) => format!("CLUSTER ON {}", quote(index)),
            None => "SET WITHOUT CLUSTER".to_owned(),
        });
    }
    actions.iter().map(|action| alter(table, action)).collect()
}

fn replica_identity(identity: &ReplicaIdentity) -> String {
    match identity {
        ReplicaIdentity::Default => "DEFAULT".to_owned(),
        ReplicaIdentity::Full => "FULL".to_owned(),
        ReplicaIdentity::Nothing => "NOTHING".to_owned(),
        ReplicaIdentity::Index(index) => format!("USING INDEX {}", quote(index)),
    }
}
