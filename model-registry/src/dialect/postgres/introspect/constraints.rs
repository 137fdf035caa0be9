//! Primary keys, uniques, foreign keys and checks.

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Bool, Nullable, Text};

use super::{Server, load, object_name, read_expression, tables_cte, unreadable};
use crate::dialect::BackendError;
use crate::schema::{
    Check, Constraint, ConstraintKind, Deferrability, ForeignKey, Key, Object, ObjectName,
    ReferentialAction, Schema, Unique,
};

#[derive(QueryableByName)]
struct ConstraintRow {
    #[diesel(sql_type = Text)]
    table_schema: String,
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Array<Text>)]
    columns: Vec<String>,
    #[diesel(sql_type = Bool)]
    deferrable: bool,
    #[diesel(sql_type = Bool)]
    deferred: bool,
    #[diesel(sql_type = Bool)]
    nulls_not_distinct: bool,
    #[diesel(sql_type = Nullable<Text>)]
    expression: Option<String>,
    #[diesel(embed)]
    reference: ReferenceRow,
}

#[derive(QueryableByName)]
struct ReferenceRow {
    #[diesel(sql_type = Nullable<Text>)]
    referred_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    referred_table: Option<String>,
    #[diesel(sql_type = Array<Text>)]
    references: Vec<String>,
    #[diesel(sql_type = Text)]
    on_update: String,
    #[diesel(sql_type = Text)]
    on_delete: String,
}

/// The query. A foreign key to a partitioned table has a further row for each partition, whose parent it is.
fn sql(server: &Server) -> String {
    let tables = tables_cte();
    let nulls_not_distinct = server.nulls_not_distinct();
    let columns = column_names("c.conrelid", "c.conkey");
    let references = column_names("c.confrelid", "c.confkey");
    format!(
        "{tables}
        SELECT t.schema::text AS table_schema, t.name::text AS table_name,
            c.conname::text AS name, c.contype::text AS kind, {columns} AS columns,
            c.condeferrable AS deferrable, c.condeferred AS deferred,
            coalesce({nulls_not_distinct}, false) AS nulls_not_distinct,
            pg_get_expr(c.conbin, c.conrelid) AS expression,
            rn.nspname::text AS referred_schema, r.relname::text AS referred_table,
            {references} AS references,
            c.confupdtype::text AS on_update, c.confdeltype::text AS on_delete
        FROM tables t
            JOIN pg_constraint c ON c.conrelid = t.oid
                AND c.contype IN ('p', 'u', 'f', 'c') AND c.conparentid = 0
            LEFT JOIN pg_index i ON i.indexrelid = c.conindid AND c.contype = 'u'
            LEFT JOIN pg_class r ON r.oid = c.confrelid
            LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace"
    )
}

/// The names of the columns whose numbers are in an array, in its order.
fn column_names(table: &str, numbers: &str) -> String {
    format!(
        "ARRAY(
            SELECT a.attname::text
            FROM unnest({numbers}) WITH ORDINALITY AS k (number, position)
                JOIN pg_attribute a ON a.attrelid = {table} AND a.attnum = k.number
            ORDER BY k.position
        )"
    )
}

pub(super) fn read(
    connection: &mut impl Client,
    server: &Server,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    for row in load::<ConstraintRow>(connection, &sql(server))? {
        let table = object_name(row.table_schema.clone(), row.table_name.clone());
        let constraint = constraint(&table, row)?;
        if let Some(table) = schema.tables.get_mut(&table) {
            table.add_constraint(constraint);
        }
    }
    Ok(())
}

fn constraint(table: &ObjectName, row: ConstraintRow) -> Result<Constraint, BackendError> {
    let object = || Object::constraint(table, &row.name);
    let deferrable = match (row.deferrable, row.deferred) {
        (false, _) => Deferrability::NotDeferrable,
        (true, false) => Deferrability::InitiallyImmediate,
        (true, true) => Deferrability::InitiallyDeferred,
    };
    let columns = row.columns;
    let nulls_not_distinct = row.nulls_not_distinct;
    let kind = match (row.kind.as_str(), row.expression) {
        ("p", _) => ConstraintKind::PrimaryKey(Key { columns, deferrable }),
        ("u", _) => ConstraintKind::Unique(Unique { columns, nulls_not_distinct, deferrable }),
        ("f", _) => {
            ConstraintKind::ForeignKey(foreign_key(columns, deferrable, row.reference, object)?)
        }
        ("c", Some(sql)) => {
            ConstraintKind::Check(Check { expression: read_expression(&sql, None, object)? })
        }
        (kind, _) => return Err(unreadable(object(), format!("its kind `{kind}` is not known"))),
    };
    Ok(Constraint { name: row.name, kind })
}

fn foreign_key(
    columns: Vec<String>,
    deferrable: Deferrability,
    row: ReferenceRow,
    object: impl Fn() -> Object,
) -> Result<ForeignKey, BackendError> {
    let referred = row.referred_schema.zip(row.referred_table);
    let (schema, name) =
        referred.ok_or_else(|| unreadable(object(), "the table that it refers to is gone"))?;
    let action = |letter: &str| {
        action(letter)
            .ok_or_else(|| unreadable(object(), format!("its action `{letter}` is not known")))
    };
    Ok(ForeignKey {
        columns,
        table: object_name(schema, name),
        references: row.references,
        on_delete: action(&row.on_delete)?,
        on_update: action(&row.on_update)?,
        deferrable,
    })
}

/// The letters of `pg_constraint.confupdtype` and `confdeltype`.
fn action(letter: &str) -> Option<ReferentialAction> {
    match letter {
        "a" => Some(ReferentialAction::NoAction),
        "r" => Some(ReferentialAction::Restrict),
        "c" => Some(ReferentialAction::Cascade),
        "n" => Some(ReferentialAction::SetNull),
        "d" => Some(ReferentialAction::SetDefault),
        _ => None,
    }
}
