//! Which objects SQLite sees while a statement runs.
//!
//! Every `ALTER TABLE` makes SQLite parse all that its schema holds, up to three times over (`src/alter.c`), so that a
//! history of many revisions on many tables takes their product. Here, tables that statements do not name step aside:
//! their rows of `sqlite_schema` are taken out, and put back before a statement that could see them. What the tables
//! hold stays where it is, and every statement is still SQLite's own work.

use std::collections::{BTreeMap, BTreeSet};

use diesel::SqliteConnection;

use crate::dialect::sqlite::statements::{Statement, statements};
use crate::dialect::{Backend, BackendError, Dialect, sqlite::Sqlite};

/// The first so many changes of columns run with everything on the stage: clearing it costs as much as two of them.
const FREE_CHANGES: usize = 1;

/// So many tables and indexes may be made before the stage is cleared: for each, SQLite looks through all that is there.
const CROWD: usize = 500;

/// What SQLite sees.
#[derive(Default)]
pub(super) struct Stage {
    /// What stepped aside, by the name of its table in lower case.
    aside: BTreeMap<String, Vec<Entry>>,
    /// The tables of the indexes that stepped aside; all names in lower case.
    indexes: BTreeMap<String, String>,
    /// Names that stay, in lower case: those in views and triggers, which SQLite resolves with each change.
    kept: BTreeSet<String>,
    /// Changes of columns since everything was on the stage.
    changes: usize,
    /// Tables and indexes made since the stage was cleared.
    made: usize,
    /// Whether a script may have turned foreign keys on, so that a change of rows reaches tables that it does not name.
    has_pragmas: bool,
}

/// A row of `sqlite_schema`.
struct Entry {
    name: String,
    table: String,
    /// All its values, for SQL.
    values: String,
}

/// What a statement can see.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// What it names, and the texts of all views and triggers: it changes a table's columns.
    Columns,
    /// What it names: it makes a table or an index.
    Named,
    /// What it names, and what foreign keys lead to.
    Rows,
    /// A setting of the connection.
    Pragma,
    /// Everything.
    All,
}

impl Stage {
    /// Runs the statement with all on the stage that it can see.
    pub(super) fn run(
        &mut self,
        statement: Statement<'_>,
        connection: &mut SqliteConnection,
    ) -> Result<(), BackendError> {
        self.set_for(statement, connection)?;
        connection.execute(statement.sql)?;
        // SQLite reads its schema again only where it remembers a change, which each `RESET` made it forget.
        match statement.words().next().is_some_and(|word| word.eq_ignore_ascii_case("ROLLBACK")) {
            true => connection.execute("PRAGMA writable_schema=RESET"),
            false => Ok(()),
        }
    }

    /// Has on the stage what the statement can see.
    fn set_for(
        &mut self,
        statement: Statement<'_>,
        connection: &mut SqliteConnection,
    ) -> Result<(), BackendError> {
        let reach = Reach::of(statement);
        self.has_pragmas |= reach == Reach::Pragma;
        self.made += usize::from(reach == Reach::Named);
        match reach {
            Reach::Columns => self.set_for_change(statement, connection),
            Reach::Rows if self.has_pragmas => self.restore(connection),
            Reach::Named | Reach::Rows if self.aside.is_empty() && self.made < CROWD => Ok(()),
            Reach::Named | Reach::Rows if names_schema(statement) => self.restore(connection),
            Reach::Named if self.made >= CROWD => self.clear(statement, connection),
            Reach::Named | Reach::Rows => {
                let coming = self.named(statement);
                change(connection, &[], &coming)
            }
            Reach::Pragma | Reach::All => self.restore(connection),
        }
    }

    fn set_for_change(
        &mut self,
        statement: Statement<'_>,
        connection: &mut SqliteConnection,
    ) -> Result<(), BackendError> {
        self.changes += 1;
        let must_clear = match self.aside.is_empty() {
            true => self.changes > FREE_CHANGES,
            false => statement.names().any(|name| self.aside.contains_key(&name)),
        };
        match must_clear {
            true => self.clear(statement, connection),
            false => Ok(()),
        }
    }

    /// Has everything on the stage.
    pub(super) fn restore(
        &mut self,
        connection: &mut SqliteConnection,
    ) -> Result<(), BackendError> {
        (self.changes, self.made) = (0, 0);
        self.indexes.clear();
        let entries: Vec<_> = std::mem::take(&mut self.aside).into_values().flatten().collect();
        change(connection, &[], &entries)
    }

    /// Has nothing on the stage but what the statement names and what must stay, if anything can step aside.
    fn clear(
        &mut self,
        statement: Statement<'_>,
        connection: &mut SqliteConnection,
    ) -> Result<(), BackendError> {
        self.made = 0;
        if self.aside.is_empty() {
            if !can_step_aside(connection)? {
                return Ok(());
            }
            self.kept = names_in_code(connection)?;
        }
        let coming = self.named(statement);
        let leaving = self.leaving(statement, connection)?;
        change(connection, &leaving, &coming)?;
        for entry in leaving {
            let table = entry.table.to_ascii_lowercase();
            self.indexes.insert(entry.name.to_ascii_lowercase(), table.clone());
            self.aside.entry(table).or_default().push(entry);
        }
        Ok(())
    }

