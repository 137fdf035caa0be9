//! Views that the derive made, with real rows on both backends.

use diesel::prelude::*;
use model_registry::dialect::{Backend, DialectName};
use model_registry::drift::against;
use model_registry::schema::Schema;
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
        assert_eq!(connection.introspect().expect("reads it"), Schema::default());
    }
}
