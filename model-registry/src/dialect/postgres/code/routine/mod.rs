//! `CREATE FUNCTION`, `CREATE PROCEDURE` (`pg_get_functiondef` in `ruleutils.c`).

mod attributes;
mod parameter;
mod signature;

use self::attributes::Attributes;
use self::parameter::{Mode, Parameter};
pub(crate) use self::signature::signature;
use super::reader::{Faulty, Reader};
use super::statement::Statement;
use super::{Names, Printed, first_line, plain_type};
use crate::dialect::postgres::names::{literal, qualified};
use crate::dialect::postgres::query::query;
use crate::dialect::postgres::render::type_sql;
use crate::dialect::{DialectError, DialectName};
use crate::schema::{Code, DataType, Expr, Object, ObjectName};

/// Between what `CREATE OR REPLACE` must find as it is, and what it may change.
const REPLACEABLE: &str = "\nLANGUAGE ";

/// A function or a procedure.
struct Routine {
    kind: &'static str,
    name: ObjectName,
    parameters: Vec<Parameter>,
    returns: Option<Returns>,
    attributes: Attributes,
    body: Body,
}

/// What a function returns, where that is no table of its own.
struct Returns {
    set: bool,
    data_type: DataType,
}

enum Body {
    /// A text that the language reads; of C, the file and the symbol.
    Text(Vec<String>),
    /// `RETURN ...`, `BEGIN ATOMIC ... END`.
    Query(Expr),
}

/// Reads on after `CREATE FUNCTION`, `CREATE PROCEDURE`.
pub(super) fn read(reader: &mut Reader<'_>, kind: &'static str) -> Faulty<Code> {
    Ok(Routine::read(reader, kind)?.code())
}

/// The types of the arguments of a signature.
pub(super) fn arguments(reader: &mut Reader<'_>) -> Faulty<String> {
    reader.expect("(")?;
    Ok(in_types(&parameter::list(reader)?))
}

/// The types of what comes in, which is what tells one routine from another.
fn in_types(parameters: &[Parameter]) -> String {
    let types: Vec<_> = parameters
        .iter()
        .filter(|own| own.mode.comes_in())
        .map(|own| type_sql(&own.data_type))
        .collect();
    types.join(", ")
}

/// A change of a routine that has a statement of its own.
pub(crate) enum Change<'a> {
    /// `ALTER FUNCTION f(integer) STRICT COST 5`: the text after the signature.
    Attributes(&'a str),
    /// Another name, or another schema.
    Name(ObjectName),
}

/// The routine after a change.
pub(crate) fn changed(
    code: &Code,
    change: Change<'_>,
    names: &dyn Names,
) -> Result<Code, DialectError> {
    let error = |reason| DialectError::Statement {
        sql: first_line(code.statement.sql()),
        dialect: DialectName::Postgres,
        reason,
    };
    let mut routine = parsed(code).map_err(error)?;
    match change {
        Change::Name(name) => routine.name = name,
        Change::Attributes(sql) => {
            let mut reader = Reader::new(sql, names).map_err(error)?;
            while routine.attributes.read(&mut reader).map_err(error)? {}
        }
    }
    Ok(Code { comment: code.comment.clone(), ..routine.code() })
}

/// The text that only the routine's language reads, where it is one.
pub(crate) fn body(code: &Code) -> Option<String> {
    match parsed(code).ok()?.body {
        Body::Text(parts) => parts.into_iter().next(),
        Body::Query(_) => None,
    }
}

/// Whether `CREATE OR REPLACE` makes one of the other: the name, the parameters and the result stay.
pub(crate) fn replaces(from: &Code, to: &Code) -> bool {
    let header = |code: &Code| {
        let normal = code.statement.normal();
        normal.split_once(REPLACEABLE).map(|(header, _)| header.to_owned())
    };
    header(from).is_some() && header(from) == header(to)
}

fn parsed(code: &Code) -> Faulty<Routine> {
    let mut reader = Reader::new(code.statement.sql(), &Printed)?;
    reader.expect_word("create")?;
    let kind = match reader.eat_one_of(&["function", "procedure"]) {
        Some("function") => "FUNCTION",
        Some(_) => "PROCEDURE",
        None => return Err("it is no function and no procedure".to_owned()),
    };
    Routine::read(&mut reader, kind)
}

