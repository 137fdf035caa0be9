//! Types of columns, with what can be said of their values.

use std::sync::OnceLock;

use model_registry::dialect::{Dialect, DialectName};
use model_registry::schema::{DataType, Schema, TypeName};

use super::values::Values;

/// Types whose values are written and compared alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Number,
    Text,
    Boolean,
    Date,
    Time,
    Timestamp,
    Interval,
    Uuid,
    Json,
    Bytes,
    Array,
    Enum,
    Composite,
    Range,
}

/// A type that the generators use.
pub(super) struct TypeFacts {
    /// As it is written in SQL.
    pub(super) sql: &'static str,
    pub(super) family: Family,
    /// Defaults for columns of it. They agree with [`Family::checks`].
    pub(super) defaults: &'static [&'static str],
    /// Whether it can be a key.
    pub(super) ordered: bool,
}

const fn facts(
    sql: &'static str,
    family: Family,
    ordered: bool,
    defaults: &'static [&'static str],
) -> TypeFacts {
    TypeFacts { sql, family, defaults, ordered }
}

const TEXTS: &[&str] = &["'x'", "''", "'it''s'", "'a -- b; \"c\"'", "'Größe'"];

const POSTGRES: &[TypeFacts] = &[
    facts("integer", Family::Number, true, &["0", "42", "-7", "1 + 2"]),
    facts("text", Family::Text, true, TEXTS),
    facts("boolean", Family::Boolean, true, &["true", "false"]),
    facts("bigint", Family::Number, true, &["0", "42", "-7"]),
    facts("smallint", Family::Number, true, &["0", "42", "-7"]),
    facts("real", Family::Number, true, &["0", "1.5"]),
    facts("double precision", Family::Number, true, &["0", "-1.5", "random()"]),
    facts("numeric", Family::Number, true, &["0", "1.50"]),
    facts("numeric(10,2)", Family::Number, true, &["0", "1.50"]),
    facts("varchar", Family::Text, true, TEXTS),
    facts("varchar(20)", Family::Text, true, TEXTS),
    facts("char(3)", Family::Text, true, &["'x'", "''"]),
    facts("date", Family::Date, true, &["'2024-02-29'", "CURRENT_DATE"]),
    facts("time", Family::Time, true, &["'12:30:00'"]),
    facts(
        "timestamp",
        Family::Timestamp,
        true,
        &["now()", "CURRENT_TIMESTAMP", "'2024-02-29 12:00:00'"],
    ),
    facts("timestamptz", Family::Timestamp, true, &["now()", "CURRENT_TIMESTAMP"]),
    facts("timestamp(3)", Family::Timestamp, true, &["now()"]),
    facts("interval", Family::Interval, true, &["'1 year'", "'2 days'"]),
    facts(
        "uuid",
        Family::Uuid,
        true,
        &["gen_random_uuid()", "'00000000-0000-0000-0000-000000000000'"],
    ),
    facts("bytea", Family::Bytes, true, &["'\\x00'"]),
    facts("json", Family::Json, false, &["'{}'"]),
    facts("jsonb", Family::Json, true, &["'{}'", "'[]'"]),
    facts("integer[]", Family::Array, true, &["'{}'", "ARRAY[1, 2]"]),
    facts("text[]", Family::Array, true, &["'{}'"]),
];

const SQLITE: &[TypeFacts] = &[
    facts("INTEGER", Family::Number, true, &["0", "42", "-7", "1 + 2"]),
    facts("TEXT", Family::Text, true, TEXTS),
    facts("BOOLEAN", Family::Boolean, true, &["TRUE", "0"]),
    facts("BIGINT", Family::Number, true, &["0", "42", "-7"]),
    facts("SMALLINT", Family::Number, true, &["0", "42", "-7"]),
    facts("FLOAT", Family::Number, true, &["0", "1.5"]),
    facts("DOUBLE", Family::Number, true, &["0", "-1.5"]),
    facts("NUMERIC(10,2)", Family::Number, true, &["0", "1.50"]),
    facts("VARCHAR", Family::Text, true, TEXTS),
    facts("VARCHAR(20)", Family::Text, true, TEXTS),
    facts("CHAR(3)", Family::Text, true, &["'x'", "''"]),
    facts("DATE", Family::Date, true, &["'2024-02-29'", "CURRENT_DATE"]),
    facts("TIME", Family::Time, true, &["'12:30:00'"]),
    facts("TIMESTAMP", Family::Timestamp, true, &["CURRENT_TIMESTAMP", "'2024-02-29 12:00:00'"]),
    facts("BLOB", Family::Bytes, true, &["x'00'"]),
];

