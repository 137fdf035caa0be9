//! A schema in which every attribute is said somewhere.

use model_registry::dialect::Dialect;
use model_registry::dialect::postgres::Postgres;
use model_registry::schema::{
    Column, ColumnDefault, DataType, Deferrability, Extension, Index, IndexKey, Namespace,
    NullsOrder, ReferentialAction, Schema, Table,
};
use model_registry::step::Step;

use crate::build::*;

/// The steps that make it, in an order that a database accepts.
pub fn everything() -> Vec<Step> {
    let namespace = |name: &str, comment: Option<&str>| {
        Step::create(Namespace { name: name.to_owned(), comment: comment.map(str::to_owned) })
    };
    let extension = |name: &str, schema: Option<&str>| {
        Step::create(Extension {
            name: name.to_owned(),
            schema: schema.map(str::to_owned),
            comment: None,
        })
    };
    let mut status = enum_type("status", &["new", "in progress", "it's \\ done"]);
    status.comment = Some("Where a run stands".to_owned());
    let mut steps = vec![
        namespace("lab", Some("It's the laboratory's")),
        namespace("Odd \"space\"", None),
        extension("citext", None),
        extension("hstore", Some("lab")),
        Step::create(status),
        Step::create(enum_type("lab.status", &["a", "b"])),
        Step::create(enum_type("lab.none", &[])),
    ];
    steps.extend(tables().into_iter().map(Step::create));
    steps
}

/// The schema that steps make.
pub fn schema_of(steps: &[Step]) -> Schema {
    let mut schema = Schema::default();
    for step in steps {
        step.apply(&mut schema).expect("the step fits");
    }
    schema
}

pub fn tables() -> Vec<Table> {
    vec![types(), sample(), numbers(), link(), odd(), empty()]
}

/// Every type that is spelled in a way of its own.
fn types() -> Table {
    let columns = data_types().into_iter().enumerate();
    table("types", columns.map(|(number, of)| column(&format!("c{number}"), of)), [], [])
}

pub fn data_types() -> Vec<DataType> {
    let plain = [
        "smallint",
        "integer",
        "bigint",
        "real",
        "double precision",
        "numeric",
        "boolean",
        "text",
        "character varying",
        "bpchar",
        "\"char\"",
        "name",
        "bytea",
        "date",
        "interval",
        "time without time zone",
        "time with time zone",
        "timestamp without time zone",
        "timestamp with time zone",
        "uuid",
        "json",
        "jsonb",
        "inet",
        "cidr",
        "macaddr",
        "tsvector",
        "bit varying",
        "int4range",
        "tstzrange",
        "point",
        "polygon",
        "money",
        "oid",
        "xml",
        "interval year to month",
    ];
    let modified = [
        builtin("numeric").with_modifiers([10, 2]),
        builtin("character varying").with_modifiers([20]),
        builtin("character").with_modifiers([3]),
        builtin("bit").with_modifiers([8]),
        builtin("bit varying").with_modifiers([9]),
        builtin("timestamp without time zone").with_modifiers([3]),
        builtin("timestamp with time zone").with_modifiers([0]),
        builtin("time without time zone").with_modifiers([1]),
        builtin("interval").with_modifiers([3]),
        builtin("interval day to second").with_modifiers([3]),
    ];
    let arrays = [
        builtin("text").array_of(),
        builtin("numeric").with_modifiers([10, 2]).array_of(),
        builtin("timestamp with time zone").with_modifiers([3]).array_of(),
        named("status").array_of(),
    ];
    let created = [named("status"), named("lab.status"), named("citext"), named("lab.hstore")];
    plain.into_iter().map(builtin).chain(modified).chain(arrays).chain(created).collect()
}

fn sample() -> Table {
    let mut sample = table(
        "sample",
        [
            integer("id").not_null().filled(serial("sample_id_seq")).comment("It's the \\ key"),
            text("name").not_null().collate("C").default("'it''s'::text"),
            column("mass", builtin("numeric").with_modifiers([10, 2])),
            column("status", named("status")).not_null().default("'new'::status"),
            column("taken_at", builtin("timestamp with time zone")).not_null().default("now()"),
            column("tags", builtin("text").array_of()).not_null().default("'{}'::text[]"),
            column("doc", builtin("jsonb")),
            column("code", named("citext")),
            integer("parent_id"),
            integer("rank"),
        ],
        [
            primary_key("sample_pkey", &["id"]),
            unique("sample_name_key", &["name"]),
            unique_with(
                "sample_code_key",
                &["code", "rank"],
                nulls_not_distinct(),
                Deferrability::NotDeferrable,
            ),
            unique_with("sample_rank_key", &["rank"], false, Deferrability::InitiallyDeferred),
            check("sample_mass_check", "(mass > (0)::numeric)"),
            foreign_key("sample_parent_id_fkey", &["parent_id"], "sample", &["id"]),
        ],
        sample_indexes(),
    );
    sample.comment = Some("Samples;\n-- with 'quotes'".to_owned());
    sample
}

