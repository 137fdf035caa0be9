//! The types of what common functions and operators of PostgreSQL return (`pg_proc.dat`, `pg_operator.dat`).

use super::result::Value;
use crate::schema::DataType;

/// What a call returns. An argument that is not known matters only where the result depends on it.
pub(super) fn call(function: &str, arguments: &[Option<Value>]) -> Option<Value> {
    let first = || arguments.first().cloned().flatten();
    let fixed = match function {
        "count" | "row_number" | "rank" | "dense_rank" => Some("bigint"),
        "now"
        | "current_timestamp"
        | "transaction_timestamp"
        | "statement_timestamp"
        | "clock_timestamp" => Some("timestamp with time zone"),
        "bool_and" | "bool_or" | "every" | "starts_with" => Some("boolean"),
        "length" | "char_length" | "character_length" | "octet_length" | "strpos" | "ascii" => {
            Some("integer")
        }
        "gen_random_uuid" => Some("uuid"),
        "random" => Some("double precision"),
        "md5" | "to_char" | "concat" | "concat_ws" | "format" => Some("text"),
        "to_date" => Some("date"),
        "to_timestamp" => Some("timestamp with time zone"),
        "jsonb_build_object" | "jsonb_agg" | "to_jsonb" | "jsonb_object_agg" => Some("jsonb"),
        "json_build_object" | "json_agg" | "to_json" | "row_to_json" => Some("json"),
        _ => None,
    };
    if let Some(name) = fixed {
        let mut value = Value::builtin(name);
        if name == "text" {
            value.collation = arguments.iter().flatten().find_map(|own| own.collation.clone());
        }
        return Some(value);
    }
    match function {
        "lower" | "upper" | "initcap" | "replace" | "left" | "right" | "substr" | "btrim"
        | "ltrim" | "rtrim" | "repeat" | "reverse" | "lpad" | "rpad" | "split_part"
        | "string_agg" => {
            let first = first()?;
            let is_text = first.data_type.is_none()
                || matches!(first.builtin_name(), Some("text" | "character varying"));
            is_text.then(|| Value { collation: first.collation, ..Value::builtin("text") })
        }
        "coalesce" | "greatest" | "least" => common(arguments),
        "nullif" => first(),
        "min" | "max" | "first_value" | "last_value" | "lag" | "lead" => {
            let mut first = first()?;
            let data_type = first.data_type.as_mut()?;
            data_type.modifiers.clear();
            // These exist for text, not for its narrower kin.
            let is_varying = *data_type == DataType::builtin("character varying");
            if is_varying && matches!(function, "min" | "max") {
                *data_type = DataType::builtin("text");
            }
            Some(first)
        }
        "sum" => Some(Value::builtin(match first()?.builtin_name()? {
            "smallint" | "integer" => "bigint",
            "bigint" | "numeric" => "numeric",
            "real" => "real",
            "double precision" => "double precision",
            _ => return None,
        })),
        "avg" => Some(Value::builtin(match first()?.builtin_name()? {
            "smallint" | "integer" | "bigint" | "numeric" => "numeric",
            "real" | "double precision" => "double precision",
            _ => return None,
        })),
        "abs" => Some(Value::builtin(numeric(&first()?)?)),
        "round" | "ceil" | "ceiling" | "floor" | "trunc" => {
            Some(Value::builtin(match numeric(&first()?)? {
                "numeric" => "numeric",
                _ if arguments.len() > 1 => "numeric",
                _ => "double precision",
            }))
        }
        "array_agg" => {
            let first = first()?;
            let data_type = first.data_type?;
            (!data_type.array).then(|| {
                let bare = DataType { modifiers: Vec::new(), ..data_type };
                Value { collation: first.collation, ..Value::of(bare.array_of()) }
            })
        }
        "date_trunc" => match arguments.get(1)?.as_ref()?.builtin_name()? {
            "timestamp without time zone" => Some(Value::builtin("timestamp without time zone")),
            "timestamp with time zone" | "date" => Some(Value::builtin("timestamp with time zone")),
            "interval" => Some(Value::builtin("interval")),
            _ => None,
        },
        _ => None,
    }
}

/// What several values have in common, where all are known and of one type.
pub(super) fn common(values: &[Option<Value>]) -> Option<Value> {
    let values: Vec<&Value> = values.iter().map(Option::as_ref).collect::<Option<_>>()?;
    let mut typed = values.iter().filter(|value| value.data_type.is_some());
    let Some(first) = typed.next() else {
        return values.first().map(|value| (*value).clone());
    };
    if typed.any(|value| value.data_type != first.data_type || value.collation != first.collation) {
        return None;
    }
    let mut common = (*first).clone();
    // A literal has no length, so that the result has none.
    if values.iter().any(|value| value.data_type.is_none())
        && let Some(data_type) = &mut common.data_type
    {
        data_type.modifiers.clear();
    }
    Some(common)
}

/// What an operator between two values makes.
pub(super) fn operator(operator: &str, one: &Value, other: &Value) -> Option<Value> {
    match operator {
        "=" | "<>" | "!=" | "<" | ">" | "<=" | ">=" | "and" | "or" | "like" | "ilike"
        | "not like" | "not ilike" | "in" | "not in" | "is" | "is not" | "~" | "~*" | "!~"
        | "@>" | "<@" | "&&" => Some(Value::builtin("boolean")),
        "||" => {
            let is_text = |value: &Value| {
                value.data_type.is_none()
                    || matches!(value.builtin_name(), Some("text" | "character varying"))
            };
            let collation = one.collation.clone().or_else(|| other.collation.clone());
            (is_text(one) && is_text(other)).then(|| Value { collation, ..Value::builtin("text") })
        }
        "->>" | "#>>" => Some(Value::builtin("text")),
        "+" | "-" | "*" | "/" | "%" => arithmetic(operator, one, other),
        _ => None,
    }
}

fn arithmetic(operator: &str, one: &Value, other: &Value) -> Option<Value> {
    let name = match (one.builtin_name()?, operator, other.builtin_name()?) {
        ("date", "-", "date") => "integer",
        ("date", "+" | "-", "integer") => "date",
        (
            time @ ("timestamp with time zone" | "timestamp without time zone"),
            "+" | "-",
            "interval",
        ) => time,
        ("date", "+" | "-", "interval") => "timestamp without time zone",
        _ => match (numeric(one)?, numeric(other)?) {
            ("double precision", _) | (_, "double precision") => "double precision",
            ("real", "real") => "real",
            ("real", _) | (_, "real") => "double precision",
            ("numeric", _) | (_, "numeric") => "numeric",
            ("bigint", _) | (_, "bigint") => "bigint",
            ("integer", _) | (_, "integer") => "integer",
            _ => "smallint",
        },
    };
    Some(Value::builtin(name))
}

/// The numeric type of a value.
fn numeric(value: &Value) -> Option<&'static str> {
    let types = ["smallint", "integer", "bigint", "numeric", "real", "double precision"];
    types.into_iter().find(|name| value.builtin_name() == Some(name))
}
