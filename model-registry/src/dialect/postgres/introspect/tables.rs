//! Tables without what is in them.

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Nullable, Text};

use super::{load, object_name, tables_cte};
use crate::dialect::BackendError;
use crate::schema::{Schema, Table};

#[derive(QueryableByName)]
struct TableRow {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    let sql = format!(
        "{} SELECT t.schema::text, t.name::text, obj_description(t.oid, 'pg_class') AS comment
        FROM tables t",
        tables_cte()
    );
    for TableRow { schema: namespace, name, comment } in load(connection, &sql)? {
        let table = Table { comment, ..Table::new(object_name(namespace, name)) };
        schema.add_table(table);
    }
    Ok(())
}
