//! Types: what models ask for, what a declared type means.
//!
//! A declared type is any words with up to two numbers; only its affinity means something to the engine
//! (<https://sqlite.org/datatype3.html#determination_of_column_affinity>). The names for models are those that
//! Diesel's `print-schema` reads back. `TIMESTAMPTZ` is none of them, so a time with zone is `DATETIME`; and JSON is
//! `TEXT`, since a column of type `JSON` would turn the text `1.0` into a number.

use super::names;
use super::token::{Token, TokenKind, significant};
use crate::dialect::{DialectError, DialectName};
use crate::schema::{DataType, DialectText, Expr, LogicalType, TypeName};

/// How the engine stores the values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Affinity {
    Integer,
    Text,
    Blob,
    Real,
    Numeric,
}

impl Affinity {
    /// The affinity of a declared type.
    pub(super) fn of(data_type: &DataType) -> Self {
        let name = name(data_type).to_ascii_uppercase();
        let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
        if has(&["INT"]) {
            Self::Integer
        } else if has(&["CHAR", "CLOB", "TEXT"]) {
            Self::Text
        } else if name.is_empty() || has(&["BLOB"]) {
            Self::Blob
        } else if has(&["REAL", "FLOA", "DOUB"]) {
            Self::Real
        } else {
            Self::Numeric
        }
    }
}

/// The declared type's words.
pub(super) fn name(data_type: &DataType) -> &str {
    match &data_type.name {
        TypeName::Builtin(name) => name,
        TypeName::Named(name) => &name.name,
    }
}

/// The type that answers what a model asks for.
pub(super) fn data_type(wanted: &LogicalType) -> Result<DataType, DialectError> {
    let no_type = |wanted: &str, reason: &str| {
        Err(DialectError::NoType {
            dialect: DialectName::Sqlite,
            wanted: wanted.to_owned(),
            reason: reason.to_owned(),
        })
    };
    let name = match wanted {
        LogicalType::SmallInt => "SMALLINT",
        LogicalType::Integer => "INTEGER",
        LogicalType::BigInt => "BIGINT",
        LogicalType::Real => "FLOAT",
        LogicalType::Double => "DOUBLE",
        LogicalType::Numeric(None) => "NUMERIC",
        LogicalType::Numeric(Some((precision, scale))) => {
            return Ok(DataType::builtin("NUMERIC").with_modifiers([precision, scale]));
        }
        LogicalType::Boolean => "BOOLEAN",
        LogicalType::Text | LogicalType::Json | LogicalType::Enum(_) => "TEXT",
        LogicalType::Varchar(None) => "VARCHAR",
        LogicalType::Varchar(Some(length)) => {
            return Ok(DataType::builtin("VARCHAR").with_modifiers([length]));
        }
        LogicalType::Char(length) => return Ok(DataType::builtin("CHAR").with_modifiers([length])),
        LogicalType::Bytes | LogicalType::Uuid | LogicalType::Jsonb => "BLOB",
        LogicalType::Date => "DATE",
        LogicalType::Time => "TIME",
        LogicalType::Timestamp => "TIMESTAMP",
        LogicalType::TimestampTz => "DATETIME",
        LogicalType::Interval => {
            return no_type(
                "an interval",
                "store seconds in an integer, or say how it is stored: `sql_type(sqlite = \"TEXT\")`",
            );
        }
        LogicalType::Array(_) => {
            return no_type("an array", "say how it is stored: `sql_type(sqlite = \"TEXT\")`");
        }
        LogicalType::Sql(text) => return named_type(text),
    };
    Ok(DataType::builtin(name))
}

/// The type that a model names in SQL. Where the text is for SQLite alone, any declared type will do. A text for all
/// dialects must be one of SQL's own types: `geometry(Point)` would be an integer here, for the `INT` in it.
fn named_type(text: &DialectText) -> Result<DataType, DialectError> {
    let Some(sql) = text.for_dialect(DialectName::Sqlite.as_str()) else {
        return Err(DialectError::NoType {
            dialect: DialectName::Sqlite,
            wanted: "a type that is named for other databases only".to_owned(),
            reason: "say how it is stored: `sql_type(sqlite = \"BLOB\")`".to_owned(),
        });
    };
    let for_sqlite_alone =
        text.0.iter().any(|(dialect, _)| *dialect == Some(DialectName::Sqlite.as_str()));
    if for_sqlite_alone {
        return parse(sql);
    }
    let common = parse(sql).ok().and_then(|declared| standard(&declared));
    common.ok_or_else(|| {
        refuse(sql, "SQLite has no such type; say how it is stored: `sql_type(sqlite = \"BLOB\")`")
    })
}

