//! Views that the derive made, with real rows on both backends.

use diesel::prelude::*;
use model_registry::dialect::{Backend, DialectName, dialect};
use model_registry::drift::{against, compare};
use model_registry::metadata::{ColumnDef, Registration, SnippetDef, SqlText, ViewDef};
use model_registry::refresh::{Choice, Refresh};
use model_registry::schema::{LogicalType, Object, ObjectName, PUBLIC, Place, Schema};
use model_registry::{Metadata, Model, View, registry_snippet};
use registry_tests::database::Database;

/// A weighing.
#[derive(Insertable, Model)]
#[diesel(table_name = weighing)]
#[model(registry = "views")]
pub struct Weighing {
    #[column(primary_key)]
    pub id: i32,
    #[column(max_length = 40)]
    pub lab: String,
    pub mass: f64,
}

registry_snippet! { name = "heavy", registry = "views", "SELECT id, lab, mass FROM weighing WHERE mass > 1.0 -- grams" }
registry_snippet! { name = "heaviest", registry = "views", "SELECT * FROM {{heavy}} AS h WHERE mass > 2.0;" }

/// What each laboratory weighed.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = mass_by_lab)]
#[view(
    registry = "views",
    materialized,
    sql = "SELECT lab, count(*) AS weighings, max(mass) AS heaviest FROM weighing GROUP BY lab",
    unique(lab),
    index(
        columns(nulls_last(desc(heaviest)), expr("lower(lab)")),
        name = "by_mass",
        where = "heaviest > 0"
    ),
    storage(fillfactor = 70),
    grant(select, to = "PUBLIC"),
    fresh = "SELECT count(*) FROM weighing",
    primary_key(lab)
)]
pub struct MassByLab {
    /// Its code.
    #[column(joins = weighing::lab)]
    pub lab: String,
    pub weighings: i64,
    pub heaviest: Option<f64>,
}

/// The laboratories that weighed something heavy.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, View)]
#[diesel(table_name = heavy_lab)]
#[view(registry = "views", file = "heavy_lab.sql", security_barrier)]
pub struct HeavyLab {
    pub lab: String,
    pub heaviest: Option<f64>,
}

/// In a namespace of PostgreSQL's, which SQLite has not.
#[derive(View)]
#[view(
    registry = "views_of_postgres",
    schema(postgres = "reports"),
    materialized,
    sql = "SELECT count(*) AS weighings FROM weighing"
)]
#[expect(dead_code, reason = "no row is loaded into it")]
pub struct Weighed {
    #[column(index)]
    pub weighings: i64,
}

fn views() -> Metadata {
    Metadata::named("views")
}

/// Makes everything, and stores the rows that a refresh would.
fn fill(connection: &mut dyn Backend) {
    views().create_all(connection).expect("makes everything");
    let rows = "INSERT INTO weighing VALUES (1, 'A', 0.5), (2, 'A', 3.5), (3, 'B', 1.5)";
    connection.execute(rows).expect("inserts");
    let refresh = match connection.dialect().name() {
        DialectName::Postgres => "REFRESH MATERIALIZED VIEW mass_by_lab",
        DialectName::Sqlite => {
            "INSERT INTO mass_by_lab SELECT lab, weighings, heaviest FROM mass_by_lab__query"
        }
    };
    connection.execute(refresh).expect("refreshes");
}

/// One test for each backend.
macro_rules! on_both {
    ($(fn $name:ident($connection:ident) $body:block)*) => {
        mod on_sqlite {
            use super::*;
            $(#[test] fn $name() {
                let database = registry_tests::sqlite::database();
                let $connection = &mut database.connect();
                fill($connection);
                $body
            })*
        }
        mod on_postgres {
            use super::*;
            $(#[test] fn $name() {
                let database = registry_tests::postgres::database();
                let $connection = &mut database.connect();
                fill($connection);
                $body
            })*
        }
    };
}