/// The types of a dialect; the first is the simple choice.
pub(super) fn all(dialect: DialectName) -> &'static [TypeFacts] {
    match dialect {
        DialectName::Postgres => POSTGRES,
        DialectName::Sqlite => SQLITE,
    }
}

/// A type in the dialect's canonical form.
pub(super) fn parse(dialect: &dyn Dialect, sql: &str) -> DataType {
    match dialect.parse_type(sql) {
        Ok(data_type) => data_type,
        Err(error) => panic!("{error}"),
    }
}

/// What is known of a type of the dialect; none for what the schema makes.
pub(super) fn known(dialect: &dyn Dialect, data_type: &DataType) -> Option<&'static TypeFacts> {
    static POSTGRES_TYPES: OnceLock<Vec<DataType>> = OnceLock::new();
    static SQLITE_TYPES: OnceLock<Vec<DataType>> = OnceLock::new();
    let parsed = match dialect.name() {
        DialectName::Postgres => &POSTGRES_TYPES,
        DialectName::Sqlite => &SQLITE_TYPES,
    };
    let facts = all(dialect.name());
    let parsed =
        parsed.get_or_init(|| facts.iter().map(|facts| parse(dialect, facts.sql)).collect());
    facts.iter().zip(parsed).find(|(_, parsed)| *parsed == data_type).map(|(facts, _)| facts)
}

/// The family of a type that the generators made. A domain is of that of its base.
pub(super) fn family(dialect: &dyn Dialect, schema: &Schema, data_type: &DataType) -> Family {
    if let Some(facts) = known(dialect, data_type) {
        return facts.family;
    }
    match &data_type.name {
        _ if data_type.array => Family::Array,
        TypeName::Named(name) if schema.composites.contains_key(name) => Family::Composite,
        TypeName::Named(name) if schema.ranges.contains_key(name) => Family::Range,
        TypeName::Named(name) => match schema.domains.get(name) {
            Some(domain) => family(dialect, schema, &domain.base),
            None => Family::Enum,
        },
        TypeName::Builtin(_) => Family::Enum,
    }
}

/// Whether it can be a key.
pub(super) fn ordered(dialect: &dyn Dialect, schema: &Schema, data_type: &DataType) -> bool {
    match (known(dialect, data_type), &data_type.name) {
        (Some(facts), _) => facts.ordered,
        (None, TypeName::Named(name)) => {
            let domain = schema.domains.get(name);
            !schema.composites.contains_key(name)
                && domain.is_none_or(|domain| ordered(dialect, schema, &domain.base))
        }
        (None, TypeName::Builtin(_)) => true,
    }
}

/// The defaults that a column of the type can have.
pub(super) fn defaults(
    dialect: &dyn Dialect,
    schema: &Schema,
    data_type: &DataType,
) -> Vec<String> {
    match (known(dialect, data_type), &data_type.name) {
        (Some(facts), _) => facts.defaults.iter().map(|sql| (*sql).to_owned()).collect(),
        (None, TypeName::Named(name)) if !data_type.array => {
            if let Some(own) = schema.enums.get(name) {
                return own.values.iter().map(|value| dialect.literal(value)).collect();
            }
            match schema.domains.get(name) {
                Some(domain) => defaults(dialect, schema, &domain.base),
                None => vec![Values::of(dialect, schema).literal(data_type, 0)],
            }
        }
        (None, TypeName::Named(_)) => vec!["'{}'".to_owned()],
        (None, TypeName::Builtin(_)) => Vec::new(),
    }
}

