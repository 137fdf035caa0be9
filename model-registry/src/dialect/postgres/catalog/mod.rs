//! What PostgreSQL's own functions and operators take and return, and which of several of the same name a call means.
//!
//! The files beside are what the catalog of a server says (`pg_proc`, `pg_operator`, `pg_cast`, `pg_type`); a test holds
//! them against a server. The rules are those of the manual's chapter "Type Conversion", as `parse_func.c`,
//! `parse_oper.c` and `parse_coerce.c` have them.

mod choose;
mod common;
mod kinds;
mod polymorphic;
mod signature;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub(crate) use self::kinds::bare;
pub(crate) use self::signature::{Output, Signature};
use crate::schema::{DataType, Schema};

const FUNCTIONS: &str = include_str!("functions.txt");
const OPERATORS: &str = include_str!("operators.txt");

/// What is known of an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    /// Its type, without modifiers.
    Known(DataType),
    /// A literal in quotes, or null: it takes the type of what it meets.
    Literal,
    /// Nothing.
    Unknown,
}

/// What a call yields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Yield {
    /// Whether it yields rows.
    pub(crate) set: bool,
    pub(crate) output: Output,
}

impl Yield {
    /// The type of one value, where it yields such: one column is no row.
    pub(crate) fn one(&self) -> Option<&DataType> {
        let one = match &self.output {
            Output::One(data_type) => data_type,
            Output::Columns(columns) => match columns.as_slice() {
                [(_, data_type)] => data_type,
                _ => return None,
            },
        };
        Some(one).filter(|own| **own != DataType::builtin("record"))
    }
}

/// The types of a database: those of the engine and those that were made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Catalog<'a> {
    schema: &'a Schema,
}

impl<'a> Catalog<'a> {
    pub(crate) fn new(schema: &'a Schema) -> Self {
        Self { schema }
    }

    /// What a call of one of the engine's functions yields, or of one of `others`, which have the same name.
    pub(crate) fn call(
        &self,
        function: &str,
        others: &[Signature],
        arguments: &[Argument],
    ) -> Option<Yield> {
        if self.may_be_of_extension(arguments) {
            return None;
        }
        let mut candidates = others.to_vec();
        candidates.extend(lines_of(functions(), function).filter_map(Signature::read));
        self.choose(&candidates, arguments).or_else(|| named_type(function, arguments))
    }

    /// Whether the engine has a function of that name.
    pub(crate) fn has_function(function: &str) -> bool {
        functions().contains_key(function)
    }

    /// What all of the engine's functions of that name yield, if it is the same.
    pub(crate) fn any_call(&self, function: &str) -> Option<Yield> {
        let mut yields = lines_of(functions(), function).filter_map(Signature::read);
        let first = yields.next()?;
        yields.all(|own| own.yields == first.yields).then_some(first.yields)
    }

    /// The type of what an operator makes; `left` is missing where it stands before its operand.
    pub(crate) fn operator(
        &self,
        operator: &str,
        left: Option<&Argument>,
        right: &Argument,
    ) -> Option<DataType> {
        let lines = lines_of(operators(), operator);
        let candidates: Vec<_> =
            lines.filter_map(|line| Signature::of_operator(line, left.is_some())).collect();
        let mut operands: Vec<_> = left.into_iter().chain([right]).cloned().collect();
        if self.may_be_of_extension(&operands) {
            return None;
        }
        if let Some(found) = self.exact_operator(&candidates, &mut operands) {
            return Some(found);
        }
        self.choose(&candidates, &operands)?.one().cloned()
    }

    /// A literal beside a value is taken for one of the same type first (`binary_oper_exact`).
    fn exact_operator(
        &self,
        candidates: &[Signature],
        operands: &mut [Argument],
    ) -> Option<DataType> {
        let same = match operands {
            [Argument::Known(known), Argument::Literal]
            | [Argument::Literal, Argument::Known(known)] => {
                vec![Argument::Known(known.clone()), Argument::Known(known.clone())]
            }
            _ => return None,
        };
        let based: Vec<_> = same.iter().map(|own| self.base_of(own)).collect();
        let found =
            [same, based].into_iter().find_map(|operands| self.exact(candidates, &operands));
        found?.one().cloned()
    }

    /// Whether an extension may know better: what it brought is not in the schema.
    fn may_be_of_extension(&self, arguments: &[Argument]) -> bool {
        let is_foreign = |argument: &Argument| match argument {
            Argument::Known(data_type) => self.is_foreign(data_type),
            Argument::Unknown => true,
            Argument::Literal => false,
        };
        !self.schema.extensions.is_empty() && arguments.iter().any(is_foreign)
    }
}

/// A type's name as a function converts a literal to it: `date('2026-01-01')`.
fn named_type(function: &str, arguments: &[Argument]) -> Option<Yield> {
    let data_type = super::types::of_catalog(function)?;
    (arguments == [Argument::Literal])
        .then_some(Yield { set: false, output: Output::One(data_type) })
}

type Lines = BTreeMap<&'static str, Vec<&'static str>>;

fn functions() -> &'static Lines {
    static LINES: OnceLock<Lines> = OnceLock::new();
    LINES.get_or_init(|| by_name(FUNCTIONS, '('))
}

fn operators() -> &'static Lines {
    static LINES: OnceLock<Lines> = OnceLock::new();
    LINES.get_or_init(|| by_name(OPERATORS, ' '))
}

fn by_name(text: &'static str, end: char) -> Lines {
    let mut lines = Lines::new();
    for (name, rest) in text.lines().filter_map(|line| line.split_once(end)) {
        lines.entry(name).or_default().push(rest);
    }
    lines
}

fn lines_of<'a>(lines: &'a Lines, name: &str) -> impl Iterator<Item = &'static str> + use<'a> {
    lines.get(name).into_iter().flatten().copied()
}
