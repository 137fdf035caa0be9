//! What the whole domain costs in the inner loop: `cargo check` of `app-models` after one model was touched, with its
//! build step, beside plain Diesel for the same tables.
//!
//! `cargo run -p registry-benches --features domain --bin domain-cost` lets cargo check `app-models`, and a crate that it
//! writes from the same registry: a `table!` for each table, a struct with Diesel's query derives, `joinable!` where one
//! key leads to a table, and `allow_tables_to_appear_in_same_query!` for all tables, as `diesel print-schema` writes it.
//! Both are checked several times by turns, and incrementally, as it is at a desk.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use app_models as _;
use model_registry::Metadata;
use model_registry::metadata::{ColumnDef, ForeignKeyDef, ModelDef};
use model_registry::schema::LogicalType;
use registry_benches::compiling::{check_again, median};

const ROUNDS: usize = 3;

const MANIFEST: &str = r#"[package]
name = "plain"
version = "0.1.0"
edition = "2024"
[workspace]
[dependencies]
bigdecimal = "0.4"
chrono = { version = "0.4", default-features = false }
diesel = { version = "2.3", default-features = false, features = [
    "64-column-tables", "chrono", "numeric", "postgres_backend", "serde_json",
] }
serde_json = "1"
"#;

fn main() -> Result<(), Box<dyn Error>> {
    let directory = tempfile::tempdir()?;
    let plain = write_plain(directory.path(), Metadata::global().tables())?;
    let derived = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app-models");
    let target = directory.path().join("target");
    let environment = [("CARGO_TARGET_DIR", target.as_path())];
    let (mut derived_times, mut plain_times) = (Vec::new(), Vec::new());
    for _ in 0..=ROUNDS {
        derived_times.push(check_again(&derived, "src/models/places/place.rs", &environment)?);
        plain_times.push(check_again(&plain, "src/lib.rs", &environment)?);
    }
    let (derived, plain) = (median(derived_times), median(plain_times));
    println!("app-models with its build step {derived:.2?}, plain Diesel {plain:.2?}");
    println!("ratio {:.2}", derived.as_secs_f64() / plain.as_secs_f64());
    Ok(())
}

fn write_plain(root: &Path, models: &[&ModelDef]) -> Result<PathBuf, Box<dyn Error>> {
    let directory = root.join("plain");
    fs::create_dir_all(directory.join("src"))?;
    fs::write(directory.join("Cargo.toml"), MANIFEST)?;
    let mut source = String::from("#![allow(non_snake_case)]\nuse diesel::prelude::*;\n");
    models.iter().try_for_each(|model| write_model(&mut source, model))?;
    let names: Vec<_> = models.iter().map(|model| model.table.name).collect();
    writeln!(source, "diesel::allow_tables_to_appear_in_same_query!({});", names.join(", "))?;
    fs::write(directory.join("src/lib.rs"), source)?;
    Ok(directory)
}

fn write_model(source: &mut String, model: &ModelDef) -> Result<(), Box<dyn Error>> {
    let (table, name) = (model.table.name, struct_name(model.table.name));
    let key = model.primary_key.columns.join(", ");
    let schema = model.table.schema.map(|schema| format!("{schema}.")).unwrap_or_default();
    writeln!(source, "diesel::table! {{ {schema}{table} ({key}) {{")?;
    for column in model.columns {
        let (name, diesel) = (column_name(table, column), types(column)?.0);
        writeln!(source, "    #[sql_name = {:?}]", column.name)?;
        writeln!(source, "    {name} -> {},", wrapped(column, "Nullable", diesel))?;
    }
    writeln!(
        source,
        "}} }}\n#[derive(Clone, Debug, PartialEq, Identifiable, Insertable, Queryable, Selectable)]"
    )?;
    writeln!(source, "#[diesel(table_name = {table}, primary_key({key}))]\npub struct {name} {{")?;
    for column in model.columns {
        let (name, rust) = (column_name(table, column), types(column)?.1);
        writeln!(source, "    pub {name}: {},", wrapped(column, "Option", rust))?;
    }
    writeln!(source, "}}")?;
    for key in single_keys(model) {
        writeln!(source, "diesel::joinable!({table} -> {} ({}));", key.table.name, key.columns[0])?;
    }
    Ok(())
}

/// The keys that alone lead to their table, which `joinable!` wants. Of a table to itself it wants none.
fn single_keys(model: &ModelDef) -> impl Iterator<Item = &ForeignKeyDef> {
    let mut count = BTreeMap::new();
    model.foreign_keys.iter().for_each(|key| *count.entry(key.table).or_insert(0) += 1);
    model.foreign_keys.iter().filter(move |key| {
        key.columns.len() == 1 && key.table != model.table && count[&key.table] == 1
    })
}

/// A column that is called like a keyword or like its table has another name in Rust.
fn column_name(table: &str, column: &ColumnDef) -> String {
    match column.name {
        name if name == table || name == "type" => format!("{name}_"),
        name => name.to_owned(),
    }
}

fn struct_name(table: &str) -> String {
    let upper = |word: &str| word[..1].to_uppercase() + &word[1..];
    table.split('_').filter(|word| !word.is_empty()).map(upper).collect()
}

fn wrapped(column: &ColumnDef, wrapper: &str, inner: &str) -> String {
    if column.nullable { format!("{wrapper}<{inner}>") } else { inner.to_owned() }
}

/// The type in `table!` and that of the field.
fn types(column: &ColumnDef) -> Result<(&'static str, &'static str), String> {
    Ok(match column.logical_type {
        LogicalType::SmallInt => ("SmallInt", "i16"),
        LogicalType::Integer => ("Integer", "i32"),
        LogicalType::BigInt => ("BigInt", "i64"),
        LogicalType::Real => ("Float", "f32"),
        LogicalType::Double => ("Double", "f64"),
        LogicalType::Numeric(_) => ("Numeric", "bigdecimal::BigDecimal"),
        LogicalType::Boolean => ("Bool", "bool"),
        LogicalType::Text | LogicalType::Varchar(_) | LogicalType::Char(_) => ("Text", "String"),
        // What Diesel has no type for is a newtype in `app-models`, whose bytes are its value.
        LogicalType::Bytes | LogicalType::Sql(_) => ("Binary", "Vec<u8>"),
        LogicalType::Date => ("Date", "chrono::NaiveDate"),
        LogicalType::Time => ("Time", "chrono::NaiveTime"),
        LogicalType::Timestamp => ("Timestamp", "chrono::NaiveDateTime"),
        LogicalType::TimestampTz => ("Timestamptz", "chrono::DateTime<chrono::Utc>"),
        LogicalType::Json => ("Json", "serde_json::Value"),
        LogicalType::Jsonb => ("Jsonb", "serde_json::Value"),
        _ => return Err(format!("no type is known here for column {}", column.name)),
    })
}
