//! What the derives register.

use model_registry::dialect::{DialectName, dialect};
use model_registry::diff::diff;
use model_registry::metadata::{IndexDef, IndexTargetDef, TableRef};
use model_registry::schema::{
    Deferrability, DialectText, LogicalType, NullsOrder, Numbering, ReferentialAction, Schema,
};
use model_registry::{DbEnum, Metadata, Model};
use registry_tests::base::{EtlRun, QcPass};

use crate::models::{Lab, Method, Plot, Sample};
use crate::types::Special;

const fn text(sql: &'static [(Option<&'static str>, &'static str)]) -> Option<DialectText> {
    Some(DialectText(sql))
}

#[test]
fn models_are_in_the_registry() {
    assert!(Metadata::global().tables().is_sorted_by_key(|model| model.table));
    let path = |metadata: &Metadata, name| metadata.table(name).map(|model| model.rust_path);
    assert_eq!(path(Metadata::global(), "sample"), Some("derive::models::Sample"));
    assert_eq!(path(Metadata::global(), "etl_run"), None);
    let laboratory = Metadata::named("laboratory");
    assert_eq!(path(&laboratory, "etl_run"), Some("registry_tests::base::EtlRun"));
}

#[test]
fn inherited_columns_come_first() {
    let names = Sample::DEF.columns.iter().map(|column| column.name).collect::<Vec<_>>();
    let expected = [
        "id",
        "created_at",
        "etl_run_id",
        "record_id",
        "qc_pass",
        "mass",
        "lab_code",
        "method",
        "label",
        "plot_row",
        "plot_col",
        "type",
    ];
    assert_eq!(names, expected);
    assert_eq!(Sample::DEF.primary_key.columns, ["id"]);
    assert_eq!(Sample::DEF.columns[0].numbering, Some(Numbering::Serial));
    assert_eq!(Sample::DEF.columns[1].default, text(&[(None, "CURRENT_TIMESTAMP")]));
}

#[test]
fn places_are_where_the_fields_are() {
    let files = Sample::DEF.columns.iter().map(|column| column.place.file).collect::<Vec<_>>();
    assert!(files[..5].iter().all(|file| file.ends_with("tests/src/base.rs")), "{files:?}");
    assert!(files[5..].iter().all(|file| file.ends_with("tests/derive/models.rs")), "{files:?}");
    let source = include_str!("models.rs");
    let line = |place: model_registry::schema::Place| source.lines().nth(place.line as usize - 1);
    assert_eq!(line(Sample::DEF.place), Some("pub struct Sample {"));
    assert_eq!(line(Sample::DEF.columns[5].place), Some("        pub mass: Option<f64>,"));
    assert_eq!(line(Sample::DEF.columns[11].place), Some("    pub r#type: i16,"));
}

#[test]
fn doc_comments_are_comments() {
    assert_eq!(Lab::DEF.comment, Some("A laboratory.\n\nIt may have branches."));
    assert_eq!(Sample::DEF.columns[0].comment, Some("The row's number."));
    assert_eq!(Sample::DEF.columns[1].comment, None);
    assert_eq!(EtlRun::DEF.comment, Some("A run of the loader."));
}

#[test]
fn names_may_differ_from_rust() {
    let column = Lab::DEF.columns[2];
    assert_eq!((column.name, column.renamed_from), ("Full Name", Some("title")));
    assert_eq!(column.logical_type, LogicalType::Varchar(Some(80)));
    assert_eq!(Method::DEF.value_renames, [("KITE", "Drone!")]);
}

#[test]
fn foreign_keys_name_what_rust_knows() {
    let keys =
        Sample::DEF.foreign_keys.iter().map(|key| (key.columns, key.table.name, key.references));
    let expected: [(&[&str], &str, &[&str]); 3] = [
        (&["etl_run_id"], "etl_run", &["id"]),
        (&["lab_code"], "lab", &["code"]),
        (&["plot_row", "plot_col"], "plot", &["row", "col"]),
    ];
    assert_eq!(keys.collect::<Vec<_>>(), expected);
    let lab = Sample::DEF.foreign_keys[1];
    assert_eq!(lab.on_delete, ReferentialAction::Cascade);
    assert_eq!(lab.deferrable, Deferrability::InitiallyDeferred);
    assert_eq!(Sample::DEF.foreign_keys[2].on_delete, ReferentialAction::SetNull);
    assert_eq!(Lab::DEF.foreign_keys[0].table, TableRef { schema: None, name: "lab" });
}

