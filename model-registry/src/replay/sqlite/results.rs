//! The columns of views, as SQLite itself names them.

use std::collections::BTreeMap;

use super::{SqliteReplay, unreadable};
use crate::dialect::sqlite::Sqlite;
use crate::dialect::{Backend, Dialect};
use crate::replay::{ReplayError, ResultColumn};
use crate::schema::{Definition, ObjectName, View};
use crate::step::Step;

/// The name under which a view is made for a look at it.
const VIEW: &str = "__model_registry_view";

/// The words for what SQLite has only found out: how a value could be stored, where no column was declared so
/// (`sqlite3SubqueryColumnTypes`).
const FOUND_OUT: [&str; 4] = ["", "NUM", "INT", "BLOB"];

impl SqliteReplay {
    /// The columns of what a view yields.
    pub(super) fn columns_of(&mut self, view: &View) -> Result<Vec<ResultColumn>, ReplayError> {
        let connection = &mut self.connection;
        let failed = |error: &dyn std::error::Error| ReplayError::Columns {
            view: view.name.to_string(),
            reason: error.to_string(),
        };
        let looked_at = View {
            name: ObjectName::unqualified(VIEW),
            columns: view.columns.clone(),
            query: view.query.clone(),
            options: view.options.clone(),
            materialized: None,
            comment: None,
            column_comments: BTreeMap::new(),
        };
        let create = Step::Create(Definition::View(looked_at));
        for sql in Sqlite.render(&create).map_err(|error| unreadable(&error))? {
            connection.execute(&sql).map_err(|error| failed(&error))?;
        }
        let sql = format!("SELECT name, type FROM pragma_table_info('{VIEW}') ORDER BY cid");
        // A query with a mistake is found when it is looked at, not when the view is made.
        let rows = connection.query(&sql).map_err(|error| failed(&error));
        connection.execute(&format!("DROP VIEW {VIEW}")).map_err(|error| unreadable(&error))?;
        Ok(rows?.into_iter().filter_map(column).collect())
    }
}

fn column(row: Vec<Option<String>>) -> Option<ResultColumn> {
    let mut values = row.into_iter();
    let (name, declared) = (values.next()??, values.next()??);
    let is_certain = !FOUND_OUT.iter().any(|word| declared.eq_ignore_ascii_case(word));
    let data_type = Sqlite.parse_type(&declared).ok().filter(|_| is_certain);
    Some(ResultColumn { name, data_type })
}
