//! The data model of `app-models`, migrated on PostgreSQL, against the facts of the database that it models.
//!
//! What differs on purpose is in [`DELIBERATE`], and nowhere else. The facts are in `tests/data/domain.json`, read from that database's catalog. The catalog is read here by queries
//! of this test's own, so that a blind spot of our introspection cannot hide itself.

use std::collections::{BTreeMap, BTreeSet};

use app_models::POSTGRES_MIGRATIONS;
use model_registry::Metadata;
use model_registry::dialect::Backend;
use model_registry::drift;
use registry_tests::postgres;
use serde_json::Value;

/// The parts of a table by name, each as one line that is compared.
type Lines = BTreeMap<String, String>;

/// What `app-models` has beyond the facts: a table, a constraint of it, and why.
const DELIBERATE: [(&str, &str, &str); 1] = [(
    "resource_availability",
    "resource_availability_months_check",
    "a month is one of twelve, which the database that was read does not hold",
)];

const COLUMNS: &str = "
SELECT a.attname, format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attrelid = $table AND a.attnum > 0 AND NOT a.attisdropped";

const CONSTRAINTS: &str =
    "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = $table";

const INDEXES: &str = "
SELECT c.relname, pg_get_indexdef(c.oid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE i.indrelid = $table AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid)";

#[test]
fn the_migrated_tables_equal_the_facts() {
    let database = postgres::database();
    let mut connection = database.connect();
    model_registry::boot(&mut connection, &POSTGRES_MIGRATIONS).expect("the boot");

    let facts: Value =
        serde_json::from_str(include_str!("../data/domain.json")).expect("the facts");
    let models: BTreeSet<_> =
        Metadata::global().tables().iter().map(|model| model.table.to_string()).collect();
    let facts: Vec<_> = list(&facts, "tables")
        .iter()
        .filter(|table| models.contains(text(table, "name")))
        .collect();
    assert_eq!((facts.len(), models.len()), (112, 112), "each model has its facts");
    for table in facts {
        let name = text(table, "name");
        let read = |query: &str, connection: &mut diesel::PgConnection| -> Lines {
            let query = query.replace("$table", &format!("'public.{name}'::regclass"));
            let rows = connection.query(&query).expect("a query of the catalog");
            rows.into_iter().map(|row| pair(row.into_iter().flatten().collect())).collect()
        };
        assert_eq!(read(COLUMNS, &mut connection), columns(table), "columns of {name}");
        let mut found = read(CONSTRAINTS, &mut connection);
        for (table, constraint, why) in DELIBERATE {
            let is_there = table != name || found.remove(constraint).is_some();
            assert!(is_there, "{constraint} is said to be there, since {why}");
        }
        assert_eq!(found, constraints(table), "constraints of {name}");
        assert_eq!(read(INDEXES, &mut connection), indexes(table), "indexes of {name}");
    }
}

#[test]
fn the_migrated_database_has_what_the_models_have_and_nothing_else() {
    let database = postgres::database();
    let mut connection = database.connect();
    model_registry::boot(&mut connection, &POSTGRES_MIGRATIONS).expect("the boot");
    let schema = connection.introspect().expect("the schema");
    let models = Metadata::global().schema(connection.dialect()).expect("the models");
    let models = connection.normalize(models, &schema).expect("the server prints").schema;
    let drifts = drift::compare(Metadata::global(), &models, &schema, "the database");
    assert!(drifts.is_empty(), "{drifts:#?}");
    assert_eq!((schema.tables.len(), schema.views.len()), (112, 19));
}

/// What a view reads, as the server knows it.
const READS: &str = "
SELECT DISTINCT n.nspname || '.' || c.relname, c.relkind::text
FROM pg_rewrite w JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
JOIN pg_class c ON d.refclassid = 'pg_class'::regclass AND c.oid = d.refobjid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE w.ev_class = $table AND c.oid <> w.ev_class";

