//! One empty database after the other, of any dialect, on one connection.

use diesel::{Connection, PgConnection, SqliteConnection};
use model_registry::dialect::{Backend, BackendError, Dialect, DialectName, dialect};

use crate::dump::{Dump, dump};
use crate::postgres::{self, TestDatabase};

/// A connection to a database that can be emptied.
pub struct Engine {
    name: DialectName,
    connection: Box<dyn Backend>,
    /// The database goes when the engine does.
    database: Option<TestDatabase>,
}

/// A tablespace of the server for all tests, inside of its own directory. It outlives a database.
const TABLESPACE: &str = "CREATE TABLESPACE fast LOCATION ''";

/// Drops all namespaces with what is in them, and what an extension or an access method may have left outside.
const EMPTY_POSTGRES: &str = "
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP
        EXECUTE format('DROP EXTENSION %I CASCADE', name);
    END LOOP;
    FOR name IN SELECT pubname FROM pg_publication LOOP
        EXECUTE format('DROP PUBLICATION %I', name);
    END LOOP;
    FOR name IN SELECT evtname FROM pg_event_trigger LOOP
        EXECUTE format('DROP EVENT TRIGGER %I', name);
    END LOOP;
    FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
        EXECUTE format('DROP SCHEMA %I CASCADE', name);
    END LOOP;
    FOR name IN SELECT amname FROM pg_am WHERE oid >= 16384 LOOP
        EXECUTE format('DROP ACCESS METHOD %I CASCADE', name);
    END LOOP;
    CREATE SCHEMA public;
    GRANT USAGE ON SCHEMA public TO PUBLIC;
    FOR name IN SELECT DISTINCT r.rolname FROM pg_default_acl d, aclexplode(d.defaclacl) a
        JOIN pg_roles r ON r.oid = a.grantee WHERE a.grantee <> d.defaclrole LOOP
        EXECUTE format('DROP OWNED BY %I', name);
    END LOOP;
    ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
    ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO PUBLIC;
END $$";

impl Engine {
    /// An empty database.
    ///
    /// # Panics
    ///
    /// Where there is no server; the message says how to get one.
    pub fn open(name: DialectName) -> Self {
        match name {
            DialectName::Postgres => {
                let database = postgres::database();
                let mut connection: PgConnection = database.connect();
                make_tablespace(&mut connection);
                Self { name, connection: Box::new(connection), database: Some(database) }
            }
            DialectName::Sqlite => {
                Self { name, connection: Box::new(sqlite_in_memory()), database: None }
            }
        }
    }

    /// Its dialect.
    pub fn dialect(&self) -> &'static dyn Dialect {
        dialect(self.name)
    }

    /// The connection to the database as it is.
    pub fn connection(&mut self) -> &mut dyn Backend {
        &mut *self.connection
    }

    /// The connection to a database that holds nothing, whatever state the last user left it in.
    ///
    /// # Panics
    ///
    /// Where the database refuses.
    pub fn emptied(&mut self) -> &mut dyn Backend {
        match self.name {
            DialectName::Postgres => {
                let result =
                    self.execute("ROLLBACK; RESET ALL").and_then(|()| self.execute(EMPTY_POSTGRES));
                if let Err(error) = result {
                    panic!("the database cannot be emptied: {error}");
                }
            }
            DialectName::Sqlite => self.connection = Box::new(sqlite_in_memory()),
        }
        self.connection()
    }

    /// What another reader of the catalog than our own says of the schema, where the dialect has one. Two equal schemas
    /// have equal texts.
    ///
    /// # Errors
    ///
    /// What `pg_dump` says, or that there is none.
    pub fn dump(&self) -> Result<Dump, String> {
        match &self.database {
            Some(database) => dump(database.url()),
            None => Ok(Dump::default()),
        }
    }

    /// Runs a script as a migration runs: in a transaction, unless it manages that by itself. Foreign keys are on, as
    /// applications have them.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub fn migrate(&mut self, script: &str, manages_transaction: bool) -> Result<(), BackendError> {
        if self.name == DialectName::Sqlite {
            self.execute("PRAGMA foreign_keys = ON")?;
        }
        match manages_transaction {
            true => self.execute(script),
            false => self.execute(&format!("BEGIN;\n{script}\n;COMMIT;")),
        }
    }

    fn execute(&mut self, sql: &str) -> Result<(), BackendError> {
        self.connection.execute(sql)
    }
}

/// Makes the tablespace, unless another test has.
fn make_tablespace(connection: &mut dyn Backend) {
    let made = connection
        .execute("SET allow_in_place_tablespaces = on")
        .and_then(|()| connection.execute(TABLESPACE));
    if let Err(error) = made
        && !error.to_string().contains("already exists")
    {
        panic!("a tablespace for the tests: {error}");
    }
}

fn sqlite_in_memory() -> SqliteConnection {
    match SqliteConnection::establish(":memory:") {
        Ok(connection) => connection,
        Err(error) => panic!("SQLite in memory: {error}"),
    }
}
