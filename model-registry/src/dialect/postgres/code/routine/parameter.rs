//! Parameters of routines.

use super::super::plain_type;
use super::super::reader::{Faulty, Reader};
use super::super::statement::Statement;
use crate::dialect::postgres::names::quote;
use crate::dialect::postgres::render::type_sql;
use crate::schema::{DataType, Expr};

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    In,
    Out,
    InOut,
    Variadic,
    /// A column of `RETURNS TABLE`.
    Table,
}

impl Mode {
    pub(super) fn comes_in(self) -> bool {
        match self {
            Self::In | Self::InOut | Self::Variadic => true,
            Self::Out | Self::Table => false,
        }
    }

    pub(super) fn goes_out(self) -> bool {
        match self {
            Self::Out | Self::InOut => true,
            Self::In | Self::Variadic | Self::Table => false,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::In | Self::Table => "",
            Self::Out => "OUT ",
            Self::InOut => "INOUT ",
            Self::Variadic => "VARIADIC ",
        }
    }
}

/// A parameter.
pub(super) struct Parameter {
    pub(super) mode: Mode,
    pub(super) name: Option<String>,
    pub(super) data_type: DataType,
    pub(super) default: Option<Expr>,
}

impl Parameter {
    /// The same as a column of the result.
    pub(super) fn of_table(self) -> Self {
        Self { mode: Mode::Table, ..self }
    }
}

/// Reads on after the opening bracket, to after the closing one.
pub(super) fn list(reader: &mut Reader<'_>) -> Faulty<Vec<Parameter>> {
    let mut parameters = Vec::new();
    while !reader.eat(")") {
        if !parameters.is_empty() {
            reader.expect(",")?;
        }
        parameters.push(parameter(reader)?);
    }
    Ok(parameters)
}

/// The mode may stand before the name or after it.
fn parameter(reader: &mut Reader<'_>) -> Faulty<Parameter> {
    let before = mode(reader);
    let mark = reader.mark();
    let (name, data_type, after) = match plain_type(reader) {
        Ok(data_type) if is_complete(reader) => (None, data_type, None),
        Ok(_) | Err(_) => {
            reader.back_to(mark);
            let name = reader.name()?;
            let after = mode(reader);
            (Some(name), plain_type(reader)?, after)
        }
    };
    let default = match reader.eat_word("default") || reader.eat_equals() {
        true => Some(reader.expression_until(&[], Some(&data_type))?),
        false => None,
    };
    let mode = before.or(after).unwrap_or(Mode::In);
    Ok(Parameter { mode, name, data_type, default })
}

fn mode(reader: &mut Reader<'_>) -> Option<Mode> {
    match reader.eat_one_of(&["in", "out", "inout", "variadic"])? {
        "in" if reader.eat_word("out") => Some(Mode::InOut),
        "in" => Some(Mode::In),
        "out" => Some(Mode::Out),
        "inout" => Some(Mode::InOut),
        _ => Some(Mode::Variadic),
    }
}

/// Whether nothing follows the type but what may follow it.
fn is_complete(reader: &Reader<'_>) -> bool {
    reader.at_symbol(",")
        || reader.at_symbol(")")
        || reader.at_word("default")
        || reader.nth_is_operator(0, "=")
}

/// The parameters with commas between them.
pub(super) fn write(parameters: &[&Parameter], statement: &mut Statement) {
    for (position, own) in parameters.iter().enumerate() {
        statement.push(if position == 0 { "" } else { ", " });
        statement.push(own.mode.words());
        if let Some(name) = &own.name {
            statement.push(&format!("{} ", quote(name)));
        }
        statement.push(&type_sql(&own.data_type));
        if let Some(default) = &own.default {
            statement.push(" DEFAULT ");
            statement.expression(default);
        }
    }
}
