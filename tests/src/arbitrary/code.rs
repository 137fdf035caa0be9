//! Views, triggers, grants and other code over the tables of a finished schema.
//!
//! They are chosen by the numbers and the names of tables and columns alone, so that two schemas with a table in common
//! have the code over it in common too, unless its columns changed.

use model_registry::dialect::{Dialect, DialectName};
use model_registry::replay::{Script, replayer_of};
use model_registry::schema::{ColumnDefault, Schema, Table};

use super::choices::{Choices, Numbers};
use super::rows::qualified;

/// The schema with code over its tables.
///
/// # Panics
///
/// Where the replay refuses the code.
pub(super) fn adorn(dialect: &dyn Dialect, schema: &Schema, numbers: &[Numbers]) -> Schema {
    let tables: Vec<_> = schema.tables.values().filter(|table| !table.columns.is_empty()).collect();
    let mut sql = String::new();
    for (place, numbers) in numbers.iter().enumerate() {
        let mut choices = Choices::new(numbers);
        if let Some(table) = choices.pick(&tables) {
            sql += &code(dialect, table, place, &mut choices);
        }
    }
    replayed(dialect, schema, &sql)
}

/// What the SQL makes of the schema.
///
/// # Panics
///
/// Where the replay refuses it.
pub(super) fn replayed(dialect: &dyn Dialect, schema: &Schema, sql: &str) -> Schema {
    if sql.is_empty() {
        return schema.clone();
    }
    let adorned = replayer_of(dialect, schema).and_then(|mut replay| {
        replay.run(Script { name: "code", sql })?;
        replay.schema()
    });
    match adorned {
        Ok(adorned) => adorned,
        Err(error) => panic!("{error}\n{sql}"),
    }
}

fn code(dialect: &dyn Dialect, table: &Table, place: usize, choices: &mut Choices<'_>) -> String {
    let name = qualified(dialect, &table.name);
    let columns = columns(dialect, table);
    let (first, last) = (&columns[0], &columns[columns.len() - 1]);
    let list = columns.join(", ");
    match (choices.below(8), dialect.name()) {
        (0..=1, _) => format!("CREATE VIEW v{place} AS SELECT {list} FROM {name};\n"),
        (2, _) => format!(
            "CREATE VIEW v{place} AS SELECT t.{first} AS a FROM {name} t WHERE (t.{last} IS NOT NULL);\n\
             CREATE VIEW w{place} AS SELECT a IS NULL AS b, a FROM v{place} WHERE a IS NULL;\n"
        ),
        (3, DialectName::Postgres) => format!(
            "CREATE MATERIALIZED VIEW m{place} AS SELECT {first} IS NULL AS a, {last} AS b FROM {name};\n\
             CREATE INDEX m{place}_a ON m{place} (a DESC);\n\
             COMMENT ON MATERIALIZED VIEW m{place} IS 'Kept';\n"
        ),
        (4, DialectName::Postgres) => format!(
            "CREATE POLICY p{place} ON {name} FOR UPDATE USING ({first} IS NOT NULL);\n\
             CREATE RULE r{place} AS ON DELETE TO {name} WHERE (old.{last} IS NULL) DO INSTEAD NOTHING;\n"
        ),
        (5, DialectName::Postgres) => format!(
            "GRANT SELECT, INSERT ON {name} TO PUBLIC;\n\
             GRANT UPDATE ({first}), REFERENCES ({last}) ON {name} TO PUBLIC;\n\
             CREATE VIEW v{place} AS SELECT {list} FROM {name};\n\
             GRANT SELECT ON v{place} TO PUBLIC;\n"
        ),
        (6, DialectName::Postgres) if table.partitioning.is_none() => {
            format!("CREATE TABLE heir{place} (own integer CHECK (own > 0)) INHERITS ({name});\n")
        }
        (_, DialectName::Postgres) => format!(
            "CREATE FUNCTION f{place}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';\n\
             CREATE TRIGGER t{place} BEFORE UPDATE OF {first} ON {name} FOR EACH ROW WHEN (OLD.{last} IS NULL) \
             EXECUTE FUNCTION f{place}();\n\
             CREATE FUNCTION g{place}() RETURNS bigint BEGIN ATOMIC SELECT count({first}) FROM {name}; END;\n"
        ),
        (_, DialectName::Sqlite) => format!(
            "CREATE TRIGGER t{place} AFTER UPDATE OF {first} ON {name} WHEN NEW.{last} IS NULL AND 0 \
             BEGIN DELETE FROM {name} WHERE 0; END;\n"
        ),
    }
}

/// The first two columns by name, in quotes. A trigger of SQLite cannot watch what is generated.
pub(super) fn columns(dialect: &dyn Dialect, table: &Table) -> Vec<String> {
    let is_generated =
        |default: &Option<ColumnDefault>| matches!(default, Some(ColumnDefault::Generated { .. }));
    let mut names: Vec<_> = table
        .columns
        .iter()
        .map(|column| (is_generated(&column.default), column.name.as_str()))
        .collect();
    names.sort_unstable();
    names.into_iter().take(2).map(|(_, name)| dialect.quote(name)).collect()
}
