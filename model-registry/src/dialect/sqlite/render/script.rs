//! Whole scripts.
//!
//! A script that rebuilds a table, or drops tables that refer to each other, has a fixed layout, which the runner takes apart: pragmas, `BEGIN IMMEDIATE;` on a
//! line of its own, the body, `COMMIT;` on a line of its own, pragmas. Foreign keys are off before the transaction
//! begins, since the pragma does nothing inside of one, and `DROP TABLE` would then delete what refers to its rows. They
//! are on afterwards, whatever they were before: SQL has no way to keep that.

use std::collections::BTreeSet;

use super::step;
use crate::dialect::DialectError;
use crate::dialect::sqlite::{guard, in_place};
use crate::schema::{Definition, Table};
use crate::step::{RebuildTable, Step};

const BEFORE: &str = "PRAGMA foreign_keys=OFF;\nBEGIN IMMEDIATE;\n\n";
const AFTER: &str = "\nCOMMIT;\nPRAGMA foreign_keys=ON;\n";

/// Whether a step copies rows from one table into another, or tables are dropped that refer to each other.
pub(in super::super) fn needs_own_transaction(steps: &[Step]) -> bool {
    rebuilt(steps).next().is_some() || drops_a_circle(steps)
}

/// Whether a table is dropped after one that it refers to. The order of steps avoids that where it can. With foreign
/// keys on, a drop deletes the rows first, and some of its actions look for the other table.
fn drops_a_circle(steps: &[Step]) -> bool {
    let mut gone = BTreeSet::new();
    dropped(steps).any(|table| {
        let refers = table.foreign_keys().any(|(_, key)| gone.contains(&key.table));
        gone.insert(&table.name);
        refers
    })
}

fn dropped(steps: &[Step]) -> impl Iterator<Item = &Table> {
    steps.iter().filter_map(|step| match step {
        Step::Drop(Definition::Table(table)) => Some(table),
        Step::Drop(_)
        | Step::Create(_)
        | Step::Alter { .. }
        | Step::Rename { .. }
        | Step::AlterEnum(_)
        | Step::RemakeType(_)
        | Step::AlterTable { .. }
        | Step::RebuildTable(_) => None,
    })
}

fn rebuilt(steps: &[Step]) -> impl Iterator<Item = &Table> {
    steps.iter().filter_map(|step| match step {
        Step::RebuildTable(RebuildTable { to, changes, .. }) => {
            (!in_place::is_about_indexes(changes)).then_some(to)
        }
        Step::Create(_)
        | Step::Drop(_)
        | Step::Alter { .. }
        | Step::Rename { .. }
        | Step::AlterEnum(_)
        | Step::RemakeType(_)
        | Step::AlterTable { .. } => None,
    })
}

/// The steps, each under a comment that describes it.
pub(in super::super) fn script(steps: &[Step]) -> Result<String, DialectError> {
    let mut sections = Vec::new();
    for one in steps {
        sections.push(section(&one.describe(), &step(one)?));
    }
    if !needs_own_transaction(steps) {
        return Ok(sections.join("\n"));
    }
    let first = section(
        "foreign keys must be off, or a dropped table takes its children along",
        &guard::foreign_keys_are_off(),
    );
    let names: Vec<_> =
        rebuilt(steps).chain(dropped(steps)).map(|table| table.name.name.as_str()).collect();
    let last = section("every foreign key must find its row", &guard::references_hold(&names));
    sections.insert(0, first);
    sections.push(last);
    Ok(format!("{BEFORE}{}{AFTER}", sections.join("\n")))
}

/// A comment of one line, and statements.
fn section(comment: &str, statements: &[String]) -> String {
    let comment = comment.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut section = format!("-- {comment}\n");
    for statement in statements {
        section += statement;
        section += ";\n";
    }
    section
}