impl Family {
    /// How many different values it has, as far as the tests need.
    pub(super) fn distinct_values(self) -> usize {
        match self {
            Self::Boolean => 2,
            Self::Number
            | Self::Text
            | Self::Date
            | Self::Time
            | Self::Timestamp
            | Self::Interval
            | Self::Uuid
            | Self::Json
            | Self::Bytes
            | Self::Array
            | Self::Enum
            | Self::Composite
            | Self::Range => 10,
        }
    }

    /// The value of that number, below 10, as SQL. It is the same in every type of the family, in the sense of `=`.
    pub(super) fn literal(self, dialect: DialectName, number: usize) -> String {
        let text = self.text(number);
        match (self, dialect) {
            (Self::Number | Self::Boolean, _) => text,
            (Self::Bytes, DialectName::Sqlite) => format!("x'0{number}'"),
            (_, DialectName::Postgres | DialectName::Sqlite) => format!("'{text}'"),
        }
    }

    /// The same value as its type reads it. What the schema makes has other values, as [`Values`] knows them.
    pub(super) fn text(self, number: usize) -> String {
        match self {
            Self::Number | Self::Text | Self::Enum | Self::Composite | Self::Range => {
                number.to_string()
            }
            Self::Boolean => if number == 0 { "FALSE" } else { "TRUE" }.to_owned(),
            Self::Date => format!("2024-01-1{number}"),
            Self::Time => format!("12:00:0{number}"),
            Self::Timestamp => format!("2024-01-01 12:00:0{number}"),
            Self::Interval => format!("{number} days"),
            Self::Uuid => format!("00000000-0000-0000-0000-00000000000{number}"),
            Self::Json => format!("[{number}]"),
            Self::Array => format!("{{{number}}}"),
            Self::Bytes => format!("\\x0{number}"),
        }
    }

    /// Conditions on a column that hold for all values that the tests make: those of [`literal`](Self::literal), the
    /// defaults, and zero or the empty text. `@` stands for the column.
    pub(super) fn checks(self) -> &'static [&'static str] {
        match self {
            Self::Number => &[
                "@ >= -100",
                "@ <> 77",
                "@ BETWEEN -100 AND 100000",
                "@ NOT IN (77, 78)",
                "NOT (@ = 77)",
            ],
            Self::Text => &[
                "length(@) < 100",
                "@ <> 'bad'",
                "@ NOT LIKE 'bad%'",
                "@ NOT IN ('bad', 'it''s bad')",
            ],
            Self::Boolean => &["@ OR NOT @"],
            Self::Date | Self::Time | Self::Timestamp => &["@ = @"],
            Self::Interval | Self::Uuid | Self::Json | Self::Bytes | Self::Array | Self::Enum => {
                &["@ IS NULL OR @ IS NOT NULL"]
            }
            // A row with a null in it is neither null nor not null.
            Self::Composite => &["CAST(@ AS TEXT) <> 'bad'"],
            Self::Range => &["isempty(@) OR lower(@) IS NOT NULL", "@ = @", "isempty(@) OR @ && @"],
        }
    }

    /// Expressions of a column whose value is of the column's own type, for generated columns and indexes.
    pub(super) fn expressions(self) -> &'static [&'static str] {
        match self {
            Self::Number => &["@ + 1", "abs(@)", "(@ - 1) * 2"],
            Self::Text => &["lower(@)", "upper(@)", "replace(@, 'a', 'b')"],
            Self::Boolean => &["NOT @"],
            Self::Date
            | Self::Time
            | Self::Timestamp
            | Self::Interval
            | Self::Uuid
            | Self::Json
            | Self::Bytes
            | Self::Array
            | Self::Enum
            | Self::Composite
            | Self::Range => &[],
        }
    }

    /// Conditions for partial indexes.
    pub(super) fn predicates(self) -> &'static [&'static str] {
        match self {
            Self::Number => &["@ > 0", "@ IS NOT NULL", "@ IN (1, 2)"],
            Self::Text => &["@ <> ''", "@ IS NOT NULL", "@ LIKE 'a%'"],
            Self::Boolean => &["@", "NOT @"],
            Self::Date
            | Self::Time
            | Self::Timestamp
            | Self::Interval
            | Self::Uuid
            | Self::Json
            | Self::Bytes
            | Self::Array
            | Self::Enum
            | Self::Composite
            | Self::Range => &["@ IS NOT NULL"],
        }
    }
}