impl Routine {
    fn read(reader: &mut Reader<'_>, kind: &'static str) -> Faulty<Self> {
        let name = reader.home()?;
        reader.expect("(")?;
        let mut parameters = parameter::list(reader)?;
        let mut returns = None;
        if reader.eat_word("returns") {
            match reader.eat_word("table") {
                true => {
                    reader.expect("(")?;
                    let columns = parameter::list(reader)?;
                    parameters.extend(columns.into_iter().map(Parameter::of_table));
                }
                false => {
                    let set = reader.eat_word("setof");
                    returns = Some(Returns { set, data_type: plain_type(reader)? });
                }
            }
        }
        let mut attributes = Attributes::default();
        let mut body = None;
        while body.is_none() || !reader.is_at_end() {
            if reader.eat_word("as") {
                body = Some(text_body(reader)?);
            } else if reader.at_word("return") || reader.at_word("begin") {
                body = Some(Body::Query(query_body(reader)?));
            } else if !attributes.read(reader)? {
                break;
            }
        }
        let body = body.ok_or("the body is missing")?;
        if matches!(body, Body::Query(_)) && attributes.language.is_empty() {
            attributes.language = "sql".to_owned();
        }
        let mut routine = Self { kind, name, parameters, returns, attributes, body };
        routine.settle_result();
        Ok(routine)
    }

    /// Parameters that go out say what is returned (PostgreSQL's manual, section 38.5.4).
    fn settle_result(&mut self) {
        let is_table = self.parameters.iter().any(|own| own.mode == Mode::Table);
        let out: Vec<_> = self.parameters.iter().filter(|own| own.mode.goes_out()).collect();
        if self.kind == "PROCEDURE" || is_table {
            self.returns = None;
            return;
        }
        let set = self.returns.as_ref().is_some_and(|returns| returns.set);
        match out.as_slice() {
            [] => {}
            [one] => {
                let data_type = one.data_type.clone();
                self.returns = Some(Returns { set, data_type });
            }
            _ => self.returns = Some(Returns { set, data_type: DataType::builtin("record") }),
        }
    }

    fn code(self) -> Code {
        let mut statement = Statement::new("CREATE ");
        statement.push(&format!("{} {}(", self.kind, qualified(&self.name)));
        let (columns, own): (Vec<_>, Vec<_>) =
            self.parameters.iter().partition(|own| own.mode == Mode::Table);
        parameter::write(&own, &mut statement);
        statement.push(")");
        if !columns.is_empty() {
            statement.push("\nRETURNS TABLE (");
            parameter::write(&columns, &mut statement);
            statement.push(")");
        } else if let Some(Returns { set, data_type }) = &self.returns {
            let set = if *set { "SETOF " } else { "" };
            statement.push(&format!("\nRETURNS {set}{}", type_sql(data_type)));
        }
        statement.push(REPLACEABLE);
        let returns_set = !columns.is_empty() || self.returns.as_ref().is_some_and(|own| own.set);
        self.attributes.write(returns_set, &mut statement);
        match &self.body {
            Body::Text(parts) => {
                let parts: Vec<_> = match parts.as_slice() {
                    [one] => vec![dollar_quoted(one)],
                    many => many.iter().map(|part| literal(part)).collect(),
                };
                statement.push(&format!("\nAS {}", parts.join(", ")));
            }
            Body::Query(query) => {
                statement.push("\n");
                statement.expression(query);
            }
        }
        let arguments = in_types(&self.parameters);
        statement.of(Object::Routine { name: self.name, arguments })
    }
}

fn text_body(reader: &mut Reader<'_>) -> Faulty<Body> {
    let mut parts = vec![reader.text()?];
    while reader.eat(",") {
        parts.push(reader.text()?);
    }
    Ok(Body::Text(parts))
}

/// It is the last part of the statement.
fn query_body(reader: &mut Reader<'_>) -> Faulty<Expr> {
    let sql = reader.text_until(|_| false);
    query(sql).map_err(|error| error.to_string())
}

/// A body between dollar signs, with a tag that is not in it.
fn dollar_quoted(body: &str) -> String {
    let numbered = (0_u32..).map(|number| match number {
        0 => "$$".to_owned(),
        1 => "$body$".to_owned(),
        number => format!("$body{number}$"),
    });
    let free = |tag: &String| !body.contains(tag.as_str()) && !body.ends_with('$');
    match numbered.take(body.len() + 2).find(free) {
        Some(tag) => format!("{tag}{body}{tag}"),
        None => literal(body),
    }
}
