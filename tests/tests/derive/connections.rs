//! Connections to databases that have the tables of the models, as the models say.

use diesel::prelude::*;
use model_registry::dialect::Backend;
use model_registry::metadata::{ModelDef, Registration};
use model_registry::{Metadata, Model};
use registry_tests::base::EtlRun;
use registry_tests::postgres::{self, TestDatabase};

use crate::models::{Lab, Plot, Sample};
use crate::types::{Common, Lite, Special};

const MODELS: [&ModelDef; 5] = [EtlRun::DEF, Lab::DEF, Plot::DEF, Sample::DEF, Common::DEF];

/// The tables that both backends have, and one of this backend's own.
fn create_tables(connection: &mut dyn Backend, own: &'static ModelDef) {
    let models = MODELS.into_iter().chain([own]).map(Registration::Model);
    let created = Metadata::from_registrations(models).create_all(connection);
    created.expect("the tables are made");
}

/// A database in memory.
pub fn sqlite() -> SqliteConnection {
    let mut connection = SqliteConnection::establish(":memory:").expect("SQLite opens");
    create_tables(&mut connection, Lite::DEF);
    connection
}

/// A database that lives as long as the first value.
pub fn postgres() -> (TestDatabase, PgConnection) {
    let database = postgres::database();
    let mut connection = database.connect();
    create_tables(&mut connection, Special::DEF);
    (database, connection)
}

/// One test for each backend.
macro_rules! on_both {
    ($(fn $name:ident($connection:ident) $body:block)*) => {
        mod on_sqlite {
            use super::*;
            $(#[test] fn $name() { let $connection = &mut crate::connections::sqlite(); $body })*
        }
        mod on_postgres {
            use super::*;
            $(
                #[test]
                fn $name() {
                    let (_database, mut connection) = crate::connections::postgres();
                    let $connection = &mut connection;
                    $body
                }
            )*
        }
    };
}

pub(crate) use on_both;
