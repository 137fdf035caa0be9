//! SQL beside the models.

use model_registry::dialect::{DialectName, dialect};
use model_registry::drift::compare;
use model_registry::metadata::{Registration, SqlDef, SqlText};
use model_registry::schema::{Object, ObjectName, Place, Schema};
use model_registry::{Metadata, Model, registry_object};
use registry_tests::database::Database;

/// A parcel.
#[derive(Model)]
#[model(registry = "beside")]
#[expect(dead_code, reason = "no row is loaded")]
pub struct Parcel {
    #[column(primary_key, serial)]
    pub id: i32,
    pub mass: f64,
}

registry_object! {
    registry = "beside",
    // It comes first in the file, and needs what the next one makes.
    "CREATE INDEX note_body_idx ON note (body)"
}
registry_object! { registry = "beside", file = "note.sql" }
registry_object! {
    registry = "beside",
    postgres = "ALTER TABLE parcel ADD CONSTRAINT light CHECK (mass < 100)",
    sqlite = "CREATE UNIQUE INDEX light ON parcel (mass)",
}

fn line_of(text: &str) -> u32 {
    let position = include_str!("beside.rs").lines().position(|line| line.contains(text));
    position.and_then(|position| u32::try_from(position + 1).ok()).expect("the text is there")
}

fn beside() -> Metadata {
    Metadata::named("beside")
}

#[test]
fn what_sql_makes_is_made_and_dropped_like_a_model() {
    for database in Database::each() {
        let mut connection = database.connect();
        let models = beside().schema(connection.dialect()).expect("the SQL runs on the models");
        let note = ObjectName::unqualified("note");
        assert!(models.tables[&note].indexes.contains_key("note_body_idx"), "{models:#?}");

        beside().create_all(&mut *connection).expect("makes everything");
        assert_eq!(connection.introspect().expect("reads it"), models);
        beside().drop_all(&mut *connection).expect("drops everything");
        assert_eq!(connection.introspect().expect("reads it"), Schema::default());
    }
}

#[test]
fn drift_names_the_place_of_the_sql() {
    let postgres = dialect(DialectName::Postgres);
    let models = beside().schema(postgres).expect("the SQL runs on the models");
    let drifts = compare(&beside(), &models, &Schema::default(), "the migrations");
    let place = |object: &Object| {
        drifts.iter().find(|drift| drift.object == *object).and_then(|drift| drift.place)
    };
    let note = ObjectName::unqualified("note");
    let file = place(&Object::table(&note)).expect("the table is beside the models");
    assert_eq!(file.line, line_of("file = \"note.sql\""));
    assert!(file.file.ends_with("derive/beside.rs"), "{file}");
    let lines = |objects: &[Object]| {
        let places = objects.iter().map(|object| beside().place(object));
        places.map(|place| place.map_or(0, |place| place.line)).collect::<Vec<_>>()
    };
    let parcel = ObjectName::unqualified("parcel");
    assert_eq!(
        lines(&[
            Object::index(&note, "note_body_idx"),
            Object::column(&note, "body"),
            Object::constraint(&parcel, "light"),
            Object::constraint(&parcel, "parcel_pkey"),
            Object::column(&parcel, "mass"),
        ]),
        [
            line_of("It comes first") - 2,
            line_of("file = \"note.sql\""),
            line_of("postgres = \"ALTER TABLE parcel") - 2,
            line_of("pub struct Parcel"),
            line_of("pub mass: f64"),
        ]
    );
}

fn one(dialect: Option<&'static str>, file: Option<&'static str>, sql: &'static str) -> Metadata {
    let place = Place { file: "src/views.rs", line: 7 };
    let texts = Vec::leak(vec![SqlText { dialect, file, sql }]);
    let def = Box::leak(Box::new(SqlDef { registry: "default", texts, place }));
    Metadata::from_registrations([Registration::Model(Parcel::DEF), Registration::Sql(def)])
}

fn check_error(metadata: &Metadata, name: DialectName, expected: &str) {
    let errors = metadata.schema(dialect(name)).expect_err("the SQL is wrong");
    assert_eq!(errors.to_string(), expected);
}

#[test]
fn a_mistake_names_the_macro_and_the_line_of_the_text() {
    let file = one(Some("postgres"), Some("broken.sql"), "\nCREATE INDEX i ON absent (a)");
    check_error(
        &file,
        DialectName::Postgres,
        "src/views.rs:7: broken.sql:2: relation \"absent\" does not exist",
    );
    check_error(
        &one(None, None, "CREATE TABLE note (id int PRIMARY KEY);\n;;SELEKT 1"),
        DialectName::Sqlite,
        "src/views.rs:7: registry_object!:2: near \"SELEKT\": syntax error \
         (where it is not for sqlite, write `postgres = \"...\"` or `sqlite = \"...\"`)",
    );
    let models = file.schema(dialect(DialectName::Sqlite)).expect("nothing is said for SQLite");
    assert_eq!(models.tables.len(), 1);
}

#[test]
fn the_order_of_linking_does_not_matter() {
    let texts = [
        ("CREATE TABLE a (id int PRIMARY KEY REFERENCES b)", 1),
        ("CREATE INDEX i ON a (id)", 2),
        ("CREATE TABLE b (id int PRIMARY KEY)", 3),
    ];
    let schema = |order: &[usize]| {
        let registrations = order.iter().map(|position| {
            let (sql, line) = texts[*position];
            let texts = Vec::leak(vec![SqlText { dialect: None, file: None, sql }]);
            let place = Place { file: "src/lib.rs", line };
            Registration::Sql(Box::leak(Box::new(SqlDef { registry: "default", texts, place })))
        });
        let metadata = Metadata::from_registrations(registrations);
        metadata.schema(dialect(DialectName::Postgres)).expect("an order is found")
    };
    assert_eq!(schema(&[0, 1, 2]), schema(&[2, 1, 0]));
}
