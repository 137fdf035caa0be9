//! Diesel's own harness on the same directory and database, before and after ours.

use diesel::pg::Pg;
use diesel::sqlite::Sqlite;
use diesel::{Connection, PgConnection, SqliteConnection};
use model_registry::dialect::DialectName;
use registry_tests::database::{Database, rows};
use registry_tests::harness::{Ask, harness, harness_on};
use registry_tests::migrations::Migrations;

use super::{recorded, try_upgrade, upgrade, works};

#[test]
fn diesels_harness_gives_the_same_schema() {
    for (ours, diesels) in Database::each().zip(Database::each()) {
        let migrations = Migrations::sample();
        upgrade(ours.connect().as_mut(), &migrations, "head");
        harness(&diesels, migrations.path(), Ask::Run);
        assert_eq!(
            ours.connect().introspect().expect("introspects"),
            diesels.connect().introspect().expect("introspects")
        );
        assert_eq!(own_table(&ours), own_table(&diesels), "Diesel's own table differs");
    }
}

/// Diesel's table of the history as the database describes it.
fn own_table(database: &Database) -> Vec<Vec<String>> {
    let sql = match database.dialect() {
        DialectName::Postgres => {
            "SELECT CAST(a.attname AS TEXT), format_type(a.atttypid, a.atttypmod), \
             CAST(a.attnotnull AS TEXT), pg_get_expr(d.adbin, d.adrelid), CAST(i.indexrelid::regclass AS TEXT) \
             FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum \
             LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary \
             WHERE a.attrelid = '__diesel_schema_migrations'::regclass AND a.attnum > 0 ORDER BY a.attnum"
        }
        DialectName::Sqlite => {
            "SELECT name, type, CAST(\"notnull\" AS TEXT), dflt_value, CAST(pk AS TEXT) \
             FROM pragma_table_info('__diesel_schema_migrations')"
        }
    };
    let found = rows(database.connect().as_mut(), sql);
    assert_eq!(found.len(), 2, "version and run_on");
    found
}

#[test]
fn what_diesel_applied_is_applied() {
    for database in Database::each() {
        let migrations = Migrations::sample();
        harness(&database, migrations.path(), Ask::Run);
        let mut connection = database.connect();
        let connection = connection.as_mut();
        let report = try_upgrade(connection, &migrations, "head").expect("understands");
        assert!(report.is_empty());
        assert!(!works(connection, "SELECT version FROM __model_registry_revisions"), "it writes");

        migrations.add(
            "20260104000000_more",
            "CREATE TABLE more (id INTEGER)",
            Some("DROP TABLE more"),
        );
        assert_eq!(upgrade(connection, &migrations, "head"), ["20260104000000_more"]);
        let [diesels, ours] = recorded(connection);
        assert_eq!((diesels.len(), ours), (4, vec!["20260104000000".to_owned()]));
    }
}

#[test]
fn diesel_understands_what_we_applied() {
    for database in Database::each() {
        let migrations = Migrations::sample();
        let mut connection = database.connect();
        let connection = connection.as_mut();
        upgrade(connection, &migrations, "head");
        assert_eq!(harness(&database, migrations.path(), Ask::Pending), [""; 0]);
        assert_eq!(harness(&database, migrations.path(), Ask::RevertLast), ["20260103000000"]);
        let [diesels, ours] = recorded(connection);
        assert_eq!((diesels.len(), ours.len()), (2, 3), "Diesel knows only its own table");
        // A row that Diesel left behind in ours means nothing.
        assert_eq!(upgrade(connection, &migrations, "head"), ["20260103000000_mass"]);
        assert_eq!(recorded(connection).map(|versions| versions.len()), [3, 3]);
    }
}

#[test]
fn diesels_harness_takes_our_revisions() {
    for database in Database::each() {
        let graph = Migrations::sample().graph();
        let versions = match database.dialect() {
            DialectName::Postgres => {
                let connection = PgConnection::establish(&database.url()).expect("connects");
                harness_on::<Pg, _>(connection, graph, Ask::Run)
            }
            DialectName::Sqlite => {
                let connection = SqliteConnection::establish(&database.url()).expect("connects");
                harness_on::<Sqlite, _>(connection, graph, Ask::Run)
            }
        };
        assert_eq!(versions, ["20260101000000", "20260102000000", "20260103000000"]);
    }
}
