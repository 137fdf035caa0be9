//! Columns: their definition, adding and dropping them.

use super::{alter, alter_column, comment, data_type, sequence, tuning};
use crate::dialect::naming::{self, NameKind};
use crate::dialect::postgres::counting;
use crate::dialect::postgres::names::{literal, qualified, quote};
use crate::schema::{
    Column, ColumnDefault, ColumnTuning, DataType, Expr, ObjectName, SequenceOptions,
};

/// A column as `CREATE TABLE` and `ADD COLUMN` take it.
pub(super) fn definition(table: &ObjectName, column: &Column) -> String {
    let name = quote(&column.name);
    if let Some(serial) = serial_word(table, column) {
        return format!("{name} {serial}");
    }
    let mut sql = format!("{name} {}", data_type_with_collation(column));
    if !column.nullable && !matches!(column.default, Some(ColumnDefault::Identity { .. })) {
        sql.push_str(" NOT NULL");
    }
    if let Some(default) = &column.default {
        sql.push(' ');
        sql.push_str(&default_clause(default));
    }
    sql
}

/// What a column that comes from elsewhere has beside.
pub(super) fn options(column: &Column) -> String {
    let not_null = if column.nullable { "" } else { " NOT NULL" };
    let default = match &column.default {
        Some(default) => default_clause(default),
        None => "DEFAULT NULL".to_owned(),
    };
    format!("{} WITH OPTIONS{not_null} {default}", quote(&column.name))
}

pub(super) fn data_type_with_collation(column: &Column) -> String {
    let data_type = data_type::sql(&column.data_type);
    match &column.collation {
        Some(collation) => format!("{data_type} COLLATE {}", qualified(collation)),
        None => data_type,
    }
}

fn default_clause(default: &ColumnDefault) -> String {
    match default {
        ColumnDefault::Expression(expression) => format!("DEFAULT {}", expression.sql()),
        ColumnDefault::Serial { sequence, .. } => format!("DEFAULT {}", nextval(sequence)),
        ColumnDefault::Identity { always, options } => identity(*always, options),
        ColumnDefault::Generated { expression, stored } => {
            let storage = if *stored { "STORED" } else { "VIRTUAL" };
            format!("GENERATED ALWAYS AS ({}) {storage}", expression.sql())
        }
    }
}

pub(super) fn nextval(sequence: &ObjectName) -> String {
    format!("nextval({})", literal(&qualified(sequence)))
}

pub(super) fn identity(always: bool, options: &SequenceOptions) -> String {
    let words = if always { "ALWAYS" } else { "BY DEFAULT" };
    let options = match sequence::options(options) {
        said if said.is_empty() => said,
        said => format!(" ({})", said.trim_start()),
    };
    format!("GENERATED {words} AS IDENTITY{options}")
}

/// `serial` and its kin, where they make just this column: the sequence has the name that PostgreSQL chooses.
fn serial_word(table: &ObjectName, column: &Column) -> Option<&'static str> {
    let Some(ColumnDefault::Serial { sequence, options }) = &column.default else { return None };
    let name = naming::choose(NameKind::Sequence, &table.name, &[&column.name], |_| false);
    if column.nullable || *sequence != table.sibling(name) || *options != SequenceOptions::default()
    {
        return None;
    }
    let words = [("smallint", "smallserial"), ("integer", "serial"), ("bigint", "bigserial")];
    words
        .into_iter()
        .find(|(integer, _)| column.data_type == DataType::builtin(*integer))
        .map(|(_, serial)| serial)
}

/// The sequence of a column whose definition cannot say `serial`.
pub(super) fn sequence_of<'a>(table: &ObjectName, column: &'a Column) -> Option<&'a ObjectName> {
    match &column.default {
        Some(ColumnDefault::Serial { sequence, .. }) if serial_word(table, column).is_none() => {
            Some(sequence)
        }
        Some(
            ColumnDefault::Serial { .. }
            | ColumnDefault::Expression(_)
            | ColumnDefault::Identity { .. }
            | ColumnDefault::Generated { .. },
        )
        | None => None,
    }
}

/// The sequence of a column. It counts as far as the column's type goes, unless it says otherwise.
pub(super) fn create_sequence(sequence: &ObjectName, column: &Column) -> String {
    let mut options = match &column.default {
        Some(ColumnDefault::Serial { options, .. }) => options.clone(),
        Some(
            ColumnDefault::Expression(_)
            | ColumnDefault::Identity { .. }
            | ColumnDefault::Generated { .. },
        )
        | None => SequenceOptions::default(),
    };
    let counted = counting::type_of(&options, &column.data_type);
    options.data_type = Some(counted).filter(|own| *own != counting::default_type());
    format!("CREATE SEQUENCE {}{}", qualified(sequence), sequence::options(&options))
}

/// Ties the sequence to the column, so that it goes where the column goes.
pub(super) fn own_sequence(sequence: &ObjectName, table: &ObjectName, column: &str) -> String {
    format!(
        "ALTER SEQUENCE {} OWNED BY {}.{}",
        qualified(sequence),
        qualified(table),
        quote(column)
    )
}

/// Adds a column. With a backfill, it comes bare, the rows that are there are filled, then the rest is said.
pub(super) fn add(table: &ObjectName, column: &Column, backfill: Option<&Expr>) -> Vec<String> {
    match (&column.default, backfill) {
        (None | Some(ColumnDefault::Expression(_)), Some(_)) => {
            let bare = Column {
                nullable: true,
                default: None,
                comment: None,
                tuning: ColumnTuning::default(),
                ..column.clone()
            };
            let mut statements = add_as_defined(table, &bare);
            statements.extend(alter_column::alter(table, &bare, column, None, backfill));
            statements
        }
        (None | Some(ColumnDefault::Expression(_)), None)
        | (
            Some(
                ColumnDefault::Serial { .. }
                | ColumnDefault::Identity { .. }
                | ColumnDefault::Generated { .. },
            ),
            _,
        ) => add_as_defined(table, column),
    }
}

fn add_as_defined(table: &ObjectName, column: &Column) -> Vec<String> {
    let sequence = sequence_of(table, column);
    let mut statements = Vec::new();
    if let Some(sequence) = sequence {
        statements.push(create_sequence(sequence, column));
    }
    statements.push(alter(table, &format!("ADD COLUMN {}", definition(table, column))));
    if let Some(sequence) = sequence {
        statements.push(own_sequence(sequence, table, &column.name));
    }
    statements.extend(tuning::changes(table, column, &ColumnTuning::default()));
    if column.comment.is_some() {
        statements.push(comment::on_column(table, column));
    }
    statements
}

pub(super) fn drop(table: &ObjectName, column: &str) -> Vec<String> {
    vec![alter(table, &format!("DROP COLUMN {}", quote(column)))]
}
