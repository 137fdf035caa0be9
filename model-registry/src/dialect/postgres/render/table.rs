//! Tables.

use super::{column, comment, constraint, index, lineage, table_options, tuning};
use crate::dialect::postgres::canonical::repeated_indexes;
use crate::dialect::postgres::names::qualified;
use crate::schema::{Constraint, ConstraintKind, Lineage, Table};

/// The table, then what is said beside it: owned sequences, comments, constraints that it would leave out, indexes.
pub(super) fn create(table: &Table) -> Vec<String> {
    let name = &table.name;
    let repeated = repeated_indexes(table);
    let (later, inline): (Vec<_>, Vec<_>) = table.constraints.values().partition(|constraint| {
        repeated.contains(&constraint.name) || constraint::is_invalid(constraint)
    });
    let sequences: Vec<_> = table
        .columns
        .iter()
        .filter_map(|column| Some((column::sequence_of(name, column)?, column)))
        .collect();

    let mut statements = Vec::new();
    statements
        .extend(sequences.iter().map(|(sequence, owner)| column::create_sequence(sequence, owner)));
    statements.push(create_table(table, &inline));
    statements.extend(
        sequences.iter().map(|(sequence, owner)| column::own_sequence(sequence, name, &owner.name)),
    );
    for column in &table.columns {
        statements.extend(tuning::changes(name, column, &Default::default()));
    }
    statements.extend(comments(table, &inline));
    statements.extend(later.iter().flat_map(|later| constraint::add(name, later)));
    statements.extend(table.indexes.values().flat_map(|index| index::create(name, index)));
    statements.extend(table_options::finish(name, &table.options));
    statements
}

fn create_table(table: &Table, constraints: &[&Constraint]) -> String {
    let mut constraints = constraints.to_vec();
    constraints.sort_by_key(|constraint| rank(constraint));
    let columns = table.columns.iter().map(|column| lineage::definition(table, column));
    let lines: Vec<_> = columns
        .chain(constraints.into_iter().map(constraint::definition))
        .map(|line| format!("    {line}"))
        .collect();
    let name = qualified(&table.name) + &lineage::head(&table.lineage);
    let body = match lines.is_empty() {
        true if lineage::may_be_bare(&table.lineage) => String::new(),
        true => " ()".to_owned(),
        false => format!(" (\n{}\n)", lines.join(",\n")),
    };
    let persistence = table_options::persistence(&table.options);
    let (tail, clauses) = (lineage::tail(table), table_options::clauses(&table.options));
    format!("CREATE {persistence}TABLE {name}{body}{tail}{clauses}")
}

/// Keys first, for the reader.
fn rank(constraint: &Constraint) -> u8 {
    match constraint.kind {
        ConstraintKind::PrimaryKey(_) => 0,
        ConstraintKind::Unique(_) => 1,
        ConstraintKind::ForeignKey(_) => 2,
        ConstraintKind::Check(_) => 3,
        ConstraintKind::Exclusion(_) => 4,
    }
}

fn comments(table: &Table, inline: &[&Constraint]) -> Vec<String> {
    let own = table.comment.as_deref().map(|text| comment::on_table(&table.name, Some(text)));
    let columns = table.columns.iter().filter(|column| column.comment.is_some());
    let constraints = inline.iter().filter_map(|own| constraint::comment_on(&table.name, own));
    own.into_iter()
        .chain(columns.map(|column| comment::on_column(&table.name, column)))
        .chain(constraints)
        .collect()
}

/// A partition leaves its parent before it goes: it cannot go while a foreign key refers to that.
pub(super) fn drop(table: &Table) -> Vec<String> {
    let mut statements = match &table.lineage {
        Lineage::Partition { .. } => lineage::set(&table.name, &table.lineage, &Lineage::Own),
        Lineage::Own | Lineage::Inherits(_) | Lineage::Typed(_) => Vec::new(),
    };
    statements.push(format!("DROP TABLE {}", qualified(&table.name)));
    statements
}