on_both! {
    fn rows_come_out_of_views(connection) {
        let by_lab = mass_by_lab::table
            .order(mass_by_lab::lab)
            .select(MassByLab::as_select())
            .load(connection);
        let expected = [("A", 2, 3.5), ("B", 1, 1.5)].map(|(lab, weighings, heaviest)| MassByLab {
            lab: lab.to_owned(),
            weighings,
            heaviest: Some(heaviest),
        });
        assert_eq!(by_lab, Ok(expected.to_vec()));
        let heavy = heavy_lab::table.load::<HeavyLab>(connection);
        assert_eq!(heavy, Ok(vec![HeavyLab { lab: "A".to_owned(), heaviest: Some(3.5) }]));
    }

    fn views_are_found_and_joined_like_tables(connection) {
        let found = mass_by_lab::table.find("B").select(mass_by_lab::weighings);
        assert_eq!(found.first::<i64>(connection), Ok(1));
        let joined = weighing::table
            .inner_join(mass_by_lab::table)
            .filter(weighing::mass.gt(2.0))
            .select((weighing::id, mass_by_lab::weighings));
        assert_eq!(joined.load::<(i32, i64)>(connection), Ok(vec![(2, 2)]));
    }
}

#[test]
fn what_a_view_makes_is_made_and_dropped_like_a_model() {
    for database in Database::each() {
        let mut connection = database.connect();
        views().create_all(&mut *connection).expect("makes everything");
        let found = against(&views())(&mut *connection).expect("compares");
        assert!(found.is_empty(), "{found:?}");
        views().drop_all(&mut *connection).expect("drops everything");
        // A namespace may be that of others too.
        let left =
            Schema { namespaces: Default::default(), ..connection.introspect().expect("reads it") };
        assert_eq!(left, Schema::default());
    }
}

#[test]
fn a_namespace_may_be_one_of_one_backend() {
    let name = |dialect| Weighed::DEF.object_name(dialect).to_string();
    assert_eq!(
        (name(POSTGRES), name(DialectName::Sqlite)),
        ("reports.weighed".into(), "weighed".into())
    );
    let metadata = Metadata::from_registrations([
        Registration::Model(Weighing::DEF),
        Registration::View(Weighed::DEF),
    ]);
    for path in ["reports.weighed", "weighed"] {
        assert!(metadata.view(path).is_some_and(|view| view.name == "weighed"), "{path}");
    }
    let object = Object::View { name: ObjectName::qualified("reports", "weighed") };
    let place = metadata.place(&object).map(|place| place.line);
    assert_eq!(place, Some(line_of("pub struct Weighed {")));
    let database = registry_tests::postgres::database();
    let connection = &mut database.connect();
    metadata.create_all(connection).expect("makes the view");
    Backend::execute(connection, "SET search_path TO public, reports").expect("sets it");
    // It was filled when it was made.
    assert_eq!(weighed::table.select(weighed::weighings).first::<i64>(connection), Ok(0));
}

fn line_of(text: &str) -> u32 {
    let position = include_str!("views.rs").lines().position(|line| line.contains(text));
    position.and_then(|position| u32::try_from(position + 1).ok()).expect("the text is there")
}

#[test]
fn drift_names_the_struct_the_field_the_index_and_the_grant() {
    let mass_by_lab = ObjectName::unqualified("mass_by_lab");
    let view = Object::View { name: mass_by_lab.clone() };
    let line = |object: &Object| views().place(object).map(|place| place.line);
    assert_eq!(line(&view), Some(line_of("pub struct MassByLab")));
    let grant = Object::Grant { on: Box::new(view), to: PUBLIC.to_owned() };
    assert_eq!(line(&grant), Some(line_of("    grant(select")));
    let query = Object::View { name: ObjectName::unqualified("mass_by_lab__query") };
    assert_eq!(line(&query), Some(line_of("pub struct MassByLab")));
    let column = Object::column(&mass_by_lab, "weighings");
    assert_eq!(line(&column), Some(line_of("pub weighings: i64")));
    let index = Object::index(&mass_by_lab, "mass_by_lab_lab_idx");
    assert_eq!(line(&index), Some(line_of("    unique(lab),")));

    // Of a view that the migrations have otherwise, each part has its own place.
    let postgres = dialect(DialectName::Postgres);
    let models = views().schema(postgres).expect("the views agree");
    let mut migrated = models.clone();
    let own = migrated.views.get_mut(&mass_by_lab).expect("the view is there");
    own.column_comments.clear();
    own.materialized.as_mut().expect("it is materialized").indexes.remove("by_mass");
    let drifts = compare(&views(), &models, &migrated, "the migrations");
    let drifts: Vec<_> = drifts.iter().map(ToString::to_string).collect();
    let file = "tests/tests/derive/views.rs";
    assert_eq!(
        drifts,
        [
            format!(
                "{file}:{}: index mass_by_lab.by_mass: in the models, not in the migrations \
                 (index (heaviest desc nulls last, lower(lab)) where heaviest > 0)",
                line_of("    index(")
            ),
            format!(
                "{file}:{}: column mass_by_lab.lab: not as in the migrations: comment",
                line_of("joins = weighing::lab") + 1
            ),
        ]
    );
}