/// What a type of standard SQL, or of PostgreSQL, is in SQLite.
fn standard(declared: &DataType) -> Option<DataType> {
    let wanted = match name(declared) {
        "SMALLINT" | "INT2" => LogicalType::SmallInt,
        "INTEGER" | "INT" | "INT4" => LogicalType::Integer,
        "BIGINT" | "INT8" => LogicalType::BigInt,
        "REAL" | "FLOAT4" => LogicalType::Real,
        "DOUBLE PRECISION" | "DOUBLE" | "FLOAT" | "FLOAT8" => LogicalType::Double,
        "NUMERIC" | "DECIMAL" | "DEC" => LogicalType::Numeric(None),
        "BOOLEAN" | "BOOL" => LogicalType::Boolean,
        "TEXT" | "JSON" => LogicalType::Text,
        "VARCHAR" | "CHARACTER VARYING" | "CHAR VARYING" => LogicalType::Varchar(None),
        "CHAR" | "CHARACTER" => {
            let length = DataType::builtin("CHAR").with_modifiers(["1"]);
            return Some(match declared.modifiers.is_empty() {
                true => length,
                false => length.with_modifiers(&declared.modifiers),
            });
        }
        "BLOB" | "BYTEA" | "UUID" | "JSONB" => LogicalType::Bytes,
        "DATE" => LogicalType::Date,
        "TIME" | "TIME WITHOUT TIME ZONE" => LogicalType::Time,
        "TIMESTAMP" | "TIMESTAMP WITHOUT TIME ZONE" => LogicalType::Timestamp,
        "TIMESTAMPTZ" | "TIMESTAMP WITH TIME ZONE" => LogicalType::TimestampTz,
        _ => return None,
    };
    let answer = data_type(&wanted).ok()?;
    let takes_modifiers = matches!(wanted, LogicalType::Numeric(_) | LogicalType::Varchar(_));
    Some(if takes_modifiers { answer.with_modifiers(&declared.modifiers) } else { answer })
}

/// A declared type: words, then up to two numbers in brackets.
pub(super) fn parse(sql: &str) -> Result<DataType, DialectError> {
    let all: Vec<_> = significant(sql).collect();
    let open = all.iter().position(|token| token.is_symbol("(")).unwrap_or(all.len());
    let (words, modifiers) = all.split_at(open);
    let words: Option<Vec<_>> = words.iter().map(Token::defined_name).collect();
    let words = match words {
        Some(words) if !words.is_empty() => words,
        Some(_) | None => return Err(refuse(sql, "a type is one or more words")),
    };
    let modifiers = read_modifiers(modifiers)
        .ok_or_else(|| refuse(sql, "SQLite takes one or two numbers in the brackets of a type"))?;
    Ok(declared(&words, modifiers))
}

/// The canonical form of a declared type.
pub(super) fn declared(words: &[String], modifiers: Vec<String>) -> DataType {
    DataType::builtin(words.join(" ").to_ascii_uppercase()).with_modifiers(modifiers)
}

