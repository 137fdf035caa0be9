//! What models ask for, and the form in which it is read back.

use model_registry::dialect::postgres::Postgres;
use model_registry::dialect::{Dialect, DialectError};
use model_registry::schema::{
    ColumnDefault, DialectText, EnumDef, Index, IndexKey, LogicalType, NullsOrder, Numbering,
    Place, Schema,
};
use model_registry::step::Step;
use registry_tests::postgres;

use crate::build::*;
use crate::schemas::{data_types, everything};
use crate::support::{execute, introspect, run};

const PLACE: Place = Place { file: "models.rs", line: 1 };

const STATUS: EnumDef = EnumDef {
    schema: Some("public"),
    name: "status",
    renamed_from: None,
    values: &["new"],
    value_renames: &[],
    comment: None,
    place: PLACE,
};

#[test]
fn every_logical_type_is_one_of_the_server() {
    use LogicalType::*;
    const FOR_POSTGRES: DialectText =
        DialectText(&[(None, "blob"), (Some("postgres"), "varchar(7)[]")]);
    let wanted = [
        SmallInt,
        Integer,
        BigInt,
        Real,
        Double,
        Numeric(None),
        Numeric(Some((10, 2))),
        Boolean,
        Text,
        Varchar(None),
        Varchar(Some(20)),
        Char(3),
        Bytes,
        Date,
        Time,
        Timestamp,
        TimestampTz,
        Interval,
        Uuid,
        Json,
        Jsonb,
        Enum(&STATUS),
        Array(&Integer),
        Array(&Enum(&STATUS)),
        Sql(FOR_POSTGRES),
    ];
    let columns = wanted.iter().enumerate().map(|(number, wanted)| {
        column(&format!("c{number}"), Postgres.data_type(wanted).expect("PostgreSQL has it"))
    });
    let expected = table("t", columns, [], []);
    let database = postgres::database();
    let mut connection = database.connect();
    execute(&mut connection, "CREATE TYPE status AS ENUM ('new')");
    run(&mut connection, &[Step::create(expected.clone())]);
    assert_eq!(introspect(&mut connection).tables[&name("t")], expected);
}

