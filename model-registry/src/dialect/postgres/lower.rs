//! PostgreSQL's answers to what models ask for.

use super::names::{DEFAULT_NAMESPACE, literal};
use super::{expression, types};
use crate::dialect::naming::{self, NameKind};
use crate::dialect::{DialectError, DialectName};
use crate::schema::{
    Column, ColumnDefault, DataType, EnumDef, Expr, LogicalType, Numbering, Object, ObjectName,
    Schema, SequenceOptions, Table, TypeName,
};

/// The most digits that `numeric(p,s)` may ask for (manual, 8.1.2).
const MAX_PRECISION: u16 = 1000;
/// The most characters that `varchar(n)` and `char(n)` may ask for (manual, 8.3).
const MAX_CHARACTERS: u32 = 10_485_760;

pub(super) fn data_type(wanted: &LogicalType) -> Result<DataType, DialectError> {
    let name = match wanted {
        LogicalType::SmallInt => "smallint",
        LogicalType::Integer => "integer",
        LogicalType::BigInt => "bigint",
        LogicalType::Real => "real",
        LogicalType::Double => "double precision",
        LogicalType::Numeric(digits) => return numeric(*digits),
        LogicalType::Boolean => "boolean",
        LogicalType::Text => "text",
        LogicalType::Varchar(None) => "character varying",
        LogicalType::Varchar(Some(length)) => return characters("character varying", *length),
        LogicalType::Char(length) => return characters("character", *length),
        LogicalType::Bytes => "bytea",
        LogicalType::Date => "date",
        LogicalType::Time => "time without time zone",
        LogicalType::Timestamp => "timestamp without time zone",
        LogicalType::TimestampTz => "timestamp with time zone",
        LogicalType::Interval => "interval",
        LogicalType::Uuid => "uuid",
        LogicalType::Json => "json",
        LogicalType::Jsonb => "jsonb",
        LogicalType::Enum(definition) => return Ok(DataType::named(enum_name(definition))),
        LogicalType::Array(element) => return Ok(data_type(element)?.array_of()),
        LogicalType::Sql(text) => {
            return match text.for_dialect(DialectName::Postgres.as_str()) {
                Some(sql) => types::parse(sql),
                None => Err(no_type(
                    "a type that is named for other databases only",
                    "write `sql_type(postgres = \"...\")`",
                )),
            };
        }
    };
    Ok(DataType::builtin(name))
}

fn numeric(digits: Option<(u16, u16)>) -> Result<DataType, DialectError> {
    let numeric = DataType::builtin("numeric");
    match digits {
        None => Ok(numeric),
        Some((precision @ 1..=MAX_PRECISION, scale)) if scale <= precision => {
            Ok(numeric.with_modifiers([precision, scale]))
        }
        Some((precision, scale)) => Err(no_type(
            &format!("numeric({precision},{scale})"),
            "the precision is 1 to 1000, and the scale at most the precision",
        )),
    }
}

fn characters(name: &str, length: u32) -> Result<DataType, DialectError> {
    match length {
        1..=MAX_CHARACTERS => Ok(DataType::builtin(name).with_modifiers([length])),
        _ => Err(no_type(
            &format!("{name}({length})"),
            "the length is 1 to 10485760; text has no bound",
        )),
    }
}

fn enum_name(definition: &EnumDef) -> ObjectName {
    let schema = definition.schema.filter(|schema| *schema != DEFAULT_NAMESPACE);
    ObjectName { schema: schema.map(str::to_owned), name: definition.name.to_owned() }
}

fn no_type(wanted: &str, reason: &str) -> DialectError {
    DialectError::NoType {
        dialect: DialectName::Postgres,
        wanted: wanted.to_owned(),
        reason: reason.to_owned(),
    }
}

