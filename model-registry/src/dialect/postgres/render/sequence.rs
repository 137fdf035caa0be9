//! Sequences.

use super::data_type;
use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::{ObjectName, Sequence, SequenceOptions};

pub(super) fn create(sequence: &Sequence) -> Vec<String> {
    let unlogged = if sequence.unlogged { "UNLOGGED " } else { "" };
    let name = qualified(&sequence.name);
    let mut statements =
        vec![format!("CREATE {unlogged}SEQUENCE {name}{}", options(&sequence.options))];
    if let Some(owner) = &sequence.owner {
        statements.push(format!("ALTER SEQUENCE {name} OWNED BY {}", owner_name(owner)));
    }
    statements
}

/// What is said of how it counts, each after a space.
pub(super) fn options(options: &SequenceOptions) -> String {
    let numbers = [
        ("INCREMENT BY", options.increment),
        ("MINVALUE", options.min),
        ("MAXVALUE", options.max),
        ("START WITH", options.start),
        ("CACHE", options.cache),
    ];
    let mut sql = String::new();
    if let Some(own) = &options.data_type {
        sql.push_str(&format!(" AS {}", data_type::sql(own)));
    }
    for (words, number) in numbers {
        sql.extend(number.map(|number| format!(" {words} {number}")));
    }
    if options.cycle {
        sql.push_str(" CYCLE");
    }
    sql
}

/// All options are said again, so that those which are gone are the defaults.
pub(super) fn alter(from: &Sequence, to: &Sequence) -> Vec<String> {
    let name = qualified(&to.name);
    let mut statements = Vec::new();
    if from.options != to.options {
        statements.push(format!("ALTER SEQUENCE {name}{}", changes(&from.options, &to.options)));
    }
    if from.unlogged != to.unlogged {
        let persistence = if to.unlogged { "UNLOGGED" } else { "LOGGED" };
        statements.push(format!("ALTER SEQUENCE {name} SET {persistence}"));
    }
    if from.owner != to.owner {
        let owner = to.owner.as_ref().map_or_else(|| "NONE".to_owned(), owner_name);
        statements.push(format!("ALTER SEQUENCE {name} OWNED BY {owner}"));
    }
    statements
}

/// The options that make one way of counting out of the other.
fn changes(from: &SequenceOptions, to: &SequenceOptions) -> String {
    let mut sql = String::new();
    if from.data_type != to.data_type {
        let data_type = to.data_type.as_ref().map_or_else(|| "bigint".to_owned(), data_type::sql);
        sql.push_str(&format!(" AS {data_type}"));
    }
    let mut number = |words: &str, none: &str, from: Option<i64>, to: Option<i64>| {
        if from != to {
            sql.push_str(&to.map_or(format!(" {none}"), |to| format!(" {words} {to}")));
        }
    };
    number("INCREMENT BY", "INCREMENT BY 1", from.increment, to.increment);
    number("MINVALUE", "NO MINVALUE", from.min, to.min);
    number("MAXVALUE", "NO MAXVALUE", from.max, to.max);
    number("START WITH", "START WITH 1", from.start, to.start);
    number("CACHE", "CACHE 1", from.cache, to.cache);
    match (from.cycle, to.cycle) {
        (false, true) => sql.push_str(" CYCLE"),
        (true, false) => sql.push_str(" NO CYCLE"),
        (true, true) | (false, false) => {}
    }
    sql
}

fn owner_name((table, column): &(ObjectName, String)) -> String {
    format!("{}.{}", qualified(table), quote(column))
}
