//! What `#[derive(Model)]` costs over a hand-written `table!`, in `cargo check` of one crate.
//!
//! `cargo run -p registry-benches --bin derive-cost` writes two crates of 100 tables with 12 columns, lets cargo
//! check each several times by turns, and prints the medians and their ratio. It counts the CPU time of the compiler,
//! which other programs on the machine disturb less than the time on the clock.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use registry_benches::compiling::{check_again, median};

const TABLES: usize = 100;
const ROUNDS: usize = 7;

/// Eleven columns after the key: the field's type, and its type in `table!`.
const COLUMNS: [(&str, &str); 11] = [
    ("String", "Text"),
    ("Option<String>", "Nullable<Text>"),
    ("i32", "Integer"),
    ("Option<i32>", "Nullable<Integer>"),
    ("i64", "BigInt"),
    ("Option<i64>", "Nullable<BigInt>"),
    ("f64", "Double"),
    ("Option<f64>", "Nullable<Double>"),
    ("bool", "Bool"),
    ("Option<bool>", "Nullable<Bool>"),
    ("i16", "SmallInt"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let directory = tempfile::tempdir()?;
    let derived = write_crate(directory.path(), "derived", derived)?;
    let by_hand = write_crate(directory.path(), "by_hand", by_hand)?;
    let target = directory.path().join("target");
    let environment =
        [("CARGO_TARGET_DIR", target.as_path()), ("CARGO_INCREMENTAL", Path::new("0"))];
    let check = |directory| check_again(directory, "src/lib.rs", &environment);
    let (mut derived_times, mut hand_times) = (Vec::new(), Vec::new());
    for _ in 0..=ROUNDS {
        derived_times.push(check(&derived)?);
        hand_times.push(check(&by_hand)?);
    }
    let (derived, by_hand) = (median(derived_times), median(hand_times));
    println!("derive(Model) {derived:.2?}, table! by hand {by_hand:.2?}");
    println!("ratio {:.3}", derived.as_secs_f64() / by_hand.as_secs_f64());
    Ok(())
}

/// A crate whose structs have Diesel's query derives in both cases.
fn write_crate(
    root: &Path,
    name: &str,
    table: fn(&mut String, usize),
) -> Result<PathBuf, Box<dyn Error>> {
    let directory = root.join(name);
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model-registry");
    fs::create_dir_all(directory.join("src"))?;
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         diesel = {{ version = \"2.3\", default-features = false, features = [\"postgres_backend\"] }}\n\
         model-registry = {{ path = {library:?} }}\n"
    );
    fs::write(directory.join("Cargo.toml"), manifest)?;
    let mut source = String::from("use diesel::prelude::*;\n");
    (0..TABLES).for_each(|number| table(&mut source, number));
    fs::write(directory.join("src/lib.rs"), source)?;
    Ok(directory)
}

fn derived(source: &mut String, number: usize) {
    let _ = writeln!(source, "#[derive(model_registry::Model, Queryable, Selectable, Insertable)]");
    let _ = writeln!(source, "#[diesel(table_name = t{number})]\n#[model(table = \"t{number}\")]");
    let _ = writeln!(
        source,
        "pub struct T{number} {{\n    #[column(primary_key, serial)]\n    pub id: i32,"
    );
    for (position, (rust, _)) in COLUMNS.iter().enumerate() {
        let _ = writeln!(source, "    pub c{position}: {rust},");
    }
    let _ = writeln!(source, "}}");
}

fn by_hand(source: &mut String, number: usize) {
    let _ = writeln!(source, "diesel::table! {{ t{number} (id) {{ id -> Integer,");
    for (position, (_, diesel)) in COLUMNS.iter().enumerate() {
        let _ = writeln!(source, "    c{position} -> {diesel},");
    }
    let _ = writeln!(source, "}} }}\n#[derive(Queryable, Selectable, Insertable)]");
    let _ = writeln!(
        source,
        "#[diesel(table_name = t{number})]\npub struct T{number} {{\n    pub id: i32,"
    );
    for (position, (rust, _)) in COLUMNS.iter().enumerate() {
        let _ = writeln!(source, "    pub c{position}: {rust},");
    }
    let _ = writeln!(source, "}}");
}
