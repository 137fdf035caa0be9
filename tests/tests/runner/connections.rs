//! Every kind of connection that Diesel has.

use ::diesel::prelude::*;
use ::diesel::r2d2::{ConnectionManager, Pool, R2D2Connection};
use diesel_async::AsyncPgConnection;
use diesel_async::async_connection_wrapper::AsyncConnectionWrapper;
use model_registry::dialect::Backend;
use model_registry::revision::EmbeddedRevisions;
use model_registry::{boot, embed_migrations};
use registry_tests::database::column;
use registry_tests::{postgres, sqlite};

const MIGRATIONS: EmbeddedRevisions = embed_migrations!("cases/migrations");

/// Boots twice, and looks at what that made through the same connection.
fn boots(connection: &mut dyn Backend) {
    assert_eq!(boot(connection, &MIGRATIONS).expect("boots").revisions.len(), 2);
    assert!(boot(connection, &MIGRATIONS).expect("boots again").is_empty());
    let count = "SELECT CAST(count(*) AS TEXT) FROM __model_registry_revisions";
    assert_eq!(column(connection, count), ["2"]);
    let schema = connection.introspect().expect("introspects");
    assert_eq!(schema.tables.len(), 2);
    assert!(!connection.is_in_transaction());
}

fn pooled<C: R2D2Connection + 'static>(url: String) -> Pool<ConnectionManager<C>> {
    Pool::builder().max_size(2).build(ConnectionManager::new(url)).expect("connects")
}

#[test]
fn connections_of_a_pool() {
    let database = postgres::database();
    boots(&mut pooled::<PgConnection>(database.url().to_owned()).get().expect("has one"));
    let database = sqlite::database();
    boots(&mut pooled::<SqliteConnection>(database.url()).get().expect("has one"));
}

#[test]
fn asynchronous_connections_in_their_wrapper() {
    let database = postgres::database();
    let mut connection =
        AsyncConnectionWrapper::<AsyncPgConnection>::establish(database.url()).expect("connects");
    boots(&mut connection);
}

#[derive(::diesel::MultiConnection)]
enum AnyConnection {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

impl AnyConnection {
    fn backend(&mut self) -> &mut dyn Backend {
        match self {
            Self::Postgres(connection) => connection,
            Self::Sqlite(connection) => connection,
        }
    }
}

#[test]
fn an_enum_of_connections() {
    let databases = (postgres::database(), sqlite::database());
    for url in [databases.0.url().to_owned(), databases.1.url()] {
        boots(AnyConnection::establish(&url).expect("connects").backend());
    }
}