#[test]
fn the_views_equal_the_facts() {
    let database = postgres::database();
    let mut connection = database.connect();
    model_registry::boot(&mut connection, &POSTGRES_MIGRATIONS).expect("the boot");
    let facts: Value =
        serde_json::from_str(include_str!("../data/domain.json")).expect("the facts");
    let views = list(&facts, "materialized_views");
    assert_eq!(views.len(), 19);
    for view in views {
        let name = format!("{}.{}", text(view, "schema"), text(view, "name"));
        let mut read = |query: &str| -> Lines {
            let query = query.replace("$table", &format!("'{name}'::regclass"));
            let rows = connection.query(&query).expect("a query of the catalog");
            rows.into_iter().map(|row| pair(row.into_iter().flatten().collect())).collect()
        };
        let column =
            |column: &Value| (text(column, "name").to_owned(), text(column, "type").to_owned());
        let columns: Lines = list(view, "columns").iter().map(column).collect();
        assert_eq!(read(COLUMNS), columns, "columns of {name}");
        assert_eq!(read(INDEXES), indexes(view), "indexes of {name}");
        let source = |source: &Value| {
            (format!("{}.{}", text(source, "schema"), text(source, "name")), "r".to_owned())
        };
        let sources: Lines = list(view, "depends_on").iter().map(source).collect();
        assert_eq!(read(READS), sources, "what {name} reads");
    }
}

/// The role of the facts reads everything, what comes later included.
#[test]
fn the_read_only_role_reads_all() {
    let database = postgres::database();
    let mut connection = database.connect();
    model_registry::boot(&mut connection, &POSTGRES_MIGRATIONS).expect("the boot");
    connection.execute("CREATE TABLE data_portal.later (id integer)").expect("a table");
    let hidden = "SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('public', 'ca_biositing', 'data_portal') AND c.relkind IN ('r', 'm')
        AND c.relname NOT LIKE '\\_\\_%' AND c.relname <> 'spatial_ref_sys'
        AND NOT (has_schema_privilege('biocirv_readonly', n.oid, 'USAGE')
            AND has_table_privilege('biocirv_readonly', c.oid, 'SELECT'))";
    assert_eq!(connection.query(hidden).expect("the catalog"), Vec::<Vec<_>>::new());
}

fn columns(table: &Value) -> Lines {
    let line = |column: &Value| {
        let nullable = column["nullable"].as_bool().expect("nullable");
        let default = column["default"].as_str().map(|sql| format!(" default {sql}"));
        let null = if nullable { "" } else { " not null" };
        format!("{}{null}{}", text(column, "type"), default.unwrap_or_default())
    };
    list(table, "columns")
        .iter()
        .map(|column| (text(column, "name").to_owned(), line(column)))
        .collect()
}

fn constraints(table: &Value) -> Lines {
    let key = &table["primary_key"];
    let primary_key =
        (text(key, "name").to_owned(), format!("PRIMARY KEY ({})", names(key, "columns")));
    let uniques = list(table, "unique_constraints")
        .iter()
        .map(|unique| (text(unique, "name").to_owned(), text(unique, "def").to_owned()));
    let foreign_keys = list(table, "foreign_keys").iter().map(|key| {
        let (columns, target) = (names(key, "columns"), names(key, "ref_columns"));
        let definition =
            format!("FOREIGN KEY ({columns}) REFERENCES {}({target})", text(key, "ref_table"));
        (text(key, "name").to_owned(), definition)
    });
    uniques.chain(foreign_keys).chain([primary_key]).collect()
}

fn indexes(table: &Value) -> Lines {
    let index = |index: &Value| (text(index, "name").to_owned(), text(index, "def").to_owned());
    list(table, "indexes").iter().map(index).collect()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} of {value}"))
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("{key} of {value}"))
}

fn names(value: &Value, key: &str) -> String {
    list(value, key).iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
}

fn pair(mut row: Vec<String>) -> (String, String) {
    let definition = row.pop().expect("a definition");
    (row.pop().expect("a name"), definition)
}
