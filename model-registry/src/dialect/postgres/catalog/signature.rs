//! What a function or an operator takes and returns.

use super::Yield;
use crate::dialect::postgres::types::of_catalog;
use crate::schema::DataType;

/// One of the functions of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Signature {
    /// The types of its arguments, without modifiers.
    pub(crate) arguments: Vec<DataType>,
    /// Whether the last of them stands for any number of values of that type.
    pub(crate) variadic: bool,
    /// How many of the last arguments may be left out.
    pub(crate) defaults: usize,
    pub(crate) yields: Yield,
}

/// What a call yields, once or in each row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    One(DataType),
    /// Several columns, with their names.
    Columns(Vec<(String, DataType)>),
}

impl Signature {
    /// Reads `int4,int4=) *int4`, `json) *(key text,value json)`: what follows the name and its bracket.
    pub(super) fn read(line: &str) -> Option<Self> {
        let (arguments, result) = line.split_once(") ")?;
        let written: Vec<_> = arguments.split(',').filter(|own| !own.is_empty()).collect();
        let variadic = written.last().is_some_and(|own| own.starts_with("..."));
        let defaults = written.iter().filter(|own| own.ends_with('=')).count();
        let arguments: Option<Vec<_>> = written
            .into_iter()
            .map(|own| data_type(own.trim_start_matches("...").trim_end_matches('=')))
            .collect();
        let mut arguments = arguments?;
        if let Some(last) = arguments.last_mut().filter(|_| variadic) {
            // What is gathered in an array is said as that array.
            last.array = false;
        }
        let (set, result) = match result.strip_prefix('*') {
            Some(result) => (true, result),
            None => (false, result),
        };
        let output = match result.strip_prefix('(').and_then(|own| own.strip_suffix(')')) {
            Some(columns) => Output::Columns(
                columns
                    .split(',')
                    .map(|column| {
                        let (name, of) = column.split_once(' ')?;
                        Some((name.to_owned(), data_type(of)?))
                    })
                    .collect::<Option<_>>()?,
            ),
            None => Output::One(data_type(result)?),
        };
        Some(Self { arguments, variadic, defaults, yields: Yield { set, output } })
    }

    /// Reads `int4 int4 bool`, `- int4 int4`: what follows the name of an operator.
    pub(super) fn of_operator(line: &str, has_left: bool) -> Option<Self> {
        let mut parts = line.split(' ');
        let (left, right, result) = (parts.next()?, parts.next()?, parts.next()?);
        if (left == "-") == has_left {
            return None;
        }
        let written = [left, right].into_iter().filter(|own| *own != "-");
        Some(Self {
            arguments: written.map(data_type).collect::<Option<_>>()?,
            variadic: false,
            defaults: 0,
            yields: Yield { set: false, output: Output::One(data_type(result)?) },
        })
    }

    /// The types of that many arguments, if it takes so many.
    pub(super) fn taking(&self, count: usize) -> Option<Vec<DataType>> {
        let all = self.arguments.len();
        match self.arguments.last().filter(|_| self.variadic) {
            Some(last) if count >= all => {
                let more = std::iter::repeat_n(last, count - all);
                Some(self.arguments.iter().chain(more).cloned().collect())
            }
            Some(_) => None,
            None => (count <= all && count + self.defaults >= all)
                .then(|| self.arguments[..count].to_vec()),
        }
    }
}

/// `int4`, `text[]`, `anyelement`.
fn data_type(written: &str) -> Option<DataType> {
    let element = written.strip_suffix("[]");
    let name = element.unwrap_or(written);
    let own = match of_catalog(name) {
        Some(own) => own,
        None if name.starts_with("any") || name == "record" => DataType::builtin(name),
        None => return None,
    };
    Some(DataType { array: element.is_some(), ..own })
}
