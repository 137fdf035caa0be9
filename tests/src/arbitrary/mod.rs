//! Random schemas for property tests, in the canonical form of a dialect, and what can be done with them.

mod attributes;
mod choices;
mod code;
mod column;
mod constraint;
mod definitions;
mod draft;
mod edit;
mod index;
mod names;
mod older;
mod pair;
mod partitions;
mod repair;
pub mod rows;
mod types;
mod values;
mod views;

use model_registry::dialect::{self, DialectName};
use model_registry::schema::Schema;
use proptest::collection::vec;
use proptest::prelude::Strategy;

use choices::{Numbers, numbers};
use code::adorn;
use draft::Draft;
pub use pair::{Pair, edited_pairs, pairs_with_code, pairs_with_views, unrelated_pairs};
use repair::repair;

/// Most tables of a schema, most parts of a table, most edits of a pair.
const TABLES: usize = 5;
const PARTS: usize = 8;
const OBJECTS: usize = 5;
/// Most pieces of code over the tables of a schema.
const CODE: usize = 4;
/// Most views in a graph of views.
const VIEWS: usize = 8;

/// Random schemas.
pub fn schemas(dialect: DialectName) -> impl Strategy<Value = Schema> {
    let tables = vec(vec(numbers(), 1..=1 + PARTS), 0..=TABLES);
    (vec(numbers(), 0..=OBJECTS), tables)
        .prop_map(move |(objects, tables)| build(dialect, &objects, &tables))
}

/// Random schemas with views, triggers and other code over their tables.
pub fn schemas_with_code(dialect: DialectName) -> impl Strategy<Value = Schema> {
    (schemas(dialect), vec(numbers(), 0..=CODE))
        .prop_map(move |(schema, code)| adorn(dialect::dialect(dialect), &schema, &code))
}

/// The first numbers of a table are those of the table itself. All tables come before their parts, since foreign keys
/// go in all directions.
fn build(name: DialectName, objects: &[Numbers], tables: &[Vec<Numbers>]) -> Schema {
    let mut draft = Draft { dialect: dialect::dialect(name), schema: Schema::default() };
    for object in objects {
        draft.add_object(object);
    }
    let named: Vec<_> = tables
        .iter()
        .filter_map(|numbers| {
            let (head, parts) = numbers.split_first()?;
            Some((draft.add_table(head)?, parts))
        })
        .collect();
    for (table, parts) in named {
        for part in parts {
            draft.add_part(&table, part);
        }
    }
    repair(draft.dialect, &mut draft.schema);
    draft.schema
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use model_registry::diff::diff;
    use model_registry::schema::{Column, TypeName};
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    use super::*;

    const CASES: usize = 600;

    fn pairs(dialect: DialectName) -> impl Iterator<Item = Pair> {
        let mut runner = TestRunner::deterministic();
        let strategy = edited_pairs(dialect);
        (0..CASES).map(move |_| strategy.new_tree(&mut runner).expect("makes a pair").current())
    }

    /// What a step does and to what: `add column`.
    fn kinds_of_steps(dialect: DialectName) -> BTreeSet<String> {
        let steps = pairs(dialect).flat_map(|pair| diff(&pair.from, &pair.to, &pair.renames));
        steps.map(|step| step.describe().split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
    }

    fn expect_kinds(dialect: DialectName, wanted: &[&str]) {
        let found = kinds_of_steps(dialect);
        let missing: Vec<_> = wanted.iter().filter(|kind| !found.contains(**kind)).collect();
        assert!(missing.is_empty(), "no edit makes {missing:?}, only {found:?}");
    }

    const COMMON: &[&str] = &[
        "create table",
        "drop table",
        "rename table",
        "add column",
        "drop column",
        "alter column",
        "rename column",
        "add constraint",
        "drop constraint",
        "create index",
        "drop index",
    ];

    #[test]
    fn edits_make_all_kinds_of_steps() {
        expect_kinds(DialectName::Postgres, COMMON);
        expect_kinds(
            DialectName::Postgres,
            &[
                "create schema",
                "drop schema",
                "create extension",
                "create enum",
                "drop enum",
                "alter enum",
                "rename enum",
                "create sequence",
                "alter sequence",
                "drop sequence",
                "create domain",
                "alter domain",
                "rename domain",
                "create composite",
                "drop composite",
                "create range",
                "comment on",
                "remove the",
                "alter constraint",
                "alter index",
                "alter table",
            ],
        );
        expect_kinds(DialectName::Sqlite, COMMON);
        expect_kinds(DialectName::Sqlite, &["alter table"]);
    }

    /// Columns of types that the schema makes, and partitions that stay while others come and go, are not rare.
    #[test]
    fn edits_are_about_made_types_and_partitions() {
        let (mut made, mut partitioned, mut filled) = (0, 0, 0);
        for pair in pairs(DialectName::Postgres) {
            let columns = pair.from.tables.values().flat_map(|table| table.columns.iter());
            let of_made = |column: &Column| match &column.data_type.name {
                TypeName::Named(name) => !pair.from.enums.contains_key(name),
                TypeName::Builtin(_) => false,
            };
            made += columns.filter(|column| of_made(column)).count();
            let tables = pair.from.tables.values().filter(|table| table.partitioning.is_some());
            let tables: Vec<_> = tables.map(|table| table.name.clone()).collect();
            partitioned += tables.len();
            let rows = rows::rows(&pair).into_iter().filter(|rows| tables.contains(&rows.new_name));
            filled +=
                rows.filter(|rows| rows.columns.iter().any(|own| own.values.len() > 1)).count();
        }
        assert!(made > CASES / 2, "{made} columns of made types");
        assert!(partitioned > CASES / 4, "{partitioned} partitioned tables");
        assert!(filled > CASES / 20, "{filled} partitioned tables with rows");
    }

    /// A law about rows says nothing of tables that hold none.
    #[test]
    fn most_tables_hold_rows() {
        for dialect in DialectName::ALL {
            let (mut tables, mut filled, mut surviving) = (0, 0, 0);
            for table in pairs(dialect).flat_map(|pair| rows::rows(&pair)) {
                tables += 1;
                let is_filled = table.columns.iter().any(|column| column.values.len() > 1);
                filled += usize::from(is_filled);
                let survives = table.columns.iter().any(|column| column.survives);
                surviving += usize::from(is_filled && survives);
            }
            assert!(filled * 10 > tables * 7, "{dialect}: {filled} of {tables} tables hold rows");
            assert!(surviving * 10 > tables * 6, "{dialect}: {surviving} of {tables} survive");
        }
    }
}
