//! Tables.

use super::{column, comment, constraint, index, lineage};
use crate::dialect::postgres::canonical::repeated_uniques;
use crate::dialect::postgres::names::qualified;
use crate::schema::{Constraint, ConstraintKind, Table};

/// The table, then what is said beside it: owned sequences, comments, constraints that it would leave out, indexes.
pub(super) fn create(table: &Table) -> Vec<String> {
    let name = &table.name;
    let repeated = repeated_uniques(table);
    let (later, inline): (Vec<_>, Vec<_>) =
        table.constraints.values().partition(|constraint| repeated.contains(&constraint.name));
    let sequences: Vec<_> = table
        .columns
        .iter()
        .filter_map(|column| Some((column::sequence_of(name, column)?, column)))
        .collect();

    let mut statements = Vec::new();
    statements.extend(
        sequences
            .iter()
            .map(|(sequence, owner)| column::create_sequence(sequence, &owner.data_type)),
    );
    statements.push(create_table(table, inline));
    statements.extend(
        sequences.iter().map(|(sequence, owner)| column::own_sequence(sequence, name, &owner.name)),
    );
    statements.extend(comments(table));
    statements.extend(later.iter().flat_map(|later| constraint::add(name, later)));
    statements.extend(table.indexes.values().flat_map(|index| index::create(name, index)));
    statements
}

fn create_table(table: &Table, mut constraints: Vec<&Constraint>) -> String {
    constraints.sort_by_key(|constraint| rank(constraint));
    let columns = table.columns.iter().map(|column| lineage::definition(table, column));
    let lines: Vec<_> = columns
        .chain(constraints.into_iter().map(constraint::definition))
        .map(|line| format!("    {line}"))
        .collect();
    let name = qualified(&table.name) + &lineage::head(&table.lineage);
    let tail = lineage::tail(table);
    match lines.is_empty() {
        true if lineage::may_be_bare(&table.lineage) => format!("CREATE TABLE {name}{tail}"),
        true => format!("CREATE TABLE {name} (){tail}"),
        false => format!("CREATE TABLE {name} (\n{}\n){tail}", lines.join(",\n")),
    }
}

/// Keys first, for the reader.
fn rank(constraint: &Constraint) -> u8 {
    match constraint.kind {
        ConstraintKind::PrimaryKey(_) => 0,
        ConstraintKind::Unique(_) => 1,
        ConstraintKind::ForeignKey(_) => 2,
        ConstraintKind::Check(_) => 3,
    }
}

fn comments(table: &Table) -> impl Iterator<Item = String> {
    let own = table.comment.as_deref().map(|text| comment::on_table(&table.name, Some(text)));
    let columns = table.columns.iter().filter(|column| column.comment.is_some());
    own.into_iter().chain(columns.map(|column| comment::on_column(&table.name, column)))
}
