//! The schema of a live database, read from its catalog in a fixed number of queries.

pub(super) mod code;
mod collations;
mod columns;
mod composites;
mod constraints;
mod data_type;
mod domains;
mod enums;
mod grants;
mod indexes;
mod lineage;
mod namespaces;
mod ranges;
mod relations;
mod sequences;
mod server;
mod table_options;
mod tuning;
mod views;

use std::collections::BTreeMap;

use diesel::connection::TransactionManager;
use diesel::deserialize::QueryableByName;
use diesel::pg::Pg;
use diesel::result::Error;
use diesel::sql_types::{Array, Oid};
use diesel::{RunQueryDsl, sql_query};

pub(super) use server::Server;

use columns::Columns;
use constraints::Constraints;
use indexes::Indexes;
use relations::Relations;
use sequences::Sequences;

use super::backend::Client;
use super::canonical::settle_domains;
use super::expression;
use super::names::{DEFAULT_NAMESPACE, literal};
use crate::dialect::backend::database_error;
use crate::dialect::meanwhile::meanwhile;
use crate::dialect::{BackendError, DialectError, HIDDEN_TABLES};
use crate::schema::{DataType, Expr, Object, ObjectName, Schema};

/// Reads everything from one snapshot, in a transaction that is rolled back, so that no setting stays. Inside of a
/// transaction, which may not change its isolation any more, it is a savepoint.
pub(super) fn introspect<C: Client>(connection: &mut C) -> Result<Schema, BackendError> {
    let mut schema = Ok(Schema::default());
    let depth = C::TransactionManager::transaction_manager_status_mut(connection)
        .transaction_depth()
        .map_err(database_error)?;
    let read_and_leave = |connection: &mut C| -> Result<(), Error> {
        if depth.is_none() {
            connection
                .batch_execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")?;
        }
        schema = read(connection);
        Err(Error::RollbackTransaction)
    };
    match connection.transaction(read_and_leave) {
        Ok(()) | Err(Error::RollbackTransaction) => schema,
        Err(error) => Err(database_error(error)),
    }
}

fn read(connection: &mut impl Client) -> Result<Schema, BackendError> {
    let server = Server::prepare(connection)?;
    let mut schema = Schema::default();
    namespaces::read(connection, &mut schema)?;
    enums::read(connection, &mut schema)?;
    domains::read(connection, &mut schema)?;
    composites::read(connection, &mut schema)?;
    ranges::read(connection, &server, &mut schema)?;
    let mut sequences = Sequences::read(connection)?;
    let mut relations = Relations::read(connection, &mut schema)?;
    let columns = Columns::load(connection, &server, &mut relations, &mut sequences)?;
    sequences.add_to(&mut schema, &relations);
    table_options::read(connection, &relations, &mut schema)?;
    let (columns, constraints) = meanwhile(
        || columns.read(&relations, &schema),
        || Constraints::load(connection, &server, &relations),
    );
    for (table, columns) in columns? {
        if let Some(table) = schema.tables.get_mut(table) {
            table.columns = columns.into();
        }
    }
    views::read(connection, &mut schema)?;
    let constraints = constraints?;
    let (constraints, indexes) = meanwhile(
        || constraints.read(&relations),
        || Indexes::load(connection, &server, &relations),
    );
    for (table, constraint) in constraints? {
        if let Some(table) = schema.tables.get_mut(table) {
            table.add_constraint(constraint);
        }
    }
    indexes?.add_to(&mut schema, &relations)?;
    lineage::read(connection, &relations, &mut schema)?;
    code::read(connection, &server, &mut schema)?;
    grants::read(connection, &server, &mut schema)?;
    settle_domains(&mut schema);
    Ok(schema)
}

/// Options as the catalog has them, `fillfactor=70`, by their names.
fn options(options: Option<Vec<String>>) -> BTreeMap<String, String> {
    let options = options.unwrap_or_default().into_iter();
    let split = |option: String| match option.split_once('=') {
        Some((name, value)) => (name.to_owned(), value.to_owned()),
        None => (option, String::new()),
    };
    options.map(split).collect()
}

fn load<T>(connection: &mut impl Client, sql: &str) -> Result<Vec<T>, BackendError>
where
    T: QueryableByName<Pg> + 'static,
{
    sql_query(sql).load(connection).map_err(database_error)
}

/// The same for a query whose parameter is the numbers of objects.
fn load_of<T>(
    connection: &mut impl Client,
    sql: &str,
    numbers: Vec<u32>,
) -> Result<Vec<T>, BackendError>
where
    T: QueryableByName<Pg> + 'static,
{
    sql_query(sql).bind::<Array<Oid>, _>(numbers).load(connection).map_err(database_error)
}

/// The condition that a namespace is neither the system's own nor a temporary one.
const OF_USERS: &str = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

/// The condition that an object of that catalog does not belong to an extension.
fn not_of_extension(catalog: &str, oid: &str) -> String {
    format!(
        "NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '{catalog}'::regclass \
         AND d.objid = {oid} AND d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass)"
    )
}

/// The condition that a routine was made by itself: by no extension, and not as the constructor of a range type, which
/// depends on that internally.
fn own_routine(oid: &str) -> String {
    format!(
        "NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass \
         AND d.objid = {oid} AND d.deptype IN ('e', 'i'))"
    )
}

/// A name as [`Schema`] has it: without the default namespace.
fn object_name(schema: String, name: String) -> ObjectName {
    ObjectName { schema: (schema != DEFAULT_NAMESPACE).then_some(schema), name }
}

/// The name of something that PostgreSQL brings along or that was created: no namespace for the former either.
fn system_or_object_name(schema: String, name: String) -> ObjectName {
    match schema.as_str() {
        "pg_catalog" => ObjectName::unqualified(name),
        _ => object_name(schema, name),
    }
}

/// An expression that the server printed.
fn read_expression(
    sql: &str,
    expected: Option<&DataType>,
    of: impl FnOnce() -> Object,
) -> Result<Expr, BackendError> {
    expression::expression(sql, expected)
        .map_err(|error: DialectError| unreadable(of(), error.to_string()))
}

fn unreadable(object: Object, reason: impl Into<String>) -> BackendError {
    BackendError::Introspect { what: object.to_string(), reason: reason.into() }
}
