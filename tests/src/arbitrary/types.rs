//! Types of columns, with what can be said of their values.

use std::sync::OnceLock;

use model_registry::dialect::{Dialect, DialectName};
use model_registry::schema::{DataType, Schema, TypeName};

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

/// What is known of a type of the dialect; none for enums.
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

/// The family of a type that the generators made.
pub(super) fn family(dialect: &dyn Dialect, data_type: &DataType) -> Family {
    known(dialect, data_type).map_or(Family::Enum, |facts| facts.family)
}

/// Whether it can be a key.
pub(super) fn ordered(dialect: &dyn Dialect, data_type: &DataType) -> bool {
    known(dialect, data_type).is_none_or(|facts| facts.ordered)
}

/// The defaults that a column of the type can have.
pub(super) fn defaults(
    dialect: &dyn Dialect,
    schema: &Schema,
    data_type: &DataType,
) -> Vec<String> {
    match (known(dialect, data_type), &data_type.name) {
        (Some(facts), _) => facts.defaults.iter().map(|sql| (*sql).to_owned()).collect(),
        (None, TypeName::Named(name)) => schema.enums.get(name).map_or_else(Vec::new, |own| {
            own.values.iter().map(|value| dialect.literal(value)).collect()
        }),
        (None, TypeName::Builtin(_)) => Vec::new(),
    }
}

/// Whether every value that [`Family::literal`] makes of one type is one of the other type too.
pub(super) fn converts(dialect: &dyn Dialect, from: &DataType, to: &DataType) -> bool {
    let (before, after) = (family(dialect, from), family(dialect, to));
    let is_long_text = after == Family::Text && to.modifiers.is_empty();
    let is_short = matches!(before, Family::Number | Family::Text);
    match after {
        Family::Text => is_long_text || is_short,
        Family::Number => is_short,
        Family::Timestamp => before == Family::Timestamp,
        Family::Json => before == Family::Json,
        Family::Boolean
        | Family::Date
        | Family::Time
        | Family::Interval
        | Family::Uuid
        | Family::Bytes
        | Family::Array
        | Family::Enum => from == to,
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
            | Self::Enum => 10,
        }
    }

    /// The value of that number, below 10, as SQL. It is the same in every type of the family, in the sense of `=`.
    pub(super) fn literal(self, dialect: DialectName, number: usize) -> String {
        match self {
            Self::Number => number.to_string(),
            Self::Text | Self::Enum => format!("'{number}'"),
            Self::Boolean => if number == 0 { "FALSE" } else { "TRUE" }.to_owned(),
            Self::Date => format!("'2024-01-1{number}'"),
            Self::Time => format!("'12:00:0{number}'"),
            Self::Timestamp => format!("'2024-01-01 12:00:0{number}'"),
            Self::Interval => format!("'{number} days'"),
            Self::Uuid => format!("'00000000-0000-0000-0000-00000000000{number}'"),
            Self::Json => format!("'[{number}]'"),
            Self::Array => format!("'{{{number}}}'"),
            Self::Bytes => match dialect {
                DialectName::Postgres => format!("'\\x0{number}'"),
                DialectName::Sqlite => format!("x'0{number}'"),
            },
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
            | Self::Enum => &[],
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
            | Self::Enum => &["@ IS NOT NULL"],
        }
    }
}