    /// Takes what the statement names out of what stepped aside.
    fn named(&mut self, statement: Statement<'_>) -> Vec<Entry> {
        let mut entries = Vec::new();
        if !self.aside.is_empty() {
            for name in statement.names() {
                let table = self.indexes.get(&name).unwrap_or(&name);
                entries.extend(self.aside.remove(table).into_iter().flatten());
            }
        }
        entries
    }

    /// What is on the stage and neither named nor kept.
    fn leaving(
        &self,
        statement: Statement<'_>,
        connection: &mut SqliteConnection,
    ) -> Result<Vec<Entry>, BackendError> {
        let named: BTreeSet<_> = statement.names().collect();
        let stays = |entry: &Entry| {
            let table = entry.table.to_ascii_lowercase();
            table.starts_with("sqlite_") || named.contains(&table) || self.kept.contains(&table)
        };
        let entries = entries(connection)?;
        Ok(entries.into_iter().filter(|entry| !stays(entry)).collect())
    }
}

impl Reach {
    fn of(statement: Statement<'_>) -> Self {
        let mut words = statement.words().map(str::to_ascii_uppercase);
        let mut next = || words.next().unwrap_or_default();
        match (next().as_str(), next().as_str()) {
            ("ALTER", "TABLE") if changes_column(statement) => Self::Columns,
            ("CREATE", "TABLE" | "INDEX" | "UNIQUE") => Self::Named,
            ("INSERT" | "REPLACE" | "UPDATE" | "DELETE", _) => Self::Rows,
            ("PRAGMA", _) => Self::Pragma,
            _ => Self::All,
        }
    }
}

/// Whether the statement names a table or a function that shows the schema itself.
fn names_schema(statement: Statement<'_>) -> bool {
    statement.names().any(|name| name.starts_with("sqlite_") || name.starts_with("pragma_"))
}

/// Whether an ALTER TABLE adds or drops a column. A rename changes the texts of whatever names the table.
fn changes_column(statement: Statement<'_>) -> bool {
    let mut words = statement.words();
    !words.any(|word| word.eq_ignore_ascii_case("RENAME"))
}

/// Whether the schema is such that tables can step aside: no table is virtual, since its module may look at others;
/// nothing is temporary, since that may name tables too; and SQLite lets its schema be written.
fn can_step_aside(connection: &mut SqliteConnection) -> Result<bool, BackendError> {
    const OTHERS: &str = "SELECT 1 FROM temp.sqlite_schema UNION ALL \
        SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND rootpage = 0 LIMIT 1";
    if !connection.query(OTHERS)?.is_empty() {
        return Ok(false);
    }
    connection.execute("PRAGMA writable_schema=ON")?;
    let state = connection.query("PRAGMA writable_schema")?;
    connection.execute("PRAGMA writable_schema=OFF")?;
    Ok(state.into_iter().flatten().flatten().eq(["1"]))
}

/// Every name in the text of a view or a trigger.
fn names_in_code(connection: &mut SqliteConnection) -> Result<BTreeSet<String>, BackendError> {
    const CODE: &str = "SELECT sql FROM main.sqlite_schema WHERE type IN ('view', 'trigger')";
    let texts: Vec<_> = connection.query(CODE)?.into_iter().flatten().flatten().collect();
    Ok(texts.iter().flat_map(|text| statements(text)).flat_map(|code| code.names()).collect())
}

/// The tables and indexes that SQLite sees, each table before its indexes.
fn entries(connection: &mut SqliteConnection) -> Result<Vec<Entry>, BackendError> {
    const ENTRIES: &str = "SELECT name, tbl_name, \
            '(' || quote(type) || ',' || quote(name) || ',' || quote(tbl_name) || ',' || \
            quote(rootpage) || ',' || quote(sql) || ')' \
        FROM main.sqlite_schema WHERE type IN ('table', 'index') ORDER BY rowid";
    let entry = |row: Vec<Option<String>>| {
        let [name, table, values] = <[_; 3]>::try_from(row).ok()?.map(Option::unwrap_or_default);
        Some(Entry { name, table, values })
    };
    Ok(connection.query(ENTRIES)?.into_iter().filter_map(entry).collect())
}

/// Takes rows out of `sqlite_schema`, puts others in, and lets SQLite read it again.
fn change(
    connection: &mut SqliteConnection,
    leaving: &[Entry],
    coming: &[Entry],
) -> Result<(), BackendError> {
    if leaving.is_empty() && coming.is_empty() {
        return Ok(());
    }
    let mut script = String::from("PRAGMA writable_schema=ON;");
    if !leaving.is_empty() {
        let names: Vec<_> = leaving.iter().map(|entry| Sqlite.literal(&entry.name)).collect();
        script += "DELETE FROM main.sqlite_schema WHERE type IN ('table', 'index') AND name IN (";
        script += &names.join(",");
        script += ");";
    }
    if !coming.is_empty() {
        let rows: Vec<_> = coming.iter().map(|entry| entry.values.as_str()).collect();
        script += "INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ";
        script += &rows.join(",");
        script += ";";
    }
    script += "PRAGMA writable_schema=RESET;";
    connection.execute(&script)
}