#[test]
fn a_type_out_of_bounds_says_the_bounds() {
    let reason = |wanted: LogicalType| Postgres.data_type(&wanted).expect_err("none").to_string();
    let cases = [
        (LogicalType::Numeric(Some((0, 0))), "1 to 1000"),
        (LogicalType::Varchar(Some(0)), "1 to 10485760"),
        (LogicalType::Char(10_485_761), "1 to 10485760"),
        (LogicalType::Sql(DialectText(&[(Some("sqlite"), "BLOB")])), "sql_type(postgres"),
    ];
    for (wanted, expected) in cases {
        let message = reason(wanted);
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn numbering_names_sequences_as_the_server_does() {
    let long = "infrastructure_food_processing_facilities";
    let mut numbered = table(
        long,
        [
            integer("processing_facility_id"),
            column("b", builtin("bigint")),
            integer("c"),
            text("d"),
        ],
        [],
        [],
    );
    let number =
        |table: &mut _, column, numbering| Postgres.number_column(table, column, numbering);
    number(&mut numbered, "processing_facility_id", Numbering::Serial).expect("is an integer");
    number(&mut numbered, "b", Numbering::IdentityAlways).expect("is an integer");
    number(&mut numbered, "c", Numbering::Identity).expect("is an integer");
    for (column, reason) in
        [("d", "this one is text"), ("c", "a default already"), ("x", "no such")]
    {
        let error = number(&mut numbered, column, Numbering::Serial).expect_err("cannot");
        assert!(matches!(error, DialectError::Unsupported { .. }));
        assert!(error.to_string().contains(reason), "{error}");
    }
    let database = postgres::database();
    let mut connection = database.connect();
    run(&mut connection, &[Step::create(numbered.clone())]);
    assert_eq!(introspect(&mut connection).tables[&name(long)], numbered);
    let sequence = "infrastructure_food_processing_facil_processing_facility_id_seq";
    let default = numbered.columns[0].default.clone();
    assert_eq!(default, Some(ColumnDefault::serial(name(sequence))));
}

#[test]
fn the_canonical_form_is_what_the_server_keeps() {
    let key = |nulls, collation: Option<&str>| IndexKey {
        nulls,
        collation: collation.map(name),
        ..on_column("name")
    };
    let descending = |nulls| IndexKey { descending: true, ..key(nulls, None) };
    let by = |method: &str, index: Index| Index { method: Some(method.to_owned()), ..index };
    let mut model = table(
        "t",
        [
            integer("id").filled(serial("t_id_seq")),
            integer("other").comment(""),
            text("name").collate("C"),
            text("note").collate("default"),
            integer("number").filled(ColumnDefault::identity(false)),
        ],
        [
            primary_key("t_pkey", &["id", "other"]),
            unique("again", &["id", "other"]),
            unique("turned", &["other", "id"]),
            unique("turned_again", &["other", "id"]),
        ],
        [
            by("btree", index("a", [key(Some(NullsOrder::Last), Some("C"))])),
            index("b", [descending(Some(NullsOrder::First))]),
            index("c", [descending(Some(NullsOrder::Last)), key(Some(NullsOrder::First), None)]),
            index("d", [IndexKey { collation: Some(name("default")), ..on_column("note") }]),
        ],
    );
    model.comment = Some(String::new());
    let database = postgres::database();
    let mut connection = database.connect();
    execute(
        &mut connection,
        "
        CREATE TABLE t (
            id serial, other integer, name text COLLATE \"C\", note text COLLATE \"default\",
            number integer GENERATED BY DEFAULT AS IDENTITY,
            CONSTRAINT t_pkey PRIMARY KEY (id, other), CONSTRAINT again UNIQUE (id, other),
            CONSTRAINT turned UNIQUE (other, id), CONSTRAINT turned_again UNIQUE (other, id)
        );
        COMMENT ON TABLE t IS ''; COMMENT ON COLUMN t.other IS '';
        CREATE INDEX a ON t USING btree (name COLLATE \"C\" NULLS LAST);
        CREATE INDEX b ON t (name DESC NULLS FIRST);
        CREATE INDEX c ON t (name DESC NULLS LAST, name NULLS FIRST);
        CREATE INDEX d ON t (note COLLATE \"default\");",
    );
    Postgres.canonicalize(&mut model);
    let read = introspect(&mut connection);
    assert_eq!(read.tables[&name("t")], model);
    let kept: Vec<_> = model.constraints.keys().collect();
    assert_eq!(kept, ["t_pkey", "turned"]);
    Postgres.canonicalize(&mut model);
    assert_eq!(read.tables[&name("t")], model, "twice is once");
}

#[test]
fn a_neutral_value_is_one_of_its_type() {
    let database = postgres::database();
    let mut connection = database.connect();
    run(&mut connection, &everything());
    let mut schema = Schema::default();
    schema.add_enum(enum_type("status", &["new"]));
    let mut without = Vec::new();
    for (number, of) in data_types().iter().enumerate() {
        match Postgres.neutral_value(&schema, of) {
            Some(value) => {
                let sql = format!("INSERT INTO types (c{number}) VALUES ({})", value.sql());
                execute(&mut connection, &sql);
            }
            None => without.push(of.to_string()),
        }
    }
    let harmful =
        "\"char\" inet cidr macaddr point polygon money xml bit(8) lab.status citext lab.hstore";
    assert_eq!(without.join(" "), harmful);
}

#[test]
fn a_script_is_laid_out_for_review() {
    let parent = foreign_key("t_parent_id_fkey", &["parent_id"], "lab.parent", &["id"]);
    let mut made = table(
        "lab.t",
        [
            integer("id").not_null().filled(serial("lab.t_id_seq")),
            text("name").not_null().default("''::text").comment("What it's called"),
            integer("parent_id"),
        ],
        [parent, primary_key("t_pkey", &["id"]), unique("t_name_key", &["name"])],
        [index("t_parent_id_idx", [on_column("parent_id")])],
    );
    made.comment = Some("Things".to_owned());
    let script = Postgres.script(&[Step::create(made), Step::drop(enum_type("order", &[]))]);
    let expected = "\
-- create table lab.t
CREATE TABLE lab.t (
    id serial,
    name text NOT NULL DEFAULT ''::text,
    parent_id integer,
    CONSTRAINT t_pkey PRIMARY KEY (id),
    CONSTRAINT t_name_key UNIQUE (name),
    CONSTRAINT t_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES lab.parent (id)
);
COMMENT ON TABLE lab.t IS 'Things';
COMMENT ON COLUMN lab.t.name IS 'What it''s called';
CREATE INDEX t_parent_id_idx ON lab.t (parent_id);

-- drop enum order
DROP TYPE \"order\";
";
    assert_eq!(script.expect("PostgreSQL can say it"), expected);
}