/// The numbers in the brackets of a type, empty where there are no brackets.
pub(super) fn read_modifiers(brackets: &[Token<'_>]) -> Option<Vec<String>> {
    let content = match brackets {
        [] => return Some(Vec::new()),
        [open, content @ .., close] if open.is_symbol("(") && close.is_symbol(")") => content,
        _ => return None,
    };
    let modifiers: Option<Vec<_>> =
        content.split(|token| token.is_symbol(",")).map(number).collect();
    modifiers.filter(|modifiers| modifiers.len() <= 2)
}

fn number(tokens: &[Token<'_>]) -> Option<String> {
    match tokens {
        [number] if number.kind == TokenKind::Number => Some(number.text.to_owned()),
        [sign, number] if number.kind == TokenKind::Number => match sign.text {
            "+" => Some(number.text.to_owned()),
            "-" => Some(format!("-{}", number.text)),
            _ => None,
        },
        _ => None,
    }
}

fn refuse(sql: &str, reason: &str) -> DialectError {
    DialectError::Type {
        sql: sql.to_owned(),
        dialect: DialectName::Sqlite,
        reason: reason.to_owned(),
    }
}

/// The type of a column that is the row id.
pub(super) fn row_id() -> DataType {
    DataType::builtin("INTEGER")
}

/// The type that a `STRICT` table can have for it (<https://sqlite.org/stricttables.html>).
pub(super) fn strict(data_type: &DataType) -> DataType {
    let name = match (name(data_type), Affinity::of(data_type)) {
        ("INT", _) => "INT",
        ("ANY", _) => "ANY",
        ("BOOLEAN" | "BOOL", _) | (_, Affinity::Integer) => "INTEGER",
        ("DATE" | "TIME" | "TIMESTAMP" | "DATETIME", _) | (_, Affinity::Text) => "TEXT",
        ("NUMERIC" | "DECIMAL", _) | (_, Affinity::Real) => "REAL",
        (_, Affinity::Blob) => "BLOB",
        (_, Affinity::Numeric) => "ANY",
    };
    DataType::builtin(name)
}

/// The type for SQL.
pub(super) fn render(data_type: &DataType) -> String {
    let words: Vec<_> = name(data_type).split_whitespace().map(names::quote_word).collect();
    match data_type.modifiers.is_empty() {
        true => words.join(" "),
        false => format!("{}({})", words.join(" "), data_type.modifiers.join(", ")),
    }
}

/// A value that stands for "unknown".
pub(super) fn neutral_value(data_type: &DataType) -> Expr {
    let literal = match (name(data_type), Affinity::of(data_type)) {
        ("DATE", _) => "'1970-01-01'",
        ("TIME", _) => "'00:00:00'",
        ("TIMESTAMP", _) => "'1970-01-01 00:00:00'",
        ("DATETIME", _) => "'1970-01-01 00:00:00+00:00'",
        (_, Affinity::Integer | Affinity::Numeric) => "0",
        (_, Affinity::Real) => "0.0",
        (_, Affinity::Text) => "''",
        (_, Affinity::Blob) => "x''",
    };
    Expr::new(literal, literal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sql(text: &'static [(Option<&'static str>, &'static str)]) -> Result<String, String> {
        data_type(&LogicalType::Sql(DialectText(text)))
            .map(|data_type| data_type.to_string())
            .map_err(|error| error.to_string())
    }

    #[test]
    fn texts_for_all_dialects_are_standard_types() {
        assert_eq!(sql(&[(None, "varchar(20)")]), Ok("VARCHAR(20)".to_owned()));
        assert_eq!(sql(&[(None, "character varying (20)")]), Ok("VARCHAR(20)".to_owned()));
        assert_eq!(sql(&[(None, "numeric(10, 2)")]), Ok("NUMERIC(10,2)".to_owned()));
        assert_eq!(sql(&[(None, "double precision")]), Ok("DOUBLE".to_owned()));
        assert_eq!(sql(&[(None, "char")]), Ok("CHAR(1)".to_owned()));
        for refused in [sql(&[(None, "geometry(Point,4326)")]), sql(&[(None, "interval")])] {
            assert!(refused.is_err_and(|message| message.contains("sql_type(sqlite = \"BLOB\")")));
        }
        assert!(sql(&[(Some("postgres"), "ltree")]).is_err());
    }

    #[test]
    fn texts_for_sqlite_are_what_they_say() {
        assert_eq!(sql(&[(None, "hstore"), (Some("sqlite"), "real")]), Ok("REAL".to_owned()));
        assert!(sql(&[(Some("sqlite"), "point(x)")]).is_err());
    }

    #[test]
    fn affinity_follows_the_five_rules() {
        let cases = [
            ("CHARINT", Affinity::Integer),
            ("FLOATING POINT", Affinity::Integer),
            ("NCLOB", Affinity::Text),
            ("BLOB", Affinity::Blob),
            ("DOUBLE PRECISION", Affinity::Real),
            ("STRING", Affinity::Numeric),
        ];
        for (name, expected) in cases {
            assert_eq!(Affinity::of(&DataType::builtin(name)), expected, "{name}");
        }
    }
}
