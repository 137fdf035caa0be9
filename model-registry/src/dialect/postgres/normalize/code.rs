//! Rules, policies, triggers and routines, made on a scratch relation or as a scratch routine.

use diesel::{RunQueryDsl, sql_query};

use super::{Attempt, SCRATCH, printed};
use crate::dialect::postgres::backend::Client;
use crate::dialect::postgres::code::{
    Printed, RoutineChange, changed_routine, read as read_statement,
};
use crate::dialect::postgres::introspect::code::{policies, rules, triggers};
use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::{Code, Object, ObjectName, Schema};

/// The code of both schemas that is not the same by its text, as far as the server can be asked for it.
pub(super) fn differing(wanted: &Schema, live: &Schema) -> Vec<Code> {
    let differs = |code: &&Code| {
        let live = live.code.get(&code.object);
        live.is_some_and(|live| live.statement != code.statement) && can_be_asked(code)
    };
    wanted.code.values().filter(differs).cloned().collect()
}

/// Event triggers, publications, statistics and aggregates hold nothing that the server writes in other words than their
/// normal form.
fn can_be_asked(code: &Code) -> bool {
    match code.object {
        Object::Trigger { .. } | Object::Rule { .. } | Object::Policy { .. } => true,
        Object::Routine { .. } => {
            changed_routine(code, RoutineChange::Attributes(""), &Printed).is_ok()
        }
        _ => false,
    }
}

/// The code with the normal form of what the server prints.
pub(super) fn print(
    connection: &mut impl Client,
    code: &Code,
    live: &Schema,
) -> Result<Code, Attempt> {
    let (sql, name) = match &code.object {
        Object::Trigger { table, .. }
        | Object::Rule { table, .. }
        | Object::Policy { table, .. } => {
            make_relation(connection, table, live)?;
            let scratch = ObjectName::unqualified(SCRATCH);
            let statement = code.statement.rename_object(table, &scratch);
            sql_query(statement.sql()).execute(connection)?;
            (printed(connection, &query_of(&code.object))?, table)
        }
        Object::Routine { name, .. } => (print_routine(connection, code)?, name),
        _ => return Ok(code.clone()),
    };
    let stored = read_statement(&with_name(&sql, name), &Printed)?;
    Ok(Code { statement: code.statement.with_normal(stored.statement.normal()), ..code.clone() })
}

/// A relation with the same columns as the one that the code is about.
fn make_relation(
    connection: &mut impl Client,
    like: &ObjectName,
    live: &Schema,
) -> Result<(), Attempt> {
    let like_name = qualified(like);
    let sql = match live.views.contains_key(like) {
        true => format!("CREATE TEMP VIEW {SCRATCH} AS SELECT * FROM {like_name}"),
        false => format!("CREATE TEMP TABLE {SCRATCH} (LIKE {like_name})"),
    };
    sql_query(sql).execute(connection)?;
    Ok(())
}

/// The query for what was made on the scratch relation.
fn query_of(object: &Object) -> String {
    let relation = format!("c.oid = 'pg_temp.{SCRATCH}'::regclass");
    let query = match object {
        Object::Trigger { .. } => triggers(&relation),
        Object::Rule { .. } => rules(&relation),
        _ => policies(&relation),
    };
    format!("SELECT statement AS definition FROM ({query}) code")
}

fn print_routine(connection: &mut impl Client, code: &Code) -> Result<String, Attempt> {
    let scratch = ObjectName::qualified("pg_temp", SCRATCH);
    let renamed = changed_routine(code, RoutineChange::Name(scratch), &Printed)?;
    sql_query(renamed.statement.sql()).execute(connection)?;
    let sql = format!(
        "SELECT pg_get_functiondef(p.oid) AS definition FROM pg_proc p
        WHERE p.proname = '{SCRATCH}' AND p.pronamespace = pg_my_temp_schema()"
    );
    printed(connection, &sql)
}

/// What was printed of the scratch object, under its own name. Columns and parameters have the name alone before them.
fn with_name(printed: &str, name: &ObjectName) -> String {
    let mut out = String::with_capacity(printed.len());
    let mut rest = printed;
    while let Some(place) = rest.find(SCRATCH) {
        let (before, after) = rest.split_at(place);
        let after = &after[SCRATCH.len()..];
        out.push_str(without_temporary(before));
        let is_qualifier = after.starts_with('.');
        out.push_str(&if is_qualifier { quote(&name.name) } else { qualified(name) });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The text without `pg_temp.` or `pg_temp_3.` at its end.
fn without_temporary(text: &str) -> &str {
    let Some(start) = text.rfind("pg_temp") else { return text };
    let between = &text[start + "pg_temp".len()..];
    let is_schema = between.strip_suffix('.').is_some_and(|number| {
        number.chars().all(|letter| letter == '_' || letter.is_ascii_digit())
    });
    if is_schema { &text[..start] } else { text }
}