#[test]
fn uniques_and_checks_are_inherited() {
    let uniques = Sample::DEF.uniques.iter().map(|unique| (unique.name, unique.columns));
    let expected: [(Option<&str>, &[&str]); 2] =
        [(Some("one_label"), &["label"]), (None, &["record_id"])];
    assert_eq!(uniques.collect::<Vec<_>>(), expected);
    assert!(
        !Sample::DEF.uniques[0].nulls_not_distinct && Special::DEF.uniques[0].nulls_not_distinct
    );
    let check = Sample::DEF.checks[0];
    assert_eq!((check.name, check.column), (None, Some("mass")));
    assert_eq!(Some(check.expression), text(&[(None, "mass > 0")]));
}

#[test]
fn indexes_keep_their_keys() {
    let [of_field, own, inherited] = Sample::DEF.indexes else { panic!("there are three") };
    assert_eq!(keys(of_field), [("label", true, None)]);
    assert_eq!(of_field.method, text(&[(None, "btree")]));
    assert_eq!(keys(own), [("mass", true, Some(NullsOrder::Last)), ("lower(label)", false, None)]);
    assert_eq!((own.name, own.predicate), (Some("by_mass"), text(&[(None, "mass > 0")])));
    assert_eq!(keys(inherited), [("qc_pass", true, None), ("record_id", false, None)]);
}

fn keys(index: &IndexDef) -> Vec<(&'static str, bool, Option<NullsOrder>)> {
    let target = |target| match target {
        IndexTargetDef::Column(name) => name,
        IndexTargetDef::Expression(DialectText(texts)) => texts[0].1,
    };
    index.keys.iter().map(|key| (target(key.target), key.descending, key.nulls)).collect()
}

#[test]
fn generated_columns_and_options() {
    assert_eq!(Plot::DEF.primary_key.name, Some("plot_key"));
    assert_eq!(Plot::DEF.primary_key.columns, ["row", "col"]);
    assert_eq!(Plot::DEF.columns[2].generated, Some((DialectText(&[(None, "row * col")]), true)));
    assert!(Plot::DEF.strict && !Plot::DEF.without_rowid);
}

#[test]
fn enums_have_their_values() {
    assert_eq!(
        (Method::DEF.name, Method::DEF.values),
        ("sampling_method", ["BY_HAND", "Drone!"].as_slice())
    );
    assert_eq!(
        (QcPass::DEF.name, QcPass::DEF.values),
        ("qc_pass", ["not_checked", "pass", "fail"].as_slice())
    );
    assert_eq!(Method::DEF.comment, Some("How a sample was taken."));
    assert_eq!(Method::from_value("Drone!"), Some(Method::Drone));
    assert_eq!(Sample::DEF.columns[7].logical_type, LogicalType::Enum(Method::DEF));
}

#[test]
fn extensions_are_in_their_registry() {
    let registered = format!("{:?}", Metadata::named("names"));
    assert!(registered.contains(r#"name: "pg_trgm", schema: Some("extensions")"#), "{registered}");
    assert!(!format!("{:?}", Metadata::global()).contains("pg_trgm"));
}

/// What a station read in an hour.
#[derive(Model)]
#[model(
    registry = "clauses",
    primary_key(columns(desc(station), hour), on_conflict = replace),
    unique(columns(collate("nocase", desc(note)), hour), on_conflict = ignore)
)]
#[expect(dead_code, reason = "it is registered, and nothing reads it")]
pub struct Reading {
    pub station: String,
    pub hour: i32,
    #[column(on_null = rollback, unique(on_conflict = fail))]
    pub note: String,
}

#[test]
fn what_keys_say_for_sqlite_is_said_there_alone() {
    let script = |name| {
        let schema = Metadata::named("clauses").schema(dialect(name)).expect("it can be said");
        let script = dialect(name).script(&diff(&Schema::default(), &schema, &[]));
        script.expect("it can be rendered")
    };
    let sqlite = script(DialectName::Sqlite);
    for said in [
        "note TEXT NOT NULL ON CONFLICT ROLLBACK,",
        "CONSTRAINT reading_pkey PRIMARY KEY (station DESC, hour) ON CONFLICT REPLACE,",
        "UNIQUE (note COLLATE NOCASE DESC, hour) ON CONFLICT IGNORE",
        "CONSTRAINT reading_note_key UNIQUE (note) ON CONFLICT FAIL",
    ] {
        assert!(sqlite.contains(said), "{said}: {sqlite}");
    }
    let postgres = script(DialectName::Postgres);
    assert!(postgres.contains("UNIQUE (note, hour)"), "{postgres}");
    for word in ["CONFLICT", "COLLATE", "DESC"] {
        assert!(!postgres.contains(word), "{postgres}");
    }
}