pub(super) fn number_column(
    table: &mut Table,
    column: &str,
    numbering: Numbering,
) -> Result<(), DialectError> {
    let options = SequenceOptions::default();
    let default = match numbering {
        Numbering::Serial => {
            ColumnDefault::Serial { sequence: sequence_name(table, column), options }
        }
        Numbering::Identity => ColumnDefault::Identity { always: false, options },
        Numbering::IdentityAlways => ColumnDefault::Identity { always: true, options },
    };
    let object = Object::column(&table.name, column);
    let refuse = |reason: String| {
        Err(DialectError::Unsupported { dialect: DialectName::Postgres, object, reason })
    };
    match table.columns.named_mut(column) {
        None => refuse("it numbers itself, but the table has no such column".to_owned()),
        Some(column) if !is_integer(&column.data_type) => refuse(format!(
            "only smallint, integer and bigint columns number themselves, and this one is {}",
            column.data_type
        )),
        Some(Column { default: Some(_), .. }) => {
            refuse("it has a default already; leave out the one or the numbering".to_owned())
        }
        Some(column) => {
            column.default = Some(default);
            column.nullable = false;
            Ok(())
        }
    }
}

/// The name of the sequence that `serial` makes for a column.
fn sequence_name(table: &Table, column: &str) -> ObjectName {
    let taken = |name: &str| {
        table.columns.iter().any(|column| match &column.default {
            Some(ColumnDefault::Serial { sequence, .. }) => sequence.name == name,
            Some(
                ColumnDefault::Expression(_)
                | ColumnDefault::Identity { .. }
                | ColumnDefault::Generated { .. },
            )
            | None => false,
        })
    };
    table.name.sibling(naming::choose(NameKind::Sequence, &table.name.name, &[column], taken))
}

/// Whether a sequence can fill columns of that type.
pub(super) fn is_integer(data_type: &DataType) -> bool {
    ["smallint", "integer", "bigint"].map(DataType::builtin).contains(data_type)
}

pub(super) fn neutral_value(schema: &Schema, data_type: &DataType) -> Option<Expr> {
    expression::expression(&neutral(schema, data_type)?, Some(data_type)).ok()
}

fn neutral(schema: &Schema, data_type: &DataType) -> Option<String> {
    match &data_type.name {
        _ if data_type.array => Some("'{}'".to_owned()),
        TypeName::Builtin(name) => neutral_builtin(name).map(str::to_owned),
        TypeName::Named(name) => neutral_made(schema, name),
    }
}

/// A value of a type that the schema made.
fn neutral_made(schema: &Schema, name: &ObjectName) -> Option<String> {
    if let Some(enum_type) = schema.enums.get(name) {
        return enum_type.values.first().map(|value| literal(value));
    }
    if let Some(domain) = schema.domains.get(name) {
        let default = domain.default.as_ref().map(|default| default.sql().to_owned());
        return default.or_else(|| neutral(schema, &domain.base));
    }
    if let Some(composite) = schema.composites.get(name) {
        let fields = composite.attributes.iter();
        let fields = fields.map(|own| neutral(schema, &own.data_type));
        let fields: Vec<_> = fields.map(|own| own.unwrap_or_else(|| "NULL".to_owned())).collect();
        return Some(format!("ROW({})", fields.join(", ")));
    }
    schema.ranges.contains_key(name).then(|| "'empty'".to_owned())
}

fn neutral_builtin(name: &str) -> Option<&'static str> {
    Some(match name {
        "smallint" | "integer" | "bigint" | "real" | "double precision" | "numeric" | "oid" => "0",
        "boolean" => "false",
        "text" | "character varying" | "character" | "bpchar" | "name" | "bytea" | "tsvector"
        | "tsquery" | "bit varying" => "''",
        "json" | "jsonb" => "'{}'",
        "date" => "'1970-01-01'",
        "timestamp without time zone" => "'1970-01-01 00:00:00'",
        "timestamp with time zone" => "'1970-01-01 00:00:00+00'",
        "time without time zone" => "'00:00:00'",
        "time with time zone" => "'00:00:00+00'",
        "uuid" => "'00000000-0000-0000-0000-000000000000'",
        name if name.starts_with("interval") => "'00:00:00'",
        name if name.ends_with("range") => "'empty'",
        _ => return None,
    })
}