/// The view of that name with one column, `id`.
fn view(name: &'static str, sql: &'static str, id: LogicalType, line: u32) -> Registration {
    let place = Place { file: "src/views.rs", line };
    let column = ColumnDef { name: "id", logical_type: id, place, ..MassByLab::DEF.columns[0] };
    let query = SqlText { dialect: None, file: None, sql };
    Registration::View(Box::leak(Box::new(ViewDef {
        name,
        columns: Vec::leak(vec![column]),
        query: Vec::leak(vec![query]),
        place,
        ..*HeavyLab::DEF
    })))
}

fn snippet(name: &'static str, sql: &'static str, line: u32) -> Registration {
    let texts = Vec::leak(vec![SqlText { dialect: None, file: None, sql }]);
    let place = Place { file: "src/snippets.rs", line };
    Registration::Snippet(Box::leak(Box::new(SnippetDef { registry: "views", name, texts, place })))
}

/// What is said of these beside the table.
fn mistakes(name: DialectName, registrations: &[Registration]) -> Vec<String> {
    let model = Registration::Model(Weighing::DEF);
    let all = registrations.iter().copied().chain([model]);
    let errors = Metadata::from_registrations(all).schema(dialect(name)).expect_err("is wrong");
    errors.0.iter().map(ToString::to_string).collect()
}

const POSTGRES: DialectName = DialectName::Postgres;
const INTEGER: LogicalType = LogicalType::Integer;

