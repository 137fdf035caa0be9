//! Sequences.

use super::{column, comment, data_type};
use crate::dialect::postgres::counting::{self, Counting};
use crate::dialect::postgres::names::{literal, qualified, quote};
use crate::schema::{Column, ColumnDefault, DataType, ObjectName, Sequence, SequenceOptions};
use crate::step::SequenceMove;

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

/// What differs. A place outside of the new bounds is brought into them first, since PostgreSQL refuses it otherwise.
pub(super) fn alter(from: &Sequence, to: &Sequence) -> Vec<String> {
    let name = qualified(&to.name);
    let mut statements = Vec::new();
    statements.extend(count(&to.name, &from.options, &to.options, &counting::default_type()));
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

/// The sequence of a serial column becomes one of its own.
pub(super) fn release(table: &ObjectName, change: &SequenceMove) -> Vec<String> {
    let SequenceMove { serial, plain, sequence } = change;
    let behind = behind(serial, sequence);
    let mut statements =
        vec![format!("ALTER SEQUENCE {} OWNED BY NONE", qualified(&sequence.name))];
    statements.push(match &plain.default {
        Some(ColumnDefault::Expression(default)) => default_action(table, plain, default.sql()),
        _ => super::alter(table, &format!("ALTER COLUMN {} DROP DEFAULT", quote(&plain.name))),
    });
    statements.extend(with_comment(&behind, sequence));
    statements
}

/// A sequence becomes that of a serial column.
pub(super) fn adopt(table: &ObjectName, change: &SequenceMove) -> Vec<String> {
    let SequenceMove { serial, sequence, .. } = change;
    let behind = behind(serial, sequence);
    let mut statements = with_comment(sequence, &behind);
    statements.push(default_action(table, serial, &column::nextval(&sequence.name)));
    statements.push(column::own_sequence(&sequence.name, table, &serial.name));
    statements
}

fn default_action(table: &ObjectName, column: &Column, default: &str) -> String {
    super::alter(table, &format!("ALTER COLUMN {} SET DEFAULT {default}", quote(&column.name)))
}

fn with_comment(from: &Sequence, to: &Sequence) -> Vec<String> {
    let mut statements = alter(from, to);
    if from.comment != to.comment {
        statements.push(comment::of(&to.clone().into()));
    }
    statements
}

/// The sequence as it is behind a serial column: of the column's type, and nothing else is said of it.
fn behind(serial: &Column, sequence: &Sequence) -> Sequence {
    let data_type = Some(&serial.data_type).filter(|own| **own != counting::default_type());
    Sequence {
        options: SequenceOptions { data_type: data_type.cloned(), ..SequenceOptions::default() },
        owner: None,
        unlogged: false,
        comment: None,
        ..sequence.clone()
    }
}

/// The statements that make a sequence count in another way. `default_type` is its type where none is said.
pub(super) fn count(
    sequence: &ObjectName,
    from: &SequenceOptions,
    to: &SequenceOptions,
    default_type: &DataType,
) -> Vec<String> {
    if from == to {
        return Vec::new();
    }
    let name = qualified(sequence);
    let (before, after) = (Counting::new(from, default_type), Counting::new(to, default_type));
    if after.min <= before.min && before.max <= after.max {
        return vec![format!("ALTER SEQUENCE {name}{}", changes(&before, &after))];
    }
    let (min, max) = (after.min, after.max);
    let wide = Counting {
        data_type: counting::default_type(),
        min: before.min.min(min),
        max: before.max.max(max),
        ..before.clone()
    };
    let mut statements = Vec::new();
    if wide != before {
        statements.push(format!("ALTER SEQUENCE {name}{}", changes(&before, &wide)));
    }
    statements.push(format!(
        "SELECT setval({}, greatest(least(last_value, {max}), {min}), \
         is_called AND last_value BETWEEN {min} AND {max}) FROM {name}",
        literal(&name)
    ));
    statements.push(format!("ALTER SEQUENCE {name}{}", changes(&wide, &after)));
    statements
}

/// The options that make one way of counting out of the other. With another type, bounds are said in any case, since
/// those of the old type would be replaced.
fn changes(from: &Counting, to: &Counting) -> String {
    let retyped = from.data_type != to.data_type;
    let mut sql = String::new();
    if retyped {
        sql.push_str(&format!(" AS {}", data_type::sql(&to.data_type)));
    }
    let mut number = |words: &str, before: i64, after: i64, always: bool| {
        if before != after || always {
            sql.push_str(&format!(" {words} {after}"));
        }
    };
    number("INCREMENT BY", from.increment, to.increment, false);
    number("MINVALUE", from.min, to.min, retyped);
    number("MAXVALUE", from.max, to.max, retyped);
    number("START WITH", from.start, to.start, false);
    number("CACHE", from.cache, to.cache, false);
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
