//! `CREATE VIEW`, `CREATE TRIGGER`.

use std::collections::BTreeMap;

use super::Result;
use super::cursor::Cursor;
use crate::dialect::sqlite::statement;
use crate::schema::{Code, Object, ObjectName, View};

/// The view that the text makes.
pub(in super::super) fn view(sql: &str) -> Result<View> {
    let mut cursor = Cursor::new(sql);
    cursor.expect("CREATE")?;
    cursor.expect("VIEW")?;
    let name = cursor.name()?;
    let mut columns = Vec::new();
    if cursor.accept_symbol("(") {
        columns.push(cursor.name()?);
        while cursor.accept_symbol(",") {
            columns.push(cursor.name()?);
        }
        cursor.expect_symbol(")")?;
    }
    cursor.expect("AS")?;
    Ok(View {
        name: ObjectName::unqualified(name),
        columns,
        query: statement::stored(cursor.rest()),
        options: BTreeMap::new(),
        materialized: None,
        comment: None,
        column_comments: BTreeMap::new(),
    })
}

/// The trigger that the text makes, on that table or view.
pub(in super::super) fn trigger(sql: &str, table: &str) -> Result<Code> {
    let mut cursor = Cursor::new(sql);
    cursor.expect("CREATE")?;
    cursor.expect("TRIGGER")?;
    let name = cursor.name()?;
    Ok(Code {
        object: Object::Trigger { table: ObjectName::unqualified(table), name },
        statement: statement::stored(sql),
        state: None,
        comment: None,
    })
}