fn sample_indexes() -> Vec<Index> {
    let ordered = |descending: bool, nulls: NullsOrder| IndexKey {
        descending,
        nulls: Some(nulls),
        ..on_column("mass")
    };
    let opclass =
        |key: IndexKey, opclass: &str| IndexKey { opclass: Some(opclass.to_owned()), ..key };
    let collated =
        |key: IndexKey, collation: &str| IndexKey { collation: Some(name(collation)), ..key };
    let gin = |index: Index| Index { method: Some("gin".to_owned()), ..index };
    vec![
        index("sample_mass_idx", [on_column("mass")]),
        index(
            "sample_order_idx",
            [
                ordered(true, NullsOrder::Last),
                ordered(false, NullsOrder::First),
                IndexKey { descending: true, ..on_column("rank") },
            ],
        ),
        index("sample_lower_idx", [on_expression("lower(name)"), on_column("id")]),
        index("sample_sum_idx", [on_expression("((id + rank))")]),
        Index {
            unique: true,
            nulls_not_distinct: nulls_not_distinct(),
            include: vec!["doc".to_owned(), "tags".to_owned()],
            predicate: Some(expr("(parent_id IS NOT NULL)")),
            ..index("sample_partial_idx", [on_column("rank")])
        },
        index("sample_pattern_idx", [opclass(on_column("name"), "text_pattern_ops")]),
        index("sample_text_idx", [opclass(on_column("code"), "text_ops")]),
        index(
            "sample_collation_idx",
            [collated(on_column("name"), "POSIX"), collated(on_column("name"), "default")],
        ),
        gin(index("sample_doc_idx", [on_column("doc")])),
        gin(index("sample_path_idx", [opclass(on_column("doc"), "jsonb_path_ops")])),
        gin(index("sample_tags_idx", [on_column("tags")])),
        gin(index("sample_words_idx", [on_expression("to_tsvector('english'::regconfig, name)")])),
        Index { method: Some("hash".to_owned()), ..index("sample_hash_idx", [on_column("id")]) },
    ]
}

/// Every way in which a column fills itself.
fn numbers() -> Table {
    table(
        "lab.numbers",
        [
            column("small", builtin("smallint")).not_null().filled(serial("lab.numbers_small_seq")),
            integer("id").not_null().filled(serial("lab.numbers_id_seq")),
            column("big", builtin("bigint")).not_null().filled(serial("lab.numbers_big_seq")),
            integer("other").not_null().filled(serial("lab.Other \"counter\"")),
            integer("loose").filled(serial("lab.numbers_loose_seq")),
            integer("always").not_null().filled(ColumnDefault::identity(true)),
            integer("by default").not_null().filled(ColumnDefault::identity(false)),
            integer("twice").filled(generated("(id * 2)")),
            text("kind").default("('a'::text || 'b'::text)"),
        ],
        [primary_key("numbers_pkey", &["id", "small"])],
        [],
    )
}

fn link() -> Table {
    use Deferrability::{InitiallyDeferred, InitiallyImmediate, NotDeferrable};
    use ReferentialAction::{Cascade, NoAction, Restrict, SetDefault, SetNull};
    let to_sample =
        |name, actions| foreign_key_with(name, &["sample_id"], "sample", &["id"], actions);
    table(
        "link",
        [
            integer("sample_id"),
            integer("number"),
            column("small", builtin("smallint")),
            column("area", builtin("int4range")),
        ],
        [
            foreign_key("link_numbers", &["number", "small"], "lab.numbers", &["id", "small"]),
            to_sample("link_1", (Cascade, SetNull, NotDeferrable)),
            to_sample("link_2", (Restrict, Cascade, InitiallyImmediate)),
            to_sample("link_3", (SetDefault, NoAction, InitiallyDeferred)),
            to_sample("link_4", (SetNull, Restrict, NotDeferrable)),
            check("link_check", "((number > 0) OR (small IS NULL))"),
            unique("link_unique", &["small", "number"]),
            unique("link_unique_again", &["small", "number"]),
        ],
        [Index { method: Some("gist".to_owned()), ..index("link_area_idx", [on_column("area")]) }],
    )
}

/// Names that need quotes.
fn odd() -> Table {
    let columns = ["Upper", "with space", "quo\"te", "größe", "order", "select", "a$b", "1st"];
    let columns = columns.into_iter().map(text).map(|column: Column| column.comment("odd"));
    let mut odd = Table { comment: Some("odd".to_owned()), ..table("x", columns, [], []) };
    odd.name = model_registry::schema::ObjectName::qualified("Odd \"space\"", "Order.s");
    odd.add_constraint(primary_key("Primary \"key\"", &["with space", "quo\"te"]));
    odd.add_constraint(unique("größe", &["größe", "order"]));
    odd.add_index(index("the index", [on_column("Upper"), on_column("select")]));
    Postgres.canonicalize(&mut odd);
    odd
}

fn empty() -> Table {
    table("lab.empty", [], [], [])
}
