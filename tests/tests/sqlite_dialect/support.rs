//! Databases in memory, and tables built by hand.

use diesel::{Connection, SqliteConnection};
use model_registry::dialect::sqlite::Sqlite;
use model_registry::dialect::{Backend, Dialect};
use model_registry::replay::{Script, replayer};
use model_registry::schema::{
    Check, Column, ColumnDefault, Constraint, ConstraintKind, DataType, Expr, ForeignKey, Index,
    IndexKey, IndexTarget, Key, ObjectName, ReferentialAction, Schema, Table, Unique,
};
use model_registry::step::Step;

/// An empty database, with foreign keys on as an application has them.
pub fn database() -> SqliteConnection {
    let mut connection = SqliteConnection::establish(":memory:").expect("a database in memory");
    run(&mut connection, "PRAGMA foreign_keys=ON");
    connection
}

pub fn run(connection: &mut SqliteConnection, sql: &str) {
    if let Err(error) = connection.execute(sql) {
        panic!("{error}\n{sql}");
    }
}

/// The message of a script that must fail.
pub fn failure(connection: &mut SqliteConnection, sql: &str) -> String {
    connection.execute(sql).expect_err("the script must fail").to_string()
}

pub fn rows(connection: &mut SqliteConnection, query: &str) -> Vec<String> {
    let rows = connection.query(query).unwrap_or_else(|error| panic!("{error}\n{query}"));
    let text = |value: Option<String>| value.unwrap_or_else(|| "NULL".to_owned());
    rows.into_iter().map(|row| row.into_iter().map(text).collect::<Vec<_>>().join("|")).collect()
}

pub fn introspected(connection: &mut SqliteConnection) -> Schema {
    connection.introspect().expect("a schema")
}

/// The schema that replay makes of a script.
pub fn replayed(sql: &str) -> Schema {
    let mut replay = replayer(model_registry::dialect::DialectName::Sqlite).expect("SQLite");
    replay.run(Script { name: "up.sql", sql }).unwrap_or_else(|error| panic!("{error}\n{sql}"));
    replay.schema().expect("a schema")
}

pub fn script(steps: &[Step]) -> String {
    Sqlite.script(steps).expect("SQLite can say it")
}

pub fn expr(sql: &str) -> Expr {
    Sqlite.expression(sql, None).expect("an expression")
}

pub fn name(name: &str) -> ObjectName {
    ObjectName::unqualified(name)
}

/// A column that is not null.
pub fn column(name: &str, data_type: &str) -> Column {
    let data_type = Sqlite.parse_type(data_type).expect("a type");
    Column { nullable: false, ..Column::new(name, data_type) }
}

pub fn nullable(name: &str, data_type: &str) -> Column {
    Column { nullable: true, ..column(name, data_type) }
}

pub fn with_default(column: Column, default: &str) -> Column {
    Column { default: Some(ColumnDefault::Expression(expr(default))), ..column }
}

pub fn generated(name: &str, data_type: &str, expression: &str, stored: bool) -> Column {
    let default = ColumnDefault::Generated { expression: expr(expression), stored };
    Column { default: Some(default), ..nullable(name, data_type) }
}

pub fn untyped(name: &str) -> Column {
    Column::new(name, DataType::builtin(""))
}

fn names(columns: &[&str]) -> Vec<String> {
    columns.iter().map(|&column| column.to_owned()).collect()
}

pub fn primary_key(constraint: &str, columns: &[&str]) -> Constraint {
    let key = Key::new(names(columns));
    Constraint::new(constraint, ConstraintKind::PrimaryKey(key))
}

pub fn unique(constraint: &str, columns: &[&str]) -> Constraint {
    Constraint::new(constraint, ConstraintKind::Unique(Unique::new(names(columns))))
}

pub fn check(constraint: &str, expression: &str) -> Constraint {
    Constraint::new(constraint, ConstraintKind::Check(Check::new(expr(expression))))
}

/// A foreign key with `ON DELETE CASCADE`.
pub fn cascading(
    constraint: &str,
    columns: &[&str],
    table: &str,
    references: &[&str],
) -> Constraint {
    let key = ForeignKey {
        on_delete: ReferentialAction::Cascade,
        ..ForeignKey::new(names(columns), name(table), names(references))
    };
    Constraint::new(constraint, ConstraintKind::ForeignKey(key))
}

pub fn index(index: &str, columns: &[&str]) -> Index {
    let key = |column: &&str| IndexKey::new(IndexTarget::Column((*column).to_owned()));
    Index::new(index, columns.iter().map(key).collect())
}

/// A table in canonical form.
pub fn table(
    table: &str,
    columns: impl IntoIterator<Item = Column>,
    constraints: impl IntoIterator<Item = Constraint>,
    indexes: impl IntoIterator<Item = Index>,
) -> Table {
    let mut table = Table::new(name(table));
    table.columns = columns.into_iter().collect();
    for constraint in constraints {
        assert_eq!(table.add_constraint(constraint), None);
    }
    for index in indexes {
        assert_eq!(table.add_index(index), None);
    }
    Sqlite.canonicalize(&mut table);
    table
}

pub fn schema(tables: impl IntoIterator<Item = Table>) -> Schema {
    let mut schema = Schema::default();
    for table in tables {
        assert_eq!(schema.add_table(table), None);
    }
    schema
}

/// Makes the tables in an empty database.
pub fn create(connection: &mut SqliteConnection, tables: &[Table]) {
    let steps: Vec<_> = tables.iter().cloned().map(Step::create).collect();
    run(connection, &script(&steps));
}
