//! `CREATE AGGREGATE`.

use std::collections::BTreeMap;

use super::reader::{Faulty, Reader};
use super::statement::Statement;
use super::{options, plain_type};
use crate::dialect::postgres::names::{literal, qualified, quote};
use crate::dialect::postgres::render::type_sql;
use crate::dialect::postgres::types;
use crate::schema::{Code, Object};

/// Former names of options.
const FORMER: [(&str, &str); 3] =
    [("sfunc1", "sfunc"), ("stype1", "stype"), ("initcond1", "initcond")];

/// What an option is by default, where that can be said in words.
const DEFAULTS: [(&str, &str); 6] = [
    ("finalfunc_extra", "false"),
    ("hypothetical", "false"),
    ("mfinalfunc_extra", "false"),
    ("msspace", "0"),
    ("parallel", "unsafe"),
    ("sspace", "0"),
];

/// Reads on after `CREATE AGGREGATE`.
pub(super) fn read(reader: &mut Reader<'_>) -> Faulty<Code> {
    let name = reader.home()?;
    let is_old_style = reader.nth_is_operator(2, "=");
    let written = if is_old_style { None } else { Some(arguments(reader)?) };
    let mut options: BTreeMap<String, String> = options::read(reader)?
        .into_iter()
        .map(|(name, value)| {
            let former = FORMER.iter().find(|(old, _)| *old == name);
            (former.map_or(name.clone(), |(_, new)| (*new).to_owned()), value)
        })
        .collect();
    let base = options.remove("basetype");
    let arguments = match (written, base) {
        (Some(arguments), _) => arguments,
        (None, Some(base)) if base.eq_ignore_ascii_case("any") => "*".to_owned(),
        (None, Some(base)) => type_of(reader, &base)?,
        (None, None) => return Err("the arguments of the aggregate are missing".to_owned()),
    };
    let mut statement = Statement::new("CREATE AGGREGATE");
    statement.push(&format!(" {}({arguments}) (", qualified(&name)));
    let mut is_first = true;
    for (option, value) in &options {
        let value = value_of(reader, option, value)?;
        let modifies = if arguments.contains("ORDER BY ") { "read_write" } else { "read_only" };
        let is_default = match option.as_str() {
            "finalfunc_modify" | "mfinalfunc_modify" => value == modifies,
            option => DEFAULTS.contains(&(option, value.as_str())),
        };
        if is_default {
            continue;
        }
        statement.push(if is_first { "\n    " } else { ",\n    " });
        is_first = false;
        statement.push(&format!("{} = {value}", option.to_uppercase()));
    }
    statement.push("\n)");
    Ok(statement.of(Object::Routine { name, arguments }))
}

/// `*`, `integer, text`, `text ORDER BY integer`: types alone, since names say nothing of an aggregate's arguments.
pub(super) fn arguments(reader: &mut Reader<'_>) -> Faulty<String> {
    reader.expect("(")?;
    if reader.eat_operator("*") {
        reader.expect(")")?;
        return Ok("*".to_owned());
    }
    let mut out = String::new();
    loop {
        if reader.eat_words(&["order", "by"]) {
            out.push_str(if out.is_empty() { "ORDER BY " } else { " ORDER BY " });
        } else if reader.eat(",") {
            out.push_str(", ");
        }
        if reader.eat(")") {
            return Ok(out);
        }
        let variadic = reader.eat_word("variadic");
        reader.eat_word("in");
        out.push_str(if variadic { "VARIADIC " } else { "" });
        out.push_str(&argument(reader)?);
    }
}

/// A type, with a name before it or without.
fn argument(reader: &mut Reader<'_>) -> Faulty<String> {
    let mark = reader.mark();
    let first = plain_type(reader);
    let ends = |reader: &Reader<'_>| {
        reader.at_symbol(",") || reader.at_symbol(")") || reader.at_word("order")
    };
    match first {
        Ok(data_type) if ends(reader) => Ok(type_sql(&data_type)),
        Ok(_) | Err(_) => {
            reader.back_to(mark);
            reader.name()?;
            Ok(type_sql(&plain_type(reader)?))
        }
    }
}

fn type_of(reader: &Reader<'_>, sql: &str) -> Faulty<String> {
    let data_type = types::parse(sql).map_err(|error| error.to_string())?;
    Ok(type_sql(&reader.names().data_type(data_type)))
}

fn value_of(reader: &Reader<'_>, option: &str, value: &str) -> Faulty<String> {
    Ok(match option {
        "stype" | "mstype" => type_of(reader, value)?,
        "initcond" | "minitcond" => literal(value),
        "sortop" => {
            value.trim_start_matches("OPERATOR(").trim_end_matches(')').replace("pg_catalog.", "")
        }
        "sspace" | "msspace" | "parallel" | "finalfunc_modify" | "mfinalfunc_modify"
        | "finalfunc_extra" | "mfinalfunc_extra" | "hypothetical" => value.to_lowercase(),
        _ => {
            let mut name = Reader::new(value, reader.names())?;
            let function = name.routine()?;
            match &function.schema {
                Some(schema) => format!("{}.{}", quote(schema), quote(&function.name)),
                None => quote(&function.name),
            }
        }
    })
}
