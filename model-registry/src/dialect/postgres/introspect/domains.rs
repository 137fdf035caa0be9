//! Domains.

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Bool, Nullable, Text};

use super::data_type::{self, TypeRow};
use super::{
    Client, OF_USERS, load, not_of_extension, object_name, read_expression, system_or_object_name,
};
use crate::dialect::BackendError;
use crate::schema::{DataType, Domain, DomainCheck, Object, Schema};

#[derive(QueryableByName)]
struct DomainRow {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(embed)]
    base: TypeRow,
    #[diesel(sql_type = Bool)]
    not_null: bool,
    #[diesel(sql_type = Nullable<Text>)]
    default_value: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    collation_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

#[derive(QueryableByName)]
struct CheckRow {
    #[diesel(sql_type = Text)]
    domain_schema: String,
    #[diesel(sql_type = Text)]
    domain_name: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    expression: String,
    #[diesel(sql_type = Bool)]
    not_valid: bool,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

pub(super) fn read(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    let mut defaults = Vec::new();
    for row in load::<DomainRow>(connection, &sql())? {
        let collation = row
            .collation_schema
            .zip(row.collation_name)
            .map(|(schema, name)| system_or_object_name(schema, name));
        let domain = Domain {
            name: object_name(row.schema, row.name),
            base: DataType::from(row.base),
            collation,
            nullable: !row.not_null,
            default: None,
            checks: Default::default(),
            comment: row.comment,
        };
        defaults.extend(row.default_value.map(|sql| (domain.name.clone(), sql)));
        schema.domains.insert(domain.name.clone(), domain);
    }
    // A default is read once the domain under it is known.
    for (name, sql) in defaults {
        let base = schema.domains.get(&name).map(|domain| schema.base_type(&domain.base));
        let default = read_expression(&sql, base, || Object::Domain { name: name.clone() })?;
        if let Some(domain) = schema.domains.get_mut(&name) {
            domain.default = Some(default);
        }
    }
    checks(connection, schema)
}

fn sql() -> String {
    let own = not_of_extension("pg_type", "t.oid");
    let (columns, joins) = (data_type::columns("t.typtypmod"), data_type::joins("t.typbasetype"));
    format!(
        "SELECT n.nspname::text AS schema, t.typname::text AS name, {columns},
            t.typnotnull AS not_null, pg_get_expr(t.typdefaultbin, 0) AS default_value,
            ln.nspname::text AS collation_schema, l.collname::text AS collation_name,
            obj_description(t.oid, 'pg_type') AS comment
        FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace
            {joins}
            LEFT JOIN pg_collation l ON l.oid = t.typcollation
                AND t.typcollation <> w.typcollation
            LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
        WHERE t.typtype = 'd' AND {OF_USERS} AND {own}"
    )
}

fn checks(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    let sql = format!(
        "SELECT n.nspname::text AS domain_schema, t.typname::text AS domain_name,
            c.conname::text AS name, pg_get_expr(c.conbin, 0) AS expression,
            NOT c.convalidated AS not_valid, obj_description(c.oid, 'pg_constraint') AS comment
        FROM pg_constraint c
            JOIN pg_type t ON t.oid = c.contypid
            JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE c.contype = 'c' AND {OF_USERS}"
    );
    for row in load::<CheckRow>(connection, &sql)? {
        let name = object_name(row.domain_schema, row.domain_name);
        let Some(domain) = schema.domains.get_mut(&name) else { continue };
        let expression =
            read_expression(&row.expression, None, || Object::Domain { name: name.clone() })?;
        let check = DomainCheck { expression, not_valid: row.not_valid, comment: row.comment };
        domain.checks.insert(row.name, check);
    }
    Ok(())
}
