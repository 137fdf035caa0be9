//! Graphs of views over the tables of a finished schema: each reads tables and the views before it.
//!
//! All views have the columns `c0` and `c1`, and are chosen by their numbers alone, so that a view may be changed under
//! others that stay as they are.

use std::collections::BTreeSet;

use model_registry::dialect::{Dialect, DialectName};
use model_registry::schema::Schema;

use super::choices::{Choices, Numbers};
use super::code::{columns, replayed};
use super::rows::qualified;

/// What a view can read: a relation as SQL names it, and two of its columns.
#[derive(Clone)]
struct Source {
    name: String,
    columns: [String; 2],
    /// It holds nothing yet, so that nothing can be filled from it.
    is_empty: bool,
}

/// The schema with a view for each of the numbers.
///
/// # Panics
///
/// Where the replay refuses them.
pub(super) fn adorn_with_views(
    dialect: &dyn Dialect,
    schema: &Schema,
    numbers: &[Numbers],
) -> Schema {
    let tables = schema.tables.values().filter(|table| !table.columns.is_empty());
    let mut sources: Vec<_> = tables
        .map(|table| {
            let columns = columns(dialect, table);
            let (first, last) = (columns[0].clone(), columns[columns.len() - 1].clone());
            let name = qualified(dialect, &table.name);
            Source { name, columns: [first, last], is_empty: false }
        })
        .collect();
    let mut sql = String::new();
    for (place, numbers) in numbers.iter().enumerate() {
        let mut choices = Choices::new(numbers);
        let read: Vec<_> = (0..2).filter_map(|_| choices.pick(&sources).cloned()).collect();
        let [first, second] = read.as_slice() else { continue };
        let query = query(first, second, &mut choices);
        let (name, is_empty) = (format!("v{place}"), first.is_empty || second.is_empty);
        let (text, is_empty) = view(dialect.name(), &name, &query, is_empty, &mut choices);
        sql += &text;
        sources.push(Source { name, columns: ["c0".to_owned(), "c1".to_owned()], is_empty });
    }
    replayed(dialect, schema, &sql)
}

/// A query that any types of columns take.
fn query(first: &Source, second: &Source, choices: &mut Choices<'_>) -> String {
    let (a, b) = (&first.name, &second.name);
    let ([a0, a1], [b0, b1]) = (&first.columns, &second.columns);
    match choices.below(7) {
        0 => format!("SELECT x.{a0} AS c0, x.{a1} AS c1 FROM {a} x"),
        1 => format!(
            "SELECT x.{a0} AS c0, y.{b1} AS c1 FROM {a} x JOIN {b} y ON (x.{a0} IS NULL) = (y.{b0} IS NULL)"
        ),
        2 => format!(
            "SELECT count(x.{a0}) AS c0, x.{a1} IS NULL AS c1 FROM {a} x GROUP BY x.{a1} IS NULL"
        ),
        3 => format!(
            "SELECT x.{a0} AS c0, x.{a1} AS c1 FROM {a} x \
             WHERE EXISTS (SELECT 1 FROM {b} y WHERE y.{b1} IS NOT NULL)"
        ),
        4 => format!(
            "WITH q AS (SELECT y.{b0} AS c0 FROM {b} y WHERE y.{b1} IS NULL) \
             SELECT x.{a0} AS c0, (SELECT count(*) FROM q) AS c1 FROM {a} x"
        ),
        5 => format!(
            "SELECT x.{a0} IS NULL AS c0, 1 AS c1 FROM {a} x \
             UNION ALL SELECT y.{b0} IS NULL, 2 FROM {b} y"
        ),
        _ => format!("SELECT q.c0 AS c0, q.c0 AS c1 FROM (SELECT x.{a1} AS c0 FROM {a} x) q"),
    }
}

/// The statements of a view, and whether it holds nothing.
fn view(
    dialect: DialectName,
    name: &str,
    query: &str,
    reads_empty: bool,
    choices: &mut Choices<'_>,
) -> (String, bool) {
    match (choices.below(6), dialect) {
        (0..=2, _) => (format!("CREATE VIEW {name} AS {query};\n"), reads_empty),
        (3, DialectName::Postgres) => (
            format!(
                "CREATE VIEW {name} WITH (security_barrier = true) AS {query};\n\
                 COMMENT ON COLUMN {name}.c1 IS 'The other';\nGRANT SELECT ON {name} TO PUBLIC;\n"
            ),
            reads_empty,
        ),
        (kind, DialectName::Postgres) => {
            let is_empty = reads_empty || kind == 5;
            let data = if is_empty { " WITH NO DATA" } else { "" };
            let text = format!(
                "CREATE MATERIALIZED VIEW {name} AS {query}{data};\n\
                 CREATE INDEX {name}_c0 ON {name} ((c0 IS NULL) DESC NULLS LAST);\n\
                 COMMENT ON MATERIALIZED VIEW {name} IS 'Kept';\nGRANT SELECT ON {name} TO PUBLIC;\n"
            );
            (text, is_empty)
        }
        (_, DialectName::Sqlite) => (
            format!(
                "CREATE TABLE {name} (c0 INTEGER, c1 INTEGER);\nCREATE VIEW {name}__query AS {query};\n\
                 CREATE INDEX {name}_c0 ON {name} (c0);\n"
            ),
            false,
        ),
    }
}

/// The same numbers for most views, and others for some.
pub(super) fn changed(
    numbers: &[Numbers],
    places: &BTreeSet<usize>,
    others: &[Numbers],
) -> Vec<Numbers> {
    let mut others = others.iter();
    let pick = |(place, own): (usize, &Numbers)| match places.contains(&place) {
        true => others.next().copied().unwrap_or(*own),
        false => *own,
    };
    numbers.iter().enumerate().map(pick).collect()
}
