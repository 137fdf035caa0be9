//! Our revisions as Diesel's own harness takes them, for whoever goes back to it.

use std::fmt;

use diesel::backend::Backend;
use diesel::connection::BoxableConnection;
use diesel::migration::{
    self, Migration, MigrationMetadata, MigrationName, MigrationSource, MigrationVersion,
};

use super::{EmbeddedRevisions, Graph, Revision, RustPart, Settings};

impl<DB: Backend> MigrationSource<DB> for Graph {
    fn migrations(&self) -> migration::Result<Vec<Box<dyn Migration<DB>>>> {
        let boxed = |revision: &Revision| Box::new(revision.clone()) as Box<dyn Migration<DB>>;
        Ok(self.revisions().iter().map(boxed).collect())
    }
}

impl<DB: Backend> MigrationSource<DB> for EmbeddedRevisions {
    fn migrations(&self) -> migration::Result<Vec<Box<dyn Migration<DB>>>> {
        self.graph()?.migrations()
    }
}

impl<DB: Backend> Migration<DB> for Revision {
    fn run(&self, conn: &mut dyn BoxableConnection<DB>) -> migration::Result<()> {
        self.check_is_sql(RustPart::Up)?;
        Ok(conn.batch_execute(&self.up)?)
    }

    fn revert(&self, conn: &mut dyn BoxableConnection<DB>) -> migration::Result<()> {
        self.check_is_sql(RustPart::Down)?;
        match &self.down {
            Some(sql) => Ok(conn.batch_execute(sql)?),
            None => Err(format!("{self} has no down.sql").into()),
        }
    }

    fn metadata(&self) -> &dyn MigrationMetadata {
        &self.settings
    }

    fn name(&self) -> &dyn MigrationName {
        self
    }
}

impl Revision {
    /// Diesel's harness has only its own connection, which a part in Rust cannot be given.
    fn check_is_sql(&self, part: RustPart) -> migration::Result<()> {
        match self.settings.rust.contains(&part) {
            false => Ok(()),
            true => {
                Err(format!("{self} has a part in Rust: run it with the runner of model-registry")
                    .into())
            }
        }
    }
}

impl MigrationMetadata for Settings {
    fn run_in_transaction(&self) -> bool {
        self.run_in_transaction
    }
}

impl MigrationName for Revision {
    fn version(&self) -> MigrationVersion<'_> {
        MigrationVersion::from(&self.version)
    }
}

/// The directory's name.
impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}
