//! Primary keys, uniques, foreign keys and checks. What an exclusion constraint compares is read with the indexes.

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Bool, Nullable, Text};

use super::{Server, load, object_name, options, read_expression, tables_cte, unreadable};
use crate::dialect::BackendError;
use crate::schema::{
    Check, Constraint, ConstraintKind, Deferrability, Exclusion, ForeignKey, IndexStorage, Key,
    Object, ObjectName, ReferentialAction, Schema, Unique, Validity,
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
    #[diesel(sql_type = Bool)]
    without_overlaps: bool,
    #[diesel(sql_type = Bool)]
    not_valid: bool,
    #[diesel(sql_type = Bool)]
    not_enforced: bool,
    #[diesel(sql_type = Bool)]
    no_inherit: bool,
    #[diesel(sql_type = Nullable<Text>)]
    expression: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
    #[diesel(embed)]
    index: IndexRow,
    #[diesel(embed)]
    reference: ReferenceRow,
}

/// The index behind a constraint.
#[derive(QueryableByName)]
struct IndexRow {
    #[diesel(sql_type = Array<Text>)]
    include: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    parameter_names: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    parameter_values: Vec<String>,
    #[diesel(sql_type = Nullable<Text>)]
    tablespace: Option<String>,
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
    #[diesel(sql_type = Array<Text>)]
    set_on_delete: Vec<String>,
    #[diesel(sql_type = Bool)]
    match_full: bool,
}

/// The query. A foreign key to a partitioned table has a further row for each partition, whose parent it is.
fn sql(server: &Server) -> String {
    let tables = tables_cte();
    let nulls_not_distinct = server.nulls_not_distinct();
    let (enforced, period) = (server.enforced(), server.period());
    let columns = column_names("own.names", "c.conkey");
    let references = column_names("other.names", "c.confkey");
    let set_numbers = server.set_on_delete();
    let set_on_delete = column_names("own.names", set_numbers);
    let include = column_names("own.names", "(i.indkey::smallint[])[i.indnkeyatts:]");
    let parameters = options("x.reloptions", "parameter");
    format!(
        "{tables},
        columns AS (
            SELECT a.attrelid, array_agg(a.attname::text ORDER BY a.attnum) AS names
            FROM pg_attribute a
            WHERE a.attnum > 0 AND a.attrelid IN (
                SELECT conrelid FROM pg_constraint UNION SELECT confrelid FROM pg_constraint
            )
            GROUP BY a.attrelid
        )
        SELECT t.schema::text AS table_schema, t.name::text AS table_name,
            c.conname::text AS name, c.contype::text AS kind, {columns} AS columns,
            c.condeferrable AS deferrable, c.condeferred AS deferred,
            coalesce({nulls_not_distinct}, false) AS nulls_not_distinct,
            {period} AS without_overlaps,
            NOT c.convalidated AS not_valid, NOT {enforced} AS not_enforced, c.connoinherit AS no_inherit,
            pg_get_expr(c.conbin, c.conrelid) AS expression,
            obj_description(c.oid, 'pg_constraint') AS comment,
            CASE WHEN i.indnatts > i.indnkeyatts THEN {include} ELSE ARRAY[]::text[] END AS include,
            {parameters}, s.spcname::text AS tablespace,
            rn.nspname::text AS referred_schema, r.relname::text AS referred_table,
            {references} AS references,
            c.confupdtype::text AS on_update, c.confdeltype::text AS on_delete,
            CASE WHEN {set_numbers} IS NULL THEN ARRAY[]::text[] ELSE {set_on_delete} END
                AS set_on_delete, c.confmatchtype = 'f' AS match_full
        FROM tables t
            JOIN pg_constraint c ON c.conrelid = t.oid
                AND c.contype IN ('p', 'u', 'f', 'c', 'x') AND c.conparentid = 0
            LEFT JOIN columns own ON own.attrelid = c.conrelid
            LEFT JOIN columns other ON other.attrelid = c.confrelid
            LEFT JOIN pg_index i ON i.indexrelid = c.conindid AND c.contype IN ('p', 'u', 'x')
            LEFT JOIN pg_class x ON x.oid = i.indexrelid
            LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
            LEFT JOIN pg_class r ON r.oid = c.confrelid
            LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace"
    )
}

/// The names of the columns whose numbers are in an array, in its order. A column's number is its place among all that
/// the table ever had, since those that went stay in the catalog. An expression has no number.
fn column_names(names: &str, numbers: &str) -> String {
    format!(
        "ARRAY(
            SELECT {names}[k.number]
            FROM unnest({numbers}) WITH ORDINALITY AS k (number, position)
            WHERE {names}[k.number] IS NOT NULL
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
    let validity = match (row.not_enforced, row.not_valid) {
        (true, _) => Validity::NotEnforced,
        (false, true) => Validity::NotValid,
        (false, false) => Validity::Valid,
    };
    let (columns, without_overlaps) = (row.columns, row.without_overlaps);
    let IndexRow { include, parameter_names, parameter_values, tablespace } = row.index;
    let parameters = parameter_names.into_iter().zip(parameter_values).collect();
    let storage = IndexStorage { parameters, tablespace };
    let kind = match (row.kind.as_str(), row.expression) {
        ("p", _) => ConstraintKind::PrimaryKey(Key {
            without_overlaps,
            include,
            deferrable,
            storage,
            ..Key::new(columns)
        }),
        ("u", _) => ConstraintKind::Unique(Unique {
            without_overlaps,
            include,
            nulls_not_distinct: row.nulls_not_distinct,
            deferrable,
            storage,
            ..Unique::new(columns)
        }),
        ("f", _) => {
            let key = foreign_key(columns, row.reference, object)?;
            ConstraintKind::ForeignKey(ForeignKey {
                period: without_overlaps,
                deferrable,
                validity,
                ..key
            })
        }
        ("c", Some(sql)) => {
            let expression = read_expression(&sql, None, object)?;
            ConstraintKind::Check(Check { expression, no_inherit: row.no_inherit, validity })
        }
        ("x", _) => ConstraintKind::Exclusion(Exclusion {
            method: None,
            elements: Vec::new(),
            include,
            predicate: None,
            deferrable,
            storage,
        }),
        (kind, _) => return Err(unreadable(object(), format!("its kind `{kind}` is not known"))),
    };
    Ok(Constraint { comment: row.comment, ..Constraint::new(row.name, kind) })
}

fn foreign_key(
    columns: Vec<String>,
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
        on_delete: action(&row.on_delete)?,
        on_update: action(&row.on_update)?,
        set_on_delete: row.set_on_delete,
        match_full: row.match_full,
        ..ForeignKey::new(columns, object_name(schema, name), row.references)
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