#[test]
fn a_field_and_the_query_must_agree() {
    let cases: [(DialectName, &'static str, LogicalType, &[&str]); 6] = [
        (
            POSTGRES,
            "SELECT mass AS id FROM weighing",
            INTEGER,
            &[
                "src/views.rs:3: column v.id: the field declares integer, but the query yields double precision \
               (told offline, by the replay): change the field, or cast in the query",
            ],
        ),
        (
            POSTGRES,
            "SELECT lab AS id FROM weighing",
            LogicalType::Varchar(Some(20)),
            &[
                "src/views.rs:3: column v.id: the field declares character varying(20), but the query yields \
               character varying(40) (told offline, by the replay): change the field, or cast in the query",
            ],
        ),
        (
            POSTGRES,
            "SELECT id, mass FROM weighing",
            INTEGER,
            &[
                "src/views.rs:3: column v.mass: the query yields it as double precision, but no field declares it \
               (told offline, by the replay): add a field, or leave it out of the query",
            ],
        ),
        (
            POSTGRES,
            "SELECT lab, mass FROM weighing",
            INTEGER,
            &[
                "src/views.rs:3: column v.id: the query yields no such column, but `lab`, `mass` (told offline, by \
                 the replay): remove the field, or add the column to the query",
                "src/views.rs:3: column v.lab: the query yields it as character varying(40), but no field declares it \
                 (told offline, by the replay): add a field, or leave it out of the query",
                "src/views.rs:3: column v.mass: the query yields it as double precision, but no field declares it \
                 (told offline, by the replay): add a field, or leave it out of the query",
            ],
        ),
        (
            DialectName::Sqlite,
            "SELECT lab AS id FROM weighing",
            INTEGER,
            &[
                "src/views.rs:3: column v.id: the field declares INTEGER, but the query yields VARCHAR(40) \
               (told offline, by the replay): change the field, or cast in the query",
            ],
        ),
        (
            DialectName::Sqlite,
            "SELECT id FROM absent",
            INTEGER,
            &["src/views.rs:3: the columns of view v cannot be told: no such table: main.absent"],
        ),
    ];
    for (name, sql, id, expected) in cases {
        assert_eq!(mistakes(name, &[view("v", sql, id, 3)]), expected, "{sql}");
    }
}

#[test]
fn views_in_a_circle_are_named() {
    for name in DialectName::ALL {
        let registrations = [
            view("a", "SELECT id FROM b", INTEGER, 1),
            view("b", "SELECT id FROM c WHERE id IN (SELECT id FROM weighing)", INTEGER, 2),
            view("c", "SELECT id FROM a", INTEGER, 3),
            // Its own `a` is no view.
            view("d", "WITH a AS (SELECT 1 AS id) SELECT id FROM a", INTEGER, 4),
        ];
        assert_eq!(
            mistakes(name, &registrations),
            ["src/views.rs:1: views read each other in a circle: a -> b -> c -> a"]
        );
    }
}

#[test]
fn a_snippet_must_be_there_and_end() {
    let of = |sql| view("v", sql, INTEGER, 3);
    let heavy = snippet("heavy", "SELECT id FROM weighing", 1);
    let cases: [(&[Registration], &str); 5] = [
        (
            &[of("SELECT id FROM {{heavi}} h"), heavy],
            "src/views.rs:3: the snippet `heavi` is declared nowhere; did you mean `heavy`?",
        ),
        (
            &[of("SELECT id FROM {{light}} h"), heavy],
            "src/views.rs:3: the snippet `light` is declared nowhere; write `registry_snippet! { name = \"...\", \
             \"SELECT ...\" }`, or, if its crate is not linked, `use that_crate as _;`",
        ),
        (
            &[
                of("SELECT id FROM {{a}} h"),
                snippet("a", "SELECT id FROM {{b}} x", 5),
                snippet("b", "SELECT id FROM {{a}} x", 6),
            ],
            "src/snippets.rs:5: the snippet `a` contains itself: a -> b -> a",
        ),
        (
            &[of("SELECT id FROM {{b}} h"), snippet("b", "SELECT id FROM {{c}} x", 6)],
            "src/snippets.rs:6: the snippet `c` is declared nowhere; did you mean `b`?",
        ),
        (
            &[of("SELECT 1 AS id"), heavy, snippet("heavy", "SELECT 1", 9)],
            "src/snippets.rs:9: the snippet `heavy` is declared here and at src/snippets.rs:1; give one another name",
        ),
    ];
    for (registrations, expected) in cases {
        assert_eq!(mistakes(POSTGRES, registrations), [expected]);
    }
}

#[test]
fn the_server_tells_what_the_replay_cannot() {
    let database = registry_tests::postgres::database();
    let connection = &mut database.connect();
    let function = "CREATE FUNCTION code(integer) RETURNS text LANGUAGE sql AS 'SELECT $1::text'";
    Backend::execute(connection, function).expect("makes the function");
    let view = view("v", "SELECT code(id) AS id FROM weighing", INTEGER, 3);
    let metadata = Metadata::from_registrations([view, Registration::Model(Weighing::DEF)]);
    metadata.create_all(connection).expect("makes the view, for all that is known");
    let found = against(&metadata)(connection).expect("compares");
    let said = "src/views.rs:3: column v.id: the field declares integer, but the query yields text \
                (told by the server): change the field, or cast in the query";
    assert!(found.iter().any(|line| line == said), "{found:?}");
}

/// What a struct says of its rows decides whether they are stale, on every backend.
#[test]
fn a_struct_says_when_it_is_stale() {
    for database in Database::each() {
        let mut connection = database.connect();
        let connection = connection.as_mut();
        views().create_all(connection).expect("makes the views");
        let sources = views().sources(database.dialect());
        let mut stale = || -> Vec<String> {
            let refresh = Refresh::new(Choice::Stale).sources(sources.clone());
            let report = refresh.run(connection).expect("refreshes");
            assert_eq!(report.failures().count(), 0, "{report}");
            connection.execute(CHANGE).expect("changes a row");
            report.views.into_iter().map(|own| own.view.to_string()).collect()
        };
        assert_eq!(stale(), ["mass_by_lab"]);
        assert_eq!(stale(), ["mass_by_lab"], "there is a row more");
        assert_eq!(stale(), [""; 0], "the number of rows stays");
    }
}

/// Adds a row the first time, and nothing later.
const CHANGE: &str = "INSERT INTO weighing (id, lab, mass) \
     SELECT 1, 'a', 2.0 WHERE NOT EXISTS (SELECT 1 FROM weighing WHERE id = 1)";
