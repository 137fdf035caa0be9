//! Views.

use super::{name, unsupported};
use crate::dialect::DialectError;
use crate::dialect::sqlite::names::quote;
use crate::schema::{Object, View};

pub(super) fn create(view: &View) -> Result<Vec<String>, DialectError> {
    if view.materialized.is_some() {
        let object = Object::View { name: view.name.clone() };
        return Err(unsupported(object, "SQLite has no materialized views: use a table"));
    }
    let columns: Vec<_> = view.columns.iter().map(|column| quote(column)).collect();
    let columns = match columns.is_empty() {
        true => String::new(),
        false => format!(" ({})", columns.join(", ")),
    };
    Ok(vec![format!("CREATE VIEW {}{columns} AS\n{}", name(&view.name)?, view.query.sql())])
}
