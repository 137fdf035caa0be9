//! A project of any size, made in memory: models, and the migrations that make them.

pub mod compiling;

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use model_registry::dialect::Dialect;
use model_registry::metadata::{
    ColumnDef, DEFAULT_REGISTRY, ForeignKeyDef, IndexDef, IndexKeyDef, IndexTargetDef,
    KeyClausesDef, KeyDef, Metadata, ModelDef, Registration, TableRef, UniqueDef,
};
use model_registry::plan::{Intent, plan};
use model_registry::schema::{
    Deferrability, DialectText, LogicalType, Numbering, OnConflict, Place, ReferentialAction,
    Schema,
};

const PLACE: Place = Place { file: "src/models.rs", line: 1 };

/// Twelve columns, as the tables of an application have them.
const COLUMNS: [ColumnDef; 12] = [
    ColumnDef {
        numbering: Some(Numbering::Serial),
        nullable: false,
        ..column("id", LogicalType::Integer)
    },
    ColumnDef { nullable: false, ..column("name", LogicalType::Varchar(Some(80))) },
    column("parent_id", LogicalType::Integer),
    column("note", LogicalType::Text),
    column("mass", LogicalType::Double),
    column("price", LogicalType::Numeric(Some((10, 2)))),
    defaulted("is_valid", LogicalType::Boolean, &[(None, "true")]),
    defaulted("state", LogicalType::Text, &[(None, "'new'")]),
    defaulted("count", LogicalType::BigInt, &[(None, "0")]),
    column("day", LogicalType::Date),
    defaulted("created_at", LogicalType::Timestamp, &[(None, "CURRENT_TIMESTAMP")]),
    column("updated_at", LogicalType::Timestamp),
];

const fn column(name: &'static str, logical_type: LogicalType) -> ColumnDef {
    ColumnDef {
        name,
        renamed_from: None,
        logical_type,
        nullable: true,
        default: None,
        numbering: None,
        generated: None,
        collation: None,
        on_null: OnConflict::Abort,
        comment: Some("What it holds, in a sentence."),
        place: PLACE,
    }
}

const fn defaulted(
    name: &'static str,
    logical_type: LogicalType,
    default: &'static [(Option<&'static str>, &'static str)],
) -> ColumnDef {
    ColumnDef { nullable: false, default: Some(DialectText(default)), ..column(name, logical_type) }
}

const INDEXES: [IndexDef; 2] = [index(&[key("day")]), index(&[key("created_at")])];

/// So many models; each but the first refers to the one before. They live as long as the program.
pub fn models(tables: usize) -> Metadata {
    let names: Vec<&'static str> =
        (0..tables).map(|number| &*format!("table_{number:04}").leak()).collect();
    Metadata::from_registrations(names.iter().enumerate().map(|(number, name)| {
        let parent = number.checked_sub(1).map(|before| names[before]);
        Registration::Model(Box::leak(Box::new(model(name, parent))))
    }))
}

fn model(name: &'static str, parent: Option<&'static str>) -> ModelDef {
    let foreign_key = parent.map(|parent| ForeignKeyDef {
        name: None,
        columns: &["parent_id"],
        table: TableRef { schema: None, name: parent },
        references: &["id"],
        on_delete: ReferentialAction::Cascade,
        on_update: ReferentialAction::NoAction,
        deferrable: Deferrability::NotDeferrable,
        place: PLACE,
    });
    ModelDef {
        registry: DEFAULT_REGISTRY,
        rust_path: "benches::Model",
        table: TableRef { schema: None, name },
        renamed_from: None,
        comment: Some("A table."),
        columns: &COLUMNS,
        primary_key: KeyDef { name: None, columns: &["id"], clauses: KeyClausesDef::NONE },
        uniques: &[UniqueDef {
            name: None,
            columns: &["name"],
            nulls_not_distinct: false,
            deferrable: Deferrability::NotDeferrable,
            clauses: KeyClausesDef::NONE,
            place: PLACE,
        }],
        foreign_keys: Vec::from_iter(foreign_key).leak(),
        checks: &[],
        indexes: &INDEXES,
        strict: false,
        without_rowid: false,
        place: PLACE,
    }
}

const fn index(keys: &'static [IndexKeyDef]) -> IndexDef {
    IndexDef {
        name: None,
        unique: false,
        method: None,
        keys,
        include: &[],
        predicate: None,
        nulls_not_distinct: false,
        place: PLACE,
    }
}

const fn key(column: &'static str) -> IndexKeyDef {
    let target = IndexTargetDef::Column(column);
    IndexKeyDef { target, opclass: None, descending: false, nulls: None }
}

/// Writes so many revisions that make the models: the first ones the tables, the others a column each, dropped by the
/// one after, so that the last schema is that of the models.
///
/// # Errors
///
/// Where a file cannot be written.
///
/// # Panics
///
/// Where the models have no plan.
pub fn write_migrations(
    directory: &Path,
    dialect: &dyn Dialect,
    models: &Metadata,
    revisions: usize,
) -> io::Result<()> {
    let schema = models.schema(dialect).expect("the models");
    let plan = plan(dialect, &Schema::default(), &schema, &Intent::default()).expect("a plan");
    let making = revisions - revisions / 2 / 2 * 2;
    let size = plan.up.len().div_ceil(making);
    let mut scripts: Vec<_> =
        plan.up.chunks(size).map(|steps| dialect.script(steps).expect("a script")).collect();
    let names: Vec<_> = schema.tables.keys().map(|name| name.name.clone()).collect();
    for name in names.iter().cycle() {
        if scripts.len() + 2 > revisions {
            break;
        }
        scripts.push(format!("ALTER TABLE {name} ADD COLUMN passing text;\n"));
        scripts.push(format!("ALTER TABLE {name} DROP COLUMN passing;\n"));
    }
    for (number, script) in scripts.iter().enumerate() {
        let mut parents = String::new();
        if let Some(before) = number.checked_sub(1) {
            write!(parents, "\"{}\"", version(before)).expect("a string");
        }
        let revision = directory.join(format!("{}_step", version(number)));
        fs::create_dir_all(&revision)?;
        fs::write(revision.join("up.sql"), script)?;
        fs::write(revision.join("down.sql"), "SELECT 1;\n")?;
        let metadata = format!("run_in_transaction = true\n\n[revision]\nparents = [{parents}]\n");
        fs::write(revision.join("metadata.toml"), metadata)?;
    }
    Ok(())
}

fn version(number: usize) -> u64 {
    20_260_101_000_000 + number as u64
}
